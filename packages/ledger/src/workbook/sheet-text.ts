/**
 * Text made fit for a cell: nothing that breaks the file, nothing that a spreadsheet takes for something else.
 *
 * @module
 */
import type { CellValue, SheetColumn } from "./sheet-plan.js";

/** Characters that one cell of Excel holds. */
export const MAX_CELL_LENGTH = 32_767;

// XML 1.0 has no place for these; tab and line breaks are fine
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/gu;
const LONE_SURROGATE = /[\uD800-\uDFFF]/gu;
const NO_CHARACTER = /[\uFFFE\uFFFF]/gu;
const CONTROL_PICTURES = 0x2400;
// "_x0041_" in a file stands for "A"; a carriage return is written that way
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}[_\r])/gu;
const ERROR_LIKE = /^#(?=[A-Z][A-Z_/0]*[!?A]$)/u;
// typed into a cell, these begin a formula; Excel looks again when a cell is edited
const FORMULA_LIKE = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * Replaces what no workbook can hold by something that is seen: control characters by their pictures ("␀"), halves of
 * surrogate pairs and non-characters by "�".
 *
 * @param text - Any text.
 * @returns Text that XML can hold; the same text if it already could.
 */
export function visibleText(text: string): string {
  return text
    .replace(CONTROL, (character) => String.fromCharCode(CONTROL_PICTURES + character.charCodeAt(0)))
    .replace(LONE_SURROGATE, "\uFFFD")
    .replace(NO_CHARACTER, "\uFFFD");
}

/**
 * Cuts a text to what a cell holds, with a mark at its end that says so.
 *
 * @param text - Any text.
 * @param language - Language of the mark.
 * @returns At most {@link MAX_CELL_LENGTH} characters.
 */
export function cutText(text: string, language: "zh" | "en"): string {
  if (text.length <= MAX_CELL_LENGTH) return text;
  const mark =
    language === "zh"
      ? `…【超出单元格上限，全文共 ${String(text.length)} 字符】`
      : `… [cut: too long for a cell, ${String(text.length)} characters in all]`;
  return whole(text.slice(0, MAX_CELL_LENGTH - mark.length)) + mark;
}

/**
 * Escapes what a reader of the file would decode into something else, and what the writer would take for an error value.
 *
 * @param text - Text as it is to be seen.
 * @returns Text as it has to stand in the file.
 */
export function fileText(text: string): string {
  return text.replace(ESCAPE_LIKE, "_x005F_").replace(ERROR_LIKE, "_x0023_");
}

/**
 * Tells whether a spreadsheet would take a text for a formula if its cell were edited.
 *
 * @param text - Text of a cell.
 * @returns `true` if the cell has to be formatted as text.
 */
export function looksLikeFormula(text: string): boolean {
  return FORMULA_LIKE.test(text);
}

/**
 * Leaves out the half of a surrogate pair at the end of a text that was cut.
 *
 * @param text - Text that was cut somewhere.
 * @returns Text of whole characters.
 */
export function whole(text: string): string {
  return /[\uD800-\uDBFF]$/u.test(text) ? text.slice(0, -1) : text;
}

/**
 * Counts the lines that a row takes: not every program makes a row as high as its text.
 *
 * @param row - Values.
 * @param columns - Columns, with their widths and whether they wrap.
 * @returns Lines of the longest cell, at least 1.
 */
export function linesOf(row: readonly CellValue[], columns: readonly SheetColumn[]): number {
  let most = 1;
  for (const [at, { width, isWrapped = false }] of columns.entries()) {
    const value = row[at];
    if (!isWrapped || typeof value !== "string") continue;
    // a line is never quite full
    const room = Math.max(1, Math.floor(width * 0.9) - 1);
    const lines = value
      .slice(0, MAX_CELL_LENGTH)
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
    most = Math.max(most, lines);
  }
  return most;
}

// Chinese characters take two columns
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character >= "\u2E80" ? 2 : 1;
  return width;
}
