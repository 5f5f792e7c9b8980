/**
 * Lines out of trees and coordinates.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";
import type { Joint, Point } from "../types.js";
import type { NetTree } from "./route-nets.js";
import type { Run, Runs } from "./runs.js";

/** Coordinates of all runs, and the centres of the cards. */
export interface Placed {
  /** y of each horizontal run. */
  readonly y: ReadonlyMap<Run, number>;
  /** x of each vertical run. */
  readonly x: ReadonlyMap<Run, number>;
  /** Centre of each card. */
  readonly centre: readonly Point[];
}

/** Lines by flow, and where their nets branch. */
export interface Lines {
  /** Line of each flow. */
  readonly points: ReadonlyMap<number, readonly Point[]>;
  /** Branching points. */
  readonly joints: readonly Joint[];
}

/**
 * Draws every flow from its supplier's right side to its consumer's left side.
 *
 * @param graph - Checked graph.
 * @param trees - Trees of cells.
 * @param runs - Their straight runs.
 * @param placed - Coordinates.
 * @param nx - Vertical strips.
 * @returns Lines with a point at each corner.
 */
export function drawLines(
  graph: IndexedGraph,
  trees: readonly NetTree[],
  runs: Runs,
  placed: Placed,
  nx: number,
): Lines {
  const points = new Map<number, readonly Point[]>();
  for (const [net, { net: star, leaves, parent }] of trees.entries()) {
    const yAt = (cell: number): number => placed.y.get(runs.acrossAt[net]!.get(cell)!)!;
    const xAt = (cell: number): number => placed.x.get(runs.alongAt[net]!.get(cell)!)!;
    for (const [i, leaf] of leaves.entries()) {
      const edge = star.edges[i]!;
      const source = graph.source[edge]!;
      const target = graph.target[edge]!;
      if (leaf < 0) {
        points.set(edge, shortcut(placed.centre[source]!, placed.centre[target]!, graph, edge));
        continue;
      }
      const out = placed.centre[source]!.x + graph.width[source]! / 2;
      const into = placed.centre[target]!.x - graph.width[target]! / 2;
      const line: Point[] = [{ x: star.isInward ? out : into, y: yAt(leaf) }];
      let cell = leaf;
      let isHorizontal = true;
      for (let next = parent.get(cell)!; next !== cell; next = parent.get(cell)!) {
        const goesHorizontally = Math.floor(next / nx) === Math.floor(cell / nx);
        if (goesHorizontally !== isHorizontal) line.push({ x: xAt(cell), y: yAt(cell) });
        isHorizontal = goesHorizontally;
        cell = next;
      }
      if (!isHorizontal) line.push({ x: xAt(cell), y: yAt(cell) });
      line.push({ x: star.isInward ? into : out, y: yAt(cell) });
      points.set(edge, star.isInward ? line : line.reverse());
    }
  }
  const joints = runs.joints.map(({ net, cell }) => ({
    net: trees[net]!.net.name,
    x: placed.x.get(runs.alongAt[net]!.get(cell)!)!,
    y: placed.y.get(runs.acrossAt[net]!.get(cell)!)!,
  }));
  return { points, joints };
}

/** Where cards stand on each other and no free way is left, the line goes under them: better than no line. */
function shortcut(from: Point, to: Point, graph: IndexedGraph, edge: number): readonly Point[] {
  const out = from.x + graph.width[graph.source[edge]!]! / 2;
  const into = to.x - graph.width[graph.target[edge]!]! / 2;
  // an odd height of its own, lest two such lines lie on each other
  const offset = ((edge * 0.618) % 1) - 0.5;
  const start = { x: out, y: from.y + (offset * graph.height[graph.source[edge]!]!) / 2 };
  const end = { x: into, y: to.y + (offset * graph.height[graph.target[edge]!]!) / 2 };
  if (start.y === end.y) return [start, end];
  const middle = (out + into) / 2 + offset * 10;
  return [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end];
}
