/**
 * The lane layout: cards in lanes, and lines between them.
 *
 * @module
 */
import { assemble } from "./assemble.js";
import { indexGraph } from "./indexed-graph.js";
import { layOutAfresh, layOutKept } from "./lay-out-in-lanes.js";
import { layOutInLayers } from "./layers/lay-out-in-layers.js";
import { resolveOptions } from "./options.js";
import type { LayoutOptions } from "./options.js";
import type { LaneGraph, LaneLayout } from "./types.js";

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
 * @remarks In layers, O(200 m + n log n) for the positions, n and m counting each layer that a long line passes. In lanes, about
 * O((n + m) √n log n): there are O(√n) columns, and each is dealt and ordered a fixed number
 * of times. The local search adds up to 80 000 trials and eight rounds over all places of a lane for each of up to 400
 * cards, eight rounds over 35 places for each of up to 3000, and nothing above; up to 600 cards it looks at some 40 million pairs
 * of flows for the sake of crossings, and one round more. The routes try up to about 100 shapes of
 * O(√n) cells for each flow, three times, or once in a large drawing; where the cards stand still and in no line, there are
 * O(n²) cells. Up to 100 cards are searched and routed four times.
 * @example
 * {@includeCode ../../../examples/layout.ts}
 */
export function layoutLanes(graph: LaneGraph, options: LayoutOptions = {}): LaneLayout {
  const settings = resolveOptions(options);
  const indexed = indexGraph(graph, settings);
  const kept = layOutKept(indexed, settings, options.previous);
  if (kept !== null) return assemble(indexed, kept);
  const form = settings.form ?? (indexed.isLaneless ? "layers" : "lanes");
  return assemble(indexed, form === "layers" ? layOutInLayers(indexed, settings) : layOutAfresh(indexed, settings));
}
