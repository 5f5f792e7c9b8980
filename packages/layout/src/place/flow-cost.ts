/**
 * What a place costs: the effort of following the flows of the card that stands there.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";
import type { Pitch } from "./columns.js";
import type { GridPlaces } from "./grid-places.js";
import { groupDistances } from "./group-distances.js";

// Prices in column widths. A corner costs like a detour; a flow that runs back looks like a cycle, and there is none.
const oneStep = 0.4;
const twoSteps = 0.9;
const backward = 1.9;
const groupPull = 1.2;
const middlePull = 0.1;

/** Prices of cards that move. */
export interface FlowCost {
  /**
   * Cost of a card where it stands now: length of its flows in column widths, with corners and backward runs priced like
   * length.
   *
   * @param card - The card.
   * @param other - The only other card that may have moved since it was settled, −1 if there is none.
   */
  readonly of: (card: number, other: number) => number;
  /** Takes note that a card stays where it stands now. */
  readonly settle: (card: number) => void;
}

/**
 * Prices cards where they stand.
 *
 * @param graph - Checked graph.
 * @param places - Columns and rows, which are read at every call; the cards of the main lanes rather stand in the middle.
 * @param pitch - Distances of columns and rows.
 * @returns Costs.
 * @remarks A price is O(flows of the card), whatever the size of its group.
 */
export function flowCost(graph: IndexedGraph, places: GridPlaces, pitch: Pitch): FlowCost {
  const { column, row, rows } = places;
  const middle = (rows - 1) / 2;
  const tall = pitch.y / pitch.x;
  const { start, other, type } = listFlows(graph);
  const groups = groupDistances(graph, places, tall);
  const of = (v: number, partner: number): number => {
    const c = column[v]!;
    const r = row[v]!;
    let sum = r < rows ? middlePull * Math.abs(r - middle) : 0;
    for (let i = start[v]!; i < start[v + 1]!; i++) {
      const w = other[i]!;
      const along = Math.abs(row[w]! - r) * tall;
      const across = type[i]! < 2 ? column[w]! - c : c - column[w]!;
      if (across === 1) sum += along > 0 ? along + oneStep : 0;
      else if (across > 1) sum += across - 1 + along + twoSteps;
      else sum += 1 - across + along + (type[i]! % 2 === 0 ? backward : twoSteps);
    }
    return sum + groupPull * groups.mean(v, partner);
  };
  return { of, settle: groups.settle };
}

/** Flows of each card in compressed rows; type 0 out, 2 in, plus 1 where the flow does not rank. */
function listFlows(graph: IndexedGraph) {
  const n = graph.ids.length;
  const start = new Int32Array(n + 1);
  const other = new Int32Array(2 * graph.source.length);
  const type = new Uint8Array(2 * graph.source.length);
  let count = 0;
  for (let v = 0; v < n; v++) {
    for (const [side, base] of [
      [graph.out, 0],
      [graph.in, 2],
    ] as const) {
      for (let i = side.start[v]!; i < side.start[v + 1]!; i++) {
        other[count] = side.to[i]!;
        type[count++] = base + (graph.kind[side.edge[i]!] === 0 ? 0 : 1);
      }
    }
    start[v + 1] = count;
  }
  return { start, other, type };
}
