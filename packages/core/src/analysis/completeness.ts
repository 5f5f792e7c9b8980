/**
 * Completeness: how much of the chain is here.
 *
 * @module
 */
import { compileChain } from "../graph/compile-chain.js";
import type { CompiledChain } from "../graph/compile-chain.js";
import { membersOf, topologicalOrder } from "../graph/topological-order.js";
import type { Chain } from "../model/chain.js";
import type { LinkKey } from "../model/document.js";
import { balanceByLink } from "./balance.js";
import type { LinkBalance } from "./balance.js";
import type { AnalyzeOptions, Completeness, Rate } from "./chain-analysis.js";

/**
 * Computes how complete a chain is.
 *
 * @param chain - Chain to read; it is not modified.
 * @param options - As for the whole analysis.
 * @param balances - Balance of the links, if it is at hand.
 * @returns Mean coverage, share of surveyed links with something built, share of the ways from a source to a final product
 * on which something is built at every link (along inputs; links on one cycle count as one step).
 * @remarks O(links + flows + projects).
 */
export function completeness(
  chain: Chain,
  options: AnalyzeOptions = {},
  balances: ReadonlyMap<LinkKey, LinkBalance> = balanceByLink(chain, options),
): Completeness {
  const compiled = compileChain(chain);
  const { keys } = compiled;
  let [coverage, covered, surveyed, present] = [0, 0, 0, 0];
  for (const key of keys) {
    const balance = balances.get(key)!;
    if (balance.coverage?.bound === "exact") {
      covered++;
      coverage += balance.coverage.base;
    }
    if (!balance.isSurveyed) continue;
    surveyed++;
    if (balance.tally.byStatus.built.projects > 0) present++;
  }
  const rate = (part: number, links: number): Rate => ({
    rate: links > 0 ? part / links : null,
    links,
    leftOut: keys.length - links,
  });
  const built = keys.map((key) => balances.get(key)!.tally.byStatus.built.projects > 0);
  return { coverage: rate(coverage, covered), present: rate(present, surveyed), paths: unbrokenPaths(compiled, built) };
}

/** Share of the ways source → product that are unbroken; `null` where there is none, or too many to count. */
function unbrokenPaths({ keys, inputs }: CompiledChain, built: readonly boolean[]): Rate {
  const topology = topologicalOrder(inputs.byFrom);
  const all = new Float64Array(topology.count);
  const unbroken = new Float64Array(topology.count);
  let [paths, whole, onPath] = [0, 0, 0];
  for (let step = 0; step < topology.count; step++) {
    const members = membersOf(topology, step);
    const suppliers = new Set<number>();
    const consumers = new Set<number>();
    for (const id of members) {
      for (let at = inputs.byTo.start[id]!; at < inputs.byTo.start[id + 1]!; at++)
        suppliers.add(stepOf(topology, inputs.byTo.target[at]!));
      for (let at = inputs.byFrom.start[id]!; at < inputs.byFrom.start[id + 1]!; at++)
        consumers.add(stepOf(topology, inputs.byFrom.target[at]!));
    }
    suppliers.delete(step);
    consumers.delete(step);
    if (suppliers.size === 0 && consumers.size === 0) continue;
    onPath += members.length;
    if (suppliers.size === 0) all[step] = unbroken[step] = 1;
    for (const supplier of suppliers) {
      all[step]! += all[supplier]!;
      unbroken[step]! += unbroken[supplier]!;
    }
    if (!members.every((id) => built[id] === true)) unbroken[step] = 0;
    if (consumers.size > 0) continue;
    paths += all[step]!;
    whole += unbroken[step]!;
  }
  const isCounted = paths > 0 && Number.isFinite(paths);
  return { rate: isCounted ? whole / paths : null, links: onPath, leftOut: keys.length - onPath };
}

function stepOf({ count, component }: { count: number; component: Int32Array }, id: number): number {
  return count - 1 - component[id]!;
}
