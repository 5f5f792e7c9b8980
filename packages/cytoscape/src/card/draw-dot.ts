/**
 * A card as a dot: colour, shape and sign, no text.
 *
 * @module
 */
import type { Palette } from "../palette.js";
import type { Shape } from "../svg/shape.js";
import { cardFrame, gapInk } from "./card-frame.js";
import { isGap } from "./card.js";
import type { Card } from "./card.js";
import { lensDot } from "./draw-lens.js";
import { CARD_SIZE } from "./levels.js";
import { calmMark, illustrativeCorner, starMark, statusBar } from "./marks.js";
import { gapSign } from "./marks.js";

/**
 * Draws a card at the level dot.
 *
 * @param card - What to show.
 * @param palette - Colours.
 * @returns Shapes within the size of a card.
 */
export function drawDot(card: Card, palette: Palette): readonly Shape[] {
  const { width, height } = CARD_SIZE;
  const { ground, border } = cardFrame(card, palette, 9);
  const shapes: Shape[] = [ground];
  const middle = width / 2;
  if (card.lens !== null) {
    shapes.push(...lensDot(card.lens, palette));
  } else if (isGap(card.class)) {
    const hasBar = card.bar.some(({ kind }) => kind !== "gap");
    const size = hasBar ? 116 : 168;
    shapes.push(gapSign(card.class, middle, hasBar ? 92 : height / 2, size, gapInk(card, palette)));
    if (hasBar) shapes.push(...statusBar(card.bar, { x: 32, y: 168, width: width - 64, height: 52 }, palette));
  } else if (card.bar.length === 0) {
    shapes.push(...calmMark(card.class, middle, height / 2, 130, palette.border));
  } else {
    shapes.push(...statusBar(card.bar, { x: 32, y: 32, width: width - 64, height: height - 64 }, palette));
  }
  if (card.isIllustrative) shapes.push(...illustrativeCorner(width - 6, 6, 64, palette));
  if (card.hasChainLeader) {
    shapes.push({ kind: "circle", x: 46, y: 46, radius: 38, fill: palette.card });
    shapes.push(starMark(46, 46, 64, palette));
  }
  return [...shapes, border];
}
