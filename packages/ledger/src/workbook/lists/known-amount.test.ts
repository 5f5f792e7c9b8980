import { expect, test } from "vitest";
import { knownAmount } from "./known-amount.js";

test("at least 0 is not known, at most 0 is 0, and everything else is what it is", () => {
  expect(knownAmount(null)).toBeNull();
  expect(knownAmount({ base: 0, bound: "lower" })).toBeNull();
  expect(knownAmount({ base: 1, low: 0, high: 2, bound: "lower" })).toBeNull();
  expect(knownAmount({ base: 0, bound: "upper" })).toEqual({ base: 0, bound: "exact" });
  for (const amount of [
    { base: 0, bound: "exact" },
    { base: 0, low: 0, high: 2, bound: "upper" },
    { base: 3, bound: "upper" },
  ] as const) {
    expect(knownAmount(amount)).toEqual(amount);
  }
});
