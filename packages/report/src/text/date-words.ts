/**
 * Dates as documents write them.
 *
 * @module
 */
import type { Locale } from "@liantu/cytoscape";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/**
 * Writes a date out.
 *
 * @param date - Year, month or day, such as "2025-03-31"; any other text stays as it is.
 * @param locale - Language.
 * @returns Such as "2025年3月31日".
 */
export function dateWords(date: string, locale: Locale): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(date.trim()) ?? [];
  if (year === undefined) return date;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (month !== undefined && name === undefined) return date;
  if (locale === "en") return [day === undefined ? [] : String(Number(day)), name ?? [], year].flat().join(" ");
  const rest =
    month === undefined ? "" : `${String(Number(month))}月${day === undefined ? "" : `${String(Number(day))}日`}`;
  return `${year}年${rest}`;
}
