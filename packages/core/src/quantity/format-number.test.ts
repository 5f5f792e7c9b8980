import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatNumber, pickStep, printPlain, roundBound, roundSignificant } from "./format-number.js";

describe("formatNumber()", () => {
  test.each([
    [0, "0", "0"],
    [-0, "0", "0"],
    [7, "7", "7"],
    [999, "999", "999"],
    [5280, "5280", "5,280"],
    [9999, "9999", "9,999"],
    [9999.4, "9999", "9,999"],
    [9999.5, "1 万", "10,000"],
    [10_000, "1 万", "10,000"],
    [42_000, "4.2 万", "42,000"],
    [41_999.99, "4.2 万", "42,000"],
    [12_345, "1.235 万", "12,350"],
    [123_456, "12.35 万", "123,500"],
    [999_949, "99.99 万", "999,900"],
    [999_950, "100 万", "1 million"],
    [1_250_000, "125 万", "1.25 million"],
    [99_999_999, "1 亿", "100 million"],
    [1.25e9, "12.5 亿", "1.25 billion"],
    [3.4e12, "3.4 万亿", "3.4 trillion"],
    [1e17, "100,000 万亿", "100,000 trillion"],
    [1.2345, "1.235", "1.235"],
    [1.005, "1.005", "1.005"],
    [0.1 + 0.2, "0.3", "0.3"],
    [0.0004, "0.0004", "0.0004"],
    [0.00012345, "0.0001235", "0.0001235"],
    [1e-7, "0.0000001", "0.0000001"],
    [1e-9, "0.000000001", "0.000000001"],
    [9.9e-10, "0", "0"],
    [-1e-12, "0", "0"],
    [-42_000, "-4.2 万", "-42,000"],
    [-1.2345, "-1.235", "-1.235"],
  ])("%d is %s and %s", (value, zh, en) => {
    expect(formatNumber(value, "zh")).toBe(zh);
    expect(formatNumber(value, "en")).toBe(en);
  });

  test("takes more or fewer digits", () => {
    expect(formatNumber(123_456.789, "zh", { digits: 8 })).toBe("12.345679 万");
    expect(formatNumber(123_456.789, "en", { digits: 15 })).toBe("123,456.789");
    expect(formatNumber(123_456.789, "en", { digits: 1 })).toBe("100,000");
  });

  test("does without 万 and million where asked to, and groups from five digits in Chinese", () => {
    expect(formatNumber(1_234_567, "zh", { isStepped: false, digits: 7 })).toBe("1,234,567");
    expect(formatNumber(12_345, "zh", { isStepped: false, digits: 5 })).toBe("12,345");
    expect(formatNumber(2024, "zh", { isStepped: false })).toBe("2024");
    expect(formatNumber(1e22, "en", { isStepped: false })).toBe("10,000,000,000,000,000,000,000");
    expect(formatNumber(1.25e22, "en", { isStepped: false })).toBe("12,500,000,000,000,000,000,000");
  });

  test.each([Number.NaN, Infinity, -Infinity])("refuses %d", (value) => {
    expect(() => formatNumber(value, "zh")).toThrow(
      expect.objectContaining({ code: "invalid-amount", details: { key: "number", attribute: "value", value } }),
    );
  });

  test.each([0, 16, 2.5, Number.NaN])("refuses %d digits", (digits) => {
    expect(() => formatNumber(1, "zh", { digits })).toThrow(
      expect.objectContaining({ code: "invalid-option", details: { option: "digits", value: digits } }),
    );
  });

  const readBack = (text: string): number => {
    const [number = "", step = ""] = text.split(" ");
    const scale = { "": 1, 万: 1e4, 亿: 1e8, 万亿: 1e12, million: 1e6, billion: 1e9, trillion: 1e12 }[step];
    return Number(number.replaceAll(",", "")) * (scale ?? Number.NaN);
  };
  const value = fc.oneof(
    fc.double({ min: -1e15, max: 1e15, noNaN: true }),
    fc.integer({ min: -200_000, max: 200_000 }),
    fc.double({ min: -1, max: 1, noNaN: true }),
  );
  const locale = fc.constantFrom("zh" as const, "en" as const);

  test("property: reads back within half a unit of the fourth digit", () => {
    fc.assert(
      fc.property(value, locale, (x, language) => {
        expect(Math.abs(readBack(formatNumber(x, language)) - x)).toBeLessThanOrEqual(Math.abs(x) * 5.001e-4 + 1e-9);
      }),
    );
  });

  test("property: a larger number never prints smaller", () => {
    fc.assert(
      fc.property(value, fc.double({ min: 0, max: 1e4, noNaN: true }), locale, (x, more, language) => {
        const [small, large] = [x, x + more].map((n) => readBack(formatNumber(n, language)));
        expect(large).toBeGreaterThanOrEqual(small ?? Number.NaN);
      }),
    );
  });

  test("property: prints digits only, no exponent, no -0, no trailing zeros", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), locale, (x, language) => {
        const text = formatNumber(x, language);
        expect(text).toMatch(/^-?\d[\d,]*(?:\.\d*[1-9])?(?: (?:万|亿|万亿|million|billion|trillion))?$/u);
        expect(text).not.toMatch(/^-0$/u);
      }),
    );
  });
});

test("roundSignificant() rounds halves away from 0 as the decimal is written", () => {
  expect([1.2345, 2.675, -2.5, 1.005, 9.995, 0.25].map((x) => roundSignificant(x, 3))).toEqual([
    1.23, 2.68, -2.5, 1.01, 10, 0.25,
  ]);
  expect(roundSignificant(-2.5, 1)).toBe(-3);
});

test("pickStep() takes the largest step that fits, and the first for small numbers", () => {
  const steps = [
    { label: "", scale: 1 },
    { label: "k", scale: 1000 },
  ];
  expect([0, 0.5, 999, 1000, -1000, 1e9].map((x) => pickStep(x, steps).label)).toEqual(["", "", "", "k", "k", "k"]);
  expect(pickStep(5, [])).toEqual({ label: "", scale: 1 });
});

test("printPlain() has no steps", () => {
  expect(printPlain(42_000, "zh", 4)).toBe("42,000");
  expect(printPlain(1.5e-8, "zh", 4)).toBe("0.000000015");
});

describe("roundBound()", () => {
  test.each([
    [61.4, 61, 61, 62],
    [61.6, 62, 61, 62],
    [-61.6, -62, -62, -61],
    [62, 62, 62, 62],
    [62 - 1e-10, 62, 62, 62],
    [62 + 1e-10, 62, 62, 62],
    [0.4, 0, 0, 1],
    [0, 0, 0, 0],
  ])("%d is %d; at least so much is %d, at most %d", (value, exact, lower, upper) => {
    expect([roundBound(value, "exact"), roundBound(value, "lower"), roundBound(value, "upper")]).toEqual([
      exact,
      lower,
      upper,
    ]);
  });

  test("property: what is printed of a bound is true of it, and less than one step away", () => {
    const value = fc.double({ min: 1e-6, max: 1e15, noNaN: true });
    fc.assert(
      fc.property(value, fc.integer({ min: 1, max: 8 }), (x, digits) => {
        const down = roundSignificant(x, digits, "lower");
        const up = roundSignificant(x, digits, "upper");
        const step = 10 ** (Math.floor(Math.log10(x)) - digits + 1) * (1 + 1e-9);
        const noise = x * 1e-10;
        expect(down).toBeLessThanOrEqual(x + noise);
        expect(up).toBeGreaterThanOrEqual(x - noise);
        expect(x - down).toBeLessThanOrEqual(step + noise);
        expect(up - x).toBeLessThanOrEqual(step + noise);
        const print = (bound: "lower" | "upper"): string => formatNumber(x, "en", { digits, isStepped: false, bound });
        expect([print("lower"), print("upper")].map((text) => Number(text.replaceAll(",", "")))).toEqual([down, up]);
      }),
    );
  });
});
