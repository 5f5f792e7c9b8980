/**
 * Words of the opportunity list that the table and the explanation share.
 *
 * @module
 */
import { convertAmount, formatAmount, formatNumber, unitsAreAlike } from "@liantu/core";
import type { Opportunity } from "@liantu/core/planning";
import { knownAmount } from "@liantu/ledger";
import type { Language } from "../language.js";
import { printable } from "../text/printable.js";
import { BOUND_SIGNS, UNKNOWN_WORDS } from "./row-unit.js";

export { buyersByEnterprise, isWithoutGap, URGENCY_NAMES as SEVERITY_NAMES } from "@liantu/ledger";

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
  return BOUND_SIGNS[known.bound] + formatNumber(value, language, { isStepped: false, bound: known.bound });
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
  return BOUND_SIGNS[known.bound] + formatNumber(value, language, { isStepped: false, bound: known.bound });
}
