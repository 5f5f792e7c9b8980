/**
 * Conversion between units, exact and checked.
 *
 * @module
 */
import { ChainError } from "../errors.js";
import { greatestCommonDivisor, parseUnit } from "./unit.js";
import type { Unit } from "./unit.js";

/** Options of {@link convertAmount}. */
export interface ConvertOptions {
  /**
   * Yuan for one unit of a foreign currency, by currency code (`{ USD: 7.1 }`), as the source of the amount states it.
   * Without a rate money converts only within its currency.
   * @defaultValue no rates
   */
  readonly rates?: ReadonlyMap<string, number> | Readonly<Record<string, number>>;
}

const CURRENCY = /^money:([A-Z]{3})(.*)$/u;
// decimals of up to this many digits come out as written
const SAFE_DIGITS = 14;
const GREATEST_WHOLE = 10 ** SAFE_DIGITS;

/**
 * Converts an amount to another unit of the same dimension.
 *
 * Factors are fractions of integers, and the result is a decimal again where the exact one has at most 14 significant
 * digits: 4.2 万吨 is 42 000 t, 0.07 万元 is 700 元, and 1 亩 in m² and back is 1 亩.
 *
 * @param value - Amount in `from`; finite.
 * @param from - Unit of `value`, as {@link parseUnit} reads it.
 * @param to - Unit wanted.
 * @param options - Rates of exchange.
 * @returns Amount in `to`; correct to 14 significant digits.
 * @throws {@link ChainError} `unknown-unit` if a unit cannot be read; `unlike-units` if the dimensions differ, one is a
 * rate per year and the other is not, or the rate of exchange is missing; `invalid-amount` if the amount or the result
 * is not finite; `invalid-option` if a rate needed is not finite and positive.
 */
export function convertAmount(value: number, from: string, to: string, options: ConvertOptions = {}): number {
  const [source, target] = [knownUnit(from), knownUnit(to)];
  if (!Number.isFinite(value)) {
    throw new ChainError("invalid-amount", `an amount in "${from}" must be finite, got ${String(value)}`, {
      key: from,
      attribute: "value",
      value,
    });
  }
  return applyConversion(value, conversionBetween(source, target, options));
}

/** What turns amounts in one unit into amounts in another. */
export interface Conversion {
  /** Unit of the amounts. */
  readonly from: Unit;
  /** Unit wanted. */
  readonly to: Unit;
  /** Units of the target currency for one of the source; 1 where no money is exchanged. */
  readonly exchange: number;
  /** An amount is multiplied by `numerator / denominator`: two positive integers. */
  readonly numerator: number;
  /** See {@link Conversion.numerator}. */
  readonly denominator: number;
}

/**
 * Works out how to convert, once for many amounts.
 *
 * @param from - Unit of the amounts.
 * @param to - Unit wanted.
 * @param options - Rates of exchange.
 * @returns What {@link applyConversion} needs.
 * @throws {@link ChainError} `unlike-units` and `invalid-option` as {@link convertAmount} does.
 */
export function conversionBetween(from: Unit, to: Unit, options: ConvertOptions = {}): Conversion {
  const exchange = from.isPerYear === to.isPerYear ? exchangeRate(from, to, options.rates) : null;
  if (exchange === null) {
    const message = `"${from.text}" (${describe(from)}) does not convert to "${to.text}" (${describe(to)})`;
    throw new ChainError("unlike-units", message, { from: from.text, to: to.text });
  }
  const sourceToTarget = greatestCommonDivisor(from.numerator, to.numerator);
  const shared = greatestCommonDivisor(from.denominator, to.denominator);
  const numerator = (from.numerator / sourceToTarget) * (to.denominator / shared);
  const denominator = (from.denominator / shared) * (to.numerator / sourceToTarget);
  return { from, to, exchange, numerator, denominator };
}

/**
 * Converts an amount.
 *
 * @param value - Finite amount.
 * @param conversion - Between which units, and how.
 * @returns The amount in the unit wanted; correct to 14 significant digits.
 * @throws {@link ChainError} `invalid-amount` if the result is not finite.
 */
export function applyConversion(value: number, conversion: Conversion): number {
  const { exchange, numerator, denominator, from, to } = conversion;
  const result =
    numerator === denominator && exchange === 1 ? value + 0 : tidy((value * exchange * numerator) / denominator);
  if (!Number.isFinite(result)) {
    const message = `${String(value)} "${from.text}" is too large to be given in "${to.text}"`;
    throw new ChainError("invalid-amount", message, { key: to.text, attribute: "value", value });
  }
  return result;
}

/**
 * Tells whether amounts in two units can be added: same dimension, and both rates per year or neither.
 *
 * @param a - Unit.
 * @param b - Unit.
 * @returns `false` also if one of them is unknown.
 */
export function unitsAreAlike(a: string, b: string): boolean {
  const [unit, other] = [parseUnit(a), parseUnit(b)];
  return unit !== null && other !== null && unit.dimension === other.dimension && unit.isPerYear === other.isPerYear;
}

/**
 * Takes the rounding noise off the end of a decimal: 41999.99999999999 becomes 42000, a third stays a third.
 *
 * @param value - Any number.
 * @returns The decimal of 14 digits that is within a few units in the last place, else the number itself; never −0.
 */
export function tidy(value: number): number {
  const whole = Math.round(value);
  // the short decimal of what is nearly whole, without the long way through text
  const short =
    Math.abs(whole) < GREATEST_WHOLE && isNear(whole, value) ? whole : Number(value.toPrecision(SAFE_DIGITS));
  return (isNear(short, value) ? short : value) + 0;
}

/** Whether a decimal is within a few units in the last place. */
function isNear(decimal: number, value: number): boolean {
  return Math.abs(decimal - value) <= 4 * Number.EPSILON * Math.abs(value);
}

function knownUnit(text: string): Unit {
  const unit = parseUnit(text);
  if (unit === null) {
    throw new ChainError("unknown-unit", `"${text}" is not a known unit; write for example t/a, 万吨/年 or GWh/a`, {
      unit: text,
    });
  }
  return unit;
}

function describe(unit: Unit): string {
  return unit.isPerYear ? `${unit.dimension} per year` : unit.dimension;
}

// 1 within a dimension, the cross rate between currencies, null where nothing leads from one to the other
function exchangeRate(from: Unit, to: Unit, rates: ConvertOptions["rates"]): number | null {
  if (from.dimension === to.dimension) return 1;
  const [, sold = "", soldRest] = CURRENCY.exec(from.dimension) ?? [];
  const [, bought = "", boughtRest] = CURRENCY.exec(to.dimension) ?? [];
  if (sold === "" || bought === "" || soldRest !== boughtRest) return null;
  const [soldRate, boughtRate] = [rateOf(sold, rates), rateOf(bought, rates)];
  return soldRate === null || boughtRate === null ? null : soldRate / boughtRate;
}

function rateOf(currency: string, rates: ConvertOptions["rates"] = {}): number | null {
  if (currency === "CNY") return 1;
  const rate = isMap(rates) ? rates.get(currency) : rates[currency];
  if (rate === undefined) return null;
  if (!Number.isFinite(rate) || rate <= 0) {
    const message = `the rate of ${currency} must be finite and positive, got ${String(rate)}`;
    throw new ChainError("invalid-option", message, { option: `rates.${currency}`, value: rate });
  }
  return rate;
}

function isMap(rates: NonNullable<ConvertOptions["rates"]>): rates is ReadonlyMap<string, number> {
  return rates instanceof Map;
}
