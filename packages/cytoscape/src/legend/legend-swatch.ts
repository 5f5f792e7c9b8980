/**
 * The small pictures of the legend.
 *
 * @module
 */
import { calmMark, gapSign, illustrativeCorner, starMark, statusBar, statusMark } from "../card/marks.js";
import { isGap } from "../card/card.js";
import { paletteOf } from "../palette.js";
import type { Palette, PaletteName } from "../palette.js";
import type { Shape } from "../svg/shape.js";
import { shapesToSvg } from "../svg/shapes-to-svg.js";
import type { LegendKey } from "./legend-key.js";

/** Size of a swatch. */
export const SWATCH_SIZE = { width: 28, height: 20 } as const;

/**
 * Draws the picture of a line of the legend.
 *
 * @param key - What it explains.
 * @param palette - Colours.
 * @returns SVG document of 28 × 20.
 */
export function legendSwatchSvg(key: LegendKey, palette: PaletteName | Palette = "default"): string {
  return shapesToSvg(legendSwatch(key, paletteOf(palette)), SWATCH_SIZE);
}

/**
 * Draws the picture of a line of the legend as a display list.
 *
 * @param key - What it explains.
 * @param palette - Colours.
 * @returns Shapes within 28 × 20.
 */
export function legendSwatch(key: LegendKey, palette: Palette): readonly Shape[] {
  const { width, height } = SWATCH_SIZE;
  const middle = { x: width / 2, y: height / 2 };
  switch (key.group) {
    case "status":
      return statusMark(key.id, middle.x - 8, middle.y - 8, 16, palette);
    case "class": {
      if (isGap(key.id)) {
        const ink = key.id === "weak" ? palette.weak : palette.gap;
        return [gapSign(key.id, middle.x, middle.y, 18, ink)];
      }
      const frame: Shape = {
        kind: "rect",
        x: 2,
        y: 1,
        width: width - 4,
        height: height - 2,
        radius: 3,
        fill: key.id === "unsurveyed" ? palette.lane : palette.card,
        stroke: palette.border,
        ...(key.id === "unsurveyed" ? { dash: [2, 2] } : {}),
      };
      return [frame, ...calmMark(key.id, middle.x, middle.y, 12, palette.muted)];
    }
    case "flow":
      return flowSwatch(key.id, palette);
    case "mark":
      if (key.id === "chain-leader") return [starMark(middle.x, middle.y, 18, palette)];
      if (key.id === "illustrative") {
        const card: Shape = {
          kind: "rect",
          x: 4,
          y: 1,
          width: 20,
          height: 18,
          fill: palette.card,
          stroke: palette.border,
        };
        return [card, ...illustrativeCorner(24, 1, 11, palette)];
      }
      return statusBar([{ kind: "gap", from: 0, to: 1 }], { x: 2, y: 5, width: width - 4, height: 10 }, palette);
  }
}

function flowSwatch(id: "input" | "severed" | "return", palette: Palette): readonly Shape[] {
  const { height } = SWATCH_SIZE;
  const y = height / 2;
  if (id === "severed") {
    return [
      { kind: "line", points: [1, y, 24, y], stroke: palette.gap, strokeWidth: 2, dash: [5, 3] },
      { kind: "line", points: [25, y - 5, 25, y + 5], stroke: palette.gap, strokeWidth: 2.5 },
    ];
  }
  const ink = id === "input" ? palette.edge : palette.edgeLight;
  const dash = id === "input" ? {} : { dash: [2, 3] };
  return [
    { kind: "line", points: [1, y, 21, y], stroke: ink, strokeWidth: id === "input" ? 2 : 1.5, ...dash },
    { kind: "line", isClosed: true, points: [20, y - 4, 27, y, 20, y + 4], fill: ink },
  ];
}
