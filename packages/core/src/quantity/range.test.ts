import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addRanges,
  checkRange,
  clampRange,
  minRanges,
  multiplyRanges,
  rangeOf,
  scaleRange,
  subtractRanges,
} from "./range.js";
import type { Range } from "./range.js";

const a = rangeOf(3, 2, 5);
const b = rangeOf(1, 0.5, 4);

describe("rangeOf() and checkRange()", () => {
  test("one number is a range without width", () => {
    expect(rangeOf(3)).toEqual({ low: 3, base: 3, high: 3 });
    expect(rangeOf(3, 2)).toEqual({ low: 2, base: 3, high: 3 });
    expect(rangeOf(3, 2, 4)).toEqual({ low: 2, base: 3, high: 4 });
  });

  test.each([
    [{ low: 2, base: 1, high: 3 }, "low", 2],
    [{ low: 0, base: 1, high: 0.5 }, "high", 0.5],
    [{ low: Number.NaN, base: 1, high: 2 }, "low", Number.NaN],
    [{ low: 0, base: Number.NaN, high: 2 }, "base", Number.NaN],
    [{ low: 0, base: 1, high: Number.NaN }, "high", Number.NaN],
    [{ low: -Infinity, base: 1, high: 2 }, "low", -Infinity],
    [{ low: 0, base: 1, high: Infinity }, "high", Infinity],
  ])("refuses %j for its %s", (range, attribute, value) => {
    expect(() => checkRange(range, "LFP")).toThrow(
      expect.objectContaining({ code: "invalid-amount", details: { key: "LFP", attribute, value } }),
    );
    expect(() => rangeOf(range.base, range.low, range.high)).toThrow(
      expect.objectContaining({ code: "invalid-amount", details: { key: "range", attribute, value } }),
    );
  });

  test("says what is wrong", () => {
    expect(() => checkRange({ low: 2, base: 1, high: 3 }, "LFP")).toThrow(
      '"low" of LFP must be at most its base 1, got 2',
    );
    expect(() => checkRange({ low: 0, base: 1, high: 0 })).toThrow(
      '"high" of range must be at least its base 1, got 0',
    );
  });

  test("gives back the same object", () => {
    expect(checkRange(a)).toBe(a);
  });
});

describe("arithmetic", () => {
  test("golden", () => {
    expect(addRanges(a, b)).toEqual({ low: 2.5, base: 4, high: 9 });
    expect(subtractRanges(a, b)).toEqual({ low: -2, base: 2, high: 4.5 });
    expect(multiplyRanges(a, b)).toEqual({ low: 1, base: 3, high: 20 });
    expect(scaleRange(a, 2)).toEqual({ low: 4, base: 6, high: 10 });
    expect(scaleRange(a, -1)).toEqual({ low: -5, base: -3, high: -2 });
    expect(scaleRange(rangeOf(0), -1)).toEqual({ low: 0, base: 0, high: 0 });
    expect(scaleRange(a, 0)).toEqual({ low: 0, base: 0, high: 0 });
    expect(clampRange({ low: -3, base: -1, high: 2 })).toEqual({ low: 0, base: 0, high: 2 });
    expect(clampRange(a)).toEqual(a);
    expect(clampRange({ low: -3, base: -2, high: -1 })).toEqual({ low: 0, base: 0, high: 0 });
    expect(minRanges(a, b)).toEqual({ low: 0.5, base: 1, high: 4 });
    expect(minRanges(b, rangeOf(0.75, 0.6, 9))).toEqual({ low: 0.5, base: 0.75, high: 4 });
  });

  test("a product with a negative end is refused, on either side", () => {
    const negative = { low: -1, base: 1, high: 2 };
    const refusal = expect.objectContaining({
      code: "invalid-amount",
      details: { key: "range", attribute: "low", value: -1 },
    });
    expect(() => multiplyRanges(negative, a)).toThrow(refusal);
    expect(() => multiplyRanges(a, negative)).toThrow(refusal);
    expect(multiplyRanges(a, rangeOf(0))).toEqual(rangeOf(0));
  });

  test.each([Number.NaN, Infinity])("a factor of %d is refused", (factor) => {
    expect(() => scaleRange(a, factor)).toThrow(
      expect.objectContaining({
        code: "invalid-amount",
        details: { key: "range", attribute: "factor", value: factor },
      }),
    );
  });

  const number = fc.integer({ min: -1000, max: 1000 });
  const range = fc.tuple(number, number, number).map((numbers): Range => {
    const [low, base, high] = numbers.sort((x, y) => x - y);
    return { low, base, high };
  });
  const within = (r: Range): fc.Arbitrary<number> => fc.integer({ min: r.low, max: r.high });

  test("property: results are ranges and hold whatever their operands may be", () => {
    const twoRanges = fc
      .tuple(range, range)
      .chain(([x, y]) => fc.tuple(fc.constant(x), fc.constant(y), within(x), within(y), number));
    fc.assert(
      fc.property(twoRanges, ([x, y, inX, inY, factor]) => {
        const positive = [clampRange(x), clampRange(y)] as const;
        for (const [result, value] of [
          [addRanges(x, y), inX + inY],
          [subtractRanges(x, y), inX - inY],
          [scaleRange(x, factor), inX * factor],
          [minRanges(x, y), Math.min(inX, inY)],
          [clampRange(x), Math.max(0, inX)],
          [multiplyRanges(...positive), Math.max(0, inX) * Math.max(0, inY)],
        ] as const) {
          expect(checkRange(result)).toBe(result);
          expect(value).toBeGreaterThanOrEqual(result.low);
          expect(value).toBeLessThanOrEqual(result.high);
        }
      }),
    );
  });
});
