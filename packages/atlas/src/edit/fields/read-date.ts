/**
 * Dates as a planner types them.
 *
 * @module
 */
import { toHalfWidth } from "@liantu/core";

const DATE = /^(\d{4})(?:(?:年|[-./])(\d{1,2})(?:(?:月|[-./])(\d{1,2})日?|月)?|年)?$/;

/**
 * Reads a date.
 *
 * @param text - What was typed, such as "2024年5月", "2024.5.1" or "2024".
 * @returns The date as a document writes it, such as "2024-05"; `null` if it is none of the calendar.
 */
export function readDate(text: string): string | null {
  const parts = DATE.exec(toHalfWidth(text).replace(/\s+/g, ""));
  if (parts === null) return null;
  const [, year = "", month, day] = parts;
  if (month === undefined) return year;
  const [m, d] = [Number(month), Number(day ?? "1")];
  // The day before the first of the next month is the last of this one.
  const last = new Date(Date.UTC(Number(year), m, 0)).getUTCDate();
  if (m < 1 || m > 12 || d < 1 || d > last) return null;
  const date = `${year}-${String(m).padStart(2, "0")}`;
  return day === undefined ? date : `${date}-${String(d).padStart(2, "0")}`;
}

/**
 * Gives the day of today.
 *
 * @returns Date such as "2024-05-01", by the clock of this machine.
 */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
