/**
 * Order of the cards within the columns: few crossings, neighbours near, groups together.
 *
 * A 100-step one-dimensional relaxation gives the first order, barycentre sweeps and swaps of adjacent cards refine it. The
 * relaxation matters most: sweeps from an arbitrary order end with about half as many crossings again.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";
import { listNeighbours } from "./neighbours.js";
import type { Neighbours } from "./neighbours.js";

/**
 * Orders the cards of each column.
 *
 * @param graph - Checked graph.
 * @param column - Column of each card, −1 for cards that take no part.
 * @param columns - Number of columns.
 * @returns The cards of each column from top to bottom.
 * @remarks O(100 m + n log n). Sources: Tutte (1963), Proc. London Math. Soc. 13, 743 (relaxation); Sugiyama, Tagawa and
 * Toda (1981), IEEE Trans. SMC 11(2), 109 (barycentres).
 */
export function orderColumns(graph: IndexedGraph, column: Int32Array, columns: number): number[][] {
  const near = listNeighbours(graph, column);
  const order: number[][] = Array.from({ length: columns }, () => []);
  for (const [v, c] of column.entries()) if (c >= 0) order[c]!.push(v);
  const y = depthFirstHeights(near, column);
  const sort = (c: number, key: Float64Array): void => {
    const cards = order[c]!.sort((a, b) => key[a]! - key[b]! || a - b);
    for (const [i, v] of cards.entries()) y[v] = (i + 0.5) / cards.length;
  };
  for (let c = 0; c < columns; c++) sort(c, y);
  relax(near, column, y, () => {
    for (let c = 0; c < columns; c++) sort(c, y);
  });
  for (let c = 0; c < columns; c++) sort(c, y);

  const key = y.slice();
  for (let sweep = 0; sweep < 8; sweep++) {
    const rightwards = sweep % 2 === 0;
    for (let step = 0; step < columns; step++) {
      const c = rightwards ? step : columns - 1 - step;
      for (const v of order[c]!) key[v] = barycentre(near, column, y, v, rightwards ? -1 : 1);
      sort(c, key);
    }
  }
  for (let c = 0; c < columns; c++) gatherGroups(graph, order[c]!, y);
  for (let round = 0; round < 6; round++) {
    let swaps = 0;
    for (let c = 0; c < columns; c++) swaps += swapAdjacent(graph, near, column, order[c]!, y);
    if (swaps === 0) break;
  }
  return order;
}

/** Heights 0 to 1 in the order of a depth-first search: connected cards begin near each other. */
function depthFirstHeights(near: Neighbours, column: Int32Array): Float64Array {
  const n = column.length;
  const y = new Float64Array(n).fill(-1);
  let count = 0;
  for (let root = 0; root < n; root++) {
    const stack = [root];
    while (stack.length > 0) {
      const v = stack.pop()!;
      if (y[v]! >= 0 || column[v]! < 0) continue;
      y[v] = count++ / n;
      for (let i = near.start[v + 1]! - 1; i >= near.start[v]!; i--) stack.push(near.to[i]!);
    }
  }
  return y;
}

/** Moves each card to the mean of its neighbours, 100 times; spreads the columns again before all heights become one. */
function relax(near: Neighbours, column: Int32Array, y: Float64Array, spread: () => void): void {
  const every = column.length > 4000 ? 20 : 5;
  for (let step = 1; step <= 100; step++) {
    for (let v = 0; v < y.length; v++) {
      let sum = 0;
      let weights = 0;
      for (let i = near.start[v]!; i < near.start[v + 1]!; i++) {
        sum += near.weight[i]! * y[near.to[i]!]!;
        weights += near.weight[i]!;
      }
      if (weights > 0) y[v] = 0.2 * y[v]! + (0.8 * sum) / weights;
    }
    if (step % every === 0) spread();
  }
}

/** Mean height of the neighbours on one side, or the card's own where there are none. */
function barycentre(near: Neighbours, column: Int32Array, y: Float64Array, v: number, side: -1 | 1): number {
  let sum = 0;
  let weights = 0;
  for (let i = near.start[v]!; i < near.start[v + 1]!; i++) {
    if ((column[near.to[i]!]! - column[v]!) * side <= 0) continue;
    sum += near.weight[i]! * y[near.to[i]!]!;
    weights += near.weight[i]!;
  }
  return weights > 0 ? sum / weights : y[v]!;
}

/** Brings the cards of a group together at their mean height. */
function gatherGroups(graph: IndexedGraph, cards: number[], y: Float64Array): void {
  const sums = new Map<number, { sum: number; count: number }>();
  for (const v of cards) {
    const entry = sums.get(graph.group[v]!) ?? { sum: 0, count: 0 };
    sums.set(graph.group[v]!, { sum: entry.sum + y[v]!, count: entry.count + 1 });
  }
  const height = (v: number): number => {
    const { sum, count } = sums.get(graph.group[v]!)!;
    return graph.group[v]! < 0 ? y[v]! : sum / count;
  };
  cards.sort((a, b) => height(a) - height(b) || graph.group[a]! - graph.group[b]! || y[a]! - y[b]! || a - b);
  for (const [i, v] of cards.entries()) y[v] = (i + 0.5) / cards.length;
}

/** One pass of swaps of neighbours in a column, where that saves crossings and splits no group. */
function swapAdjacent(
  graph: IndexedGraph,
  near: Neighbours,
  column: Int32Array,
  cards: number[],
  y: Float64Array,
): number {
  let swaps = 0;
  for (let i = 0; i + 1 < cards.length; i++) {
    const a = cards[i]!;
    const b = cards[i + 1]!;
    if (graph.group[a] !== graph.group[b] && (isInside(graph, cards, i) || isInside(graph, cards, i + 1))) continue;
    if (crossingGain(near, column, y, a, b) <= 0) continue;
    cards[i] = b;
    cards[i + 1] = a;
    [y[a], y[b]] = [y[b]!, y[a]!];
    swaps++;
  }
  return swaps;
}

/** Whether the card has its group on either side, so that a swap with a stranger would split it. */
function isInside(graph: IndexedGraph, cards: readonly number[], i: number): boolean {
  const group = graph.group[cards[i]!]!;
  const same = (j: number): boolean => j >= 0 && j < cards.length && graph.group[cards[j]!] === group;
  return group >= 0 && (same(i - 1) || same(i + 1));
}

/** Crossings saved by putting `b` above `a`, which is above it now, the flows being drawn as straight lines. */
function crossingGain(near: Neighbours, column: Int32Array, y: Float64Array, a: number, b: number): number {
  let gain = 0;
  for (let i = near.start[a]!; i < near.start[a + 1]!; i++) {
    const sideA = Math.sign(column[near.to[i]!]! - column[a]!);
    for (let j = near.start[b]!; j < near.start[b + 1]!; j++) {
      if (Math.sign(column[near.to[j]!]! - column[b]!) !== sideA || sideA === 0) continue;
      gain += Math.sign(y[near.to[i]!]! - y[near.to[j]!]!);
    }
  }
  return gain;
}
