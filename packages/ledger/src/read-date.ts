/**
 * Years, months, days and spans of them, as ledgers write them.
 *
 * @module
 */
import { toHalfWidth } from "@liantu/core";
import { cellText } from "./cell-text.js";
import { MAX_AMOUNT } from "./limits.js";
import type { CellValue } from "./sheet.js";

/** A span of time; a single date is its own start and end. */
export interface DateSpan {
  /** "2024", "2024-03" or "2024-03-05". */
  readonly start: string;
  /** Likewise; absent where the ledger leaves the end open. */
  readonly end?: string;
}

const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;
const FIRST_SERIAL = 18_264; // 1950-01-01
const LAST_SERIAL = 73_415; // 2100-12-31
const DAYS_BEFORE_1970 = 25_569;
const MS_PER_DAY = 86_400_000;
const DAYS_OF_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const MONTH_AND_DAY = String.raw`(\d{1,2})(?:(?:月份?|[-./](?=\d))(?:(\d{1,2})日?)?)?`;
const PART_OF_YEAR = "(?:[上下]半年|年?[初底末]|第?[一二三四]季度)?";
const DATE = String.raw`(\d{4})(?:(?:年|[-./](?=\d{1,2}(?!\d)))(?:${MONTH_AND_DAY})?)?${PART_OF_YEAR}`;
const SINGLE = new RegExp(
  `^(?:预计|计划|拟|约|于)?${DATE}(?:[ t]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?z?)?)?(?:前|底|左右|开工|竣工|建成|投产|完工)?$`,
  "iu",
);
const ENDS = /^(.+?)(?:—+|–+|~+|--+|至|到|-)(.+)$/u;
const YEARS = /^(\d{4})年?(?:-|—+|–|~|至|到)(\d{4})年?(?:底|末)?$/u;
const YEAR_FIRST = /^(\d{4})年?/u;
const MONTH_ONLY = /^(\d{1,2})月$/u;
const OPEN = /^(?:今|至今|现在|长期)$/u;

/**
 * Reads a date or a span: a `Date`, a serial number, 2024年3月, 2024.3, 2024/3/5, 202403, 2024-2026, 2024年—2026年.
 *
 * The number 2024.1 is refused: a spreadsheet writes it for January and, having dropped the zero, for October.
 *
 * @param value - Value of the cell.
 * @returns Span as exact as written; `null` if it is none, or its end is before its start.
 */
export function readDates(value: CellValue): DateSpan | null {
  if (typeof value === "number") return both(ofNumber(value));
  if (value instanceof Date) return both(cellText(value).slice(0, 10) || null);
  if (typeof value !== "string" || value.length > MAX_AMOUNT) return null;
  const text = toHalfWidth(value).trim().replace(/\s+/gu, " ");
  const compact = text.replace(/(?<=\d) ?(?=[年月日\-.—–~至到])|(?<=[年月日\-.—–~至到]) /gu, "");
  const years = YEARS.exec(compact);
  if (years !== null) return ordered(years[1] ?? "", years[2] ?? "");
  const single = ofText(compact);
  if (single !== null) return both(single);
  for (const [start, end] of splits(compact)) {
    const from = ofText(start);
    if (from === null) continue;
    if (OPEN.test(end)) return { start: from };
    const month = MONTH_ONLY.exec(end);
    const year = YEAR_FIRST.exec(from)?.[1] ?? "";
    const to = ofText(month === null ? end : `${year}年${end}`);
    if (to !== null) return ordered(from, to);
  }
  return null;
}

// every place where the text may be parted: 2024-03-2025-12 has three
function* splits(text: string): Generator<readonly [string, string]> {
  const match = ENDS.exec(text);
  if (match === null) return;
  for (const mark of text.matchAll(/—+|–+|~+|--+|至|到|-/gu)) {
    yield [text.slice(0, mark.index), text.slice(mark.index + mark[0].length)];
  }
}

function both(date: string | null): DateSpan | null {
  return date === null ? null : { start: date, end: date };
}

function ordered(start: string, end: string): DateSpan | null {
  const length = Math.min(start.length, end.length);
  return isYear(start) && isYear(end) && start.slice(0, length) <= end.slice(0, length) ? { start, end } : null;
}

function ofNumber(value: number): string | null {
  if (Number.isInteger(value) && value >= 10_000_000) return ofText(String(value));
  if (Number.isInteger(value) && value >= 100_000) return ofText(String(value));
  if (value >= FIRST_SERIAL && value <= LAST_SERIAL) {
    return new Date((Math.floor(value) - DAYS_BEFORE_1970) * MS_PER_DAY).toISOString().slice(0, 10);
  }
  if (Number.isInteger(value)) return isYear(String(value)) ? String(value) : null;
  const [year = "", month = ""] = String(value).split(".");
  return isYear(year) && month !== "1" ? dateOf(year, month, undefined) : null;
}

function ofText(text: string): string | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})?$/u.exec(text) ?? SINGLE.exec(text) ?? [];
  return year === undefined ? null : dateOf(year, month, day);
}

function dateOf(year: string, month: string | undefined, day: string | undefined): string | null {
  if (!isYear(year)) return null;
  if (month === undefined) return year;
  const days = DAYS_OF_MONTHS[Number(month) - 1];
  if (days === undefined) return null;
  const start = `${year}-${month.padStart(2, "0")}`;
  if (day === undefined) return start;
  const isReal =
    Number(day) >= 1 &&
    Number(day) <= days &&
    (month.padStart(2, "0") !== "02" || Number(day) <= 28 || isLeap(Number(year)));
  return isReal ? `${start}-${day.padStart(2, "0")}` : null;
}

function isYear(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
