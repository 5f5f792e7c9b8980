/**
 * Days and months of dates that name a year, a month or a day.
 *
 * @module
 */

const DAY = 86_400_000;

/**
 * Gives the last day that a date can mean.
 *
 * @param date - "2024", "2024-06" or "2024-06-30".
 * @returns A day.
 */
export function lastDay(date: string): string {
  if (date.length > 7) return date;
  const month = date.length > 4 ? date : `${date}-12`;
  return `${month}-${String(daysOfMonth(month)).padStart(2, "0")}`;
}

/**
 * Counts the days of a month.
 *
 * @param month - Month such as "2024-06".
 * @returns 28 to 31.
 */
export function daysOfMonth(month: string): number {
  const [year, number] = partsOf(month);
  const date = new Date(0);
  // The day before the first of the next month; Date.UTC would read the year 99 as 1999.
  date.setUTCFullYear(year, number, 0);
  return date.getUTCDate();
}

/**
 * Tells the day of the week on which a month begins.
 *
 * @param month - Month such as "2024-06".
 * @returns 0 for Monday to 6 for Sunday.
 */
export function firstWeekday(month: string): number {
  return (new Date(timeOf(`${month}-01`)).getUTCDay() + 6) % 7;
}

/**
 * Goes from month to month.
 *
 * @param month - Month such as "2024-06".
 * @param count - Months to go on, negative to go back.
 * @returns Month; it stays within the years 1 to 9999.
 */
export function addMonths(month: string, count: number): string {
  const [year, number] = partsOf(month);
  const at = Math.min(9999 * 12 + 11, Math.max(12, year * 12 + number - 1 + count));
  return `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`;
}

/**
 * Counts the days from one date to another.
 *
 * @param from - Date; counted from its last day.
 * @param to - Date; counted to its last day.
 * @returns Days, negative if `to` is before `from`.
 */
export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(lastDay(to)) - timeOf(lastDay(from))) / DAY);
}

function partsOf(month: string): readonly [number, number] {
  return [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
}

function timeOf(day: string): number {
  const date = new Date(0);
  date.setUTCFullYear(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
  return date.getTime();
}
