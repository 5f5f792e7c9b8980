// @ts-check
/**
 * Layouts in layers: ours against dot (graphviz in WebAssembly), elkjs, dagre and d3-dag on the same seeded graphs, in turns.
 *
 * Crossings are counted by one rule for all tools: points where the lines of two flows without a common link cross, as the tool
 * draws them, with their bends, splines cut into short pieces. Ours are counted twice: "straight" joins the places through which a
 * long line passes the layers, as polylines of the others do; "drawn" takes the orthogonal routes, flows of one supplier one by one
 * although they share a line. The times of ours are those of a fresh layout without routes, then with routes.
 */
import { layoutLanes } from "../packages/layout/dist/index.js";
import { generateLayered } from "./generate-layered.mjs";
import { countCrossings } from "./layout-crossings.mjs";
import { layoutD3Dag, layoutDagre, layoutDot, layoutElk, size } from "./layout-rivals.mjs";
import { shownRatio, shownTime, timeInTurns } from "./measure.mjs";

/** @typedef {import("./layout-rivals.mjs").Layered} Layered */
/** @typedef {import("./layout-rivals.mjs").Layout} Layout */

const settings = { cardWidth: size.width, cardHeight: size.height, columnGap: size.across, rowGap: size.along };

/** @param {Layered} graph @param {boolean} routes */
const layoutOurs = ({ nodes, edges }, routes) => layoutLanes({ lanes: [], nodes, edges }, { ...settings, routes });

/** Most links that each of the others is asked for: beyond, one run takes minutes. @type {readonly [string, Layout, number][]} */
const rivals = [
  ["dot", layoutDot, 5000],
  ["elkjs", layoutElk, 1000],
  ["dagre", layoutDagre, 200],
  ["d3-dag", layoutD3Dag, 200],
];

const rows = [];
for (const links of process.env.Q ? [50, 200, 1000] : [50, 200, 1000, 5000, 20_000]) {
  for (const flows of [1.3, 1.6, 2]) {
    const graph = generateLayered({ links, flows });
    // counting the crossings of larger drawings takes longer than making them
    const isCounted = links <= 1000;
    // the slow ones are asked once a size where one run of theirs takes seconds
    const asked = rivals.filter(
      ([tool, , most]) => links <= most && (links < 1000 || flows === 1.6 || (tool === "dot" && isCounted)),
    );
    const [plain, routed, ...times] = await timeInTurns(
      [
        () => layoutOurs(graph, false),
        () => layoutOurs(graph, true),
        // a promise of its own time: what is asynchronous is timed to its end
        ...asked.map(([, layout]) => async () => {
          const start = performance.now();
          await layout(graph);
          return performance.now() - start;
        }),
      ],
      { seconds: 4, least: isCounted ? 3 : 1 },
    );
    const drawing = layoutOurs(graph, true);
    const { overlaps, edgesUnderCards, overlappingSegments } = drawing.quality;
    if (overlaps + edgesUnderCards + overlappingSegments > 0) throw new Error("our drawing has faults");
    const count = (/** @type {ReadonlyMap<string, readonly { x: number, y: number }[]>} */ lines) =>
      isCounted ? countCrossings(graph.edges, lines) : "—";
    const base = { links, flows: graph.edges.length };
    rows.push({
      ...base,
      tool: "liantu",
      ms: shownTime(plain),
      crossings: count(straightened(graph, drawing)),
      "× ours": "1",
    });
    rows.push({
      ...base,
      tool: "liantu, routed",
      ms: shownTime(routed),
      crossings: count(drawing.routes),
      "× ours": shownRatio(routed, plain),
    });
    for (const [i, [tool, layout]] of asked.entries()) {
      const crossings = isCounted ? count(await layout(graph)) : "—";
      rows.push({ ...base, tool, ms: shownTime(times[i]), crossings, "× ours": shownRatio(times[i], plain) });
    }
  }
}
console.log("milliseconds: median (minimum); × ours: against liantu without routes");
console.table(rows);

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
      return [
        id,
        [
          ...line.slice(0, 1),
          ...line
            .slice(1)
            .map((b, i) => {
              const a = line[i] ?? b;
              return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, isFlat: a.y === b.y };
            })
            .filter(({ isFlat }) => isFlat),
          ...line.slice(-1),
        ],
      ];
    }),
  );
}
