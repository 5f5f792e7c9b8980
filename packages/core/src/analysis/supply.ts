/**
 * Supply of each link: the output of its counted projects, and what by-products of other links save.
 *
 * @module
 */
import type { CompiledChain } from "../graph/compile-chain.js";
import { PROJECT_STATUSES } from "../model/stages.js";
import type { ProjectStatus } from "../model/stages.js";
import type { Activities } from "./activity.js";
import type { Amount } from "./amount.js";
import { highOf, lowOf, makeAmount } from "./known.js";
import { sumStatuses } from "./project-tally.js";
import type { LinkTally } from "./project-tally.js";

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

const NO_CREDITS: CreditSum = Object.freeze({ low: 0, base: 0, high: 0, isKnown: true });

/**
 * Adds up the by-product credits of a link at one horizon.
 *
 * @param compiled - Chain.
 * @param id - Link.
 * @param activityOf - Gives what the crediting links do at that horizon.
 * @returns The sum in the unit of the link.
 */
export function creditsOf({ credits }: CompiledChain, id: number, activityOf: () => Activities): CreditSum {
  if (credits.byTo.start[id] === credits.byTo.start[id + 1]) return NO_CREDITS;
  const activity = activityOf();
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
 * @param tally - Projects of the link.
 * @param statuses - Statuses that count at that horizon.
 * @param credits - By-products, or `null` where the demand has them already.
 * @param demand - Demand, at which credits are capped.
 * @param isSurveyed - Whether the region was surveyed for the link: nothing recorded is nothing there only if it was.
 * @returns The amount; a lower bound where some of it is not recorded.
 */
export function supplyOf(
  tally: LinkTally,
  statuses: readonly ProjectStatus[],
  credits: CreditSum | null,
  demand: Amount | null,
  isSurveyed: boolean,
): Amount {
  const sum = sumStatuses(tally, statuses);
  // Whether anybody looked is one question for the link, not one for each horizon.
  const isLookedAt = isSurveyed || PROJECT_STATUSES.some((status) => tally.byStatus[status].projects > 0);
  const isKnown = isLookedAt && sum.recorded === sum.projects && credits?.isKnown !== false;
  const bound = isKnown ? "exact" : "lower";
  if (credits === null) return { base: sum.output, bound };
  const cap = (credit: number, limit: number): number => sum.output + Math.min(credit, limit);
  const most = Number.POSITIVE_INFINITY;
  return makeAmount(
    cap(credits.base, demand === null ? most : demand.base),
    cap(credits.low, demand === null ? most : lowOf(demand)),
    cap(credits.high, demand === null ? most : highOf(demand)),
    bound,
  );
}
