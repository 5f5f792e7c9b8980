import { expect, test } from "vitest";
import { addMonths, daysBetween, daysOfMonth, firstWeekday, lastDay } from "./days.js";

test("a year or a month means its last day", () => {
  expect(["2024", "2024-02", "2023-02", "1900-02", "2000-02", "2024-06-15"].map(lastDay)).toEqual([
    "2024-12-31",
    "2024-02-29",
    "2023-02-28",
    "1900-02-28",
    "2000-02-29",
    "2024-06-15",
  ]);
});

test("days are counted as the calendar of the runtime counts them", () => {
  let at = Date.UTC(2019, 11, 30);
  for (let days = 0; days < 900; days += 7) {
    const day = new Date(at + days * 86_400_000).toISOString().slice(0, 10);
    expect(daysBetween("2019-12-30", day)).toBe(days);
    expect(daysBetween(day, "2019-12-30") + days).toBe(0);
    expect(firstWeekday(day.slice(0, 7))).toBe((new Date(`${day.slice(0, 7)}-01T00:00:00Z`).getUTCDay() + 6) % 7);
  }
  at = Date.UTC(2024, 5, 1);
  expect(firstWeekday("2024-06")).toBe((new Date(at).getUTCDay() + 6) % 7);
  expect(daysOfMonth("2024-02")).toBe(29);
});

test("from month to month, over the year and not out of the calendar", () => {
  expect(addMonths("2024-01", -1)).toBe("2023-12");
  expect(addMonths("2024-12", 1)).toBe("2025-01");
  expect(addMonths("2024-06", 30)).toBe("2026-12");
  expect(addMonths("0001-01", -5)).toBe("0001-01");
  expect(addMonths("9999-12", 1)).toBe("9999-12");
  expect(daysBetween("0099-01-01", "0099-01-31")).toBe(30);
});
