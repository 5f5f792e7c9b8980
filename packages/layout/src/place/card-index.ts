/**
 * Which places are taken: cards in rectangular buckets.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";
import type { Box } from "../lane-rectangles.js";
import type { Point, Size } from "../types.js";

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

/** A set of boxes that knows which places are free. */
export class CardIndex {
  private readonly bucket: Size;
  /** Boxes by the x, then the y of the buckets that they reach into. */
  private readonly buckets = new Map<number, Map<number, Box[]>>();

  /**
   * Makes an empty set.
   *
   * @param bucket - Size of a bucket; a box not larger than that is in at most four.
   */
  constructor(bucket: Size) {
    this.bucket = bucket;
  }

  /** Adds a box. */
  add(box: Box): void {
    const { left, right, top, bottom } = this.reachOf(box, 0, 0);
    for (let x = left; x <= right; x++) {
      let column = this.buckets.get(x);
      if (column === undefined) this.buckets.set(x, (column = new Map()));
      for (let y = top; y <= bottom; y++) {
        const list = column.get(y);
        if (list) list.push(box);
        else column.set(y, [box]);
      }
    }
  }

  /** Whether no box is nearer than the gaps, in x and in y at once. */
  isFree(box: Box, gapX: number, gapY: number): boolean {
    const { left, right, top, bottom } = this.reachOf(box, gapX, gapY);
    for (let x = left; x <= right; x++) {
      const column = this.buckets.get(x);
      if (column === undefined) continue;
      for (let y = top; y <= bottom; y++) {
        for (const other of column.get(y) ?? []) {
          const isApart =
            other.left >= box.right + gapX ||
            other.right <= box.left - gapX ||
            other.top >= box.bottom + gapY ||
            other.bottom <= box.top - gapY;
          if (!isApart) return false;
        }
      }
    }
    return true;
  }

  /** Buckets that a box reaches into, by their numbers: small integers, since coordinates are limited. */
  private reachOf({ left, right, top, bottom }: Box, gapX: number, gapY: number): Box {
    const { width, height } = this.bucket;
    return {
      left: Math.floor((left - gapX) / width),
      right: Math.floor((right + gapX) / width),
      top: Math.floor((top - gapY) / height),
      bottom: Math.floor((bottom + gapY) / height),
    };
  }
}
