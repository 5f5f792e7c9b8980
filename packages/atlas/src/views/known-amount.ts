/**
 * When an amount says nothing.
 *
 * @module
 */
import { isVacuous } from "@liantu/core";
import type { Amount } from "@liantu/core";

/**
 * Takes an amount of "at least 0" for what it is: not known. Printed as a number it would read as none.
 *
 * @param amount - Amount of the analysis.
 * @returns The amount, `null` if it says nothing.
 */
export function knownAmount(amount: Amount | null): Amount | null {
  return amount === null || isVacuous(amount) ? null : amount;
}

/**
 * Says whether an amount is known to be none: 0, or at most 0.
 *
 * @param amount - Amount of the analysis.
 * @returns `false` for an amount that is not known.
 */
export function isNone(amount: Amount | null): boolean {
  return amount !== null && amount.bound !== "lower" && amount.base === 0 && (amount.high ?? 0) === 0;
}
