/**
 * What a sheet of a workbook is to look like, apart from the library that writes it.
 *
 * @module
 */

/** What a cell holds. Text is always written as text: one that begins with "=" is no formula. */
export type CellValue = string | number | boolean | null;

/** Colour behind a cell; the cell says the same in words. */
export type CellFill = "built" | "under-construction" | "planned" | "gap" | "heading" | "error" | "warning" | "none";

/** A column of a sheet. */
export interface SheetColumn {
  /** Heading. */
  readonly head: string;
  /** Width in characters; a Chinese character takes two. */
  readonly width: number;
  /** Number format, such as "#,##0.##". */
  readonly format?: string;
  /** Whether long text is wrapped. */
  readonly isWrapped?: boolean;
  /** Values to choose from in a drop-down list. */
  readonly choices?: readonly string[];
  /** Explanation, shown as a comment of the heading. */
  readonly explanation?: string;
}

/** A sheet. */
export interface SheetPlan {
  /** Name of the sheet; made fit for Excel (31 characters, none of `[]:*?/\`) and unique by the writer. */
  readonly name: string;
  /** Title above the table, over its whole width. */
  readonly title?: string;
  /** Lines between title and heading, such as the date and the unit. */
  readonly notes?: readonly string[];
  /** Columns. */
  readonly columns: readonly SheetColumn[];
  /** Values by row and column; a row may be shorter. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Colour behind a cell, by index of row and column. */
  readonly fill?: (row: number, column: number) => CellFill;
  /** Number format of a cell, by index of row and column, where it is not that of the column. */
  readonly format?: (row: number, column: number) => string | undefined;
  /**
   * Paper that it is printed on, in landscape.
   * @defaultValue `"A4"`
   */
  readonly paper?: "A3" | "A4";
  /**
   * Empty rows below the table to fill in, with borders and drop-down lists.
   * @defaultValue 0
   */
  readonly blankRows?: number;
  /**
   * Columns on the left that stay in sight.
   * @defaultValue 0
   */
  readonly frozenColumns?: number;
  /**
   * Columns on the left that are printed, where all would be too many to read on paper.
   * @defaultValue all
   */
  readonly printedColumns?: number;
}
