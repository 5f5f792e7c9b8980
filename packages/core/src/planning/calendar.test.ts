import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../test/runs.js";
import { addDays, compareDates, daysBetween, hasHappened, liesWithin, spanOfDate, yearBefore } from "./calendar.js";

const two = (value: number): string => String(value).padStart(2, "0");

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
      { numRuns: runs(200) },
    );
  });
});

describe("a date", () => {
  test("names a month from 01 to 12 and a day from 01 to 31, in two digits each, and nothing more", () => {
    for (let month = 1; month <= 12; month += 1)
      expect(spanOfDate(`2023-${two(month)}`).first).toBe(`2023-${two(month)}-01`);
    for (let day = 1; day <= 31; day += 1) {
      const date = `2023-12-${two(day)}`;
      expect(spanOfDate(date)).toEqual({ first: date, last: date });
    }
    for (const wrong of [
      "2023-00",
      "2023-13",
      "2023-20",
      "2023-0",
      "2023-001",
      "2023-12-00",
      "2023-12-32",
      "2023-12-40",
      "2023-12-1",
      "2023-12-011",
      "202",
      "20233",
      "a2023",
      "2023a",
      "2023-",
      "2023-12-",
      "2023/12",
      "20231201",
      " 2023",
      "2023\n",
      "２０２３",
    ]) {
      expect(() => spanOfDate(wrong, "from")).toThrow(
        expect.objectContaining({ code: "invalid-option", details: { option: "from", value: wrong } }),
      );
    }
    expect(() => spanOfDate("")).toThrow(expect.objectContaining({ details: { option: "date", value: "" } }));
  });

  test("property: a month ends on the day before the next one begins", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const day = new Date(0);
        day.setUTCFullYear(year, month, 0);
        const text = `${String(year).padStart(4, "0")}-${two(month)}`;
        expect(spanOfDate(text).last).toBe(`${text}-${two(day.getUTCDate())}`);
      }),
      { numRuns: runs(300) },
    );
    const lengths = (year: string): string[] =>
      Array.from({ length: 12 }, (_, i) => spanOfDate(`${year}-${two(i + 1)}`).last.slice(-2));
    expect(lengths("2023").join()).toBe("31,28,31,30,31,30,31,31,30,31,30,31");
    expect(["1900", "2000", "2023", "2024", "2100", "2400"].map((year) => lengths(year)[1])).toEqual([
      "28",
      "29",
      "28",
      "29",
      "28",
      "29",
    ]);
  });
});

describe("a period", () => {
  test("has its first and its last day in it", () => {
    expect(liesWithin("2023-03-01", "2023-03", "2023-04")).toBe(true);
    expect(liesWithin("2023-04-30", "2023-03", "2023-04")).toBe(true);
    expect(liesWithin("2023-02-28", "2023-03", "2023-04")).toBe(false);
    expect(liesWithin("2023-05-01", "2023-03", "2023-04")).toBe(false);
  });

  test("may or may not have a date that begins before it or ends after it", () => {
    expect(liesWithin("2023-03", "2023-03-31", "2023-12")).toBeNull();
    expect(liesWithin("2023-03", "2023-01", "2023-03-01")).toBeNull();
    expect(liesWithin("2023-03", "2023-01", "2023-03-30")).toBeNull();
    expect(liesWithin("2023", "2022-07", "2023-11")).toBeNull();
    expect(liesWithin("2023", "2023-02", "2024")).toBeNull();
  });

  test("something has happened on its last day, and not the day before", () => {
    expect(hasHappened("2023", "2023-12-31")).toBe(true);
    expect(hasHappened("2023", "2023-12-30")).toBe(false);
    expect(hasHappened("2023-12-31", "2023")).toBe(true);
  });
});

describe("days", () => {
  test("are counted from the last day that a date can mean, in either direction", () => {
    expect(daysBetween("2023-01", "2023-02")).toBe(28);
    expect(daysBetween("2023-03-01", "2023-02")).toBe(-1);
    expect(daysBetween("0099-12-31", "0100-01-01")).toBe(1);
    expect(addDays("2023", 1)).toBe("2024-01-01");
    expect(addDays("2023-03-01", -1)).toBe("2023-02-28");
    expect(addDays("2023-12-31", 0)).toBe("2023-12-31");
  });

  test("a year before keeps month and day, 29 February excepted", () => {
    expect(["2024-02-28", "2024-02", "2023-02-28", "0001-05"].map(yearBefore)).toEqual([
      "2023-02-28",
      "2023-02",
      "2022-02-28",
      "0000-05",
    ]);
    expect(() => yearBefore("2024-2-9")).toThrow(expect.objectContaining({ code: "invalid-option" }));
  });

  test("property: dates of any exactness stand in one order", () => {
    const date = fc
      .tuple(fc.integer({ min: 2022, max: 2024 }), fc.integer({ min: 0, max: 3 }), fc.constantFrom(0, 1, 28, 31))
      .map(([year, month, day]) =>
        month === 0
          ? String(year)
          : day === 0 || month === 2
            ? `${String(year)}-${two(month)}`
            : `${String(year)}-${two(month)}-${two(day)}`,
      );
    const rank = (text: string): string => {
      const { first, last } = spanOfDate(text);
      // exact before vague: the later the first day, the nearer to the last one
      return `${last} ${String(daysBetween(first, last)).padStart(3, "0")}`;
    };
    fc.assert(
      fc.property(date, date, (a, b) => {
        const expected = rank(a) === rank(b) ? 0 : rank(a) < rank(b) ? -1 : 1;
        expect(compareDates(a, b)).toBe(expected);
      }),
      { numRuns: runs(300) },
    );
    expect(compareDates("2023-12", "2023-12")).toBe(0);
  });
});
