/**
 * Routes: from cards on strips to lines, in the order trees, horizontal tracks, vertical tracks.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";
import type { Settings } from "../options.js";
import type { Point } from "../types.js";
import { placeRuns } from "./coordinates.js";
import type { PlacedRuns, Sizing, StripRange } from "./coordinates.js";
import { groupNets } from "./nets.js";
import type { Net } from "./nets.js";
import { drawLines } from "./polylines.js";
import type { Lines } from "./polylines.js";
import { routeNets } from "./route-nets.js";
import { collectRuns } from "./runs.js";
import type { Run } from "./runs.js";
import type { Strips } from "./strips.js";
import type { TrackItem } from "./tracks.js";

/** Strips, and how wide they get. */
export interface Board {
  /** Strips and cells. */
  readonly strips: Strips;
  /** Ranges of the vertical strips. */
  readonly sizeX: Sizing;
  /** Ranges of the horizontal strips. */
  readonly sizeY: Sizing;
  /** Centres of the cards, once the strips have their ranges. */
  readonly centres: (x: readonly StripRange[], y: readonly StripRange[]) => readonly Point[];
}

/** Result of {@link routeLines}. */
export interface RoutedBoard extends Lines {
  /** Centre of each card. */
  readonly centre: readonly Point[];
  /** Ranges of the vertical strips. */
  readonly x: readonly StripRange[];
  /** Ranges of the horizontal strips. */
  readonly y: readonly StripRange[];
  /** Nets. */
  readonly nets: readonly Net[];
  /** Flows to which there is no free way. */
  readonly lost: number;
}

/** Distance from a line to a card's corner, or to the border of a lane. */
const margin = 14;

/** Times that the tracks are assigned again with what the time before told. */
const refinements = 1;

/**
 * Routes all flows; the strips grow with the lines where they can.
 *
 * @param graph - Checked graph.
 * @param board - Strips.
 * @param settings - Spacing, and whether to route at all.
 * @returns Cards and lines.
 */
export function routeLines(graph: IndexedGraph, board: Board, settings: Settings): RoutedBoard {
  const { nx, ny } = board.strips;
  const nets = settings.routes ? groupNets(graph, settings.channelSpacing) : [];
  const trees = routeNets(graph, board.strips, nets);
  const runs = collectRuns(trees, nx, graph);
  const spacing = settings.channelSpacing;
  const clearance = { spacing, portSpacing: Math.max(spacing, 24), margin };

  const halfSide = (card: number): number => graph.height[card]! / 2;
  const placeAcross = (toItem: (run: Run) => TrackItem): PlacedRuns =>
    placeRuns(runs.across, toItem, ny, 0, board.sizeY, clearance, halfSide);
  const placeAlong = (y: PlacedRuns): PlacedRuns => {
    const toItem = (run: Run): TrackItem =>
      inCoordinates(run, (at) => y.at.get(runs.acrossAt[run.net]!.get(at * nx + run.strip)!)!);
    return placeRuns(runs.along, toItem, nx, spacing, board.sizeX, clearance, () => Infinity);
  };
  let horizontal = placeAcross((run) => run);
  let vertical = placeAlong(horizontal);
  // once more, now that it is known on which side of each other the verticals are
  for (let round = 0; round < refinements; round++) {
    const x = vertical;
    const exact = (run: Run): TrackItem => {
      const { low, high } = { low: x.ranges[run.low]!.low, high: x.ranges[run.high]!.high };
      const item = inCoordinates(run, (at) => x.at.get(runs.alongAt[run.net]!.get(run.strip * nx + at)!)!);
      const fromCard = run.ends.has(-1) ? low : item.low;
      const toCard = run.ends.has(1) ? high : item.high;
      return { ...run, exact: { ...item, low: Math.min(item.low, fromCard), high: Math.max(item.high, toCard) } };
    };
    horizontal = placeAcross(exact);
    vertical = placeAlong(horizontal);
  }
  const centre = board.centres(vertical.ranges, horizontal.ranges);
  const lines = drawLines(graph, trees, runs, { x: vertical.at, y: horizontal.at, centre }, nx);
  const lost = trees.reduce((sum, { leaves }) => sum + leaves.filter((leaf) => leaf < 0).length, 0);
  return { ...lines, centre, x: vertical.ranges, y: horizontal.ranges, nets, lost };
}

/** A run by the coordinates of the lines that it meets. */
function inCoordinates(run: Run, coordinate: (at: number) => number): TrackItem {
  const links = run.links.map(({ at, side }) => ({ at: coordinate(at), side }));
  const ends = links.map(({ at }) => at);
  return { low: Math.min(...ends), high: Math.max(...ends), links };
}

/**
 * Room that lines need in a strip.
 *
 * @param tracks - Number of tracks.
 * @param spacing - Their distance.
 * @returns Length, 0 without lines.
 */
export function roomFor(tracks: number, spacing: number): number {
  return tracks === 0 ? 0 : (tracks - 1) * spacing + 2 * margin;
}
