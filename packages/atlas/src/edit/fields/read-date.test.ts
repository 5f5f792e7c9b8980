import fc from "fast-check";
import { expect, test } from "vitest";
import { readDate, today } from "./read-date.js";

test.each([
  ["2024", "2024"],
  ["2024年", "2024"],
  ["2024-05", "2024-05"],
  ["2024年5月", "2024-05"],
  ["2024.5.1", "2024-05-01"],
  ["２０２４／０５／２０", "2024-05-20"],
  ["2024年 2月29日", "2024-02-29"],
])("%j is %j", (typed, date) => {
  expect(readDate(typed)).toBe(date);
});

test.each(["", "明年", "2024-13", "2024-00", "2023-02-29", "2024-04-31", "24-05", "2024-5-1-2", "2024-05-"])(
  "%j is no date",
  (typed) => {
    expect(readDate(typed)).toBeNull();
  },
);

test("every day of the calendar is read as it stands", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(readDate(day)).toBe(day);
    }),
    { numRuns: 200 },
  );
});

test("today is a date that a document takes", () => {
  expect(readDate(today())).toBe(today());
});
