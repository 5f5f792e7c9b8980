/**
 * Amounts that know how far they are known: a base value, a range where coefficients have one, and a bound.
 *
 * @module
 */

/**
 * Whether an amount is all that is known (`"exact"`), at least that much (`"lower"`), or at most that much (`"upper"`).
 */
export type Bound = "exact" | "lower" | "upper";

/** An amount in the unit of its link. Where it cannot be known there is no amount but `null`. */
export interface Amount {
  /** Value with the base coefficients. */
  readonly base: number;
  /** Value with the coefficients that make it least; absent if it does not depend on a range. */
  readonly low?: number;
  /** Value with the coefficients that make it most; absent if it does not depend on a range. */
  readonly high?: number;
  /** How `base`, `low` and `high` stand to the truth, which records that are missing would change. */
  readonly bound: Bound;
}

/** One value for each horizon: with what is built, then with what is under construction, then with what is planned. */
export interface Horizons<T> {
  /** Built (green). */
  readonly built: T;
  /** Built and under construction (green + blue). */
  readonly underConstruction: T;
  /** Built, under construction and planned (green + blue + red). */
  readonly planned: T;
}
