/**
 * Tables of text that fit the terminal.
 *
 * @module
 */
import { displayWidth } from "./east-asian-width.js";
import { cutText, padText } from "./fit-text.js";

/** Column of a table. */
export interface TextColumn {
  /** Heading. */
  readonly head: string;
  /** Heading over this column and the neighbours that have the same. */
  readonly group?: string;
  /** Side that its cells stand on; defaults to left. */
  readonly align?: "left" | "right";
  /** Columns of the terminal that it can be cut to; it is never cut if absent. */
  readonly least?: number;
  /** When it is left out for want of room: the greatest first; never if absent. */
  readonly dropRank?: number;
}

/** A row of cells, one for each column; or a heading over the rows that follow. */
export type TextRow = readonly string[] | string;

const GAP = 2;
const GROUP_GAP = 1;

/**
 * Draws a table.
 *
 * A column without a single cell to show is left out. Where the rest is too wide, columns are first cut as far as they
 * may, then left out by rank; where nothing else helps, each row becomes a block of lines "heading: cell".
 *
 * @param columns - Columns from left to right.
 * @param rows - Rows; every text has to be printable.
 * @param width - Columns of the terminal.
 * @returns Lines, without spaces at their ends.
 */
export function textTable(columns: readonly TextColumn[], rows: readonly TextRow[], width: number): string[] {
  const kept = fitColumns(columns, naturalWidths(columns, rows), width);
  if (kept === null) return blocks(columns, rows);
  const shown = kept.flatMap((columnWidth, at) => {
    const column = columns[at];
    return columnWidth === 0 || column === undefined ? [] : [{ ...column, at, width: columnWidth }];
  });
  const draw = (cells: readonly string[]): string =>
    shown
      .map((column, place) => {
        const before = place === 0 ? "" : " ".repeat(gapBetween(shown[place - 1], column));
        return before + padText(cutText(cells[column.at] ?? "", column.width), column.width, column.align);
      })
      .join("")
      .trimEnd();
  const lines = shown.some((column) => column.group !== undefined) ? [groupLine(shown)] : [];
  lines.push(draw(columns.map((column) => column.head)), "-".repeat(totalWidth(columns, kept)));
  for (const row of rows) lines.push(typeof row === "string" ? cutText(row, width) : draw(row));
  return lines;
}

/**
 * Counts the columns that {@link textTable} leaves out for want of room.
 *
 * @param columns - Columns from left to right.
 * @param rows - Rows.
 * @param width - Columns of the terminal.
 * @returns Number of columns that have something to show and are not shown.
 */
export function hiddenColumns(columns: readonly TextColumn[], rows: readonly TextRow[], width: number): number {
  const natural = naturalWidths(columns, rows);
  const kept = fitColumns(columns, natural, width);
  return kept === null ? 0 : kept.filter((own, at) => own === 0 && natural[at] !== 0).length;
}

// width that each column would have, 0 for one without a single cell to show
function naturalWidths(columns: readonly TextColumn[], rows: readonly TextRow[]): number[] {
  return columns.map((column, at) => {
    const widths = rows.map((row) => (typeof row === "string" ? 0 : displayWidth(row[at] ?? "")));
    const widest = widths.reduce((most, own) => Math.max(most, own), 0);
    return widest === 0 && rows.length > 0 ? 0 : Math.max(widest, displayWidth(column.head));
  });
}

interface ShownColumn extends TextColumn {
  readonly width: number;
}

// width of each column, 0 for one that is left out; null if it cannot be done
function fitColumns(columns: readonly TextColumn[], natural: readonly number[], width: number): number[] | null {
  const widths = [...natural];
  for (;;) {
    for (const [at, { least }] of columns.entries()) {
      const excess = totalWidth(columns, widths) - width;
      const own = widths[at] ?? 0;
      if (excess > 0 && least !== undefined && own > least) widths[at] = Math.max(least, own - excess);
    }
    if (totalWidth(columns, widths) <= width) break;
    const next = columns
      .map((column, at) => ({ at, rank: widths[at] === 0 ? -1 : (column.dropRank ?? -1) }))
      .reduce((worst, column) => (column.rank > worst.rank ? column : worst), { at: -1, rank: -1 });
    if (next.at === -1) return null;
    widths[next.at] = 0;
    // What was cut may have room again.
    for (const [at, own] of widths.entries()) if (own !== 0) widths[at] = natural[at] ?? 0;
  }
  return widths;
}

function totalWidth(columns: readonly TextColumn[], widths: readonly number[]): number {
  let total = 0;
  let before: TextColumn | undefined;
  for (const [at, column] of columns.entries()) {
    if (widths[at] === 0) continue;
    total += (widths[at] ?? 0) + (before === undefined ? 0 : gapBetween(before, column));
    before = column;
  }
  return total;
}

function gapBetween(before: TextColumn | undefined, after: TextColumn): number {
  return after.group !== undefined && before?.group === after.group ? GROUP_GAP : GAP;
}

function groupLine(shown: readonly ShownColumn[]): string {
  let line = "";
  for (let at = 0; at < shown.length;) {
    const first = shown[at];
    if (first === undefined) break;
    let span = first.width;
    let next = at + 1;
    for (let other = shown[next]; first.group !== undefined && other?.group === first.group; other = shown[++next]) {
      span += GROUP_GAP + other.width;
    }
    const before = at === 0 ? "" : " ".repeat(gapBetween(shown[at - 1], first));
    line += before + padText(cutText(first.group ?? "", span), span, first.align);
    at = next;
  }
  return line.trimEnd();
}

function blocks(columns: readonly TextColumn[], rows: readonly TextRow[]): string[] {
  return rows.flatMap((row) => {
    if (typeof row === "string") return [row, ""];
    const cells = columns.flatMap(({ head, group }, at) => {
      const cell = row[at] ?? "";
      if (at === 0) return [cell];
      return cell === "" ? [] : [`  ${group === undefined ? head : `${group} ${head}`}: ${cell}`];
    });
    return [...cells, ""];
  });
}
