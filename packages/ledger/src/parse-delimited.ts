/**
 * Delimited text as a sheet.
 *
 * @module
 */
import Papa from "papaparse";
import { ledgerIssue } from "./issue-words.js";
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from "./limits.js";
import type { Sheet } from "./sheet.js";
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

/**
 * Takes a text apart at its tabs, commas, semicolons or strokes, whichever gives the most even table.
 *
 * Rows are numbered as a spreadsheet would number them: a quoted cell with line breaks is part of one row.
 *
 * @param text - Text of the whole file.
 * @returns Sheet and issues.
 * @remarks O(length).
 */
export function parseDelimited(text: string): DelimitedText {
  // a spreadsheet takes every kind of line end for one, also where a file mixes them
  return parseLines(text.replace(/\r\n?/gu, "\n"));
}

function parseLines(text: string): DelimitedText {
  const delimiter = delimiterOf(text);
  if (countOf(text, delimiter) > MAX_CELLS) {
    return { sheet: null, issues: [tooLarge(String(MAX_CELLS), `${String(MAX_CELLS)} cells`, "个单元格")] };
  }
  const issues: LedgerIssue[] = [];
  let { data, errors } = parse(text, delimiter, MAX_ROWS + 1);
  if (errors.some((error) => error.code === "MissingQuotes")) {
    issues.push(ledgerIssue("quotes-broken"));
    ({ data, errors } = parse(text, delimiter, MAX_ROWS + 1, "\0"));
  }
  if (data.length > MAX_ROWS) {
    issues.push(tooLarge(String(MAX_ROWS), `${String(MAX_ROWS)} rows, the rest was not read`, "行，其余没有读"));
    data = data.slice(0, MAX_ROWS);
  }
  if (data.some((row) => row.length > MAX_COLUMNS)) {
    issues.push(
      tooLarge(String(MAX_COLUMNS), `${String(MAX_COLUMNS)} columns, the rest was not read`, "列，其余没有读"),
    );
  }
  const rows = data
    .map((cells, index) => ({
      number: index + 1,
      cells: cells.slice(0, MAX_COLUMNS).map((cell) => (cell.trim() === "" ? null : cell)),
      isHidden: false,
    }))
    .filter((row) => row.cells.some((cell) => cell !== null));
  return { sheet: { name: "", rows, merges: [], isHidden: false }, issues };
}

function parse(text: string, delimiter: string, preview: number, quoteChar = '"'): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, preview, quoteChar, newline: "\n", skipEmptyLines: false });
}

function tooLarge(limit: string, en: string, zh: string): LedgerIssue {
  return ledgerIssue("too-large", {}, [`多于 ${limit} ${zh}`, `more than ${en}`]);
}

// the delimiter under which most cells stand in rows of one width
function delimiterOf(text: string): string {
  const sample = text.slice(0, 100_000);
  let best = ",";
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const widths = new Map<number, number>();
    for (const { length } of parse(sample, delimiter, SAMPLE_ROWS).data) {
      if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
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
