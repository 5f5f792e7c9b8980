/**
 * Completeness: how much of the chain is here.
 *
 * @module
 */
import { compileChain } from "../graph/compile-chain.js";
import type { CompiledChain } from "../graph/compile-chain.js";
import { topologicalOrder } from "../graph/topological-order.js";
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
  return completenessOf(
    chain,
    compileChain(chain).keys.map((key) => balances.get(key)!),
  );
}

/**
 * Computes how complete a chain is, as {@link completeness} does.
 *
 * @param chain - Chain to read; it is not modified.
 * @param balances - Balance of each link, by id in the compiled chain.
 * @returns The three rates.
 * @remarks O(links + flows).
 */
export function completenessOf(chain: Chain, balances: readonly LinkBalance[]): Completeness {
  const sum = new CompletenessSum(compileChain(chain));
  balances.forEach((balance, id) => {
    sum.add(id, balance);
  });
  return sum.result();
}

/** The completeness of a chain whose balances come one after another. */
export class CompletenessSum {
  private readonly compiled: CompiledChain;
  private readonly built: Uint8Array;
  private coverage = 0;
  private covered = 0;
  private surveyed = 0;
  private present = 0;

  constructor(compiled: CompiledChain) {
    this.compiled = compiled;
    this.built = new Uint8Array(compiled.keys.length);
  }

  /**
   * Adds a link.
   *
   * @param id - Link.
   * @param balance - Its balance.
   */
  add(id: number, balance: LinkBalance): void {
    const isBuilt = balance.tally.byStatus.built.projects > 0;
    if (isBuilt) this.built[id] = 1;
    if (balance.coverage?.bound === "exact") {
      this.covered++;
      this.coverage += balance.coverage.base;
    }
    if (!balance.isSurveyed) return;
    this.surveyed++;
    if (isBuilt) this.present++;
  }

  /** The three rates, once every link has been added. */
  result(): Completeness {
    const rate = (part: number, links: number): Rate => ({
      rate: links > 0 ? part / links : null,
      links,
      leftOut: this.built.length - links,
    });
    return {
      coverage: rate(this.coverage, this.covered),
      present: rate(this.present, this.surveyed),
      paths: unbrokenPaths(this.compiled, this.built),
    };
  }
}

/** Share of the ways source → product that are unbroken; `null` where there is none, or too many to count. */
function unbrokenPaths({ keys, inputs }: CompiledChain, built: Uint8Array): Rate {
  const topology = topologicalOrder(inputs.byFrom);
  const { count, component, order, begin } = topology;
  const all = new Float64Array(count);
  const unbroken = new Float64Array(count);
  const counted = new Int32Array(count).fill(-1); // step that each step was last counted for as a supplier
  let [paths, whole, onPath] = [0, 0, 0];
  for (let step = 0; step < count; step++) {
    let [isSupplied, isConsumed, isBuilt] = [false, false, true];
    let [ways, sound] = [0, 0];
    for (let at = begin[step]!; at < begin[step + 1]!; at++) {
      const id = order[at]!;
      if (built[id] === 0) isBuilt = false;
      for (let arc = inputs.byTo.start[id]!; arc < inputs.byTo.start[id + 1]!; arc++) {
        const supplier = count - 1 - component[inputs.byTo.target[arc]!]!;
        if (supplier === step || counted[supplier] === step) continue;
        counted[supplier] = step;
        isSupplied = true;
        ways += all[supplier]!;
        sound += unbroken[supplier]!;
      }
      for (let arc = inputs.byFrom.start[id]!; arc < inputs.byFrom.start[id + 1]! && !isConsumed; arc++) {
        isConsumed = count - 1 - component[inputs.byFrom.target[arc]!]! !== step;
      }
    }
    if (!isSupplied && !isConsumed) continue;
    onPath += begin[step + 1]! - begin[step]!;
    all[step] = isSupplied ? ways : 1;
    unbroken[step] = isBuilt ? (isSupplied ? sound : 1) : 0;
    if (isConsumed) continue;
    paths += all[step]!;
    whole += unbroken[step]!;
  }
  const isCounted = paths > 0 && Number.isFinite(paths);
  return { rate: isCounted ? whole / paths : null, links: onPath, leftOut: keys.length - onPath };
}
