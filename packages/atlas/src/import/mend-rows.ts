/**
 * Rows of a ledger whose cells were mended here, read again.
 *
 * @module
 */
import { issueRows, readLedger, writeFaultyRows } from "@liantu/ledger";
import type { ColumnMatch, LedgerIssue, LedgerRawRow, LedgerReading, LedgerRow, StageMeaning } from "@liantu/ledger";

/** New texts of the cells of one row, by column. */
export type CellEdits = ReadonlyMap<number, string>;

/** New texts of cells, by row number and column. */
export type RowEdits = ReadonlyMap<number, CellEdits>;

/** Mended rows as they are read now. */
export interface MendedRows {
  /** Rows by number; `null` for one that is still no project. */
  readonly rows: ReadonlyMap<number, LedgerRow | null>;
  /** What there still is to say of them. */
  readonly issues: readonly LedgerIssue[];
  /** Their cells. */
  readonly cells: ReadonlyMap<number, LedgerRawRow>;
}

/** No row is mended. */
export const NOTHING_MENDED: MendedRows = { rows: new Map(), issues: [], cells: new Map() };

/**
 * Reads mended rows again, in the way in which the workbook of faulty rows is read again: their columns mean the same, in the
 * same units.
 *
 * @param reading - Reading of the ledger.
 * @param edits - What was mended; rows that nothing was wrong with are left as they are.
 * @param stageWords - What words of progress stand for.
 * @returns The rows, with the places of the ledger.
 */
export async function rereadRows(
  reading: LedgerReading,
  edits: RowEdits,
  stageWords: ReadonlyMap<string, StageMeaning>,
): Promise<MendedRows> {
  const mended = reading.faultyRows.filter(({ row }) => edits.has(row)).map((raw) => mendedCells(raw, edits));
  if (mended.length === 0) return NOTHING_MENDED;
  const marks = mended.map(({ row }) => markOf(reading.sheet, row));
  const bytes = await writeFaultyRows({ ...reading, rows: [], faultyRows: mended }, marks);
  const again = await readLedger(bytes, { stageWords });
  const before = again.headingRows?.[1];
  const cells = new Map(mended.map((raw) => [raw.row, raw]));
  // without a heading nothing could be read before, either
  if (before === undefined) return { rows: new Map(), issues: [], cells };
  const rowOf = (row: number): number | undefined => mended[row - before - 1]?.row;
  const shift = again.columns.length - reading.columns.length;
  const columnOf = (letter: string): ColumnMatch | undefined => {
    const column = again.columns.find((match) => match.letter === letter)?.column;
    return column === undefined ? undefined : reading.columns[column - shift];
  };
  const rows = new Map<number, LedgerRow | null>(mended.map(({ row }) => [row, null]));
  for (const found of again.rows) {
    const row = rowOf(found.row);
    if (row === undefined) continue;
    rows.set(row, {
      ...found,
      sheet: reading.sheet,
      row,
      capacities: found.capacities.map((capacity) => ({
        ...capacity,
        column: columnOf(capacity.column)?.letter ?? capacity.column,
      })),
      others: renamedOthers(found, again.columns.slice(shift), reading.columns),
    });
  }
  const issues = again.issues.flatMap((issue): LedgerIssue[] => {
    const row = issue.row === null || issue.row <= before ? undefined : rowOf(issue.row);
    if (row === undefined) return [];
    const { rows: _, ...rest } = issue;
    const column = issue.column === null ? null : (columnOf(issue.column)?.letter ?? null);
    return [{ ...rest, sheet: reading.sheet, row, column }];
  });
  return { rows, issues, cells };
}

/**
 * Puts mended rows into a reading.
 *
 * @param reading - Reading of the ledger.
 * @param mended - Mended rows.
 * @returns The reading as if the ledger had been mended before; the same one if nothing was.
 */
export function withMended(reading: LedgerReading, mended: MendedRows): LedgerReading {
  if (mended.cells.size === 0) return reading;
  const kept = reading.rows.filter(({ row }) => !mended.rows.has(row));
  const read = [...mended.rows.values()].filter((row): row is LedgerRow => row !== null);
  const rows = [...kept, ...read].sort((a, b) => a.row - b.row);
  const issues = [...reading.issues.flatMap((issue) => withoutRows(issue, mended.rows)), ...mended.issues];
  const bad = new Set<number>();
  for (const issue of issues) {
    if (issue.severity === "info") continue;
    for (const { first, last } of issueRows(issue)) for (let row = first; row <= last; row += 1) bad.add(row);
  }
  const { projects, faulty } = reading.counts;
  return {
    ...reading,
    rows,
    issues,
    faultyRows: reading.faultyRows.filter(({ row }) => bad.has(row)).map((raw) => mended.cells.get(raw.row) ?? raw),
    counts: { ...reading.counts, projects: rows.length, faulty: faulty + projects - rows.length },
  };
}

function mendedCells({ row, cells }: LedgerRawRow, edits: RowEdits): LedgerRawRow {
  const own = edits.get(row) ?? new Map<number, string>();
  const width = Math.max(cells.length, ...[...own.keys()].map((column) => column + 1));
  return { row, cells: Array.from({ length: width }, (_, column) => own.get(column) ?? cells[column] ?? "") };
}

// a row is written because something is said of it
function markOf(sheet: string, row: number): LedgerIssue {
  const nothing = { zh: "", en: "" };
  return {
    code: "missing-name",
    severity: "error",
    sheet,
    row,
    column: null,
    value: null,
    message: nothing,
    remedy: nothing,
  };
}

function withoutRows(issue: LedgerIssue, taken: ReadonlyMap<number, unknown>): readonly LedgerIssue[] {
  if (issue.row === null) return [issue];
  const spans = issueRows(issue);
  const left = spans.flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((row) => !taken.has(row)),
  );
  const [row] = left;
  if (row === undefined) return [];
  const isWhole = left.length === spans.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return isWhole ? [issue] : [{ ...issue, row, rows: left.map((at) => ({ first: at, last: at })) }];
}

// the headings of the ledger instead of those that say more
function renamedOthers(
  { others }: LedgerRow,
  written: readonly ColumnMatch[],
  own: readonly ColumnMatch[],
): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  const used = new Set<string>();
  for (const [at, { heading, letter }] of written.entries()) {
    const name = heading === "" ? letter : heading;
    const key = [name, `${name} (${letter})`].find((candidate) => others.has(candidate) && !used.has(candidate));
    const value = key === undefined ? undefined : others.get(key);
    const match = own[at];
    if (key === undefined || value === undefined || match === undefined) continue;
    used.add(key);
    const ownName = match.heading === "" ? match.letter : match.heading;
    renamed.set(renamed.has(ownName) ? `${ownName} (${match.letter})` : ownName, value);
  }
  for (const [key, value] of others) if (!used.has(key)) renamed.set(key, value);
  return renamed;
}
