/**
 * Sifting: every vertex in turn moves through its layer and stays where it crosses least.
 *
 * @module
 */
import type { Links, ProperGraph } from "./proper-graph.js";

const rounds = 3;
/** Places that a vertex looks at in either direction. */
const reach = 10;

/**
 * Refines an order, round by round, until no vertex gains.
 *
 * @param graph - Proper graph.
 * @param order - Vertices of each layer; changed in place.
 * @param place - Place of each vertex; changed in place.
 * @returns Crossings that were saved, as `countCrossings` counts them.
 * @remarks O(reach · segments) a round. Source: Matuszewski, Schönfeld and Molitor (1999), Graph Drawing, LNCS 1731, 217.
 */
export function siftLayers(graph: ProperGraph, order: readonly Int32Array[], place: Int32Array): number {
  const sides: Sides = [graph.left, graph.right];
  let saved = 0;
  for (let round = 0; round < rounds; round++) {
    let gain = 0;
    for (let step = 0; step < order.length; step++) {
      const l = round % 2 === 0 ? step : order.length - 1 - step;
      const vertices = order[l]!;
      for (const v of vertices.slice()) {
        const best = bestPlace(sides, vertices, place, v);
        if (best.gain === 0) continue;
        gain += best.gain;
        move(vertices, place, v, best.at);
      }
    }
    saved += gain;
    if (gain === 0) break;
  }
  return saved;
}

type Sides = readonly [Links, Links];

function bestPlace(sides: Sides, vertices: Int32Array, place: Int32Array, v: number) {
  const from = place[v]!;
  let at = from;
  let gain = 0;
  for (const direction of [-1, 1] as const) {
    let sum = 0;
    const end = direction < 0 ? Math.max(0, from - reach) : Math.min(vertices.length - 1, from + reach);
    for (let i = from; i !== end;) {
      i += direction;
      sum += direction < 0 ? swapGain(sides, place, vertices[i]!, v) : swapGain(sides, place, v, vertices[i]!);
      if (sum > gain) {
        gain = sum;
        at = i;
      }
    }
  }
  return { at, gain };
}

function move(vertices: Int32Array, place: Int32Array, v: number, at: number): void {
  const from = place[v]!;
  const step = at > from ? 1 : -1;
  for (let i = from; i !== at; i += step) {
    vertices[i] = vertices[i + step]!;
    place[vertices[i]!] = i;
  }
  vertices[at] = v;
  place[v] = at;
}

/** Crossings saved by putting `b` above `a`, which is above it now. */
function swapGain(sides: Sides, place: Int32Array, a: number, b: number): number {
  let gain = 0;
  for (let s = 0; s < 2; s++) {
    const { start, to, weight } = sides[s]!;
    const fromA = start[a]!;
    const endA = start[a + 1]!;
    const fromB = start[b]!;
    const endB = start[b + 1]!;
    if (fromA === endA || fromB === endB) continue;
    for (let i = fromA; i < endA; i++) {
      const p = place[to[i]!]!;
      for (let j = fromB; j < endB; j++) {
        const q = place[to[j]!]!;
        if (p > q) gain += weight[i]! * weight[j]!;
        else if (p < q) gain -= weight[i]! * weight[j]!;
      }
    }
  }
  return gain;
}
