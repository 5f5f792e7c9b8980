/**
 * Supply of each link: the output of its counted projects, and what by-products of other links save.
 *
 * @module
 */
import type { CompiledChain } from "../graph/compile-chain.js";
import type { Activities } from "./activity.js";
import type { Amount } from "./amount.js";
import { highOf, lowOf, makeAmount } from "./known.js";
import type { StatusTally } from "./project-tally.js";

/** What by-products give a link, before it is capped at demand. */
export interface CreditSum {
  /** With the low coefficients. */
  readonly low: number;
  /** With the base coefficients. */
  readonly base: number;
  /** With the high coefficients. */
  readonly high: number;
  /** Whether all of it is recorded. */
  readonly isKnown: boolean;
}

/**
 * Adds up the by-product credits of a link at one horizon.
 *
 * @param compiled - Chain.
 * @param id - Link.
 * @param activity - What the crediting links do at that horizon.
 * @returns The sum in the unit of the link.
 */
export function creditsOf({ credits }: CompiledChain, id: number, activity: Activities): CreditSum {
  let [low, base, high, isKnown] = [0, 0, 0, true];
  for (let at = credits.byTo.start[id]!; at < credits.byTo.start[id + 1]!; at++) {
    const from = credits.byTo.target[at]!;
    const flow = credits.byTo.item[at]!;
    if (activity.isPresent[from] === 0) continue;
    const output = activity.output[from]!;
    const isLower = activity.isLower[from] === 1;
    if (Number.isNaN(credits.base[flow]!)) {
      // Nothing of an unknown coefficient is nothing.
      if (output > 0 || isLower) isKnown = false;
      continue;
    }
    // An unknown amount of nothing is nothing.
    if (isLower && credits.high[flow]! > 0) isKnown = false;
    low += credits.low[flow]! * output;
    base += credits.base[flow]! * output;
    high += credits.high[flow]! * output;
  }
  return { low, base, high, isKnown };
}

/**
 * Supply of one link at one horizon.
 *
 * @param tally - Projects that count at that horizon.
 * @param credits - By-products, or `null` where the demand has them already.
 * @param demand - Demand, at which credits are capped.
 * @param isSurveyed - Whether the region was surveyed for the link: nothing recorded is nothing there only if it was.
 * @returns The amount; a lower bound where some of it is not recorded.
 */
export function supplyOf(
  tally: StatusTally,
  credits: CreditSum | null,
  demand: Amount | null,
  isSurveyed: boolean,
): Amount {
  const isKnown = tally.recorded === tally.projects && (isSurveyed || tally.projects > 0) && credits?.isKnown !== false;
  const bound = isKnown ? "exact" : "lower";
  if (credits === null) return { base: tally.output, bound };
  const cap = (credit: number, limit: number): number => tally.output + Math.min(credit, limit);
  const most = Number.POSITIVE_INFINITY;
  return makeAmount(
    cap(credits.base, demand === null ? most : demand.base),
    cap(credits.low, demand === null ? most : lowOf(demand)),
    cap(credits.high, demand === null ? most : highOf(demand)),
    bound,
  );
}
