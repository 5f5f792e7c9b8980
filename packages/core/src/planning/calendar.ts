/**
 * Dates of a document, which name a year, a month or a day.
 *
 * @module
 */
import { ChainError } from "../errors.js";

/** First and last day that a date can mean, as "2023-11-01" and "2023-11-30" for "2023-11". */
export interface DateSpan {
  /** First day. */
  readonly first: string;
  /** Last day. */
  readonly last: string;
}

const DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;
const DAY = 86_400_000;

/**
 * Gives the days that a date can mean.
 *
 * @param date - "2023", "2023-11" or "2023-11-30".
 * @param option - Name of the option that the date was given as, for the error.
 * @returns First and last day; the text of a day compares as the day does.
 * @throws `ChainError` `invalid-option` if the text is no such date.
 */
export function spanOfDate(date: string, option = "date"): DateSpan {
  const [, year, month, day] = DATE.exec(date) ?? [];
  if (year === undefined) {
    const message = `${option} needs a date such as 2023, 2023-11 or 2023-11-30, got ${JSON.stringify(date)}`;
    throw new ChainError("invalid-option", message, { option, value: date });
  }
  if (day !== undefined) return { first: date, last: date };
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  return { first: `${date}-01`, last: `${date}-${String(daysInMonth(Number(year), Number(month)))}` };
}

/**
 * Says whether something dated had happened for certain.
 *
 * @param date - When it happened.
 * @param asOf - Date to look at; a month or a year is looked at from its last day.
 * @returns `true` if its last possible day is not after that.
 */
export function hasHappened(date: string, asOf: string): boolean {
  return spanOfDate(date).last <= spanOfDate(asOf).last;
}

/**
 * Says whether a date lies in a period.
 *
 * @param date - Date.
 * @param from - First day or month or year of the period.
 * @param to - Last day or month or year of it.
 * @returns `null` if the date is not exact enough to tell: "2023" may or may not lie in 2023-06.
 */
export function liesWithin(date: string, from: string, to: string): boolean | null {
  const { first, last } = spanOfDate(date);
  const [start, end] = [spanOfDate(from).first, spanOfDate(to).last];
  if (last < start || first > end) return false;
  return first >= start && last <= end ? true : null;
}

/**
 * Adds days to a date.
 *
 * @param date - Date; days are counted from its last day.
 * @param days - Number of days, whole.
 * @returns A day.
 */
export function addDays(date: string, days: number): string {
  return new Date(timeOf(date) + days * DAY).toISOString().slice(0, 10);
}

/**
 * Counts the days from one date to another.
 *
 * @param from - Date; counted from its last day.
 * @param to - Date; counted to its last day.
 * @returns Days, negative if `to` is before `from`.
 */
export function daysBetween(from: string, to: string): number {
  return (timeOf(to) - timeOf(from)) / DAY;
}

/** Orders dates by their last possible day, then the exact before the vague. */
export function compareDates(a: string, b: string): number {
  const [left, right] = [spanOfDate(a), spanOfDate(b)];
  if (left.last !== right.last) return left.last < right.last ? -1 : 1;
  return left.first === right.first ? 0 : left.first > right.first ? -1 : 1;
}

/** The same period one year earlier: "2023" → "2022", "2023-11" → "2022-11"; 29 February becomes the 28th. */
export function yearBefore(date: string): string {
  spanOfDate(date);
  const year = String(Number(date.slice(0, 4)) - 1).padStart(4, "0");
  const rest = date.slice(4);
  return year + (rest === "-02-29" ? "-02-28" : rest);
}

function timeOf(date: string): number {
  const [year = "", month = "", day = ""] = spanOfDate(date).last.split("-");
  const time = new Date(0);
  // Date.UTC would read the year 99 as 1999
  time.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return time.getTime();
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
