/**
 * What tables, lists and explanations say of opportunities alike.
 *
 * @module
 */
import { singleAmount } from "@liantu/core";
import type { Amount, Localized } from "@liantu/core";
import type { LocalBuyer, Opportunity, OpportunityRank } from "@liantu/core/planning";
import { knownAmount } from "./known-amount.js";

/** How urgent an opportunity is. */
export const URGENCY_NAMES: Readonly<Record<OpportunityRank["severity"], Localized>> = {
  high: { zh: "高", en: "high" },
  medium: { zh: "中", en: "medium" },
  low: { zh: "低", en: "low" },
};

/** One enterprise with everything that it would take, at whatever links. */
export interface Buyer {
  /** Name of the enterprise, else of the project. */
  readonly name: string;
  /** Sum of what is known, without its range; `null` where nothing is. */
  readonly amount: Amount | null;
}

/**
 * Puts together what one enterprise buys at several links.
 *
 * @param buyers - Buyers by link and enterprise.
 * @returns One entry for each enterprise, greatest first, unknown amounts last.
 */
export function buyersByEnterprise(buyers: readonly LocalBuyer[]): readonly Buyer[] {
  const merged = new Map<string, Buyer>();
  for (const { enterprise, name, amount } of buyers) {
    const key = JSON.stringify(enterprise === null ? { name } : enterprise);
    const before = merged.get(key);
    merged.set(key, { name, amount: before === undefined ? baseOf(amount) : plus(before.amount, amount) });
  }
  return [...merged.values()].sort((a, b) => (b.amount?.base ?? -1) - (a.amount?.base ?? -1));
}

function baseOf(amount: Amount | null): Amount | null {
  return amount === null ? null : singleAmount(amount);
}

function plus(a: Amount | null, b: Amount | null): Amount | null {
  if (a === null || b === null) {
    const known = a ?? b;
    return known === null ? null : { base: known.base, bound: "lower" };
  }
  return { base: a.base + b.base, bound: a.bound === "exact" ? b.bound : a.bound };
}

/**
 * Tells whether nothing is short once everything planned is there: then there is nothing to reckon a project from.
 *
 * @param item - Opportunity.
 * @returns `true` for a gap that is known to be 0.
 */
export function isWithoutGap({ gap: { afterPlanned } }: Pick<Opportunity, "gap">): boolean {
  const gap = knownAmount(afterPlanned);
  return gap !== null && gap.base === 0 && gap.bound === "exact" && (gap.high ?? 0) === 0;
}
