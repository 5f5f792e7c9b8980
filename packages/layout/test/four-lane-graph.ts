/**
 * Small graphs written out by hand.
 *
 * @module
 */
import type { LaneEdge, LaneGraph, LaneNode } from "../src/index.js";

/** Cards of one lane, named after it and numbered. */
export function laneCards(n: number, lane: string): LaneNode[] {
  return Array.from({ length: n }, (_, i) => ({ id: `${lane}${String(i)}`, lane }));
}

/** Flows between pairs of a supplier and a consumer, numbered. */
export function pairFlows(pairs: readonly (readonly [string, string])[]): LaneEdge[] {
  return pairs.map(([source, target], i) => ({ id: `flow${String(i)}`, source, target }));
}

/** Lanes of {@link fourLaneGraph}, the supporting one last. */
export const fourLanes = ["up", "mid", "down", "sup"];

/** A graph of cards in {@link fourLanes}. */
export function fourLaneGraph(
  nodes: readonly LaneNode[],
  pairs: readonly (readonly [string, string])[] = [],
): LaneGraph {
  return { lanes: fourLanes, supporting: "sup", nodes, edges: pairFlows(pairs) };
}
