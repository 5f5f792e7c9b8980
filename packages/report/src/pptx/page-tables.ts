/**
 * Tables split over slides: as many rows as fit, by an estimate of their height; nothing is cut off.
 *
 * @module
 */
import { measureText } from "@liantu/cytoscape";

/** A text size and what a table of it needs. Lengths are in inches. */
export interface TableMeasure {
  /** Size of the type in points. */
  readonly size: number;
  /** Widths of the columns. */
  readonly widths: readonly number[];
  /** Height that there is for heading and rows. */
  readonly height: number;
  /**
   * The same on the first slide, part of which may be taken.
   * @defaultValue `height`
   */
  readonly first?: number;
}

const POINTS_PER_INCH = 72;
/** Distance of lines in sizes of the type: fonts that hold Chinese have 1.3 to 1.45. */
const LINE = 1.45;
/** Space left and right of a text, and above and below it. */
export const CELL_MARGIN = { x: 0.06, y: 0.03 } as const;
/** Fonts differ: what is estimated is taken to be this much wider. */
const SAFETY = 1.08;

/**
 * Splits rows over pages.
 *
 * @param heads - Headings of the columns, repeated on every page.
 * @param rows - Texts by row and column.
 * @param measure - Type and room.
 * @returns Pages of rows, at least one; a row that is higher than a page goes on in the next row.
 */
export function pageRows(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  measure: TableMeasure,
): readonly (readonly (readonly string[])[])[] {
  const head = rowHeight(heads, measure);
  const room = measure.height - head;
  const most = Math.max(1, Math.floor((room - 2 * CELL_MARGIN.y) / lineHeight(measure)));
  const pages: (readonly string[])[][] = [[]];
  let used = 0;
  for (const row of rows.flatMap((own) => splitRow(own, most, measure))) {
    const height = rowHeight(row, measure);
    const limit = pages.length === 1 ? (measure.first ?? measure.height) - head : room;
    if (used > 0 && used + height > limit) {
      pages.push([]);
      used = 0;
    }
    pages[pages.length - 1]?.push(row);
    used += height;
  }
  return pages;
}

/**
 * Estimates the height of a row.
 *
 * @param texts - Texts of its cells.
 * @param measure - Type and room.
 * @returns Height in inches.
 */
export function rowHeight(texts: readonly string[], measure: TableMeasure): number {
  const lines = texts.map((text, at) => linesIn(text, textWidth(measure, at), measure.size));
  return Math.max(1, ...lines) * lineHeight(measure) + 2 * CELL_MARGIN.y;
}

/**
 * Estimates how many lines a text takes.
 *
 * @param text - Text.
 * @param width - Width in inches.
 * @param size - Size of the type in points.
 * @returns Lines, at least 1.
 */
export function linesIn(text: string, width: number, size: number): number {
  const em = (size * SAFETY) / POINTS_PER_INCH;
  let [lines, used] = [1, 0];
  // Latin words stay whole, everything else is broken where it is full.
  for (const [word] of text.matchAll(/[\u0021-\u024f]+|[^]/gu)) {
    const length = measureText(word, em);
    if (used + length <= width) used += length;
    else if (length <= width) [lines, used] = [lines + 1, word === " " ? 0 : length];
    else {
      const rest = (used > 0 ? used : 0) + length;
      lines += Math.ceil(rest / width) - 1;
      used = rest % width;
    }
  }
  return lines;
}

function splitRow(row: readonly string[], most: number, measure: TableMeasure): readonly (readonly string[])[] {
  const pieces = row.map((text, at) => splitText(text, most, textWidth(measure, at), measure.size));
  const count = Math.max(...pieces.map(({ length }) => length), 1);
  return Array.from({ length: count }, (_, i) => pieces.map((own) => own[i] ?? ""));
}

function splitText(text: string, most: number, width: number, size: number): readonly string[] {
  const pieces: string[] = [];
  let rest = [...text];
  while (linesIn(rest.join(""), width, size) > most) {
    let [low, high] = [1, rest.length];
    while (low + 1 < high) {
      const middle = Math.floor((low + high) / 2);
      if (linesIn(rest.slice(0, middle).join(""), width, size) <= most) low = middle;
      else high = middle;
    }
    pieces.push(rest.slice(0, low).join(""));
    rest = rest.slice(low);
  }
  return [...pieces, rest.join("")];
}

function textWidth({ widths }: TableMeasure, at: number): number {
  return Math.max(0.1, (widths[at] ?? 1) - 2 * CELL_MARGIN.x);
}

function lineHeight({ size }: TableMeasure): number {
  return (size * LINE) / POINTS_PER_INCH;
}
