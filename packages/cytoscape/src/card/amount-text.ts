/**
 * Amounts as a card prints them.
 *
 * @module
 */
import { formatAmount } from "@liantu/core";
import type { Amount } from "@liantu/core";
import type { Locale } from "../words.js";

const DIGITS = 3;

/**
 * Says whether an amount says anything: "at least 0" does not.
 *
 * @param amount - Amount.
 * @returns Whether it is worth printing.
 */
export function isTelling(amount: Amount | null): amount is Amount {
  return amount !== null && !(amount.bound === "lower" && (amount.high ?? amount.base) <= 0);
}

/**
 * Prints an amount with its unit.
 *
 * @param amount - Amount.
 * @param unit - Unit of the link; `null` if it has none.
 * @param locale - Language.
 * @returns Text such as "4.2 万吨/年".
 */
export function amountText(amount: Amount, unit: string | null, locale: Locale): string {
  return formatAmount(amount, unit ?? "", locale, { digits: DIGITS });
}

/**
 * Prints an amount for little room, in several lengths.
 *
 * @param amount - Amount.
 * @param unit - Unit of the link; `null` if it has none.
 * @param locale - Language.
 * @returns Texts, longest first; the shorter ones leave out "/年" and the range.
 */
export function briefAmountTexts(amount: Amount, unit: string | null, locale: Locale): readonly string[] {
  const print = (value: Amount, digits: number): string => tighten(formatAmount(value, unit ?? "", locale, { digits }));
  const { base, bound } = amount;
  const whole = print(amount, DIGITS);
  const plain = print({ base, bound }, 2);
  return [...new Set([whole, withoutYear(whole), withoutYear(plain)])];
}

function tighten(text: string): string {
  return text
    .replace(/^([≥≤]) /u, "$1")
    .replace(/,000(?= )/u, "k")
    .replace(/ million/u, "M")
    .replace(/ billion/u, "B")
    .replace(/(\d) (?=[万亿])/u, "$1");
}

function withoutYear(text: string): string {
  return text.replace(/\/(年|a)$/u, "");
}

/**
 * Prints a rate.
 *
 * @param rate - 0 to 1.
 * @returns Text such as "≤ 62%".
 */
export function percentText(rate: Amount): string {
  const sign = rate.bound === "lower" ? "≥ " : rate.bound === "upper" ? "≤ " : "";
  const print = (value: number): string => String(Math.round(value * 100));
  const { low = rate.base, high = rate.base } = rate;
  return print(low) === print(high) ? `${sign}${print(rate.base)}%` : `${sign}${print(low)}–${print(high)}%`;
}
