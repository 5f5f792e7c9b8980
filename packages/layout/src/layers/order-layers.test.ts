import fc from "fast-check";
import { expect, test } from "vitest";
import { randomSequence } from "../../test/layered-graph.js";
import { indexGraph } from "../indexed-graph.js";
import { groupNets } from "../route/nets.js";
import { countCrossings } from "./count-crossings.js";
import { fitAscending } from "./isotonic.js";
import { orderLayers, sortByKey } from "./order-layers.js";
import { properGraph } from "./proper-graph.js";
import type { ProperGraph } from "./proper-graph.js";
import { rankLayers } from "./rank-layers.js";
import type { Layers } from "./rank-layers.js";

const size = { cardWidth: 200, cardHeight: 250 };

function indexed(n: number, pairs: readonly (readonly [number, number, string?])[], lanes: readonly number[] = []) {
  const id = (v: number): string => String(v).padStart(4, "0");
  const kinds = { input: "input", return: "return", credit: "credit" } as const;
  return indexGraph(
    {
      lanes: lanes.length > 0 ? ["a", "b", "c"] : [],
      nodes: Array.from({ length: n }, (_, v) =>
        lanes.length > 0 ? { id: id(v), lane: "abc"[lanes[v]!]! } : { id: id(v) },
      ),
      edges: pairs.map(([a, b, kind = "input"], e) => ({
        id: `e${id(e)}`,
        source: id(a),
        target: id(b),
        kind: kinds[kind as "input"],
      })),
    },
    size,
  );
}

function proper(n: number, pairs: readonly (readonly [number, number])[]): { graph: ProperGraph; layers: Layers } {
  const graph = indexed(n, pairs);
  const layers = rankLayers(graph);
  return { graph: properGraph(graph, layers, groupNets(graph, 8)), layers };
}

const kindOf = fc.constantFrom("input", "input", "return", "credit");
const flowsOf = (n: number) => fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), kindOf), { maxLength: 2 * n });
const pairsOf = (n: number) => fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 2 * n });

test("property: every flow runs to a later layer, but those that close a cycle", () => {
  const property = fc.property(flowsOf(12), fc.array(fc.nat(2), { minLength: 12, maxLength: 12 }), (pairs, lanes) => {
    for (const some of [[], lanes]) {
      const graph = indexed(12, pairs, some);
      const { layer, count, laneOf, isBackward } = rankLayers(graph);
      const empty = graph.lanes.filter((_, lane) => !graph.lane.includes(lane)).length;
      expect(new Set(layer).size + empty).toBe(count);
      expect([...layer].map((l) => laneOf[l])).toEqual([...graph.lane]);
      expect([...laneOf]).toEqual([...laneOf].sort((a, b) => a - b));
      for (const [e, source] of graph.source.entries()) {
        const step = layer[graph.target[e]!]! - layer[source]!;
        expect(isBackward[e] === 1).toBe(step <= 0);
        // an input in one layer would have to turn round twice
        expect(step === 0 && graph.kind[e] === 0).toBe(false);
        if (graph.lane[source]! < graph.lane[graph.target[e]!]!) expect([isBackward[e], step > 0]).toEqual([0, true]);
        if (graph.lane[source]! > graph.lane[graph.target[e]!]!) expect(isBackward[e]).toBe(1);
      }
    }
  });
  fc.assert(property, { numRuns: 200 });
});

test("a graph without cycles has no flow that runs back", () => {
  const pairs = Array.from({ length: 60 }, (_, i): [number, number] => [i % 29, 29 - ((i * i) % 15) + (i % 29)]);
  const forward = pairs.map(([a, b]): [number, number] => [a, Math.min(59, b)]).filter(([a, b]) => a < b);
  expect([...rankLayers(indexed(60, forward)).isBackward]).toEqual(forward.map(() => 0));
});

test("of a cycle, what is recycled runs back, and not the input", () => {
  const { layer, isBackward } = rankLayers(
    indexed(3, [
      [0, 1, "return"],
      [1, 2],
      [2, 0],
    ]),
  );
  expect([...isBackward]).toEqual([1, 0, 0]);
  expect([...layer]).toEqual([2, 0, 1]);
});

test("a supplier of a late step stands right before it", () => {
  expect([
    ...rankLayers(
      indexed(5, [
        [0, 1],
        [1, 2],
        [2, 3],
        [4, 3],
      ]),
    ).layer,
  ]).toEqual([0, 1, 2, 3, 2]);
});

test("property: counts crossings like a look at every pair of segments", () => {
  const property = fc.property(pairsOf(14), (pairs) => {
    const { graph } = proper(14, pairs);
    const order = orderLayers(graph);
    const segments = [...graph.layer.keys()].flatMap((v) =>
      [...graph.right.to.subarray(graph.right.start[v], graph.right.start[v + 1])].map((w, i) => ({
        v,
        w,
        weight: graph.right.weight[graph.right.start[v]! + i]!,
      })),
    );
    let count = 0;
    for (const [i, a] of segments.entries()) {
      for (const b of segments.slice(i + 1)) {
        if (graph.layer[a.v] !== graph.layer[b.v]) continue;
        const product = (order.place[a.v]! - order.place[b.v]!) * (order.place[a.w]! - order.place[b.w]!);
        if (product < 0) count += a.weight * b.weight;
      }
    }
    expect(countCrossings(graph, order.order, order.place)).toBe(count);
    for (const vertices of order.order) for (const [i, v] of vertices.entries()) expect(order.place[v]).toBe(i);
  });
  fc.assert(property, { numRuns: 200 });
});

test("property: no passage joins vertices that are not in neighbouring layers", () => {
  const property = fc.property(pairsOf(12), (pairs) => {
    const { graph } = proper(12, pairs);
    for (const v of graph.layer.keys()) {
      for (const [links, step] of [
        [graph.left, -1],
        [graph.right, 1],
        [graph.same, 0],
      ] as const) {
        for (const w of links.to.subarray(links.start[v], links.start[v + 1])) {
          expect(graph.layer[w]! - graph.layer[v]!).toBe(step);
        }
      }
    }
  });
  fc.assert(property, { numRuns: 100 });
});

test("draws a planar tree and two parts without any crossing, and K3,3 with nine", () => {
  const tree = Array.from({ length: 30 }, (_, i): [number, number] => [i >> 1, i + 1]).filter(([a, b]) => a !== b);
  const two = [...tree, ...tree.map(([a, b]): [number, number] => [a + 31, b + 31])];
  const complete = Array.from({ length: 9 }, (_, i): [number, number] => [i % 3, 3 + Math.floor(i / 3)]);
  const count = (n: number, pairs: readonly (readonly [number, number])[]): number => {
    const { graph } = proper(n, pairs);
    const { order, place } = orderLayers(graph);
    return countCrossings(graph, order, place);
  };
  expect([count(31, tree), count(62, two), count(6, complete)]).toEqual([0, 0, 9]);
});

test("finds an order with few crossings in a graph that has one", () => {
  // a strip of 8 layers of 12 where flows run to the two nearest of the next layer, its cards renamed at random
  const random = randomSequence(5);
  const names = Array.from({ length: 96 }, (_, v) => ({ v, key: random() })).sort((a, b) => a.key - b.key);
  const name = new Map(names.map(({ v }, i) => [v, i]));
  const pairs = Array.from({ length: 84 }, (_, v) => [v + 12, v + 12 + (v % 12 < 11 ? 1 : 0)].map((w) => [v, w]))
    .flat()
    .map(([a, b]): [number, number] => [name.get(a!)!, name.get(b!)!]);
  const { graph } = proper(96, pairs);
  const { order, place } = orderLayers(graph);
  expect(countCrossings(graph, order, place)).toBe(0);
});

test("property: sorts by keys, equal ones staying as they were", () => {
  const property = fc.property(fc.array(fc.nat(9), { maxLength: 80 }), (keys) => {
    const vertices = Int32Array.from(keys, (_, i) => i);
    sortByKey(vertices, Float64Array.from(keys));
    expect([...vertices]).toEqual([...keys.keys()].sort((a, b) => keys[a]! - keys[b]! || a - b));
  });
  fc.assert(property);
});

test("property: isotonic values ascend, and no shift of a block would bring them nearer to the wishes", () => {
  const pair = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 5 }));
  const property = fc.property(fc.array(pair, { minLength: 1, maxLength: 12 }), (pairs) => {
    const wish = pairs.map(([value]) => value);
    const weight = pairs.map(([, w]) => w);
    const fit = [...fitAscending(Float64Array.from(wish), Float64Array.from(weight))];
    expect(fit).toEqual([...fit].sort((a, b) => a - b));
    // the min-max formula gives the same in another way
    const mean = (from: number, to: number): number => {
      const own = pairs.slice(from, to + 1);
      return own.reduce((sum, [v, w]) => sum + v * w, 0) / own.reduce((sum, [, w]) => sum + w, 0);
    };
    for (const [i, value] of fit.entries()) {
      const lows = Array.from({ length: i + 1 }, (_, from) =>
        Math.min(...Array.from({ length: pairs.length - i }, (_v, k) => mean(from, i + k))),
      );
      expect(value).toBeCloseTo(Math.max(...lows), 9);
    }
  });
  fc.assert(property);
});
