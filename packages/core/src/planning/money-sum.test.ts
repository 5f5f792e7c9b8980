import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../test/runs.js";
import { inMoneyUnit, sumMoney, sumOf } from "./money-sum.js";

describe("sumMoney()", () => {
  test("adds up in 亿元, and tells apart what is not recorded and what does not convert", () => {
    const sum = sumMoney([
      { value: 2, unit: "亿元" },
      undefined,
      { value: 5000, unit: "万元" },
      { value: 3, unit: "亿美元" },
      undefined,
      { value: 0, unit: "元" },
    ]);
    expect(sum).toEqual({ value: 2.5, unit: "亿元", recorded: 3, unrecorded: 2, unlike: 1 });
  });

  test("of nothing recorded is no amount, which is not 0", () => {
    expect(sumMoney([])).toEqual({ value: null, unit: "亿元", recorded: 0, unrecorded: 0, unlike: 0 });
    expect(sumMoney([undefined]).value).toBeNull();
    expect(sumMoney([{ value: 1, unit: "亿美元" }]).value).toBeNull();
    expect(sumMoney([{ value: 0, unit: "亿元" }]).value).toBe(0);
  });
});

test("money that is no yuan, or no money at all, does not convert", () => {
  expect(inMoneyUnit({ value: 12_000, unit: "万元" })).toBe(1.2);
  expect(inMoneyUnit({ value: 1, unit: "亿美元" })).toBeNull();
  expect(inMoneyUnit({ value: 1, unit: "万t" })).toBeNull();
  expect(inMoneyUnit({ value: 1, unit: "nonsense" })).toBeNull();
});

describe("sumOf()", () => {
  test("has no noise in its last digits", () => {
    expect(sumOf([0.1, 0.2])).toBe(0.3);
    expect(sumOf([0.7, 0.1, 0.1])).toBe(0.9);
    expect(sumOf([])).toBeNull();
  });

  test("property: is the sum of cents, whatever their order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 20 }), (cents) => {
        const expected = cents.reduce((sum, value) => sum + value, 0) / 100;
        const values = cents.map((value) => value / 100);
        expect(sumOf(values)).toBe(expected);
        expect(sumOf([...values].reverse())).toBe(expected);
      }),
      { numRuns: runs(100) },
    );
  });
});
