/**
 * The capacity of a row that belongs to a link.
 *
 * @module
 */
import { convertCapacity, parseUnit } from "@liantu/core";
import type { LedgerCapacity } from "../types.js";
import { isAmount, isSameNumber, roundOff } from "./same-amount.js";
import type { UnitAmount } from "./same-amount.js";

/** What was chosen, or why nothing was. */
export type CapacityChoice =
  | { readonly kind: "chosen"; readonly capacity: UnitAmount }
  | { readonly kind: "none" }
  | {
      readonly kind: "left";
      readonly reason: "unsure" | "unlike" | "several" | "expansion";
      readonly texts: readonly string[];
    };

/**
 * Tells whether a capacity can be one of a link: it converts to the unit of the link, and what a store holds is nothing
 * that is made in a year.
 *
 * @param capacity - Capacity of a row.
 * @param linkUnit - Unit of the link.
 * @returns `false` also for a link without a unit.
 */
export function capacityFits({ kind, value, unit }: LedgerCapacity, linkUnit: string | undefined): boolean {
  if (linkUnit === undefined) return false;
  const wanted = parseUnit(linkUnit);
  if (wanted === null || (wanted.isPerYear && kind !== "capacity")) return false;
  const converted = convertCapacity(value, unit, linkUnit);
  return converted !== null && isAmount(converted) && isAmount(value);
}

/**
 * Chooses the capacity of a link out of those of a row.
 *
 * A total counts and not its parts; the capacity after an expansion counts only where none before it is given, for what
 * was there may stand in another row; phases are added up. Where several could be meant none is chosen.
 *
 * @param capacities - Capacities of the row that may belong to the link.
 * @param linkUnit - Unit of the link; a link without one takes any, as written.
 * @param phase - Phase that the row is of; empty for the whole.
 * @returns The capacity, its unit left out if it is that of the link.
 */
export function chooseCapacity(
  capacities: readonly LedgerCapacity[],
  linkUnit: string | undefined,
  phase = "",
): CapacityChoice {
  if (capacities.length === 0) return { kind: "none" };
  const left = (reason: "unsure" | "unlike" | "several" | "expansion", list = capacities): CapacityChoice => ({
    kind: "left",
    reason,
    texts: list.map(capacityText),
  });
  const fitting = capacities.filter((capacity) =>
    linkUnit === undefined ? isAmount(capacity.value) : capacityFits(capacity, linkUnit),
  );
  if (fitting.length === 0) return left("unlike");
  const ofPhase = fitting.filter((capacity) => phase !== "" && capacity.phase === phase);
  const pool = ofPhase.length > 0 ? ofPhase : fitting;
  const totals = pool.filter(({ role }) => role === "total");
  const added = pool.filter(({ role }) => role === "added");
  const after = pool.filter(({ role }) => role === "after");
  const plain = pool.filter(({ role }) => role !== "before" && role !== "part");
  const parts = pool.filter(({ role }) => role === "part");
  const hasBefore = pool.some(({ role }) => role === "before");
  if (totals.length === 0 && added.length === 0 && hasBefore) return left("expansion", pool);
  const chosen =
    totals.length > 0 ? totals : added.length > 0 ? added : after.length > 0 ? after : plain.length > 0 ? plain : parts;
  const unsure = chosen.filter(({ isUnsure }) => isUnsure);
  if (unsure.length > 0) return left("unsure", unsure);
  const summed = addUp(chosen, linkUnit);
  return summed === null ? left("several", chosen) : { kind: "chosen", capacity: summed };
}

/**
 * Writes a capacity as text.
 *
 * @param capacity - Capacity of a row.
 * @returns Such as "磷酸铁锂 5 万吨/年".
 */
export function capacityText({ product, value, unit }: LedgerCapacity): string {
  return `${product === undefined ? "" : `${product} `}${String(value)} ${unit}`;
}

function addUp(chosen: readonly LedgerCapacity[], linkUnit: string | undefined): UnitAmount | null {
  const [first, ...others] = chosen;
  if (first === undefined) return null;
  const amount = (value: number, unit: string): UnitAmount => (unit === linkUnit ? { value } : { value, unit });
  const inUnit = chosen.map(({ value, unit }) => convertCapacity(value, unit, linkUnit ?? first.unit));
  // a link without a unit takes one kind of amount only
  const known = inUnit.filter((value) => value !== null);
  if (known.length < inUnit.length) return null;
  const arePhases =
    new Set(chosen.map(({ phase }) => phase)).size === chosen.length &&
    chosen.every(({ phase }) => phase !== undefined);
  if (others.length > 0 && !arePhases) {
    // the same said twice
    const [one = 0] = known;
    return known.every((value) => isSameNumber(value, one)) ? amount(first.value, first.unit) : null;
  }
  if (others.every(({ unit }) => unit === first.unit)) {
    const sum = roundOff(chosen.reduce((total, { value }) => total + value, 0));
    return isAmount(sum) ? amount(others.length === 0 ? first.value : sum, first.unit) : null;
  }
  const sum = roundOff(known.reduce((total, value) => total + value, 0));
  return isAmount(sum) ? (linkUnit === undefined ? { value: sum, unit: first.unit } : { value: sum }) : null;
}
