/**
 * Flows that run back go round the outside: their passages stand above or below everything else in their layers, so that
 * feedback is told from the flows of the chain at a glance.
 *
 * @module
 */
import type { LayerOrder } from "./order-layers.js";
import type { ProperGraph } from "./proper-graph.js";

/** Passages that stand outside, from the inside out. */
export interface OuterPassages {
  /** Those above their layer. */
  readonly above: readonly number[];
  /** Those below their layer. */
  readonly below: readonly number[];
}

/**
 * Decides where each flow that runs back goes round.
 *
 * @param graph - Proper graph.
 * @param y - Heights of the cards, 0 to 1: lines go round where their cards are nearer.
 * @returns The passages; those of short ways are inside of those of long ones.
 */
export function outerPassages(graph: ProperGraph, y: Float64Array): OuterPassages {
  const { layer, net, isOuter, same, cards } = graph;
  const nets = new Map<number, { low: number; high: number; sum: number; ends: number; passages: number[] }>();
  for (let v = cards; v < layer.length; v++) {
    if (isOuter[v] === 0) continue;
    const own = nets.get(net[v]!) ?? { low: Infinity, high: 0, sum: 0, ends: 0, passages: [] };
    nets.set(net[v]!, own);
    own.passages.push(v);
    own.low = Math.min(own.low, layer[v]!);
    own.high = Math.max(own.high, layer[v]!);
    for (let i = same.start[v]!; i < same.start[v + 1]!; i++) {
      own.sum += y[same.to[i]!]!;
      own.ends++;
    }
  }
  const sorted = [...nets.values()].sort((a, b) => a.high - a.low - (b.high - b.low));
  const isAbove = ({ sum, ends }: { readonly sum: number; readonly ends: number }): boolean => sum < 0.5 * ends;
  return {
    above: sorted.filter(isAbove).flatMap(({ passages }) => passages),
    below: sorted.filter((own) => !isAbove(own)).flatMap(({ passages }) => passages),
  };
}

/**
 * Gives outer passages places beyond those of their layers: below 0, and from the number of vertices on.
 *
 * @param graph - Proper graph.
 * @param outer - What {@link outerPassages} found.
 * @param place - Place of each vertex; written for the outer passages only.
 */
export function placeOutside({ layer }: ProperGraph, { above, below }: OuterPassages, place: Int32Array): void {
  for (const [i, v] of above.entries()) place[v] = -1 - i;
  for (const [i, v] of below.entries()) place[v] = layer.length + i;
}

/**
 * Puts the outer passages into the order.
 *
 * @param graph - Proper graph.
 * @param outer - What {@link outerPassages} found.
 * @param inner - All other vertices of each layer from top to bottom.
 * @returns The order of all vertices.
 */
export function surroundLayers(
  { layer }: ProperGraph,
  { above, below }: OuterPassages,
  inner: readonly Int32Array[],
): LayerOrder {
  const tops = inner.map((): number[] => []);
  const bottoms = inner.map((): number[] => []);
  for (const v of above) tops[layer[v]!]!.push(v);
  for (const v of below) bottoms[layer[v]!]!.push(v);
  const order = inner.map((vertices, l) => Int32Array.from([...tops[l]!.reverse(), ...vertices, ...bottoms[l]!]));
  const place = new Int32Array(layer.length);
  for (const vertices of order) for (let i = 0; i < vertices.length; i++) place[vertices[i]!] = i;
  return { order, place };
}
