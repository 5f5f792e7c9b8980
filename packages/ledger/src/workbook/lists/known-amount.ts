/**
 * Amounts in cells: the number in one, how sure it is in words in another.
 *
 * @module
 */
import { BOUND_NAMES, BOUND_SIGNS, isVacuous, singleAmount } from "@liantu/core";
import type { Amount, Localized } from "@liantu/core";
import { numberFormat, unitLabel } from "./list-column.js";
import type { ListLanguage } from "./list-column.js";

/** Words for what is not known. */
export const UNKNOWN_WORDS: Localized = { zh: "待测算", en: "unknown" };

/**
 * Tells whether an amount says anything.
 *
 * @param amount - Amount that cannot be negative.
 * @returns `null` for one that is only known to be at least 0, and for `null`; otherwise the amount, "at most 0" being 0.
 */
export function knownAmount(amount: Amount | null): Amount | null {
  if (amount === null || isVacuous(singleAmount(amount))) return null;
  return amount.bound === "upper" && (amount.high ?? amount.base) === 0 ? { base: 0, bound: "exact" } : amount;
}

/**
 * Gives the number of an amount.
 *
 * @param amount - Amount.
 * @param end - Which value of a range; the one number that stands for the amount if none is named.
 * @returns Number; `null` where it is not known.
 */
export function amountValue(amount: Amount | null, end: "single" | "low" | "high" = "single"): number | null {
  const known = knownAmount(amount);
  if (known === null) return null;
  return end === "single" ? singleAmount(known).base : (known[end] ?? known.base);
}

/**
 * Chooses how the number of an amount is shown, its bound before it.
 *
 * @param amount - Amount.
 * @returns Number format, such as `"≥ "#,##0`.
 */
export function amountFormat(amount: Amount | null): string {
  const known = knownAmount(amount);
  return numberFormat(known === null ? null : singleAmount(known).base, known === null ? "" : BOUND_SIGNS[known.bound]);
}

/**
 * Says how an amount stands to the truth.
 *
 * @param amount - Amount.
 * @param language - Language.
 * @returns Such as "至少"; "待测算" for what is not known.
 */
export function boundWords(amount: Amount | null, language: ListLanguage): string {
  const known = knownAmount(amount);
  return known === null ? UNKNOWN_WORDS[language] : BOUND_NAMES[known.bound][language];
}

/**
 * Prints an amount in a text, its bound in words.
 *
 * @param amount - Amount.
 * @param unit - Unit; `null` if none is stated.
 * @param language - Language.
 * @returns Such as "至少 4400 t/a".
 */
export function amountWords(amount: Amount | null, unit: string | null, language: ListLanguage): string {
  const known = knownAmount(amount);
  if (known === null) return UNKNOWN_WORDS[language];
  const bound = known.bound === "exact" ? "" : `${BOUND_NAMES[known.bound][language]} `;
  const label = unitLabel(unit, language);
  return bound + String(Number(singleAmount(known).base.toPrecision(4))) + (label === null ? "" : ` ${label}`);
}
