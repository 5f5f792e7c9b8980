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
  const left = sideOf(graph.left);
  const right = sideOf(graph.right);
  const look: Look = { at: 0, gain: 0 };
  let saved = 0;
  for (let round = 0; round < rounds; round++) {
    let gain = 0;
    for (let step = 0; step < order.length; step++) {
      const l = round % 2 === 0 ? step : order.length - 1 - step;
      const vertices = order[l]!;
      // the layers beside it stand still meanwhile
      readPlaces(left, vertices, place);
      readPlaces(right, vertices, place);
      for (const v of vertices.slice()) {
        findBest(left, right, vertices, place[v]!, look);
        if (look.gain === 0) continue;
        gain += look.gain;
        move(vertices, place, v, look.at);
      }
    }
    saved += gain;
    if (gain === 0) break;
  }
  return saved;
}

/** Segments to one side, and where each of them ends. */
interface Side {
  readonly links: Links;
  readonly start: Int32Array;
  readonly weight: Int32Array;
  /** Place of the neighbour, for the layer that is looked at. */
  readonly end: Int32Array;
}

/** The best place for a vertex, and the crossings that it saves. */
interface Look {
  at: number;
  gain: number;
}

function sideOf(links: Links): Side {
  return { links, start: links.start, weight: links.weight, end: new Int32Array(links.to.length) };
}

function readPlaces({ links: { start, to }, end }: Side, vertices: Int32Array, place: Int32Array): void {
  for (const v of vertices) for (let i = start[v]!; i < start[v + 1]!; i++) end[i] = place[to[i]!]!;
}

/** Finds where the vertex at a place crosses least. */
function findBest(left: Side, right: Side, vertices: Int32Array, from: number, look: Look): void {
  const v = vertices[from]!;
  look.at = from;
  look.gain = 0;
  let sum = 0;
  for (let i = from - 1; i >= Math.max(0, from - reach); i--) {
    sum += crossedBelow(left, vertices[i]!, v) + crossedBelow(right, vertices[i]!, v);
    if (sum > look.gain) {
      look.gain = sum;
      look.at = i;
    }
  }
  sum = 0;
  for (let i = from + 1; i <= Math.min(vertices.length - 1, from + reach); i++) {
    sum -= crossedBelow(left, vertices[i]!, v) + crossedBelow(right, vertices[i]!, v);
    if (sum > look.gain) {
      look.gain = sum;
      look.at = i;
    }
  }
}

/** Crossings on one side of `u` with `v`, if `v` is below it, less those if it is above. */
function crossedBelow({ start, weight, end }: Side, u: number, v: number): number {
  const last = start[v + 1]!;
  let crossed = 0;
  for (let i = start[u]!; i < start[u + 1]!; i++) {
    const p = end[i]!;
    let sum = 0;
    for (let j = start[v]!; j < last; j++) {
      // the sign of the difference, without a branch: which way it goes cannot be foreseen
      const by = p - end[j]!;
      sum += Math.imul(weight[j]!, (by >> 31) - (-by >> 31));
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
