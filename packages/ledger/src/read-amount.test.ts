import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAmount, readPercent } from "./read-amount.js";

describe("readAmount()", () => {
  test.each([
    ["12.5亿元", 12.5, "亿元"],
    ["125,000", 125_000, "万元"],
    ["１２．５", 12.5, "万元"],
    ["12.5亿", 12.5, "亿元"],
    ["3000万", 3000, "万元"],
    ["500万美元", 500, "万美元"],
    ["人民币3亿元", 3, "亿元"],
    ["总投资：8000万元", 8000, "万元"],
    ["三亿元", 3, "亿元"],
    ["1.25E+05", 125_000, "万元"],
    [80_000, 80_000, "万元"],
    [0, 0, "万元"],
  ])("reads %s", (cell, value, unit) => {
    expect(readAmount(cell, "万元", "元")).toEqual({ kind: "read", value, unit, isApproximate: false, isPart: false });
  });

  test.each(["约3亿", "3亿元左右", "不低于3亿元", "近3亿"])("reads %s as an approximate amount", (cell) => {
    expect(readAmount(cell, "万元", "元")).toMatchObject({ value: 3, unit: "亿元", isApproximate: true });
  });

  test.each([
    ["3-5亿", "亿元", { low: 3, base: 4, high: 5 }],
    ["3亿-5亿元", "亿元", { low: 3, base: 4, high: 5 }],
    ["8000万-1亿元", "亿元", { low: 0.8, base: 0.9, high: 1 }],
    ["100~200", "万元", { low: 100, base: 150, high: 200 }],
    ["3至5亿元", "亿元", { low: 3, base: 4, high: 5 }],
  ])("reads the range %s", (cell, unit, range) => {
    expect(readAmount(cell, "万元", "元")).toMatchObject({ kind: "read", value: range.base, unit, range });
  });

  test("reads the total out of a sentence, and says that the cell says more", () => {
    expect(readAmount("总投资12.5亿元，其中固定资产投资10亿元", null, "元")).toMatchObject({
      value: 12.5,
      unit: "亿元",
      isPart: true,
    });
  });

  test.each([
    ["年产值5亿元", "investment"],
    ["达产后年销售收入约3亿元", "investment"],
    ["5亿元（产值）", "investment"],
    ["利税3000万元", "investment"],
    ["累计完成投资3亿元", "investment"],
    ["到位资金1亿元", "investment"],
    ["总投资5亿元", "arrived"],
    ["年产值5亿元", "arrived"],
  ] as const)("%s is money, but no %s", (cell, use) => {
    const prose = `据悉${cell}。`;
    expect(readAmount(prose, "亿元", "元", use)).toEqual({ kind: "other" });
  });

  test.each([
    ["总投资12.5亿元，年产值20亿元", "investment", 12.5],
    ["年产值20亿元，计划总投资12.5亿元", "investment", 12.5],
    ["总投资12.5亿元，到位资金2亿元", "arrived", 2],
    ["固定资产投资6亿元。", "investment", 6],
  ] as const)("%s: of several amounts that of the %s", (cell, use, value) => {
    expect(readAmount(cell, null, "元", use)).toMatchObject({ kind: "read", value, isPart: true });
  });

  test.each([
    ["25亿元（一期12亿元）", 25, "亿元"],
    ["3000万元(其中设备2000万元)", 3000, "万元"],
    ["12.5（含税）", 12.5, "亿元"],
  ])("%s: what stands in brackets is a part", (cell, value, unit) => {
    expect(readAmount(cell, "亿元", "元", "investment")).toMatchObject({ kind: "read", value, unit });
  });

  test("numbers that no amount can be, and that do not convert, are none", () => {
    for (const cell of [1e308, "1e308", "1e400", "9".repeat(320), `${"9".repeat(320)}亿元`, `1-${"9".repeat(320)}亿元`])
      expect(readAmount(cell, "亿元", "元").kind).toBe("bad");
  });

  test.each([
    "5-3亿",
    "12,5",
    "-3",
    "3亩",
    "三四个亿",
    "abc",
    "1.2.3",
    "",
    "１２．５．６",
    "2024年3月",
    -1,
    Number.NaN,
    true,
  ])("refuses %.20s", (cell) => {
    expect(readAmount(cell, "万元", "元")).toEqual({ kind: "bad" });
  });

  test("does not guess a unit", () => {
    expect(readAmount("125000", null, "元")).toEqual({ kind: "no-unit" });
    expect(readAmount(125_000, null, "元")).toEqual({ kind: "no-unit" });
  });

  test("property: a number with its unit is read as it is written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.constantFrom("亿元", "万元", "元"), (tenths, unit) => {
        expect(readAmount(`${String(tenths / 10)}${unit}`, null, "元")).toMatchObject({ value: tenths / 10, unit });
      }),
    );
  });

  test("property: never throws, never negative", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.double(), fc.boolean()), (cell) => {
        const read = readAmount(cell, "万元", "元");
        expect(read.kind !== "read" || (read.value >= 0 && Number.isFinite(read.value))).toBe(true);
      }),
    );
  });
});

describe("readPercent()", () => {
  test.each([
    ["35%", null, 35],
    ["约３５％", null, 35],
    [0.35, null, 35],
    [35, "%", 35],
    [35, null, null],
    [1, null, null],
    [0.35, "%", null],
    ["120%", null, null],
    ["已完成60%", null, 60],
  ])("reads %s under %s as %s", (cell, unit, expected) => {
    expect(readPercent(cell, unit)).toBe(expected);
  });
});
