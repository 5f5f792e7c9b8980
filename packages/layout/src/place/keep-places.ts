/**
 * Places next to cards that stand still: what is there stays, what is new gets the best free place of its lane.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";
import { requireNumber } from "../options.js";
import type { Settings } from "../options.js";
import type { Point } from "../types.js";
import { cardBox, CardIndex } from "./card-index.js";

/**
 * Finds the centres of all cards when some are given.
 *
 * A new card goes to the columns and rows of the others where one of their places is free, and otherwise to a row or column
 * at the outside; of the free places it takes the one with the shortest flows.
 *
 * @param graph - Checked graph.
 * @param previous - Centres to keep; at least one card of the graph is among them.
 * @param settings - Gaps.
 * @returns Centre of each card.
 * @throws {@link LayoutError} `invalid-number` if a coordinate is not finite.
 * @remarks O(columns · rows) places for each new card.
 */
export function keepPlaces(
  graph: IndexedGraph,
  previous: ReadonlyMap<string, Point>,
  settings: Settings,
): readonly Point[] {
  const centre: (Point | undefined)[] = graph.ids.map((id) => {
    const kept = previous.get(id);
    if (kept === undefined) return undefined;
    for (const axis of ["x", "y"] as const) {
      requireNumber(`previous.${id}.${axis}`, kept[axis], Number.isFinite(kept[axis]), "a finite number");
    }
    return { x: kept.x, y: kept.y };
  });
  const index = new CardIndex();
  for (const [v, point] of centre.entries()) if (point) index.add(cardBox(graph, v, point));
  for (const v of byConnection(graph, centre)) {
    const point = findPlace(graph, centre, v, index, settings);
    centre[v] = point;
    index.add(cardBox(graph, v, point));
  }
  return centre.map((point) => point!);
}

/** New cards, those with most neighbours already placed first. */
function byConnection(graph: IndexedGraph, centre: readonly (Point | undefined)[]): number[] {
  const placed = (v: number): number => neighboursOf(graph, v).filter(({ w }) => centre[w] !== undefined).length;
  const fresh = [...graph.ids.keys()].filter((v) => centre[v] === undefined);
  const counts = new Map(fresh.map((v) => [v, placed(v)]));
  return fresh.sort((a, b) => counts.get(b)! - counts.get(a)! || a - b);
}

function neighboursOf(graph: IndexedGraph, v: number): { readonly w: number; readonly isSupplier: boolean }[] {
  const list = (side: "in" | "out") =>
    [...graph[side].to.subarray(graph[side].start[v]!, graph[side].start[v + 1]!)].map((w) => ({
      w,
      isSupplier: side === "in",
    }));
  return [...list("in"), ...list("out")];
}

function findPlace(
  graph: IndexedGraph,
  centre: readonly (Point | undefined)[],
  v: number,
  index: CardIndex,
  settings: Settings,
): Point {
  const { columnGap, rowGap, lanePadding, laneGap } = settings;
  const lane = graph.lane[v]!;
  const isBand = lane === graph.supporting;
  const width = graph.width[v]!;
  const height = graph.height[v]!;
  const placed = [...centre.keys()].filter((w) => centre[w] !== undefined);
  const boxes = new Map(placed.map((w) => [w, cardBox(graph, w, centre[w]!)]));
  const level = placed.filter((w) => (graph.lane[w] === graph.supporting) === isBand);
  const own = level.filter((w) => graph.lane[w] === lane);
  const least = (list: readonly number[], side: "left" | "top"): number =>
    list.reduce((sum, w) => Math.min(sum, boxes.get(w)![side]), Infinity);
  const most = (list: readonly number[], side: "right" | "bottom"): number =>
    list.reduce((sum, w) => Math.max(sum, boxes.get(w)![side]), -Infinity);

  // between which x the lane may grow: the neighbouring lanes keep their border
  const border = 2 * lanePadding + laneGap;
  const wall = {
    left: isBand
      ? -Infinity
      : most(
          level.filter((w) => graph.lane[w]! < lane),
          "right",
        ) + border,
    right: isBand
      ? Infinity
      : least(
          level.filter((w) => graph.lane[w]! > lane),
          "left",
        ) - border,
  };
  const columns = merge((isBand ? placed : own).map((w) => centre[w]!.x));
  if (own.length > 0) {
    const outside = [most(own, "right") + columnGap + width / 2, least(own, "left") - columnGap - width / 2];
    columns.push(...outside.filter((x) => x - width / 2 >= wall.left && x + width / 2 <= wall.right));
  } else if (columns.length === 0) {
    const right = Math.min(wall.right, Math.max(wall.left, wall.right - 2 * width));
    const left = Number.isFinite(wall.left) ? wall.left : right - width;
    const end = Number.isFinite(wall.right) ? wall.right : left + width;
    columns.push((left + end) / 2);
  }
  const rows = merge(level.map((w) => centre[w]!.y));
  // a new row outside: the band grows downwards, the main lanes away from it
  const isUpwards = !isBand && graph.supporting >= 0;
  const next = isUpwards ? least(placed, "top") - rowGap - height / 2 : most(placed, "bottom") + rowGap + height / 2;
  const outside = isBand && level.length === 0 ? next + settings.headerHeight + border - rowGap : next;

  const price = (x: number, y: number): number => {
    let sum = 0;
    for (const { w, isSupplier } of neighboursOf(graph, v)) {
      if (centre[w] === undefined) continue;
      const reach = (isSupplier ? x - centre[w].x : centre[w].x - x) - (width + graph.width[w]!) / 2;
      sum += Math.abs(y - centre[w].y) + (reach > 0 ? 0.7 * reach : 400 - reach);
    }
    for (const w of own) {
      if (graph.group[v]! < 0 || graph.group[v] !== graph.group[w]) continue;
      sum += 0.3 * (Math.abs(y - centre[w]!.y) + Math.abs(x - centre[w]!.x));
    }
    return sum;
  };
  const pick = (ys: readonly number[], gap: number): Point | null => {
    let best: { point: Point; price: number } | null = null;
    for (const x of columns) {
      for (const y of ys) {
        const box = cardBox(graph, v, { x, y });
        if (!index.isFree(box, gap * columnGap, gap * rowGap)) continue;
        const cost = price(x, y);
        if (best === null || cost < best.price - 1e-9) best = { point: { x, y }, price: cost };
      }
    }
    return best?.point ?? null;
  };
  return pick(rows, 0.9) ?? pick([outside], 0) ?? { x: columns[0]!, y: outside };
}

/** Ascending coordinates without those that are nearly the same as the one before. */
function merge(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b).filter((value, i, all) => i === 0 || value - all[i - 1]! > 1);
}
