/**
 * An amount as one number, where there is no room for its range.
 *
 * @module
 */
import type { Amount } from "../analysis/amount.js";

/**
 * Gives the one number that stands for an amount with a range: its base where nothing is missing, else the end that it is
 * sure of. Of at least 2080–3120 nobody may say "at least 2600".
 *
 * @param amount - Amount.
 * @returns The amount without its range.
 * @remarks O(1).
 * @example
 * ```ts
 * singleAmount({ base: 2600, low: 2080, high: 3120, bound: "lower" }); // { base: 2080, bound: "lower" }
 * ```
 */
export function singleAmount({ base, low = base, high = base, bound }: Amount): Amount {
  return { base: bound === "lower" ? low : bound === "upper" ? high : base, bound };
}
