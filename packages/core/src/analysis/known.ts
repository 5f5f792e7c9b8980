/**
 * Arithmetic of amounts that may be ranges and may be bounds.
 *
 * @module
 */
import type { Amount, Bound } from "./amount.js";

// Nothing left, nothing over, wholly covered: most links have some of these, and one object does for all of them.
const NOTHING: Amount = Object.freeze({ base: 0, bound: "exact" });
const ONE: Amount = Object.freeze({ base: 1, bound: "exact" });

/**
 * Makes an amount, leaving out a range that is none.
 *
 * @param base - Value with the base coefficients.
 * @param low - Value at the low end.
 * @param high - Value at the high end.
 * @param bound - How the values stand to the truth.
 * @returns The amount.
 */
export function makeAmount(base: number, low: number, high: number, bound: Bound): Amount {
  if (bound === "exact" && low === high) {
    if (base === 0 && high === 0) return NOTHING;
    if (base === 1 && high === 1) return ONE;
  }
  return low === base && high === base ? { base, bound } : { base, low, high, bound };
}

/** Low end of an amount: `base` where it has no range. */
export function lowOf(amount: Amount): number {
  return amount.low ?? amount.base;
}

/** High end of an amount: `base` where it has no range. */
export function highOf(amount: Amount): number {
  return amount.high ?? amount.base;
}

/**
 * Subtracts, at least 0: what of `whole` is not covered by `part`.
 *
 * @param whole - Amount to cover.
 * @param part - What covers it.
 * @returns The rest. A lower bound of `whole` makes it a lower bound, a lower bound of `part` an upper bound (exact where
 * nothing is left); `null` if either is `null` or both are bounds.
 */
export function restOf(whole: Amount | null, part: Amount | null): Amount | null {
  if (whole === null || part === null) return null;
  const bound = boundOfDifference(whole.bound, part.bound);
  if (bound === null) return null;
  const base = Math.max(0, whole.base - part.base);
  const low = Math.max(0, lowOf(whole) - highOf(part));
  const high = Math.max(0, highOf(whole) - lowOf(part));
  return makeAmount(base, low, high, bound === "upper" && high === 0 ? "exact" : bound);
}

/**
 * Divides, at most 1: the share of `whole` that `part` covers.
 *
 * @param part - What covers it.
 * @param whole - Amount to cover.
 * @returns 0 to 1, rounded to 1e-9, exact where a bound leaves nothing else (at least 1, at most 0); `null` if `whole` is 0
 * at base, or as for {@link restOf}.
 */
export function shareOf(part: Amount | null, whole: Amount | null): Amount | null {
  if (part === null || whole === null || whole.base <= 0) return null;
  const bound = boundOfDifference(part.bound, whole.bound);
  if (bound === null) return null;
  const base = ratio(part.base, whole.base);
  const low = ratio(lowOf(part), highOf(whole));
  const high = ratio(highOf(part), lowOf(whole));
  const isSettled = (bound === "lower" && low === 1) || (bound === "upper" && high === 0);
  return makeAmount(base, low, high, isSettled ? "exact" : bound);
}

/** Quotient of at most 1, rounded to 1e-9 so that 0.1 + 0.2 covers 0.3. */
function ratio(part: number, whole: number): number {
  if (whole === 0) return part > 0 ? 1 : 0;
  return Math.min(1, Math.round((part / whole) * 1e9) / 1e9);
}

/** Bound of a − b (and of a ÷ b): `null` where both are bounds that pull apart. */
function boundOfDifference(a: Bound, b: Bound): Bound | null {
  const flipped = b === "lower" ? "upper" : b === "upper" ? "lower" : "exact";
  if (a === "exact") return flipped;
  return flipped === "exact" || flipped === a ? a : null;
}

/**
 * Says whether a bound tells nothing: "at least 0".
 *
 * @param amount - Amount that is never negative.
 * @returns `true` for a lower bound of 0.
 */
export function isVacuous(amount: Amount): boolean {
  return amount.bound === "lower" && highOf(amount) === 0;
}
