/**
 * Which places are taken: cards in square buckets.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";
import type { Box } from "../lane-rectangles.js";
import type { Point } from "../types.js";

/**
 * Sides of a card.
 *
 * @param graph - For the size.
 * @param v - The card.
 * @param centre - Where it is.
 * @returns Its box.
 */
export function cardBox(graph: IndexedGraph, v: number, { x, y }: Point): Box {
  const width = graph.width[v]! / 2;
  const height = graph.height[v]! / 2;
  return { left: x - width, right: x + width, top: y - height, bottom: y + height };
}

const bucket = 512;

/** A set of boxes that knows which places are free. */
export class CardIndex {
  private readonly buckets = new Map<string, Box[]>();

  /** Adds a box. */
  add(box: Box): void {
    for (const key of keysOf(box, 0, 0)) {
      const list = this.buckets.get(key);
      if (list) list.push(box);
      else this.buckets.set(key, [box]);
    }
  }

  /** Whether no box is nearer than the gaps, in x and in y at once. */
  isFree(box: Box, gapX: number, gapY: number): boolean {
    for (const key of keysOf(box, gapX, gapY)) {
      for (const other of this.buckets.get(key) ?? []) {
        const isApart =
          other.left >= box.right + gapX ||
          other.right <= box.left - gapX ||
          other.top >= box.bottom + gapY ||
          other.bottom <= box.top - gapY;
        if (!isApart) return false;
      }
    }
    return true;
  }
}

function* keysOf({ left, right, top, bottom }: Box, gapX: number, gapY: number): Iterable<string> {
  for (let x = Math.floor((left - gapX) / bucket); x <= Math.floor((right + gapX) / bucket); x++) {
    for (let y = Math.floor((top - gapY) / bucket); y <= Math.floor((bottom + gapY) / bucket); y++) {
      yield `${String(x)} ${String(y)}`;
    }
  }
}
