/**
 * Arcs between integer ids in compressed sparse rows: what every hot loop over a chain runs on.
 *
 * @module
 */

/** Arcs by the node they leave: those of node `i` stand at the positions `start[i]` to `start[i + 1] - 1`. */
export interface Arcs {
  /** Where the arcs of each node begin; one entry more than there are nodes. */
  readonly start: Int32Array;
  /** Node that each arc leads to. */
  readonly target: Int32Array;
  /** What each arc stands for: a position in the arrays that the arcs were made from. */
  readonly item: Int32Array;
}

/**
 * Groups arcs by the node they leave.
 *
 * @param nodes - Number of nodes.
 * @param source - Node that each arc leaves, 0 to `nodes` − 1.
 * @param target - Node that each arc leads to; as many as `source`.
 * @returns The arcs of each node in the order given; `item` is the position in `source` and `target`.
 * @remarks O(nodes + arcs).
 */
export function groupArcs(nodes: number, source: Int32Array, target: Int32Array): Arcs {
  const start = new Int32Array(nodes + 1);
  for (const node of source) start[node + 1]! += 1;
  for (let node = 0; node < nodes; node += 1) start[node + 1]! += start[node]!;
  const next = start.slice(0, nodes);
  const grouped: Arcs = { start, target: new Int32Array(source.length), item: new Int32Array(source.length) };
  for (let item = 0; item < source.length; item += 1) {
    const at = next[source[item]!]!++;
    grouped.target[at] = target[item]!;
    grouped.item[at] = item;
  }
  return grouped;
}
