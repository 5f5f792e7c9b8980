/**
 * One card as SVG.
 *
 * @module
 */
import { paletteOf } from "../palette.js";
import type { Palette, PaletteName } from "../palette.js";
import type { Shape } from "../svg/shape.js";
import { shapesToSvg } from "../svg/shapes-to-svg.js";
import type { Card } from "./card.js";
import { drawDot } from "./draw-dot.js";
import { drawFar } from "./draw-far.js";
import { drawMid } from "./draw-mid.js";
import { drawNear } from "./draw-near.js";
import { CARD_SIZE } from "./levels.js";
import type { CardLevel } from "./levels.js";

/** Options of {@link cardSvg}. */
export interface CardSvgOptions {
  /**
   * Level of detail.
   * @defaultValue `"near"`
   */
  readonly level?: CardLevel;
  /**
   * Colours.
   * @defaultValue `"default"`
   */
  readonly palette?: PaletteName | Palette;
}

/**
 * Draws one card as an SVG document.
 *
 * @param card - What to show, see {@link cardOf}.
 * @param options - Level and colours.
 * @returns SVG text of the size {@link CARD_SIZE}, with the XML prolog; all texts are escaped.
 */
export function cardSvg(card: Card, options: CardSvgOptions = {}): string {
  const { level = "near", palette = "default" } = options;
  return shapesToSvg(cardShapes(card, level, paletteOf(palette)), CARD_SIZE);
}

/**
 * Draws one card as a display list.
 *
 * @param card - What to show.
 * @param level - Level of detail.
 * @param palette - Colours.
 * @returns Shapes from the top-left corner of the card.
 */
export function cardShapes(card: Card, level: CardLevel, palette: Palette): readonly Shape[] {
  switch (level) {
    case "dot":
      return drawDot(card, palette);
    case "far":
      return drawFar(card, palette);
    case "mid":
      return drawMid(card, palette);
    case "near":
      return drawNear(card, palette);
  }
}
