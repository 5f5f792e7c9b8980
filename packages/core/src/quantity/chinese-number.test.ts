import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseChineseNumber, readNumber } from "./chinese-number.js";

describe("parseChineseNumber()", () => {
  test.each([
    ["0", 0],
    ["007", 7],
    ["12.5", 12.5],
    ["１２．５", 12.5],
    ["1,250", 1250],
    ["1 250", 1250],
    ["12 500 000", 12_500_000],
    ["1,234,567.89", 1_234_567.89],
    ["12.5万", 125_000],
    ["12.5亿", 1.25e9],
    ["1.2万亿", 1.2e12],
    ["0.07万", 700],
    ["3万5千", 35_000],
    ["3万5", 35_000],
    ["3万500", 30_500],
    ["3亿5000万", 3.5e8],
    ["2千万", 2e7],
    ["5百万", 5e6],
    ["零", 0],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["两", 2],
    ["廿", 20],
    ["廿五", 25],
    ["卅六", 36],
    ["一百二十", 120],
    ["一百二", 120],
    ["一百零二", 102],
    ["一千零五十", 1050],
    ["三千六", 3600],
    ["三万五千", 35_000],
    ["三万五", 35_000],
    ["三万零五", 30_005],
    ["三万零五百", 30_500],
    ["十二万", 120_000],
    ["一百二十万", 1_200_000],
    ["百万", 1e6],
    ["千万", 1e7],
    ["百亿", 1e10],
    ["千亿", 1e11],
    ["一万二千亿", 1.2e12],
    ["三亿五千万", 3.5e8],
    ["三点五", 3.5],
    ["三点一四万", 31_400],
    ["二〇二三", 2023],
    ["一二三四", 1234],
    ["二〇", 20],
    ["叁拾伍万", 350_000],
    ["壹佰贰拾", 120],
    ["半", 0.5],
    [" 8 ", 8],
    ["2 万", 20_000],
    ["2  万", 20_000],
    ["2\u3000万", 20_000],
    ["2\u00a0万", 20_000],
    ["三 亿", 3e8],
    ["5 百万", 5e6],
    ["2 千万", 2e7],
    ["1.2 万 亿", 1.2e12],
    ["3 亿 5000 万", 3.5e8],
    ["3 万 5千", 35_000],
    ["1e5", 100_000],
    ["1.5E+05", 150_000],
    ["5e-3", 0.005],
    ["10^5", 100_000],
    ["10 ^ 5", 100_000],
    ["10⁵", 100_000],
    ["10**5", 100_000],
    ["1.2×10^5", 120_000],
    ["2.5 x 10⁴", 25_000],
    ["2×10^4万", 2e8],
    ["二仟", 2000],
    ["十万亿", 1e13],
    ["三十五亿", 3.5e9],
    ["十万三", 103_000],
    ["三万亿五", 3_000_050_000_000],
    ["三万三点五", 30_003.5],
    ["三三五", 335],
    ["二五", 25],
    ["三六", 36],
    ["3 亿 5000.25 万", 350_002_500],
    ["10¹²", 1e12],
    ["1".repeat(24), Number("1".repeat(24))],
    ["一".repeat(24), Number("1".repeat(24))],
    [`1.${"1".repeat(22)}`, Number(`1.${"1".repeat(22)}`)],
    ["千万亿", 1e15],
  ])("%s is %d", (text, expected) => {
    expect(parseChineseNumber(text)).toBe(expected);
  });

  test.each(
    // prettier-ignore
    ["", "万", "亿", "百", "千", "吨", "1.", ".5", "1,25", "1,2500", "12,34,567", "0 250", "1,250 300", "1 250,300", "1 2500", "万万", "3万万", "三百百", "十余", "三四", "数十", "3 5", "-5", "2^5", "5²", "1e99", "10^99", "1e5000", "10^", "2   万", "2 吨", "3亿 2万", "百分之五", "三点", "5余", "廿廿", "二廿", "十廿", "一百廿", "十余廿", "十余二", "三五十", "三万五万", "三亿五亿", "三四万三", "3千 5百", "3千 5千", "3 万达", "3 亿利", "1000,250", "10¹⁶", "1e5.5", "2⁵", "2 ^5", "2^", "百五", `1.${"1".repeat(23)}`, "1,111,111,111,111,111,111,111,111", "1".repeat(25), "一".repeat(25), "一万".repeat(30)],
  )("%s is none", (text) => {
    expect(parseChineseNumber(text)).toBeNull();
  });

  const digits = [..."零一二三四五六七八九"];
  const inWords = (n: number): string => {
    if (n >= 1e8)
      return `${inWords(Math.floor(n / 1e8))}亿${n % 1e8 === 0 ? "" : (n % 1e8 < 1e7 ? "零" : "") + inWords(n % 1e8)}`;
    if (n >= 1e4)
      return `${inWords(Math.floor(n / 1e4))}万${n % 1e4 === 0 ? "" : (n % 1e4 < 1e3 ? "零" : "") + inWords(n % 1e4)}`;
    for (const [scale, word] of [
      [1000, "千"],
      [100, "百"],
      [10, "十"],
    ] as const) {
      if (n < scale) continue;
      const rest = n % scale;
      return `${digits[Math.floor(n / scale)] ?? ""}${word}${rest === 0 ? "" : (rest < scale / 10 ? "零" : "") + inWords(rest)}`;
    }
    return digits[n] ?? "";
  };

  test("property: reads what a twin that writes numbers out in words has written", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.nat(9999),
          fc.nat(999_999_999),
          fc.integer({ min: 0, max: 9_999 }).map((n) => n * 1e8),
        ),
        (n) => {
          expect(parseChineseNumber(inWords(n))).toBe(n);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("property: reads decimals as JavaScript does, grouped or not", () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.nat(999), (whole, fraction) => {
        const text = `${String(whole)}.${String(fraction)}`;
        expect(parseChineseNumber(text)).toBe(Number(text));
        expect(parseChineseNumber(whole.toLocaleString("en-US"))).toBe(whole);
      }),
    );
  });
});

describe("readNumber()", () => {
  test.each([
    ["12.5万吨", { value: 125_000, mantissa: 12.5, prefix: "万", end: 5, isMore: false }],
    ["三万五千吨", { value: 35_000, mantissa: 35_000, prefix: "", end: 4, isMore: false }],
    ["1.2万亿元", { value: 1.2e12, mantissa: 1.2, prefix: "万亿", end: 5, isMore: false }],
    ["3亿5000万元", { value: 3.5e8, mantissa: 35_000, prefix: "万", end: 7, isMore: false }],
    ["70余台", { value: 70, mantissa: 70, prefix: "", end: 3, isMore: true }],
    ["10余万吨", { value: 100_000, mantissa: 10, prefix: "万", end: 4, isMore: true }],
    ["十几亿元", { value: 1e9, mantissa: 10, prefix: "亿", end: 3, isMore: true }],
    ["3万多吨", { value: 30_000, mantissa: 3, prefix: "万", end: 3, isMore: true }],
    ["三四万吨", { value: 30_000, mantissa: 3, prefix: "万", end: 3, isMore: false, high: 4 }],
    ["两三百万元", { value: 2_000_000, mantissa: 200, prefix: "万", end: 4, isMore: false, high: 300 }],
    ["三五亿元", { value: 3e8, mantissa: 3, prefix: "亿", end: 3, isMore: false, high: 5 }],
    ["6千瓦", { value: 6, mantissa: 6, prefix: "", end: 1, isMore: false }],
    ["6万千瓦", { value: 60_000, mantissa: 6, prefix: "万", end: 2, isMore: false }],
    ["5千克", { value: 5, mantissa: 5, prefix: "", end: 1, isMore: false }],
    ["5千吨", { value: 5000, mantissa: 5000, prefix: "", end: 2, isMore: false }],
    ["1,250,3吨", { value: 1250, mantissa: 1250, prefix: "", end: 5, isMore: false }],
    ["半亩", { value: 0.5, mantissa: 0.5, prefix: "", end: 1, isMore: false }],
    ["2 万吨", { value: 20_000, mantissa: 2, prefix: "万", end: 3, isMore: false }],
    ["2 万 吨", { value: 20_000, mantissa: 2, prefix: "万", end: 3, isMore: false }],
    ["5 亿 元", { value: 5e8, mantissa: 5, prefix: "亿", end: 3, isMore: false }],
    ["5 千吨", { value: 5000, mantissa: 5000, prefix: "", end: 3, isMore: false }],
    ["5 千瓦", { value: 5, mantissa: 5, prefix: "", end: 1, isMore: false }],
    ["50 万 千瓦", { value: 500_000, mantissa: 50, prefix: "万", end: 4, isMore: false }],
    ["10 余万吨", { value: 100_000, mantissa: 10, prefix: "万", end: 5, isMore: true }],
    ["10 多晶硅", { value: 10, mantissa: 10, prefix: "", end: 2, isMore: false }],
    ["3 百货商场", { value: 3, mantissa: 3, prefix: "", end: 1, isMore: false }],
    ["2 千斤顶", { value: 2, mantissa: 2, prefix: "", end: 1, isMore: false }],
    ["5 亿纬锂能", { value: 5, mantissa: 5, prefix: "", end: 1, isMore: false }],
    ["5 亿利润", { value: 5e8, mantissa: 5, prefix: "亿", end: 3, isMore: false }],
    ["3 万华化学", { value: 3, mantissa: 3, prefix: "", end: 1, isMore: false }],
    ["2   万吨", { value: 2, mantissa: 2, prefix: "", end: 1, isMore: false }],
    ["3亿 5000万元", { value: 3.5e8, mantissa: 35_000, prefix: "万", end: 8, isMore: false }],
    ["3亿 5000万只", { value: 3e8, mantissa: 3, prefix: "亿", end: 2, isMore: false }],
    ["3亿 2万吨", { value: 3e8, mantissa: 3, prefix: "亿", end: 2, isMore: false }],
    ["10^5t", { value: 100_000, mantissa: 100_000, prefix: "", end: 4, isMore: false }],
    ["3×10^4吨", { value: 30_000, mantissa: 30_000, prefix: "", end: 6, isMore: false, power: 10_000 }],
    ["3×10台", { value: 3, mantissa: 3, prefix: "", end: 1, isMore: false }],
    ["3 万达到", { value: 30_000, mantissa: 3, prefix: "万", end: 3, isMore: false }],
    ["3 万能力", { value: 30_000, mantissa: 3, prefix: "万", end: 3, isMore: false }],
    ["3万 5千瓦", { value: 30_000, mantissa: 3, prefix: "万", end: 2, isMore: false }],
    ["3千 1234万元", { value: 3000, mantissa: 3000, prefix: "", end: 2, isMore: false }],
    ["3亿 1234.56万元", { value: 312_345_600, mantissa: 31_234.56, prefix: "万", end: 11, isMore: false }],
    ["3亿 1234万港元", { value: 312_340_000, mantissa: 31_234, prefix: "万", end: 8, isMore: false }],
    ["3亿 12345万元", { value: 3e8, mantissa: 3, prefix: "亿", end: 2, isMore: false }],
    ["三百千吨", { value: 300, mantissa: 300, prefix: "", end: 2, isMore: false }],
    ["三十廿吨", { value: 30, mantissa: 30, prefix: "", end: 2, isMore: false }],
    ["十余二吨", { value: 10, mantissa: 10, prefix: "", end: 2, isMore: true }],
    ["三廿吨", { value: 3, mantissa: 3, prefix: "", end: 1, isMore: false }],
    ["3.5.2", { value: 3.5, mantissa: 3.5, prefix: "", end: 3, isMore: false }],
  ])("%s", (text, expected) => {
    expect(readNumber(text, 0)).toEqual(expected);
    expect(readNumber(`年产${text}`, 2)).toEqual({ ...expected, end: expected.end + 2 });
  });

  test("property: one or two blanks before 万 or 亿 change nothing but the offsets", () => {
    const blank = fc.constantFrom(" ", "  ");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.constantFrom("万", "亿"), blank, (n, scale, between) => {
        const plain = readNumber(`${String(n)}${scale}吨`, 0);
        const { end = 0, ...rest } = readNumber(`${String(n)}${between}${scale}吨`, 0) ?? {};
        expect({ ...rest, end: end - between.length }).toEqual(plain);
      }),
    );
  });

  test("property: reads powers of ten as JavaScript does", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: -15, max: 15 }), (n, exponent) => {
        const expected = Number(Number(`${String(n / 100)}e${String(exponent)}`).toPrecision(12));
        for (const text of [`${String(n / 100)}e${String(exponent)}`, `${String(n / 100)}×10^${String(exponent)}`]) {
          expect(readNumber(`${text}吨`, 0)).toMatchObject({ end: text.length });
          expect(readNumber(`${text}吨`, 0)?.value).toBeCloseTo(expected, 12);
        }
      }),
    );
  });

  test("property: never throws or gives what is not finite, and always moves on", () => {
    const character = fc.constantFrom(..."0123456789,.零一两十百千万亿廿半余多几点吨 ^e×⁵");
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 40 }), (text) => {
        const reading = readNumber(text, 0);
        if (reading === null) return;
        expect(Number.isFinite(reading.value) && reading.value >= 0 && Number.isFinite(reading.mantissa)).toBe(true);
        expect(reading.end).toBeGreaterThan(0);
        expect(reading.end).toBeLessThanOrEqual(text.length);
        if (reading.high !== undefined) expect(reading.high).toBeGreaterThan(reading.mantissa);
      }),
      { numRuns: 1000 },
    );
  });
});
