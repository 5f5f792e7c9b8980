/**
 * Cells as text.
 *
 * @module
 */
import { toHalfWidth } from "@liantu/core";
import type { CellValue, SheetRow } from "./sheet.js";

const NOT_RECORDED =
  /^(?:[-—–―_/\\.…*?、]+|无|暂无|没有|空|未定|待定|暂定|不详|未知|待确认|待核实|待明确|待补充|未填|未统计|n\/?a|null|nil|none|tbd)$/iu;
const FORMULA_ERROR = /^#(?:REF!|VALUE!|DIV\/0!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/iu;
const LETTERS = 26;

/**
 * Gives the text of a cell.
 *
 * @param value - Value of the cell; `undefined` beyond the end of the row.
 * @returns Text without spaces at the ends; empty for an empty cell. A date reads "2024-03-05", with its time if it has one.
 */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value.trim();
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return String(value);
  if (Number.isNaN(value.getTime())) return "";
  const [day = "", time = ""] = value.toISOString().split("T");
  return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 5)}`;
}

/**
 * Makes a text comparable: half-width, without spaces and line breaks.
 *
 * @param text - Any text.
 * @returns Text to compare with.
 */
export function compactText(text: string): string {
  return toHalfWidth(text).replace(/[\s\u200b\ufeff]+/gu, "");
}

/**
 * Tells whether a text says that nothing is recorded: "/", "—", "无", "待定".
 *
 * @param text - Text of a cell.
 * @returns `true` also for an empty text.
 */
export function isNotRecorded(text: string): boolean {
  const compact = compactText(text);
  return compact === "" || NOT_RECORDED.test(compact);
}

/**
 * Tells whether a text is what a formula shows that failed: "#REF!".
 *
 * @param text - Text of a cell.
 * @returns `true` for an error value of a spreadsheet.
 */
export function isFormulaError(text: string): boolean {
  return FORMULA_ERROR.test(text);
}

/**
 * Names a column as spreadsheets do.
 *
 * @param column - Column from 0.
 * @returns "A" for 0, "AA" for 26.
 */
export function columnLetter(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / LETTERS) - 1) {
    letters = String.fromCharCode(65 + (rest % LETTERS)) + letters;
  }
  return letters;
}

/**
 * Tells whether a row has nothing in it.
 *
 * @param row - Row of a sheet; `undefined` for one that is not there.
 * @returns `true` if no cell has text.
 */
export function isBlankRow(row: SheetRow | undefined): boolean {
  return row === undefined || row.cells.every((cell) => cellText(cell) === "");
}
