/**
 * The heading of a ledger, found between title rows, unit lines and data.
 *
 * @module
 */
import { parseUnit } from "@liantu/core";
import { cellText, compactText } from "./cell-text.js";
import { matchName } from "./match-name.js";
import type { MergedArea, Sheet, SheetRow } from "./sheet.js";

/** Heading of a table. */
export interface Heading {
  /** Row numbers, first and last. */
  readonly rows: readonly [number, number];
  /** Heading of each column, the rows joined by "/"; empty for a column without one. */
  readonly names: readonly string[];
  /** Units that a line above the table states. */
  readonly units: readonly string[];
  /** How many headings are known, to choose between sheets. */
  readonly score: number;
}

const MAX_ROWS_ABOVE = 40;
const MAX_HEADING_ROWS = 3;
const MAX_HEADING_LENGTH = 40;
// two headings, one of them perhaps only in part
const LEAST_SCORE = 1.6;
const UNIT_LINE = /单位[::]\s*([^)）\]】]+)/u;

/**
 * Finds the heading of a sheet: the row with most headings that are known, and the rows that belong to it.
 *
 * @param sheet - Sheet.
 * @returns Heading; `null` if no row of the first 40 has two headings that are known, one of a project or an enterprise.
 * @remarks O(40 × columns + merged areas).
 */
export function findHeading(sheet: Sheet): Heading | null {
  const above = sheet.rows.slice(0, MAX_ROWS_ABOVE);
  const byNumber = new Map(above.map((row) => [row.number, row]));
  let best: Heading | null = null;
  for (const row of above) {
    if (score(texts(row)) === 0) continue;
    const last = lastRow(row, byNumber, sheet.merges);
    const names = joined(row.number, last, byNumber, sheet.merges);
    const total = score(names);
    if (total >= LEAST_SCORE && total > (best?.score ?? 0) && hasSubject(names)) {
      best = { rows: [row.number, last], names, units: [], score: total };
    }
  }
  if (best === null) return null;
  const first = best.rows[0];
  return { ...best, units: unitsOf(above.filter((row) => row.number < first)) };
}

function texts(row: SheetRow): readonly string[] {
  return row.cells.map(cellText);
}

function score(names: readonly string[]): number {
  const degrees = new Map<string, number>();
  for (const name of names) {
    const match = name === "" || name.length > MAX_HEADING_LENGTH ? null : matchName(name);
    if (match !== null) degrees.set(match.field, Math.max(match.degree, degrees.get(match.field) ?? 0));
  }
  return [...degrees.values()].reduce((sum, degree) => sum + degree, 0);
}

function hasSubject(names: readonly string[]): boolean {
  return names.some((name) => {
    const field = name === "" ? undefined : matchName(name)?.field;
    return field === "projectName" || field === "enterprise";
  });
}

// a heading goes on as far as its merged cells do; without merges, a row that names what the first one only groups
function lastRow(row: SheetRow, byNumber: ReadonlyMap<number, SheetRow>, merges: readonly MergedArea[]): number {
  const own = merges.filter(
    ({ top, bottom, left }) =>
      top === row.number && bottom < top + MAX_HEADING_ROWS && (row.cells[left] ?? null) !== null,
  );
  const deepest = Math.max(row.number, ...own.map(({ bottom }) => bottom));
  if (deepest > row.number) return deepest;
  const next = byNumber.get(row.number + 1);
  if (next === undefined) return row.number;
  const [upper, lower] = [texts(row), texts(next)];
  const isText = lower.every(
    (text) => text === "" || (text.length <= MAX_HEADING_LENGTH && !/^[\d.,%-]+$/u.test(text)),
  );
  const isGrouped = own.some(({ left, right }) => right > left);
  const width = Math.max(upper.length, lower.length);
  const columns = Array.from({ length: width }, (_, column) => [upper[column] ?? "", lower[column] ?? ""] as const);
  // 总投资 | (blank) over 合计 | 其中: the lower row fills gaps of the upper one, and leaves its first column blank
  const fillsGaps = columns.some(([over, under]) => over === "" && under !== "");
  const leavesBlank = columns.filter(([over, under]) => over !== "" && under === "").length >= 2;
  const isFirstBlank = (lower[0] ?? "") === "" || compactText(lower[0] ?? "").startsWith("(");
  if (isText && isFirstBlank && leavesBlank && (isGrouped || fillsGaps)) return next.number;
  return isUnitRow(lower) ? next.number : row.number;
}

// a row of nothing but units: (万元) | (亩)
function isUnitRow(lower: readonly string[]): boolean {
  const filled = lower.filter((text) => text !== "");
  return filled.length > 0 && filled.every((text) => parseUnit(compactText(text).replace(/[()]/gu, "")) !== null);
}

function joined(
  first: number,
  last: number,
  byNumber: ReadonlyMap<number, SheetRow>,
  merges: readonly MergedArea[],
): readonly string[] {
  const grid = Array.from({ length: last - first + 1 }, (_, at) => [...texts(byNumber.get(first + at) ?? EMPTY)]);
  const width = Math.max(...grid.map((row) => row.length));
  const covered = new Set<string>();
  for (const { top, bottom, left, right } of merges) {
    if (top < first || top > last) continue;
    const text = grid[top - first]?.[left] ?? "";
    for (let row = top; row <= Math.min(bottom, last); row += 1) {
      for (let column = left; column <= Math.min(right, width - 1); column += 1) {
        covered.add(`${String(row)},${String(column)}`);
        const cells = grid[row - first];
        if (cells !== undefined) cells[column] = text;
      }
    }
  }
  // a text file has no merges: the group goes on to the right until the next one
  for (const [at, cells] of grid.entries()) {
    if (at === grid.length - 1 || merges.length > 0) continue;
    for (let column = 1; column < width; column += 1) {
      const isGap = (cells[column] ?? "") === "" && (grid[at + 1]?.[column] ?? "") !== "";
      if (isGap && !covered.has(`${String(first + at)},${String(column)}`)) cells[column] = cells[column - 1] ?? "";
    }
  }
  return Array.from({ length: width }, (_, column) => {
    const parts = grid.map((cells) => (cells[column] ?? "").replace(/\s+/gu, " ").trim());
    return parts.filter((part, at) => part !== "" && parts.indexOf(part) === at).join("/");
  });
}

const EMPTY: SheetRow = { number: 0, cells: [], isHidden: false };

function unitsOf(rows: readonly SheetRow[]): readonly string[] {
  const units: string[] = [];
  for (const text of rows.flatMap(texts)) {
    const [, list = ""] = UNIT_LINE.exec(compactText(text)) ?? [];
    for (const part of list.split(/[,、;；和及]/u)) {
      if (part !== "" && parseUnit(part) !== null) units.push(part);
    }
  }
  return units;
}
