import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printable, printableJson } from "./printable.js";

// eslint-disable-next-line no-control-regex
const DANGEROUS = /[\u0000-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u;

describe("printable()", () => {
  test.each([
    ["\u001B[2J\u001B[31m红", "<U+001B>[2J<U+001B>[31m红"],
    ["\u009B31m", "<U+009B>31m"],
    ["甲\r\n乙\t丙", "甲 乙 丙"],
    ["a\u202Egpj.exe", "a<U+202E>gpj.exe"],
    ["a\u2066b\u2069", "a<U+2066>b<U+2069>"],
    ["\uFEFF名", "<U+FEFF>名"],
    ["\u{E0041}", "<U+E0041>"],
    ["\uD800x", "<U+D800>x"],
    ["bell\u0007", "bell<U+0007>"],
  ])("neutralises %j", (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  test.each(["磷酸铁锂 6 µm", "👨‍👩‍👧", "e\u0301", "≥ 3 万吨/年"])("leaves %s alone", (text) => {
    expect(printable(text)).toBe(text);
  });

  test("property: nothing dangerous is left", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(printable(text)).not.toMatch(DANGEROUS);
      }),
    );
  });
});

describe("printableJson()", () => {
  test("escapes what a terminal would obey, and keeps the value", () => {
    const value = { name: "\u001B[0m\u009B\u202E\u{E0041}\uFEFF\u007F", list: ["\n"] };
    const json = printableJson(value);
    expect(JSON.parse(json)).toEqual(value);
    expect(DANGEROUS.test(json.replaceAll("\n", ""))).toBe(false);
    expect(json.endsWith("}\n")).toBe(true);
  });
});
