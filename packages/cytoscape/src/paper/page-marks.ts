/**
 * Marks in the margin of a page that is one of several: where to cut, and which page it is.
 *
 * @module
 */
import type { Shape } from "../svg/shape.js";
import { fitLine } from "../text/fit-line.js";
import { LEAST_PRINTED_TYPE } from "./paper.js";
import type { PaperSetup } from "./paper.js";

/** How far the map runs on beyond the line to cut along, in millimetres, so that no white edge is left. */
export const BLEED = 2;

const INK = "#333333";

/**
 * Draws the marks of a page.
 *
 * @param setup - Paper.
 * @param label - Which page it is; beside it what every page has to carry.
 * @returns Shapes, in millimetres from the top-left corner of the page.
 */
export function pageMarks({ pageWidth, pageHeight, margin }: PaperSetup, label: string): readonly Shape[] {
  const stroke = { stroke: INK, strokeWidth: 0.15 };
  const near = margin - BLEED - 0.5;
  const far = Math.max(1, near - 5);
  const marks: Shape[] = [];
  for (const x of [margin, pageWidth - margin]) {
    for (const [from, to] of [
      [far, near],
      [pageHeight - near, pageHeight - far],
    ] as const) {
      marks.push({ kind: "line", points: [x, from, x, to], ...stroke });
    }
  }
  for (const y of [margin, pageHeight - margin]) {
    for (const [from, to] of [
      [far, near],
      [pageWidth - near, pageWidth - far],
    ] as const) {
      marks.push({ kind: "line", points: [from, y, to, y], ...stroke });
    }
  }
  const size = LEAST_PRINTED_TYPE + 0.1;
  const room = pageWidth - 2 * margin - 4;
  const place = { x: pageWidth / 2, y: pageHeight - (margin - BLEED) / 2 + size * 0.36, anchor: "middle" as const };
  return [...marks, { kind: "text", ...place, size, fill: INK, ...fitLine(label, size, room) }];
}
