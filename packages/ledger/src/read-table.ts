/**
 * A sheet as projects.
 *
 * @module
 */
import { cellText, compactText, isBlankRow } from "./cell-text.js";
import { IGNORED_COLUMNS } from "./column-names.js";
import { faultyRows } from "./faulty-rows.js";
import { findHeading } from "./find-heading.js";
import type { Heading } from "./find-heading.js";
import { ledgerIssue } from "./issue-words.js";
import { IssueList } from "./issue-list.js";
import { headingFingerprint, matchColumns } from "./match-columns.js";
import { monthOfSheetOrTitle } from "./month-of-title.js";
import { runSteps } from "./pause.js";
import { readRow } from "./read-row.js";
import { RowCells } from "./row-cells.js";
import { rowKind } from "./row-kind.js";
import type { RowKind } from "./row-kind.js";
import type { Sheet, SheetRow } from "./sheet.js";
import type {
  ColumnMatch,
  LedgerField,
  LedgerIssue,
  LedgerIssueCode,
  LedgerReading,
  LedgerRow,
  ReadLedgerOptions,
} from "./types.js";

const ROWS_A_STEP = 50;
// what a merged cell says holds for all its rows; an amount would be counted twice
const FILLED_DOWN: ReadonlySet<LedgerField> = new Set<LedgerField>([
  "projectName",
  "projectCode",
  "creditCode",
  "enterprise",
  "chain",
  "link",
  "product",
  "district",
  "site",
  "responsibleUnit",
  "responsibleLeader",
]);
const CODE_OF_KIND: Readonly<Record<Exclude<RowKind, "project" | "blank">, LedgerIssueCode>> = {
  total: "total-row",
  note: "note-row",
  "repeated-heading": "repeated-heading",
};

/**
 * Reads the ledger out of the sheets of a file.
 *
 * @param sheets - Sheets of the file.
 * @param options - Sheet and columns, where they are given.
 * @param issues - What there is to say of the file already.
 * @returns Reading; without a table if none is found.
 * @throws An `AbortError` if the signal ends the reading.
 */
export function readTable(
  sheets: readonly Sheet[],
  options: ReadLedgerOptions,
  issues: readonly LedgerIssue[] = [],
): LedgerReading {
  return runSteps(readTableSteps(sheets, options, issues), options);
}

/**
 * Reads the ledger as {@link readTable} does, step by step.
 *
 * @param sheets - Sheets of the file.
 * @param options - Sheet and columns, where they are given; nobody is told of progress here.
 * @param issues - What there is to say of the file already.
 * @returns Steps that give the share done, and the reading in the end.
 */
export function* readTableSteps(
  sheets: readonly Sheet[],
  options: ReadLedgerOptions,
  issues: readonly LedgerIssue[] = [],
): Generator<number, LedgerReading, undefined> {
  const names = sheets.map(({ name }) => name);
  if (options.sheet !== undefined && sheets.length > 0 && !names.includes(options.sheet)) {
    return noReading(names, [...issues, ledgerIssue("unknown-sheet", { value: options.sheet }, [options.sheet])]);
  }
  const candidates = sheets
    .filter(({ name }) => options.sheet === undefined || name === options.sheet)
    .map((sheet) => ({ sheet, heading: findHeading(sheet) }))
    .filter((candidate): candidate is Candidate => candidate.heading !== null)
    .sort((a, b) => Number(a.sheet.isHidden) - Number(b.sheet.isHidden) || weight(b) - weight(a));
  const [best, ...rest] = candidates;
  if (best === undefined) {
    const isSaid = issues.some(({ severity }) => severity === "error") && sheets.length === 0;
    return noReading(names, isSaid ? issues : [...issues, ledgerIssue("no-table", { sheet: options.sheet ?? "" })]);
  }
  const others = rest.map(({ sheet }) => ledgerIssue("other-sheet", { sheet: sheet.name }, [sheet.name]));
  return yield* readSheet(best, names, options, [...issues, ...others]);
}

interface Candidate {
  readonly sheet: Sheet;
  readonly heading: Heading;
}

function weight({ sheet, heading }: Candidate): number {
  return heading.score * Math.log2(2 + sheet.rows.length);
}

function* readSheet(
  { sheet, heading }: Candidate,
  names: readonly string[],
  options: ReadLedgerOptions,
  before: readonly LedgerIssue[],
): Generator<number, LedgerReading, undefined> {
  const { stageWords = new Map() } = options;
  const [first, last] = heading.rows;
  const fingerprint = headingFingerprint(heading.names);
  const given = new Map([...(options.remembered?.get(fingerprint) ?? []), ...(options.columns ?? [])]);
  const ignored = new Set(heading.names.flatMap((name, column) => (IGNORED_COLUMNS.has(name) ? [column] : [])));
  const below = sheet.rows.map((row) => without(row, ignored)).filter((row) => row.number > last && !isBlankRow(row));
  const matched = matchColumns(heading, below, given, sheet.name);
  const { columns } = matched;
  const issues = new IssueList<LedgerIssue>([...before, ...matched.issues]);
  const byField = new Map(columns.flatMap(({ field, column }) => (field === null ? [] : [[field, column] as const])));
  const nameField = byField.has("projectName") ? "projectName" : "enterprise";
  if (nameField === "enterprise") {
    issues.add(ledgerIssue("missing-column", { sheet: sheet.name, row: first }, ["项目名称", "project names"]));
  }
  const headingTexts = sheet.rows
    .filter(({ number }) => number >= first && number <= last)
    .map((row) => row.cells.map((cell) => compactText(cellText(cell))));
  const shape = { columns, byField, headingTexts };
  const rows: LedgerRow[] = [];
  const counts = { inTable: 0, projects: 0, totals: 0, blanks: 0, notes: 0, faulty: 0 };
  let previous = last;

  const filled = fillDown(below, sheet, columns);
  for (const [index, row] of filled.entries()) {
    if (index % ROWS_A_STEP === 0) yield index / filled.length;
    counts.inTable += row.number - previous;
    blanks(previous + 1, row.number - 1);
    previous = row.number;
    // a total or a note is one by what stands in the row itself
    const kind = rowKind(below[index] ?? row, shape);
    if (kind === "blank") blanks(row.number, row.number);
    else if (kind !== "project") {
      counts[kind === "total" ? "totals" : "notes"] += 1;
      const place = { sheet: sheet.name, row: row.number, value: row.cells.map(cellText).filter(Boolean).join(" | ") };
      issues.add(ledgerIssue(CODE_OF_KIND[kind], place));
    } else {
      const cells = new RowCells(row, sheet.name, columns, byField);
      const project = readRow(cells, { sheet: sheet.name, row: row.number }, nameField, stageWords);
      if (project === null) counts.faulty += 1;
      else {
        rows.push(project);
        counts.projects += 1;
      }
      for (const issue of cells.issues) issues.add(issue);
    }
  }
  const month = monthOfSheetOrTitle(sheet, first);
  const found = {
    ...(month !== null && { month }),
    headingRows: heading.rows,
    columns,
    fingerprint,
    rows,
    issues: issues.list(),
    counts,
  };
  return { sheet: sheet.name, sheets: names, ...found, faultyRows: faultyRows(filled, found.issues, sheet.name) };

  // one issue for a stretch of blank rows, however long
  function blanks(from: number, to: number): void {
    if (to < from) return;
    counts.blanks += to - from + 1;
    const span: [string, string] = to > from ? [`（至第 ${String(to)} 行）`, ` (to row ${String(to)})`] : ["", ""];
    const rows = to > from ? { rows: [{ first: from, last: to }] } : {};
    issues.add(ledgerIssue("blank-row", { sheet: sheet.name, row: from, ...rows }, span));
  }
}

function without(row: SheetRow, columns: ReadonlySet<number>): SheetRow {
  if (columns.size === 0) return row;
  return { ...row, cells: row.cells.map((cell, column) => (columns.has(column) ? null : cell)) };
}

// the first cell of a merged area holds its value; the rows below get it where it says what, not how much
function fillDown(rows: readonly SheetRow[], sheet: Sheet, columns: readonly ColumnMatch[]): readonly SheetRow[] {
  const byNumber = new Map(sheet.rows.map((row) => [row.number, row]));
  const fills = new Map<number, Map<number, SheetRow>>();
  for (const { top, bottom, left } of sheet.merges) {
    const field = columns[left]?.field ?? null;
    const source = byNumber.get(top);
    if (bottom === top || field === null || source === undefined || !FILLED_DOWN.has(field)) continue;
    for (let number = top + 1; number <= bottom; number += 1) {
      if (byNumber.has(number)) fills.set(number, (fills.get(number) ?? new Map<number, SheetRow>()).set(left, source));
    }
  }
  return rows.map((row) => {
    const ofRow = fills.get(row.number);
    if (ofRow === undefined) return row;
    const cells = [...row.cells];
    for (const [column, source] of ofRow) {
      while (cells.length <= column) cells.push(null);
      if (cellText(cells[column]) === "") cells[column] = source.cells[column] ?? null;
    }
    return { ...row, cells };
  });
}

/**
 * Makes the reading of a file in which no table was found.
 *
 * @param sheets - Sheets of the file.
 * @param issues - Why.
 * @returns Reading without rows.
 */
export function noReading(sheets: readonly string[], issues: readonly LedgerIssue[]): LedgerReading {
  const counts = { inTable: 0, projects: 0, totals: 0, blanks: 0, notes: 0, faulty: 0 };
  return {
    sheet: "",
    sheets,
    headingRows: null,
    columns: [],
    fingerprint: "",
    rows: [],
    issues,
    faultyRows: [],
    counts,
  };
}
