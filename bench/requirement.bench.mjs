// @ts-check
/**
 * Total requirement: ours against what one would write over graphology, on the same graph in the same run.
 *
 * The rivals read coefficients off the edges of the graph and keep amounts in maps. Without cycles one orders the links by
 * graphology's own package (graphology-dag) and looks coefficients up by edge, as its documentation shows; the other is
 * written for speed: Kahn's order and the sweep in one, attributes as the iteration hands them over. With cycles both
 * would repeat x = y + Ax until nothing changes any more. All answers are checked against each other. "cold" compiles
 * the chain first, "warm" does not; "read" also reads every amount, which are made when they are read.
 */
import { topologicalSort } from "graphology-dag/topological-sort.js";
import { readChain, requirement } from "../packages/core/dist/index.js";
import { generateChain } from "./generate-chain.mjs";
import { checkNumber, report, shownCount, shownRatio, shownTime, timeInTurns } from "./measure.mjs";

/** @typedef {import("../packages/core/dist/index.js").Chain} Chain */

/** @param {Chain} chain @param {ReadonlyMap<string, number>} demand */
function sweep({ graph }, demand) {
  /** @type {Map<string, number>} */
  const open = new Map();
  graph.forEachNode((link) => open.set(link, graph.outDegree(link)));
  const order = graph.filterNodes((link) => open.get(link) === 0);
  const amounts = new Map(graph.mapNodes((link) => [link, demand.get(link) ?? 0]));
  for (const consumer of order) {
    const made = amounts.get(consumer) ?? 0;
    graph.forEachInEdge(consumer, (_, { coefficient }, supplier) => {
      amounts.set(supplier, (amounts.get(supplier) ?? 0) + Number(coefficient) * made);
      const left = (open.get(supplier) ?? 0) - 1;
      open.set(supplier, left);
      if (left === 0) order.push(supplier);
    });
  }
  return amounts;
}

/** @param {Chain} chain @param {ReadonlyMap<string, number>} demand */
function sweepByPackage({ graph }, demand) {
  const amounts = new Map(graph.mapNodes((link) => [link, demand.get(link) ?? 0]));
  for (const consumer of topologicalSort(graph).reverse()) {
    for (const edge of graph.inEdges(consumer)) {
      const supplier = graph.source(edge);
      const need = Number(graph.getEdgeAttribute(edge, "coefficient")) * (amounts.get(consumer) ?? 0);
      amounts.set(supplier, (amounts.get(supplier) ?? 0) + need);
    }
  }
  return amounts;
}

/** @param {Chain} chain @param {ReadonlyMap<string, number>} demand */
function repeat({ graph }, demand) {
  let amounts = new Map(graph.mapNodes((link) => [link, demand.get(link) ?? 0]));
  for (let change = Infinity; change > 1e-12;) {
    const next = new Map(graph.mapNodes((link) => [link, demand.get(link) ?? 0]));
    graph.forEachEdge((_, { coefficient }, supplier, consumer) => {
      next.set(supplier, (next.get(supplier) ?? 0) + Number(coefficient) * (amounts.get(consumer) ?? 0));
    });
    change = 0;
    for (const [link, amount] of next)
      change = Math.max(change, Math.abs(amount - (amounts.get(link) ?? 0)) / (amount || 1));
    amounts = next;
  }
  return amounts;
}

/** @param {Chain} chain @param {ReadonlyMap<string, number>} demand */
function readAll(chain, demand) {
  let sum = 0;
  for (const { base } of requirement(chain, demand).requirement.values()) sum += base;
  return sum;
}

const rows = [];
for (const backward of [0, 0.05]) {
  for (const links of process.env.Q ? [100, 100_000] : [100, 1000, 10_000, 100_000]) {
    const { chain } = readChain(generateChain({ links, backward, seed: links }));
    if (chain === null) throw new Error("the generated chain cannot be read");
    const demand = new Map(chain.graph.nodes().map((link, i) => [link, 1 + (i % 7)]));
    // repeating takes most of a minute at 100 000 links
    const isLong = backward > 0 && links > 10_000;
    const rival = backward === 0 ? sweep : repeat;
    const { requirement: amounts, residual } = requirement(chain, demand);
    const byPackage = backward === 0 ? sweepByPackage : rival;
    for (const expected of [rival(chain, demand), ...(isLong ? [] : [byPackage(chain, demand)])]) {
      for (const [link, { base }] of amounts) checkNumber(link, base, expected.get(link));
    }
    const [cold, warm, read, theirs, packaged] = await timeInTurns(
      [
        () => requirement({ ...chain }, demand),
        () => requirement(chain, demand),
        () => readAll(chain, demand),
        () => rival(chain, demand),
        ...(backward === 0 ? [() => byPackage(chain, demand)] : []),
      ],
      { least: isLong ? 1 : 5 },
    );
    const base = { scale: links, size: `${shownCount(links)} links, ${shownCount(chain.flows.length)} flows` };
    const [id, what] =
      backward === 0
        ? ["requirement", "total requirement"]
        : ["requirement-cycles", "total requirement, 5 % of flows back"];
    const rivals = { "graphology, packages": packaged, "graphology, by hand": theirs };
    report({ ...base, id: `${id}-cold`, what: `${what}, chain not compiled`, ours: cold ?? null, rivals });
    report({ ...base, id, what, ours: warm ?? null, rivals });
    report({ ...base, id: `${id}-read`, what: `${what}, every amount read`, ours: read ?? null, rivals });
    rows.push({
      back: `${String(backward * 100)} %`,
      links,
      flows: chain.flows.length,
      "packages ms": shownTime(packaged),
      "by hand ms": shownTime(theirs),
      "cold ms": shownTime(cold),
      "warm ms": shownTime(warm),
      "read ms": shownTime(read),
      "packages ×": shownRatio(packaged, warm),
      "packages × read": shownRatio(packaged, read),
      "× cold": shownRatio(theirs, cold),
      "× warm": shownRatio(theirs, warm),
      residual: residual.toExponential(0),
    });
  }
}
console.log("milliseconds: median (minimum)");
console.table(rows);
