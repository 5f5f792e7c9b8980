/**
 * The cells of one row, with a record of what was taken over and what was said of it.
 *
 * @module
 */
import { cellText, columnLetter, isFormulaError, isNotRecorded } from "./cell-text.js";
import { ledgerIssue } from "./issue-words.js";
import type { CellValue, SheetRow } from "./sheet.js";
import type { ColumnMatch, LedgerField, LedgerIssue, LedgerIssueCode } from "./types.js";

/** A cell by its meaning. */
export interface FieldCell {
  /** Column that it stands in. */
  readonly match: ColumnMatch;
  /** Value; not empty. */
  readonly value: CellValue;
  /** Its text. */
  readonly text: string;
}

/** Cells of one row. */
export class RowCells {
  /** Issues of the row, in the order found. */
  readonly issues: LedgerIssue[] = [];
  readonly #row: SheetRow;
  readonly #sheet: string;
  readonly #columns: readonly ColumnMatch[];
  readonly #byField: ReadonlyMap<LedgerField, number>;
  readonly #taken = new Set<number>();

  constructor(
    row: SheetRow,
    sheet: string,
    columns: readonly ColumnMatch[],
    byField: ReadonlyMap<LedgerField, number>,
  ) {
    this.#row = row;
    this.#sheet = sheet;
    this.#columns = columns;
    this.#byField = byField;
    for (const [column, value] of row.cells.entries()) {
      const text = cellText(value);
      if (isFormulaError(text)) this.#report("formula-error", columnLetter(column), text);
    }
  }

  /**
   * Gives the cell of a meaning.
   *
   * @param field - Meaning.
   * @returns `null` if there is no such column, or nothing is recorded there, or its formula failed.
   */
  get(field: LedgerField): FieldCell | null {
    const column = this.#byField.get(field);
    const match = column === undefined ? undefined : this.#columns[column];
    if (column === undefined || match === undefined) return null;
    const value = this.#row.cells[column] ?? null;
    const text = cellText(value);
    return isNotRecorded(text) || isFormulaError(text) ? null : { match, value, text };
  }

  /**
   * Tells whether the ledger has a column of a meaning.
   *
   * @param field - Meaning.
   * @returns `true` also where the cell of this row is empty.
   */
  has(field: LedgerField): boolean {
    return this.#byField.has(field);
  }

  /**
   * Gives the text of a meaning and takes it over in full.
   *
   * @param field - Meaning.
   * @returns `undefined` if nothing is recorded.
   */
  take(field: LedgerField): string | undefined {
    const cell = this.get(field);
    if (cell === null) return undefined;
    this.taken(cell);
    return cell.text;
  }

  /**
   * Notes that a cell was taken over in full, so that it is not among the others.
   *
   * @param cell - Cell of this row.
   */
  taken(cell: FieldCell): void {
    this.#taken.add(cell.match.column);
  }

  /**
   * Says something of a cell.
   *
   * @param code - Kind of the issue.
   * @param cell - Cell of this row; `null` for the row as a whole.
   * @param details - What is filled into the reason.
   */
  report(code: LedgerIssueCode, cell: FieldCell | null, details?: readonly [zh: string, en?: string]): void {
    this.#report(code, cell?.match.letter, cell?.text, details);
  }

  /**
   * Gives every cell that was not taken over in full, by heading.
   *
   * @returns Texts; the column letter is added to a heading that is not the only one of its name.
   */
  others(): ReadonlyMap<string, string> {
    const others = new Map<string, string>();
    for (const [column, value] of this.#row.cells.entries()) {
      const text = cellText(value);
      if (text === "" || this.#taken.has(column)) continue;
      const letter = columnLetter(column);
      const heading = this.#columns[column]?.heading ?? "";
      const key = heading === "" ? letter : heading;
      others.set(others.has(key) ? `${key} (${letter})` : key, text);
    }
    return others;
  }

  #report(code: LedgerIssueCode, column?: string, value?: string, details?: readonly [string, string?]): void {
    const place = { sheet: this.#sheet, row: this.#row.number };
    this.issues.push(
      ledgerIssue(
        code,
        { ...place, ...(column === undefined ? {} : { column }), ...(value === undefined ? {} : { value }) },
        details,
      ),
    );
  }
}
