/**
 * Amounts, rates and money as the screens print them.
 *
 * @module
 */
import { BOUND_SIGNS, formatAmount, roundBound, singleAmount } from "@liantu/core";
import type { Amount, Bound, LinkAnalysis, Money } from "@liantu/core";
import { rangedAmountText } from "@liantu/cytoscape";
import { WORDS } from "../words/words.js";
import type { Locale } from "../words/text.js";
import { knownAmount } from "./known-amount.js";

const DIGITS = 4;

/**
 * Prints an amount with its range beside it.
 *
 * @param amount - Amount in `unit`, `null` if it is not known.
 * @param unit - Unit, `null` if the link states none.
 * @param locale - Language.
 * @returns Text such as "≥ 2080 万㎡/年（2080–3120）", for an unknown amount "待测算".
 */
export function amountText(amount: Amount | null, unit: string | null, locale: Locale): string {
  const known = knownAmount(amount);
  return known === null ? WORDS.notKnown[locale] : rangedAmountText(known, unit, locale, DIGITS);
}

/**
 * Prints an amount as one number, for a narrow place.
 *
 * @param amount - Amount in `unit`, `null` if it is not known.
 * @param unit - Unit, `null` if the link states none.
 * @param locale - Language.
 * @returns Text such as "≥ 2.6 亿㎡/年", for an unknown amount "待测算".
 */
export function baseText(amount: Amount | null, unit: string | null, locale: Locale): string {
  const known = knownAmount(amount);
  return formatAmount(known === null ? null : singleAmount(known), unit ?? "", locale, {
    unknown: WORDS.notKnown[locale],
    digits: 3,
  });
}

/**
 * Prints an amount for a table that says once that its amounts are per year.
 *
 * @param amount - Amount in `unit`, `null` if it is not known.
 * @param unit - Unit, `null` if the link states none.
 * @param locale - Language.
 * @returns Text such as "≥ 2.6 亿㎡".
 */
export function cellText(amount: Amount | null, unit: string | null, locale: Locale): string {
  return baseText(amount, unit, locale).replace(/\/(?:年|a)$/, "");
}

/**
 * Prints a plain number in a unit.
 *
 * @param value - Number.
 * @param unit - Unit; empty for a number without one.
 * @param locale - Language.
 * @param bound - How it stands to the truth.
 * @returns Text such as "1.2 万吨/年".
 */
export function numberText(value: number, unit: string, locale: Locale, bound: Bound = "exact"): string {
  return formatAmount({ base: value, bound }, unit, locale);
}

/**
 * Prints how many typical projects the gap makes.
 *
 * @param link - Analysis of the link.
 * @param locale - Language.
 * @returns Text such as "≥ 2 个"; `null` where it is not known, or nobody has looked yet what is there.
 */
export function projectsNeededText(link: LinkAnalysis, locale: Locale): string | null {
  const { projectsNeeded, residual } = link;
  if (projectsNeeded === null || link.class === "unsurveyed") return null;
  const sign = BOUND_SIGNS[residual.afterPlanned?.bound ?? "exact"];
  return WORDS.projectsCount(`${sign}${String(projectsNeeded)}`)[locale];
}

/**
 * Prints a share as a percentage.
 *
 * @param share - Share, 0 to 1; `null` if it is not known.
 * @param locale - Language.
 * @returns Text such as "≤ 77.8%"; anything short of the whole stays below 100%.
 */
export function percentText(share: Amount | number | null, locale: Locale): string {
  if (share === null || saysNothing(share)) return WORDS.notKnown[locale];
  const { base, bound } = singleAmount(typeof share === "number" ? { base: share, bound: "exact" } : share);
  const rounded = roundBound(base * 1000, bound) / 10;
  return `${BOUND_SIGNS[bound]}${String(rounded === 100 && base < 1 ? 99.9 : rounded)}%`;
}

/**
 * Prints money.
 *
 * @param money - Money with its unit.
 * @param locale - Language.
 * @param times - What to multiply it by.
 * @param bound - How the product stands to the truth.
 * @returns Text such as "11.42 亿元".
 */
export function moneyText(money: Money, locale: Locale, times = 1, bound: Bound = "exact"): string {
  return formatAmount({ base: money.value * times, bound }, money.unit, locale);
}

/**
 * Names a unit in the language in use.
 *
 * @param unit - Unit as recorded.
 * @param locale - Language.
 * @returns Name such as "吨/年"; a unit that is not known keeps its own.
 */
export function unitText(unit: string, locale: Locale): string {
  return formatAmount(1, unit, locale).replace(/^[\d,.]+ (?:[mb]illion )?/, "");
}

/**
 * Says whether a share is no more than what every share is: at least nothing, or at most the whole.
 *
 * @param share - Share, 0 to 1.
 * @returns Whether it is not known.
 */
export function saysNothing(share: Amount | number): boolean {
  if (typeof share === "number" || share.bound === "exact") return false;
  return share.bound === "lower" ? share.base === 0 : share.base >= 1;
}
