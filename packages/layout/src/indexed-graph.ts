/**
 * The graph as numbers: cards and flows sorted by id, so that nothing after this depends on the order of the records.
 *
 * @module
 */
import { LayoutError } from "./errors.js";
import { requireLength } from "./options.js";
import type { Settings } from "./options.js";
import type { LaneEdge, LaneGraph } from "./types.js";

/** Neighbours of each card in compressed rows: those of `v` are `to[start[v]]` to `to[start[v + 1] - 1]`. */
export interface Adjacency {
  /** Where the neighbours of a card begin, length n + 1. */
  readonly start: Int32Array;
  /** Neighbours. */
  readonly to: Int32Array;
  /** Flow that leads to each neighbour. */
  readonly edge: Int32Array;
}

/** A checked graph; index i is the i-th id in code unit order. Self-loops are gone. */
export interface IndexedGraph {
  /** Ids of the cards, ascending. */
  readonly ids: readonly string[];
  /** Lane of each card. */
  readonly lane: Int32Array;
  /** Group of each card, numbered across lanes (one name in two lanes is two groups); −1 where it has none. */
  readonly group: Int32Array;
  /** Width of each card. */
  readonly width: Float64Array;
  /** Height of each card. */
  readonly height: Float64Array;
  /** Ids of the lanes; a nameless one that is not drawn where the graph has none. */
  readonly lanes: readonly string[];
  /** Whether the graph has no lanes. */
  readonly isLaneless: boolean;
  /** Index of the supporting lane, −1 if there is none. */
  readonly supporting: number;
  /** Ids of the flows, ascending. */
  readonly edgeIds: readonly string[];
  /** Supplier of each flow. */
  readonly source: Int32Array;
  /** Consumer of each flow. */
  readonly target: Int32Array;
  /** 0 `input`, 1 `return`, 2 `credit`. */
  readonly kind: Uint8Array;
  /** Consumers of each card. */
  readonly out: Adjacency;
  /** Suppliers of each card. */
  readonly in: Adjacency;
}

/** Names of {@link IndexedGraph.kind}. */
export const edgeKinds = ["input", "return", "credit"] as const;

/**
 * Checks a graph and numbers it.
 *
 * @param graph - As the caller gave it.
 * @param settings - For the card size.
 * @returns The same graph in typed arrays.
 * @throws {@link LayoutError} `duplicate-id`, `unknown-lane`, `unknown-node` or `invalid-number`.
 * @remarks O(n log n + m log m).
 */
export function indexGraph(graph: LaneGraph, settings: Pick<Settings, "cardWidth" | "cardHeight">): IndexedGraph {
  const isLaneless = graph.lanes.length === 0;
  const laneIndex = indexIds("lanes", graph.lanes);
  const supporting = graph.supporting === undefined ? -1 : laneOf(laneIndex, graph.supporting, null);
  const nodes = [...graph.nodes].sort(byId);
  const ids = nodes.map((node) => node.id);
  const nodeIndex = indexIds("nodes", ids);
  const n = nodes.length;
  const lane = new Int32Array(n);
  const group = new Int32Array(n).fill(-1);
  const width = new Float64Array(n);
  const height = new Float64Array(n);
  const groups = new Map<string, number>();
  for (const [i, node] of nodes.entries()) {
    lane[i] = isLaneless && node.lane === undefined ? 0 : laneOf(laneIndex, node.lane ?? "", node.id);
    width[i] = side(node.id, "width", node.width ?? settings.cardWidth);
    height[i] = side(node.id, "height", node.height ?? settings.cardHeight);
    if (node.group === undefined) continue;
    const name = `${String(lane[i])} ${node.group}`;
    if (!groups.has(name)) groups.set(name, groups.size);
    group[i] = groups.get(name)!;
  }

  const edges = [...graph.edges].sort(byId);
  indexIds(
    "edges",
    edges.map((edge) => edge.id),
  );
  for (const edge of edges) {
    for (const end of ["source", "target"] as const) {
      if (nodeIndex.has(edge[end])) continue;
      const message = `edge "${edge.id}" has the ${end} "${edge[end]}", which is not among the nodes; leave the edge out or add the node`;
      throw new LayoutError("unknown-node", message, { edge: edge.id, end, node: edge[end] });
    }
  }
  const kept = edges.filter((edge) => edge.source !== edge.target);
  const source = Int32Array.from(kept, (edge) => nodeIndex.get(edge.source)!);
  const target = Int32Array.from(kept, (edge) => nodeIndex.get(edge.target)!);
  return {
    ids,
    lane,
    group,
    width,
    height,
    lanes: isLaneless ? [""] : graph.lanes,
    isLaneless,
    supporting,
    edgeIds: kept.map((edge) => edge.id),
    source,
    target,
    kind: Uint8Array.from(kept, (edge: LaneEdge) => edgeKinds.indexOf(edge.kind ?? "input")),
    out: adjacency(n, source, target),
    in: adjacency(n, target, source),
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function indexIds(list: "lanes" | "nodes" | "edges", ids: readonly string[]): Map<string, number> {
  const index = new Map<string, number>();
  for (const [i, id] of ids.entries()) {
    if (index.has(id)) throw new LayoutError("duplicate-id", `${list} hold the id "${id}" twice`, { list, id });
    index.set(id, i);
  }
  return index;
}

function laneOf(index: ReadonlyMap<string, number>, lane: string, node: string | null): number {
  const found = index.get(lane);
  if (found !== undefined) return found;
  const who = node === null ? "supporting" : `node "${node}"`;
  const message = `${who} names the lane "${lane}", which is not among the lanes ${JSON.stringify([...index.keys()])}`;
  throw new LayoutError("unknown-lane", message, { node, lane });
}

function side(id: string, name: "width" | "height", value: number): number {
  requireLength(`nodes.${id}.${name}`, value);
  return value;
}

/**
 * Lists the neighbours of each card.
 *
 * @param n - Number of cards.
 * @param from - Card at the one end of each flow.
 * @param towards - Card at the other.
 * @returns Neighbours in compressed rows, in the order of the flows.
 */
export function adjacency(n: number, from: Int32Array, towards: Int32Array): Adjacency {
  const start = new Int32Array(n + 1);
  for (const v of from) start[v + 1]!++;
  for (let v = 0; v < n; v++) start[v + 1]! += start[v]!;
  const next = start.slice(0, n);
  const to = new Int32Array(from.length);
  const edge = new Int32Array(from.length);
  for (let e = 0; e < from.length; e++) {
    const place = next[from[e]!]!++;
    to[place] = towards[e]!;
    edge[place] = e;
  }
  return { start, to, edge };
}
