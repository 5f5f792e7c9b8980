import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { greatestCommonDivisor, parseUnit } from "./unit.js";
import { NUMBER_PREFIXES, UNIT_SPELLINGS, YEAR_WORDS } from "./unit-table.js";

const sizeOf = (text: string): unknown => {
  const unit = parseUnit(text);
  return unit && [unit.dimension, unit.numerator / unit.denominator, unit.isPerYear];
};

describe("parseUnit()", () => {
  test.each([
    ["t", "mass", 1000],
    ["T", "mass", 1000],
    ["吨", "mass", 1000],
    ["万吨", "mass", 1e7],
    ["百万吨", "mass", 1e9],
    ["亿吨", "mass", 1e11],
    ["kt", "mass", 1e6],
    ["Mt", "mass", 1e9],
    ["kg", "mass", 1],
    ["千克", "mass", 1],
    ["公斤", "mass", 1],
    ["g", "mass", 0.001],
    ["万斤", "mass", 5000],
    ["万克拉", "mass", 2],
    ["万吨标准煤", "coal-equivalent", 1e4],
    ["Wh", "energy", 1],
    ["kWh", "energy", 1e3],
    ["度", "energy", 1e3],
    ["千瓦时", "energy", 1e3],
    ["万千瓦时", "energy", 1e7],
    ["亿千瓦时", "energy", 1e11],
    ["兆瓦时", "energy", 1e6],
    ["MWH", "energy", 1e6],
    ["吉瓦时", "energy", 1e9],
    ["GWh", "energy", 1e9],
    ["gwh", "energy", 1e9],
    ["TWh", "energy", 1e12],
    ["W", "power", 1],
    ["kW", "power", 1e3],
    ["KW", "power", 1e3],
    ["千瓦", "power", 1e3],
    ["万千瓦", "power", 1e7],
    ["万kW", "power", 1e7],
    ["兆瓦", "power", 1e6],
    ["MW", "power", 1e6],
    ["Mw", "power", 1e6],
    ["吉瓦", "power", 1e9],
    ["GW", "power", 1e9],
    ["MVA", "apparent-power", 1e6],
    ["万千伏安", "apparent-power", 1e7],
    ["万Ah", "charge", 1e4],
    ["m²", "area", 1],
    ["m2", "area", 1],
    ["㎡", "area", 1],
    ["平方米", "area", 1],
    ["平米", "area", 1],
    ["平", "area", 1],
    ["万平", "area", 10_000],
    ["万m²", "area", 1e4],
    ["万㎡", "area", 1e4],
    ["万平方米", "area", 1e4],
    ["亿m²", "area", 1e8],
    ["亿㎡", "area", 1e8],
    ["亿平方米", "area", 1e8],
    ["公顷", "area", 1e4],
    ["hm²", "area", 1e4],
    ["平方公里", "area", 1e6],
    ["m", "length", 1],
    ["万米", "length", 1e4],
    ["km", "length", 1e3],
    ["m³", "volume", 1],
    ["立方米", "volume", 1],
    ["万立方米", "volume", 1e4],
    ["亿立方米", "volume", 1e8],
    ["千升", "volume", 1],
    ["Nm³", "gas-volume", 1],
    ["亿标方", "gas-volume", 1e8],
    ["元", "money:CNY", 1],
    ["CNY", "money:CNY", 1],
    ["万元", "money:CNY", 1e4],
    ["亿元", "money:CNY", 1e8],
    ["亿元人民币", "money:CNY", 1e8],
    ["万亿元", "money:CNY", 1e12],
    ["美元", "money:USD", 1],
    ["USD", "money:USD", 1],
    ["万美元", "money:USD", 1e4],
    ["亿美元", "money:USD", 1e8],
    ["人", "people", 1],
    ["套", "count:套", 1],
    ["set", "count:套", 1],
    ["万套", "count:套", 1e4],
    ["万台", "count:台", 1e4],
    ["台（套）", "count:台套", 1],
    ["台/套", "count:台套", 1],
    ["万套/台", "count:台套", 1e4],
    ["亿只", "count:只", 1e8],
    ["万辆", "count:辆", 1e4],
    ["百万件", "count:件", 1e6],
    ["million t", "mass", 1e9],
  ])("stock %s is %s of %d", (text, dimension, size) => {
    expect(sizeOf(text)).toEqual([dimension, size, false]);
  });

  test.each([
    ["t/a", "mass", 1000, true],
    ["万吨/年", "mass", 1e7, true],
    ["万吨／年", "mass", 1e7, true],
    ["吨每年", "mass", 1000, true],
    ["t/yr", "mass", 1000, true],
    [" GWh / a ", "energy", 1e9, true],
    ["GW/a", "power", 1e9, true],
    ["台/套/年", "count:台套", 1, true],
    ["CNY/t", "money:CNY/mass", 0.001, false],
    ["元/吨", "money:CNY/mass", 0.001, false],
    ["万元/亩", "money:CNY/area", 15, false],
    ["t/GWh", "mass/energy", 1e-6, false],
    ["t/d", "mass/day", 1000, false],
    ["吨/天", "mass/day", 1000, false],
    ["m³/h", "volume/hour", 1, false],
    ["元/吨/年", "money:CNY/mass", 0.001, true],
    ["t/年/GWh", "mass/energy", 1e-6, true],
    ["t/t", "mass/mass", 1, false],
  ])("quotient %s is %s of %d, per year: %s", (text, dimension, size, isPerYear) => {
    expect(sizeOf(text)).toEqual([dimension, size, isPerYear]);
  });

  test("a mu is exactly 2000/3 m²", () => {
    expect(parseUnit("亩")).toEqual({
      text: "亩",
      dimension: "area",
      numerator: 2000,
      denominator: 3,
      isPerYear: false,
    });
    expect(parseUnit("t/亩")).toMatchObject({ numerator: 3, denominator: 2 });
  });

  test("fractions are reduced, so that no size is too large for an integer sooner than it must", () => {
    expect(parseUnit("万元/万吨")).toMatchObject({ numerator: 1, denominator: 1000 });
    expect(parseUnit("亿克")).toMatchObject({ numerator: 100_000, denominator: 1 });
  });

  test("the order of the quotients does not matter", () => {
    expect(sizeOf("元/吨/km")).toEqual(sizeOf("元/km/吨"));
  });

  test.each([
    "",
    " ",
    "万",
    "年",
    "/年",
    "t/",
    "t/a/a",
    "/",
    "天",
    "M",
    "吨吨",
    "万万吨",
    "亿万吨",
    "foo",
    "t/foo",
    "a/t",
    "constructor",
    "__proto__",
    "%",
    "t/t/t/t/t",
    "万亿万亿",
    "t".repeat(41),
    `${" ".repeat(41)}t`,
  ])("is null for %j", (text) => {
    expect(parseUnit(text)).toBeNull();
  });

  test("is null, and not inexact, where the size leaves the safe integers", () => {
    expect(parseUnit("亿元/万亿GWh")).toBeNull();
    expect(parseUnit("万亿TWh")).toBeNull();
  });

  test("table: every spelling reads as itself, with each number prefix as its multiple, and per year", () => {
    for (const [spelling, { word, scale }] of UNIT_SPELLINGS) {
      const unit = parseUnit(spelling);
      expect(unit, spelling).toMatchObject({ text: spelling, dimension: word.dimension, isPerYear: false });
      expect((unit?.numerator ?? 0) / (unit?.denominator ?? 0)).toBe((word.numerator * scale) / word.denominator);
      for (const year of YEAR_WORDS) {
        expect(parseUnit(`${spelling}/${year}`)).toEqual({ ...unit, text: `${spelling}/${year}`, isPerYear: true });
      }
      for (const [prefix, times] of NUMBER_PREFIXES) {
        if (UNIT_SPELLINGS.has(prefix + spelling)) continue;
        const multiple = parseUnit(prefix + spelling);
        const expected = ((word.numerator * scale) / word.denominator) * times;
        if (multiple === null) expect(expected).toBeGreaterThan(1e14);
        else expect(multiple.numerator / multiple.denominator / expected).toBeCloseTo(1, 12);
      }
    }
  });

  test("table: the counters are kept apart", () => {
    const counters = [..."套台件只支片辆张卷个条座"].map((counter) => parseUnit(counter)?.dimension);
    expect(new Set(counters).size).toBe(12);
  });

  test("property: never throws, and what it reads has a positive reduced fraction", () => {
    const piece = fc.constantFrom(..."万亿吨千瓦时年/每m²³tGWh 元a亩台套");
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: piece, maxLength: 8 }), fc.string({ unit: "binary" })), (text) => {
        const unit = parseUnit(text);
        if (unit === null) return;
        expect(Number.isSafeInteger(unit.numerator) && unit.numerator > 0).toBe(true);
        expect(Number.isSafeInteger(unit.denominator) && unit.denominator > 0).toBe(true);
        expect(greatestCommonDivisor(unit.numerator, unit.denominator)).toBe(1);
      }),
    );
  });
});

test.each([
  [12, 18, 6],
  [18, 12, 6],
  [7, 13, 1],
  [1000, 1, 1],
])("the greatest common divisor of %d and %d is %d", (a, b, expected) => {
  expect(greatestCommonDivisor(a, b)).toBe(expected);
});
