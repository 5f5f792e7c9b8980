/**
 * Ranks of cards within their lanes: how many processing steps of the lane lie before a card, and how many after it.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";

/** Result of {@link rankWithinLanes}. */
export interface LaneRanks {
  /** Longest path of input flows inside the lane that ends at the card; 0 where it has no supplier there. */
  readonly before: Int32Array;
  /** Longest such path that begins at the card. */
  readonly after: Int32Array;
  /** For each flow, whether it ranks its ends: an input flow inside one lane that closes no cycle. */
  readonly isRanking: Uint8Array;
}

/**
 * Ranks the cards of every lane by longest paths.
 *
 * Lanes already order the cards of different lanes, so only flows inside a lane count. A cycle is broken at the flow that
 * closes it in a depth-first search, which starts at cards without suppliers, in the order of the ids.
 *
 * @param graph - Checked graph.
 * @returns Ranks in steps.
 * @remarks O(n + m), without recursion.
 */
export function rankWithinLanes(graph: IndexedGraph): LaneRanks {
  const n = graph.ids.length;
  const isRanking = new Uint8Array(graph.source.length);
  const suppliers = new Int32Array(n);
  for (let e = 0; e < graph.source.length; e++) {
    if (graph.kind[e] !== 0 || graph.lane[graph.source[e]!] !== graph.lane[graph.target[e]!]) continue;
    isRanking[e] = 1;
    suppliers[graph.target[e]!]!++;
  }

  const { start, to, edge } = graph.out;
  const state = new Uint8Array(n); // 0 unseen, 1 on the path, 2 done
  const next = start.slice(0, n);
  const finished: number[] = [];
  const visit = (root: number): void => {
    const path = [root];
    state[root] = 1;
    while (path.length > 0) {
      const v = path[path.length - 1]!;
      if (next[v] === start[v + 1]) {
        state[v] = 2;
        finished.push(v);
        path.pop();
        continue;
      }
      const place = next[v]!++;
      if (isRanking[edge[place]!] === 0) continue;
      const w = to[place]!;
      if (state[w] === 1) isRanking[edge[place]!] = 0;
      else if (state[w] === 0) {
        state[w] = 1;
        path.push(w);
      }
    }
  };
  for (let v = 0; v < n; v++) if (suppliers[v] === 0 && state[v] === 0) visit(v);
  for (let v = 0; v < n; v++) if (state[v] === 0) visit(v);

  const before = new Int32Array(n);
  const after = new Int32Array(n);
  for (const v of finished) {
    for (let i = start[v]!; i < start[v + 1]!; i++) {
      if (isRanking[edge[i]!] === 1) after[v] = Math.max(after[v]!, after[to[i]!]! + 1);
    }
  }
  for (const v of finished.reverse()) {
    for (let i = start[v]!; i < start[v + 1]!; i++) {
      if (isRanking[edge[i]!] === 1) before[to[i]!] = Math.max(before[to[i]!]!, before[v]! + 1);
    }
  }
  return { before, after, isRanking };
}
