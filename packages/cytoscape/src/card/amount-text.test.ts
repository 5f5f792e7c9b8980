import type { Amount } from "@liantu/core";
import { expect, test } from "vitest";
import { amountText, rangedAmountText } from "./amount-text.js";

const gap: Amount = { base: 2600, low: 2080, high: 3120, bound: "lower" };

test("one gap is one number: a card gives what is sure of it, details the range beside it", () => {
  expect(amountText(gap, "万m²/a", "zh")).toBe("≥ 2080 万㎡/年");
  expect(amountText({ ...gap, bound: "exact" }, "万m²/a", "zh")).toBe("2600 万㎡/年");
  expect(amountText({ ...gap, bound: "upper" }, "万m²/a", "zh")).toBe("≤ 3120 万㎡/年");
  expect(rangedAmountText(gap, "万m²/a", "zh")).toBe("≥ 2080 万㎡/年（2080–3120）");
  expect(rangedAmountText(gap, "万m²/a", "en")).toBe("≥ 20.8 million m²/a (20.8–31.2)");
});

test("a range that is printed in another step keeps its unit", () => {
  const amount: Amount = { base: 9000, low: 8000, high: 11000, bound: "exact" };
  expect(rangedAmountText(amount, "t/a", "zh")).toBe("9000 吨/年（0.8–1.1 万吨/年）");
});

test("a range that is none is not printed, nor is one of a unit that nobody states", () => {
  expect(rangedAmountText({ base: 5, bound: "upper" }, "t/a", "zh")).toBe("≤ 5 吨/年");
  expect(rangedAmountText({ base: 5, low: 5, high: 5, bound: "exact" }, null, "zh")).toBe("5");
  expect(rangedAmountText({ base: 5, low: 4, high: 6, bound: "exact" }, null, "zh")).toBe("5（4–6）");
});
