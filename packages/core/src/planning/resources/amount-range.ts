/**
 * Amounts times, by and without numbers that are known within limits.
 *
 * @module
 */
import type { Amount, Bound } from "../../analysis/amount.js";
import { tidy } from "../../quantity/convert.js";
import type { Range } from "../../quantity/range.js";

/** A number, or the limits within which it is known. */
export type RangeOrNumber = number | Range;

const FLIPPED: Readonly<Record<Bound, Bound>> = { exact: "exact", lower: "upper", upper: "lower" };

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
  return made(amount.base * base, (amount.low ?? amount.base) * low, (amount.high ?? amount.base) * high, amount.bound);
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
  return made(amount.base / base, (amount.low ?? amount.base) / high, (amount.high ?? amount.base) / low, amount.bound);
}

/**
 * Says what is left of an exact amount.
 *
 * @param whole - Exact amount.
 * @param part - What is taken away.
 * @returns The rest, at least 0; "at most" where the part is "at least".
 */
export function shortOf(whole: Amount, part: Amount): Amount {
  const [least, most] = [part.low ?? part.base, part.high ?? part.base];
  return made(
    Math.max(0, whole.base - part.base),
    Math.max(0, (whole.low ?? whole.base) - most),
    Math.max(0, (whole.high ?? whole.base) - least),
    FLIPPED[part.bound],
  );
}

function made(base: number, low: number, high: number, bound: Bound): Amount {
  const value = tidy(base);
  const [least, most] = [tidy(low), tidy(high)];
  return least === value && most === value ? { base: value, bound } : { base: value, low: least, high: most, bound };
}

function limits(of: RangeOrNumber): Range {
  return typeof of === "number" ? { low: of, base: of, high: of } : of;
}
