/**
 * Delimited text as a sheet.
 *
 * @module
 */
import { ledgerIssue } from "./issue-words.js";
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from "./limits.js";
import type { Steps } from "./pause.js";
import type { Sheet, SheetRow } from "./sheet.js";
import { splitRows } from "./split-rows.js";
import type { LedgerIssue } from "./types.js";

/** A text taken apart. */
export interface DelimitedText {
  /** The one table; `null` if it is too large. */
  readonly sheet: Sheet | null;
  /** What there is to say of it. */
  readonly issues: readonly LedgerIssue[];
}

const DELIMITERS = ["\t", ",", ";", "|"] as const;
const SAMPLE_ROWS = 60;
const SAMPLE_LENGTH = 100_000;
const ROWS_A_STEP = 500;

/**
 * Takes a text apart at its tabs, commas, semicolons or strokes, whichever gives the most even table.
 *
 * Rows are numbered as a spreadsheet would number them: a quoted cell with line breaks is part of one row.
 *
 * @param text - Text of the whole file.
 * @returns Steps that give the share done, and the sheet and issues in the end.
 * @remarks O(length).
 */
export function* parseDelimited(text: string): Steps<DelimitedText> {
  const delimiter = delimiterOf(text);
  if (countOf(text, delimiter) > MAX_CELLS) {
    return { sheet: null, issues: [tooLarge(String(MAX_CELLS), `${String(MAX_CELLS)} cells`, "个单元格")] };
  }
  const issues: LedgerIssue[] = [];
  let table = yield* parseRows(text, delimiter, true);
  if (table === null) {
    issues.push(ledgerIssue("quotes-broken"));
    table = yield* parseRows(text, delimiter, false);
  }
  if (table?.hasMoreRows === true) {
    issues.push(tooLarge(String(MAX_ROWS), `${String(MAX_ROWS)} rows, the rest was not read`, "行，其余没有读"));
  }
  if (table?.hasMoreColumns === true) {
    issues.push(
      tooLarge(String(MAX_COLUMNS), `${String(MAX_COLUMNS)} columns, the rest was not read`, "列，其余没有读"),
    );
  }
  return { sheet: { name: "", rows: table?.rows ?? [], merges: [], isHidden: false }, issues };
}

interface Table {
  readonly rows: readonly SheetRow[];
  readonly hasMoreRows: boolean;
  readonly hasMoreColumns: boolean;
}

// gives null if a quote is never closed
function* parseRows(text: string, delimiter: string, isQuoted: boolean): Steps<Table | null> {
  const rows: SheetRow[] = [];
  let hasMoreColumns = false;
  let number = 0;
  for (const { cells, isUnclosed, end } of splitRows(text, delimiter, isQuoted)) {
    if (isUnclosed) return null;
    number += 1;
    if (number > MAX_ROWS) return { rows, hasMoreRows: true, hasMoreColumns };
    if (cells.length > MAX_COLUMNS) hasMoreColumns = true;
    const kept = (cells.length > MAX_COLUMNS ? cells.slice(0, MAX_COLUMNS) : cells).map((cell) =>
      cell.trim() === "" ? null : cell,
    );
    if (kept.some((cell) => cell !== null)) rows.push({ number, cells: kept, isHidden: false });
    if (number % ROWS_A_STEP === 0) yield end / text.length;
  }
  return { rows, hasMoreRows: false, hasMoreColumns };
}

function tooLarge(limit: string, en: string, zh: string): LedgerIssue {
  return ledgerIssue("too-large", {}, [`多于 ${limit} ${zh}`, `more than ${en}`]);
}

/**
 * Finds the delimiter of a text: that under which most cells stand in rows of one width.
 *
 * @param text - Text of the whole file.
 * @returns One character.
 */
export function delimiterOf(text: string): string {
  const sample = text.slice(0, SAMPLE_LENGTH);
  let best = ",";
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const widths = new Map<number, number>();
    let count = 0;
    for (const { cells } of splitRows(sample, delimiter)) {
      if (cells.length > 1) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
      count += 1;
      if (count === SAMPLE_ROWS) break;
    }
    const cells = Math.max(0, ...Array.from(widths, ([width, rows]) => (width - 1) * rows));
    if (cells > most) [best, most] = [delimiter, cells];
  }
  return best;
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0 && count <= MAX_CELLS; at = text.indexOf(character, at + 1))
    count += 1;
  return count;
}
