/**
 * Capacities in the unit of their link.
 *
 * @module
 */
import { convertAmount, unitsAreAlike } from "./convert.js";
import { parseUnit } from "./unit.js";

/**
 * Converts a capacity to the unit of its link. Every capacity is per year, so "万吨" is read as "万吨/a" where the link's
 * unit is per year.
 *
 * @param value - Capacity, finite.
 * @param unit - Unit of the capacity; `undefined` if it is that of the link.
 * @param linkUnit - Unit of the link; `undefined` if it has none.
 * @returns The capacity in `linkUnit`; `null` if the two do not convert.
 */
export function convertCapacity(value: number, unit: string | undefined, linkUnit: string | undefined): number | null {
  if (unit === undefined || unit === linkUnit) return value;
  if (linkUnit === undefined) return null;
  const from = perYearLike(unit, linkUnit);
  return from === null ? null : convertAmount(value, from, linkUnit);
}

/** The unit, made per year if that is all that parts it from the wanted one; `null` if they stay unlike. */
function perYearLike(unit: string, wanted: string): string | null {
  const from = parseUnit(unit);
  const to = parseUnit(wanted);
  if (from === null || to === null) return null;
  const yearly = to.isPerYear && !from.isPerYear ? `${unit}/a` : unit;
  return unitsAreAlike(yearly, wanted) ? yearly : null;
}
