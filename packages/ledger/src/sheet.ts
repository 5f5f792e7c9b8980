/**
 * Sheets, whatever kind of file they come from.
 *
 * @module
 */

/** Value of a cell as a spreadsheet stores it; `null` for an empty one. A `Date` is at midnight UTC of the day meant. */
export type CellValue = string | number | boolean | Date | null;

/** One row of a sheet. */
export interface SheetRow {
  /** Row number of the workbook, from 1. */
  readonly number: number;
  /** Values from column A on; merged cells carry their value in their first cell only. */
  readonly cells: readonly CellValue[];
  /** Whether the row is hidden; it is read all the same. */
  readonly isHidden: boolean;
}

/** A merged area, all ends inclusive: rows from 1, columns from 0. */
export interface MergedArea {
  /** First row. */
  readonly top: number;
  /** Last row. */
  readonly bottom: number;
  /** First column. */
  readonly left: number;
  /** Last column. */
  readonly right: number;
}

/** A sheet, or the single table of a text file. */
export interface Sheet {
  /** Name of the sheet; empty for a text file. */
  readonly name: string;
  /** Rows that have at least one cell, by number. */
  readonly rows: readonly SheetRow[];
  /** Merged areas. */
  readonly merges: readonly MergedArea[];
  /** Whether the sheet is hidden. */
  readonly isHidden: boolean;
}
