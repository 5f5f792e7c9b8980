/**
 * Local search on the grid: a card moves to an empty place of its lane, or changes places with another card of it, where
 * that makes the flows shorter and straighter, and in the end where fewer of them cross.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";
import type { Pitch } from "./columns.js";
import { cardMoves } from "./card-moves.js";
import type { TryMove } from "./card-moves.js";
import type { GridPlaces } from "./grid-places.js";

/** Cards above which nothing is searched: it would cost more than it shows at that size. */
const mostCards = 3000;
/** Cards up to which the search also accepts losses at first, and looks at every place of the lane. */
const mostAnnealed = 400;
/** Cards up to which crossings count as well. */
const mostUntangled = 600;
/** Cards up to which every place of the lane is tried then. */
const mostSeenWhole = 120;
/** Pairs of flows that are looked at before the last round begins; ten million take about 50 ms. */
const mostLooked = 40_000_000;
/** Moves tried while losses are accepted. */
const mostTrials = 80_000;

/**
 * Improves places by simulated annealing, then by descent, first without crossings and then with them.
 *
 * @param graph - Checked graph.
 * @param places - Places of all cards; they are changed in place.
 * @param pitch - Distances of columns and rows.
 * @param seed - Which sequence of trials to use; the same seed gives the same places.
 * @remarks Source: Kirkpatrick, Gelatt and Vecchi (1983), Science 220, 671.
 */
export function improvePlaces(graph: IndexedGraph, places: GridPlaces, pitch: Pitch, seed: number): void {
  const n = graph.ids.length;
  if (n > mostCards || graph.source.length === 0) return;
  const { rows, bandRows, first, count } = places;
  const height = rows + bandRows;
  const { tryMove, tryUntangling, looked } = cardMoves(graph, places, pitch);
  const boxes = graph.lanes.map((_, lane): Box => {
    const isBand = lane === graph.supporting;
    return {
      left: first[lane]!,
      right: first[lane]! + Math.max(1, count[lane]!) - 1,
      top: isBand ? rows : 0,
      bottom: isBand ? height - 1 : rows - 1,
    };
  });
  if (n <= mostAnnealed) anneal(graph.lane, boxes, places, tryMove, seed);
  descend(graph, boxes, places, tryMove, n <= mostAnnealed);
  if (n > mostUntangled) return;
  // the straight lines between the cards tell most of what the routes will cross
  descend(graph, boxes, places, tryUntangling, n <= mostSeenWhole, () => looked() > mostLooked);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Tries random moves, half of them to a neighbouring place, while the loss that is allowed goes to 0. */
function anneal(
  lane: Int32Array,
  boxes: readonly Box[],
  { column, row }: GridPlaces,
  tryMove: TryMove,
  seed: number,
): void {
  const random = sequence(seed);
  const trials = Math.min(mostTrials, 400 * lane.length);
  for (let trial = 0; trial < trials; trial++) {
    const v = Math.floor(random() * lane.length);
    const { left, right, top, bottom } = boxes[lane[v]!]!;
    const isNear = random() < 0.5;
    const c = isNear ? column[v]! + Math.floor(random() * 3) - 1 : left + Math.floor(random() * (right - left + 1));
    const r = isNear ? row[v]! + Math.floor(random() * 3) - 1 : top + Math.floor(random() * (bottom - top + 1));
    // a loss d passes with the probability exp(−d / temperature), that is, if it is below −temperature · ln(random)
    const temperature = (1 - trial / trials) ** 2;
    const allowed = -temperature * Math.log(random() + 1e-12);
    tryMove(v, clamp(c, left, right), clamp(r, top, bottom), allowed);
  }
}

/** Takes every gain until there is none, or for eight rounds, of which none begins when it is enough. */
function descend(
  graph: IndexedGraph,
  boxes: readonly Box[],
  places: GridPlaces,
  tryMove: TryMove,
  isWhole: boolean,
  isEnough: () => boolean = () => false,
): void {
  const n = graph.ids.length;
  for (let round = 0; round < 8 && !isEnough(); round++) {
    let moves = 0;
    for (let v = 0; v < n; v++) {
      const box = boxes[graph.lane[v]!]!;
      const window = isWhole ? box : around(graph, places, v, box);
      for (let c = window.left; c <= window.right; c++) {
        for (let r = window.top; r <= window.bottom; r++) if (tryMove(v, c, r, -1e-6)) moves++;
      }
    }
    if (moves === 0) return;
  }
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
  return {
    left: clamp(middleColumn - 2, box.left, box.right),
    right: clamp(middleColumn + 2, box.left, box.right),
    top: clamp(middleRow - 3, box.top, box.bottom),
    bottom: clamp(middleRow + 3, box.top, box.bottom),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** Numbers from 0 to 1 (Weyl sequence with a mixing step): the same on every machine. */
function sequence(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b9);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
