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
import { cutAxis } from "./cuts.js";
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
 * @param tolerance - Sides closer than this may be taken together, which leaves fewer strips but no gaps narrower than that.
 * @returns The board.
 * @remarks O(n²) cells where no two sides are in line, O(n) on a grid.
 */
export function freeBoard(
  graph: IndexedGraph,
  centre: readonly Point[],
  settings: Settings,
  header: { readonly low: number; readonly high: number } | null,
  tolerance = 0,
): Board {
  const boxes = centre.map((point, v) => cardBox(graph, v, point));
  const sides = (side: keyof Box): number[] => boxes.map((box) => box[side]);
  const cutsX = cutAxis(sides("left"), sides("right"), tolerance);
  const cutsY = cutAxis(sides("top"), sides("bottom"), tolerance);
  const xs = cutsX.at;
  const ys = cutsY.at;
  const nx = xs.length + 1;
  const ny = ys.length + 1;
  const blocked = new Uint8Array(nx * ny);
  const spans = boxes.map((box): Box => {
    const [left, right] = cutsX.outer(box.left, box.right);
    const [top, bottom] = cutsY.outer(box.top, box.bottom);
    return { left, right, top, bottom };
  });
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
    const [top, bottom] = cutsY.inner(boxes[v]!.top, boxes[v]!.bottom);
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
