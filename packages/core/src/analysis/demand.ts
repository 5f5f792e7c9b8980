/**
 * Demand for each link, from the capacity of its direct consumers or from targets through all tiers.
 *
 * @module
 */
import type { CompiledChain } from "../graph/compile-chain.js";
import type { Chain } from "../model/chain.js";
import type { LinkKey } from "../model/document.js";
import type { Amount } from "./amount.js";
import type { Activities } from "./activity.js";
import { highOf, lowOf, makeAmount } from "./known.js";
import { isLinkSurveyed } from "./surveyed.js";

/** Demand for one link. */
export interface LinkDemand {
  /** Demand; `null` where neither a consumer nor a final demand is recorded. */
  readonly amount: Amount | null;
  /** Recorded consumers (and drivers of a return). */
  readonly consumers: number;
  /** Consumers with counted projects: somebody here needs the product. */
  readonly presentConsumers: number;
  /** Consumers of which the activity is not, or not wholly, recorded, and consumers not found but never surveyed. */
  readonly unknownConsumers: number;
  /** Flows to present consumers of which the coefficient is not recorded. */
  readonly unknownCoefficients: number;
}

/**
 * Adds up what the direct consumers need at their capacity, and the final demand that is recorded.
 *
 * A recorded consumer without counted project adds 0. A consumer or a coefficient that is not known makes the sum a lower
 * bound, and so does a consumer that was never surveyed: not surveyed is not absent.
 *
 * @param chain - Chain to read.
 * @param compiled - The same chain, compiled.
 * @param activity - What the consumers do.
 * @param targets - What is wanted beside, by link: it adds to the final demand.
 * @returns A function from the id of a link to its demand; each call adds up anew.
 * @remarks O(links), and O(flows of the link) for each.
 */
export function capacityDemand(
  chain: Chain,
  compiled: CompiledChain,
  activity: Activities,
  targets: ReadonlyMap<LinkKey, number> = new Map(),
): (id: number) => LinkDemand {
  const { keys, links, inputs, returns } = compiled;
  const surveyed = links.map((link) => isLinkSurveyed(chain, link));
  return (id) => {
    const sum = new DemandSum(activity, (link) => surveyed[link] === true);
    for (let at = inputs.byFrom.start[id]!; at < inputs.byFrom.start[id + 1]!; at++) {
      const flow = inputs.byFrom.item[at]!;
      sum.addConsumer(inputs.byFrom.target[at]!, inputs.low[flow]!, inputs.base[flow]!, inputs.high[flow]!);
    }
    for (let at = returns.byTo.start[id]!; at < returns.byTo.start[id + 1]!; at++) {
      const flow = returns.byTo.item[at]!;
      sum.addConsumer(returns.byTo.target[at]!, returns.low[flow]!, returns.base[flow]!, returns.high[flow]!);
    }
    const { finalDemand } = links[id]!;
    if (finalDemand !== undefined) sum.addFinal(finalDemand);
    const target = targets.size === 0 ? undefined : targets.get(keys[id]!);
    if (target !== undefined) sum.addFinal(target);
    return sum.result();
  };
}

/**
 * Pairs the requirement of targets with who is here to need it.
 *
 * @param capacity - Demand by capacity, for its counts of consumers.
 * @param requirement - Total requirement by id of the link.
 * @param isTarget - Whether a target stands at the link.
 * @param missing - Flows on the way whose coefficient is not recorded.
 * @returns Demand by id of the link.
 */
export function targetDemand(
  capacity: readonly LinkDemand[],
  requirement: readonly Amount[],
  isTarget: readonly boolean[],
  missing: number,
): readonly LinkDemand[] {
  return capacity.map((demand, id) => {
    const amount = demand.consumers > 0 || isTarget[id] === true ? (requirement[id] ?? null) : null;
    return {
      ...demand,
      amount,
      unknownConsumers: 0,
      unknownCoefficients: amount === null || amount.bound === "exact" ? 0 : missing,
    };
  });
}

/** The sum of the terms of one link. */
class DemandSum {
  private readonly activity: Activities;
  private readonly isSurveyed: (link: number) => boolean;
  private low = 0;
  private base = 0;
  private high = 0;
  private hasFinal = false;
  private consumers = 0;
  private present = 0;
  private unknownConsumers = 0;
  private unknownCoefficients = 0;

  constructor(activity: Activities, isSurveyed: (link: number) => boolean) {
    this.activity = activity;
    this.isSurveyed = isSurveyed;
  }

  addConsumer(consumer: number, low: number, base: number, high: number): void {
    this.consumers++;
    // An unknown amount of nothing is nothing.
    const isNone = high === 0;
    if (this.activity.isPresent[consumer] === 0) {
      if (!isNone && !this.isSurveyed(consumer)) this.unknownConsumers++;
      return;
    }
    this.present++;
    const output = this.activity.output[consumer]!;
    const isLower = this.activity.isLower[consumer] === 1;
    if (isLower && !isNone) this.unknownConsumers++;
    if (Number.isNaN(base)) {
      // Nothing of an unknown coefficient is nothing.
      if (output > 0 || isLower) this.unknownCoefficients++;
      return;
    }
    this.low += low * output;
    this.base += base * output;
    this.high += high * output;
  }

  addFinal(demand: number | { readonly low: number; readonly base: number; readonly high: number }): void {
    const amount: Amount =
      typeof demand === "number" ? { base: demand, bound: "exact" } : { ...demand, bound: "exact" };
    this.hasFinal = true;
    this.low += lowOf(amount);
    this.base += amount.base;
    this.high += highOf(amount);
  }

  result(): LinkDemand {
    const isKnown = this.unknownConsumers === 0 && this.unknownCoefficients === 0;
    const isAsked = this.consumers > 0 || this.hasFinal;
    return {
      amount: isAsked ? makeAmount(this.base, this.low, this.high, isKnown ? "exact" : "lower") : null,
      consumers: this.consumers,
      presentConsumers: this.present,
      unknownConsumers: this.unknownConsumers,
      unknownCoefficients: this.unknownCoefficients,
    };
  }
}
