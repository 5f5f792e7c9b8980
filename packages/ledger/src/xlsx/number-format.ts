/**
 * What a number is, by its format: a date, a month, a share.
 *
 * @module
 */

/** What the numbers of a format are; `null` for plain ones. */
export type FormatKind = "date" | "month" | "percent" | null;

const PERCENTS: ReadonlySet<number> = new Set([9, 10]);
// what spreadsheets call built-in, with those of Chinese and Japanese ones; 17, 27, 36, 50, 52 and 57 show no day
const MONTHS: ReadonlySet<number> = new Set([17, 27, 36, 50, 52, 57]);
const DATES: readonly (readonly [from: number, to: number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
];
const DAYS_TO_1970 = 25_569;
const DAYS_TO_1970_SINCE_1904 = 24_107;
// before it, days are counted as if 1900 had been a leap year
const LAST_WRONG_DAY = 60;
const MS_PER_DAY = 86_400_000;
const MS_PER_SECOND = 1000;
const LAST_DAY = 2_958_466; // 31 December 9999
const PERCENT_DIGITS = 12;

/**
 * Tells what the numbers of a format are.
 *
 * @param id - Number of the format.
 * @param code - Its code, such as "yyyy-mm-dd", where the workbook defines it.
 * @returns Kind; a format that shows hours and minutes only is none.
 */
export function formatKind(id: number, code: string | undefined): FormatKind {
  if (code === undefined) {
    if (PERCENTS.has(id)) return "percent";
    if (MONTHS.has(id)) return "month";
    return DATES.some(([from, to]) => id >= from && id <= to) ? "date" : null;
  }
  const bare =
    code
      .replace(/\[[hms]+\]/giu, "h")
      .replace(/"[^"]*"?|\\.|[_*].|\[[^\]]*\]/gu, "")
      .split(";")[0] ?? "";
  if (bare.includes("%")) return "percent";
  const letters = bare.toLowerCase().replace(/general|am\/pm|a\/p/gu, "");
  if (/y/u.test(letters) && /m/u.test(letters) && !/[dhs]/u.test(letters)) return "month";
  return /[yd]/u.test(letters) || (/m/u.test(letters) && !/[hs0#]/u.test(letters)) ? "date" : null;
}

/**
 * Gives the value that a number stands for.
 *
 * @param value - Number as stored.
 * @param kind - What its format says it is.
 * @param is1904 - Whether days are counted from 1904.
 * @returns A `Date`; "2024年3月" for a format without days, and "35%" for a share, as the spreadsheet shows them; otherwise
 * the number itself.
 */
export function formatted(value: number, kind: FormatKind, is1904: boolean): Date | number | string {
  if (kind === "percent") return `${String(Number((value * 100).toPrecision(PERCENT_DIGITS)))}%`;
  if (kind === null || !(value >= 1 && value < LAST_DAY)) return value;
  const date = dateOf(value, is1904);
  return kind === "date" ? date : `${String(date.getUTCFullYear())}年${String(date.getUTCMonth() + 1)}月`;
}

/**
 * Gives the date of a serial number.
 *
 * @param serial - Days, 1 or more, with the time behind the point.
 * @param is1904 - Whether days are counted from 1904.
 * @returns Date, exact to the second.
 */
export function dateOf(serial: number, is1904: boolean): Date {
  const days = is1904 ? serial - DAYS_TO_1970_SINCE_1904 : serial - DAYS_TO_1970 + (serial < LAST_WRONG_DAY ? 1 : 0);
  return new Date(Math.round((days * MS_PER_DAY) / MS_PER_SECOND) * MS_PER_SECOND);
}
