/**
 * Crossings of the flows of a card, drawn as straight lines from card to card: what the local search can know of the routes.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";
import type { GridPlaces } from "./grid-places.js";

/** Counts crossings while cards move. */
export interface LineCrossings {
  /**
   * Crossings of the flows of a card with those that have no card in common with them; more than `limit` stands for any number above
   * it.
   */
  readonly of: (card: number, limit: number) => number;
  /** Takes note that a card stands elsewhere now. */
  readonly move: (card: number) => void;
  /** Pairs of flows that were looked at so far. */
  readonly looked: () => number;
}

/**
 * Prepares to count.
 *
 * @param graph - Checked graph.
 * @param places - Columns and rows; those of a card are read when it is said to have moved.
 * @returns The counter.
 * @remarks A count is O(flows of the card · m).
 */
export function lineCrossings(graph: IndexedGraph, { column, row }: GridPlaces): LineCrossings {
  const { source, target } = graph;
  const m = source.length;
  const fromX = new Int32Array(m);
  const fromY = new Int32Array(m);
  const toX = new Int32Array(m);
  const toY = new Int32Array(m);
  let looked = 0;
  const move = (v: number): void => {
    for (let i = graph.out.start[v]!; i < graph.out.start[v + 1]!; i++) {
      fromX[graph.out.edge[i]!] = column[v]!;
      fromY[graph.out.edge[i]!] = row[v]!;
    }
    for (let i = graph.in.start[v]!; i < graph.in.start[v + 1]!; i++) {
      toX[graph.in.edge[i]!] = column[v]!;
      toY[graph.in.edge[i]!] = row[v]!;
    }
  };
  for (let v = 0; v < column.length; v++) move(v);

  const crossed = (e: number, limit: number): number => {
    const ax = fromX[e]!;
    const ay = fromY[e]!;
    const bx = toX[e]!;
    const by = toY[e]!;
    const dx = bx - ax;
    const dy = by - ay;
    const a = source[e]!;
    const b = target[e]!;
    let count = 0;
    let f = 0;
    for (; f < m && count <= limit; f++) {
      const px = fromX[f]! - ax;
      const py = fromY[f]! - ay;
      const qx = toX[f]! - ax;
      const qy = toY[f]! - ay;
      const ex = px - qx;
      const ey = py - qy;
      // negative where the point is on the one side of the line; an end on it belongs to the other side
      const ofP = Math.imul(dy, px) - Math.imul(dx, py);
      const ofQ = Math.imul(dy, qx) - Math.imul(dx, qy);
      const ofA = Math.imul(ey, px) - Math.imul(ex, py);
      const ofB = ofA - Math.imul(ey, dx) + Math.imul(ex, dy);
      // without branches, of which the processor would guess half wrong
      if (((ofP ^ ofQ) & (ofA ^ ofB)) >= 0) continue;
      const p = source[f]!;
      const q = target[f]!;
      if (p !== a && q !== b && p !== b && q !== a) count++;
    }
    looked += f;
    return count;
  };
  const of = (v: number, limit: number): number => {
    let count = 0;
    for (const { start, edge } of [graph.out, graph.in]) {
      for (let i = start[v]!; i < start[v + 1]! && count <= limit; i++) count += crossed(edge[i]!, limit - count);
    }
    return count;
  };
  return { of, move, looked: () => looked };
}
