import { describe, expect, test } from "vitest";
import { monthOfSheetOrTitle } from "./month-of-title.js";

const sheet = (name: string, ...titles: readonly string[]) => ({
  name,
  rows: titles.map((title, at) => ({ number: at + 1, cells: [null, title], isHidden: false })),
  merges: [],
  isHidden: false,
});

describe("monthOfSheetOrTitle", () => {
  test.each([
    ["2024年6月", [], "2024-06"],
    ["6月", ["2024年6月重点项目进展"], "2024-06"],
    ["Sheet1", ["金昌市2024年12月台账", "单位：万元"], "2024-12"],
    ["", ["2024年1-6月项目进展"], "2024-06"],
    ["2024年5月", ["2024年6月"], "2024-05"],
    ["6月", ["2024年5月"], null],
    ["6月", [], null],
    ["Sheet1", ["2024年重点项目"], null],
    ["<img onerror>", ["=1+1", "\ud800"], null],
  ])("%s with %j tells %s", (name, titles, month) => {
    expect(monthOfSheetOrTitle(sheet(name, ...titles), titles.length + 1)).toBe(month);
  });

  test("what stands in or below the heading is no title", () => {
    expect(monthOfSheetOrTitle(sheet("表", "台账", "2024年6月"), 2)).toBeNull();
  });
});
