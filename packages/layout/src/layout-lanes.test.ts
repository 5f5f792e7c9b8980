import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { faultsOf, strangersOf } from "../test/faults.js";
import {
  fourLaneGraph as graphOf,
  fourLanes as lanes,
  laneCards as cards,
  pairFlows as flows,
} from "../test/four-lane-graph.js";
import { closestParallel, layeredGraph, shuffled } from "../test/layered-graph.js";
import { layoutInLanes } from "./lay-out-in-lanes.js";
import { layoutLanes } from "./layout-lanes.js";
import type { LaneEdge, LaneGraph, LaneNode } from "./types.js";

// a busy machine takes longer than the default allows
vi.setConfig({ testTimeout: 120_000 });

const supporting = "sup";

describe("layoutLanes()", () => {
  test.each([
    [12, 1],
    [12, 2],
    [40, 1],
    [40, 2],
    [60, 1],
    [200, 1],
    [1000, 1],
  ])("draws %s cards (seed %s) soundly, in their lanes, near the wished shape", (n, seed) => {
    for (const density of [1.3, 2]) {
      const graph = layeredGraph(n, seed, { flows: density });
      const layout = layoutLanes(graph);
      expect(faultsOf(graph, layout)).toEqual([]);
      expect(strangersOf(graph, layout)).toEqual([]);
      const { x, y, width, height } = layout.bounds;
      expect([x, y]).toEqual([0, 0]);
      expect(width / height).toBeGreaterThan(1.2);
      expect(width / height).toBeLessThan(2.6);
    }
  });

  test("keeps parallel lines of different nets at their distance", () => {
    expect(closestParallel(layoutLanes(layeredGraph(60, 3)))).toBeGreaterThan(8 - 1e-6);
    expect(closestParallel(layoutLanes(layeredGraph(60, 3), { channelSpacing: 12 }))).toBeGreaterThan(12 - 1e-6);
  });

  test("leaves few places empty", () => {
    const layout = layoutLanes(layeredGraph(200, 1));
    const [xs, ys] = (["x", "y"] as const).map((axis) => new Set([...layout.positions.values()].map((p) => p[axis])));
    expect(200 / (xs!.size * ys!.size)).toBeGreaterThan(0.8);
  });

  test("draws a chain through the lanes as one straight line", () => {
    const graph = graphOf(
      [...cards(1, "up"), ...cards(1, "mid"), ...cards(1, "down")],
      [
        ["up0", "mid0"],
        ["mid0", "down0"],
      ],
    );
    expect(layoutLanes(graph).quality).toMatchObject({ bends: 0, crossings: 0 });
  });

  const chain = (n: number): [string, string][] =>
    Array.from({ length: n - 1 }, (_, i) => [`mid${String(i)}`, `mid${String(i + 1)}`]);
  const star = (n: number, isInward: boolean): [string, string][] =>
    Array.from({ length: n }, (_, i) => (isInward ? [`mid${String(i)}`, "down0"] : ["up0", `mid${String(i)}`]));
  const complete = (n: number): [string, string][] =>
    Array.from({ length: n * n }, (_, i) => [`up${String(i % n)}`, `mid${String(Math.floor(i / n))}`]);

  test.each<[string, LaneGraph]>([
    ["no lane", { lanes: [], nodes: [], edges: [] }],
    ["only empty lanes", graphOf([])],
    ["one card", graphOf(cards(1, "mid"))],
    ["one supporting card", graphOf(cards(1, "sup"))],
    ["only the supporting lane", { lanes: ["sup"], supporting, nodes: cards(30, "sup"), edges: [] }],
    ["200 cards in one lane", graphOf(cards(200, "mid"))],
    ["200 supporting cards", graphOf(cards(200, "sup"))],
    ["a chain of 200 in one lane", graphOf(cards(200, "mid"), chain(200))],
    ["a cycle", graphOf(cards(6, "mid"), [...chain(6), ["mid5", "mid0"]])],
    ["two cards that supply each other", graphOf(cards(2, "mid"), [...chain(2), ["mid1", "mid0"]])],
    [
      "backward flows only",
      graphOf(
        [...cards(9, "up"), ...cards(9, "down")],
        star(9, true).map(([, to], i) => [to, `up${String(i)}`]),
      ),
    ],
    ["a supplier of 300", graphOf([...cards(1, "up"), ...cards(300, "mid")], star(300, false))],
    ["a consumer of 300", graphOf([...cards(1, "down"), ...cards(300, "mid")], star(300, true))],
    ["everybody supplies everybody", graphOf([...cards(30, "up"), ...cards(30, "mid")], complete(30))],
    ["isolated cards beside a chain", graphOf([...cards(9, "up"), ...cards(9, "mid")], chain(4))],
  ])("copes with %s", (_, graph) => {
    const layout = layoutLanes(graph);
    expect(faultsOf(graph, layout)).toEqual([]);
    expect(strangersOf(graph, layout)).toEqual([]);
  });

  test("draws one column of 200 cards with flows inside it", () => {
    const graph = graphOf(cards(200, "mid"), chain(200));
    const layout = layoutLanes(graph, { aspectRatio: 1e-6 });
    expect(layout.lanes[1]).toMatchObject({ columns: 1 });
    expect(faultsOf(graph, layout)).toEqual([]);
  });

  test("limits the rows", () => {
    const layout = layoutLanes(graphOf(cards(20, "mid")), { maxRows: 2 });
    expect(new Set([...layout.positions.values()].map(({ y }) => y)).size).toBe(2);
  });

  test("takes cards of different sizes", () => {
    const nodes = cards(12, "mid").map((node, i) => ({ ...node, width: 90 + 20 * i, height: 300 - 20 * i }));
    const graph = graphOf(
      nodes,
      star(0, true).concat(chain(12), [
        ["mid3", "mid9"],
        ["mid11", "mid0"],
      ]),
    );
    expect(faultsOf(graph, layoutLanes(graph))).toEqual([]);
  });

  test("gives parallel flows of one kind one line, of two kinds two, and a self-loop none", () => {
    const [a, b, c] = flows([
      ["mid0", "mid1"],
      ["mid0", "mid1"],
      ["mid0", "mid0"],
    ]) as [LaneEdge, LaneEdge, LaneEdge];
    const graph = { ...graphOf(cards(2, "mid")), edges: [a, b, c, { ...a, id: "back", kind: "return" as const }] };
    const layout = layoutLanes(graph);
    expect(faultsOf(graph, layout)).toEqual([]);
    expect(layout.routes.get(b.id)).toEqual(layout.routes.get(a.id));
    expect(layout.routes.get("back")).not.toEqual(layout.routes.get(a.id));
    expect(layout.routes.has(c.id)).toBe(false);
  });

  test("marks where the line of a supplier branches", () => {
    const graph = graphOf([...cards(1, "up"), ...cards(3, "mid")], star(3, false));
    const { joints } = layoutLanes(graph, { maxRows: 3, aspectRatio: 0.8 });
    expect(joints.map(({ net }) => net)).toEqual(["out input up0"]);
  });

  test("leaves the routes out on request", () => {
    const layout = layoutLanes(layeredGraph(60, 1), { routes: false });
    expect([layout.routes.size, layout.nets.size, layout.joints.length, layout.quality.overlaps]).toEqual([0, 0, 0, 0]);
  });

  test("keeps a group together", () => {
    const nodes = cards(24, "mid").map((node, i) => (i % 6 === 0 ? { ...node, group: "g" } : node));
    const layout = layoutLanes(graphOf(nodes));
    const places = nodes.filter(({ group }) => group).map(({ id }) => layout.positions.get(id)!);
    const reach = (axis: "x" | "y"): number =>
      Math.max(...places.map((p) => p[axis])) - Math.min(...places.map((p) => p[axis]));
    expect(reach("x") / 264 + reach("y") / 290).toBeLessThanOrEqual(3);
  });

  test("property: any graph is drawn soundly, whatever the order of its records", () => {
    const anyGraph = fc.record({
      lanes: fc.array(fc.nat(3), { maxLength: 24 }),
      pairs: fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.constantFrom("input", "return", "credit")), {
        maxLength: 60,
      }),
      isPlain: fc.boolean(),
      seed: fc.nat(),
    });
    const property = fc.property(anyGraph, ({ lanes: laneOf, pairs, isPlain, seed }) => {
      const nodes = laneOf.map((lane, i): LaneNode => ({ id: String(i), lane: lanes[lane]! }));
      const edges = pairs.flatMap(([a, b, kind], i): LaneEdge[] =>
        nodes.length === 0
          ? []
          : [{ id: `e${String(i)}`, source: String(a % nodes.length), target: String(b % nodes.length), kind }],
      );
      const graph: LaneGraph = isPlain ? { lanes, nodes, edges } : { lanes, supporting, nodes, edges };
      const layout = layoutLanes(graph);
      expect(faultsOf(graph, layout)).toEqual([]);
      expect(strangersOf(graph, layout)).toEqual([]);
      expect(layoutLanes({ ...graph, nodes: shuffled(nodes, seed), edges: shuffled(edges, seed) })).toEqual(layout);
    });
    fc.assert(property, { numRuns: 60 });
  });
});

describe("layoutInLanes()", () => {
  test("gives what layoutLanes() gives in lanes, afresh and around what stays", () => {
    const graph = layeredGraph(40, 5);
    expect(layoutInLanes(graph)).toEqual(layoutLanes(graph, { form: "lanes" }));
    const previous = new Map([...layoutLanes(graph).positions].slice(0, 30));
    expect(layoutInLanes(graph, { previous })).toEqual(layoutLanes(graph, { previous, form: "lanes" }));
  });

  test("an empty graph without lanes has an empty layout", () => {
    expect(layoutInLanes({ lanes: [], nodes: [], edges: [] })).toEqual(
      layoutLanes({ lanes: [], nodes: [], edges: [] }),
    );
  });
});
