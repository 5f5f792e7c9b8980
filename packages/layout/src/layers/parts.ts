/**
 * Self-contained parts of a graph: each is drawn for itself, and the drawings are put side by side.
 *
 * @module
 */
import { adjacency } from "../indexed-graph.js";
import type { IndexedGraph } from "../indexed-graph.js";
import type { Rectangle } from "../types.js";

/** A part, with the indices of its cards and flows in the whole. */
export interface Part {
  /** The part as a graph of its own; `null` where a card stands alone, of which there is nothing to lay out. */
  readonly graph: IndexedGraph | null;
  /** Cards, ascending. */
  readonly cards: readonly number[];
  /** Flows, ascending. */
  readonly edges: readonly number[];
}

/**
 * Takes a graph apart.
 *
 * @param graph - Checked graph.
 * @returns Connected parts in the order of their first cards; the graph itself if it is one.
 * @remarks O(n + m).
 */
export function splitParts(graph: IndexedGraph): readonly Part[] {
  const n = graph.ids.length;
  const part = new Int32Array(n).fill(-1);
  const cards: number[][] = [];
  for (let root = 0; root < n; root++) {
    if (part[root]! >= 0) continue;
    const own: number[] = [root];
    part[root] = cards.length;
    for (let next = 0; next < own.length; next++) {
      const v = own[next]!;
      for (const { start, to } of [graph.in, graph.out]) {
        for (let i = start[v]!; i < start[v + 1]!; i++) {
          const w = to[i]!;
          if (part[w]! >= 0) continue;
          part[w] = cards.length;
          own.push(w);
        }
      }
    }
    cards.push(own.sort((a, b) => a - b));
  }
  const edges = cards.map((): number[] => []);
  for (let e = 0; e < graph.source.length; e++) edges[part[graph.source[e]!]!]!.push(e);
  if (cards.length === 1) return [{ graph, cards: cards[0]!, edges: edges[0]! }];
  const place = new Int32Array(n);
  for (const own of cards) for (let i = 0; i < own.length; i++) place[own[i]!] = i;
  return cards.map((own, p) => ({
    graph: own.length === 1 ? null : subgraph(graph, own, edges[p]!, place),
    cards: own,
    edges: edges[p]!,
  }));
}

function subgraph(
  graph: IndexedGraph,
  cards: readonly number[],
  edges: readonly number[],
  place: Int32Array,
): IndexedGraph {
  const source = Int32Array.from(edges, (e) => place[graph.source[e]!]!);
  const target = Int32Array.from(edges, (e) => place[graph.target[e]!]!);
  // written out in the order of `indexGraph`: objects of one shape keep the engine's compiled code in use
  return {
    ids: cards.map((v) => graph.ids[v]!),
    lane: Int32Array.from(cards, (v) => graph.lane[v]!),
    group: Int32Array.from(cards, (v) => graph.group[v]!),
    width: Float64Array.from(cards, (v) => graph.width[v]!),
    height: Float64Array.from(cards, (v) => graph.height[v]!),
    lanes: graph.lanes,
    isLaneless: graph.isLaneless,
    supporting: graph.supporting,
    edgeIds: edges.map((e) => graph.edgeIds[e]!),
    source,
    target,
    kind: Uint8Array.from(edges, (e) => graph.kind[e]!),
    out: adjacency(cards.length, source, target),
    in: adjacency(cards.length, target, source),
  };
}

/** Widths that are tried. */
const candidates = 40;

/**
 * Puts rectangles on shelves, so that the whole comes near a wished shape.
 *
 * @param sizes - Rectangles; only their sizes matter.
 * @param aspectRatio - Wished width divided by height.
 * @param gapX - Distance side by side.
 * @param gapY - Distance of the shelves.
 * @returns Left and upper ends, in the order of the rectangles.
 * @remarks O(n log n).
 */
export function packShelves(
  sizes: readonly Pick<Rectangle, "width" | "height">[],
  aspectRatio: number,
  gapX: number,
  gapY: number,
): readonly { readonly x: number; readonly y: number }[] {
  const byHeight = [...sizes.keys()].sort(
    (a, b) => sizes[b]!.height - sizes[a]!.height || sizes[b]!.width - sizes[a]!.width || a - b,
  );
  const least = sizes.reduce((most, { width }) => Math.max(most, width), 0);
  const all = sizes.reduce((sum, { width }) => sum + width + gapX, 0);
  let best: { readonly x: number; readonly y: number }[] = [];
  let fault = Infinity;
  for (let i = 0; i <= candidates; i++) {
    const limit = least * (all / Math.max(1e-9, least)) ** (i / candidates) + 1e-6;
    const places: { x: number; y: number }[] = [];
    let [x, y, shelf, widest] = [0, 0, 0, 0];
    for (const part of byHeight) {
      const { width, height } = sizes[part]!;
      if (x > 0 && x + width > limit) [x, y, shelf] = [0, y + shelf + gapY, 0];
      places[part] = { x, y };
      shelf = Math.max(shelf, height);
      widest = Math.max(widest, x + width);
      x += width + gapX;
    }
    const off = Math.abs(Math.log(widest / (y + shelf) / aspectRatio));
    if (off < fault - 1e-9) [fault, best] = [off, places];
  }
  return best;
}
