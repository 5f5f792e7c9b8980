/**
 * Dominators of a flow graph: over which node does every way from the root lead?
 *
 * @module
 */
import type { Arcs } from "../graph/arcs.js";

/**
 * Finds the immediate dominator of every node: the last one, other than the node itself, that all ways from the root pass.
 *
 * @param arcs - Arcs of the graph by the node they leave.
 * @param before - The same arcs by the node they lead to.
 * @param root - Where all ways begin.
 * @returns Immediate dominator of each node: the root for itself, −1 for a node that cannot be reached.
 * @remarks O(arcs · depth of the tree) for the graphs that are met, without recursion. Source: Cooper, Harvey & Kennedy
 * (2001), A Simple, Fast Dominance Algorithm, Rice University TR-06-33870.
 */
export function immediateDominators(arcs: Arcs, before: Arcs, root: number): Int32Array {
  const nodes = arcs.start.length - 1;
  const { order, place } = postorder(arcs, root);
  const dominator = new Int32Array(nodes).fill(-1);
  dominator[root] = root;
  for (let hasChanged = true; hasChanged;) {
    hasChanged = false;
    for (let at = order.length - 2; at >= 0; at -= 1) {
      const node = order[at]!;
      let found = -1;
      for (let arc = before.start[node]!; arc < before.start[node + 1]!; arc += 1) {
        const other = before.target[arc]!;
        if (dominator[other] === -1) continue;
        found = found === -1 ? other : commonDominator(dominator, place, found, other);
      }
      if (dominator[node] === found) continue;
      dominator[node] = found;
      hasChanged = true;
    }
  }
  return dominator;
}

/** Where two ways up the tree meet. */
function commonDominator(dominator: Int32Array, place: Int32Array, a: number, b: number): number {
  while (a !== b) {
    while (place[a]! < place[b]!) a = dominator[a]!;
    while (place[b]! < place[a]!) b = dominator[b]!;
  }
  return a;
}

/** Nodes that can be reached, each after all that were found from it; the root comes last. */
function postorder({ start, target }: Arcs, root: number): { readonly order: Int32Array; readonly place: Int32Array } {
  const nodes = start.length - 1;
  const place = new Int32Array(nodes).fill(-1);
  const isSeen = new Uint8Array(nodes);
  const next = start.slice(0, nodes);
  const path = new Int32Array(nodes);
  const order = new Int32Array(nodes);
  let count = 0;
  let depth = 0;
  path[0] = root;
  isSeen[root] = 1;
  while (depth >= 0) {
    const node = path[depth]!;
    const at = next[node]!;
    if (at < start[node + 1]!) {
      next[node] = at + 1;
      const other = target[at]!;
      if (isSeen[other] === 1) continue;
      isSeen[other] = 1;
      depth += 1;
      path[depth] = other;
      continue;
    }
    place[node] = count;
    order[count] = node;
    count += 1;
    depth -= 1;
  }
  return { order: order.subarray(0, count), place };
}
