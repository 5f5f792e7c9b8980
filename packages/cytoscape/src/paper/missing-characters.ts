/**
 * Characters of a drawing that the font of exports does not hold.
 *
 * @module
 */
import { ChainError } from "@liantu/core";
import { exportFont } from "../pdf/export-font.js";
import type { Shape } from "../svg/shape.js";
import { printableText } from "../text/printable-text.js";
import type { ChainDrawing } from "./draw-chain.js";
import { fontCharacters } from "./font-characters.js";

/**
 * Lists the characters of a drawing that a font lacks: a PDF and a PNG made in Node show a box in their place; an SVG shows
 * them only where the reader's own fonts have them.
 *
 * @param drawing - Drawing, see {@link drawChain}.
 * @param font - Bytes of the font; in Node that of this package if absent.
 * @returns Characters, sorted; without those that are never printed, such as control characters.
 * @throws `ChainError` of `@liantu/core`: `invalid-option` if the font is missing or no font.
 */
export function missingCharacters({ shapes }: Pick<ChainDrawing, "shapes">, font?: Uint8Array): readonly string[] {
  const holds = fontCharacters(exportFont(font));
  if (holds === null) {
    throw new ChainError("invalid-option", "font is no TrueType or OpenType font", { option: "font", value: font });
  }
  const used = new Set<string>();
  collect(shapes, used);
  return [...used].filter((character) => !holds(character.codePointAt(0) ?? 0)).sort();
}

function collect(shapes: readonly Shape[], used: Set<string>): void {
  for (const shape of shapes) {
    if (shape.kind === "group") collect(shape.shapes, used);
    else if (shape.kind === "text") {
      const printed = printableText(shape.text);
      if (printed.trim() !== "") for (const character of printed) used.add(character);
    }
  }
}
