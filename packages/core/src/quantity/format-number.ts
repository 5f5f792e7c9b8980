/**
 * Numbers as people read them: few digits, no exponent, 万 and 亿 in Chinese.
 *
 * @module
 */
import type { Bound } from "../analysis/amount.js";
import { ChainError } from "../errors.js";

/** Language of what is printed. */
export type QuantityLocale = "zh" | "en";

/** Options of {@link formatNumber}. */
export interface FormatNumberOptions {
  /**
   * Significant digits, 1 to 15.
   * @defaultValue `4`
   */
  readonly digits?: number;
  /**
   * Whether large numbers are given in 万, 亿, 万亿, and in English in million, billion, trillion.
   * @defaultValue `true`
   */
  readonly isStepped?: boolean;
  /**
   * How the number stands to the truth: what is at least so much is rounded down, what is at most so much up.
   * @defaultValue `"exact"`, rounded to the nearest
   */
  readonly bound?: Bound;
}

/** A size to count in, with its name: 万 of 10 000. */
export interface Step {
  /** What stands between the number and the unit. */
  readonly label: string;
  /** Size, positive. */
  readonly scale: number;
}

const ONE: Step = { label: "", scale: 1 };
/** Steps of numbers by language, ascending, the first of scale 1. */
export const NUMBER_STEPS: Readonly<Record<QuantityLocale, readonly Step[]>> = {
  zh: [ONE, { label: "万", scale: 1e4 }, { label: "亿", scale: 1e8 }, { label: "万亿", scale: 1e12 }],
  en: [ONE, { label: "million", scale: 1e6 }, { label: "billion", scale: 1e9 }, { label: "trillion", scale: 1e12 }],
};

// what is smaller is the noise of floating point, not an amount of goods
const SMALLEST = 1e-9;
const MAX_DIGITS = 15;
// a bound that was reckoned a hair beside a round number is that number
const NOISE = 1e-11;

/**
 * Prints a number: "4.2 万" in Chinese, "42,000" in English.
 *
 * Chinese steps from 10 000 on, English from a million. Thousands are grouped by commas, in Chinese only from five
 * digits on, so that a year or 5280 stays in one piece. Halves are rounded away from 0, as the decimal is written.
 *
 * @param value - Finite number; what is nearer to 0 than 10⁻⁹ is printed as 0.
 * @param locale - Language.
 * @param options - Digits, steps.
 * @returns Digits without exponent and without "-0".
 * @throws {@link ChainError} `invalid-amount` if the number is not finite, `invalid-option` if `digits` is out of range.
 */
export function formatNumber(value: number, locale: QuantityLocale, options: FormatNumberOptions = {}): string {
  const { digits = 4, isStepped = true, bound = "exact" } = options;
  const rounded = roundSignificant(value, digits, bound);
  const step = isStepped ? pickStep(rounded, NUMBER_STEPS[locale]) : ONE;
  return [printPlain(rounded / step.scale, locale, digits), step.label].filter(Boolean).join(" ");
}

/**
 * Rounds to significant digits, halves away from 0 by the decimal that the number prints as: 1.2345 becomes 1.235.
 *
 * @param value - Finite number.
 * @param digits - Integer, 1 to 15.
 * @param bound - How the number stands to the truth; see {@link roundBound}.
 * @returns Rounded number, never −0; 0 below 10⁻⁹.
 * @throws {@link ChainError} see {@link formatNumber}.
 */
export function roundSignificant(value: number, digits: number, bound: Bound = "exact"): number {
  if (!Number.isFinite(value)) {
    const message = `only a finite number can be printed, got ${String(value)}`;
    throw new ChainError("invalid-amount", message, { key: "number", attribute: "value", value });
  }
  if (!Number.isInteger(digits) || digits < 1 || digits > MAX_DIGITS) {
    const message = `"digits" must be an integer from 1 to ${String(MAX_DIGITS)}, got ${String(digits)}`;
    throw new ChainError("invalid-option", message, { option: "digits", value: digits });
  }
  if (Math.abs(value) < SMALLEST) return 0;
  // most of what is printed: a whole number that has no more digits than may stay
  if (Number.isInteger(value) && Math.abs(value) < 10 ** digits) return value;
  const [mantissa = "", exponent = ""] = Math.abs(value).toExponential().split("e");
  const sign = Math.sign(value);
  const kept = Number(`${mantissa}e${String(digits - 1)}`);
  const whole = bound === "exact" ? sign * Math.round(kept) : roundBound(sign * kept, bound);
  const rounded = Number(`${String(whole)}e${String(Number(exponent) - digits + 1)}`);
  return Number.isFinite(rounded) ? rounded : value;
}

/**
 * Rounds to a whole number without saying more than is known: "at least 61.6" is at least 61, "at most 61.4" at most 62.
 *
 * @param value - Finite number; what is within 10⁻¹¹ of a whole one, relative to its size, is that one.
 * @param bound - How the number stands to the truth.
 * @returns Whole number: the nearest of an exact one.
 */
export function roundBound(value: number, bound: Bound): number {
  const nearest = Math.round(value);
  if (bound === "exact" || Math.abs(value - nearest) <= NOISE * Math.abs(value)) return nearest;
  return bound === "lower" ? Math.floor(value) : Math.ceil(value);
}

/**
 * Picks the largest step that does not exceed a number.
 *
 * @param value - Number, rounded already, so that 9999.9 is counted as 1 万.
 * @param steps - Steps, ascending, at least one.
 * @returns One of `steps`; the first for small numbers.
 */
export function pickStep(value: number, steps: readonly Step[]): Step {
  return steps.reduce((best, step) => (Math.abs(value) >= step.scale ? step : best), steps[0] ?? ONE);
}

/**
 * Prints a number as it is, digit by digit.
 *
 * @param value - Finite number.
 * @param locale - Language, for the grouping of thousands.
 * @param digits - Significant digits, 1 to 15.
 * @returns Digits without exponent and without "-0".
 */
export function printPlain(value: number, locale: QuantityLocale, digits: number): string {
  const rounded = roundSignificant(value, digits);
  const [whole = "", fraction = ""] = decimalOf(Math.abs(rounded)).split(".");
  const grouped = whole.length > (locale === "zh" ? 4 : 3) ? whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ",") : whole;
  return (rounded < 0 ? "-" : "") + grouped + (fraction === "" ? "" : `.${fraction}`);
}

// String() without the exponent that it takes from 10²¹ up and below 10⁻⁶
function decimalOf(value: number): string {
  const [mantissa = "", exponent] = String(value).split("e");
  if (exponent === undefined) return mantissa;
  const digits = mantissa.replace(".", "");
  const shift = Number(exponent);
  return shift < 0 ? `0.${"0".repeat(-shift - 1)}${digits}` : digits.padEnd(shift + 1, "0");
}
