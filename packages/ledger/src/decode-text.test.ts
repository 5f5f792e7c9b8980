import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "./decode-text.js";

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];

describe("decodeText()", () => {
  test("reads UTF-8 with and without its mark", () => {
    expect(decodeText(Uint8Array.from(utf8("项目")))).toMatchObject({
      text: "项目",
      encoding: "UTF-8",
      isGuessed: false,
    });
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8("项目")])).text).toBe("项目");
  });

  test("reads UTF-16 of both orders by their mark", () => {
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x79, 0x98, 0xee, 0x76))).toMatchObject({
      text: "项目",
      encoding: "UTF-16LE",
    });
    expect(decodeText(Uint8Array.of(0xfe, 0xff, 0x98, 0x79, 0x76, 0xee))).toMatchObject({
      text: "项目",
      encoding: "UTF-16BE",
    });
  });

  test("reads as GB18030 what is not UTF-8, and says that it guessed", () => {
    const bytes = Uint8Array.of(0xcf, 0xee, 0xc4, 0xbf); // 项目
    expect(decodeText(bytes)).toEqual({ text: "项目", encoding: "GB18030", isGuessed: true, replaced: 0 });
  });

  test("reads a last character of GBK behind nothing but ASCII", () => {
    expect(decodeText(Uint8Array.of(0x61, 0x2c, 0xeb, 0xb2))).toMatchObject({ encoding: "GB18030", replaced: 0 });
  });

  test("keeps UTF-8 that is cut off within a character", () => {
    const bytes = Uint8Array.from(utf8("名称,项目")).subarray(0, -1);
    expect(decodeText(bytes)).toMatchObject({ text: "名称,项\ufffd", encoding: "UTF-8", replaced: 1 });
  });

  test("property: UTF-8 comes back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(!text.startsWith("\ufeff"));
        expect(decodeText(Uint8Array.from(utf8(text))).text).toBe(text);
      }),
    );
  });

  test("property: any bytes give a text", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { text, replaced } = decodeText(bytes);
        expect(text.split("\ufffd").length - 1 >= replaced).toBe(true);
      }),
    );
  });
});
