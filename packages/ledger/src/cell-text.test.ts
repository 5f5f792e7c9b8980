import fc from "fast-check";
import { expect, test } from "vitest";
import { cellText, columnLetter, isFormulaError, isNotRecorded } from "./cell-text.js";

test.each(["", "/", "—", "－", "--", "无", "待定", " 暂 无 ", "N/A", "…"])("%j is not recorded", (text) => {
  expect(isNotRecorded(text)).toBe(true);
});

test.each(["0", "无锡", "待定项目", "无人机"])("%j is recorded", (text) => {
  expect(isNotRecorded(text)).toBe(false);
});

test("a cell reads as people see it", () => {
  const time = new Date(Date.UTC(2024, 2, 5, 8, 30));
  const values = [" a ", 1.5, true, null, undefined, new Date(Date.UTC(2024, 2, 5)), time, new Date(Number.NaN)];
  expect(values.map(cellText)).toEqual(["a", "1.5", "TRUE", "", "", "2024-03-05", "2024-03-05 08:30", ""]);
});

test("knows the errors of formulas", () => {
  expect(["#REF!", "#N/A", "#DIV/0!", "#1", "REF!"].map(isFormulaError)).toEqual([true, true, true, false, false]);
});

test("columns are named A to Z, AA, …, XFD", () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetter)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
});

test("property: column letters are in order and differ", () => {
  fc.assert(
    fc.property(fc.nat(16_382), (column) => {
      const [a, b] = [columnLetter(column), columnLetter(column + 1)];
      expect(a.length < b.length || a < b).toBe(true);
    }),
  );
});
