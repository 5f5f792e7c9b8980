/**
 * Local supply rate (配套率): how much of what the chain needs could be had here.
 *
 * @module
 */
import { compileChain } from "../graph/compile-chain.js";
import type { CompiledChain } from "../graph/compile-chain.js";
import type { Chain } from "../model/chain.js";
import type { ChainLink, LinkKey } from "../model/document.js";
import { convertAmount, unitsAreAlike } from "../quantity/convert.js";
import { parseUnit } from "../quantity/unit.js";
import { balanceByLink } from "./balance.js";
import type { LinkBalance } from "./balance.js";
import type { AnalyzeOptions, LocalSupply, Rate } from "./chain-analysis.js";

/**
 * Computes the local supply rate in three ways, over the surveyed links that supply others.
 *
 * By quantity and by value these are potential rates: what leaves the region is not seen.
 *
 * @param chain - Chain to read; it is not modified.
 * @param options - As for the whole analysis.
 * @param balances - Balance of the links, if it is at hand.
 * @returns By count: links with something built. By quantity: mean coverage. By value: Σ p·min(S, D) ÷ Σ p·D over the links
 * whose price, supply and demand are exactly known, prices in CNY. What is unknown is left out and counted.
 * @remarks O(links + flows + projects).
 */
export function localSupply(
  chain: Chain,
  options: AnalyzeOptions = {},
  balances: ReadonlyMap<LinkKey, LinkBalance> = balanceByLink(chain, options),
): LocalSupply {
  return localSupplyOf(
    chain,
    compileChain(chain).keys.map((key) => balances.get(key)!),
  );
}

/**
 * Computes the local supply rate in three ways, as {@link localSupply} does.
 *
 * @param chain - Chain to read; it is not modified.
 * @param balances - Balance of each link, by id in the compiled chain.
 * @returns The three rates.
 * @remarks O(links).
 */
export function localSupplyOf(chain: Chain, balances: readonly LinkBalance[]): LocalSupply {
  const sum = new LocalSupplySum(compileChain(chain));
  balances.forEach((balance, id) => {
    sum.add(id, balance);
  });
  return sum.result();
}

/** The local supply rate of a chain whose balances come one after another. */
export class LocalSupplySum {
  private readonly compiled: CompiledChain;
  private all = 0;
  private surveyed = 0;
  private present = 0;
  private coverage = 0;
  private covered = 0;
  private bought = 0;
  private needed = 0;
  private valued = 0;

  constructor(compiled: CompiledChain) {
    this.compiled = compiled;
  }

  /**
   * Adds a link.
   *
   * @param id - Link.
   * @param balance - Its balance.
   */
  add(id: number, balance: LinkBalance): void {
    const { links, inputs } = this.compiled;
    if (inputs.byFrom.start[id] === inputs.byFrom.start[id + 1]) return;
    this.all++;
    if (!balance.isSurveyed) return;
    this.surveyed++;
    if (balance.tally.byStatus.built.projects > 0) this.present++;
    if (balance.coverage?.bound === "exact") {
      this.covered++;
      this.coverage += balance.coverage.base;
    }
    const demand = balance.demand.amount;
    const price = pricePerUnit(links[id]!);
    if (price === null || demand?.bound !== "exact" || balance.supply.built.bound !== "exact") return;
    this.valued++;
    this.bought += price * Math.min(balance.supply.built.base, demand.base);
    this.needed += price * demand.base;
  }

  /** The three rates of what was added. */
  result(): LocalSupply {
    const rate = (part: number, whole: number, links: number): Rate => ({
      rate: whole > 0 ? part / whole : null,
      links,
      leftOut: this.all - links,
    });
    return {
      count: rate(this.present, this.surveyed, this.surveyed),
      quantity: rate(this.coverage, this.covered, this.covered),
      value: rate(this.bought, this.needed, this.valued),
    };
  }
}

/**
 * Price of what a link makes.
 *
 * @param link - Link with its unit and its price.
 * @returns CNY for one unit of the link; `null` where it is not recorded or does not convert.
 */
export function pricePerUnit({ price, unit }: ChainLink): number | null {
  if (price === undefined || unit === undefined) return null;
  const wanted = `CNY/${unit.replace(/\/(a|yr|年)$/u, "")}`;
  if (parseUnit(price.unit) === null || parseUnit(wanted) === null || !unitsAreAlike(price.unit, wanted)) return null;
  return convertAmount(price.value, price.unit, wanted);
}
