/**
 * Nets: which flows share a line.
 *
 * @module
 */
import { edgeKinds } from "../indexed-graph.js";
import type { IndexedGraph } from "../indexed-graph.js";

/** A star of flows that share a line. */
export interface Net {
  /** Unique name: direction, kind and card. */
  readonly name: string;
  /** Card in the middle of the star. */
  readonly hub: number;
  /** Whether the flows run into the hub, not out of it. */
  readonly isInward: boolean;
  /** Flows. */
  readonly edges: readonly number[];
}

/** Ports that fit one side of a card at the given distance. */
function ports(height: number, spacing: number): number {
  return Math.max(1, Math.floor((0.85 * height) / spacing));
}

/**
 * Groups the flows into nets: one per supplier and kind, since a supplier's goods are one thing. A consumer with more
 * suppliers than ports gathers its flows into one line instead: hundreds of parallel lines into one card tell nobody more
 * than a joint does. Where both ends are such hubs, the flow stays with the supplier.
 *
 * @param graph - Checked graph.
 * @param spacing - Least distance of ports.
 * @returns Nets, each flow in one, ordered by kind and card.
 */
export function groupNets(graph: IndexedGraph, spacing: number): Net[] {
  const isCrowded = (v: number, side: "in" | "out"): boolean => {
    const { start } = graph[side];
    return start[v + 1]! - start[v]! > ports(graph.height[v]!, spacing);
  };
  const nets = new Map<string, { hub: number; isInward: boolean; edges: number[] }>();
  for (let e = 0; e < graph.source.length; e++) {
    const source = graph.source[e]!;
    const target = graph.target[e]!;
    const isInward = isCrowded(target, "in") && !isCrowded(source, "out");
    const hub = isInward ? target : source;
    const name = `${isInward ? "in" : "out"} ${edgeKinds[graph.kind[e]!]!} ${graph.ids[hub]!}`;
    const net = nets.get(name);
    if (net === undefined) nets.set(name, { hub, isInward, edges: [e] });
    else net.edges.push(e);
  }
  return Array.from(nets, ([name, net]) => ({ name, ...net })).sort((a, b) => (a.name < b.name ? -1 : 1));
}
