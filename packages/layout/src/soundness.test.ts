import { describe, expect, test, vi } from "vitest";
import { faultsOf, strangersOf } from "../test/faults.js";
import { families, familyGraph } from "../test/graph-families.js";
import { layeredGraph, randomSequence, shuffled } from "../test/layered-graph.js";
import { layoutLanes } from "./layout-lanes.js";
import type { LaneGraph } from "./types.js";

// a busy machine takes longer than the default allows
vi.setConfig({ testTimeout: 120_000 });

const names = [...families.keys()];

describe("every kind of graph is drawn soundly", () => {
  test.each(names)("%s, in layers and in lanes", (name) => {
    for (const [seed, n] of [1, 2, 3, 10, 17, 30, 60].entries()) {
      for (const lanes of [0, 1, 3]) {
        const graph = familyGraph(name, n, seed, lanes);
        for (const form of lanes === 0 ? (["layers"] as const) : (["lanes", "layers"] as const)) {
          const layout = layoutLanes(graph, { form });
          const place = `${name}, ${String(n)} cards, ${String(lanes)} lanes, ${form}`;
          expect([place, ...faultsOf(graph, layout), ...strangersOf(graph, layout)]).toEqual([place]);
        }
      }
    }
  });

  test.each(["sparse without cycles", "hubs without cycles", "cycles", "a hub of suppliers"])(
    "%s, 450 cards in layers",
    (name) => {
      const graph = familyGraph(name, 450, 9);
      expect(faultsOf(graph, layoutLanes(graph))).toEqual([]);
    },
  );

  test.each([1, 7, 60, 500])("%s lanes, most of them with few cards", (lanes) => {
    const graph = familyGraph("sparse without cycles", 120, lanes, lanes);
    for (const form of ["lanes", "layers"] as const) {
      const layout = layoutLanes(graph, { form });
      expect([...faultsOf(graph, layout), ...strangersOf(graph, layout)]).toEqual([]);
    }
  });

  test("no card at all, with lanes and without", () => {
    for (const lanes of [[], ["a"], ["a", "b"]]) {
      for (const form of ["lanes", "layers"] as const) {
        const graph: LaneGraph = { lanes, nodes: [], edges: [] };
        expect(faultsOf(graph, layoutLanes(graph, { form }))).toEqual([]);
      }
    }
  });

  test("names that are no names", () => {
    const ids = ["__proto__", "constructor", "\ud800", "\udc00", "<img onerror=alert(1)>", "", " "];
    const edges = ids.map((source, i) => ({ id: `${source}→`, source, target: ids[(i + 2) % ids.length]! }));
    const graph: LaneGraph = { lanes: [], nodes: ids.map((id) => ({ id })), edges };
    expect(faultsOf(graph, layoutLanes(graph))).toEqual([]);
  });

  test("cards of many sizes in layers", () => {
    const random = randomSequence(4);
    const plain = familyGraph("sparse without cycles", 60, 4);
    const nodes = plain.nodes.map((node) => ({ ...node, width: 40 + 300 * random(), height: 30 + 400 * random() }));
    const graph = { ...plain, nodes };
    expect(faultsOf(graph, layoutLanes(graph))).toEqual([]);
  });

  test("whatever the order of the records, the drawing is the same", () => {
    for (const [seed, name] of names.entries()) {
      for (const lanes of [0, 3]) {
        const graph = familyGraph(name, 24, seed, lanes);
        const other = { ...graph, nodes: shuffled(graph.nodes, seed), edges: shuffled(graph.edges, seed + 1) };
        expect(layoutLanes(other, { form: "layers" })).toEqual(layoutLanes(graph, { form: "layers" }));
        if (lanes > 0) expect(layoutLanes(other)).toEqual(layoutLanes(graph));
      }
    }
  });
});

describe("a drawing in layers", () => {
  test("runs every flow of a graph without cycles to the right", () => {
    const graph = familyGraph("sparse without cycles", 80, 2);
    const { positions, lanes } = layoutLanes(graph);
    expect(lanes).toEqual([]);
    for (const { source, target } of graph.edges) {
      if (source !== target) expect(positions.get(source)!.x).toBeLessThan(positions.get(target)!.x);
    }
  });

  test("keeps the lanes in their order, each around its own cards", () => {
    const graph = layeredGraph(60, 2, { supporting: false });
    const layout = layoutLanes(graph, { form: "layers" });
    expect(layout.lanes.map(({ id }) => id)).toEqual(graph.lanes);
    expect([...faultsOf(graph, layout), ...strangersOf(graph, layout)]).toEqual([]);
  });

  test("puts parts beside each other in the wished shape", () => {
    for (const aspectRatio of [16 / 9, Math.SQRT2, Math.SQRT1_2]) {
      const { bounds } = layoutLanes(familyGraph("parts of five", 200, 1), { aspectRatio });
      expect(bounds.width / bounds.height / aspectRatio).toBeGreaterThan(0.75);
      expect(bounds.width / bounds.height / aspectRatio).toBeLessThan(1.33);
    }
  });

  test("places the same cards with routes and without, in the same order", () => {
    const graph = familyGraph("sparse without cycles", 60, 3);
    const order = (routes: boolean): string[] =>
      [...layoutLanes(graph, { routes }).positions].sort(([, a], [, b]) => a.x - b.x || a.y - b.y).map(([id]) => id);
    expect(order(false)).toEqual(order(true));
  });

  test("stays where it is when it comes back as what is to be kept, and one more card moves none", () => {
    const graph = familyGraph("sparse without cycles", 60, 5);
    const { positions } = layoutLanes(graph);
    const plus: LaneGraph = {
      ...graph,
      nodes: [...graph.nodes, { id: "new" }],
      edges: [...graph.edges, { id: "new flow", source: "n3", target: "new" }],
    };
    const layout = layoutLanes(plus, { previous: positions });
    expect(faultsOf(plus, layout)).toEqual([]);
    expect(new Map([...layout.positions].filter(([id]) => id !== "new"))).toEqual(positions);
  });

  test("refuses a card that names a lane where there are none, and one that names none where there are", () => {
    const nodes = [{ id: "a", lane: "moon" }];
    expect(() => layoutLanes({ lanes: [], nodes, edges: [] })).toThrow(/moon/);
    expect(() => layoutLanes({ lanes: ["moon"], nodes: [{ id: "a" }], edges: [] })).toThrow(/names the lane/);
  });
});

test("cards that were all dragged a little off are routed soundly, and so on a coarse board", () => {
  const graph = layeredGraph(160, 6);
  const random = randomSequence(2);
  const nudge = (): number => Math.floor(36 * random() - 18);
  const fresh = layoutLanes(graph, { routes: false }).positions;
  const previous = new Map([...fresh].map(([id, { x, y }]) => [id, { x: x + nudge(), y: y + nudge() }]));
  const layout = layoutLanes(graph, { previous });
  expect(layout.positions).toEqual(previous);
  expect(faultsOf(graph, layout)).toEqual([]);
});
