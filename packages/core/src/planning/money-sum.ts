/**
 * Sums of money in one unit, with what could not be added up.
 *
 * @module
 */
import type { Money } from "../model/document.js";
import { convertAmount, tidy, unitsAreAlike } from "../quantity/convert.js";

/** Unit that sums of money are given in. */
export const MONEY_UNIT = "亿元";

/** A sum of money. */
export interface MoneySum {
  /** Sum of what is recorded, in {@link MoneySum.unit}; `null` if nothing is. */
  readonly value: number | null;
  /** Always 亿元. */
  readonly unit: typeof MONEY_UNIT;
  /** Records added up. */
  readonly recorded: number;
  /** Records without an amount: the sum is at least `value`. */
  readonly unrecorded: number;
  /** Records in a unit that does not convert to yuan, such as dollars without a rate. */
  readonly unlike: number;
}

/**
 * Adds up money.
 *
 * @param amounts - Amounts; `undefined` for one that is not recorded.
 * @returns The sum; it does not depend on the order.
 */
export function sumMoney(amounts: Iterable<Money | undefined>): MoneySum {
  const values: number[] = [];
  let [unrecorded, unlike] = [0, 0];
  for (const amount of amounts) {
    if (amount === undefined) unrecorded += 1;
    else {
      const value = inMoneyUnit(amount);
      if (value === null) unlike += 1;
      else values.push(value);
    }
  }
  return { value: sumOf(values), unit: MONEY_UNIT, recorded: values.length, unrecorded, unlike };
}

/**
 * Converts money to 亿元.
 *
 * @param amount - Money.
 * @returns Amount; `null` if its unit does not convert.
 */
export function inMoneyUnit({ value, unit }: Money): number | null {
  return unitsAreAlike(unit, MONEY_UNIT) ? convertAmount(value, unit, MONEY_UNIT) : null;
}

/**
 * Adds numbers up so that the sum depends neither on their order nor on the noise of their last digits.
 *
 * @param values - Numbers of at least 0.
 * @returns The sum; `null` for none.
 */
export function sumOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return tidy([...values].sort((a, b) => a - b).reduce((sum, value) => sum + value, 0));
}
