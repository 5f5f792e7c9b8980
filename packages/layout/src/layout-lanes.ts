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
import { cardBox } from "./place/card-index.js";
import { findKept, keepPlaces } from "./place/keep-places.js";
import { measureQuality } from "./quality.js";
import type { Drawing } from "./quality.js";
import { freeBoard } from "./route/free-board.js";
import { gridBoard } from "./route/grid-board.js";
import { extentOf, layOutLayers } from "./layers/lay-out-layers.js";
import { packShelves, splitParts } from "./layers/parts.js";
import type { Net } from "./route/nets.js";
import { routeLines } from "./route/route-lines.js";
import type { Board, RoutedBoard } from "./route/route-lines.js";
import type { Joint, LaneGraph, LaneLayout, LaneRectangle, LayoutQuality, Point, Rectangle } from "./types.js";

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
 * @remarks In layers, O(300 m + n log n) for the positions, n and m counting each layer that a long line passes. In lanes, about
 * O((n + m) √n log n): there are O(√n) columns, and each is dealt and ordered a fixed number
 * of times. The local search adds up to 80 000 trials and eight rounds over all places of a lane for each of up to 400
 * cards, eight rounds over 35 places for each of up to 3000, and nothing above; up to 600 cards it looks at some 40 million pairs
 * of flows for the sake of crossings, and one round more. The routes try up to about 100 shapes of
 * O(√n) cells for each flow, three times, or once in a large drawing; where the cards stand still and in no line, there are
 * O(n²) cells. Up to 100 cards are searched and routed four times.
 */
export function layoutLanes(graph: LaneGraph, options: LayoutOptions = {}): LaneLayout {
  const settings = resolveOptions(options);
  const indexed = indexGraph(graph, settings);
  const { previous } = options;
  const kept = previous === undefined ? null : findKept(indexed, previous);
  if (kept !== null) return assemble(indexed, layOutAround(indexed, kept, settings));
  const form = settings.form ?? (indexed.isLaneless ? "layers" : "lanes");
  return assemble(indexed, form === "layers" ? layOutInLayers(indexed, settings) : layOutAfresh(indexed, settings));
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

/** Parts side by side where there are no lanes; otherwise one drawing, in which every lane has its own layers. */
function layOutInLayers(graph: IndexedGraph, settings: Settings): Result {
  const { columnGap, rowGap, lanePadding, laneGap, aspectRatio } = settings;
  const n = graph.ids.length;
  const centre: Point[] = [];
  const points = new Map<number, readonly Point[]>();
  const joints: Joint[] = [];
  const nets: Net[] = [];
  const whole = { graph, cards: [...graph.ids.keys()], edges: [...graph.edgeIds.keys()] };
  const parts = n === 0 ? [] : graph.lanes.length > 1 ? [whole] : splitParts(graph);
  const drawings = parts.map((part) => layOutLayers(part.graph, settings));
  const extents = parts.map((part, p) => extentOf(part.graph, drawings[p]!));
  const places = packShelves(extents, aspectRatio, columnGap, rowGap);
  for (const [p, { cards, edges }] of parts.entries()) {
    const drawing = drawings[p]!;
    const right = places[p]!.x - extents[p]!.x;
    const down = places[p]!.y - extents[p]!.y;
    const move = <T extends Point>(point: T): T => ({ ...point, x: point.x + right, y: point.y + down });
    for (const [i, v] of cards.entries()) centre[v] = move(drawing.centre[i]!);
    for (const [i, line] of drawing.points) points.set(edges[i]!, line.map(move));
    joints.push(...drawing.joints.map(move));
    nets.push(...drawing.nets.map((net) => ({ ...net, edges: net.edges.map((e) => edges[e]!) })));
  }
  const board = { points, joints, nets, centre, x: [], y: [], lost: 0 };
  if (graph.isLaneless) return toOrigin(graph, { board, lanes: [] });
  const boxes = graph.lanes.map((): Box[] => []);
  for (const [v, point] of centre.entries()) boxes[graph.lane[v]!]!.push(cardBox(graph, v, point));
  const extent = extents[0] ?? { x: 0 };
  const shift = (places[0]?.x ?? 0) - extent.x;
  const ranges = drawings[0]?.lanes ?? [];
  let right = 0;
  const hulls = graph.lanes.map((_, lane): Box => {
    const range = ranges[lane] ?? { left: right, right: right + settings.cardWidth };
    right = range.right + 2 * lanePadding + laneGap;
    // the parts of a single lane stand anywhere in it
    return {
      left: boxes[lane]!.reduce((least, { left }) => Math.min(least, left), range.left + shift),
      right: boxes[lane]!.reduce((most, box) => Math.max(most, box.right), range.right + shift),
      top: boxes[lane]!.reduce((least, { top }) => Math.min(least, top), Infinity),
      bottom: boxes[lane]!.reduce((most, { bottom }) => Math.max(most, bottom), -Infinity),
    };
  });
  const columns = graph.lanes.map((_, lane) =>
    drawings.reduce((most, { lanes }) => Math.max(most, lanes[lane]!.columns), 0),
  );
  // a supporting lane stands beside the others
  const input = { lanes: graph.lanes, supporting: -1, hulls, columns };
  return toOrigin(graph, { board, lanes: drawLanes(input, points.values(), settings) });
}

/** Moves a fresh layout so that its bounds begin at (0, 0). */
function toOrigin(graph: IndexedGraph, { board, lanes }: Result): Result {
  const { x: left, y: top } = surround(graph, board, lanes);
  const move = <T extends Point>(point: T): T => ({ ...point, x: point.x - left, y: point.y - top });
  const centre = board.centre.map(move);
  const points = new Map(
    Array.from(board.points, ([edge, line]) => [edge, anchor(graph, centre, edge, line.map(move))]),
  );
  return { board: { ...board, points, joints: board.joints.map(move), centre }, lanes: lanes.map(move) };
}

/** Puts the ends of a line exactly at the sides of its cards again, from which rounding may have moved them by a trifle. */
function anchor(graph: IndexedGraph, centre: readonly Point[], edge: number, line: Point[]): readonly Point[] {
  const [source, target] = [graph.source[edge]!, graph.target[edge]!];
  const last = line.length - 1;
  line[0] = { x: centre[source]!.x + graph.width[source]! / 2, y: line[0]!.y };
  line[last] = { x: centre[target]!.x - graph.width[target]! / 2, y: line[last]!.y };
  return line;
}

function assemble(graph: IndexedGraph, { board, lanes }: Result): LaneLayout {
  const drawing = toDrawing(graph, board);
  const bounds = surround(graph, board, graph.isLaneless ? [] : lanes);
  return {
    ...drawing,
    lanes: graph.isLaneless ? [] : lanes,
    joints: board.joints,
    bounds,
    quality: measureQuality(drawing),
  };
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
