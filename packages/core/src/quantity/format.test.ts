import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { convertAmount } from "./convert.js";
import { formatAmount } from "./format.js";
import { roundSignificant } from "./format-number.js";
import { UNIT_SPELLINGS } from "./unit-table.js";

describe("formatAmount()", () => {
  test.each([
    [4.2, "万吨/年", "4.2 万吨/年", "42,000 t/a"],
    [42_000, "t/a", "4.2 万吨/年", "42,000 t/a"],
    [41_999.999, "t/a", "4.2 万吨/年", "42,000 t/a"],
    [1, "kt/a", "1000 吨/年", "1,000 t/a"],
    [0.0004, "t", "0.0004 吨", "0.0004 t"],
    [9999.96, "t", "1 万吨", "10,000 t"],
    [1.2e8, "t/a", "1.2 亿吨/年", "120 million t/a"],
    [-5, "t", "-5 吨", "-5 t"],
    [-0, "t", "0 吨", "0 t"],
    [2.1e8, "m²/a", "2.1 亿㎡/年", "210 million m²/a"],
    [354, "亩", "354 亩", "354 mu"],
    [502.68, "亩", "502.7 亩", "502.7 mu"],
    [12.5, "亿元", "12.5 亿元", "1.25 billion CNY"],
    [125_000, "万元", "12.5 亿元", "1.25 billion CNY"],
    [2000, "万美元", "2000 万美元", "20 million USD"],
    [300, "人", "300 人", "300 people"],
    [2, "万辆/年", "2 万辆/年", "20,000 vehicles/a"],
    [5, "台（套）", "5 台套", "5 units"],
    [8, "GWh/a", "8 GWh/年", "8 GWh/a"],
    [8000, "MWh/a", "8 GWh/年", "8 GWh/a"],
    [0.5, "MW", "500 kW", "500 kW"],
    [999.96, "MW", "1 GW", "1 GW"],
    [18, "兆瓦", "18 MW", "18 MW"],
    [0, "GWh/a", "0 GWh/年", "0 GWh/a"],
    [0, "万吨", "0 吨", "0 t"],
    [1e-12, "MW", "0 MW", "0 MW"],
    [1000, "万kW", "10 GW", "10 GW"],
    [100, "万千瓦", "100 万千瓦", "1 GW"],
    [5, "亿千瓦时/年", "5 亿千瓦时/年", "500 GWh/a"],
    [5, "度", "5 千瓦时", "5 kWh"],
    [5, "GJ", "5 GJ", "5 GJ"],
    [2200, "t/GWh", "2200 吨/GWh", "2,200 t/GWh"],
    [1300, "万㎡/GWh", "1300 万㎡/GWh", "13 million m²/GWh"],
    [40_000, "CNY/t", "4 万元/吨", "40,000 CNY/t"],
    [13.5, "kWh/kg", "13.5 kWh/千克", "13.5 kWh/kg"],
    [13_500, "千瓦时/吨", "1.35 万千瓦时/吨", "13,500 kWh/t"],
    [3, "元/万吨", "3 元/万吨", "3 CNY/10,000 t"],
    [3, "元/千瓦时", "3 元/千瓦时", "3 CNY/kWh"],
    [2, "t/万千瓦", "2 吨/万千瓦", "2 t/10 MW"],
    [100, "t/d", "100 吨/天", "100 t/d"],
    [5, "m³/h", "5 立方米/小时", "5 m³/h"],
    [5, "t/月", "5 吨/月", "5 t/month"],
    [2, "t/万kW", "2 吨/10 MW", "2 t/10 MW"],
    [2, "t/kW", "2 吨/kW", "2 t/kW"],
    [2, "t/百万件", "2 吨/百万件", "2 t/1,000,000 pieces"],
    [2, "t/kt", "2 吨/千吨", "2 t/1,000 t"],
    [5, "CNY/t/a", "5 元/吨/年", "5 CNY/t/a"],
    [1_234_567, "坩埚", "1,235,000 坩埚", "1,235,000 坩埚"],
    [5, " ", "5", "5"],
  ])("%d %s is %s and %s", (amount, unit, zh, en) => {
    expect(formatAmount(amount, unit, "zh")).toBe(zh);
    expect(formatAmount(amount, unit, "en")).toBe(en);
    expect(formatAmount({ base: amount, bound: "exact" }, unit, "zh")).toBe(zh);
  });

  test.each([
    [{ base: 2.6, low: 2.1, high: 3.1 }, "亿㎡/年", "2.1–3.1 亿㎡/年"],
    [{ base: 2.6, high: 3.1 }, "亿㎡/年", "2.6–3.1 亿㎡/年"],
    [{ base: 2.6, low: 2.1 }, "亿㎡/年", "2.1–2.6 亿㎡/年"],
    [{ base: 5000, low: 5000, high: 20_000 }, "t", "0.5–2 万吨"],
    [{ base: 9, low: 0, high: 20_000 }, "t", "0–2 万吨"],
    [{ base: 9, low: 100, high: 20_000 }, "t", "0.01–2 万吨"],
    [{ base: 9, low: 99, high: 20_000 }, "t", "99 吨 – 2 万吨"],
    [{ base: 42_000, low: 41_999.9, high: 42_000.1 }, "t/a", "4.2 万吨/年"],
    [{ base: 0, low: 0, high: 0 }, "GW", "0 GW"],
    [{ base: 1, low: -2, high: 3 }, "t", "-2 – 3 吨"],
    [{ base: -3, low: -5, high: -2 }, "t", "-5 – -2 吨"],
    [{ base: 2, low: 3, high: 1 }, "t", "1–3 吨"],
    [{ base: 3, bound: "lower" }, "万吨/年", "≥ 3 万吨/年"],
    [{ base: 3, bound: "upper" }, "万吨/年", "≤ 3 万吨/年"],
    [{ base: 3, low: 2, high: 4, bound: "lower" }, "万吨/年", "≥ 2 万吨/年"],
    [{ base: 2600, low: 2080, high: 3120, bound: "lower" }, "万㎡/年", "≥ 2080 万㎡/年"],
    [{ base: 3, low: 2, high: 4, bound: "upper" }, "万吨/年", "≤ 4 万吨/年"],
    [{ base: 3, low: 0, high: 4, bound: "lower" }, "万吨/年", "待测算"],
    [{ base: 900, low: 800, high: 1200 }, "MW", "0.8–1.2 GW"],
  ] as const)("%j %s is %s", (amount, unit, expected) => {
    expect(formatAmount(amount, unit, "zh")).toBe(expected);
  });

  test("says that an amount is not known", () => {
    expect(formatAmount(null, "t/a", "zh")).toBe("待测算");
    expect(formatAmount(null, "t/a", "en")).toBe("not known");
    expect(formatAmount(null, "t/a", "zh", { unknown: "缺口待测算" })).toBe("缺口待测算");
  });

  test("takes the digits asked for", () => {
    expect(formatAmount(5048.34, "t", "zh", { digits: 6 })).toBe("5048.34 吨");
    expect(formatAmount(5048.34, "t", "zh", { digits: 2 })).toBe("5000 吨");
    expect(() => formatAmount(1, "t", "zh", { digits: 0 })).toThrow(
      expect.objectContaining({ code: "invalid-option" }),
    );
  });

  test.each([Number.NaN, Infinity])("refuses %d", (value) => {
    const refusal = expect.objectContaining({ code: "invalid-amount" });
    expect(() => formatAmount(value, "t", "zh")).toThrow(refusal);
    expect(() => formatAmount({ base: 1, low: -value }, "t", "zh")).toThrow(refusal);
    expect(() => formatAmount({ base: 1, high: value }, "foo", "zh")).toThrow(refusal);
  });

  const spelling = fc.constantFrom(...UNIT_SPELLINGS.keys());
  const unit = fc
    .tuple(fc.constantFrom("", "万", "亿"), spelling, fc.constantFrom("", "/年", "/t", "/d/a"))
    .map((x) => x.join(""));
  const value = fc.double({ min: 0, max: 1e9, noNaN: true });

  test("property: one line without NaN, undefined or exponent, whatever the unit", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e200, max: 1e200 }),
        unit,
        fc.constantFrom("zh", "en"),
        (x, u, locale) => {
          const text = formatAmount(x, u, locale);
          expect(text).not.toMatch(/NaN|undefined|\de[+-]?\d|\n|^ | $|  |^-0 /u);
        },
      ),
    );
  });

  test("property: the same amount in another unit of its kind prints the same", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999 }),
        fc.constantFrom(["t/a", "万吨/年"], ["Wh", "GWh"], ["元", "亿元"], ["㎡", "万平方米"]),
        fc.constantFrom("zh", "en"),
        (x, [small = "", large = ""], locale) => {
          fc.pre(x > 0);
          expect(formatAmount(x, large, locale)).toBe(formatAmount(convertAmount(x, large, small), small, locale));
        },
      ),
    );
  });

  test("property: a bound and a range add signs, and take nothing away", () => {
    fc.assert(
      fc.property(value, unit, (exact, u) => {
        const x = roundSignificant(exact, 4); // what a bound that has more digits becomes is asked below
        const plain = formatAmount(x, u, "zh");
        expect(formatAmount({ base: x, bound: "lower" }, u, "zh")).toBe(x === 0 ? "待测算" : `≥ ${plain}`);
        expect(formatAmount({ base: x, bound: "upper" }, u, "zh")).toBe(`≤ ${plain}`);
        expect(formatAmount({ base: x, low: x, high: x }, u, "zh")).toBe(plain);
      }),
    );
  });

  test.each([
    [{ base: 2_087, bound: "lower" }, 2, "≥ 2000 吨/年"],
    [{ base: 2_087, bound: "upper" }, 2, "≤ 2100 吨/年"],
    [{ base: 9_999.6, bound: "lower" }, 4, "≥ 9999 吨/年"],
    [{ base: 9_999.4, bound: "upper" }, 4, "≤ 1 万吨/年"],
    [{ base: 5_280.000_000_01, bound: "upper" }, 4, "≤ 5280 吨/年"],
    [{ base: 5_279.999_999_99, bound: "lower" }, 4, "≥ 5280 吨/年"],
    [{ base: 3_000, low: 2_087, high: 3_999, bound: "lower" }, 2, "≥ 2000 吨/年"],
    [{ base: 3_000, low: 2_087, high: 3_919, bound: "upper" }, 2, "≤ 4000 吨/年"],
    [{ base: 3_000, low: 2_087, high: 3_919, bound: "exact" }, 2, "2100–3900 吨/年"],
  ] as const)("a bound is rounded to its own side: %o in %d digits", (amount, digits, text) => {
    expect(formatAmount(amount, "t/a", "zh", { digits })).toBe(text);
  });
});
