/**
 * Places in the supporting band: below the cards that it serves, in the columns that the main lanes have.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";
import type { GridPlaces } from "./grid-places.js";

/**
 * Places the cards of the supporting lane, left to right by the mean column of their neighbours.
 *
 * @param graph - Checked graph.
 * @param places - Places of the main lanes; those of the supporting lane are written into it.
 * @remarks O(k · columns) for k cards in the band.
 */
export function placeBand(graph: IndexedGraph, places: GridPlaces): void {
  const { column, row, columns, rows, bandRows } = places;
  const cards = [...graph.ids.keys()].filter((v) => graph.lane[v] === graph.supporting);
  if (cards.length === 0) return;
  const wish = new Map(cards.map((v) => [v, wishedColumn(graph, column, v, columns)]));
  const group = (v: number): number => graph.group[v]!;
  cards.sort((a, b) => wish.get(a)! - wish.get(b)! || group(a) - group(b) || a - b);

  // cost[i][s]: card i in place i + s of the places counted column by column, the cards before it at their best
  const slack = columns * bandRows - cards.length;
  const cost: Float64Array[] = [];
  const from: Int32Array[] = [];
  for (const [i, v] of cards.entries()) {
    const costs = new Float64Array(slack + 1);
    const origin = new Int32Array(slack + 1);
    let best = 0;
    for (let s = 0; s <= slack; s++) {
      if (i > 0 && cost[i - 1]![s]! < cost[i - 1]![best]!) best = s;
      origin[s] = best;
      const off = Math.abs(Math.floor((i + s) / bandRows) - wish.get(v)!);
      // a place below another one costs a trifle: the first row fills first
      costs[s] = off + 0.01 * ((i + s) % bandRows) + (i > 0 ? cost[i - 1]![best]! : 0);
    }
    cost.push(costs);
    from.push(origin);
  }
  const last = cost[cards.length - 1]!;
  let s = last.indexOf(last.reduce((least, value) => Math.min(least, value), Infinity));
  for (let i = cards.length - 1; i >= 0; i--) {
    column[cards[i]!] = Math.floor((i + s) / bandRows);
    row[cards[i]!] = rows + ((i + s) % bandRows);
    s = from[i]![s]!;
  }
}

function wishedColumn(graph: IndexedGraph, column: Int32Array, v: number, columns: number): number {
  let sum = 0;
  let count = 0;
  for (const [side, shift] of [
    [graph.in, 1],
    [graph.out, -1],
  ] as const) {
    for (let i = side.start[v]!; i < side.start[v + 1]!; i++) {
      const w = side.to[i]!;
      if (graph.lane[w] === graph.supporting) continue;
      sum += column[w]! + shift;
      count++;
    }
  }
  return count > 0 ? sum / count : (columns - 1) / 2;
}
