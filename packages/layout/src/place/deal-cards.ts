/**
 * Which card of a lane goes into which of its columns.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";
import type { LaneRanks } from "./rank.js";

/**
 * Deals the cards of one lane: column after column, or, where its chains are much longer than it is wide, line after line.
 *
 * @param graph - Checked graph.
 * @param ranks - Ranks within the lanes.
 * @param nodes - Cards of the lane.
 * @param count - Columns of the lane.
 * @returns Cards of each column.
 */
export function dealCards(graph: IndexedGraph, ranks: LaneRanks, nodes: readonly number[], count: number): number[][] {
  const steps = nodes.reduce((most, v) => Math.max(most, ranks.before[v]! + 1), 1);
  const height = Math.ceil(nodes.length / count);
  return steps > 1.5 * count
    ? foldColumns(ranks, nodes, count, height)
    : fillColumns(graph, ranks, nodes, count, height);
}

/** Long chains run through all columns and begin again at the left, like lines of text. */
function foldColumns(ranks: LaneRanks, nodes: readonly number[], count: number, height: number): number[][] {
  const heaps = Array.from({ length: count }, (): number[] => []);
  for (const v of [...nodes].sort((a, b) => ranks.before[a]! - ranks.before[b]! || a - b)) {
    let c = ranks.before[v]! % count;
    while (heaps[c]!.length >= height) c = (c + 1) % count;
    heaps[c]!.push(v);
  }
  return heaps;
}

/**
 * Deals the cards of a lane into columns from left to right, suppliers before their consumers as far as the room allows
 * (list scheduling: the card with the longest way still to go first).
 */
function fillColumns(
  graph: IndexedGraph,
  ranks: LaneRanks,
  nodes: readonly number[],
  count: number,
  highest: number,
): number[][] {
  const waiting = new Map<number, number>(nodes.map((v) => [v, 0]));
  for (const [e, ranking] of ranks.isRanking.entries()) {
    const w = graph.target[e]!;
    if (ranking === 1 && waiting.has(w)) waiting.set(w, waiting.get(w)! + 1);
  }
  const pull = leftPull(graph, nodes);
  const group = (v: number): number => (graph.group[v]! < 0 ? Infinity : graph.group[v]!);
  const byUrgency = (a: number, b: number): number =>
    ranks.after[b]! - ranks.after[a]! || pull.get(b)! - pull.get(a)! || compare(group(a), group(b)) || a - b;

  const heaps: number[][] = [];
  let left = nodes.length;
  for (let c = 0; c < count; c++) {
    const wished = Math.ceil(left / (count - c));
    const free = [...waiting.keys()].filter((v) => waiting.get(v) === 0).sort(byUrgency);
    const heap = takeWithGroups(graph, free, wished);
    const rest = left - heap.length - (count - c - 1) * highest;
    if (rest > 0) {
      const taken = new Set(heap);
      const early = [...waiting.keys()].filter((v) => !taken.has(v));
      early.sort((a, b) => ranks.before[a]! - ranks.before[b]! || byUrgency(a, b));
      heap.push(...early.slice(0, rest));
    }
    for (const v of heap) waiting.delete(v);
    for (const v of heap) {
      for (let i = graph.out.start[v]!; i < graph.out.start[v + 1]!; i++) {
        const w = graph.out.to[i]!;
        if (ranks.isRanking[graph.out.edge[i]!] === 1 && waiting.has(w)) waiting.set(w, waiting.get(w)! - 1);
      }
    }
    heaps.push(heap);
    left -= heap.length;
  }
  return heaps;
}

/** Takes cards in order; a card brings the free others of its group along if all of them fit. */
function takeWithGroups(graph: IndexedGraph, free: readonly number[], wished: number): number[] {
  const heap = new Set<number>();
  const members = new Map<number, number[]>();
  for (const v of free) {
    const group = graph.group[v]!;
    const list = members.get(group);
    if (list) list.push(v);
    else if (group >= 0) members.set(group, [v]);
  }
  for (const v of free) {
    if (heap.size >= wished) break;
    const all = graph.group[v]! < 0 ? [v] : members.get(graph.group[v]!)!;
    const fits = heap.size + all.filter((w) => !heap.has(w)).length <= wished;
    for (const w of fits ? all : [v]) heap.add(w);
  }
  return [...heap];
}

/** Share of a card's flows that come from the left minus the share that go to the right, −1 to 1. */
function leftPull(graph: IndexedGraph, nodes: readonly number[]): Map<number, number> {
  return new Map(
    nodes.map((v) => {
      let left = 0;
      let right = 0;
      for (const { start, to } of [graph.in, graph.out]) {
        for (let i = start[v]!; i < start[v + 1]!; i++) {
          const lane = graph.lane[to[i]!]!;
          if (lane === graph.supporting) continue;
          if (lane < graph.lane[v]!) left++;
          else if (lane > graph.lane[v]!) right++;
        }
      }
      return [v, (left - right) / Math.max(1, left + right)];
    }),
  );
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
