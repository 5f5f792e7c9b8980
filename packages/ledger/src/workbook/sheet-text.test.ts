import fc from "fast-check";
import { expect, test } from "vitest";
import { sheetNames } from "./sheet-names.js";
import { cutText, looksLikeFormula, MAX_CELL_LENGTH, visibleText } from "./sheet-text.js";

test("replaces half characters and controls by something that is seen, and leaves everything else", () => {
  expect(visibleText("\uD83D甲\uDE00\u0000\u001F\uFFFF")).toBe("\uFFFD甲\uFFFD␀␟\uFFFD");
  for (const text of ["😀 𠮷\t\r\n", "\u0085\u200b\ufeff", ""]) expect(visibleText(text)).toBe(text);
});

test("cuts between characters, whichever way they fall, and says how long the text was", () => {
  for (const start of ["", "x"]) {
    const text = start + "𠮷".repeat(20_000);
    const cut = cutText(text, "zh");
    expect(cut.length).toBeGreaterThan(MAX_CELL_LENGTH - 2);
    expect(cut.length).toBeLessThanOrEqual(MAX_CELL_LENGTH);
    expect(cut).toMatch(/𠮷…【超出单元格上限，全文共 4000[01] 字符】$/u);
    expect(cutText(text, "en")).toContain("characters in all]");
  }
});

test("knows what a spreadsheet would take for a formula, full-width signs and leading blanks too", () => {
  for (const text of ["=1", " =1", "＝1", "+1", "-1", "@x", "\tx", "\rx"])
    expect(looksLikeFormula(text), text).toBe(true);
  for (const text of ["1=1", "甲-乙", "a@b.cn", ""]) expect(looksLikeFormula(text), text).toBe(false);
});

test("property: names of sheets are valid and unique, and one that is both stays as it is", () => {
  const name = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom(
      "",
      "'",
      "History",
      "a/b",
      "A/B",
      "项目",
      "项目",
      "x".repeat(31),
      "X".repeat(40),
      "[]:*?/\\",
      "\uD800",
    ),
  );
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), (wishes) => {
      const names = sheetNames(wishes);
      expect(names).toHaveLength(wishes.length);
      expect(new Set(names.map((found) => found.toLowerCase())).size).toBe(wishes.length);
      for (const found of names) {
        expect(found).toMatch(/^(?!')[^[\]:*?/\\\t\r\n]{1,31}(?<!')$/su);
        expect(found.length).toBeLessThanOrEqual(31);
        expect(found.toLowerCase()).not.toBe("history");
        expect(visibleText(found)).toBe(found);
      }
      expect(sheetNames(names)).toEqual(names);
    }),
    { numRuns: 300 },
  );
  expect(sheetNames(["项目 清单", "O'Neill", "供需缺口"])).toEqual(["项目 清单", "O'Neill", "供需缺口"]);
});
