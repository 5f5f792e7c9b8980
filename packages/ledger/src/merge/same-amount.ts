/**
 * Amounts compared whatever their units.
 *
 * @module
 */
import { convertAmount, convertCapacity, unitsAreAlike } from "@liantu/core";
import type { Money } from "@liantu/core";

/** Greatest amount that a document takes. */
const GREATEST = 1e15;
/** Relative difference that writing in other units may leave. */
const TOLERANCE = 1e-9;
const DIGITS = 12;

/**
 * Tells whether two numbers are the same but for rounding.
 *
 * @param a - Finite number.
 * @param b - Finite number.
 * @returns `true` within 1e-9 of the greater one.
 */
export function isSameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * Converts money.
 *
 * @param money - Money.
 * @param unit - Unit wanted.
 * @returns The amount; `null` if the units do not convert.
 */
export function moneyIn(money: Money, unit: string): number | null {
  if (money.unit === unit) return money.value;
  return unitsAreAlike(money.unit, unit) ? convertAmount(money.value, money.unit, unit) : null;
}

/**
 * Tells whether two sums of money are the same.
 *
 * @param a - Money.
 * @param b - Money in any unit.
 * @returns `false` also if the units do not convert.
 */
export function isSameMoney(a: Money, b: Money): boolean {
  const value = moneyIn(a, b.unit);
  return value !== null && isSameNumber(value, b.value);
}

/** A capacity in its own unit, or in that of its link. */
export interface UnitAmount {
  /** How much. */
  readonly value: number;
  /** Unit; that of the link if there is none. */
  readonly unit?: string | undefined;
}

/**
 * Tells whether two capacities at one link are the same.
 *
 * @param a - Capacity.
 * @param b - Capacity.
 * @param linkUnit - Unit of the link.
 * @returns `false` also if one of them does not convert.
 */
export function isSameCapacity(a: UnitAmount, b: UnitAmount, linkUnit: string | undefined): boolean {
  if (a.unit === b.unit) return isSameNumber(a.value, b.value);
  const [one, other] = [a, b].map(({ value, unit }) => convertCapacity(value, unit, linkUnit));
  return typeof one === "number" && typeof other === "number" && isSameNumber(one, other);
}

/**
 * Tells whether a document takes an amount.
 *
 * @param value - Number.
 * @returns `false` for one that is not finite, negative, or above 1e15.
 */
export function isAmount(value: number): boolean {
  return Number.isFinite(value) && value >= 0 && value <= GREATEST;
}

/**
 * Takes the rounding noise off a sum or a difference.
 *
 * @param value - Finite number.
 * @returns The number with twelve digits.
 */
export function roundOff(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
