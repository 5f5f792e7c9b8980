/**
 * Seeded chain maps for tests, and a judge of spacing that the package does not have.
 *
 * @module
 */
import type { LaneEdge, LaneGraph, LaneLayout, LaneNode } from "../src/index.js";

/** Numbers from 0 to 1, the same for the same seed. */
export function randomSequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Options of {@link layeredGraph}. */
export interface LayeredGraphOptions {
  /** Flows a card. @defaultValue `1.6` */
  readonly flows?: number;
  /** Whether there is a supporting lane. @defaultValue `true` */
  readonly supporting?: boolean;
}

/**
 * A map whose flows run mostly to the next lane and mostly to a card of a similar trade, as real ones do: each card has a
 * hidden trade from 0 to 1, and most flows take the most similar of six consumers drawn by lot.
 */
export function layeredGraph(n: number, seed: number, options: LayeredGraphOptions = {}): LaneGraph {
  const { flows = 1.6, supporting = true } = options;
  const random = randomSequence(seed);
  const lanes = supporting
    ? ["upstream", "midstream", "downstream", "supporting"]
    : ["upstream", "midstream", "downstream"];
  const bounds = supporting ? [0.33, 0.63, 0.85, 1] : [0.4, 0.73, 1];
  const nodes = Array.from({ length: n }, (_, i): LaneNode => {
    const lane = lanes[bounds.findIndex((bound) => (i + 0.5) / n < bound)]!;
    const id = `link-${String(i).padStart(5, "0")}`;
    return random() < 0.3 ? { id, lane, group: `group-${String(Math.floor((random() * n) / 8))}` } : { id, lane };
  });
  const trade = new Map(nodes.map(({ id }) => [id, random()]));
  const members = lanes.map((lane) => nodes.filter((node) => node.lane === lane));
  const edges: LaneEdge[] = [];
  const seen = new Set<string>();
  for (let attempt = 0; attempt < 30 * n * flows && edges.length < Math.round(n * flows); attempt++) {
    const source = nodes[Math.floor(random() * n)]!;
    const from = lanes.indexOf(source.lane ?? "");
    const step = random() < 0.35 ? 0 : random() < 0.85 ? 1 : 2;
    const candidates = members[from === 3 ? Math.floor(random() * 3) : Math.min(2, from + step)]!;
    const drawn = Array.from(
      { length: random() < 0.75 ? 6 : 1 },
      () => candidates[Math.floor(random() * candidates.length)],
    );
    const target = drawn
      .filter((node) => node !== undefined && (node.lane !== source.lane || node.id > source.id))
      .sort((a, b) => distance(a!, source) - distance(b!, source))[0];
    if (target === undefined || seen.has(`${source.id} ${target.id}`)) continue;
    seen.add(`${source.id} ${target.id}`);
    edges.push({ id: `flow-${String(edges.length)}`, source: source.id, target: target.id });
  }
  return supporting ? { lanes, supporting: "supporting", nodes, edges } : { lanes, nodes, edges };

  function distance(a: LaneNode, b: LaneNode): number {
    return Math.abs(trade.get(a.id)! - trade.get(b.id)!);
  }
}

/** The same records in another order. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = randomSequence(seed);
  return [...items]
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** Least distance of two parallel stretches of different nets that run beside each other, by brute force. */
export function closestParallel({ routes, nets }: LaneLayout): number {
  const pieces = [...routes].flatMap(([edge, line]) =>
    line.slice(1).map((b, i) => {
      const a = line[i]!;
      const isHorizontal = a.y === b.y;
      const [from, to] = isHorizontal ? [a.x, b.x] : [a.y, b.y];
      const at = isHorizontal ? a.y : a.x;
      return { net: nets.get(edge), isHorizontal, at, low: Math.min(from, to), high: Math.max(from, to) };
    }),
  );
  let least = Infinity;
  for (const [i, a] of pieces.entries()) {
    for (const b of pieces.slice(i + 1)) {
      if (a.net === b.net || a.isHorizontal !== b.isHorizontal || a.low >= b.high || b.low >= a.high) continue;
      least = Math.min(least, Math.abs(a.at - b.at));
    }
  }
  return least;
}
