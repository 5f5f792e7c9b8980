/**
 * Amounts times and by numbers that are known within limits.
 *
 * @module
 */
import type { Amount, Bound } from "../../analysis/amount.js";
import { highOf, lowOf, makeAmount } from "../../analysis/known.js";
import { tidy } from "../../quantity/convert.js";
import type { Range } from "../../quantity/range.js";

/** A number, or the limits within which it is known. */
export type RangeOrNumber = number | Range;

/**
 * Makes an exact amount.
 *
 * @param base - Value.
 * @returns The amount.
 */
export function amountOf(base: number): Amount {
  return { base, bound: "exact" };
}

/**
 * Multiplies an amount.
 *
 * @param amount - Amount.
 * @param by - Factor of at least 0.
 * @returns The product, with the amount's bound.
 */
export function timesRange(amount: Amount, by: RangeOrNumber): Amount {
  const { low, base, high } = limits(by);
  return made(amount.base * base, lowOf(amount) * low, highOf(amount) * high, amount.bound);
}

/**
 * Divides an amount.
 *
 * @param amount - Amount.
 * @param by - Divisor of at least 0.
 * @returns The quotient; `null` if the divisor may be 0, for then there is no limit.
 */
export function portion(amount: Amount, by: RangeOrNumber): Amount | null {
  const { low, base, high } = limits(by);
  if (low === 0) return null;
  return made(amount.base / base, lowOf(amount) / high, highOf(amount) / low, amount.bound);
}

/**
 * Adds amounts of which none is an upper bound.
 *
 * @param a - Amount.
 * @param b - Amount in the same unit.
 * @returns The sum; a lower bound where one of them is.
 */
export function plus(a: Amount, b: Amount): Amount {
  return made(a.base + b.base, lowOf(a) + lowOf(b), highOf(a) + highOf(b), a.bound === "exact" ? b.bound : a.bound);
}

function made(base: number, low: number, high: number, bound: Bound): Amount {
  return makeAmount(tidy(base), tidy(low), tidy(high), bound);
}

function limits(of: RangeOrNumber): Range {
  return typeof of === "number" ? { low: of, base: of, high: of } : of;
}
