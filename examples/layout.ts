/** 只要布局 · Layout only: 数字进，数字出，图用什么画都行。 */
import { layoutLanes } from "@liantu/layout";

const graph = {
  lanes: ["upstream", "midstream", "downstream"],
  nodes: [
    { id: "salt", lane: "upstream" },
    { id: "ore", lane: "upstream" },
    { id: "cathode", lane: "midstream" },
    { id: "cell", lane: "downstream" },
  ],
  edges: [
    { id: "e1", source: "salt", target: "cathode" },
    { id: "e2", source: "ore", target: "cathode" },
    { id: "e3", source: "cathode", target: "cell" },
  ],
};
const { positions, routes } = layoutLanes(graph);
for (const [id, { x, y }] of positions) console.log(id, x, y);
for (const [id, points] of routes) console.log(id, points.map(({ x, y }) => `${String(x)},${String(y)}`).join(" "));

// What stands stays: a new card finds a place among the others.
const more = { ...graph, nodes: [...graph.nodes, { id: "foil", lane: "midstream" }] };
const { positions: next } = layoutLanes(more, { previous: positions });
console.log("foil", next.get("foil"), next.get("cell")!.x === positions.get("cell")!.x);
