/**
 * Whether two texts name the same unit.
 *
 * @module
 */
import { parseUnit } from "@liantu/core";

/**
 * Says whether two texts name the same unit.
 *
 * @param a - Unit.
 * @param b - Another.
 * @returns Whether amounts in one are the same numbers in the other; for unknown units, whether the texts are equal.
 */
export function sameUnit(a: string, b: string): boolean {
  const [first, second] = [parseUnit(a), parseUnit(b)];
  if (first === null || second === null) return a === b;
  return (
    first.dimension === second.dimension &&
    first.isPerYear === second.isPerYear &&
    first.numerator === second.numerator &&
    first.denominator === second.denominator
  );
}
