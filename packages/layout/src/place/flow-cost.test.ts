import { describe, expect, test } from "vitest";
import { layeredGraph, randomSequence } from "../../test/layered-graph.js";
import { indexGraph } from "../indexed-graph.js";
import { resolveOptions } from "../options.js";
import { flowCost } from "./flow-cost.js";
import { planGrid } from "./grid.js";
import { groupDistances } from "./group-distances.js";

const settings = resolveOptions({});
const pitch = { x: 264, y: 290 };

/** Cards of one lane, all but some of them in one of two groups. */
function groupedGraph(n: number, seed: number) {
  const random = randomSequence(seed);
  const graph = layeredGraph(n, seed);
  const nodes = graph.nodes.map(({ id }) => {
    const lane = "midstream";
    const group = Math.floor(3 * random());
    return group < 2 ? { id, lane, group: String(group) } : { id, lane };
  });
  return indexGraph({ ...graph, nodes }, settings);
}

describe("groupDistances()", () => {
  test.each([1, 2, 3])("are the mean of one by one while cards move and change places: seed %s", (seed) => {
    const graph = groupedGraph(40, seed);
    const places = planGrid(graph, settings, pitch);
    const { column, row, columns, rows } = places;
    const random = randomSequence(seed);
    const tall = 1.5;
    const groups = groupDistances(graph, places, tall);
    const meanOf = (v: number): number => {
      const others = [...graph.ids.keys()].filter((w) => w !== v && graph.group[w] === graph.group[v]);
      if (graph.group[v]! < 0) return 0;
      const apart = (w: number): number => Math.abs(column[w]! - column[v]!) + tall * Math.abs(row[w]! - row[v]!);
      return others.reduce((sum, w) => sum + apart(w), 0) / others.length;
    };
    for (let step = 0; step < 300; step++) {
      const [v, w] = [Math.floor(40 * random()), Math.floor(40 * random())];
      if (v === w) continue;
      const old = [column[v]!, row[v]!, column[w]!, row[w]!] as const;
      if (random() < 0.5) {
        [column[v], row[v], column[w], row[w]] = [old[2], old[3], old[0], old[1]];
      } else {
        column[v] = Math.floor(columns * random());
        row[v] = Math.floor(rows * random());
      }
      expect(groups.mean(v, w)).toBeCloseTo(meanOf(v), 9);
      expect(groups.mean(w, v)).toBeCloseTo(meanOf(w), 9);
      if (random() < 0.5) {
        groups.settle(v);
        groups.settle(w);
      } else {
        [column[v], row[v], column[w], row[w]] = old;
      }
    }
  });
});

describe("flowCost()", () => {
  test("prices a card of a group by its flows and by the way to the others", () => {
    const node = (id: string) => ({ id, lane: "a", group: "g" });
    const edges = [{ id: "e", source: "0", target: "1" }];
    const graph = indexGraph({ lanes: ["a"], nodes: ["0", "1", "2"].map(node), edges }, settings);
    const places = {
      column: Int32Array.of(0, 1, 2),
      row: Int32Array.of(0, 0, 0),
      first: Int32Array.of(0),
      count: Int32Array.of(3),
      columns: 3,
      rows: 1,
      bandRows: 0,
    };
    const cost = flowCost(graph, places, { x: 1, y: 1 });
    // to its right neighbour straight and for nothing; 1 and 2 columns to the others of the group
    expect(cost.of(0, -1)).toBeCloseTo(1.2 * 1.5);
    expect(cost.of(1, -1)).toBeCloseTo(1.2);
  });
});
