/**
 * Words of the opportunity list that the table, the explanation and the CSV share.
 *
 * @module
 */
import { convertAmount, formatAmount, formatNumber, unitsAreAlike } from "@liantu/core";
import type { Amount, Localized } from "@liantu/core";
import type { LocalBuyer, Opportunity, OpportunityRank } from "@liantu/core/planning";
import type { Language } from "../language.js";
import { printable } from "../text/printable.js";
import { BOUND_SIGNS, knownAmount, UNKNOWN_WORDS } from "./row-unit.js";

/** How urgent an opportunity is. */
export const SEVERITY_NAMES: Readonly<Record<OpportunityRank["severity"], Localized>> = {
  high: { zh: "高", en: "high" },
  medium: { zh: "中", en: "medium" },
  low: { zh: "低", en: "low" },
};

/** How an amount stands to the truth. */
export const BOUND_NAMES: Readonly<Record<Amount["bound"], Localized>> = {
  exact: { zh: "准确", en: "exact" },
  lower: { zh: "至少", en: "at least" },
  upper: { zh: "至多", en: "at most" },
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
  return amount === null ? null : { base: amount.base, bound: amount.bound };
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

/**
 * Prints a number that was reckoned from the last gap.
 *
 * @param value - Land or jobs; `null` if not known.
 * @param item - Opportunity.
 * @param language - Language.
 * @returns Such as "≥136.8"; as sure as the gap is, and not known where that says nothing.
 */
export function estimateCell(value: number | null, { gap }: Pick<Opportunity, "gap">, language: Language): string {
  const known = knownAmount(gap.afterPlanned);
  if (value === null || known === null) return UNKNOWN_WORDS[language];
  return BOUND_SIGNS[known.bound] + formatNumber(value, language, { isStepped: false });
}

/**
 * Prints the investment that the last gap makes.
 *
 * @param item - Opportunity.
 * @param language - Language.
 * @returns Such as "≥ 3.25 亿元"; as sure as the gap is.
 */
export function investmentWords({ investment, gap }: Opportunity, language: Language): string {
  const known = knownAmount(gap.afterPlanned);
  if (investment === null || known === null) return UNKNOWN_WORDS[language];
  return printable(formatAmount({ base: investment.value, bound: known.bound }, investment.unit, language));
}

/**
 * Prints the investment in the one unit that the column is headed with, so that rows can be compared.
 *
 * @param item - Opportunity.
 * @param language - Language.
 * @returns Number in 亿元, in English in million CNY; money that does not convert to it with its own unit.
 */
export function investmentCell(item: Opportunity, language: Language): string {
  const { investment, gap } = item;
  const known = knownAmount(gap.afterPlanned);
  if (investment === null || known === null || !unitsAreAlike(investment.unit, "亿元")) {
    return investmentWords(item, language);
  }
  const value = convertAmount(investment.value, investment.unit, "万元") / (language === "zh" ? 1e4 : 1e2);
  return BOUND_SIGNS[known.bound] + formatNumber(value, language, { isStepped: false });
}
