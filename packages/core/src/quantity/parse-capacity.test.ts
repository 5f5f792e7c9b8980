import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCapacity } from "./parse-capacity.js";

describe("parseCapacity()", () => {
  test("gives the whole reading, with offsets in the text as it was given", () => {
    expect(parseCapacity("二期年产约３～５万吨碳酸锂")).toEqual([
      {
        kind: "capacity",
        value: 4,
        unit: "万吨/年",
        product: "碳酸锂",
        phase: 2,
        span: [5, 10],
        alternatives: [
          { kind: "capacity", value: 3, unit: "万吨/年", reason: "range-end" },
          { kind: "capacity", value: 5, unit: "万吨/年", reason: "range-end" },
        ],
        isApproximate: true,
        range: { low: 3, base: 4, high: 5 },
      },
    ]);
  });

  test("points from parts to their total, before or after them", () => {
    const partOf = (text: string): unknown => parseCapacity(text).map((reading) => reading.partOf ?? null);
    expect(partOf("年产10万吨，其中一期3万吨、二期7万吨")).toEqual([null, 0, 0]);
    expect(partOf("一期3万吨、二期7万吨，总计10万吨")).toEqual([2, 2, null]);
    expect(partOf("一期3万吨、二期7万吨，总计12万吨")).toEqual([null, null, null]);
    expect(partOf("年产10万吨，其中一期3万吨、二期8万吨")).toEqual([null, 0, null]);
    expect(partOf("年产10万吨铜箔，其中一期2GWh")).toEqual([null, null]);
    expect(partOf("年产3万吨A料、7万吨B料")).toEqual([null, null]);
    expect(partOf("年产3万吨A料、7万吨B料，合计10万吨")).toEqual([2, 2, null]);
  });

  test("does not carry a period, a phase or a part into the next sentence", () => {
    const [first, second] = parseCapacity("一期年产3万吨铜箔。2万吨铜杆");
    expect([first?.phase, second?.phase]).toEqual([1, undefined]);
    expect(second?.alternatives.map((other) => other.reason)).toEqual(["period-not-stated"]);
  });

  test("keeps the phase of a heading until the next one", () => {
    const phases = parseCapacity("一期：投资1亿元。占地50亩。二期：占地80亩。全部占地130亩").map(
      (reading) => reading.phase,
    );
    expect(phases).toEqual([1, 1, 2, undefined]);
  });

  test.each(["", " ", "暂无", "2023年", "77%以上", "第3条", "13912345678", "8", "万吨", "年产", "×6", "三", "\0"])(
    "finds nothing in %j",
    (text) => {
      expect(parseCapacity(text)).toEqual([]);
    },
  );

  test("blanks around the words that qualify a number change neither their meaning nor the span", () => {
    const of = (text: string): unknown =>
      parseCapacity(text).map(({ isApproximate, bound, span }) => [isApproximate, bound ?? null, text.slice(...span)]);
    expect(of("年产约 20GWh")).toEqual([[true, null, "20GWh"]]);
    expect(of("年产 约 为 20 GWh")).toEqual([[true, null, "20 GWh"]]);
    expect(of("年产近\u300010\u00a0万吨")).toEqual([[true, null, "10\u00a0万吨"]]);
    expect(of("超过 3 万吨")).toEqual([[false, "lower", "3 万吨"]]);
    expect(of("不 超过 3 万吨")).toEqual([[false, "upper", "3 万吨"]]);
    expect(of("不低于  3 万吨")).toEqual([[false, "lower", "3 万吨"]]);
    expect(of("3 万吨 左右")).toEqual([[true, null, "3 万吨"]]);
    expect(of("3 万吨 以上")).toEqual([[false, "lower", "3 万吨"]]);
  });

  test("property: a blank on either side of 万 is the same capacity", () => {
    const blank = fc.constantFrom("", " ", "  ", "\u3000", "\u00a0");
    const before = fc.constantFrom("年产", "年产约", "年产能为", "不超过", "日处理", "二期");
    fc.assert(
      fc.property(
        before,
        fc.integer({ min: 1, max: 9999 }),
        fc.tuple(blank, blank, blank),
        (words, n, [first, second, third]) => {
          const text = `${words}${first}${String(n)}${second}万${third}吨碳酸锂`;
          const strip = (reading: object): unknown => ({ ...reading, span: null });
          const readings = parseCapacity(text);
          expect(readings.map(strip)).toEqual(parseCapacity(text.replaceAll(/\s/gu, "")).map(strip));
          expect(readings.map(({ span }) => text.slice(...span))).toEqual([`${String(n)}${second}万${third}吨`]);
        },
      ),
    );
  });

  test("property: the number written is the number read", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 4 }), (n, places) => {
        const value = n / 10 ** places;
        const [reading] = parseCapacity(`年产${String(value)}万吨碳酸锂`);
        expect(reading).toMatchObject({
          kind: "capacity",
          value,
          unit: "万吨/年",
          product: "碳酸锂",
          alternatives: [],
        });
      }),
    );
  });

  test("property: a second project on a new line changes nothing in the first", () => {
    const texts = fc.constantFrom("年产3万吨碳酸锂", "总投资5亿元，占地20亩", "一期2GWh电池", "日产50吨", "新增3万吨");
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(parseCapacity(`${a}\n${b}`).slice(0, parseCapacity(a).length)).toMatchObject(
          parseCapacity(a).map(({ kind, value, unit, span }) => ({ kind, value, unit, span })),
        );
      }),
    );
  });
});
