import { expect, test } from "vitest";
import { datedMonth, monthOfName } from "./month-of-name.js";
import { newestSheet } from "./newest-sheet.js";
import type { Sheet } from "./sheet.js";

test.each([
  ["2024年6月", 2024, 6],
  ["2024.06", 2024, 6],
  ["202412", 2024, 12],
  ["２０２４年１２月份", 2024, 12],
  ["台账（24年3月底）", 2024, 3],
  ["6月", null, 6],
  ["十一月", null, 11],
])("%s is a month", (name, year, month) => {
  expect(monthOfName(name)).toEqual({ year, month });
});

test("a month of a year as a document writes it; without a year it is no date", () => {
  expect(["2024年6月", "1999.12", "24年6月", "6月", "汇总"].map(datedMonth)).toEqual([
    "2024-06",
    "1999-12",
    "2024-06",
    null,
    null,
  ]);
});

test.each(["Sheet1", "2024年", "2024", "13月", "20241", "汇总", "", "620300202"])("%s is none", (name) => {
  expect(monthOfName(name)).toBeNull();
});

const sheet = (name: string, rows = 1, heading = ["项目名称", "建设单位"], isHidden = false): Sheet => ({
  name,
  isHidden,
  merges: [],
  rows: [heading, ...Array.from({ length: rows }, () => ["甲", "乙"])].map((cells, index) => ({
    number: index + 1,
    cells,
    isHidden: false,
  })),
});
const chosen = (...sheets: Sheet[]): unknown => newestSheet(sheets)?.newest ?? null;

test("the newest month is read, whatever the order and length of the sheets", () => {
  expect(chosen(sheet("2024年2月", 9), sheet("2024年12月"), sheet("2024年11月", 5))).toBe("2024年12月");
  expect(chosen(sheet("2023年12月"), sheet("2024年1月"))).toBe("2024年1月");
  expect(chosen(sheet("9月"), sheet("10月"))).toBe("10月");
  expect(newestSheet([sheet("1月"), sheet("3月"), sheet("2月")])?.others).toEqual(["1月", "2月"]);
});

test("a sheet that is not filled in yet is not the newest, a hidden one neither", () => {
  expect(chosen(sheet("5月"), sheet("6月", 0), sheet("4月"))).toBe("5月");
  expect(chosen(sheet("5月"), sheet("6月", 1, undefined, true), sheet("4月"))).toBe("5月");
});

test("sheets that are not one ledger by months are left to their content", () => {
  expect(chosen(sheet("5月"), sheet("汇总"))).toBeNull();
  expect(chosen(sheet("5月"), sheet("6月", 1, ["项目名称", "备注", "建设单位"]))).toBeNull();
  expect(chosen(sheet("2024年5月"), sheet("6月"))).toBeNull();
  expect(chosen(sheet("5月"))).toBeNull();
});
