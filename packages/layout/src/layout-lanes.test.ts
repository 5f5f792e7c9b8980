import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { faultsOf, strangersOf } from "../test/faults.js";
import { closestParallel, layeredGraph, randomSequence, shuffled } from "../test/layered-graph.js";
import { layoutLanes } from "./layout-lanes.js";
import type { LaneEdge, LaneGraph, LaneNode } from "./types.js";

// a busy machine takes longer than the default allows
vi.setConfig({ testTimeout: 120_000 });

const lanes = ["up", "mid", "down", "sup"];
const supporting = "sup";

function cards(n: number, lane: string): LaneNode[] {
  return Array.from({ length: n }, (_, i) => ({ id: `${lane}${String(i)}`, lane }));
}

function flows(pairs: readonly (readonly [string, string])[]): LaneEdge[] {
  return pairs.map(([source, target], i) => ({ id: `flow${String(i)}`, source, target }));
}

function graphOf(nodes: readonly LaneNode[], pairs: readonly (readonly [string, string])[] = []): LaneGraph {
  return { lanes, supporting, nodes, edges: flows(pairs) };
}

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

  test("does not take long to place many cards around many others", () => {
    const graph = layeredGraph(6000, 1);
    const fresh = layoutLanes(graph, { routes: false }).positions;
    const previous = new Map([...fresh].filter((_, i) => i % 5 < 2));
    const start = performance.now();
    const { quality } = layoutLanes(graph, { routes: false, previous });
    expect(performance.now() - start).toBeLessThan(5000);
    expect(quality.overlaps).toBe(0);
  });
});

describe("layoutLanes() refuses", () => {
  const refusal = (graph: LaneGraph, options = {}): unknown => {
    try {
      return layoutLanes(graph, options);
    } catch (error) {
      return error;
    }
  };
  const one = graphOf(cards(1, "mid"));

  test.each<[string, LaneGraph, object]>([
    [
      "a lane twice",
      { ...one, lanes: [...lanes, "up"] },
      { code: "duplicate-id", details: { list: "lanes", id: "up" } },
    ],
    [
      "a card twice",
      graphOf([...one.nodes, ...one.nodes]),
      { code: "duplicate-id", details: { list: "nodes", id: "mid0" } },
    ],
    [
      "a flow twice",
      { ...one, edges: [...flows([["mid0", "mid0"]]), ...flows([["mid0", "mid0"]])] },
      { code: "duplicate-id", details: { list: "edges", id: "flow0" } },
    ],
    [
      "a lane that is not there",
      graphOf(cards(1, "moon")),
      { code: "unknown-lane", details: { node: "moon0", lane: "moon" } },
    ],
    [
      "a supporting lane that is not there",
      { ...one, supporting: "moon" },
      { code: "unknown-lane", details: { node: null, lane: "moon" } },
    ],
    [
      "a flow from nowhere",
      graphOf(one.nodes, [["gone", "mid0"]]),
      { code: "unknown-node", details: { edge: "flow0", end: "source", node: "gone" } },
    ],
    [
      "a flow to nowhere",
      graphOf(one.nodes, [["mid0", "gone"]]),
      { code: "unknown-node", details: { edge: "flow0", end: "target", node: "gone" } },
    ],
    [
      "a card without width",
      graphOf([{ id: "a", lane: "up", width: 0 }]),
      { code: "invalid-number", details: { place: "nodes.a.width", value: 0 } },
    ],
    [
      "an endless card",
      graphOf([{ id: "a", lane: "up", height: Infinity }]),
      { code: "invalid-number", details: { place: "nodes.a.height", value: Infinity } },
    ],
    [
      "a huge card",
      graphOf([{ id: "a", lane: "up", width: 1e300 }]),
      { code: "invalid-number", details: { place: "nodes.a.width", value: 1e300 } },
    ],
  ])("%s", (_, graph, error) => {
    expect(refusal(graph)).toMatchObject({ name: "LayoutError", ...error });
  });

  test.each([
    ["cardWidth", 0],
    ["cardHeight", Number.NaN],
    ["columnGap", -1],
    ["rowGap", Infinity],
    ["lanePadding", -1],
    ["laneGap", -1],
    ["headerHeight", -1],
    ["aspectRatio", 0],
    ["channelSpacing", 0],
    ["maxRows", 0],
    ["cardWidth", 1e300],
    ["cardHeight", 1e7],
    ["columnGap", 1e300],
    ["channelSpacing", 1e300],
  ])("the option %s = %s", (name, value) => {
    const details = { place: `options.${name}`, value };
    expect(refusal(one, { [name]: value })).toMatchObject({ code: "invalid-number", details });
  });

  test("no wish for a shape, however long or high", () => {
    const graph = graphOf([...cards(3, "mid"), ...cards(30, "sup")]);
    for (const aspectRatio of [1e-300, 1e300]) {
      expect(layoutLanes(graph, { aspectRatio }).quality.overlaps).toBe(0);
    }
  });
});
