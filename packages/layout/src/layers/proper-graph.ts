/**
 * The proper graph: long flows pass each layer between their ends through a place of their own, so that every segment joins
 * two neighbouring layers.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";
import type { Net } from "../route/nets.js";
import type { Layers } from "./rank-layers.js";

/** Neighbours of each vertex in compressed rows. */
export interface Links {
  /** Where the neighbours of a vertex begin, length of the vertices + 1. */
  readonly start: Int32Array;
  /** Neighbours. */
  readonly to: Int32Array;
  /** Flows that share the segment. */
  readonly weight: Int32Array;
}

/** Nets that run back, up to which they go round the outside: more would cross the ways of all others. */
const mostOuter = 8;

/** Cards and passages in layers. */
export interface ProperGraph {
  /** Cards, which come first among the vertices. */
  readonly cards: number;
  /** Layer of each vertex. */
  readonly layer: Int32Array;
  /** Number of layers. */
  readonly layers: number;
  /** Neighbours in the layer before. */
  readonly left: Links;
  /** Neighbours in the layer after. */
  readonly right: Links;
  /** Neighbours in the same layer: where a flow that runs back turns round. */
  readonly same: Links;
  /** Net of each passage, by the number of the vertex; −1 for cards. */
  readonly net: Int32Array;
  /** Whether the vertex is a passage of flows that run back, and few do: such lines go round the outside. */
  readonly isOuter: Uint8Array;
  /** For each flow, its passages from the supplier to the consumer: `passage[first[e]]` to `passage[first[e + 1] - 1]`. */
  readonly passage: Int32Array;
  /** See `passage`. */
  readonly first: Int32Array;
}

/**
 * Gives the nets their passages: flows of one net share those of a layer and direction.
 *
 * A flow that runs back leaves its supplier to the right, so that it passes the layers of both of its ends as well.
 *
 * @param graph - Checked graph.
 * @param layers - Layers of the cards.
 * @param nets - Which flows share a line.
 * @returns The proper graph; neighbours are in the order of the flows of the nets.
 */
export function properGraph(graph: IndexedGraph, layers: Layers, nets: readonly Net[]): ProperGraph {
  const n = graph.ids.length;
  const layer = Array.from(layers.layer);
  const net: number[] = Array.from(layers.layer, () => -1);
  const isOuter: number[] = Array.from(layers.layer, () => 0);
  const segments: { from: number[]; to: number[]; weight: number[] } = { from: [], to: [], weight: [] };
  const turns: typeof segments = { from: [], to: [], weight: [] };
  const passages: number[][] = Array.from(graph.source, () => []);
  const made = new Int32Array(2 * layers.count); // passage of this net by layer and direction
  const segmentOf = new Map<number, number>();
  for (const [k, { edges }] of nets.entries()) {
    made.fill(-1);
    segmentOf.clear();
    const join = (list: typeof segments, a: number, b: number, key: number): void => {
      const known = segmentOf.get(key);
      if (known !== undefined) list.weight[known]!++;
      else {
        segmentOf.set(key, list.weight.length);
        list.from.push(a);
        list.to.push(b);
        list.weight.push(1);
      }
    };
    for (const e of edges) {
      const source = graph.source[e]!;
      const target = graph.target[e]!;
      const back = layers.isBackward[e]!;
      const step = back === 1 ? -1 : 1;
      const end = layer[target]! + (back === 1 ? -1 : 0);
      let before = source;
      for (let l = layer[source]! + (back === 1 ? 0 : 1); l !== end; l += step) {
        let vertex = made[2 * l + back]!;
        if (vertex < 0) {
          vertex = made[2 * l + back] = layer.length;
          layer.push(l);
          net.push(k);
          isOuter.push(back);
        }
        passages[e]!.push(vertex);
        link(before, vertex);
        before = vertex;
      }
      link(before, target);
    }

    /** A segment from the left to the right, or within a layer. */
    function link(a: number, b: number): void {
      const [from, to] = layer[a]! <= layer[b]! ? [a, b] : [b, a];
      // two vertices of one net are joined once: their numbers tell the segment
      join(layer[a] === layer[b] ? turns : segments, from, to, from * 0x4000000 + to);
    }
  }
  const count = layer.length;
  if (new Set(net.filter((_, v) => isOuter[v] === 1)).size > mostOuter) isOuter.fill(0);
  const first = new Int32Array(passages.length + 1);
  for (const [e, own] of passages.entries()) first[e + 1] = first[e]! + own.length;
  const { from, to, weight } = segments;
  return {
    cards: n,
    layer: Int32Array.from(layer),
    layers: layers.count,
    left: links(count, to, from, weight),
    right: links(count, from, to, weight),
    same: links(count, [...turns.from, ...turns.to], [...turns.to, ...turns.from], [...turns.weight, ...turns.weight]),
    net: Int32Array.from(net),
    isOuter: Uint8Array.from(isOuter),
    passage: Int32Array.from(passages.flat()),
    first,
  };
}

function links(count: number, from: readonly number[], towards: readonly number[], weights: readonly number[]): Links {
  const start = new Int32Array(count + 1);
  for (const v of from) start[v + 1]!++;
  for (let v = 0; v < count; v++) start[v + 1]! += start[v]!;
  const next = start.slice(0, count);
  const to = new Int32Array(from.length);
  const weight = new Int32Array(from.length);
  for (let e = 0; e < from.length; e++) {
    const place = next[from[e]!]!++;
    to[place] = towards[e]!;
    weight[place] = weights[e]!;
  }
  return { start, to, weight };
}
