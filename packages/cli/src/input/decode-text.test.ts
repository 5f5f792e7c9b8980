import { expect, test } from "vitest";
import { decodeText } from "./decode-text.js";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test("reads UTF-8 with and without a byte order mark", () => {
  expect(decodeText(utf8('{"名": 1}'))).toEqual({ text: '{"名": 1}' });
  expect(decodeText(utf8('\uFEFF{"名": 1}'))).toEqual({ text: '{"名": 1}' });
});

test.each([
  ["empty", utf8("  \n")],
  ["utf-16", Uint8Array.from([0xff, 0xfe, 0x7b, 0])],
  ["utf-16", Uint8Array.from([0xfe, 0xff, 0, 0x7b])],
  ["utf-16", Uint8Array.from([0x7b, 0, 0x7d, 0])],
  ["archive", Uint8Array.from([0x50, 0x4b, 3, 4])],
  ["not-utf-8", Uint8Array.from([0x7b, 0x22, 0xc1, 0xb4, 0x22, 0x7d])],
])("recognises %s", (fault, bytes) => {
  expect(decodeText(bytes)).toEqual({ fault });
});
