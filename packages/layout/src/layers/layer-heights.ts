/**
 * Heights: how far down each card and passage stands, in the given order, so that lines run straight.
 *
 * @module
 */
import { fitAscending } from "./isotonic.js";
import type { LayerOrder } from "./order-layers.js";
import type { Links, ProperGraph } from "./proper-graph.js";

/** Distances to keep. */
export interface Separation {
  /** Half the height that each vertex takes. */
  readonly half: Float64Array;
  /** Least distance between two cards. */
  readonly cards: number;
  /** Least distance between a card and a passage. */
  readonly mixed: number;
  /** Least distance between two passages. */
  readonly passages: number;
}

const sweeps = 10;

/**
 * Finds the centre of every vertex.
 *
 * Each layer in turn moves as near as its order allows to the means of its neighbours; long lines weigh most. The last
 * sweep asks for the exact height of the neighbour on the left, so that what can be straight is straight.
 *
 * @param graph - Proper graph.
 * @param order - Order of its layers.
 * @param separation - Distances.
 * @returns Heights, the least of them anywhere.
 * @remarks O(10 m).
 */
export function placeHeights(graph: ProperGraph, { order }: LayerOrder, separation: Separation): Float64Array {
  const { cards, left, right } = graph;
  const y = new Float64Array(graph.layer.length);
  // sums of the distances from the first vertex of a layer
  const offset = new Float64Array(y.length);
  for (const vertices of order) {
    for (let i = 1; i < vertices.length; i++) {
      const a = vertices[i - 1]!;
      const b = vertices[i]!;
      const gap =
        a < cards && b < cards ? separation.cards : a >= cards && b >= cards ? separation.passages : separation.mixed;
      offset[b] = offset[a]! + separation.half[a]! + separation.half[b]! + gap;
    }
    const middle = vertices.length === 0 ? 0 : offset[vertices[vertices.length - 1]!]! / 2;
    for (const v of vertices) y[v] = offset[v]! - middle;
  }
  const pull = (links: Links, v: number, sums: { sum: number; weight: number }): void => {
    for (let i = links.start[v]!; i < links.start[v + 1]!; i++) {
      const w = links.to[i]!;
      const weight = v >= cards && w >= cards ? 8 : v >= cards || w >= cards ? 2 : 1;
      sums.sum += weight * y[w]!;
      sums.weight += weight;
    }
  };
  const fit = (vertices: Int32Array, wish: (v: number) => { sum: number; weight: number }): void => {
    const wishes = new Float64Array(vertices.length);
    const weights = new Float64Array(vertices.length);
    for (let i = 0; i < vertices.length; i++) {
      const v = vertices[i]!;
      const { sum, weight } = wish(v);
      wishes[i] = (weight > 0 ? sum / weight : y[v]!) - offset[v]!;
      weights[i] = weight > 0 ? weight : 0.01;
    }
    fitAscending(wishes, weights);
    for (let i = 0; i < vertices.length; i++) y[vertices[i]!] = wishes[i]! + offset[vertices[i]!]!;
  };
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const isRightwards = sweep % 2 === 0;
    for (let step = 0; step < order.length; step++) {
      fit(order[isRightwards ? step : order.length - 1 - step]!, (v) => {
        const sums = { sum: 0, weight: 0 };
        // mostly from where the sweep comes, or the drawing would not settle
        pull(isRightwards ? left : right, v, sums);
        if (sweep >= 2 || sums.weight === 0) pull(isRightwards ? right : left, v, sums);
        return sums;
      });
    }
  }
  const near = separation.half.subarray(0, cards).reduce((most, half) => Math.max(most, half), 0);
  for (let l = 1; l < order.length; l++) {
    fit(order[l]!, (v) => {
      const w = straightest(left, v, y, cards);
      const isWished = w >= 0 && Math.abs(y[w]! - y[v]!) <= near;
      const weight = v >= cards && w >= cards ? 8 : isWished ? 2 : 1;
      return { sum: weight * y[isWished ? w : v]!, weight };
    });
  }
  return y;
}

/** The neighbour to be in line with: a passage before a card, then the nearest. */
function straightest({ start, to }: Links, v: number, y: Float64Array, cards: number): number {
  let best = -1;
  for (let i = start[v]!; i < start[v + 1]!; i++) {
    const w = to[i]!;
    if (best < 0) best = w;
    else if (v >= cards && w >= cards !== best >= cards) best = Math.max(w, best);
    else if (Math.abs(y[w]! - y[v]!) < Math.abs(y[best]! - y[v]!)) best = w;
  }
  return best;
}
