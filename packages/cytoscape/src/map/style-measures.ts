/**
 * How levels and zoom come into styles, and the widths of lines.
 *
 * @module
 */
import type { CardLevel } from "../card/levels.js";

/** How levels and zoom come into a style: as numbers, or as functions that are asked of an element when it is styled. */
export interface StyleMeasures {
  /** A value by the level of detail. */
  readonly byLevel: <T>(value: (level: CardLevel) => T) => T;
  /** A value by the model units that a CSS pixel is wide. */
  readonly byPixel: <T>(value: (pixel: number) => T) => T;
  /** The text that the data hold under a name, which the level chooses; none for `null`. */
  readonly textByLevel: (name: (level: CardLevel) => string | null) => string;
}

/** Width of a flow in model units: at the zooms of its level between one and two CSS pixels. */
export const EDGE_WIDTH: Readonly<Record<CardLevel, number>> = { dot: 7, far: 4.5, mid: 3, near: 2 };

/** Size of arrowheads: the renderer makes them grow with their lines, but more slowly. */
export const ARROW_SCALE: Readonly<Record<CardLevel, number>> = { dot: 1.3, far: 1.3, mid: 1.1, near: 1 };
