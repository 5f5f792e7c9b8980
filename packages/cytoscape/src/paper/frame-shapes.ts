/**
 * What stands around the map of an export: classification mark, title and counts above, legend and sources below.
 *
 * @module
 */
import type { LegendLine } from "../legend/legend-line.js";
import { legendShapes } from "../legend/legend-shapes.js";
import type { Palette } from "../palette.js";
import type { Shape } from "../svg/shape.js";
import { measureText } from "../text/measure-text.js";
import { fitText, wrapText } from "../text/wrap-text.js";

/** Texts and legend around a map. */
export interface FrameParts {
  /** Title. */
  readonly title: string;
  /** Counts, to the right of the title. */
  readonly headline: string;
  /** Classification mark (密级), above the title; none if empty. */
  readonly mark: string;
  /** Legend; none if empty. */
  readonly legend: readonly LegendLine[];
  /** Small print: region, data date, sources, notes. */
  readonly foot: readonly string[];
}

/** A frame, drawn for one width. */
export interface DrawnFrame {
  /** What stands above the map, from the top-left corner. */
  readonly head: readonly Shape[];
  /** Height of that with the space below it. */
  readonly headHeight: number;
  /** What stands below the map, from its top-left corner. */
  readonly foot: readonly Shape[];
  /** Height of that with the space above it, which is a part of the shapes' own places. */
  readonly footHeight: number;
}

/** Between two parts of the small print. */
const SEPARATOR = " · ";

/**
 * Draws title, legend and foot.
 *
 * Every length grows with `size`, so that twice the width and twice the size give the same picture, twice as large.
 *
 * @param parts - Texts and legend.
 * @param width - Width to fill.
 * @param size - Size of the type of legend and foot; the title is up to twice as large.
 * @param palette - Colours.
 * @returns Shapes and heights.
 */
export function frameShapes(parts: FrameParts, width: number, size: number, palette: Palette): DrawnFrame {
  const { head, height: headHeight } = drawHead(parts, width, size, palette);
  const foot: Shape[] = [];
  let y = size * 1.4;
  if (parts.legend.length > 0) {
    const legend = legendShapes(parts.legend, width, size, palette);
    foot.push({ kind: "group", x: 0, y, shapes: legend.shapes });
    y += legend.height + size * 0.6;
  }
  for (const text of footLines(parts.foot, width, size)) {
    y += size * 1.5;
    foot.push({ kind: "text", x: 0, y: y - size * 0.3, size, fill: palette.muted, ...text });
  }
  return { head, headHeight, foot, footHeight: y };
}

function drawHead(
  { title, headline, mark }: FrameParts,
  width: number,
  size: number,
  palette: Palette,
): { readonly head: readonly Shape[]; readonly height: number } {
  const head: Shape[] = [];
  let y = 0;
  if (mark !== "") {
    const { lines, size: markSize } = fitText(mark, [size * 1.4, size], { width, maxLines: 1, isBold: true });
    for (const line of lines) {
      head.push({ kind: "text", x: 0, y: markSize, size: markSize, isBold: true, fill: palette.ink, ...line });
    }
    y += size * 2.1;
  }
  const small = size * 1.1;
  const counts = measureText(headline, small);
  // Where the title leaves no room, the counts go: they are in the legend, too.
  const hasCounts = counts < width * 0.4;
  const room = hasCounts ? width - counts - size * 2 : width;
  const sizes = [size * 2, size * 1.6, size * 1.3];
  const { lines, size: titleSize } = fitText(title, sizes, { width: room, maxLines: 2, isBold: true });
  for (const [i, line] of lines.entries()) {
    const baseline = y + titleSize * (0.9 + i * 1.25);
    head.push({ kind: "text", x: 0, y: baseline, size: titleSize, isBold: true, fill: palette.ink, ...line });
  }
  if (hasCounts) {
    const baseline = y + titleSize * 0.9;
    const place = { x: width, y: baseline, anchor: "end" as const };
    head.push({ kind: "text", ...place, text: headline, size: small, fill: palette.muted });
  }
  return { head, height: y + titleSize * 1.25 * lines.length + size * 0.9 };
}

// As many parts on a line as fit; a part that is longer than a line is broken.
function footLines(
  parts: readonly string[],
  width: number,
  size: number,
): readonly { readonly text: string; readonly fit?: number }[] {
  const lines: { readonly text: string; readonly fit?: number }[] = [];
  let line = "";
  const end = (): void => {
    if (line !== "") lines.push({ text: line });
    line = "";
  };
  for (const part of parts) {
    const joined = line === "" ? part : `${line}${SEPARATOR}${part}`;
    if (measureText(joined, size) <= width) {
      line = joined;
      continue;
    }
    end();
    if (measureText(part, size) <= width) line = part;
    else lines.push(...wrapText(part, { width, size, maxLines: 3 }).lines);
  }
  end();
  return lines;
}
