/**
 * The layout in lanes: columns and rows, and lines between the cards.
 *
 * @module
 */
import { assemble, toDrawing, toOrigin } from "./assemble.js";
import type { LaidOut } from "./assemble.js";
import { indexGraph } from "./indexed-graph.js";
import type { IndexedGraph } from "./indexed-graph.js";
import { findKeptLanes } from "./kept-lanes.js";
import { drawLanes } from "./lane-rectangles.js";
import type { Box } from "./lane-rectangles.js";
import { resolveOptions } from "./options.js";
import type { LayoutOptions, Settings } from "./options.js";
import { placeOnGrid, planGrid } from "./place/grid.js";
import type { GridPlaces } from "./place/grid-places.js";
import { findKept, keepPlaces } from "./place/keep-places.js";
import { measureQuality } from "./quality.js";
import { freeBoard } from "./route/free-board.js";
import { gridBoard } from "./route/grid-board.js";
import { routeLines } from "./route/route-lines.js";
import type { Board, RoutedBoard } from "./route/route-lines.js";
import type { LaneGraph, LaneLayout, LayoutQuality, Point } from "./types.js";

/**
 * Lays out a chain map in lanes, whatever `form` says: {@link layoutLanes} without the layers, for those who never need them and
 * want to load less.
 *
 * @param graph - Lanes, cards and flows; it is not modified.
 * @param options - Sizes, gaps, and the positions to keep.
 * @returns The layout, as of {@link layoutLanes}.
 * @throws {@link LayoutError} `duplicate-id`, `unknown-lane`, `unknown-node` or `invalid-number`.
 */
export function layoutInLanes(graph: LaneGraph, options: LayoutOptions = {}): LaneLayout {
  const settings = resolveOptions(options);
  const indexed = indexGraph(graph, settings);
  return assemble(indexed, layOutKept(indexed, settings, options.previous) ?? layOutAfresh(indexed, settings));
}

/**
 * Lays out around the cards that have a position already.
 *
 * @param graph - Graph.
 * @param settings - Settings.
 * @param previous - Positions; `undefined` for none.
 * @returns The layout; `null` if too few cards have a position.
 */
export function layOutKept(
  graph: IndexedGraph,
  settings: Settings,
  previous: LayoutOptions["previous"],
): LaidOut | null {
  const kept = previous === undefined ? null : findKept(graph, previous);
  return kept === null ? null : layOutAround(graph, kept, settings);
}

function layOutAround(graph: IndexedGraph, kept: ReadonlyMap<number, Point>, settings: Settings): LaidOut {
  const centre = keepPlaces(graph, kept, settings);
  const found = findKeptLanes(graph, centre, settings);
  const hasBand = graph.supporting >= 0 && found.columns[graph.supporting]! > 0;
  const high = hasBand ? found.hulls[graph.supporting]!.top : 0;
  const header = { low: high - settings.lanePadding - settings.headerHeight, high };
  const board = routeAround(graph, centre, settings, hasBand ? header : null);
  const { lanes, supporting } = graph;
  return { board, lanes: drawLanes({ lanes, supporting, ...found }, board.points.values(), settings) };
}

/** Cells above which sides of cards that are nearly in line are taken together. */
const mostCells = 30_000;
/** How near, at first and where that closes the only way to a card. */
const tolerances = [20, 6, 0];

/** Routes between cards that stand still, wherever that is. */
function routeAround(
  graph: IndexedGraph,
  centre: readonly Point[],
  settings: Settings,
  header: { readonly low: number; readonly high: number } | null,
): RoutedBoard {
  const exact = freeBoard(graph, centre, settings, header);
  if (!settings.routes || exact.strips.nx * exact.strips.ny <= mostCells) return routeLines(graph, exact, settings);
  const least = Math.min(graph.width.reduce(lesser, Infinity), graph.height.reduce(lesser, Infinity));
  // between cards that stand on each other there are no ways, however long one looks for them
  const positions = new Map(graph.ids.map((id, v) => [id, centre[v]!]));
  const sizes = new Map(graph.ids.map((id, v) => [id, { width: graph.width[v]!, height: graph.height[v]! }]));
  const isHopeless = measureQuality({ positions, sizes, routes: new Map() }).overlaps > 0;
  let best = routeLines(graph, boardOf(tolerances[0]!), settings);
  for (const tolerance of tolerances.slice(1)) {
    if (best.lost > 0 && !isHopeless) best = routeLines(graph, boardOf(tolerance), settings);
  }
  return best;

  function boardOf(tolerance: number): Board {
    return freeBoard(graph, centre, settings, header, Math.min(tolerance, least / 5));
  }
}

function lesser(a: number, b: number): number {
  return Math.min(a, b);
}

/** Cards up to which several placements are routed and the easiest to read is taken. */
const mostRetried = 100;

/** What the eye has to do: to follow corners, to tell crossings apart, to cover distances. */
function effortOf({ crossings, bends, length }: LayoutQuality): number {
  return crossings + 0.5 * bends + length / 500;
}

/** Lays out in lanes with no regard to any position. */
export function layOutAfresh(graph: IndexedGraph, settings: Settings): LaidOut {
  const widest = graph.width.reduce((most, width) => Math.max(most, width), 0) || settings.cardWidth;
  const highest = graph.height.reduce((most, height) => Math.max(most, height), 0) || settings.cardHeight;
  const pitch = { x: widest + settings.columnGap, y: highest + settings.rowGap };
  const tries = settings.routes && graph.ids.length <= mostRetried ? 4 : 1;
  const plan = planGrid(graph, settings, pitch);
  let best: { places: GridPlaces; board: RoutedBoard; effort: number } | undefined;
  for (let seed = 0; seed < tries; seed++) {
    const places = placeOnGrid(graph, plan, pitch, seed);
    const board = routeLines(graph, gridBoard(graph, places, settings), settings);
    const effort = tries === 1 ? 0 : effortOf(measureQuality(toDrawing(graph, board)));
    if (best === undefined || effort < best.effort) best = { places, board, effort };
  }
  const { places, board } = best!;
  const occupied = graph.lanes.map(() => new Set<number>());
  for (const [v, lane] of graph.lane.entries()) occupied[lane]!.add(places.column[v]!);
  const lanes = drawLanes(
    {
      lanes: graph.lanes,
      supporting: graph.supporting,
      columns: occupied.map((columns) => columns.size),
      hulls: graph.lanes.map((_, lane): Box => {
        const isBand = lane === graph.supporting;
        const left = places.first[lane]!;
        const right = left + Math.max(1, places.count[lane]!) - 1;
        const from = isBand ? places.rows : 0;
        const to = isBand ? places.rows + places.bandRows - 1 : places.rows - 1;
        return {
          left: board.x[2 * left + 1]!.low,
          right: board.x[2 * right + 1]!.high,
          top: board.y[2 * from + 1]?.low ?? 0,
          bottom: board.y[2 * to + 1]!.high,
        };
      }),
    },
    board.points.values(),
    settings,
  );
  return toOrigin(graph, { board, lanes });
}
