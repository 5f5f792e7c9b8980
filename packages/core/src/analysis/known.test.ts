import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Amount, Bound } from "./amount.js";
import { highOf, isVacuous, lowOf, makeAmount, restOf, shareOf } from "./known.js";

const exact = (base: number): Amount => ({ base, bound: "exact" });
const lower = (base: number): Amount => ({ base, bound: "lower" });
const upper = (base: number): Amount => ({ base, bound: "upper" });

describe("restOf()", () => {
  test.each<[string, Amount | null, Amount | null, Amount | null]>([
    ["D exact, S exact: the gap is exact", exact(10), exact(4), exact(6)],
    ["D lower, S exact: at least", lower(10), exact(4), lower(6)],
    ["D exact, S lower: at most", exact(10), lower(4), upper(6)],
    ["both lower: not known", lower(10), lower(4), null],
    ["D upper, S lower: at most", upper(10), lower(4), upper(6)],
    ["D lower, S upper: at least", lower(10), upper(4), lower(6)],
    ["D upper, S exact: at most", upper(10), exact(4), upper(6)],
    ["D upper, S upper: not known", upper(10), upper(4), null],
    ["more than enough: 0", exact(4), exact(10), exact(0)],
    ["at most 0 is 0", exact(4), lower(10), exact(0)],
    ["at least 0 stays open", lower(4), exact(10), lower(0)],
    ["no demand recorded: not known", null, exact(1), null],
    ["no supply known: not known", exact(1), null, null],
  ])("%s", (_, whole, part, rest) => {
    expect(restOf(whole, part)).toEqual(rest);
  });

  test("takes the ends of ranges crosswise", () => {
    const rest = restOf(makeAmount(10, 8, 12, "exact"), makeAmount(4, 3, 9, "exact"));
    expect(rest).toEqual({ base: 6, low: 0, high: 9, bound: "exact" });
  });

  test("keeps at most, if the range does not end at 0", () => {
    expect(restOf(makeAmount(4, 4, 12, "exact"), lower(5))).toEqual({ base: 0, low: 0, high: 7, bound: "upper" });
  });
});

describe("shareOf()", () => {
  test.each<[string, Amount | null, Amount | null, Amount | null]>([
    ["S exact, D exact", exact(4), exact(10), exact(0.4)],
    ["S exact, D lower: at most", exact(4), lower(10), upper(0.4)],
    ["S lower, D exact: at least", lower(4), exact(10), lower(0.4)],
    ["both lower: not known", lower(4), lower(10), null],
    ["never more than 1", exact(40), exact(10), exact(1)],
    ["at least 1 is 1", lower(40), exact(10), exact(1)],
    ["at most 0 is 0", exact(0), lower(10), exact(0)],
    ["at most 1 stays open", exact(40), lower(10), upper(1)],
    ["no demand: not defined", exact(4), exact(0), null],
    ["demand of at least 0: not defined", exact(4), lower(0), null],
    ["no demand recorded", exact(4), null, null],
    ["no supply known", null, exact(4), null],
    ["0.1 + 0.2 cover 0.3", exact(0.1 + 0.2), exact(0.3), exact(1)],
    ["0.3 is covered by 3 × 0.1", exact(0.3), exact(3 * 0.1), exact(1)],
  ])("%s", (_, part, whole, share) => {
    expect(shareOf(part, whole)).toEqual(share);
  });

  test("takes the ends of ranges crosswise", () => {
    const share = shareOf(makeAmount(4, 2, 6, "exact"), makeAmount(10, 5, 20, "exact"));
    expect(share).toEqual({ base: 0.4, low: 0.1, high: 1, bound: "exact" });
  });
});

test("makeAmount() leaves out a range that is none, and keeps half of one", () => {
  expect(makeAmount(1, 1, 1, "lower")).toEqual({ base: 1, bound: "lower" });
  expect(makeAmount(1, 1, 2, "exact")).toEqual({ base: 1, low: 1, high: 2, bound: "exact" });
});

test("isVacuous() is at least 0, and nothing else", () => {
  expect([lower(0), lower(1), upper(0), exact(0), makeAmount(0, 0, 2, "lower")].map(isVacuous)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

describe("bounds hold whatever the truth is", () => {
  const size = fc.integer({ min: 0, max: 20 });
  const bound = fc.constantFrom<Bound>("exact", "lower", "upper");
  // What is recorded of an amount, and a truth that agrees with it.
  const recorded = fc.tuple(size, bound, size).map(([base, how, more]) => {
    const truth = how === "exact" ? base : how === "lower" ? base + more : Math.max(0, base - more);
    return { amount: { base, bound: how }, truth };
  });
  const agrees = (amount: Amount | null, truth: number): boolean => {
    if (amount === null) return true;
    if (amount.bound === "lower") return truth >= lowOf(amount) - 1e-9;
    if (amount.bound === "upper") return truth <= highOf(amount) + 1e-9;
    return Math.abs(truth - amount.base) <= 1e-9;
  };

  test("property: a rest and a share agree with the true rest and share", () => {
    fc.assert(
      fc.property(recorded, recorded, (whole, part) => {
        expect(agrees(restOf(whole.amount, part.amount), Math.max(0, whole.truth - part.truth))).toBe(true);
        if (whole.truth > 0) {
          expect(agrees(shareOf(part.amount, whole.amount), Math.min(1, part.truth / whole.truth))).toBe(true);
        }
      }),
      { seed: 31, numRuns: 500 },
    );
  });

  test("property: the ends of a range hold every value between", () => {
    const range = fc.tuple(size, size, size).map((ends) => ends.sort((a, b) => a - b) as [number, number, number]);
    const inside = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(range, range, inside, inside, ([a, b, c], [d, e, f], s, t) => {
        const [whole, part] = [a + s * (c - a), d + t * (f - d)];
        const rest = restOf(makeAmount(b, a, c, "exact"), makeAmount(e, d, f, "exact"));
        expect(rest !== null && lowOf(rest) <= rest.base && rest.base <= highOf(rest)).toBe(true);
        expect(rest && Math.max(0, whole - part)).toBeGreaterThanOrEqual((rest ? lowOf(rest) : 0) - 1e-9);
        expect(rest && Math.max(0, whole - part)).toBeLessThanOrEqual((rest ? highOf(rest) : 0) + 1e-9);
      }),
      { seed: 32 },
    );
  });
});

test("nothing and wholly covered are one object each; what differs in an end or is a bound is one of its own", () => {
  expect(makeAmount(0, 0, 0, "exact")).toBe(restOf(exact(4), exact(4)));
  expect(makeAmount(0, 0, 0, "exact")).toEqual(exact(0));
  expect(makeAmount(1, 1, 1, "exact")).toBe(shareOf(exact(4), exact(4)));
  expect(makeAmount(1, 1, 1, "exact")).toEqual(exact(1));
  expect(Object.isFrozen(makeAmount(0, 0, 0, "exact")) && Object.isFrozen(makeAmount(1, 1, 1, "exact"))).toBe(true);
  expect(makeAmount(2, 2, 2, "exact")).not.toBe(makeAmount(2, 2, 2, "exact"));
  expect(makeAmount(0, 0, 1, "exact")).toEqual({ base: 0, low: 0, high: 1, bound: "exact" });
  expect(makeAmount(1, 0, 1, "exact")).toEqual({ base: 1, low: 0, high: 1, bound: "exact" });
  expect(makeAmount(2, 0, 0, "exact")).toEqual({ base: 2, low: 0, high: 0, bound: "exact" });
  expect(makeAmount(2, 1, 1, "exact")).toEqual({ base: 2, low: 1, high: 1, bound: "exact" });
  expect(makeAmount(0, 2, 2, "exact")).toEqual({ base: 0, low: 2, high: 2, bound: "exact" });
  expect(makeAmount(1, 2, 2, "exact")).toEqual({ base: 1, low: 2, high: 2, bound: "exact" });
  expect(makeAmount(0, 0, 0, "lower")).toEqual(lower(0));
});

test("a share of what may be nothing: wholly covered by anything at that end, not at all by nothing", () => {
  const maybe = makeAmount(10, 0, 20, "exact");
  expect(shareOf(exact(4), maybe)).toEqual({ base: 0.4, low: 0.2, high: 1, bound: "exact" });
  expect(shareOf(exact(0), maybe)).toEqual(exact(0));
});
