/**
 * Lanes around cards that stand still: boxes that follow the cards, but not the one that was dragged far off.
 *
 * @module
 */
import type { IndexedGraph } from "./indexed-graph.js";
import type { Box } from "./lane-rectangles.js";
import type { Settings } from "./options.js";
import { cardBox } from "./place/card-index.js";
import type { Point } from "./types.js";

/** Box and number of columns of each lane. */
export interface KeptLanes {
  /** Box around the cards of each lane that stand in it. */
  readonly hulls: readonly Box[];
  /** Columns of cards, 0 for a lane without cards. */
  readonly columns: readonly number[];
}

/**
 * Finds the boxes of the lanes. Where two main lanes overlap, the border is put so that fewest cards are on the wrong side.
 *
 * @param graph - Checked graph.
 * @param centre - Centre of each card.
 * @param settings - Padding and gaps.
 * @returns Boxes that do not overlap for main lanes.
 */
export function findKeptLanes(graph: IndexedGraph, centre: readonly Point[], settings: Settings): KeptLanes {
  const { lanePadding, laneGap, cardWidth } = settings;
  const cards = graph.lanes.map((): number[] => []);
  for (const [v, lane] of graph.lane.entries()) cards[lane]!.push(v);
  const boxes = centre.map((point, v) => cardBox(graph, v, point));
  const columns = cards.map((list) =>
    countColumns(
      list.map((v) => centre[v]!.x),
      cardWidth / 2,
    ),
  );
  const hulls = cards.map((list) => hull(list.map((v) => boxes[v]!)));
  const main = [...graph.lanes.keys()].filter((lane) => lane !== graph.supporting && cards[lane]!.length > 0);
  const half = lanePadding + laneGap / 2;
  for (const [i, lane] of main.entries()) {
    const next = main[i + 1];
    if (next === undefined || hulls[lane]!.right + 2 * half <= hulls[next]!.left + 1e-6) continue;
    const before = main.slice(0, i + 1).flatMap((l) => cards[l]!);
    const after = main.slice(i + 1).flatMap((l) => cards[l]!);
    const cut = bestCut(
      before.map((v) => boxes[v]!),
      after.map((v) => boxes[v]!),
    );
    const boxesOf = (l: number, isLeft: boolean): Box[] =>
      cards[l]!.filter((v) => centre[v]!.x <= cut === isLeft).map((v) => boxes[v]!);
    hulls[lane] = limit(hulls[lane]!, boxesOf(lane, true), -Infinity, cut - half);
    for (const later of main.slice(i + 1)) {
      hulls[later] = limit(hulls[later]!, boxesOf(later, false), cut + half, Infinity);
    }
  }
  fillEmpty(graph, cards, hulls, settings);
  return { hulls, columns };
}

/** An empty main lane keeps the room between its neighbours, or one column at the outside. */
function fillEmpty(
  graph: IndexedGraph,
  cards: readonly (readonly number[])[],
  hulls: Box[],
  { lanePadding, laneGap, cardWidth }: Settings,
): void {
  const border = 2 * lanePadding + laneGap;
  const main = [...graph.lanes.keys()].filter((lane) => lane !== graph.supporting);
  const first = main.find((lane) => cards[lane]!.length > 0);
  let right = first === undefined ? -border : -Infinity;
  for (const lane of main) {
    if (cards[lane]!.length === 0 && right > -Infinity) {
      const next = main.find((later) => later > lane && cards[later]!.length > 0);
      const room = next === undefined ? cardWidth : hulls[next]!.left - right - 2 * border;
      const left = right + border;
      hulls[lane] = { left, right: left + Math.max(0, Math.min(cardWidth, room)), top: 0, bottom: 0 };
    }
    if (cards[lane]!.length > 0 || right > -Infinity) right = hulls[lane]!.right;
  }
  let left = first === undefined ? 0 : hulls[first]!.left;
  for (const lane of main.filter((l) => first !== undefined && l < first).reverse()) {
    hulls[lane] = { left: left - border - cardWidth, right: left - border, top: 0, bottom: 0 };
    left = hulls[lane]!.left;
  }
}

function hull(boxes: readonly Box[]): Box {
  return boxes.reduce(
    (sum, box) => ({
      left: Math.min(sum.left, box.left),
      right: Math.max(sum.right, box.right),
      top: Math.min(sum.top, box.top),
      bottom: Math.max(sum.bottom, box.bottom),
    }),
    { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity },
  );
}

/** Narrows a box to those of its cards that are on the right side; without any, nothing is left of it but the limit. */
function limit(box: Box, inside: readonly Box[], least: number, most: number): Box {
  const { left, right } = hull(inside);
  const stay = (x: number): number => Math.max(least, Math.min(most, x));
  const edge = Number.isFinite(least) ? least : most;
  return inside.length === 0 ? { ...box, left: edge, right: edge } : { ...box, left: stay(left), right: stay(right) };
}

/** Where fewest cards are on the wrong side; in the middle of the widest gap among equals. */
function bestCut(before: readonly Box[], after: readonly Box[]): number {
  const middle = ({ left, right }: Box): number => (left + right) / 2;
  const stops = [...before, ...after].map(middle).sort((a, b) => a - b);
  let best = { wrong: Infinity, gap: 0, cut: 0 };
  for (let i = 0; i + 1 < stops.length; i++) {
    const cut = (stops[i]! + stops[i + 1]!) / 2;
    const gap = stops[i + 1]! - stops[i]!;
    const wrong = before.filter((box) => middle(box) > cut).length + after.filter((box) => middle(box) <= cut).length;
    if (wrong < best.wrong || (wrong === best.wrong && gap > best.gap)) best = { wrong, gap, cut };
  }
  return best.cut;
}

function countColumns(xs: number[], apart: number): number {
  xs.sort((a, b) => a - b);
  let count = 0;
  let last = -Infinity;
  for (const x of xs) {
    if (x - last > apart) count++;
    last = x;
  }
  return count;
}
