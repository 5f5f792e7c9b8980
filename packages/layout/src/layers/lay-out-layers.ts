/**
 * The drawing in layers: as many columns as the flows have steps, and every line through places of its own.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";
import type { Settings } from "../options.js";
import { groupNets } from "../route/nets.js";
import type { Net } from "../route/nets.js";
import type { Joint, Point, Rectangle } from "../types.js";
import { placeHeights } from "./layer-heights.js";
import { channelWidth, drawLayerLines, placeTracks } from "./layer-lines.js";
import type { Channel } from "./layer-lines.js";
import { collectBranches, placePorts } from "./layer-ports.js";
import { orderLayers } from "./order-layers.js";
import { properGraph } from "./proper-graph.js";
import { rankLayers } from "./rank-layers.js";

/** A drawing in layers, before it is moved to its place. */
export interface LayerDrawing {
  /** Centre of each card. */
  readonly centre: readonly Point[];
  /** Line of each flow. */
  readonly points: ReadonlyMap<number, readonly Point[]>;
  /** Where nets branch. */
  readonly joints: readonly Joint[];
  /** Nets; none without routes. */
  readonly nets: readonly Net[];
  /** Left and right ends of the layers of each lane, and how many of them have cards. */
  readonly lanes: readonly { readonly left: number; readonly right: number; readonly columns: number }[];
}

/** Least distance from a line to a card. */
const margin = 14;

/**
 * Draws a graph in layers.
 *
 * @param graph - Checked graph with at least one card.
 * @param settings - Gaps, and whether to route.
 * @returns Cards and lines, anywhere in the plane.
 * @remarks About O(200 m + n log n) for n cards and passages and m segments; without routes, lines need no room between
 * the cards, but cards leave room for them.
 */
export function layOutLayers(graph: IndexedGraph, settings: Settings): LayerDrawing {
  const { channelSpacing: spacing, columnGap, rowGap, lanePadding, laneGap } = settings;
  const layers = rankLayers(graph);
  const nets = groupNets(graph, spacing);
  const proper = properGraph(graph, layers, nets);
  const order = orderLayers(proper);
  const half = new Float64Array(proper.layer.length);
  for (let v = 0; v < proper.cards; v++) half[v] = graph.height[v]! / 2;
  const y = placeHeights(proper, order, {
    half,
    cards: rowGap,
    mixed: Math.max(margin + spacing / 2, rowGap / 2),
    passages: 1.5 * spacing,
  });

  const widths = new Float64Array(layers.count);
  for (const [v, l] of layers.layer.entries()) widths[l] = Math.max(widths[l]!, graph.width[v]!);
  const { laneOf } = layers;
  const lanes = graph.lanes.map(() => ({ left: Infinity, right: -Infinity, columns: 0 }));
  const branches = settings.routes ? collectBranches(graph, layers, proper, nets) : null;
  if (branches) placePorts(graph, branches, y, spacing);
  const tracks = branches ? placeTracks(branches, spacing) : new Int32Array(layers.count + 1);
  const channels: Channel[] = [];
  const middle = new Float64Array(layers.count);
  let x = 0;
  for (let l = 0; l <= layers.count; l++) {
    const isOuter = l === 0 || l === layers.count;
    const isBorder = !isOuter && laneOf[l - 1] !== laneOf[l];
    const padding = isBorder ? lanePadding : 0;
    const width = channelWidth(tracks[l]!, isOuter ? 0 : isBorder ? laneGap : columnGap, spacing);
    channels.push({ low: x + padding, high: x + padding + width, tracks: tracks[l]! });
    x += width + 2 * padding;
    if (l === layers.count) break;
    const size = widths[l]! || settings.cardWidth;
    const lane = lanes[laneOf[l]!]!;
    lane.left = Math.min(lane.left, x);
    lane.right = x + size;
    if (widths[l]! > 0) lane.columns++;
    middle[l] = x + size / 2;
    x += size;
  }
  const centre = Array.from(layers.layer, (l, v): Point => ({ x: middle[l]!, y: y[v]! }));
  const lines = branches
    ? drawLayerLines(graph, proper, nets, branches, channels, centre, spacing)
    : { points: new Map<number, readonly Point[]>(), joints: [] };
  return { ...lines, centre, nets: branches ? nets : [], lanes };
}

/**
 * Draws a card that no flow joins to another.
 *
 * @param width - Its width.
 * @returns The card, in the only layer of the only lane.
 */
export function drawAlone(width: number): LayerDrawing {
  const lanes = [{ left: 0, right: width, columns: 1 }];
  return { centre: [{ x: width / 2, y: 0 }], points: new Map(), joints: [], nets: [], lanes };
}

/**
 * Finds the room that the drawing of a part takes.
 *
 * @param graph - For the sizes of the cards.
 * @param cards - Which of them are drawn.
 * @param drawing - Cards and lines.
 * @returns Smallest rectangle around them.
 */
export function extentOf(
  graph: IndexedGraph,
  cards: readonly number[],
  drawing: Pick<LayerDrawing, "centre" | "points">,
): Rectangle {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const include = ({ x, y }: Point, width: number, height: number): void => {
    left = Math.min(left, x - width);
    top = Math.min(top, y - height);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  };
  for (const [i, v] of cards.entries()) include(drawing.centre[i]!, graph.width[v]! / 2, graph.height[v]! / 2);
  for (const line of drawing.points.values()) for (const point of line) include(point, 0, 0);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
