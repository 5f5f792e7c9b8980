/**
 * The strips between cards that stand still, wherever that is. Only the strips outside all cards grow.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";
import type { Box } from "../lane-rectangles.js";
import type { Settings } from "../options.js";
import { cardBox } from "../place/card-index.js";
import type { Point } from "../types.js";
import type { StripRange } from "./coordinates.js";
import { roomFor } from "./route-lines.js";
import type { Board } from "./route-lines.js";

/** Width of the narrowest strip in which a line keeps away from the cards on both sides. */
const leastStrip = 20;

/**
 * Builds the board of cards at given places by cutting the plane along every side of a card.
 *
 * @param graph - Checked graph.
 * @param centre - Centre of each card.
 * @param settings - Spacing.
 * @param header - Range of y that holds the name of the supporting band and its margins; lines keep out of it if they can.
 * @returns The board.
 * @remarks O(n²) cells where no two sides are in line, O(n) on a grid.
 */
export function freeBoard(
  graph: IndexedGraph,
  centre: readonly Point[],
  settings: Settings,
  header: { readonly low: number; readonly high: number } | null,
): Board {
  const boxes = centre.map((point, v) => cardBox(graph, v, point));
  const xs = cuts(boxes.flatMap(({ left, right }) => [left, right]));
  const ys = cuts(boxes.flatMap(({ top, bottom }) => [top, bottom]));
  const nx = xs.length + 1;
  const ny = ys.length + 1;
  const blocked = new Uint8Array(nx * ny);
  const spans = boxes.map((box) => spanOf(box, xs, ys));
  for (const { left, right, top, bottom } of spans) {
    for (let y = top; y <= bottom; y++) blocked.fill(1, y * nx + left, y * nx + right + 1);
  }

  const outer = 40;
  const sizes = (at: readonly number[]): Float64Array =>
    Float64Array.from(
      { length: at.length + 1 },
      (_, i) => (at[i] ?? at[i - 1]! + outer) - (at[i - 1] ?? at[i]! - outer),
    );
  const xSize = sizes(xs);
  const ySize = sizes(ys);
  // a strip too narrow for a line at a decent distance from the cards counts as full from the start
  const room = Float64Array.from([...xSize, ...ySize], (size) =>
    Math.max(0, 1 + Math.floor((size - leastStrip) / settings.channelSpacing)),
  );
  for (const i of [0, nx - 1, nx, nx + ny - 1]) room[i] = Infinity;

  /** The free cell beside a card where a line has most room, near the middle of the side. */
  const port = (v: number, x: number): number => {
    const { top, bottom } = spans[v]!;
    let best = -1;
    let most = -Infinity;
    for (let y = top; y <= bottom; y++) {
      if (blocked[y * nx + x] === 1) continue;
      const middle = (ys[y - 1]! + ys[y]!) / 2;
      const worth = ySize[y]! - 0.5 * Math.abs(middle - centre[v]!.y);
      if (worth > most) [best, most] = [y * nx + x, worth];
    }
    return best;
  };
  const range = (at: readonly number[]) => (tracks: Int32Array) => stripRanges(at, tracks, settings.channelSpacing);
  return {
    strips: {
      nx,
      ny,
      blocked,
      xSize,
      ySize,
      room,
      out: Int32Array.from(spans, ({ right }, v) => port(v, right + 1)),
      in: Int32Array.from(spans, ({ left }, v) => port(v, left - 1)),
    },
    sizeX: range(xs),
    sizeY: (tracks) => range(ys)(tracks).map((strip) => avoid(strip, header)),
    centres: () => centre,
  };
}

/** Ascending, without what is the same but for rounding. */
function cuts(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const kept: number[] = [];
  for (const value of sorted) if (kept.length === 0 || value - kept[kept.length - 1]! > 1e-6) kept.push(value);
  return kept;
}

/** First and last strip under a box, in both directions: strip i ends at cut i. */
function spanOf(box: Box, xs: readonly number[], ys: readonly number[]): Box {
  const find = (at: readonly number[], value: number): number => {
    let low = 0;
    let high = at.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at[middle]! < value - 1e-6) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    left: find(xs, box.left) + 1,
    right: find(xs, box.right),
    top: find(ys, box.top) + 1,
    bottom: find(ys, box.bottom),
  };
}

function stripRanges(at: readonly number[], tracks: Int32Array, spacing: number): StripRange[] {
  return Array.from(tracks, (lines, i) => {
    const low = at[i - 1] ?? at[i]! - roomFor(Math.max(1, lines), spacing);
    const high = at[i] ?? at[i - 1]! + roomFor(Math.max(1, lines), spacing);
    return { low, high, ductLow: low, ductHigh: high };
  });
}

function avoid(strip: StripRange, header: { readonly low: number; readonly high: number } | null): StripRange {
  if (header === null || header.low <= strip.low || header.high > strip.high) return strip;
  return { ...strip, ductHigh: header.low };
}
