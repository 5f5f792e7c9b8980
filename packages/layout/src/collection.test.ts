/**
 * Kinds of graphs as public collections hold them, and the extremes of chains: all are drawn without a fault, and the same whatever the
 * order of their records.
 */
import { expect, test, vi } from "vitest";
import { faultsOf, strangersOf } from "../test/faults.js";
import { fourLaneGraph, laneCards } from "../test/four-lane-graph.js";
import { familyGraph } from "../test/graph-families.js";
import { randomSequence, shuffled } from "../test/layered-graph.js";
import { layoutLanes } from "./layout-lanes.js";
import type { LayoutOptions } from "./options.js";
import type { LaneGraph, LaneLayout } from "./types.js";

// a busy machine takes longer than the default allows
vi.setConfig({ testTimeout: 120_000 });

/** What is wrong with the drawing of a graph, another drawing for another order of its records included. */
function faultsIn(graph: LaneGraph, options: LayoutOptions = {}): string[] {
  const layout = layoutLanes(graph, options);
  const other = { ...graph, nodes: shuffled(graph.nodes, 5), edges: shuffled(graph.edges, 6) };
  const again = layoutLanes(other, options);
  const isSame = JSON.stringify(listed(layout)) === JSON.stringify(listed(again));
  return [...faultsOf(graph, layout), ...strangersOf(graph, layout), ...(isSame ? [] : ["depends on the order"])];
}

function listed({ positions, routes, lanes, joints, bounds }: LaneLayout): unknown {
  return [[...positions], [...routes], lanes, joints, bounds];
}

test.each([10, 25, 60, 140, 300, 450])("graphs of %s cards without cycles", (n) => {
  for (const name of ["sparse without cycles", "hubs without cycles", "a tree"])
    expect(faultsIn(familyGraph(name, n, n))).toEqual([]);
  expect(faultsIn(familyGraph("sparse without cycles", n, n + 1, 4))).toEqual([]);
});

test.each(["cycles", "a ring", "pairs that supply each other"])("a chain with %s", (name) => {
  for (const n of [12, 90]) {
    expect(faultsIn(familyGraph(name, n, n, 3))).toEqual([]);
    expect(faultsIn(familyGraph(name, n, n, 3), { form: "layers" })).toEqual([]);
  }
});

test("a chain of self-contained parts, some of them with cycles, in lanes of their own or in all", () => {
  const random = randomSequence(3);
  const nodes = Array.from({ length: 90 }, (_, v) => ({
    id: `n${String(v)}`,
    lane: `lane ${String(v < 45 ? Math.floor(v / 15) : Math.floor(3 * random()))}`,
  }));
  const edges = nodes.flatMap(({ id }, v) => {
    const part = 9 * Math.floor(v / 9);
    const pick = (): string => `n${String(part + Math.floor(9 * random()))}`;
    return [0, 1].map((i) => ({ id: `${id} ${String(i)}`, source: id, target: pick() }));
  });
  const graph = { lanes: ["lane 0", "lane 1", "lane 2"], nodes, edges };
  expect(faultsIn(graph)).toEqual([]);
  expect(faultsIn(graph, { form: "layers" })).toEqual([]);
  expect(faultsIn({ lanes: [], nodes: nodes.map(({ id }) => ({ id })), edges })).toEqual([]);
});

test.each(["a hub of suppliers", "a hub of consumers", "two hubs"])("%s of 300", (name) => {
  expect(faultsIn(familyGraph(name, 301, 1))).toEqual([]);
  expect(faultsIn(familyGraph(name, 301, 1, 3))).toEqual([]);
});

test("one column of 200 links with flows among them", () => {
  const random = randomSequence(8);
  const pairs = Array.from(
    { length: 150 },
    () => [`mid${String(Math.floor(200 * random()))}`, `mid${String(Math.floor(200 * random()))}`] as const,
  );
  const graph = fourLaneGraph(laneCards(200, "mid"), pairs);
  expect(faultsIn(graph, { aspectRatio: 1e-6 })).toEqual([]);
  const previous = new Map(graph.nodes.map(({ id }, i) => [id, { x: 0, y: 300 * i }]));
  expect(layoutLanes(graph, { previous }).positions).toEqual(
    new Map([...previous].sort(([a], [b]) => (a < b ? -1 : 1))),
  );
  expect(faultsIn(graph, { previous })).toEqual([]);
});
