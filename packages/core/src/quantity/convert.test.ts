import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { convertAmount, tidy, unitsAreAlike } from "./convert.js";

describe("convertAmount()", () => {
  test.each([
    [1, "万吨", "t", 10_000],
    [4.2, "万吨", "t", 42_000],
    [4.2, "万吨/年", "t/a", 42_000],
    [42_000, "t/a", "万吨/年", 4.2],
    [0.07, "万元", "元", 700],
    [1.1, "亿元", "万元", 11_000],
    [12.5, "亿元", "元", 1_250_000_000],
    [125_000, "万元", "亿元", 12.5],
    [0.29, "GWh", "kWh", 290_000],
    [1.2, "亿千瓦时", "GWh", 120],
    [100, "万千瓦", "GW", 1],
    [3, "亩", "㎡", 2000],
    [1, "亩", "公顷", 1 / 15],
    [15, "亩", "hm²", 1],
    [354, "亩", "m²", 236_000],
    [136.8, "亩", "m²", 91_200],
    [1, "GJ", "kWh", 2500 / 9],
    [3.6, "GJ", "MWh", 1],
    [2200, "t/GWh", "kg/kWh", 2.2],
    [4, "万元/吨", "CNY/t", 40_000],
    [1300, "万㎡/GWh", "m²/MWh", 13_000],
    [-2.5, "t", "kg", -2500],
    [0, "亿元", "元", 0],
    [0.1, "t", "t", 0.1],
    [0.1 + 0.2, "t/a", "吨/年", 0.1 + 0.2],
    [1, "million t", "万吨", 100],
  ])("%d %s is %s: %d", (value, from, to, expected) => {
    expect(convertAmount(value, from, to)).toBe(expected);
  });

  test("a mu becomes square metres and a mu again", () => {
    expect(convertAmount(1, "亩", "m²")).toBeCloseTo(666.6666666666666, 12);
    expect(convertAmount(convertAmount(1, "亩", "m²"), "m²", "亩")).toBe(1);
    expect(convertAmount(convertAmount(502.68, "亩", "公顷"), "公顷", "亩")).toBe(502.68);
  });

  test("gives 0, never −0", () => {
    expect(convertAmount(-0, "t", "kg")).toBe(0);
    expect(convertAmount(-0, "t", "t")).toBe(0);
  });

  test.each([
    ["t", "t/a"],
    ["t/a", "t"],
    ["t/a", "t/d"],
    ["t/d", "t/h"],
    ["GW", "GWh"],
    ["GWh", "GW/a"],
    ["t", "GWh"],
    ["台", "套"],
    ["台", "只"],
    ["件", "片"],
    ["m³", "Nm³"],
    ["t", "吨标准煤"],
    ["元", "美元"],
    ["美元", "欧元"],
    ["CNY/t", "CNY"],
    ["CNY/t", "t/GWh"],
  ])("%s does not become %s", (from, to) => {
    expect(() => convertAmount(1, from, to)).toThrow(
      expect.objectContaining({ code: "unlike-units", details: { from, to } }),
    );
  });

  test.each([
    ["担", "t", "担"],
    ["t", "担", "担"],
    ["", "t", ""],
    ["constructor", "t", "constructor"],
  ])("refuses %j → %j", (from, to, unit) => {
    expect(() => convertAmount(1, from, to)).toThrow(
      expect.objectContaining({ code: "unknown-unit", details: { unit } }),
    );
  });

  test("messages name the units and what they measure", () => {
    expect(() => convertAmount(1, "t", "GWh/a")).toThrow('"t" (mass) does not convert to "GWh/a" (energy per year)');
    expect(() => convertAmount(1, "担", "t")).toThrow(
      '"担" is not a known unit; write for example t/a, 万吨/年 or GWh/a',
    );
  });

  test.each([Number.NaN, Infinity, -Infinity])("refuses the amount %d", (value) => {
    expect(() => convertAmount(value, "t", "kg")).toThrow(
      expect.objectContaining({ code: "invalid-amount", details: { key: "t", attribute: "value", value } }),
    );
  });

  test("refuses an amount that has no finite result", () => {
    expect(() => convertAmount(1e306, "万吨", "kg")).toThrow(
      expect.objectContaining({ code: "invalid-amount", details: { key: "kg", attribute: "value", value: 1e306 } }),
    );
  });

  describe("between currencies", () => {
    test.each([
      [2, "亿美元", "亿元", 14.2],
      [14.2, "亿元", "万美元", 20_000],
      [71, "美元", "欧元", 64],
      [1, "USD/t", "CNY/kg", 0.0071],
      [5, "万元", "元", 50_000],
    ])("%d %s is %s: %d by the stated rates", (value, from, to, expected) => {
      const rates = { USD: 7.1, EUR: 7.8765625 };
      expect(convertAmount(value, from, to, { rates })).toBeCloseTo(expected, 4);
      expect(convertAmount(value, from, to, { rates: new Map(Object.entries(rates)) })).toBeCloseTo(expected, 4);
    });

    test("a rate does not make other things alike", () => {
      const rates = { USD: 7 };
      expect(() => convertAmount(1, "USD", "t", { rates })).toThrow(expect.objectContaining({ code: "unlike-units" }));
      expect(() => convertAmount(1, "USD/t", "CNY", { rates })).toThrow(
        expect.objectContaining({ code: "unlike-units" }),
      );
      expect(() => convertAmount(1, "USD", "EUR", { rates })).toThrow(
        expect.objectContaining({ code: "unlike-units" }),
      );
      expect(() => convertAmount(1, "USD/a", "CNY", { rates })).toThrow(
        expect.objectContaining({ code: "unlike-units" }),
      );
    });

    test.each([0, -7, Number.NaN, Infinity])("refuses the rate %d", (rate) => {
      expect(() => convertAmount(1, "USD", "CNY", { rates: { USD: rate } })).toThrow(
        expect.objectContaining({ code: "invalid-option", details: { option: "rates.USD", value: rate } }),
      );
    });
  });

  const decimal = fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }))
    .map(([n, e]) => n / 10 ** e);
  const likes = [
    ["t", "kg", "g", "万吨", "亿吨", "斤", "kt"],
    ["㎡", "亩", "公顷", "km²", "亿㎡"],
    ["Wh", "度", "GWh", "亿千瓦时", "GJ"],
    ["CNY/t", "万元/吨", "元/kg", "元/斤"],
  ];
  const pair = fc
    .constantFrom(...likes)
    .chain((units) => fc.tuple(fc.constantFrom(...units), fc.constantFrom(...units)));

  test("property: there and back gives the decimal it started from", () => {
    fc.assert(
      fc.property(decimal, pair, (value, [a, b]) => {
        expect(convertAmount(convertAmount(value, a, b), b, a)).toBe(value + 0);
      }),
      { numRuns: 500 },
    );
  });

  test("property: the result grows in proportion", () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: 1, max: 1000 }), pair, (value, times, [a, b]) => {
        const [one, many] = [convertAmount(value, a, b), convertAmount(value * times, a, b)];
        expect(Math.abs(many - one * times)).toBeLessThanOrEqual(1e-12 * Math.abs(many));
      }),
    );
  });

  test("property: a round through a third unit changes nothing", () => {
    fc.assert(
      fc.property(decimal, pair, (value, [a, b]) => {
        const direct = convertAmount(value, a, b);
        expect(convertAmount(convertAmount(value, a, a), a, b)).toBe(direct);
        expect(convertAmount(-value, a, b) + 0).toBe(-direct + 0);
      }),
    );
  });
});

describe("unitsAreAlike()", () => {
  test.each([
    ["万吨/年", "t/a", true],
    ["亩", "㎡", true],
    ["t", "t/a", false],
    ["t/a", "t", false],
    ["t/a", "GWh/a", false],
    ["台", "套", false],
    ["美元", "元", false],
    ["担", "担", false],
    ["t", "担", false],
    ["担", "t", false],
  ])("%s and %s: %s", (a, b, expected) => {
    expect(unitsAreAlike(a, b)).toBe(expected);
  });
});

describe("tidy()", () => {
  test.each([
    [42_000 - 7.3e-12, 42_000],
    [0.1 + 0.2, 0.3],
    [1 / 3, 1 / 3],
    [2000 / 3, 2000 / 3],
    [1.00000000000001, 1.00000000000001],
    [0, 0],
    [-0, 0],
    [Infinity, Infinity],
  ])("%d → %d", (value, expected) => {
    expect(tidy(value)).toBe(expected);
  });
});
