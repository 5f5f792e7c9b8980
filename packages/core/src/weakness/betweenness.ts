/**
 * Betweenness: how many of the shortest ways through a chain lead over each link.
 *
 * @module
 */
import { groupArcs } from "../graph/arcs.js";
import type { Arcs } from "../graph/arcs.js";
import { compileChain } from "../graph/compile-chain.js";
import { topologicalOrder } from "../graph/topological-order.js";
import type { Chain } from "../model/chain.js";
import type { LinkKey } from "../model/document.js";

/** Options of {@link betweenness}. */
export interface BetweennessOptions {
  /**
   * Whether to divide by the number of ordered pairs of other links, (n − 1)(n − 2).
   * @defaultValue `true`
   */
  readonly normalized?: boolean;
}

/**
 * Computes betweenness along inputs: Σ over pairs (s, t) of the part of the shortest ways from s to t that lead over the link.
 *
 * It counts steps, not amounts, and knows no AND: a link that all ways pass may still be one that nobody needs. Read it
 * beside the loss by removal.
 *
 * @param chain - Chain to read; it is not modified.
 * @param options - Whether to normalize.
 * @returns At least 0 (at most 1 if normalized), by key in ascending order.
 * @remarks O(links · flows). Sources: Freeman (1977), Sociometry 40(1), 35; Brandes (2001), J. Math. Sociol. 25(2), 163.
 */
export function betweenness(chain: Chain, options: BetweennessOptions = {}): ReadonlyMap<LinkKey, number> {
  const { normalized = true } = options;
  const { keys, inputs } = compileChain(chain);
  const { arcs, place } = inFlowOrder(inputs.byFrom);
  const centrality = shortestPathBetweenness(arcs);
  const pairs = (keys.length - 1) * (keys.length - 2);
  const divisor = normalized && pairs > 0 ? pairs : 1;
  return new Map(keys.map((key, link) => [key, centrality[place[link]!]! / divisor]));
}

/**
 * Numbers the nodes as products flow, so that what is looked at together lies together; two inputs between the same two
 * links become one way.
 */
function inFlowOrder({ start, target }: Arcs): { readonly arcs: Arcs; readonly place: Int32Array } {
  const { order } = topologicalOrder({ start, target });
  const place = new Int32Array(order.length);
  order.forEach((node, at) => (place[node] = at));
  const from: number[] = [];
  const to: number[] = [];
  order.forEach((node, at) => {
    for (const other of new Set(target.subarray(start[node], start[node + 1]))) {
      from.push(at);
      to.push(place[other]!);
    }
  });
  return { arcs: groupArcs(order.length, Int32Array.from(from), Int32Array.from(to)), place };
}

/**
 * Computes the betweenness of the nodes of a directed graph without weights.
 *
 * A node with one arc out, to a node that does not lead back, sees the graph as that one does, one step farther: it is
 * counted with it instead of being looked out from. In chains that is every other node.
 *
 * @param arcs - Arcs of the graph, each pair of nodes at most once, none from a node to itself.
 * @returns Not normalized, by node.
 * @remarks O(nodes · arcs), O(nodes) beside the arcs: predecessors are not kept but told by their distance.
 */
export function shortestPathBetweenness({ start, target }: Pick<Arcs, "start" | "target">): Float64Array {
  const nodes = start.length - 1;
  const { order, component } = topologicalOrder({ start, target });
  const centrality = new Float64Array(nodes);
  const behind = new Float64Array(nodes); // nodes counted with this one, itself left out
  const reach = new Float64Array(nodes); // nodes that can be reached, itself left out
  const joined = new Int32Array(nodes).fill(-1);
  for (const node of order) {
    const next = start[node + 1]! - start[node]! === 1 ? target[start[node]!]! : -1;
    if (next === -1 || component[next] === component[node]) continue;
    joined[node] = next;
    behind[next]! += behind[node]! + 1;
  }
  const view = viewOf({ start, target }, centrality);
  for (let node = 0; node < nodes; node += 1) {
    if (joined[node] === -1 && start[node] !== start[node + 1]) reach[node] = view(node, behind[node]! + 1);
  }
  for (let at = nodes - 1; at >= 0; at -= 1) {
    const node = order[at]!;
    if (joined[node] !== -1) reach[node] = reach[joined[node]!]! + 1;
    centrality[node]! += behind[node]! * reach[node]!;
  }
  return centrality;
}

/** Distances are counted on up to here: far enough below what 32 bits hold for one view more. */
const MOST_COUNTED = 2 ** 30;

/** Looks out from a node: adds what it relies on others for, so many times over, and says how many others it reaches. */
function viewOf(
  { start, target }: Pick<Arcs, "start" | "target">,
  centrality: Float64Array,
): (source: number, times: number) => number {
  const nodes = start.length - 1;
  const seen = new Int32Array(nodes); // distance, counted on from one view to the next: nothing has to be wiped
  const ways = new Float64Array(nodes);
  const reliance = new Float64Array(nodes);
  const queue = new Int32Array(nodes);
  const onwards = new Int32Array(target.length); // arcs on shortest ways, in the order of the queue
  const end = new Int32Array(nodes);
  let past = 1;
  return (source, times) => {
    if (past > MOST_COUNTED) {
      seen.fill(0);
      past = 1;
    }
    const first = past;
    queue[0] = source;
    seen[source] = first;
    ways[source] = 1;
    let reached = 1;
    let kept = 0;
    for (let at = 0; at < reached; at += 1) {
      const node = queue[at]!;
      const next = seen[node]! + 1;
      const own = ways[node]!;
      const last = start[node + 1]!;
      for (let arc = start[node]!; arc < last; arc += 1) {
        const other = target[arc]!;
        const far = seen[other]!;
        if (far < first) {
          seen[other] = next;
          ways[other] = own;
          queue[reached] = other;
          reached += 1;
        } else if (far === next) ways[other]! += own;
        else continue;
        onwards[kept] = other;
        kept += 1;
      }
      end[at] = kept;
      past = next;
    }
    // back from the farthest: what each node relies on its successors for is known before it is its turn
    for (let at = reached - 1; at > 0; at -= 1) {
      const node = queue[at]!;
      let sum = 0;
      for (let arc = end[at - 1]!; arc < end[at]!; arc += 1) sum += reliance[onwards[arc]!]!;
      const own = sum * ways[node]!;
      centrality[node]! += times * own;
      reliance[node] = 1 / ways[node]! + sum;
    }
    return reached - 1;
  };
}
