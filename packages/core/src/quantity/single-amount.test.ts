import fc from "fast-check";
import { expect, test } from "vitest";
import { formatAmount } from "./format.js";
import { singleAmount } from "./single-amount.js";

test("a bound stands at the end that it is sure of, an exact amount at its base", () => {
  const range = { base: 2600, low: 2080, high: 3120 };
  expect(singleAmount({ ...range, bound: "exact" })).toEqual({ base: 2600, bound: "exact" });
  expect(singleAmount({ ...range, bound: "lower" })).toEqual({ base: 2080, bound: "lower" });
  expect(singleAmount({ ...range, bound: "upper" })).toEqual({ base: 3120, bound: "upper" });
  expect(singleAmount({ base: 5, bound: "lower" })).toEqual({ base: 5, bound: "lower" });
});

test("property: what is printed of a bound is the same with its range and without, and never passes the end", () => {
  const value = fc.integer({ min: 0, max: 1_000_000 });
  fc.assert(
    fc.property(value, value, value, fc.constantFrom("lower" as const, "upper" as const), (a, b, c, bound) => {
      const [low = 0, base = 0, high = 0] = [a, b, c].sort((x, y) => x - y);
      const amount = { base, low, high, bound };
      const single = singleAmount(amount);
      expect(formatAmount(amount, "t/a", "zh")).toBe(formatAmount(single, "t/a", "zh"));
      expect(single.base).toBe(bound === "lower" ? Math.min(low, base, high) : Math.max(low, base, high));
    }),
    { numRuns: 100 },
  );
});
