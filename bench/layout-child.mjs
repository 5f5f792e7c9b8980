// @ts-check
/**
 * One tool's layouts in a process of its own, so that one that takes too long can be ended, and its processor time is known.
 *
 * Asked by a message `{ tool, links, flows, seed, isCounted }`, it answers with the milliseconds of the clock and of the processor, and
 * with the crossings.
 *
 * @module
 */
import { performance } from "node:perf_hooks";
import { layoutLanes } from "../packages/layout/dist/index.js";
import { generateLayered } from "./generate-layered.mjs";
import { countCrossings } from "./layout-crossings.mjs";
import { layoutD3Dag, layoutDagre, layoutDot, layoutElk, size } from "./layout-rivals.mjs";

/** @typedef {import("./layout-rivals.mjs").Layered} Layered */
/** @typedef {{ tool: string, links: number, flows: number, seed: number, isCounted: boolean }} Question */
/** @typedef {{ ms: number, cpu: number, crossings: number | null, total: number }} Answer */

const settings = { cardWidth: size.width, cardHeight: size.height, columnGap: size.across, rowGap: size.along };

/** @param {Layered} graph @param {boolean} routes */
const layoutOurs = ({ nodes, edges }, routes) => layoutLanes({ lanes: [], nodes, edges }, { ...settings, routes });

/** @type {ReadonlyMap<string, (graph: Layered) => unknown>} */
const tools = new Map([
  ["liantu", (/** @type {Layered} */ graph) => layoutOurs(graph, false)],
  ["liantu, routed", (/** @type {Layered} */ graph) => layoutOurs(graph, true)],
  ["dot", layoutDot],
  ["elkjs", layoutElk],
  ["dagre", layoutDagre],
  ["d3-dag", layoutD3Dag],
]);

process.on("message", (/** @type {Question} */ question) => void answer(question));

/** @param {Question} question */
async function answer({ tool, links, flows, seed, isCounted }) {
  const graph = generateLayered({ links, flows, seed });
  const layout = tools.get(tool);
  if (layout === undefined) throw new Error(`no tool ${tool}`);
  const before = process.cpuUsage();
  const start = performance.now();
  const drawn = await layout(graph);
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  const crossings = isCounted ? countCrossings(graph.edges, linesOf(tool, graph, drawn)) : null;
  process.send?.({ ms, cpu: (user + system) / 1000, crossings, total: graph.edges.length });
}

/** Lines to count. @param {string} tool @param {Layered} graph @param {unknown} drawn */
function linesOf(tool, graph, drawn) {
  if (!tool.startsWith("liantu")) {
    return /** @type {ReadonlyMap<string, readonly import("./layout-rivals.mjs").Point[]>} */ (drawn);
  }
  const drawing = layoutOurs(graph, true);
  const { overlaps, edgesUnderCards, overlappingSegments } = drawing.quality;
  if (overlaps + edgesUnderCards + overlappingSegments > 0) throw new Error("our drawing has faults");
  return tool === "liantu" ? straightened(graph, drawing) : drawing.routes;
}

/**
 * The lines from column to column, straight between the points where they enter and leave the columns' channels.
 *
 * @param {Layered} graph
 * @param {ReturnType<typeof layoutOurs>} drawing
 */
function straightened({ edges }, { routes }) {
  return new Map(
    edges.map(({ id }) => {
      const line = routes.get(id) ?? [];
      // a vertical stretch is drawn from the middle of the stretch before it to the middle of that after it
      const middles = line
        .slice(1)
        .map((b, i) => {
          const a = line[i] ?? b;
          return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, isFlat: a.y === b.y };
        })
        .filter(({ isFlat }) => isFlat);
      return [id, [...line.slice(0, 1), ...middles, ...line.slice(-1)]];
    }),
  );
}
