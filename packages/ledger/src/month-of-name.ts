/**
 * The month that the name of a sheet tells.
 *
 * @module
 */
import { parseChineseNumber, toHalfWidth } from "@liantu/core";

const YEAR_AND_MONTH = /(?<!\d)((?:19|20)\d{2})(?:(?:年|[-._/])(0?[1-9]|1[0-2])|(0[1-9]|1[0-2]))(?!\d)/u;
const SHORT_YEAR = /(?<!\d)(\d{2})年(0?[1-9]|1[0-2])月/u;
const MONTH = /(?<!\d)(0?[1-9]|1[0-2])月/u;
const CHINESE_MONTH = /([一二三四五六七八九十]{1,2})月/u;
const CENTURY = 2000;
const MONTHS = 12;

/** Month of a sheet. */
export interface SheetMonth {
  /** Year; `null` if the name tells the month only. */
  readonly year: number | null;
  /** Month, 1 to 12. */
  readonly month: number;
}

/**
 * Reads the month of a year that a name tells.
 *
 * @param name - Name of a sheet, or a title.
 * @returns Such as "2024-06"; `null` if it tells no month, or no year.
 */
export function datedMonth(name: string): string | null {
  const told = monthOfName(name);
  return told === null || told.year === null ? null : writtenMonth(told.year, told.month);
}

/**
 * Writes a month as a document does.
 *
 * @param year - Year.
 * @param month - Month, 1 to 12.
 * @returns Such as "2024-06".
 */
export function writtenMonth(year: number, month: number): string {
  return `${String(year)}-${String(month).padStart(2, "0")}`;
}

/**
 * Reads the month that a sheet is named by: 2024年6月, 2024.06, 202406, 24年6月, 6月, 六月.
 *
 * @param name - Name of a sheet.
 * @returns `null` if it names none.
 */
export function monthOfName(name: string): SheetMonth | null {
  const text = toHalfWidth(name).replace(/\s+/gu, "");
  const [, year, parted, joined] = YEAR_AND_MONTH.exec(text) ?? [];
  if (year !== undefined) return { year: Number(year), month: Number(parted ?? joined) };
  const [, short, ofShort] = SHORT_YEAR.exec(text) ?? [];
  if (short !== undefined && ofShort !== undefined) return { year: CENTURY + Number(short), month: Number(ofShort) };
  const [, plain] = MONTH.exec(text) ?? [];
  if (plain !== undefined) return { year: null, month: Number(plain) };
  const [, words] = CHINESE_MONTH.exec(text) ?? [];
  const month = words === undefined ? null : parseChineseNumber(words);
  return month !== null && month >= 1 && month <= MONTHS ? { year: null, month } : null;
}
