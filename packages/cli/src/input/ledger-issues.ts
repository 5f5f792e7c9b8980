/**
 * Issues with a place in a workbook, as issues of the command line.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import type { RowSpan } from "@liantu/ledger";
import type { InputIssue } from "./read-document.js";

/** An issue that has sheet, row and column. */
export interface CellIssue {
  readonly code: string;
  readonly severity: InputIssue["severity"];
  readonly sheet: string;
  readonly row: number | null;
  readonly rows?: readonly RowSpan[];
  readonly column: string | null;
  readonly value: string | null;
  readonly message: Localized;
  readonly remedy: Localized;
}

/**
 * Writes a place in a workbook as spreadsheets do.
 *
 * @param sheet - Sheet; empty for a text file.
 * @param row - Row number; `null` for the sheet as a whole.
 * @param column - Column letter; `null` for the row as a whole.
 * @returns Such as "项目台账!H12", "H12" in a text file, "12" for a row.
 */
export function cellPlace(sheet: string, row: number | null, column: string | null): string {
  const cell = `${column ?? ""}${row === null ? "" : String(row)}`;
  if (sheet === "" || cell === "") return sheet === "" ? cell : sheet;
  return `${sheet}!${cell}`;
}

/**
 * Takes over an issue of a workbook.
 *
 * @param issue - Issue with sheet, row and column.
 * @returns The same with its place as one text.
 */
export function inputIssue({ sheet, row, column, value, ...issue }: CellIssue): InputIssue {
  return { ...issue, place: cellPlace(sheet, row, column), ...(value === null ? {} : { value }) };
}
