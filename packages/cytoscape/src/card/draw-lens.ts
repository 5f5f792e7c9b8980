/**
 * What a lens says, on a card: a ground in its colour with its shape, and the words where there is room.
 *
 * @module
 */
import { lensInk, textOn } from "../lens/lens-colours.js";
import { lensShape } from "../lens/lens-shapes.js";
import type { Palette } from "../palette.js";
import type { Shape } from "../svg/shape.js";
import { fitFirst } from "../text/fit-line.js";
import { measureText } from "../text/measure-text.js";
import type { CardLens } from "./card.js";
import { CARD_SIZE } from "./levels.js";

const { width: WIDTH, height: HEIGHT } = CARD_SIZE;

/**
 * Draws the whole of a card seen as a dot.
 *
 * @param lens - What the lens says.
 * @param palette - Colours.
 * @returns Ground and shape.
 */
export function lensDot(lens: CardLens, palette: Palette): readonly Shape[] {
  const ground = lensInk(lens.colour, palette);
  return [
    { kind: "rect", x: 5, y: 5, width: WIDTH - 10, height: HEIGHT - 10, radius: 10, fill: ground },
    ...lensShape(lens.shape, WIDTH / 2, HEIGHT / 2, 148, textOn(ground)),
  ];
}

/**
 * Draws the foot of a card: shape and words on a ground.
 *
 * @param lens - What the lens says.
 * @param palette - Colours.
 * @param place - Top of the foot, size of its type, margin, width of the card's border.
 * @returns Shapes.
 */
export function lensFoot(
  lens: CardLens,
  palette: Palette,
  place: { readonly top: number; readonly size: number; readonly margin: number; readonly line: number },
): readonly Shape[] {
  const { top, size, margin, line } = place;
  const ground = lensInk(lens.colour, palette);
  const ink = textOn(ground);
  const y = (top + HEIGHT - line) / 2;
  const sign = size * 0.95;
  const left = margin + sign + size * 0.35;
  const room = WIDTH - margin - left;
  const both = lens.text === "" ? [] : [`${lens.label} ${lens.text}`];
  const shapes: Shape[] = [
    {
      kind: "rect",
      x: line / 2,
      y: top,
      width: WIDTH - line,
      height: HEIGHT - top - line / 2,
      radius: 8,
      fill: ground,
    },
    { kind: "rect", x: line / 2, y: top, width: WIDTH - line, height: 10, fill: ground },
    { kind: "line", points: [line, top, WIDTH - line, top], stroke: palette.border, strokeWidth: line },
    ...lensShape(lens.shape, margin + sign / 2, y, sign, ink),
  ];
  const text = (at: number, words: readonly string[], within: number, anchor: "start" | "end"): Shape => {
    return {
      kind: "text",
      x: at,
      y: y + size * 0.36,
      size,
      isBold: true,
      anchor,
      fill: ink,
      ...fitFirst(words, size, within, true),
    };
  };
  if (lens.text !== "" && measureText(both[0] ?? "", size, true) + size <= room) {
    return [...shapes, text(left, [lens.label], room, "start"), text(WIDTH - margin, [lens.text], room, "end")];
  }
  const words = [...both, lens.label, lens.brief];
  if (lens.text !== "" && lens.brief === lens.text) words.splice(1, 1);
  return [...shapes, text(left, words, room, "start")];
}
