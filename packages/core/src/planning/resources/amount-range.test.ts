import { describe, expect, test } from "vitest";
import { amountOf, plus, portion, timesRange } from "./amount-range.js";

const range = { low: 2, base: 4, high: 5 };

describe("amounts times and by what is known within limits", () => {
  test("a product has the least of both at its low end, the greatest at its high end", () => {
    expect(timesRange(amountOf(10), 3)).toEqual({ base: 30, bound: "exact" });
    expect(timesRange(amountOf(10), range)).toEqual({ base: 40, low: 20, high: 50, bound: "exact" });
    expect(timesRange({ base: 10, low: 9, high: 12, bound: "lower" }, range)).toEqual({
      base: 40,
      low: 18,
      high: 60,
      bound: "lower",
    });
  });

  test("a quotient is least by the greatest divisor; a divisor that may be 0 leaves no limit", () => {
    expect(portion(amountOf(100), 4)).toEqual({ base: 25, bound: "exact" });
    expect(portion({ base: 100, low: 80, high: 120, bound: "upper" }, range)).toEqual({
      base: 25,
      low: 16,
      high: 60,
      bound: "upper",
    });
    expect(portion(amountOf(100), 0)).toBeNull();
    expect(portion(amountOf(100), { low: 0, base: 1, high: 2 })).toBeNull();
  });

  test("a sum is a lower bound where one of its parts is, and has no noise in its last digits", () => {
    const part = { base: 0.1, low: 0.05, high: 0.3, bound: "lower" } as const;
    expect(plus(amountOf(0.2), amountOf(0.1))).toEqual({ base: 0.3, bound: "exact" });
    expect(plus(amountOf(0.2), part)).toEqual({ base: 0.3, low: 0.25, high: 0.5, bound: "lower" });
    expect(plus(part, amountOf(0.2))).toEqual({ base: 0.3, low: 0.25, high: 0.5, bound: "lower" });
  });
});
