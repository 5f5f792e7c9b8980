import { describe, expect, test } from "vitest";
import {
  fourLaneGraph as graphOf,
  fourLanes as lanes,
  laneCards as cards,
  pairFlows as flows,
} from "../test/four-lane-graph.js";
import { layoutLanes } from "./layout-lanes.js";
import type { LaneGraph } from "./types.js";

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
