/**
 * The layout in layers, of parts side by side or in lanes.
 *
 * @module
 */
import { toOrigin } from "../assemble.js";
import type { LaidOut } from "../assemble.js";
import type { IndexedGraph } from "../indexed-graph.js";
import { drawLanes } from "../lane-rectangles.js";
import type { Box } from "../lane-rectangles.js";
import type { Settings } from "../options.js";
import { cardBox } from "../place/card-index.js";
import type { Net } from "../route/nets.js";
import type { Joint, Point } from "../types.js";
import { drawAlone, extentOf, layOutLayers } from "./lay-out-layers.js";
import { packShelves, splitParts } from "./parts.js";

/** Parts side by side where there are no lanes; otherwise one drawing, in which every lane has its own layers. */
export function layOutInLayers(graph: IndexedGraph, settings: Settings): LaidOut {
  const { columnGap, rowGap, lanePadding, laneGap, aspectRatio } = settings;
  const n = graph.ids.length;
  const centre: Point[] = [];
  const points = new Map<number, readonly Point[]>();
  const joints: Joint[] = [];
  const nets: Net[] = [];
  const whole = { graph, cards: [...graph.ids.keys()], edges: [...graph.edgeIds.keys()] };
  const parts = n === 0 ? [] : graph.lanes.length > 1 ? [whole] : splitParts(graph);
  const drawings = parts.map((part) =>
    part.graph === null ? drawAlone(graph.width[part.cards[0]!]!) : layOutLayers(part.graph, settings),
  );
  const extents = parts.map((part, p) => extentOf(graph, part.cards, drawings[p]!));
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
