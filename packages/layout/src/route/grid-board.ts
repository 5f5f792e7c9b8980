/**
 * The strips of a fresh layout: columns and channels, rows and corridors. Channels and corridors grow with their lines.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";
import type { Settings } from "../options.js";
import type { GridPlaces } from "../place/grid-places.js";
import type { StripRange } from "./coordinates.js";
import { roomFor } from "./route-lines.js";
import type { Board } from "./route-lines.js";

/**
 * Builds the board of cards on a grid. Strip 2k is the channel or corridor before column or row k, strip 2k + 1 is that
 * column or row itself.
 *
 * @param graph - Checked graph.
 * @param places - Column and row of each card.
 * @param settings - Gaps.
 * @returns The board.
 */
export function gridBoard(graph: IndexedGraph, places: GridPlaces, settings: Settings): Board {
  const { column, row, columns, rows, bandRows, first, count } = places;
  const { columnGap, rowGap, lanePadding, laneGap, headerHeight, channelSpacing } = settings;
  const nx = 2 * columns + 1;
  const ny = 2 * (rows + bandRows) + 1;
  const widths = new Float64Array(columns);
  const heights = new Float64Array(rows + bandRows);
  const blocked = new Uint8Array(nx * ny);
  const cell = (v: number): number => (2 * row[v]! + 1) * nx + 2 * column[v]! + 1;
  for (let v = 0; v < column.length; v++) {
    blocked[cell(v)] = 1;
    widths[column[v]!] = Math.max(widths[column[v]!]!, graph.width[v]!);
    heights[row[v]!] = Math.max(heights[row[v]!]!, graph.height[v]!);
  }
  for (const [c, width] of widths.entries()) if (width === 0) widths[c] = settings.cardWidth;
  for (const [r, height] of heights.entries()) if (height === 0) heights[r] = settings.cardHeight;

  const isBorder = new Uint8Array(columns + 1); // whether the channel before a column is between two lanes
  for (const [lane, c] of first.entries()) if (lane !== graph.supporting && count[lane]! > 0) isBorder[c] = 1;

  const channel = (k: number, tracks: number): Gap => {
    const room = roomFor(tracks, channelSpacing);
    if (k === 0 || k === columns) return { before: 0, duct: Math.max(lanePadding, room), after: 0 };
    if (isBorder[k] === 0) return { before: 0, duct: Math.max(columnGap, room), after: 0 };
    return { before: lanePadding, duct: Math.max(laneGap, room), after: lanePadding };
  };
  const corridor = (k: number, tracks: number): Gap => {
    const room = roomFor(tracks, channelSpacing);
    if (k === 0 || k === rows + bandRows) return { before: 0, duct: Math.max(lanePadding, room), after: 0 };
    if (k !== rows) return { before: 0, duct: Math.max(rowGap, room), after: 0 };
    return { before: lanePadding, duct: Math.max(laneGap, room), after: headerHeight + lanePadding };
  };
  const nominal = (gap: typeof channel, sizes: Float64Array): Float64Array =>
    Float64Array.from({ length: 2 * sizes.length + 1 }, (_, s) => {
      const { before, duct, after } = gap(s >> 1, 2);
      return s % 2 === 1 ? sizes[s >> 1]! : before + duct + after;
    });

  return {
    strips: {
      nx,
      ny,
      blocked,
      xSize: nominal(channel, widths),
      ySize: nominal(corridor, heights),
      out: Int32Array.from(column, (_, v) => cell(v) + 1),
      in: Int32Array.from(column, (_, v) => cell(v) - 1),
      room: new Float64Array(nx + ny).fill(Infinity),
    },
    sizeX: (tracks) => layStrips(tracks, widths, channel),
    sizeY: (tracks) => layStrips(tracks, heights, corridor),
    centres: (x, y) => Array.from(column, (c, v) => ({ x: middle(x[2 * c + 1]!), y: middle(y[2 * row[v]! + 1]!) })),
  };
}

interface Gap {
  readonly before: number;
  readonly duct: number;
  readonly after: number;
}

function layStrips(
  tracks: Int32Array,
  sizes: Float64Array,
  gap: (k: number, tracks: number) => Gap,
): readonly StripRange[] {
  const ranges: StripRange[] = [];
  let low = 0;
  for (const [s, lines] of tracks.entries()) {
    const k = s >> 1;
    const { before, duct, after } = s % 2 === 1 ? { before: 0, duct: sizes[k]!, after: 0 } : gap(k, lines);
    const high = low + before + duct + after;
    ranges.push({ low, high, ductLow: low + before, ductHigh: low + before + duct });
    low = high;
  }
  return ranges;
}

function middle({ low, high }: StripRange): number {
  return (low + high) / 2;
}
