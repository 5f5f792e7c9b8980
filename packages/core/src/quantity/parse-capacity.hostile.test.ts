import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCapacity } from "./parse-capacity.js";
import { parseUnit } from "./unit.js";

// Apart from the other tests because it takes seconds, which the mutation tests would spend a thousand times.
describe("parseCapacity(), hostile input", () => {
  const word = fc.constantFrom(
    ..."10^5 1e5 ^ 平 年产 日 处理 总投资 占地 其中 一期 二期 包含 由 扩至 约 不少于 各 3 12.5 1,250 三万五千 万 亿 余 多 吨 吉瓦时 兆瓦 亩 亿元 平方米 台 套 条 人 × - 至 / / 年 、 ， 。 （ ） 的 磷酸铁锂 项目 生产线 ㎡ m³ GWh t a kWh ¥ 第 半 点 零".split(
      " ",
    ),
  );

  test("property: never throws; values are finite, units readable, spans in order, totals are totals of the same kind", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(word, { maxLength: 40 }).map((words) => words.join("")),
          fc.string({ unit: "binary" }),
        ),
        (text) => {
          const readings = parseCapacity(text);
          let last = 0;
          for (const { value, unit, span, alternatives, partOf, range, kind } of readings) {
            for (const each of [{ value, unit }, ...alternatives]) {
              expect(Number.isFinite(each.value) && each.value >= 0).toBe(true);
              expect(parseUnit(each.unit), each.unit).not.toBeNull();
            }
            expect(span[0]).toBeGreaterThanOrEqual(last);
            expect(span[1]).toBeGreaterThan(span[0]);
            [, last] = span;
            if (partOf !== undefined) {
              expect(readings[partOf]?.kind).toBe(kind);
              expect(readings[partOf]?.span).not.toEqual(span);
            }
            if (range !== undefined) expect(range.low < range.base && range.base < range.high).toBe(true);
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 1500 },
    );
  });

  // no limit of time: what is quadratic in one of these does not end
  test.each(["1", "一", "(", "年产", "，", "其中", "年产能扩至", "年产3万吨磷酸铁锂正极材料项目，占地，"])(
    "reads a megabyte of %j",
    (piece) => {
      const readings = parseCapacity(piece.repeat(Math.ceil(1_000_000 / piece.length)));
      expect(readings.every((reading) => Number.isFinite(reading.value))).toBe(true);
    },
    60_000,
  );

  test.each([
    "十",
    "1 万 ",
    "1 ",
    "10^",
    "1吨",
    "3×",
    "3-",
    "1,234,",
    "其中1吨",
    "总投资2亿元，",
    "一期",
    "由1吨扩至2吨，",
    "，1",
    "1万、",
  ])(
    "reads a hundred kilobytes of %j, which is all numbers",
    (piece) => {
      const readings = parseCapacity(piece.repeat(Math.ceil(100_000 / piece.length)));
      expect(readings.every((reading) => Number.isFinite(reading.value))).toBe(true);
    },
    60_000,
  );
});
