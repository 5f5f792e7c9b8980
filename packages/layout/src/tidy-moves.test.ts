import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { layeredGraph, shuffled } from "../test/layered-graph.js";
import { layoutLanes } from "./layout-lanes.js";
import { tidyMoves } from "./tidy-moves.js";

// a busy machine takes longer than the default allows
vi.setConfig({ testTimeout: 120_000 });

const graph = layeredGraph(40, 3);
const { positions } = layoutLanes(graph);

test("a tidy drawing has no moves, wherever it stands as a whole", () => {
  const shifted = new Map([...positions].map(([id, { x, y }]) => [id, { x: x + 340, y: y - 1200 }]));
  expect(tidyMoves(graph, positions)).toEqual([]);
  expect(tidyMoves(graph, shifted)).toEqual([]);
});

test("a card that was dragged goes back, and nothing else moves", () => {
  const id = graph.nodes[7]!.id;
  const to = positions.get(id)!;
  const from = { x: to.x + 500, y: to.y + 33 };
  expect(tidyMoves(graph, new Map(positions).set(id, from))).toEqual([{ id, from, to }]);
});

test("a card without a position, or with one that is no number, has nowhere to come from", () => {
  const [first, second] = [...positions.keys()] as [string, string];
  const few = new Map(positions).set(second, { x: Number.NaN, y: 0 });
  few.delete(first);
  expect(tidyMoves(graph, few)).toEqual([first, second].map((id) => ({ id, from: null, to: positions.get(id) })));
});

test("strangers are ignored, and an empty graph has no moves", () => {
  expect(tidyMoves(graph, new Map(positions).set("__proto__", { x: 1, y: 2 }))).toEqual([]);
  expect(tidyMoves({ lanes: [], nodes: [], edges: [] }, positions)).toEqual([]);
});

test("property: after the moves nothing is left to tidy, whatever the order of the records", () => {
  const place = fc.record({ x: fc.integer({ min: -3000, max: 3000 }), y: fc.integer({ min: -3000, max: 3000 }) });
  const property = fc.property(fc.array(place, { maxLength: 40 }), fc.nat(), (places, seed) => {
    const before = new Map(places.map((point, i) => [graph.nodes[i]!.id, point]));
    const moves = tidyMoves(graph, before);
    const other = { ...graph, nodes: shuffled(graph.nodes, seed), edges: shuffled(graph.edges, seed) };
    expect(tidyMoves(other, before)).toEqual(moves);
    const after = new Map(before);
    for (const { id, from, to } of moves) {
      expect(from).toEqual(before.get(id) ?? null);
      after.set(id, to);
    }
    expect(tidyMoves(graph, after)).toEqual([]);
  });
  fc.assert(property, { numRuns: 15 });
});
