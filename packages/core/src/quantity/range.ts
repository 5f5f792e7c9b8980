/**
 * Ranges: a base value with the least and the most that it may be, and arithmetic that keeps the three together.
 *
 * The ends are bounds, not a distribution: every operation gives the least and the most that its operands allow, as if
 * they varied independently.
 *
 * @module
 */
import { ChainError } from "../errors.js";

/** A value that is known within limits: finite numbers, `low` ≤ `base` ≤ `high`, all in one unit. */
export interface Range {
  /** The least it may be. */
  readonly low: number;
  /** The value to reckon with. */
  readonly base: number;
  /** The most it may be. */
  readonly high: number;
}

/**
 * Makes a range, or refuses what is none.
 *
 * @param base - Value to reckon with; finite.
 * @param low - Least value, at most `base`; defaults to `base`.
 * @param high - Greatest value, at least `base`; defaults to `base`.
 * @returns A new range.
 * @throws {@link ChainError} `invalid-amount` if a number is not finite or out of order.
 */
export function rangeOf(base: number, low: number = base, high: number = base): Range {
  return checkRange({ low, base, high });
}

/**
 * Checks that a range is one.
 *
 * @param range - Range from outside.
 * @param key - Name of what it belongs to, for the message.
 * @returns The same object.
 * @throws {@link ChainError} `invalid-amount` with `details.attribute` `"low"`, `"base"` or `"high"` if that number is
 * not finite, or `"low"` or `"high"` if it is on the wrong side of `base`.
 */
export function checkRange(range: Range, key = "range"): Range {
  const { low, base, high } = range;
  if (!Number.isFinite(base)) refuse(key, "base", base, "must be finite");
  if (!Number.isFinite(low)) refuse(key, "low", low, "must be finite");
  if (!Number.isFinite(high)) refuse(key, "high", high, "must be finite");
  if (low > base) refuse(key, "low", low, `must be at most its base ${String(base)}`);
  if (high < base) refuse(key, "high", high, `must be at least its base ${String(base)}`);
  return range;
}

/**
 * Adds ranges.
 *
 * @param a - Range.
 * @param b - Range in the same unit.
 * @returns `a + b`.
 */
export function addRanges(a: Range, b: Range): Range {
  return { low: a.low + b.low, base: a.base + b.base, high: a.high + b.high };
}

/**
 * Subtracts one range from another.
 *
 * @param a - Range.
 * @param b - Range in the same unit; independent of `a`, so that a range less itself is not 0.
 * @returns `a − b`, least where `a` is least and `b` most.
 */
export function subtractRanges(a: Range, b: Range): Range {
  return { low: a.low - b.high, base: a.base - b.base, high: a.high - b.low };
}

/**
 * Multiplies ranges that are not negative, such as a coefficient and a capacity.
 *
 * @param a - Range, `low` ≥ 0.
 * @param b - Range, `low` ≥ 0.
 * @returns `a · b`.
 * @throws {@link ChainError} `invalid-amount` if a `low` is negative: the ends of the product would not be its bounds.
 */
export function multiplyRanges(a: Range, b: Range): Range {
  for (const { low } of [a, b]) if (!(low >= 0)) refuse("range", "low", low, "must not be negative in a product");
  return { low: a.low * b.low, base: a.base * b.base, high: a.high * b.high };
}

/**
 * Multiplies a range by a number.
 *
 * @param range - Range.
 * @param factor - Finite number; a negative one swaps the ends.
 * @returns `factor · range`.
 * @throws {@link ChainError} `invalid-amount` if the factor is not finite.
 */
export function scaleRange(range: Range, factor: number): Range {
  if (!Number.isFinite(factor)) refuse("range", "factor", factor, "must be finite");
  const [low, high] = factor < 0 ? [range.high, range.low] : [range.low, range.high];
  return { low: low * factor + 0, base: range.base * factor + 0, high: high * factor + 0 };
}

/**
 * Cuts a range off at 0, as a shortage is demand less supply and never negative.
 *
 * @param range - Range.
 * @returns `max(0, range)`.
 */
export function clampRange(range: Range): Range {
  return { low: Math.max(0, range.low), base: Math.max(0, range.base), high: Math.max(0, range.high) };
}

/**
 * Takes the smaller of two ranges, as what is sold is the smaller of supply and demand.
 *
 * @param a - Range.
 * @param b - Range in the same unit.
 * @returns `min(a, b)`.
 */
export function minRanges(a: Range, b: Range): Range {
  return { low: Math.min(a.low, b.low), base: Math.min(a.base, b.base), high: Math.min(a.high, b.high) };
}

function refuse(key: string, attribute: string, value: number, expected: string): never {
  const message = `"${attribute}" of ${key} ${expected}, got ${String(value)}`;
  throw new ChainError("invalid-amount", message, { key, attribute, value });
}
