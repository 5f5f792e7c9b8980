/**
 * Rows: which of the places of its column each card takes, so that flows run straight where they can.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";
import { listNeighbours } from "./neighbours.js";

/**
 * Gives the cards of each column rows, without changing their order.
 *
 * @param graph - Checked graph.
 * @param column - Column of each card, −1 for cards that take no part.
 * @param order - The cards of each column from top to bottom, none longer than `rows`.
 * @param rows - Number of rows.
 * @returns Row of each card, 0 at the top, −1 for cards that take no part.
 * @remarks Six sweeps; a column of k cards costs O(k · rows) by dynamic programming.
 */
export function assignRows(
  graph: IndexedGraph,
  column: Int32Array,
  order: readonly (readonly number[])[],
  rows: number,
): Int32Array {
  const near = listNeighbours(graph, column);
  const row = new Int32Array(graph.ids.length).fill(-1);
  for (const cards of order) {
    const top = Math.floor((rows - cards.length) / 2);
    for (const [i, v] of cards.entries()) row[v] = top + i;
  }
  for (let sweep = 0; sweep < 6; sweep++) {
    for (let step = 0; step < order.length; step++) {
      const cards = order[sweep % 2 === 0 ? step : order.length - 1 - step]!;
      if (cards.length === rows) continue;
      const slack = rows - cards.length;
      // cost[i][s]: card i in row i + s, and the cards above it at their best
      const cost = cards.map((v, i) =>
        Float64Array.from({ length: slack + 1 }, (_, s) => {
          const off = Math.abs(i + s - (rows - 1) / 2);
          let sum = 0.002 * off;
          for (let j = near.start[v]!; j < near.start[v + 1]!; j++) {
            const distance = Math.abs(i + s - row[near.to[j]!]!);
            // a straight line is worth more than the length it saves
            if (distance > 0) sum += near.weight[j]! * (distance + 0.5);
          }
          return sum;
        }),
      );
      placeMonotone(cards, cost, row);
    }
  }
  return row;
}

/** Cheapest ascending rows; a gap between two cards costs a trifle, so that equal solutions keep together. */
function placeMonotone(cards: readonly number[], cost: readonly Float64Array[], row: Int32Array): void {
  const from = cost.map((costs) => new Int32Array(costs.length));
  for (let i = 1; i < cards.length; i++) {
    let best = 0;
    for (let s = 0; s < cost[i]!.length; s++) {
      if (cost[i - 1]![s]! <= cost[i - 1]![best]! + 0.001) best = s;
      cost[i]![s]! += cost[i - 1]![best]! + (best === s ? 0 : 0.001);
      from[i]![s] = best;
    }
  }
  if (cards.length === 0) return;
  const last = cost[cards.length - 1]!;
  let s = last.indexOf(last.reduce((least, value) => Math.min(least, value), Infinity));
  for (let i = cards.length - 1; i >= 0; i--) {
    row[cards[i]!] = i + s;
    s = from[i]![s]!;
  }
}
