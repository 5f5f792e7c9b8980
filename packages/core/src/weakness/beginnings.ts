/**
 * Where the ways through a graph begin.
 *
 * @module
 */
import type { Arcs } from "../graph/arcs.js";
import { topologicalOrder } from "../graph/topological-order.js";

/**
 * Finds the nodes of every component that no arc leads into.
 *
 * @param arcs - Arcs of the graph.
 * @returns Nodes in ascending order: those without arcs towards them, and all of a cycle that nothing else leads to.
 */
export function beginnings({ start, target }: Pick<Arcs, "start" | "target">): number[] {
  const { component, count } = topologicalOrder({ start, target });
  const isFed = new Uint8Array(count);
  for (let node = 0; node + 1 < start.length; node += 1) {
    for (let at = start[node]!; at < start[node + 1]!; at += 1) {
      if (component[node] !== component[target[at]!]) isFed[component[target[at]!]!] = 1;
    }
  }
  return [...component.keys()].filter((node) => isFed[component[node]!] === 0);
}
