import { describe, expect, test } from "vitest";
import { dateOf, formatKind, formatted } from "./number-format.js";

describe("formatKind()", () => {
  test.each([
    [0, undefined, null],
    [9, undefined, "percent"],
    [14, undefined, "date"],
    [57, undefined, "month"],
    [20, undefined, null],
    [176, "yyyy-mm-dd", "date"],
    [176, 'yyyy"年"m"月"', "month"],
    [176, 'yyyy"年"m"月"d"日";@', "date"],
    [176, "[$-804]yyyy年m月", "month"],
    [176, "m/d", "date"],
    [176, "0.0%", "percent"],
    [176, '0"%"', null],
    [176, '#,##0"亩"', null],
    [176, '0.00" my"', null],
    [176, "[Red]0.00_);(0.00)", null],
    [176, "[h]:mm", null],
    [176, "General", null],
    [176, "", null],
  ] as const)("%d %s is %s", (id, code, kind) => {
    expect(formatKind(id, code)).toBe(kind);
  });
});

describe("formatted()", () => {
  test("shares and months read as they are shown, dates as dates", () => {
    expect(formatted(0.35, "percent", false)).toBe("35%");
    expect(formatted(1, "percent", false)).toBe("100%");
    expect(formatted(0.07, "percent", false)).toBe("7%");
    expect(formatted(45_352, "month", false)).toBe("2024年3月");
    expect(formatted(45_352, "date", false)).toEqual(new Date("2024-03-01T00:00:00Z"));
    expect(formatted(-1, "date", false)).toBe(-1);
    expect(formatted(1e15, "date", false)).toBe(1e15);
  });

  test.each([
    [1, false, "1900-01-01"],
    [59, false, "1900-02-28"],
    [61, false, "1900-03-01"],
    [43_890, true, "2024-03-01"],
    [45_352.75, false, "2024-03-01"],
  ])("day %d (from 1904: %s) is %s", (serial, is1904, day) => {
    expect(dateOf(serial, is1904).toISOString().slice(0, 10)).toBe(day);
  });
});
