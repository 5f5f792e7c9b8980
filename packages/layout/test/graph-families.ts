/**
 * Seeded graphs of many kinds: what a public collection of graphs and real chains hold, and what nobody expects.
 *
 * @module
 */
import type { LaneEdge, LaneGraph, LaneNode } from "../src/index.js";
import { randomSequence } from "./layered-graph.js";

/** Pairs of a supplier and a consumer. */
type Pairs = readonly (readonly [number, number])[];

/** A kind of graph: `n` cards, and flows by a seeded sequence of numbers from 0 to 1. */
export type Family = (n: number, random: () => number) => Pairs;

const pick = (n: number, random: () => number): number => Math.floor(random() * n);

/** Kinds of graphs, without lanes. */
export const families: ReadonlyMap<string, Family> = new Map<string, Family>([
  ["no flows", () => []],
  ["a chain", (n) => Array.from({ length: n - 1 }, (_, i) => [i, i + 1])],
  ["a ring", (n) => Array.from({ length: n }, (_, i) => [i, (i + 1) % n])],
  ["a tree", (n, random) => Array.from({ length: n - 1 }, (_, i) => [pick(i + 1, random), i + 1])],
  ["a tree to the root", (n, random) => Array.from({ length: n - 1 }, (_, i) => [i + 1, pick(i + 1, random)])],
  // like the graphs of the Rome collection: sparse, 1.4 flows a card, no cycles
  ["sparse without cycles", (n, random) => draw(n, 1.4, random, (a, b) => [Math.min(a, b), Math.max(a, b)])],
  // like those of the North collection: most flows short, a few cards with many
  [
    "hubs without cycles",
    (n, random) => draw(n, 1.7, random, (a, b) => [Math.min(a, Math.floor(b * random() ** 2)), Math.max(a, b)]),
  ],
  ["cycles", (n, random) => draw(n, 1.5, random, (a, b) => [a, b])],
  [
    "pairs that supply each other",
    (n, random) =>
      draw(n, 0.8, random, (a, b) => [a, b]).flatMap(([a, b]) => [
        [a, b],
        [b, a],
      ]),
  ],
  [
    "parts of five",
    (n, random) => draw(n, 1.2, random, (a, b) => [a, Math.min(n - 1, 5 * Math.floor(a / 5) + (b % 5))]),
  ],
  ["a hub of suppliers", (n) => Array.from({ length: n - 1 }, (_, i) => [i + 1, 0])],
  ["a hub of consumers", (n) => Array.from({ length: n - 1 }, (_, i) => [0, i + 1])],
  [
    "two hubs",
    (n) =>
      Array.from(
        { length: Math.max(0, n - 2) },
        (_, i) =>
          [
            [0, i + 2],
            [i + 2, 1],
          ] as const,
      ).flat(),
  ],
  ["dense", (n, random) => draw(Math.min(n, 40), 8, random, (a, b) => [a, b])],
  [
    "twice the same, and to itself",
    (n, random) =>
      draw(n, 1, random, (a, b) => [a, b]).flatMap(([a, b]) => [
        [a, b],
        [a, b],
        [a, a],
      ]),
  ],
]);

function draw(
  n: number,
  flows: number,
  random: () => number,
  pair: (a: number, b: number) => readonly [number, number],
): Pairs {
  return Array.from({ length: Math.round(n * flows) }, () => pair(pick(n, random), pick(n, random)));
}

/**
 * Makes a graph of a family.
 *
 * @param name - One of {@link families}.
 * @param n - Cards, at least 1.
 * @param seed - For all that is drawn by lot.
 * @param lanes - Number of lanes; without lanes if 0. One in eight flows is then a return.
 */
export function familyGraph(name: string, n: number, seed: number, lanes = 0): LaneGraph {
  const random = randomSequence(seed);
  const id = (v: number): string => `n${String(v)}`;
  const laneIds = Array.from({ length: lanes }, (_, l) => `lane ${String(l)}`);
  const nodes = Array.from({ length: n }, (_, v): LaneNode => {
    // lanes mostly follow the order of the cards
    const lane = Math.min(lanes - 1, random() < 0.8 ? Math.floor((v / n) * lanes) : Math.floor(random() * lanes));
    return lanes === 0 ? { id: id(v) } : { id: id(v), lane: laneIds[lane]! };
  });
  const edges = families.get(name)!(n, random).map(([a, b], e): LaneEdge => ({
    id: `e${String(e)}`,
    source: id(a),
    target: id(b),
    ...(lanes > 0 && e % 8 === 7 ? { kind: "return" as const } : {}),
  }));
  return { lanes: laneIds, nodes, edges };
}
