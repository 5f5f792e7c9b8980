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
  const exchange = source.isPerYear === target.isPerYear ? exchangeRate(source, target, options.rates) : null;
  if (exchange === null) {
    const message = `"${from}" (${describe(source)}) does not convert to "${to}" (${describe(target)})`;
    throw new ChainError("unlike-units", message, { from, to });
  }
  const sourceToTarget = greatestCommonDivisor(source.numerator, target.numerator);
  const shared = greatestCommonDivisor(source.denominator, target.denominator);
  const numerator = (source.numerator / sourceToTarget) * (target.denominator / shared);
  const denominator = (source.denominator / shared) * (target.numerator / sourceToTarget);
  const result =
    numerator === denominator && exchange === 1 ? value + 0 : tidy((value * exchange * numerator) / denominator);
  if (!Number.isFinite(result)) {
    throw new ChainError("invalid-amount", `${String(value)} "${from}" is too large to be given in "${to}"`, {
      key: to,
      attribute: "value",
      value,
    });
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
  const short = Number(value.toPrecision(SAFE_DIGITS));
  return (Math.abs(short - value) <= 4 * Number.EPSILON * Math.abs(value) ? short : value) + 0;
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
