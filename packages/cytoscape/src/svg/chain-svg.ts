/**
 * The whole map as one SVG document, out of the same display list as the cards on the screen. Works in Node.
 *
 * @module
 */
import type { Chain } from "@liantu/core";
import { drawChain } from "../paper/draw-chain.js";
import type { ChainDrawing, ChainDrawingOptions } from "../paper/draw-chain.js";
import { drawingToSvg } from "./drawing-to-svg.js";

/** Options of {@link chainSvg}. */
export interface ChainSvgOptions extends ChainDrawingOptions {
  /**
   * Receives what was drawn: the level, the smallest type, the pages.
   * @defaultValue none
   */
  readonly onDrawn?: (drawing: ChainDrawing) => void;
}

/**
 * Draws a whole chain as one SVG document: title, lanes, flows, cards, legend, data date and source.
 *
 * On paper the document is as large as the sheet, in millimetres; a sheet of several pages is one picture.
 *
 * @param chain - Chain to draw; it is not modified.
 * @param options - Language, colours, level, paper.
 * @returns SVG text; every word in it is text, none is a path.
 * @throws `ChainError` of `@liantu/core`: `invalid-option` if the paper is none.
 */
export function chainSvg(chain: Chain, options: ChainSvgOptions = {}): string {
  const drawing = drawChain(chain, options);
  options.onDrawn?.(drawing);
  return drawingToSvg(drawing);
}
