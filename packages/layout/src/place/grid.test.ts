import { describe, expect, test } from "vitest";
import { layeredGraph } from "../../test/layered-graph.js";
import { indexGraph } from "../indexed-graph.js";
import type { IndexedGraph } from "../indexed-graph.js";
import { resolveOptions } from "../options.js";
import { measureQuality } from "../quality.js";
import { gridBoard } from "../route/grid-board.js";
import { routeLines } from "../route/route-lines.js";
import { placeBand } from "./band.js";
import { planColumns } from "./columns.js";
import { placeOnGrid, planGrid } from "./grid.js";
import type { GridPlaces } from "./grid-places.js";
import { improvePlaces } from "./improve.js";
import { orderColumns } from "./order.js";
import { assignRows } from "./rows.js";

const settings = resolveOptions({});
const pitch = { x: 264, y: 290 };

function crossingsOf(graph: IndexedGraph, places: GridPlaces): number {
  const board = routeLines(graph, gridBoard(graph, places, settings), settings);
  const nets = new Map(board.nets.flatMap(({ name, edges }) => edges.map((e) => [String(e), name] as const)));
  const routes = new Map(Array.from(board.points, ([edge, line]) => [String(edge), line]));
  return measureQuality({ positions: new Map(), sizes: new Map(), routes, nets }).crossings;
}

/** The same columns, the cards in them from top to bottom in the order of their ids. */
function placeNaively(graph: IndexedGraph): GridPlaces {
  const plan = planColumns(graph, settings, pitch);
  const order: number[][] = Array.from({ length: plan.columns }, () => []);
  for (const [v, c] of plan.column.entries()) if (c >= 0) order[c]!.push(v);
  const row = new Int32Array(graph.ids.length).fill(-1);
  for (const cards of order) for (const [i, v] of cards.entries()) row[v] = i;
  const places = { ...plan, row };
  placeBand(graph, places);
  return places;
}

describe("placeOnGrid()", () => {
  test.each([1, 2, 3])("makes far fewer crossings than the order of the ids: 200 cards, seed %s", (seed) => {
    const graph = indexGraph(layeredGraph(200, seed), settings);
    const ours = crossingsOf(graph, placeOnGrid(graph, planGrid(graph, settings, pitch), pitch, 0));
    const naive = crossingsOf(graph, placeNaively(graph));
    expect(ours).toBeLessThan(0.6 * naive);
  });

  test.each([1, 2, 3])("owes that to the order and to the local search alike: seed %s", (seed) => {
    const graph = indexGraph(layeredGraph(200, seed), settings);
    const places = placeNaively(graph);
    const naive = crossingsOf(graph, places);
    const order = orderColumns(graph, planColumns(graph, settings, pitch).column, places.columns);
    const plan = planColumns(graph, settings, pitch);
    const ordered = { ...plan, row: assignRows(graph, plan.column, order, plan.rows) };
    placeBand(graph, ordered);
    const afterOrder = crossingsOf(graph, ordered);
    improvePlaces(graph, ordered, pitch, 0);
    expect(afterOrder).toBeLessThan(0.85 * naive);
    expect(crossingsOf(graph, ordered)).toBeLessThan(0.9 * afterOrder);
  });

  test("minds crossings, and not only the length of the flows", () => {
    const crossings = [1, 2].map((seed) => {
      const graph = indexGraph(layeredGraph(200, seed, { flows: 1.3 }), settings);
      return crossingsOf(graph, placeOnGrid(graph, planGrid(graph, settings, pitch), pitch, 0));
    });
    // 1146 and 933 by length and corners alone
    expect(crossings[0]! + crossings[1]!).toBeLessThan(1850);
  });

  test("leaves the plan as it is, so that several seeds can begin with it", () => {
    const graph = indexGraph(layeredGraph(60, 5), settings);
    const plan = planGrid(graph, settings, pitch);
    const [first, second] = [0, 1].map((seed) => placeOnGrid(graph, plan, pitch, seed));
    expect(plan).toEqual(planGrid(graph, settings, pitch));
    expect(placeOnGrid(graph, plan, pitch, 0)).toEqual(first);
    expect(second).not.toEqual(first);
  });

  test("gives every card a place of its own, in the columns of its lane", () => {
    const graph = indexGraph(layeredGraph(200, 4), settings);
    const plan = planGrid(graph, settings, pitch);
    const { column, row, first, count, rows, bandRows } = placeOnGrid(graph, plan, pitch, 0);
    expect(new Set(Array.from(column, (c, v) => `${String(c)} ${String(row[v]!)}`)).size).toBe(200);
    for (const [v, lane] of graph.lane.entries()) {
      const isBand = lane === graph.supporting;
      expect(row[v]! >= rows).toBe(isBand);
      expect(row[v]).toBeLessThan(rows + bandRows);
      if (!isBand) expect(column[v]! >= first[lane]! && column[v]! < first[lane]! + count[lane]!).toBe(true);
    }
  });

  test("runs a chain that is longer than its lane is wide through it line after line", () => {
    const nodes = Array.from({ length: 24 }, (_, i) => ({ id: String(i).padStart(2, "0"), lane: "a" }));
    const edges = nodes.slice(1).map(({ id }, i) => ({ id, source: nodes[i]!.id, target: id }));
    const graph = indexGraph({ lanes: ["a"], nodes, edges }, settings);
    const { column, row, columns } = placeOnGrid(graph, planGrid(graph, settings, pitch), pitch, 0);
    const breaks = edges.filter((_, i) => column[i + 1] !== column[i]! + 1 || row[i + 1] !== row[i]);
    expect(breaks.length).toBe(Math.ceil(24 / columns) - 1);
  });
});
