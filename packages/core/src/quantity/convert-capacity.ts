/**
 * Capacities in the unit of their link.
 *
 * @module
 */
import { applyConversion, conversionBetween } from "./convert.js";
import type { Conversion } from "./convert.js";
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
  const conversion = capacityConversion(unit, linkUnit);
  return conversion === null ? null : applyConversion(value, conversion);
}

/**
 * Makes a {@link convertCapacity} that remembers how two units convert, for capacities by the thousand.
 *
 * @returns The function; what it remembers goes with it.
 */
export function capacityConverter(): typeof convertCapacity {
  const known = new Map<string, Map<string, Conversion | null>>();
  let last: { readonly unit: string; readonly linkUnit: string; readonly conversion: Conversion | null } | undefined;
  return (value, unit, linkUnit) => {
    if (unit === undefined || unit === linkUnit) return value;
    if (linkUnit === undefined) return null;
    if (last?.unit === unit && last.linkUnit === linkUnit) {
      return last.conversion === null ? null : applyConversion(value, last.conversion);
    }
    let ofUnit = known.get(unit);
    if (ofUnit === undefined) known.set(unit, (ofUnit = new Map<string, Conversion | null>()));
    let conversion = ofUnit.get(linkUnit);
    if (conversion === undefined) ofUnit.set(linkUnit, (conversion = capacityConversion(unit, linkUnit)));
    last = { unit, linkUnit, conversion };
    return conversion === null ? null : applyConversion(value, conversion);
  };
}

/** How a capacity converts, its unit made per year if that is all that parts it; `null` if the units stay unlike. */
function capacityConversion(unit: string, wanted: string): Conversion | null {
  const from = parseUnit(unit);
  const to = parseUnit(wanted);
  if (from === null || to === null) return null;
  const yearly = to.isPerYear && !from.isPerYear ? parseUnit(`${unit}/a`) : from;
  if (yearly === null || yearly.dimension !== to.dimension || yearly.isPerYear !== to.isPerYear) return null;
  return conversionBetween(yearly, to);
}
