/**
 * The legend of an export: all items in lines as wide as the map.
 *
 * @module
 */
import type { Palette } from "../palette.js";
import type { Shape } from "../svg/shape.js";
import { measureText } from "../text/measure-text.js";
import type { LegendItem } from "./legend-items.js";
import { legendSwatch, SWATCH_SIZE } from "./legend-swatch.js";

/** A legend, drawn. */
export interface DrawnLegend {
  /** Shapes from the top-left corner of the legend. */
  readonly shapes: readonly Shape[];
  /** Height that they take. */
  readonly height: number;
}

const GROUPS = ["status", "class", "flow", "mark"] as const;

/**
 * Draws a legend.
 *
 * @param items - What it explains.
 * @param width - Width to fill.
 * @param size - Size of the type.
 * @param palette - Colours.
 * @returns Shapes; each group begins a new line if it does not fit on the one before.
 */
export function legendShapes(items: readonly LegendItem[], width: number, size: number, palette: Palette): DrawnLegend {
  const scale = size / 16;
  const pitch = size * 2.1;
  const shapes: Shape[] = [];
  let x = 0;
  let y = 0;
  for (const group of GROUPS) {
    const entries = items
      .filter((item) => item.group === group)
      .map((item) => {
        const text = item.count === null ? item.label : `${item.label} ${String(item.count)}`;
        return { item, text, width: SWATCH_SIZE.width * scale + size * 0.5 + measureText(text, size) + size * 1.6 };
      });
    const whole = entries.reduce((sum, entry) => sum + entry.width, 0);
    if (x > 0 && x + whole > width) [x, y] = [0, y + pitch];
    for (const entry of entries) {
      if (x > 0 && x + entry.width > width) [x, y] = [0, y + pitch];
      shapes.push({ kind: "group", x, y, scale, shapes: legendSwatch(entry.item, palette) });
      const textX = x + SWATCH_SIZE.width * scale + size * 0.5;
      const baseline = y + (SWATCH_SIZE.height * scale) / 2 + size * 0.36;
      shapes.push({ kind: "text", x: textX, y: baseline, text: entry.text, size, fill: palette.ink });
      x += entry.width;
    }
    x += size * 1.2;
  }
  return { shapes, height: y + SWATCH_SIZE.height * scale };
}
