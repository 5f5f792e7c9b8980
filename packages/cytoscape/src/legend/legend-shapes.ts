/**
 * The legend of an export: all items in lines as wide as the map.
 *
 * @module
 */
import type { Palette } from "../palette.js";
import type { Shape } from "../svg/shape.js";
import { measureText } from "../text/measure-text.js";
import type { LegendLine } from "./legend-line.js";
import { SWATCH_SIZE } from "./legend-swatch.js";

/** A legend, drawn. */
export interface DrawnLegend {
  /** Shapes from the top-left corner of the legend. */
  readonly shapes: readonly Shape[];
  /** Height that they take. */
  readonly height: number;
}

/**
 * Draws a legend.
 *
 * @param lines - What it explains; groups stand in the order of their first lines.
 * @param width - Width to fill.
 * @param size - Size of the type.
 * @param palette - Colours of the words.
 * @returns Shapes; each group begins a new line if it does not fit on the one before.
 */
export function legendShapes(lines: readonly LegendLine[], width: number, size: number, palette: Palette): DrawnLegend {
  const scale = size / 16;
  const pitch = size * 2.1;
  const shapes: Shape[] = [];
  let x = 0;
  let y = 0;
  for (const group of new Set(lines.map((line) => line.group))) {
    const entries = lines
      .filter((line) => line.group === group)
      .map(({ text, swatch }) => {
        const picture = swatch.length === 0 ? 0 : SWATCH_SIZE.width * scale + size * 0.5;
        return { text, swatch, picture, width: picture + measureText(text, size) + size * 1.6 };
      });
    const whole = entries.reduce((sum, entry) => sum + entry.width, 0);
    if (x > 0 && x + whole > width) [x, y] = [0, y + pitch];
    for (const { text, swatch, picture, width: room } of entries) {
      if (x > 0 && x + room > width) [x, y] = [0, y + pitch];
      if (swatch.length > 0) shapes.push({ kind: "group", x, y, scale, shapes: swatch });
      const baseline = y + (SWATCH_SIZE.height * scale) / 2 + size * 0.36;
      shapes.push({ kind: "text", x: x + picture, y: baseline, text, size, fill: palette.ink });
      x += room;
    }
    x += size * 1.2;
  }
  return { shapes, height: y + SWATCH_SIZE.height * scale };
}
