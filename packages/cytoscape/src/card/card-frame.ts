/**
 * Ground and border of a card: blank dashed on a pale hatch, break solid and thick, unsurveyed dotted, the rest calm.
 *
 * @module
 */
import type { Palette } from "../palette.js";
import type { Shape } from "../svg/shape.js";
import { isGap } from "./card.js";
import type { Card } from "./card.js";
import { CARD_SIZE } from "./levels.js";

/**
 * Gives the ink of a card's gap.
 *
 * @param card - Card.
 * @param palette - Colours.
 * @returns Colour of its sign and border; that of ordinary borders if it has no gap.
 */
export function gapInk(card: Card, palette: Palette): string {
  if (card.class === "weak") return palette.weak;
  return isGap(card.class) ? palette.gap : palette.border;
}

/**
 * Gives the colours of the foot of a card: full ink for what is not there, pale for what is weak.
 *
 * @param card - Card.
 * @param palette - Colours.
 * @returns Ground and text of the foot; `null` for a card without a gap.
 */
export function footColours(card: Card, palette: Palette): { readonly ground: string; readonly text: string } | null {
  if (card.class === "weak") return { ground: palette.weakGround, text: palette.weak };
  return isGap(card.class) ? { ground: palette.gap, text: palette.onGap } : null;
}

/**
 * Draws a plain ground for the text of a blank's card, so that the hatch stays around it.
 *
 * @param card - Card.
 * @param palette - Colours.
 * @param top - Upper side.
 * @param bottom - Lower side.
 * @param inset - Width of the hatched rim.
 * @returns A shape, or none.
 */
export function textGround(card: Card, palette: Palette, top: number, bottom: number, inset: number): readonly Shape[] {
  if (card.class !== "blank" || card.lens !== null) return [];
  const box = { x: inset, y: top, width: CARD_SIZE.width - 2 * inset, height: bottom - top };
  return [{ kind: "rect", ...box, radius: 5, fill: palette.gapGround }];
}

/**
 * Draws ground and border of a card.
 *
 * @param card - Card.
 * @param palette - Colours.
 * @param line - Width of an ordinary border; the border of a gap is thicker.
 * @returns The shapes: ground to be drawn first, border to be drawn last.
 */
export function cardFrame(
  card: Card,
  palette: Palette,
  line: number,
): { readonly ground: Shape; readonly border: Shape } {
  // Under a lens the card says one thing only: what the lens says.
  const { class: linkClass } = card.lens === null ? card : { class: "adequate" as const };
  const width = line * (isGap(linkClass) ? 2 : 1);
  const box = { x: width / 2, y: width / 2, width: CARD_SIZE.width - width, height: CARD_SIZE.height - width };
  const shape = { kind: "rect" as const, ...box, radius: 10 };
  const hatch = { ink: palette.gapHatch, ground: palette.gapGround, line: 4, pitch: 14 };
  const fill = linkClass === "blank" ? hatch : linkClass === "unsurveyed" ? palette.lane : palette.card;
  const dash =
    linkClass === "blank"
      ? { dash: [width * 3, width * 1.8] }
      : linkClass === "unsurveyed"
        ? { dash: [line * 1.2, line * 2] }
        : {};
  return {
    ground: { ...shape, fill },
    border: {
      ...shape,
      stroke: card.lens === null ? gapInk(card, palette) : palette.border,
      strokeWidth: width,
      ...dash,
    },
  };
}
