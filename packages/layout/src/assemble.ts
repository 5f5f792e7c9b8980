/**
 * From cards and lines on a board to the layout that is handed out.
 *
 * @module
 */
import type { IndexedGraph } from "./indexed-graph.js";
import { measureQuality } from "./quality.js";
import type { Drawing } from "./quality.js";
import type { RoutedBoard } from "./route/route-lines.js";
import type { LaneLayout, LaneRectangle, LayoutQuality, Point, Rectangle } from "./types.js";

/** Cards, lines and lanes, not yet a layout. */
export interface LaidOut {
  /** Centres of cards, and lines. */
  readonly board: RoutedBoard;
  /** Lanes. */
  readonly lanes: readonly LaneRectangle[];
}

/** Moves a fresh layout so that its bounds begin at (0, 0). */
export function toOrigin(graph: IndexedGraph, { board, lanes }: LaidOut): LaidOut {
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

/** Makes the layout of what was laid out; its quality is measured when it is first read. */
export function assemble(graph: IndexedGraph, { board, lanes }: LaidOut): LaneLayout {
  const drawing = toDrawing(graph, board);
  const bounds = surround(graph, board, graph.isLaneless ? [] : lanes);
  let quality: LayoutQuality | undefined;
  return {
    ...drawing,
    lanes: graph.isLaneless ? [] : lanes,
    joints: board.joints,
    bounds,
    // a judge that most callers never ask, and that takes a fifth of the time
    get quality() {
      return (quality ??= measureQuality(drawing));
    },
  };
}

/** Gives what the quality is measured of. */
export function toDrawing(graph: IndexedGraph, board: RoutedBoard): Required<Drawing> {
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
