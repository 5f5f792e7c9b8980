/**
 * The plane cut into vertical and horizontal strips along the sides of the cards. A cell, where two strips meet, is covered
 * by a card or free altogether, so a line through free cells is never under a card.
 *
 * @module
 */

/** Strips and the cells between them; cell (x, y) has the index `y * nx + x`. */
export interface Strips {
  /** Vertical strips, left to right. */
  readonly nx: number;
  /** Horizontal strips, top to bottom. */
  readonly ny: number;
  /** 1 for a cell under a card. */
  readonly blocked: Uint8Array;
  /** Width of each vertical strip, in model units; an estimate where it still grows. */
  readonly xSize: Float64Array;
  /** Height of each horizontal strip, likewise. */
  readonly ySize: Float64Array;
  /** For each card, the cell at its right side where lines leave. */
  readonly out: Int32Array;
  /** For each card, the cell at its left side where lines enter. */
  readonly in: Int32Array;
  /** How many lines fit into a strip, vertical ones first, then horizontal ones; infinite where the strip grows. */
  readonly room: Float64Array;
}
