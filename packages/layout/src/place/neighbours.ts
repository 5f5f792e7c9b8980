/**
 * Neighbours of the cards without direction, with weights: what pulls a card up or down.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";

/** Neighbours in compressed rows. */
export interface Neighbours {
  /** Where the neighbours of a card begin, length n + 1. */
  readonly start: Int32Array;
  /** Neighbours, suppliers first. */
  readonly to: Int32Array;
  /** 1 for a neighbour one column away, less for farther ones; in 0 to 1. */
  readonly weight: Float64Array;
}

/**
 * Lists suppliers and consumers of each card among those that have a column.
 *
 * @param graph - Checked graph.
 * @param column - Column of each card, −1 for cards that take no part.
 * @returns Neighbours with weights 1 / max(1, columns between).
 */
export function listNeighbours(graph: IndexedGraph, column: Int32Array): Neighbours {
  const n = graph.ids.length;
  const start = new Int32Array(n + 1);
  const to = new Int32Array(2 * graph.source.length);
  const weight = new Float64Array(2 * graph.source.length);
  let count = 0;
  for (let v = 0; v < n; v++) {
    for (const side of [graph.in, graph.out]) {
      for (let i = side.start[v]!; i < side.start[v + 1]!; i++) {
        const w = side.to[i]!;
        if (column[v]! < 0 || column[w]! < 0) continue;
        to[count] = w;
        weight[count++] = 1 / Math.max(1, Math.abs(column[w]! - column[v]!));
      }
    }
    start[v + 1] = count;
  }
  return { start, to: to.slice(0, count), weight: weight.slice(0, count) };
}
