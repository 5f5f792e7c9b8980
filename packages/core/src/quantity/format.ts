/**
 * Amounts as people read them: "4.2 万吨/年", "2.1–3.1 亿㎡/年", "≥ 3 万吨/年", "待测算".
 *
 * @module
 */
import { BOUND_SIGNS } from "../words.js";
import { tidy } from "./convert.js";
import { NUMBER_STEPS, pickStep, printPlain, roundSignificant } from "./format-number.js";
import type { QuantityLocale, Step } from "./format-number.js";
import { resolveUnit } from "./unit.js";
import type { ResolvedUnit } from "./unit.js";
import { NUMBER_PREFIXES, SI_PREFIXES } from "./unit-table.js";
import type { UnitSpelling } from "./unit-table.js";

/** An amount to print: a number, or a base value with its range and bound, or `null` for one that is not known. */
export type FormattableAmount =
  | number
  | {
      /** Value to reckon with. */
      readonly base: number;
      /** Least value; defaults to `base`. */
      readonly low?: number;
      /** Greatest value; defaults to `base`. */
      readonly high?: number;
      /** Whether the truth is at least (`"lower"`) or at most (`"upper"`) what is given. Defaults to `"exact"`. */
      readonly bound?: "exact" | "lower" | "upper";
    }
  | null;

/** Options of {@link formatAmount}. */
export interface FormatAmountOptions {
  /**
   * Significant digits, 1 to 15.
   * @defaultValue `4`
   */
  readonly digits?: number;
  /**
   * What to print for an amount that is not known.
   * @defaultValue `"待测算"`, in English `"not known"`
   */
  readonly unknown?: string;
}

// how an amount is printed: multiplied by `factor`, counted in one of `steps`, and named after
interface Manner {
  readonly factor: number;
  readonly steps: readonly Step[];
  // which step names nothing at all: 0 GWh is not 0 Wh
  readonly ofZero: Step;
  readonly join: (number: string, label: string) => string;
}

const UNKNOWN = { zh: "待测算", en: "not known" } as const;
const PERIODS = { zh: { month: "月", day: "天", hour: "小时" }, en: { month: "month", day: "d", hour: "h" } } as const;
// ends of a range share one step unless the lower would be lost in it
const SHARED_STEP_SPAN = 100;

/**
 * Prints an amount for people.
 *
 * The unit is named in the language asked for. Its 万, 亿, kilo and giga are chosen anew by size, so that 42 000 t/a is
 * "4.2 万吨/年" in Chinese and "42,000 t/a" in English, and 8 000 MWh/a is "8 GWh/年"; kinds of unit are kept: what is
 * given in 亩 is printed in 亩. A range is printed by its ends, and as one number where they print alike; of a bound only the
 * end that it is sure of is printed, rounded to its own side: at least 2080–3120 is "≥ 2080", at least 20 868 "≥ 2.086 万".
 * "At least 0" says nothing and prints as what is not known.
 *
 * @param amount - Amount in `unit`; finite numbers.
 * @param unit - Unit as {@link parseUnit} reads it; one that is not known is printed as it is, without 万 and 亿.
 * @param locale - Language.
 * @param options - Digits, word for what is not known.
 * @returns Text of one line.
 * @throws {@link ChainError} `invalid-amount` if a number is not finite, `invalid-option` if `digits` is out of range.
 */
export function formatAmount(
  amount: FormattableAmount,
  unit: string,
  locale: QuantityLocale,
  options: FormatAmountOptions = {},
): string {
  const { digits = 4, unknown = UNKNOWN[locale] } = options;
  if (amount === null) return unknown;
  const { base, low = base, high = base, bound = "exact" } = typeof amount === "number" ? { base: amount } : amount;
  const sure = bound === "lower" ? [low] : bound === "upper" ? [high] : [low, high];
  // "at least 0" says nothing of an amount that is never negative
  if (bound === "lower" && low === 0) return unknown;
  const known = resolveUnit(unit);
  const manner = known === null ? mannerOfUnknown(unit) : mannerOf(known, locale);
  // rounded in the unit given first, so that the noise of one unit is not an amount of a smaller one
  const ends = sure.map((end) => roundSignificant(tidy(roundSignificant(end, 15) * manner.factor), digits, bound));
  return BOUND_SIGNS[bound] + printEnds(Math.min(...ends), Math.max(...ends), manner, locale, digits);
}

function printEnds(low: number, high: number, manner: Manner, locale: QuantityLocale, digits: number): string {
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const step = largest === 0 ? manner.ofZero : pickStep(largest, manner.steps);
  const print = (end: number, by: Step): string => printPlain(tidy(end / by.scale), locale, digits);
  if (low === high) return manner.join(print(high, step), step.label);
  const isLost = [low, high].some((end) => end !== 0 && Math.abs(end) * SHARED_STEP_SPAN < step.scale);
  if (isLost) return [low, high].map((end) => printEnds(end, end, manner, locale, digits)).join(" – ");
  const dash = low < 0 ? " – " : "–";
  return manner.join(`${print(low, step)}${dash}${print(high, step)}`, step.label);
}

function mannerOfUnknown(unit: string): Manner {
  return oneStep(unit.trim());
}

function mannerOf(unit: ResolvedUnit, locale: QuantityLocale): Manner {
  const { word, scale } = unit.over;
  const below = [
    ...unit.under.map((part) => ("period" in part ? PERIODS[locale][part.period] : nameOf(part.spelling, locale))),
    ...(unit.isPerYear ? [locale === "zh" ? "年" : "a"] : []),
  ];
  const tail = below.map((name) => `/${name}`).join("");
  const isMetric = word.steps === "si" || (word.steps === "siEn" && locale === "en");
  if (isMetric && unit.under.length > 0) {
    // kWh/kg stays kWh/kg: stepping a coefficient to MWh/kg helps nobody
    return oneStep(nameOf(unit.over, locale) + tail);
  }
  if (isMetric) {
    const factor = (scale * word.numerator) / word.denominator;
    const steps = SI_PREFIXES.map(([prefix, size]) => ({ label: prefix + word.en + tail, scale: size }));
    return { factor, steps, ofZero: pickStep(factor, steps), join: spaced };
  }
  const join =
    locale === "zh"
      ? (number: string, label: string): string => `${number} ${label}${word.zh}${tail}`
      : (number: string, label: string): string => [number, label, word.en + tail].filter(Boolean).join(" ");
  const steps = NUMBER_STEPS[locale];
  return { factor: scale, steps, ofZero: pickStep(0, steps), join };
}

function oneStep(label: string): Manner {
  const step = { label, scale: 1 };
  return { factor: 1, steps: [step], ofZero: step, join: spaced };
}

function spaced(number: string, label: string): string {
  return `${number} ${label}`.trimEnd();
}

// name of a unit below the stroke, with the size it was given in: 元/万吨
function nameOf({ word, scale }: UnitSpelling, locale: QuantityLocale): string {
  if (word.steps === "si" || (word.steps === "siEn" && locale === "en")) {
    const size = scale * word.numerator;
    const [prefix, step] = [...SI_PREFIXES].reverse().find(([, each]) => size >= each) ?? SI_PREFIXES[0];
    return size === step ? prefix + word.en : `${printPlain(size / step, locale, 15)} ${prefix}${word.en}`;
  }
  if (scale === 1) return word[locale];
  const chinese = NUMBER_PREFIXES.find(([name, size]) => size === scale && !/[a-z]/u.test(name))?.[0];
  return locale === "zh" && chinese !== undefined
    ? chinese + word.zh
    : `${printPlain(scale, locale, 15)} ${word[locale]}`;
}
