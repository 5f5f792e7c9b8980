// @ts-check
/**
 * Total requirement: ours against what one would write over graphology, on the same graph in the same run.
 *
 * Without cycles the rival sorts the links (Kahn) and sweeps once over maps; with cycles it repeats x = y + Ax until nothing
 * changes any more. Both answers are checked against each other. "cold" compiles the chain first, "warm" does not.
 */
import { performance } from "node:perf_hooks";
import { readChain, requirement } from "../packages/core/dist/index.js";
import { generateChain } from "./generate-chain.mjs";

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

/**
 * Fastest of some runs of each, in milliseconds, taken in turns: what else runs on the machine then slows all alike.
 *
 * @param {readonly (() => unknown)[]} runs
 * @param {number} times
 */
function fastest(runs, times) {
  const best = runs.map(() => Infinity);
  for (let i = 0; i < times; i += 1) {
    for (const [which, run] of runs.entries()) {
      const start = performance.now();
      run();
      best[which] = Math.min(best[which] ?? Infinity, performance.now() - start);
    }
  }
  return best;
}

/** @param {number} value @param {number} digits */
function shown(value, digits) {
  return Number.isNaN(value) ? "—" : value.toFixed(digits);
}

/** @param {ReadonlyMap<string, { readonly base: number }>} amounts @param {ReadonlyMap<string, number>} expected */
function check(amounts, expected) {
  for (const [link, { base }] of amounts) {
    const other = expected.get(link) ?? Number.NaN;
    if (!(Math.abs(base - other) <= 1e-9 * base)) throw new Error(`${link}: ${String(base)} against ${String(other)}`);
  }
}

const rows = [];
for (const backward of [0, 0.02]) {
  for (const links of [100, 1000, 10_000, 100_000]) {
    const { chain } = readChain(generateChain({ links, backward, seed: links }));
    if (chain === null) throw new Error("the generated chain cannot be read");
    const demand = new Map(chain.graph.nodes().map((link, i) => [link, 1 + (i % 7)]));
    // repeating takes nearly a minute at 100 000 links
    const rival = backward === 0 ? sweep : links > 10_000 ? null : repeat;
    const { requirement: amounts, residual } = requirement(chain, demand);
    if (rival !== null) check(amounts, rival(chain, demand));
    const [cold = Number.NaN, warm = Number.NaN, theirs = Number.NaN] = fastest(
      [
        () => requirement({ ...chain }, demand),
        () => requirement(chain, demand),
        ...(rival === null ? [] : [() => rival(chain, demand)]),
      ],
      links < 10_000 ? 50 : 10,
    );
    rows.push({
      cycles: backward === 0 ? "none" : `${String(backward * 100)} % back`,
      links,
      flows: chain.flows.length,
      "graphology ms": shown(theirs, 2),
      "cold ms": cold.toFixed(2),
      "warm ms": warm.toFixed(2),
      "× cold": shown(theirs / cold, 1),
      "× warm": shown(theirs / warm, 1),
      residual: residual.toExponential(0),
    });
  }
}
console.table(rows);
