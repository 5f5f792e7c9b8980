/**
 * Layers: cycles are cut, every flow that is left runs to a later layer, and the flows are short.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";

/** Result of {@link rankLayers}. */
export interface Layers {
  /** Layer of each card, from the left. */
  readonly layer: Int32Array;
  /** Number of layers; none is without cards but that of an empty lane. */
  readonly count: number;
  /** Lane of each layer. */
  readonly laneOf: Int32Array;
  /** For each flow, whether it leads to no later layer: it closes a cycle, or leads to an earlier lane. */
  readonly isBackward: Uint8Array;
}

/** Times that every card looks for a better layer. */
const sweeps = 12;

/**
 * Ranks the cards by longest paths, then moves each to where its flows are shortest.
 *
 * A cycle is cut at the flow that closes it in a depth-first search, which begins at cards without suppliers. `return` and
 * `credit` flows are looked at last, so that they rather than an input flow are what runs back.
 *
 * @param graph - Checked graph.
 * @returns Layers; all cards of a lane are in later layers than those of the lanes before it.
 * @remarks O(n + m), without recursion. Network simplex would find the shortest flows altogether: Gansner, Koutsofios, North
 * and Vo (1993), IEEE Trans. Software Eng. 19(3), 214.
 */
export function rankLayers(graph: IndexedGraph): Layers {
  const { isBackward, order } = cutCycles(graph);
  const n = graph.ids.length;
  const layer = new Int32Array(n);
  const { source, target, lane } = graph;
  const isForward = (e: number): boolean => isBackward[e] === 0;

  // within its lane first
  for (const v of order) {
    for (let i = graph.out.start[v]!; i < graph.out.start[v + 1]!; i++) {
      const w = graph.out.to[i]!;
      if (isForward(graph.out.edge[i]!) && lane[w] === lane[v]) layer[w] = Math.max(layer[w]!, layer[v]! + 1);
    }
  }
  const depth = new Int32Array(graph.lanes.length).fill(1);
  for (let v = 0; v < n; v++) depth[lane[v]!] = Math.max(depth[lane[v]!]!, layer[v]! + 1);
  const first = new Int32Array(depth.length + 1);
  for (let l = 0; l < depth.length; l++) first[l + 1] = first[l]! + depth[l]!;
  for (let v = 0; v < n; v++) layer[v]! += first[lane[v]!]!;
  // what was cut for fear of a cycle may run forwards after all
  for (let e = 0; e < source.length; e++) {
    if (isBackward[e] === 1 && layer[source[e]!]! < layer[target[e]!]!) isBackward[e] = 0;
  }

  const slope = new Int32Array(n); // consumers minus suppliers: which way shortens the flows
  for (let e = 0; e < source.length; e++) {
    const sign = isForward(e) ? 1 : -1;
    slope[source[e]!]! += sign;
    slope[target[e]!]! -= sign;
  }
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let moves = 0;
    const isRightwards = sweep % 2 === 1;
    for (let i = 0; i < n; i++) {
      const v = order[isRightwards ? i : n - 1 - i]!;
      let low = first[lane[v]!]!;
      let high = first[lane[v]! + 1]! - 1;
      for (let j = graph.in.start[v]!; j < graph.in.start[v + 1]!; j++) {
        const w = layer[graph.in.to[j]!]!;
        if (isForward(graph.in.edge[j]!)) low = Math.max(low, w + 1);
        else high = Math.min(high, w);
      }
      for (let j = graph.out.start[v]!; j < graph.out.start[v + 1]!; j++) {
        const w = layer[graph.out.to[j]!]!;
        if (isForward(graph.out.edge[j]!)) high = Math.min(high, w - 1);
        else low = Math.max(low, w);
      }
      // a card without a preference makes room for those that the sweep comes to next
      const wish = slope[v]! > 0 || (slope[v] === 0 && !isRightwards) ? high : low;
      if (low > high || wish === layer[v]) continue;
      layer[v] = wish;
      moves++;
    }
    if (moves === 0) break;
  }
  return { ...close(layer, first), isBackward };
}

/** Drops layers without cards, but for one of each empty lane. */
function close(layer: Int32Array, first: Int32Array): Pick<Layers, "layer" | "count" | "laneOf"> {
  const isUsed = new Uint8Array(first[first.length - 1]!);
  for (const l of layer) isUsed[l] = 1;
  const moved = new Int32Array(isUsed.length);
  const laneOf: number[] = [];
  for (let lane = 0; lane + 1 < first.length; lane++) {
    const before = laneOf.length;
    for (let l = first[lane]!; l < first[lane + 1]!; l++) {
      moved[l] = laneOf.length;
      if (isUsed[l] === 1) laneOf.push(lane);
    }
    if (laneOf.length === before) laneOf.push(lane);
  }
  return { layer: layer.map((l) => moved[l]!), count: laneOf.length, laneOf: Int32Array.from(laneOf) };
}

/** Flows that run back, and the cards in an order in which all others run forwards. */
function cutCycles(graph: IndexedGraph): { isBackward: Uint8Array; order: Int32Array } {
  const n = graph.ids.length;
  const { source, target, kind, lane } = graph;
  const isBackward = new Uint8Array(source.length);
  for (let e = 0; e < source.length; e++) {
    if (lane[source[e]!]! > lane[target[e]!]!) isBackward[e] = 1;
  }
  const order = new Int32Array(n);
  // inputs alone first: another flow runs back where it closes a cycle with them
  const rank = new Int32Array(n);
  for (const isInputOnly of [true, false]) {
    const counts = (e: number): boolean => isBackward[e] === 0 && (!isInputOnly || kind[e] === 0);
    searchDepthFirst(graph, counts, order, isBackward);
    if (!isInputOnly) break;
    for (let i = 0; i < n; i++) rank[order[i]!] = i;
    let others = 0;
    for (let e = 0; e < source.length; e++) {
      if (kind[e] === 0 || isBackward[e] === 1) continue;
      others++;
      if (closesCycle(graph, e, rank)) isBackward[e] = 1;
    }
    if (others === 0) break;
  }
  return { isBackward, order };
}

/** Whether a flow that is no input runs against the order of the inputs, and so may close a cycle. */
function closesCycle({ source, target }: IndexedGraph, e: number, rank: Int32Array): boolean {
  return rank[source[e]!]! > rank[target[e]!]!;
}

/** Marks the flows that close a cycle, and writes the reverse of the order in which the search leaves the cards. */
function searchDepthFirst(
  graph: IndexedGraph,
  counts: (edge: number) => boolean,
  order: Int32Array,
  isBackward: Uint8Array,
): void {
  const n = graph.ids.length;
  const { start, to, edge } = graph.out;
  const suppliers = new Int32Array(n);
  for (let e = 0; e < graph.source.length; e++) if (counts(e)) suppliers[graph.target[e]!]!++;
  const state = new Uint8Array(n); // 0 unseen, 1 on the path, 2 done
  const next = start.slice(0, n);
  const path = new Int32Array(n);
  let place = n;
  for (let turn = 0; turn < 2 * n; turn++) {
    const root = turn % n;
    if (state[root] !== 0 || (turn < n && suppliers[root]! > 0)) continue;
    let depth = 0;
    path[0] = root;
    state[root] = 1;
    while (depth >= 0) {
      const v = path[depth]!;
      if (next[v] === start[v + 1]) {
        state[v] = 2;
        order[--place] = v;
        depth--;
        continue;
      }
      const i = next[v]!++;
      if (!counts(edge[i]!)) continue;
      const w = to[i]!;
      if (state[w] === 1) isBackward[edge[i]!] = 1;
      else if (state[w] === 0) {
        state[w] = 1;
        path[++depth] = w;
      }
    }
  }
}
