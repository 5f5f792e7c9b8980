/**
 * What a place costs: the effort of following the flows of the card that stands there.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";
import type { Pitch } from "./columns.js";

// Prices in column widths. A corner costs like a detour; a flow that runs back looks like a cycle, and there is none.
const oneStep = 0.4;
const twoSteps = 0.9;
const backward = 1.9;
const groupPull = 1.2;
const middlePull = 0.1;

/**
 * Makes a function that prices a card where it stands now.
 *
 * @param graph - Checked graph.
 * @param column - Column of each card; read at every call.
 * @param row - Row of each card; read at every call.
 * @param rows - Rows of the main lanes, in which cards rather stand in the middle.
 * @param pitch - Distances of columns and rows.
 * @returns Cost of a card: length of its flows in column widths, with corners and backward runs priced like length.
 */
export function flowCost(
  graph: IndexedGraph,
  column: Int32Array,
  row: Int32Array,
  rows: number,
  pitch: Pitch,
): (card: number) => number {
  const middle = (rows - 1) / 2;
  const tall = pitch.y / pitch.x;
  const { start, other, type } = listFlows(graph);
  const members = groupMembers(graph);
  return (v) => {
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
    const group = graph.group[v]!;
    if (group < 0 || members[group]!.length < 2) return sum;
    let apart = 0;
    for (const w of members[group]!) apart += Math.abs(column[w]! - c) + Math.abs(row[w]! - r) * tall;
    return sum + (groupPull * apart) / (members[group]!.length - 1);
  };
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

function groupMembers(graph: IndexedGraph): number[][] {
  const members: number[][] = [];
  for (const [v, group] of graph.group.entries()) {
    if (group >= 0) (members[group] ??= []).push(v);
  }
  return members;
}
