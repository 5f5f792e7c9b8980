/**
 * Trial moves on the grid: a card goes to an empty place, or changes places with the card that stands there.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";
import type { Pitch } from "./columns.js";
import { flowCost } from "./flow-cost.js";
import type { GridPlaces } from "./grid-places.js";
import { lineCrossings } from "./line-crossings.js";

/**
 * Moves a card, unless that costs as much as is allowed or more.
 *
 * @param card - The card.
 * @param column - Column to go to.
 * @param row - Row to go to.
 * @param allowed - The loss that is too much; below 0 if the move has to be a gain.
 * @returns Whether it moved.
 */
export type TryMove = (card: number, column: number, row: number, allowed: number) => boolean;

/** Moves by two measures. */
export interface CardMoves {
  /** Counts the length and the corners of the flows. */
  readonly tryMove: TryMove;
  /** Counts their crossings as well, which takes much longer. */
  readonly tryUntangling: TryMove;
  /** Pairs of flows that were looked at so far. */
  readonly looked: () => number;
}

/** Price of a crossing, in column widths. */
const crossingPrice = 0.8;

/**
 * Prepares to move cards.
 *
 * @param graph - Checked graph.
 * @param places - Places of all cards; accepted moves are written into them.
 * @param pitch - Distances of columns and rows.
 * @returns Moves; none leaves a column of the main lanes empty.
 */
export function cardMoves(graph: IndexedGraph, places: GridPlaces, pitch: Pitch): CardMoves {
  const { column, row, columns, rows, bandRows } = places;
  const n = graph.ids.length;
  const height = rows + bandRows;
  const occupant = new Int32Array(columns * height).fill(-1);
  for (let v = 0; v < n; v++) occupant[column[v]! * height + row[v]!] = v;
  const cost = flowCost(graph, places, pitch);
  const inColumn = new Int32Array(columns); // cards of the main lanes
  for (let v = 0; v < n; v++) if (row[v]! < rows) inColumn[column[v]!]!++;

  const costOf = (v: number, w: number): number => cost.of(v, w) + (w < 0 ? 0 : cost.of(w, v));
  const isRefused = (v: number, w: number, c: number, r: number): boolean =>
    w === v || (w < 0 && r < rows && inColumn[column[v]!] === 1 && c !== column[v]);
  const put = (v: number, c: number, r: number): void => {
    if (v < 0) return;
    column[v] = c;
    row[v] = r;
  };
  const settle = (v: number, w: number, oldColumn: number, oldRow: number): void => {
    const [c, r] = [column[v]!, row[v]!];
    occupant[c * height + r] = v;
    occupant[oldColumn * height + oldRow] = w;
    cost.settle(v);
    if (w >= 0) cost.settle(w);
    else if (r < rows) {
      inColumn[oldColumn]!--;
      inColumn[c]!++;
    }
    now++;
  };

  let now = 1;
  const known = new Float64Array(n); // crossings of each card, true if its stamp is `now`
  const stamp = new Int32Array(n);
  const lines = lineCrossings(graph, places);
  const crossingsOf = (v: number): number => {
    if (v < 0) return 0;
    if (stamp[v] !== now) {
      known[v] = lines.of(v, Infinity);
      stamp[v] = now;
    }
    return known[v]!;
  };
  const follow = (v: number, w: number): void => {
    lines.move(v);
    if (w >= 0) lines.move(w);
  };

  const tryMove: TryMove = (v, c, r, allowed) => {
    const w = occupant[c * height + r]!;
    if (isRefused(v, w, c, r)) return false;
    const [oldColumn, oldRow] = [column[v]!, row[v]!];
    const before = costOf(v, w);
    put(v, c, r);
    put(w, oldColumn, oldRow);
    if (costOf(v, w) - before < allowed) {
      settle(v, w, oldColumn, oldRow);
      follow(v, w);
      return true;
    }
    put(v, oldColumn, oldRow);
    put(w, c, r);
    return false;
  };

  const tryUntangling: TryMove = (v, c, r, allowed) => {
    const w = occupant[c * height + r]!;
    if (isRefused(v, w, c, r)) return false;
    const [oldColumn, oldRow] = [column[v]!, row[v]!];
    const crossings = crossingsOf(v) + crossingsOf(w);
    const before = costOf(v, w);
    put(v, c, r);
    put(w, oldColumn, oldRow);
    // crossings above which it is no gain: most moves have none to spare, and are not counted at all
    const limit = (allowed - costOf(v, w) + before) / crossingPrice + crossings;
    if (limit > 0) {
      follow(v, w);
      const own = lines.of(v, limit);
      if (own + (w < 0 || own > limit ? 0 : lines.of(w, limit - own)) < limit) {
        settle(v, w, oldColumn, oldRow);
        return true;
      }
    }
    put(v, oldColumn, oldRow);
    put(w, c, r);
    if (limit > 0) follow(v, w);
    return false;
  };
  return { tryMove, tryUntangling, looked: lines.looked };
}
