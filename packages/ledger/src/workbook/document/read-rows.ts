/**
 * Rows of a table as records, before anything is looked up.
 *
 * @module
 */
import { cellText, columnLetter } from "../../cell-text.js";
import { ledgerIssue } from "../../issue-words.js";
import type { CellValue, Sheet, SheetRow } from "../../sheet.js";
import { choicesOf, comparable } from "./choice-words.js";
import { readAmountCell, unitColumnOf } from "./amount-cell.js";
import type { AmountCell } from "./amount-cell.js";
import { decodeCell } from "./decode-cell.js";
import { findHeading } from "./find-sheets.js";
import type { SheetHeading } from "./find-sheets.js";
import { plainValue } from "./findings.js";
import type { WorkbookFindings } from "./findings.js";
import { isPlainRecord, putBack, setAt, setOwn } from "./remainder.js";
import type { CellKind, Table, TableColumn } from "./table.js";

/** A record read from a row. */
export interface RowRecord {
  /** Sheet. */
  readonly sheet: string;
  /** Row number. */
  readonly row: number;
  /** Column letter by name of the column. */
  readonly letters: ReadonlyMap<string, string>;
  /** Path in the document, as issues of the document name it; of no inner record. */
  readonly path: string;
  /** Record; `undefined` as long as nothing of it is known. */
  value: unknown;
  /** Values of the columns that are no fields, by name. */
  readonly others: Map<string, unknown>;
  /** Columns whose text stands for itself, and is no name to look up. */
  readonly literals: ReadonlySet<string>;
}

const TOTALS = new Set(["合计", "总计", "小计", "total"]);
// a merged cell speaks for all its rows; an amount would be counted twice, a key stand twice
const FILLED_DOWN: ReadonlySet<CellKind> = new Set<CellKind>(["text", "key", "choice", "boolean", "date", "list"]);

/**
 * Reads the rows of a table.
 *
 * @param table - Table.
 * @param sheets - Sheets that hold it.
 * @param findings - Takes what is wrong.
 * @returns Records in the order of the rows.
 */
export function readRows(table: Table, sheets: readonly Sheet[], findings: WorkbookFindings): RowRecord[] {
  const records: RowRecord[] = [];
  for (const sheet of sheets) {
    const heading = findHeading(sheet, table.id);
    if (heading === null) {
      if (sheet.rows.length > 0) findings.report("no-heading", { sheet: sheet.name }, [sheet.name]);
      continue;
    }
    const below = sheet.rows.filter(({ number }) => number > heading.row);
    const reader = new RowReader(table, sheet.name, withNameless(heading, below), findings);
    reader.reportHeadings(below);
    for (const row of fillDown(below, sheet, heading, table)) {
      const record = reader.read(row, records.length);
      if (record !== null) records.push(record);
    }
  }
  return records;
}

class RowReader {
  readonly #table: Table;
  readonly #sheet: string;
  readonly #heading: SheetHeading;
  readonly #findings: WorkbookFindings;
  readonly #letters: ReadonlyMap<string, string>;
  readonly #columns: readonly (readonly [TableColumn, number])[];

  constructor(table: Table, sheet: string, heading: SheetHeading, findings: WorkbookFindings) {
    this.#table = table;
    this.#sheet = sheet;
    this.#heading = heading;
    this.#findings = findings;
    this.#letters = new Map([...heading.columns].map(([id, column]) => [id, columnLetter(column)]));
    this.#columns = table.columns.flatMap((column) => {
      const at = heading.columns.get(column.id);
      return at === undefined ? [] : [[column, at] as const];
    });
  }

  /** Says which columns are not known, unless they are empty. */
  reportHeadings(rows: readonly SheetRow[]): void {
    for (const { column, heading, isRepeated } of this.#heading.unknown) {
      if (rows.every((row) => isBlank(row.cells[column]))) continue;
      const place = { sheet: this.#sheet, row: this.#heading.row, column: columnLetter(column), value: heading };
      this.#findings.report(isRepeated ? "repeated-column" : "unknown-heading", place, [heading]);
    }
  }

  /** Reads a row; `null` if there is no record in it. */
  read({ number, cells }: SheetRow, index: number): RowRecord | null {
    const path = `${this.#table.id}[${String(index)}]`;
    const others = new Map<string, unknown>();
    const literals = new Set<string>();
    let value: unknown;
    let isBlankRow = true;
    let rest: unknown;
    // rows that stand below the table to add it up
    if (this.#isTotal(cells)) {
      this.#findings.issues.add(ledgerIssue("total-row", { sheet: this.#sheet, row: number }));
      return null;
    }
    for (const [column, at] of this.#columns) {
      const raw = cells[at] ?? null;
      if (isBlank(raw)) continue;
      isBlankRow = false;
      const found = this.#value(column, raw, number, `${path}.${column.id}`, cells);
      if (found === undefined) continue;
      const unit = found.unit === undefined ? undefined : this.#column(unitColumnOf(column));
      if (unit !== undefined) setAt((value ??= {}) as Record<string, unknown>, unit.path, found.unit);
      if (found.isLiteral) literals.add(column.id);
      if (column.role === "rest") rest = found.value;
      else if (column.role !== "field") others.set(column.id, found.value);
      else if (column.path.length === 0) value = found.value;
      else setAt((value ??= {}) as Record<string, unknown>, column.path, found.value);
    }
    const strays = this.#heading.unknown.filter(({ column }) => !isBlank(cells[column]));
    if (isBlankRow && strays.length === 0) return null;
    if (isPlainRecord(rest)) {
      for (const [pointer, part] of Object.entries(rest)) value = this.#putBack(value, pointer, part, number, path);
    }
    if (isBlankRow || (strays.length > 0 && value !== undefined && !isPlainRecord(value))) {
      this.#setStraysAside(strays, cells, number, path);
      if (isBlankRow) return null;
    } else if (strays.length > 0) {
      const record = (value ??= {}) as Record<string, unknown>;
      for (const { column, heading, isRepeated } of strays) {
        const isTaken = isRepeated || Object.prototype.hasOwnProperty.call(record, heading);
        setOwn(record, isTaken ? `${heading} (${columnLetter(column)})` : heading, plainValue(cells[column] ?? null));
      }
    }
    return { sheet: this.#sheet, row: number, letters: this.#letters, path, value, others, literals };
  }

  #value(
    column: TableColumn,
    raw: CellValue,
    row: number,
    path: string,
    cells: readonly CellValue[],
  ): { value: unknown; isLiteral: boolean; unit?: string } | undefined {
    const place = { sheet: this.#sheet, row, column: this.#letters.get(column.id) ?? "", value: cellText(raw) };
    const cell = this.#findings.expand(raw);
    if (cell === undefined) {
      this.#findings.report("lost-text", place);
      this.#findings.keep(path, "lost-text", plainValue(raw));
      return undefined;
    }
    const decoded = decodeCell(column, cell);
    if (decoded.kind === "value") return decoded;
    const amount = decoded.kind === "fault" ? this.#amount(column, cell, cells) : null;
    if (amount !== null) return { ...amount, isLiteral: false };
    if (decoded.kind === "fault") {
      this.#findings.report(decoded.code, place, [
        choicesOf(column, "zh").join("、"),
        choicesOf(column, "en").join(", "),
      ]);
      this.#findings.keep(path, decoded.code, plainValue(cell));
    }
    return undefined;
  }

  // 5亿元 in a column of numbers: its unit goes into the column of units, or is converted to what stands there
  #amount(column: TableColumn, cell: CellValue, cells: readonly CellValue[]): AmountCell | null {
    if (column.kind !== "number" || typeof cell !== "string") return null;
    const unit = this.#column(unitColumnOf(column));
    const at = unit === undefined ? undefined : this.#heading.columns.get(unit.id);
    const stated = at === undefined ? "" : cellText(cells[at]).trim();
    return readAmountCell(column, cell, unit === undefined ? null : stated);
  }

  #column(id: string | null): TableColumn | undefined {
    return id === null ? undefined : this.#table.columns.find((column) => column.id === id);
  }

  #putBack(value: unknown, pointer: string, part: unknown, row: number, path: string): unknown {
    const result = putBack(value, pointer, part);
    if (!result.isPut) {
      const column = this.#letters.get("#rest") ?? "";
      this.#findings.report("lost-rest", { sheet: this.#sheet, row, column, value: pointer }, [pointer]);
      this.#findings.keep(`${path}${pointer}`, "lost-rest", part);
    }
    return result.value;
  }

  #setStraysAside(strays: SheetHeading["unknown"], cells: readonly CellValue[], row: number, path: string): void {
    const value: Record<string, unknown> = {};
    for (const { column, heading } of strays) setOwn(value, heading, plainValue(cells[column] ?? null));
    const column = columnLetter(strays[0]?.column ?? 0);
    this.#findings.report("stray-cells", { sheet: this.#sheet, row, column });
    this.#findings.keep(path, "stray-cells", value);
  }

  #isTotal(cells: readonly CellValue[]): boolean {
    const { columns } = this.#heading;
    const name = columns.get("name");
    if (!isBlank(cells[columns.get("id") ?? -1])) return false;
    return this.#table.hasId && name !== undefined && TOTALS.has(comparable(cellText(cells[name])));
  }
}

/** The heading with the columns below which there is something, though they have no heading. */
function withNameless(heading: SheetHeading, rows: readonly SheetRow[]): SheetHeading {
  const named = new Set([...heading.columns.values(), ...heading.unknown.map(({ column }) => column)]);
  const nameless = new Set<number>();
  for (const { cells } of rows) {
    for (const [column, cell] of cells.entries()) if (!named.has(column) && !isBlank(cell)) nameless.add(column);
  }
  const added = [...nameless]
    .sort((a, b) => a - b)
    .map((column) => ({ column, heading: `列 ${columnLetter(column)}`, isRepeated: false }));
  return { ...heading, unknown: [...heading.unknown, ...added] };
}

function fillDown(rows: readonly SheetRow[], sheet: Sheet, heading: SheetHeading, table: Table): readonly SheetRow[] {
  const byColumn = new Map([...heading.columns].map(([id, column]) => [column, id]));
  const filled = new Map<number, CellValue[]>();
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const { top, bottom, left } of sheet.merges) {
    const column = table.columns.find(({ id }) => id === byColumn.get(left));
    const value = byNumber.get(top)?.cells[left];
    const isOwnKey = column?.id === "id";
    if (column === undefined || isOwnKey || isBlank(value) || bottom === top) continue;
    if (column.role !== "parent" && !FILLED_DOWN.has(column.kind)) continue;
    for (let number = top + 1; number <= bottom; number += 1) {
      const row = byNumber.get(number);
      if (row === undefined) continue;
      const cells = filled.get(number) ?? [...row.cells];
      while (cells.length <= left) cells.push(null);
      cells[left] ??= value ?? null;
      filled.set(number, cells);
    }
  }
  return rows.map((row) => ({ ...row, cells: filled.get(row.number) ?? row.cells }));
}

function isBlank(cell: CellValue | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");
}
