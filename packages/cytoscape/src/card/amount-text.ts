/**
 * Amounts as a card prints them.
 *
 * @module
 */
import { BOUND_SIGNS, formatAmount, roundBound, singleAmount } from "@liantu/core";
import type { Amount } from "@liantu/core";
import type { Locale } from "../words.js";

const DIGITS = 3;

/** An amount for little room, in several lengths. */
export interface BriefAmount {
  /** Such as "≥2080万㎡/年". */
  readonly yearly: string;
  /** Without "/年". */
  readonly whole: string;
  /** Without "/年", in two digits. */
  readonly rough: string;
}

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
 * Prints an amount with its unit, as one number.
 *
 * @param amount - Amount.
 * @param unit - Unit of the link; `null` if it has none.
 * @param locale - Language.
 * @returns Text such as "4.2 万吨/年".
 */
export function amountText(amount: Amount, unit: string | null, locale: Locale): string {
  return formatAmount(singleAmount(amount), unit ?? "", locale, { digits: DIGITS });
}

/**
 * Prints an amount with its unit, and its range beside it where it has one.
 *
 * @param amount - Amount.
 * @param unit - Unit of the link; `null` if it has none.
 * @param locale - Language.
 * @param digits - Significant digits.
 * @returns Text such as "≥ 2080 万㎡/年（2080–3120）".
 */
export function rangedAmountText(amount: Amount, unit: string | null, locale: Locale, digits = DIGITS): string {
  const { base, low = base, high = base } = amount;
  const single = singleAmount(amount);
  const print = (value: Parameters<typeof formatAmount>[0]): string =>
    formatAmount(value, unit ?? "", locale, { digits });
  const plain = print(single);
  const range = print({ base, low, high });
  if (low === high || range === print(base)) return plain;
  // The unit is said once, unless the range is printed in larger steps than the base.
  const label = /^(?:[≥≤] )?[\d,.]+(.*)$/u.exec(plain)?.[1] ?? "";
  const isAlike = label !== "" && range.endsWith(label) && /^[\d,.]+–[\d,.]+$/u.test(range.slice(0, -label.length));
  const ends = isAlike ? range.slice(0, -label.length) : range;
  return locale === "zh" ? `${plain}（${ends}）` : `${plain} (${ends})`;
}

/**
 * Prints an amount for little room, in several lengths.
 *
 * @param amount - Amount.
 * @param unit - Unit of the link; `null` if it has none.
 * @param locale - Language.
 * @returns Texts without the range.
 */
export function briefAmount(amount: Amount, unit: string | null, locale: Locale): BriefAmount {
  const single = singleAmount(amount);
  const print = (digits: number): string => tighten(formatAmount(single, unit ?? "", locale, { digits }));
  const yearly = print(DIGITS);
  return { yearly, whole: withoutYear(yearly), rough: withoutYear(print(2)) };
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
  const { base, low = base, high = base, bound } = rate;
  const print = (value: number): string => String(roundBound(value * 100, bound));
  if (bound !== "exact") return `${BOUND_SIGNS[bound]}${print(singleAmount(rate).base)}%`;
  return print(low) === print(high) ? `${print(base)}%` : `${print(low)}–${print(high)}%`;
}
