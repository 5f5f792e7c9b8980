/**
 * A text on exactly one line.
 *
 * @module
 */
import { measureText } from "./measure-text.js";
import type { TextLine } from "./wrap-text.js";

/** A text is narrowed to no less than this before it is shortened. */
const LEAST_FIT = 0.82;

/**
 * Puts a text on one line: as it is, else narrowed a little, else shortened with "…".
 *
 * @param text - Text.
 * @param size - Size of the type.
 * @param room - Width that there is.
 * @param isBold - Whether it is bold.
 * @returns What to draw.
 */
export function fitLine(text: string, size: number, room: number, isBold = false): TextLine {
  const width = measureText(text, size, isBold);
  if (width <= room) return { text };
  if (width * LEAST_FIT <= room) return { text, fit: room };
  const characters = [...text];
  while (characters.length > 1 && measureText(`${characters.join("")}…`, size, isBold) * LEAST_FIT > room)
    characters.pop();
  const shortened = `${characters.join("").trimEnd()}…`;
  return measureText(shortened, size, isBold) > room ? { text: shortened, fit: room } : { text: shortened };
}

/**
 * Picks the first of several wordings that fits one line; none is ever shortened, for half a number is a wrong number.
 *
 * @param texts - Wordings, best first.
 * @param size - Size of the type.
 * @param room - Width that there is.
 * @param isBold - Whether it is bold.
 * @returns What to draw; the last wording, as narrow as it has to be, if none fits.
 */
export function fitFirst(texts: readonly string[], size: number, room: number, isBold = false): TextLine {
  const fits = (text: string, least: number): boolean => measureText(text, size, isBold) * least <= room;
  const text = texts.find((each) => fits(each, 0.88)) ?? texts[texts.length - 1] ?? "";
  return measureText(text, size, isBold) > room ? { text, fit: room } : { text };
}
