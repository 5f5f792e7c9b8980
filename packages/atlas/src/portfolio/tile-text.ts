/**
 * What tiles say, as texts.
 *
 * @module
 */
import { roundBound } from "@liantu/core";
import type { Rate } from "@liantu/core";
import type { MoneySum } from "@liantu/core/planning";
import { moneyText, percentText } from "../views/format.js";
import { PORTFOLIO_WORDS } from "../words/portfolio-words.js";
import type { Locale } from "../words/text.js";
import type { TileRate } from "./tile-facts.js";

/**
 * Prints a sum of money.
 *
 * @param sum - Sum.
 * @param locale - Language.
 * @returns Text such as "≥ 35.68 亿元", where projects have no amount; "未填" where none has one.
 */
export function sumText({ value, unit, unrecorded, unlike }: MoneySum, locale: Locale): string {
  if (value === null) return PORTFOLIO_WORDS.notRecorded[locale];
  return moneyText({ value, unit }, locale, 1, unrecorded + unlike > 0 ? "lower" : "exact");
}

/**
 * Prints a rate over projects.
 *
 * @param rate - Rate.
 * @param locale - Language.
 * @returns Text such as "≥ 12%", "未填" where the records do not allow it.
 */
export function rateText({ rate, bound }: TileRate, locale: Locale): string {
  if (rate === null) return PORTFOLIO_WORDS.notRecorded[locale];
  // A share of money may be greater than the whole, and "at least nothing" still says that something was looked at.
  return bound === "lower"
    ? `≥ ${percentText(roundBound(rate * 1000, bound) / 1000, locale)}`
    : percentText(rate, locale);
}

/**
 * Prints a rate over links.
 *
 * @param rate - Rate.
 * @param locale - Language.
 * @returns Text such as "77.8%", "待测算" where no link is known.
 */
export function linkRateText({ rate }: Rate, locale: Locale): string {
  return rate === null ? PORTFOLIO_WORDS.notKnown[locale] : percentText(rate, locale);
}

/**
 * Joins names of people or units.
 *
 * @param names - Names.
 * @param locale - Language.
 * @returns The names; "未填" for none, and the first two with a count for many.
 */
export function namesText(names: readonly string[], locale: Locale): string {
  if (names.length === 0) return PORTFOLIO_WORDS.notRecorded[locale];
  const joint = locale === "zh" ? "、" : ", ";
  if (names.length <= 2) return names.join(joint);
  const count = String(names.length);
  return locale === "zh"
    ? `${names.slice(0, 2).join(joint)} 等 ${count}`
    : `${names.slice(0, 2).join(joint)} + ${String(names.length - 2)}`;
}
