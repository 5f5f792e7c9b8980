/**
 * Strongly connected components: the cycles of a chain, each as one.
 *
 * @module
 */
import type { Arcs } from "./arcs.js";

/** Strongly connected components of a directed graph. */
export interface Components {
  /** Number of components. */
  readonly count: number;
  /** Component of each node. Every arc leads to a node of the same or a smaller component. */
  readonly component: Int32Array;
}

/**
 * Finds the strongly connected components: two nodes are in one if each can be reached from the other.
 *
 * @param arcs - Arcs of the graph.
 * @returns The component of each node, numbered against the direction of the arcs.
 * @remarks O(nodes + arcs), without recursion. Source: Tarjan (1972), SIAM J. Comput. 1(2), 146.
 */
export function stronglyConnected({ start, target }: Pick<Arcs, "start" | "target">): Components {
  const nodes = start.length - 1;
  const component = new Int32Array(nodes).fill(-1);
  const seen = new Int32Array(nodes); // moment of the first visit, from 1; 0 if not yet visited
  const low = new Int32Array(nodes); // earliest open node that is known to be reachable
  const next = start.slice(0, nodes);
  const open = new Int32Array(nodes);
  const path = new Int32Array(nodes);
  let count = 0;
  let clock = 0;
  let opened = 0;

  for (let root = 0; root < nodes; root += 1) {
    if (seen[root] !== 0) continue;
    let depth = 0;
    path[0] = root;
    while (depth >= 0) {
      const node = path[depth]!;
      if (seen[node] === 0) {
        seen[node] = low[node] = clock += 1;
        open[opened++] = node;
      }
      const at = next[node]!;
      if (at < start[node + 1]!) {
        const other = target[at]!;
        if (seen[other] === 0) {
          path[++depth] = other; // comes back to this very arc, by then with `low` of the other known
        } else {
          if (component[other] === -1 && low[other]! < low[node]!) low[node] = low[other]!;
          next[node] = at + 1;
        }
        continue;
      }
      if (low[node] === seen[node]) {
        let member: number;
        do {
          member = open[--opened]!;
          component[member] = count;
        } while (member !== node);
        count += 1;
      }
      depth -= 1;
    }
  }
  return { count, component };
}
