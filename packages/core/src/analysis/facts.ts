/**
 * Facts of a link that the rules look at, each as the interval of values that what is recorded leaves open.
 *
 * @module
 */
import type { Amount } from "./amount.js";
import type { LinkBalance } from "./balance.js";
import type { LinkConcentration } from "./concentration.js";
import { highOf, lowOf } from "./known.js";
import type { FactInterval, LinkFacts } from "./rules.js";

/** Which end of the coefficient ranges is looked at. */
export type Corner = "low" | "base" | "high";

/**
 * Gathers the facts of a link.
 *
 * @param balance - Its balance.
 * @param concentration - Concentration of what is built.
 * @param locationQuotient - Location quotient, where known.
 * @param corner - End of the coefficient ranges.
 * @returns The facts; supply, surplus and coverage are those of what is built.
 */
export function factsOf(
  balance: LinkBalance,
  concentration: LinkConcentration,
  locationQuotient: number | undefined,
  corner: Corner,
): LinkFacts {
  const { byStatus } = balance.tally;
  const demand = intervalAt(balance.demand.amount, corner);
  const supply = intervalAt(balance.supply.built, corner);
  const { effectiveEnterprises, enterprises, unrecorded, unnamed } = concentration;
  return {
    surveyed: counted(balance.isSurveyed ? 1 : 0),
    countedProjects: counted(
      byStatus.built.projects + byStatus["under-construction"].projects + byStatus.planned.projects,
    ),
    builtProjects: counted(byStatus.built.projects),
    // A project without enterprise may be of a named one or of another.
    builtEnterprises: unnamed === 0 ? counted(enterprises) : { low: enterprises, high: enterprises + unnamed },
    effectiveEnterprises:
      effectiveEnterprises === null || unrecorded + unnamed > 0 ? null : exactly(effectiveEnterprises),
    presentConsumers: counted(balance.demand.presentConsumers),
    demand,
    supply,
    coverage: quotient(supply, demand, (ratio) => Math.min(1, ratio)),
    surplusRatio: quotient(supply, demand, (ratio) => Math.max(0, ratio - 1)),
    locationQuotient: locationQuotient === undefined ? null : exactly(locationQuotient),
  };
}

/** Counts are small and the same at most links: one object for all of them. */
const SMALL_COUNTS: readonly FactInterval[] = Array.from({ length: 32 }, (_, count) =>
  Object.freeze({ low: count, high: count }),
);

function counted(count: number): FactInterval {
  return SMALL_COUNTS[count] ?? exactly(count);
}

function exactly(value: number): FactInterval {
  return { low: value, high: value };
}

function intervalAt(amount: Amount | null, corner: Corner): FactInterval | null {
  if (amount === null) return null;
  const value = corner === "low" ? lowOf(amount) : corner === "high" ? highOf(amount) : amount.base;
  if (amount.bound === "lower") return { low: value, high: Number.POSITIVE_INFINITY };
  return { low: amount.bound === "upper" ? 0 : value, high: value };
}

/** Greatest quotient: of a demand of nearly nothing any supply is a multiple that could not be printed. */
const MOST_TIMES = 1e15;

/** Interval of a function that grows with supply ÷ demand; `null` where demand is 0 or both pull apart. */
function quotient(
  supply: FactInterval | null,
  demand: FactInterval | null,
  of: (ratio: number) => number,
): FactInterval | null {
  if (supply === null || demand === null || demand.low <= 0) return null;
  if (supply.low < supply.high && demand.low < demand.high) return null;
  const rounded = (part: number, whole: number): number => {
    if (part === Number.POSITIVE_INFINITY) return of(part);
    return of(Math.round(Math.min(part / whole, MOST_TIMES) * 1e9) / 1e9);
  };
  return { low: rounded(supply.low, demand.high), high: rounded(supply.high, demand.low) };
}
