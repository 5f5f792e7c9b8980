/**
 * The lane layout: cards in lanes, and lines between them.
 *
 * @module
 */
import { indexGraph } from "./indexed-graph.js";
import type { IndexedGraph } from "./indexed-graph.js";
import { drawLanes } from "./lane-rectangles.js";
import type { Box } from "./lane-rectangles.js";
import { resolveOptions } from "./options.js";
import type { LayoutOptions, Settings } from "./options.js";
import { findKeptLanes } from "./kept-lanes.js";
import { placeOnGrid, planGrid } from "./place/grid.js";
import type { GridPlaces } from "./place/grid-places.js";
import { findKept, keepPlaces } from "./place/keep-places.js";
import { measureQuality } from "./quality.js";
import type { Drawing } from "./quality.js";
import { freeBoard } from "./route/free-board.js";
import { gridBoard } from "./route/grid-board.js";
import { routeLines } from "./route/route-lines.js";
import type { RoutedBoard } from "./route/route-lines.js";
import type { LaneGraph, LaneLayout, LaneRectangle, LayoutQuality, Point, Rectangle } from "./types.js";

/**
 * Lays out a chain map.
 *
 * Cards never overlap, no line runs under a card, and lines of different nets never lie on each other, unless `previous`
 * puts cards on each other. The result depends on the records only, not on their order.
 *
 * @param graph - Lanes, cards and flows; it is not modified.
 * @param options - Sizes, gaps, and the positions to keep.
 * @returns Positions, lanes, routes and their quality. A fresh layout begins at (0, 0).
 * @throws {@link LayoutError} `duplicate-id`, `unknown-lane`, `unknown-node` or `invalid-number`.
 * @remarks About O((n + m) √n log n) for the positions: there are O(√n) columns, and each is dealt and ordered a fixed number
 * of times. The local search adds up to 80 000 trials and eight rounds over all places of a lane for each of up to 400
 * cards, eight rounds over 35 places for each of up to 3000, and nothing above. The routes try up to about 100 shapes of
 * O(√n) cells for each flow, three times, or once in a large drawing; where the cards stand still and in no line, there are
 * O(n²) cells. Up to 100 cards are searched and routed four times.
 */
export function layoutLanes(graph: LaneGraph, options: LayoutOptions = {}): LaneLayout {
  const settings = resolveOptions(options);
  const indexed = indexGraph(graph, settings);
  const { previous } = options;
  const kept = previous === undefined ? null : findKept(indexed, previous);
  return assemble(indexed, kept === null ? layOutAfresh(indexed, settings) : layOutAround(indexed, kept, settings));
}

interface Result {
  readonly board: RoutedBoard;
  readonly lanes: readonly LaneRectangle[];
}

function layOutAround(graph: IndexedGraph, kept: ReadonlyMap<number, Point>, settings: Settings): Result {
  const centre = keepPlaces(graph, kept, settings);
  const found = findKeptLanes(graph, centre, settings);
  const hasBand = graph.supporting >= 0 && found.columns[graph.supporting]! > 0;
  const high = hasBand ? found.hulls[graph.supporting]!.top : 0;
  const header = { low: high - settings.lanePadding - settings.headerHeight, high };
  const board = routeLines(graph, freeBoard(graph, centre, settings, hasBand ? header : null), settings);
  const { lanes, supporting } = graph;
  return { board, lanes: drawLanes({ lanes, supporting, ...found }, board.points.values(), settings) };
}

/** Cards up to which several placements are routed and the easiest to read is taken. */
const mostRetried = 100;

/** What the eye has to do: to follow corners, to tell crossings apart, to cover distances. */
function effortOf({ crossings, bends, length }: LayoutQuality): number {
  return crossings + 0.5 * bends + length / 500;
}

function layOutAfresh(graph: IndexedGraph, settings: Settings): Result {
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

/** Moves a fresh layout so that its bounds begin at (0, 0). */
function toOrigin(graph: IndexedGraph, { board, lanes }: Result): Result {
  const { x: left, y: top } = surround(graph, board, lanes);
  const move = <T extends Point>(point: T): T => ({ ...point, x: point.x - left, y: point.y - top });
  const points = new Map(Array.from(board.points, ([edge, line]) => [edge, line.map(move)]));
  return {
    board: { ...board, points, joints: board.joints.map(move), centre: board.centre.map(move) },
    lanes: lanes.map(move),
  };
}

function assemble(graph: IndexedGraph, { board, lanes }: Result): LaneLayout {
  const drawing = toDrawing(graph, board);
  const bounds = surround(graph, board, lanes);
  return { ...drawing, lanes, joints: board.joints, bounds, quality: measureQuality(drawing) };
}

function toDrawing(graph: IndexedGraph, board: RoutedBoard): Required<Drawing> {
  const nets = new Map<number, string>();
  for (const { name, edges } of board.nets) for (const edge of edges) nets.set(edge, name);
  const drawn = [...board.points.keys()].sort((a, b) => a - b);
  return {
    positions: new Map(graph.ids.map((id, v) => [id, board.centre[v]!])),
    sizes: new Map(graph.ids.map((id, v) => [id, { width: graph.width[v]!, height: graph.height[v]! }])),
    routes: new Map(drawn.map((edge) => [graph.edgeIds[edge]!, board.points.get(edge)!])),
    nets: new Map(drawn.map((edge) => [graph.edgeIds[edge]!, nets.get(edge)!])),
  };
}

function surround(graph: IndexedGraph, board: RoutedBoard, lanes: readonly LaneRectangle[]): Rectangle {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const include = ({ x, y }: Point, width: number, height: number): void => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  };
  for (const lane of lanes) include(lane, lane.width, lane.height);
  for (const [v, { x, y }] of board.centre.entries()) {
    include({ x: x - graph.width[v]! / 2, y: y - graph.height[v]! / 2 }, graph.width[v]!, graph.height[v]!);
  }
  for (const line of board.points.values()) for (const point of line) include(point, 0, 0);
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}
