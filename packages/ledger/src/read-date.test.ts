import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDates } from "./read-date.js";

describe("readDates()", () => {
  test.each([
    ["2024年3月", "2024-03"],
    ["2024.3", "2024-03"],
    ["2024/3/5", "2024-03-05"],
    ["2024-03-05", "2024-03-05"],
    ["2024年3月5日", "2024-03-05"],
    ["２０２４年", "2024"],
    ["2024", "2024"],
    [2024, "2024"],
    [202_403, "2024-03"],
    [20_240_305, "2024-03-05"],
    [45_356, "2024-03-05"],
    [2024.3, "2024-03"],
    [2024.11, "2024-11"],
    ["2024.10", "2024-10"],
    [new Date(Date.UTC(2024, 2, 5)), "2024-03-05"],
    ["2024年底", "2024"],
    ["2024年 6月 底", "2024-06"],
    ["预计2024年6月", "2024-06"],
    ["2024-03-05 00:00:00", "2024-03-05"],
  ])("reads %s as %s", (cell, date) => {
    expect(readDates(cell)).toEqual({ start: date, end: date });
  });

  test.each([
    ["2024-2026", "2024", "2026"],
    ["2024年—2026年", "2024", "2026"],
    ["2024～2026年", "2024", "2026"],
    ["2024年3月-2025年12月", "2024-03", "2025-12"],
    ["2023.03—2024.10", "2023-03", "2024-10"],
    ["2024-03-2025-12", "2024-03", "2025-12"],
    ["2024/3/5-2025/6/1", "2024-03-05", "2025-06-01"],
    ["2024年3月至12月", "2024-03", "2024-12"],
    ["2024年 3月 — 2025年 12月", "2024-03", "2025-12"],
  ])("reads the span %s", (cell, start, end) => {
    expect(readDates(cell)).toEqual({ start, end });
  });

  test("leaves an open end open", () => {
    expect(readDates("2024年至今")).toEqual({ start: "2024" });
  });

  test.each([
    "2026-2024",
    "2024年13月",
    "2023-02-29",
    "20245",
    "尽快",
    "24个月",
    "",
    "12.5亿元",
    0.5,
    1e300,
    Number.NaN,
    true,
    null,
  ])("refuses %s", (cell) => {
    expect(readDates(cell)).toBeNull();
  });

  test("refuses the number 2024.1, which is January or October", () => {
    expect(readDates(2024.1)).toBeNull();
  });

  test("property: a day written in any usual way is that day", () => {
    const day = fc.date({ min: new Date("1951-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    const styles = [
      (y: number, m: number, d: number) => `${String(y)}年${String(m)}月${String(d)}日`,
      (y: number, m: number, d: number) => `${String(y)}/${String(m)}/${String(d)}`,
      (y: number, m: number, d: number) => `${String(y)}.${String(m)}.${String(d)}`,
    ];
    fc.assert(
      fc.property(day, fc.constantFrom(...styles), (date, style) => {
        const text = style(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
        expect(readDates(text)?.start).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });

  test("property: never throws, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(readDates(text)?.start ?? "1950").toMatch(/^(?:19|20|21)\d\d/u);
      }),
    );
  });
});
