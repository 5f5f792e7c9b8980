import { expect, test } from "vitest";
import { faultsOf } from "../../test/faults.js";
import { layoutLanes } from "../layout-lanes.js";
import type { LaneEdge, LaneGraph, LaneLayout } from "../types.js";

/** Rows of chains from left to right with cross-links, and flows that run back. */
function grid(rows: number, columns: number, back: readonly (readonly [number, number])[]): LaneGraph {
  const id = (r: number, c: number): string => `r${String(r)}c${String(c)}`;
  const nodes = Array.from({ length: rows * columns }, (_, i) => ({ id: id(Math.floor(i / columns), i % columns) }));
  const edges: LaneEdge[] = [];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c + 1 < columns; c++) {
      edges.push({ id: `e${id(r, c)}`, source: id(r, c), target: id(r, c + 1) });
      if (r + 1 < rows) edges.push({ id: `x${id(r, c)}`, source: id(r, c), target: id(r + 1, c + 1) });
    }
  }
  for (const [i, [r, c]] of back.entries()) {
    edges.push({ id: `back${String(i)}`, source: id(r, c), target: id(r, 0), kind: "return" });
  }
  return { lanes: [], nodes, edges };
}

/** Whether every card over whose width the leftward stretches of a line run is on one side of it. */
function goesRound({ routes, positions, sizes }: LaneLayout, edge: string): boolean {
  const line = routes.get(edge)!;
  const leftward = line.slice(1).flatMap((b, i) => (b.x < line[i]!.x ? [{ from: b.x, to: line[i]!.x, y: b.y }] : []));
  const sides = leftward.flatMap(({ from, to, y }) =>
    [...positions]
      .filter(([id, { x }]) => x + sizes.get(id)!.width / 2 > from && x - sizes.get(id)!.width / 2 < to)
      .map(([, card]) => Math.sign(card.y - y)),
  );
  return sides.length > 0 && new Set(sides).size === 1;
}

test.each([
  ["one", [[2, 5]]],
  [
    "three of one length and of others",
    [
      [1, 5],
      [2, 3],
      [4, 5],
    ],
  ],
] as const)("%s that run back go round the outside, above or below all cards that they pass", (_, back) => {
  const graph = grid(6, 6, back);
  const layout = layoutLanes(graph);
  expect(faultsOf(graph, layout)).toEqual([]);
  for (const i of back.keys()) expect([i, goesRound(layout, `back${String(i)}`)]).toEqual([i, true]);
});

test("feedback at the top goes round above, at the bottom below", () => {
  const layout = layoutLanes(
    grid(8, 5, [
      [0, 4],
      [7, 4],
    ]),
  );
  const heights = ["back0", "back1"].map((id) => layout.routes.get(id)!.map(({ y }) => y));
  const ys = [...layout.positions.values()].map(({ y }) => y);
  const isFirstAbove = layout.positions.get("r0c0")!.y < layout.positions.get("r7c0")!.y;
  const [upper, lower] = isFirstAbove ? heights : heights.toReversed();
  expect(Math.min(...upper!)).toBeLessThan(Math.min(...ys));
  expect(Math.max(...lower!)).toBeGreaterThan(Math.max(...ys));
});

test("does not take the flows of the chain out of their way: they are drawn as without it", () => {
  const order = (graph: LaneGraph): string[] =>
    [...layoutLanes(graph).positions].sort(([, a], [, b]) => a.x - b.x || a.y - b.y).map(([id]) => id);
  expect(order(grid(6, 6, [[2, 5]]))).toEqual(order(grid(6, 6, [])));
});

test("many that run back are drawn soundly among the others", () => {
  const graph = grid(
    12,
    5,
    Array.from({ length: 12 }, (_, r) => [r, 4] as const),
  );
  expect(faultsOf(graph, layoutLanes(graph))).toEqual([]);
});
