/**
 * Local search on the grid: a card moves to an empty place of its lane, or changes places with another card of it, where
 * that makes the flows shorter and straighter.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";
import type { Pitch } from "./columns.js";
import type { GridPlaces } from "./grid.js";

/** Cards above which the search is left out: it would cost more than it shows at that size. */
const mostCards = 3000;

/**
 * Improves places until nothing is gained, or for eight rounds.
 *
 * @param graph - Checked graph.
 * @param places - Places of all cards; they are changed in place.
 * @param pitch - Distances of columns and rows.
 */
export function improvePlaces(graph: IndexedGraph, places: GridPlaces, pitch: Pitch): void {
  const n = graph.ids.length;
  if (n > mostCards) return;
  const { column, row, columns, rows, bandRows, first, count } = places;
  const occupant = new Int32Array(columns * (rows + bandRows)).fill(-1);
  const cellOf = (c: number, r: number): number => c * (rows + bandRows) + r;
  for (let v = 0; v < n; v++) occupant[cellOf(column[v]!, row[v]!)] = v;
  const cost = costFunction(graph, places, pitch);

  const tryMove = (v: number, c: number, r: number): boolean => {
    const w = occupant[cellOf(c, r)]!;
    if (w === v) return false;
    const oldColumn = column[v]!;
    const oldRow = row[v]!;
    const before = cost(v) + (w < 0 ? 0 : cost(w));
    column[v] = c;
    row[v] = r;
    if (w >= 0) {
      column[w] = oldColumn;
      row[w] = oldRow;
    }
    if (cost(v) + (w < 0 ? 0 : cost(w)) < before - 1e-6) {
      occupant[cellOf(c, r)] = v;
      occupant[cellOf(oldColumn, oldRow)] = w;
      return true;
    }
    column[v] = oldColumn;
    row[v] = oldRow;
    if (w >= 0) {
      column[w] = c;
      row[w] = r;
    }
    return false;
  };

  const isSmall = n <= 400;
  for (let round = 0; round < 8; round++) {
    let moves = 0;
    for (let v = 0; v < n; v++) {
      const lane = graph.lane[v]!;
      const isBand = lane === graph.supporting;
      const box = {
        left: isBand ? 0 : first[lane]!,
        right: isBand ? columns - 1 : first[lane]! + count[lane]! - 1,
        top: isBand ? rows : 0,
        bottom: isBand ? rows + bandRows - 1 : rows - 1,
      };
      const window = isSmall ? box : around(graph, places, v, box);
      for (let c = window.left; c <= window.right; c++) {
        for (let r = window.top; r <= window.bottom; r++) if (tryMove(v, c, r)) moves++;
      }
    }
    if (moves === 0) return;
  }
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A few places around the mean of the neighbours. */
function around(graph: IndexedGraph, { column, row }: GridPlaces, v: number, box: Box): Box {
  let c = 0;
  let r = 0;
  let neighbours = 0;
  for (const { start, to } of [graph.in, graph.out]) {
    for (let i = start[v]!; i < start[v + 1]!; i++) {
      c += column[to[i]!]!;
      r += row[to[i]!]!;
      neighbours++;
    }
  }
  const middleColumn = neighbours > 0 ? Math.round(c / neighbours) : column[v]!;
  const middleRow = neighbours > 0 ? Math.round(r / neighbours) : row[v]!;
  const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
  return {
    left: clamp(middleColumn - 2, box.left, box.right),
    right: clamp(middleColumn + 2, box.left, box.right),
    top: clamp(middleRow - 3, box.top, box.bottom),
    bottom: clamp(middleRow + 3, box.top, box.bottom),
  };
}

/** Cost of a card: length of its flows in column widths, with corners and backward runs priced like length. */
function costFunction(graph: IndexedGraph, { column, row }: GridPlaces, pitch: Pitch): (v: number) => number {
  const tall = pitch.y / pitch.x;
  const members = new Map<number, number[]>();
  for (const [v, group] of graph.group.entries()) {
    if (group >= 0) members.set(group, [...(members.get(group) ?? []), v]);
  }
  const flow = (supplier: number, consumer: number, kind: number): number => {
    const across = column[consumer]! - column[supplier]!;
    const along = Math.abs(row[consumer]! - row[supplier]!) * tall;
    if (across === 1) return along + (along > 0 ? 0.4 : 0);
    if (across > 1) return across - 1 + along + 0.9;
    return 1 - across + along + (kind === 0 ? 1.9 : 0.9);
  };
  return (v) => {
    let sum = 0;
    for (let i = graph.out.start[v]!; i < graph.out.start[v + 1]!; i++) {
      sum += flow(v, graph.out.to[i]!, graph.kind[graph.out.edge[i]!]!);
    }
    for (let i = graph.in.start[v]!; i < graph.in.start[v + 1]!; i++) {
      sum += flow(graph.in.to[i]!, v, graph.kind[graph.in.edge[i]!]!);
    }
    const group = members.get(graph.group[v]!);
    if (group !== undefined && group.length > 1) {
      let apart = 0;
      for (const w of group) apart += Math.abs(column[w]! - column[v]!) + Math.abs(row[w]! - row[v]!) * tall;
      sum += (1.2 * apart) / (group.length - 1);
    }
    return sum;
  };
}
