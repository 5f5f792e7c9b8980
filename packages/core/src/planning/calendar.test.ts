import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, compareDates, daysBetween, hasHappened, liesWithin, spanOfDate, yearBefore } from "./calendar.js";

describe("dates of a document", () => {
  test("mean all days of their month or year", () => {
    expect(spanOfDate("2023")).toEqual({ first: "2023-01-01", last: "2023-12-31" });
    expect(spanOfDate("2024-02")).toEqual({ first: "2024-02-01", last: "2024-02-29" });
    expect(spanOfDate("2100-02").last).toBe("2100-02-28");
    expect(spanOfDate("2000-02").last).toBe("2000-02-29");
    expect(spanOfDate("2023-11").last).toBe("2023-11-30");
    expect(spanOfDate("2023-11-07")).toEqual({ first: "2023-11-07", last: "2023-11-07" });
  });

  test.each(["", "2023-13", "23", "2023-1", "__proto__", "2023-11-32", "2023-11-07T00"])("refuse %j", (text) => {
    expect(() => spanOfDate(text, "asOf")).toThrow(expect.objectContaining({ code: "invalid-option" }));
  });

  test("have happened when their last possible day has", () => {
    expect(hasHappened("2023-06", "2023")).toBe(true);
    expect(hasHappened("2023", "2023-06")).toBe(false);
    expect(hasHappened("2023-11", "2023-11-30")).toBe(true);
    expect(hasHappened("2023-11", "2023-11-29")).toBe(false);
  });

  test("lie within a period, outside, or nobody knows", () => {
    expect(liesWithin("2023-06", "2023", "2023")).toBe(true);
    expect(liesWithin("2023", "2023-06", "2023-06")).toBeNull();
    expect(liesWithin("2023-06", "2023-06-02", "2023-07")).toBeNull();
    expect(liesWithin("2022-12-31", "2023", "2023")).toBe(false);
    expect(liesWithin("2024", "2023", "2023")).toBe(false);
  });

  test("are counted in days, over leap days and long ago", () => {
    expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
    expect(addDays("2023-12", 1)).toBe("2024-01-01");
    expect(daysBetween("2023-02-28", "2024-02-29")).toBe(366);
    expect(addDays("0099-12-31", 1)).toBe("0100-01-01");
  });

  test("are ordered by the last day, exact ones first", () => {
    expect(["2023", "2023-12-31", "2023-12", "2023-01"].sort(compareDates)).toEqual([
      "2023-01",
      "2023-12-31",
      "2023-12",
      "2023",
    ]);
  });

  test("have a year before", () => {
    expect([yearBefore("2023"), yearBefore("2024-02-29"), yearBefore("2024-03")]).toEqual([
      "2022",
      "2023-02-28",
      "2023-03",
    ]);
  });

  test("property: adding days and counting them are inverse, and agree with the order", () => {
    const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays("1950-01-01", days));
    fc.assert(
      fc.property(day, fc.integer({ min: -2000, max: 2000 }), (date, days) => {
        const other = addDays(date, days);
        expect(daysBetween(date, other)).toBe(days);
        expect(Math.sign(compareDates(other, date))).toBe(Math.sign(days));
      }),
      { numRuns: 200 },
    );
  });
});
