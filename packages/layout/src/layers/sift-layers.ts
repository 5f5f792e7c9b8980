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
  const { left, right } = graph;
  const onLeft = { place: new Int32Array(mostLinks(left)), weight: new Int32Array(mostLinks(left)), count: 0 };
  const onRight = { place: new Int32Array(mostLinks(right)), weight: new Int32Array(mostLinks(right)), count: 0 };
  const state: Sifted = { left, right, onLeft, onRight, place, gain: 0 };
  let saved = 0;
  for (let round = 0; round < rounds; round++) {
    let gain = 0;
    for (let step = 0; step < order.length; step++) {
      const l = round % 2 === 0 ? step : order.length - 1 - step;
      const vertices = order[l]!;
      for (const v of vertices.slice()) {
        const at = bestPlace(state, vertices, v);
        if (state.gain === 0) continue;
        gain += state.gain;
        move(vertices, place, v, at);
      }
    }
    saved += gain;
    if (gain === 0) break;
  }
  return saved;
}

/** Places and weights of the neighbours of the vertex that moves, on one side. */
interface Ends {
  readonly place: Int32Array;
  readonly weight: Int32Array;
  count: number;
}

// All of it is typed arrays that are written again and again: this is the innermost loop of the layout.
interface Sifted {
  readonly left: Links;
  readonly right: Links;
  readonly onLeft: Ends;
  readonly onRight: Ends;
  readonly place: Int32Array;
  /** Crossings that the best place saves. */
  gain: number;
}

function mostLinks({ start }: Links): number {
  let most = 0;
  for (let v = 0; v + 1 < start.length; v++) most = Math.max(most, start[v + 1]! - start[v]!);
  return most;
}

/** Where a vertex crosses least; `state.gain` says how much less than where it is. */
function bestPlace(state: Sifted, vertices: Int32Array, v: number): number {
  const { left, right, onLeft, onRight, place } = state;
  lookUp(left, place, v, onLeft);
  lookUp(right, place, v, onRight);
  const from = place[v]!;
  let at = from;
  let gain = 0;
  let sum = 0;
  for (let i = from - 1; i >= Math.max(0, from - reach); i--) {
    sum += crossedBelow(left, place, vertices[i]!, onLeft) + crossedBelow(right, place, vertices[i]!, onRight);
    if (sum > gain) {
      gain = sum;
      at = i;
    }
  }
  sum = 0;
  for (let i = from + 1; i <= Math.min(vertices.length - 1, from + reach); i++) {
    sum -= crossedBelow(left, place, vertices[i]!, onLeft) + crossedBelow(right, place, vertices[i]!, onRight);
    if (sum > gain) {
      gain = sum;
      at = i;
    }
  }
  state.gain = gain;
  return at;
}

function lookUp({ start, to, weight }: Links, place: Int32Array, v: number, ends: Ends): void {
  const first = start[v]!;
  ends.count = start[v + 1]! - first;
  for (let i = 0; i < ends.count; i++) {
    ends.place[i] = place[to[first + i]!]!;
    ends.weight[i] = weight[first + i]!;
  }
}

/** Crossings on one side with a vertex `u`, if the moving one is below it, less those if it is above. */
function crossedBelow({ start, to, weight }: Links, place: Int32Array, u: number, ends: Ends): number {
  let crossed = 0;
  for (let i = start[u]!; i < start[u + 1]!; i++) {
    const p = place[to[i]!]!;
    let sum = 0;
    for (let j = 0; j < ends.count; j++) {
      const q = ends.place[j]!;
      if (p > q) sum += ends.weight[j]!;
      else if (p < q) sum -= ends.weight[j]!;
    }
    crossed += weight[i]! * sum;
  }
  return crossed;
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
