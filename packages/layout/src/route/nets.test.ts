import { describe, expect, test } from "vitest";
import { indexGraph } from "../indexed-graph.js";
import type { LaneEdge } from "../types.js";
import { groupNets } from "./nets.js";

function netsOf(edges: readonly LaneEdge[]) {
  const ids = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const nodes = [...ids].map((id) => ({ id, lane: "a" }));
  // 85 % of 20 hold two ports at a distance of 8
  const graph = indexGraph({ lanes: ["a"], nodes, edges }, { cardWidth: 1, cardHeight: 20 });
  return groupNets(graph, 8).map(
    ({ name, edges: members }) => `${name}: ${members.map((e) => graph.edgeIds[e]).join(" ")}`,
  );
}

function flow(pair: string, kind?: "return"): LaneEdge {
  return { id: pair, source: pair[0]!, target: pair[1]!, ...(kind ? { kind } : {}) };
}

describe("groupNets()", () => {
  test("makes one net per supplier and kind", () => {
    const nets = netsOf([flow("ab"), flow("ac"), flow("bc"), flow("ad", "return")]);
    expect(nets).toEqual(["out input a: ab ac", "out input b: bc", "out return a: ad"]);
  });

  test("gathers the flows into a consumer that has more of them than ports", () => {
    expect(netsOf([flow("ax"), flow("bx"), flow("cx"), flow("ab")])).toEqual([
      "in input x: ax bx cx",
      "out input a: ab",
    ]);
  });

  test("leaves the flows between two hubs with the supplier", () => {
    const nets = netsOf(["ax", "bx", "cx", "ay", "az"].map((pair) => flow(pair)));
    expect(nets).toEqual(["in input x: bx cx", "out input a: ax ay az"]);
  });
});
