/**
 * How far the cards of a group stand from each other on the grid, without asking each of them every time.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";
import type { GridPlaces } from "./grid-places.js";

/** Distances from each card to the others of its group. */
export interface GroupDistances {
  /**
   * Mean distance from a card to the others of its group, 0 where there are none.
   *
   * @param card - The card, where it stands now.
   * @param other - The only other card that may have moved since it was settled, −1 if there is none.
   */
  readonly mean: (card: number, other: number) => number;
  /** Takes note that a card stays where it stands now. */
  readonly settle: (card: number) => void;
}

/**
 * Sums up the distances from every column and every row to the cards of each group.
 *
 * @param graph - Checked graph.
 * @param places - Where the cards stand; columns and rows are read at every call.
 * @param tall - Height of a row in column widths.
 * @returns Distances in column widths.
 * @remarks O(n · (columns + rows)) to begin with, O(1) for a mean, O(columns + rows) for a card that moved.
 */
export function groupDistances(graph: IndexedGraph, places: GridPlaces, tall: number): GroupDistances {
  const { column, row, columns, rows, bandRows } = places;
  const { group } = graph;
  const count = new Int32Array(group.reduce((most, g) => Math.max(most, g), -1) + 1);
  for (const g of group) if (g >= 0) count[g]!++;
  const across = lineDistances(group, count, column, columns);
  const down = lineDistances(group, count, row, rows + bandRows);
  return {
    mean: (v, w) => {
      const g = group[v]!;
      if (g < 0 || count[g]! < 2) return 0;
      const partner = w >= 0 && group[w] === g ? w : -1;
      return (across.sum(v, partner) + down.sum(v, partner) * tall) / (count[g]! - 1);
    },
    settle: (v) => {
      if (group[v]! < 0 || count[group[v]!]! < 2) return;
      across.settle(v);
      down.settle(v);
    },
  };
}

/** The same along one axis of `length` lines, for groups of two and more. */
function lineDistances(group: Int32Array, count: Int32Array, line: Int32Array, length: number) {
  const known = line.slice();
  // sums[g · length + i]: from line i to the lines of the cards of group g, as far as known
  const sums = new Int32Array(count.length * length);
  for (const [v, g] of group.entries()) {
    if (g < 0 || count[g]! < 2) continue;
    for (let i = 0; i < length; i++) sums[g * length + i]! += Math.abs(i - known[v]!);
  }
  /** What the sum at a line gains by the last step of a card. */
  const change = (w: number, at: number): number => Math.abs(line[w]! - at) - Math.abs(known[w]! - at);
  return {
    sum: (v: number, partner: number): number => {
      const at = line[v]!;
      const moved = change(v, at) + (partner < 0 ? 0 : change(partner, at));
      return sums[group[v]! * length + at]! + moved;
    },
    settle: (v: number): void => {
      if (known[v] === line[v]) return;
      for (let i = 0; i < length; i++) sums[group[v]! * length + i]! += change(v, i);
      known[v] = line[v]!;
    },
  };
}
