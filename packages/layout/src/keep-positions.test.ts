import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { faultsOf, strangersOf } from "../test/faults.js";
import { fourLaneGraph as graphOf, fourLanes as lanes, laneCards as cards } from "../test/four-lane-graph.js";
import { layeredGraph, randomSequence } from "../test/layered-graph.js";
import { layoutLanes } from "./layout-lanes.js";
import type { LaneGraph } from "./types.js";

// a busy machine takes longer than the default allows
vi.setConfig({ testTimeout: 120_000 });

describe("layoutLanes() with previous positions", () => {
  test("property: one more card moves no other", () => {
    const property = fc.property(
      fc.nat(50),
      fc.constantFrom(...lanes.keys()),
      fc.nat(59),
      fc.nat(59),
      (seed, lane, from, to) => {
        const graph = layeredGraph(60, seed);
        const before = layoutLanes(graph, { routes: false });
        const plus: LaneGraph = {
          ...graph,
          nodes: [...graph.nodes, { id: "new", lane: graph.lanes[lane]! }],
          edges: [
            ...graph.edges,
            { id: "new in", source: graph.nodes[from]!.id, target: "new" },
            { id: "new out", source: "new", target: graph.nodes[to]!.id },
          ],
        };
        const after = layoutLanes(plus, { previous: before.positions });
        for (const [id, position] of before.positions) expect(after.positions.get(id)).toEqual(position);
        expect(faultsOf(plus, after)).toEqual([]);
      },
    );
    fc.assert(property, { numRuns: 40 });
  });

  test("draws the same cards in the same lanes as the fresh layout they come from", () => {
    const graph = layeredGraph(60, 4);
    const fresh = layoutLanes(graph, { routes: false });
    const kept = layoutLanes(graph, { routes: false, previous: fresh.positions });
    expect(kept.positions).toEqual(fresh.positions);
    expect(kept.lanes).toEqual(fresh.lanes);
  });

  test("puts new cards on the grid of the others, into the lane they belong to", () => {
    const graph = layeredGraph(40, 5);
    const fresh = layoutLanes(graph);
    const plus = { ...graph, nodes: [...graph.nodes, ...lanes.flatMap((_, i) => cards(3, graph.lanes[i]!))] };
    const layout = layoutLanes(plus, { previous: fresh.positions });
    expect(faultsOf(plus, layout)).toEqual([]);
    expect(strangersOf(plus, layout)).toEqual([]);
  });

  test.each([12, 60, 200])("routes %s cards that were nudged off the grid", (n) => {
    const graph = layeredGraph(n, 6);
    const random = randomSequence(n);
    const nudge = (): number => (random() < 0.2 ? Math.floor(60 * random() - 30) : 0);
    const fresh = layoutLanes(graph);
    const previous = new Map([...fresh.positions].map(([id, { x, y }]) => [id, { x: x + nudge(), y: y + nudge() }]));
    const layout = layoutLanes(graph, { previous });
    expect(layout.positions).toEqual(previous);
    expect(faultsOf(graph, layout, true)).toEqual([]);
  });

  test("routes cards scattered anywhere, and under cards only where they stand on each other", () => {
    const graph = layeredGraph(40, 7);
    const random = randomSequence(7);
    const previous = new Map(graph.nodes.map(({ id }) => [id, { x: 6000 * random(), y: 4000 * random() }]));
    const layout = layoutLanes(graph, { previous });
    expect(layout.positions).toEqual(previous);
    expect(layout.quality.edgesUnderCards).toBeLessThanOrEqual(layout.quality.overlaps * 4);
    expect(layout.quality.overlappingSegments).toBe(0);
  });

  test("draws a line, even under a card, where no free way is left", () => {
    const graph = graphOf(cards(3, "mid"), [["mid0", "mid1"]]);
    const previous = new Map([
      ["mid0", { x: 0, y: 0 }],
      ["mid1", { x: 100, y: 0 }],
      ["mid2", { x: 50, y: 0 }],
    ]);
    expect(layoutLanes(graph, { previous }).routes.get("flow0")!.length).toBeGreaterThanOrEqual(2);
  });

  test("lays out afresh if none of the positions belongs to the graph", () => {
    const graph = layeredGraph(12, 1);
    expect(layoutLanes(graph, { previous: new Map([["gone", { x: 0, y: 0 }]]) })).toEqual(layoutLanes(graph));
  });

  test.each([1e300, Number.NaN, Infinity, -Infinity, -1e16, 1.1e7])(
    "places a card whose position is %s as a new one",
    (value) => {
      const graph = layeredGraph(40, 8);
      const fresh = layoutLanes(graph).positions;
      const [strange, ...others] = fresh.keys();
      const known = new Map([...fresh].filter(([id]) => id !== strange));
      for (const point of [
        { x: value, y: 0 },
        { x: 0, y: value },
      ]) {
        const layout = layoutLanes(graph, { previous: new Map([...known, [strange!, point]]) });
        expect(layout).toEqual(layoutLanes(graph, { previous: known }));
        for (const id of others) expect(layout.positions.get(id)).toEqual(fresh.get(id));
        expect(faultsOf(graph, layout)).toEqual([]);
      }
    },
  );

  test("keeps a card that stands far off", () => {
    const graph = graphOf(cards(3, "mid"), [["mid0", "mid1"]]);
    const previous = new Map([
      ["mid0", { x: -1e7, y: 1e7 }],
      ["mid1", { x: 1e7, y: 0 }],
    ]);
    const layout = layoutLanes(graph, { previous });
    for (const [id, point] of previous) expect(layout.positions.get(id)).toEqual(point);
    expect(faultsOf(graph, layout)).toEqual([]);
  });

  test("lays out afresh if fewer than a third of the cards have a position", () => {
    const graph = layeredGraph(60, 9);
    const all = [...layoutLanes(graph).positions].map(([id, { x, y }]) => [id, { x: x + 5, y: y + 7 }] as const);
    const few = new Map(all.slice(0, 19));
    expect(layoutLanes(graph, { previous: few })).toEqual(layoutLanes(graph));
    const enough = new Map(all.slice(0, 20));
    const kept = layoutLanes(graph, { previous: enough }).positions;
    for (const [id, point] of enough) expect(kept.get(id)).toEqual(point);
  });

  test("does not look at every pair to place many cards around many others", () => {
    const workOf = (n: number): (() => number) => {
      const graph = layeredGraph(n, 1);
      const fresh = layoutLanes(graph, { routes: false }).positions;
      const previous = new Map([...fresh].filter((_, i) => i % 5 < 2));
      return () => {
        const before = process.cpuUsage();
        expect(layoutLanes(graph, { routes: false, previous }).quality.overlaps).toBe(0);
        const { user, system } = process.cpuUsage(before);
        return user + system;
      };
    };
    const [few, many] = [workOf(1500), workOf(6000)];
    // In turns and the least of each, so that what else the machine does falls on both.
    const rounds = Array.from({ length: 5 }, () => [few(), many()] as const);
    const costs = ([0, 1] as const).map((at) => Math.min(...rounds.map((round) => round[at])));
    const [cost = 0, fourfold = Infinity] = costs;
    // four times the cards: 4 in proportion and 8 as it is, 16 and more by looking at every pair
    expect(fourfold / cost).toBeLessThan(14);
  });
});
