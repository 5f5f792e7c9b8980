/**
 * Crossings of the segments between two neighbouring layers.
 *
 * @module
 */
import type { ProperGraph } from "./proper-graph.js";

/**
 * Counts the crossings of an order, a segment that several flows share counting once for each of them.
 *
 * @param graph - Proper graph.
 * @param order - Vertices of each layer from top to bottom.
 * @param place - Place of each vertex in its layer.
 * @returns The count.
 * @remarks O(m log n). Source: Barth, Jünger and Mutzel (2002), Graph Drawing, LNCS 2528, 130.
 */
export function countCrossings(graph: ProperGraph, order: readonly Int32Array[], place: Int32Array): number {
  const { start, to, weight } = graph.right;
  const longest = order.reduce((most, { length }) => Math.max(most, length), 1);
  const tree = new Float64Array(longest + 1);
  let count = 0;
  for (let l = 0; l + 1 < order.length; l++) {
    const size = order[l + 1]!.length;
    tree.fill(0, 0, size + 1);
    let total = 0;
    for (const v of order[l]!) {
      // first what those above have joined further down, then the own ones
      for (let i = start[v]!; i < start[v + 1]!; i++) {
        let above = 0;
        for (let t = place[to[i]!]! + 1; t > 0; t &= t - 1) above += tree[t]!;
        count += weight[i]! * (total - above);
      }
      for (let i = start[v]!; i < start[v + 1]!; i++) {
        total += weight[i]!;
        for (let t = place[to[i]!]! + 1; t <= size; t += t & -t) tree[t]! += weight[i]!;
      }
    }
  }
  return count;
}
