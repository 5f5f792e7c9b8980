/**
 * Tables as CSV that a spreadsheet opens without harm.
 *
 * @module
 */
import { printable } from "./printable.js";

/** Cell: a number, a text, or `null` for what is not known. */
export type CsvCell = number | string | null;

// Excel asks for the mark before it believes that a file is UTF-8.
const BYTE_ORDER_MARK = "\uFEFF";
const LINE_END = "\r\n";
// Noise of floating point is no information.
const DIGITS = 12;
// What a spreadsheet would take for a formula, in its full-width forms, too.
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/u;

/**
 * Writes a table as CSV (RFC 4180) in UTF-8 with a byte order mark.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe in front; line breaks, escapes and invisible
 * characters of a text are neutralised. Numbers are written plainly, so that the spreadsheet can sum them.
 *
 * @param rows - Rows, the heads first; every row as long as the first.
 * @returns Text with CRLF at the end of every line.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => row.map(csvCell).join(",") + LINE_END).join("");
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(Number(cell.toPrecision(DIGITS)));
  const text = (FORMULA.test(cell) ? "'" : "") + printable(cell);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
