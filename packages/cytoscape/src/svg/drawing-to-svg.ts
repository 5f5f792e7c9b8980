/**
 * A drawing as SVG text.
 *
 * @module
 */
import type { ChainDrawing } from "../paper/draw-chain.js";
import { shapesToSvg } from "./shapes-to-svg.js";
import type { SvgFrame } from "./shapes-to-svg.js";

/**
 * Writes a drawing as one SVG document.
 *
 * @param drawing - Drawing, see {@link drawChain}.
 * @param more - How to write it.
 * @returns SVG text, in millimetres if it is on paper.
 * @example
 * {@includeCode ../../../../examples/map-svg.ts}
 */
export function drawingToSvg(drawing: ChainDrawing, more: Pick<SvgFrame, "isBoldStroked"> = {}): string {
  const { shapes, width, height, title, locale, paper } = drawing;
  const unit = paper === null ? {} : { unitsPerMillimetre: paper.unitsPerMillimetre };
  return shapesToSvg(shapes, { width, height, title, language: locale === "en" ? "en" : "zh-CN", ...unit, ...more });
}
