// @ts-check
/**
 * Other layouts, all asked for the same: left to right, cards of one size, no ports. Each returns the lines that it drew; splines are cut into
 * pieces.
 *
 * @module
 */
import dagre from "@dagrejs/dagre";
import { Graphviz } from "@hpcc-js/wasm-graphviz";
import * as d3dag from "d3-dag";
import Elk from "elkjs/lib/elk.bundled.js";

/** @typedef {{ nodes: { id: string }[], edges: { id: string, source: string, target: string }[] }} Layered */
/** @typedef {{ x: number, y: number }} Point */
/** @typedef {(graph: Layered) => ReadonlyMap<string, readonly Point[]> | Promise<ReadonlyMap<string, readonly Point[]>>} Layout */

/** Size of a card, and least distances. */
export const size = { width: 200, height: 250, across: 64, along: 40 };

/** Points on a chain of cubic curves. @param {readonly Point[]} knots @returns {Point[]} */
function flatten(knots) {
  const points = knots.slice(0, 1);
  for (let i = 0; i + 3 < knots.length; i += 3) {
    const [a, b, c, d] = /** @type {[Point, Point, Point, Point]} */ (knots.slice(i, i + 4));
    for (let step = 1; step <= 8; step += 1) {
      const t = step / 8;
      const at = (/** @type {"x" | "y"} */ axis) =>
        (1 - t) ** 3 * a[axis] + 3 * (1 - t) ** 2 * t * b[axis] + 3 * (1 - t) * t ** 2 * c[axis] + t ** 3 * d[axis];
      points.push({ x: at("x"), y: at("y") });
    }
  }
  return points;
}

const graphviz = await Graphviz.load();

/** @type {Layout} */
export function layoutDot({ nodes, edges }) {
  const inches = (/** @type {number} */ length) => (length / 72).toFixed(4);
  const source = [
    `digraph { rankdir=LR nodesep=${inches(size.along)} ranksep=${inches(size.across)}`,
    `node [shape=box fixedsize=true label="" width=${inches(size.width)} height=${inches(size.height)}] edge [arrowhead=none]`,
    ...nodes.map(({ id }) => `"${id}"`),
    ...edges.map(({ id, source: from, target }) => `"${from}" -> "${target}" [id="${id}"]`),
    "}",
  ].join("\n");
  const plain = JSON.parse(graphviz.dot(source, "json0"));
  return new Map(
    plain.edges.map((/** @type {{ id: string, pos: string }} */ { id, pos }) => {
      const knots = pos
        .split(" ")
        .filter((pair) => !/^[es]/.test(pair))
        .map((pair) => pair.split(",").map(Number))
        .map(([x = 0, y = 0]) => ({ x, y: -y }));
      return [id, flatten(knots)];
    }),
  );
}

/** @type {Layout} */
export function layoutDagre({ nodes, edges }) {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: size.along, ranksep: size.across });
  for (const { id } of nodes) graph.setNode(id, { width: size.width, height: size.height });
  for (const { id, source, target } of edges) graph.setEdge(source, target, {}, id);
  dagre.layout(graph);
  return new Map(edges.map(({ id, source, target }) => [id, graph.edge(source, target, id).points]));
}

/** @type {Layout} */
export function layoutD3Dag({ nodes, edges }) {
  const build = d3dag.graphStratify().id((/** @type {{ id: string }} */ node) => node.id);
  /** @type {Map<string, [string, string][]>} */
  const parents = new Map(nodes.map(({ id }) => [id, []]));
  for (const { id, source, target } of edges) parents.get(target)?.push([source, id]);
  const dag = build.parentData((/** @type {{ id: string }} */ { id }) => parents.get(id))(nodes);
  d3dag
    .sugiyama()
    .layering(d3dag.layeringLongestPath())
    .decross(d3dag.decrossTwoLayer())
    .coord(d3dag.coordGreedy())
    .nodeSize([size.height, size.width])
    .gap([size.along, size.across])(dag);
  return new Map([...dag.links()].map(({ data, points }) => [String(data), points.map(([y, x]) => ({ x, y }))]));
}

/** @type {Layout} */
export async function layoutElk({ nodes, edges }) {
  const elk = new Elk();
  const { edges: drawn } = await elk.layout({
    id: "root",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "RIGHT",
      "elk.spacing.nodeNode": String(size.along),
      "elk.layered.spacing.nodeNodeBetweenLayers": String(size.across),
      "elk.edgeRouting": "POLYLINE",
    },
    children: nodes.map(({ id }) => ({ id, width: size.width, height: size.height })),
    edges: edges.map(({ id, source, target }) => ({ id, sources: [source], targets: [target] })),
  });
  return new Map(
    drawn.map(({ id, sections = [] }) => [
      id,
      sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]),
    ]),
  );
}
