/**
 * Branches and ports: where the line of each net meets cards and passages in the channel between two layers.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";
import type { Net } from "../route/nets.js";
import type { Layers } from "./rank-layers.js";
import type { ProperGraph } from "./proper-graph.js";

/** Where a branch meets a layer. */
export interface BranchEnd {
  /** Card or passage. */
  readonly vertex: number;
  /** −1 in the layer to the left of the channel, 1 in that to the right. */
  readonly side: -1 | 1;
  /** Height, once it is known. */
  y: number;
}

/** What one net draws in one channel. */
export interface Branch {
  /** Index of the net. */
  readonly net: number;
  /** Ends, at least two. */
  readonly ends: BranchEnd[];
  /** Track of its vertical line; −1 where all ends are at one height. */
  track: number;
}

/** Branches of all nets. Channel c lies before layer c; the last one behind all layers. */
export interface Branches {
  /** Branches by channel. */
  readonly byChannel: readonly Branch[][];
  /** Branches by net and channel. */
  readonly of: readonly ReadonlyMap<number, Branch>[];
}

/**
 * Finds the vertices that a flow passes, its cards included.
 *
 * @param graph - Checked graph.
 * @param proper - Its proper graph.
 * @param edge - The flow.
 * @returns Vertices from the supplier to the consumer.
 */
export function pathOf(graph: IndexedGraph, { passage, first }: ProperGraph, edge: number): number[] {
  return [graph.source[edge]!, ...passage.subarray(first[edge], first[edge + 1]), graph.target[edge]!];
}

/**
 * Finds the channel between two vertices of a flow that follow each other.
 *
 * @param proper - Proper graph.
 * @param from - The one nearer to the supplier.
 * @param to - The other.
 * @returns The channel: that between their layers, or where they are in one layer, that in which the line turns round.
 */
export function channelOf({ layer, cards }: ProperGraph, from: number, to: number): number {
  const [a, b] = [layer[from]!, layer[to]!];
  // a line that runs back leaves its supplier to the right, and enters its consumer from the left
  return a === b ? (from < cards ? a + 1 : a) : Math.max(a, b);
}

/**
 * Collects the branches of all nets.
 *
 * @param graph - Checked graph.
 * @param layers - For their number.
 * @param proper - Proper graph.
 * @param nets - Nets.
 * @returns Branches whose ends have no height yet.
 */
export function collectBranches(
  graph: IndexedGraph,
  layers: Layers,
  proper: ProperGraph,
  nets: readonly Net[],
): Branches {
  const byChannel = Array.from({ length: layers.count + 1 }, (): Branch[] => []);
  const of = nets.map(({ edges }, net) => {
    const branches = new Map<number, Branch>();
    const seen = new Set<number>();
    for (const e of edges) {
      const path = pathOf(graph, proper, e);
      for (let i = 1; i < path.length; i++) {
        const channel = channelOf(proper, path[i - 1]!, path[i]!);
        let branch = branches.get(channel);
        if (branch === undefined) {
          branches.set(channel, (branch = { net, ends: [], track: -1 }));
          byChannel[channel]!.push(branch);
        }
        for (const vertex of [path[i - 1]!, path[i]!]) {
          const side = proper.layer[vertex]! < channel ? -1 : 1;
          const key = 2 * vertex + (side + 1) / 2;
          if (seen.has(key)) continue;
          seen.add(key);
          branch.ends.push({ vertex, side, y: 0 });
        }
      }
    }
    return branches;
  });
  return { byChannel, of };
}

/** Wished distance of the ports of a card. */
const portSpacing = 24;

/**
 * Gives every end its height: at a passage that of the passage, at a card a port of its side.
 *
 * No two nets get one height on opposite sides of a channel: a passage or port moves a little where they would. So lines never lie
 * on each other, in whatever order the verticals stand.
 *
 * @param graph - Checked graph.
 * @param branches - Branches; the heights are written into their ends.
 * @param y - Height of each vertex; passages that have to move are moved.
 * @param spacing - Least distance of parallel lines.
 */
export function placePorts(graph: IndexedGraph, { byChannel }: Branches, y: Float64Array, spacing: number): void {
  const cards = graph.ids.length;
  for (const branches of byChannel) {
    const atCard = new Map<number, { readonly end: BranchEnd; readonly towards: number }[]>();
    const fixed: Taken[] = [];
    const free: { readonly end: BranchEnd; readonly net: number; readonly slack: number }[] = [];
    for (const { net, ends } of branches) {
      for (const end of ends) {
        end.y = y[end.vertex]!;
        if (end.vertex < cards) {
          const others = ends.filter((other) => other !== end);
          const towards = others.reduce((sum, other) => sum + y[other.vertex]!, 0) / others.length;
          const key = 2 * end.vertex + (end.side + 1) / 2;
          const list = atCard.get(key);
          if (list) list.push({ end, towards });
          else atCard.set(key, [{ end, towards }]);
        }
        if (end.side < 0) fixed.push({ end, net });
        else if (end.vertex >= cards) free.push({ end, net, slack: spacing / 4 });
      }
    }
    const pitchOf = new Map<number, number>();
    for (const [key, ports] of atCard) {
      const card = key >> 1;
      ports.sort((a, b) => a.towards - b.towards);
      const pitch = Math.min(portSpacing, (0.85 * graph.height[card]!) / ports.length);
      for (const [i, { end }] of ports.entries()) end.y = y[card]! + (i - (ports.length - 1) / 2) * pitch;
      pitchOf.set(card, pitch);
    }
    for (const { net, ends } of branches) {
      for (const end of ends) {
        if (end.side < 0 || end.vertex >= cards) continue;
        free.push({ end, net, slack: Math.min(spacing, pitchOf.get(end.vertex)!) / 4 });
      }
    }
    fixed.sort((a, b) => a.end.y - b.end.y);
    for (const { end, net, slack } of free) {
      end.y = freeHeight(fixed, net, end.y, slack);
      if (end.vertex >= cards) y[end.vertex] = end.y;
    }
  }
}

/** An end on the left side of a channel. */
interface Taken {
  readonly end: BranchEnd;
  readonly net: number;
}

/** The wished height, or one near it that is farther from the lines of other nets. */
function freeHeight(fixed: readonly Taken[], net: number, wished: number, slack: number): number {
  let wish = wished;
  let low = 0;
  let high = fixed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fixed[middle]!.end.y < wish - 2 * slack) low = middle + 1;
    else high = middle;
  }
  const near: number[] = [];
  for (let i = low; i < fixed.length && fixed[i]!.end.y <= wish + 2 * slack; i++) {
    if (fixed[i]!.net !== net) near.push(fixed[i]!.end.y);
    // its own line is straight if it takes the very same height
    else if (Math.abs(fixed[i]!.end.y - wish) <= slack) wish = fixed[i]!.end.y;
  }
  let best = wish;
  let most = -1;
  for (const step of [0, 1, -1, 2, -2, 3, -3, 4, -4]) {
    const at = Math.max(wished - slack, Math.min(wished + slack, wish + (step * slack) / 4));
    let distance = slack;
    for (const other of near) distance = Math.min(distance, Math.abs(other - at));
    if (distance > most + 1e-9) [most, best] = [distance, at];
  }
  return best;
}
