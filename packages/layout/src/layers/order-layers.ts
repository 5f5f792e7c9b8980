/**
 * First order of the layers: a one-dimensional relaxation.
 *
 * @module
 */
import { countCrossings } from "./count-crossings.js";
import { outerPassages, placeOutside, surroundLayers } from "./outer-passages.js";
import type { Links, ProperGraph } from "./proper-graph.js";
import { siftLayers } from "./sift-layers.js";

/** Order of the vertices within their layers. */
export interface LayerOrder {
  /** Vertices of each layer from top to bottom. */
  readonly order: readonly Int32Array[];
  /** Place of each vertex in its layer, from 0. */
  readonly place: Int32Array;
}

const relaxations = 200;
/** Vertices above which fewer steps have to do, and how many. */
const many = { vertices: 50_000, relaxations: 120 };
/** Vertices up to which several first orders are refined and the best is taken. */
const mostRetried = 1500;

/**
 * Orders the vertices of each layer so that few segments cross.
 *
 * The relaxation pulls every vertex to its neighbours on both sides at once, and spreads the layers again before all
 * heights become one; it sees the whole drawing. Sweeps by barycentres of one side only would spoil what it finds; sifting refines it.
 *
 * @param graph - Proper graph.
 * @returns The order.
 * @remarks O(200 m + n log n) for the relaxation; see {@link siftLayers} for the rest. Sources: Tutte (1963), Proc. London
 * Math. Soc. 13, 743 (relaxation).
 */
export function orderLayers(graph: ProperGraph): LayerOrder {
  const first = depthFirstHeights(graph);
  const near = mergeNear(graph);
  // what the relaxation finds depends on how often it spreads, and no one pace is best for all graphs
  const paces = graph.layer.length <= mostRetried ? [10, 20, 40] : [20];
  let best: LayerOrder | undefined;
  let least = Infinity;
  for (const pace of paces) {
    const found = orderOnce(graph, near, first.slice(), pace);
    const crossings = paces.length === 1 ? 0 : countCrossings(graph, found.order, found.place);
    if (crossings >= least) continue;
    least = crossings;
    best = found;
  }
  return best!;
}

/** The order that begins with given heights. */
function orderOnce(graph: ProperGraph, near: Near, y: Float64Array, pace: number): LayerOrder {
  const { layer, layers, isOuter } = graph;
  const count = layer.length;
  const sizes = new Int32Array(layers);
  for (let v = 0; v < count; v++) if (isOuter[v] === 0) sizes[layer[v]!]!++;
  const order = Array.from(sizes, (size) => new Int32Array(size));
  const place = new Int32Array(count);
  const filled = new Int32Array(layers);
  for (let v = 0; v < count; v++) if (isOuter[v] === 0) order[layer[v]!]![filled[layer[v]!]!++] = v;
  const spread = (vertices: Int32Array, key: Float64Array): void => {
    sortByKey(vertices, key);
    for (let i = 0; i < vertices.length; i++) y[vertices[i]!] = (i + 0.5) / vertices.length;
  };
  for (const vertices of order) spread(vertices, y);
  const steps = count > many.vertices ? many.relaxations : relaxations;
  for (let step = 1; step <= steps; step++) {
    relax(near, y);
    if (step % pace === 0 || step === steps) for (const vertices of order) spread(vertices, y);
  }
  for (const vertices of order) for (let i = 0; i < vertices.length; i++) place[vertices[i]!] = i;
  const outer = outerPassages(graph, y);
  placeOutside(graph, outer, place);
  siftLayers(graph, order, place);
  return surroundLayers(graph, outer, order);
}

/** Heights 0 to 1 in the order of a depth-first search: what is connected begins close together, and parts apart. */
function depthFirstHeights({ layer, left, right, same }: ProperGraph): Float64Array {
  const count = layer.length;
  const y = new Float64Array(count).fill(-1);
  const stack: number[] = [];
  let seen = 0;
  for (let root = 0; root < count; root++) {
    stack.push(root);
    while (stack.length > 0) {
      const v = stack.pop()!;
      if (y[v]! >= 0) continue;
      y[v] = seen++ / count;
      for (const { start, to } of [same, right, left]) {
        for (let i = start[v + 1]! - 1; i >= start[v]!; i--) if (y[to[i]!]! < 0) stack.push(to[i]!);
      }
    }
  }
  return y;
}

/**
 * Neighbours of every vertex on all sides, one after the other: the relaxation spends all its time in reading them. What goes
 * round the outside pulls nothing.
 */
interface Near {
  readonly start: Int32Array;
  readonly to: Int32Array;
}

function mergeNear({ left, right, same, layer, isOuter }: ProperGraph): Near {
  const count = layer.length;
  const start = new Int32Array(count + 1);
  const to = new Int32Array(left.to.length + right.to.length + same.to.length);
  let filled = 0;
  const append = (side: Links, v: number): void => {
    for (let i = side.start[v]!; i < side.start[v + 1]!; i++) {
      if (isOuter[side.to[i]!] === 0) to[filled++] = side.to[i]!;
    }
  };
  for (let v = 0; v < count; v++) {
    if (isOuter[v] === 0) {
      append(left, v);
      append(right, v);
      append(same, v);
    }
    start[v + 1] = filled;
  }
  return { start, to };
}

/** Moves each vertex to the mean of its neighbours, one after the other. */
function relax({ start, to }: Near, y: Float64Array): void {
  let i = 0;
  for (let v = 0; v < y.length; v++) {
    const begin = i;
    const end = start[v + 1]!;
    let sum = 0;
    for (; i < end; i++) sum += y[to[i]!]!;
    if (end > begin) y[v] = 0.2 * y[v]! + (0.8 * sum) / (end - begin);
  }
}

/** Sorts by ascending keys, equal ones staying as they were: by insertion where the order is nearly right already. */
export function sortByKey(vertices: Int32Array, key: Float64Array): void {
  let moves = 0;
  const most = 12 * vertices.length;
  for (let i = 1; i < vertices.length; i++) {
    const v = vertices[i]!;
    const k = key[v]!;
    let j = i - 1;
    while (j >= 0 && key[vertices[j]!]! > k) {
      vertices[j + 1] = vertices[j]!;
      j--;
    }
    vertices[j + 1] = v;
    moves += i - 1 - j;
    if (moves > most) {
      vertices.sort((a, b) => key[a]! - key[b]!);
      return;
    }
  }
}
