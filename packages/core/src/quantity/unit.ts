/**
 * Units: what a unit's text means, exactly.
 *
 * @module
 */
import { toHalfWidth } from "./half-width.js";
import { NUMBER_PREFIXES, PERIOD_WORDS, UNIT_SPELLINGS, YEAR_WORDS } from "./unit-table.js";
import type { UnitSpelling } from "./unit-table.js";

/** What a unit's text means. */
export interface Unit {
  /** The text, trimmed. */
  readonly text: string;
  /**
   * What is measured, such as `"mass"`, `"area"`, `"energy"`, `"power"`, `"money:CNY"`, `"count:台"`, and for quotients
   * `"money:CNY/mass"`. Opaque: compare it, do not take it apart.
   */
  readonly dimension: string;
  /** Size in base units of the dimension is `numerator / denominator`: two positive safe integers without a common factor. */
  readonly numerator: number;
  /** See {@link Unit.numerator}. */
  readonly denominator: number;
  /** A rate per year (t/a) and not a stock (t). */
  readonly isPerYear: boolean;
}

/** A unit with the words that it is made of. */
export interface ResolvedUnit extends Unit {
  /** What stands above the stroke. */
  readonly over: UnitSpelling;
  /** What stands below it, without the year, as spelled. */
  readonly under: readonly ({ readonly spelling: UnitSpelling } | { readonly period: "month" | "day" | "hour" })[];
}

const MAX_LENGTH = 40;
const MAX_PARTS = 4;
const MAX_REMEMBERED = 1000;
const resolved = new Map<string, ResolvedUnit | null>();

/**
 * Reads a unit such as "万吨/年", "GWh", "亩", "亿元" or "CNY/t".
 *
 * A rate is not a stock: "t/a" and "t" are different units, and neither converts to the other, because a stock says
 * nothing of the years that it takes to make. For the same reason "t/d" does not convert to "t/a": the working days are
 * not in the unit. Land and product area are one dimension (1 亩 = 2000/3 m² exactly); capacities of area are kept from
 * land by the "/a" that they have. Each counter (套, 台, 只 …) and each currency is a dimension of its own, and Nm³, a
 * quantity of gas, is not m³.
 *
 * @param text - Unit in Chinese or by symbol; full-width letters, spaces, "每" for "/" and 万, 亿, 百万 … before any
 * word are understood.
 * @returns The unit, or `null` if the text is none that is known.
 */
export function parseUnit(text: string): Unit | null {
  const unit = resolveUnit(text);
  if (unit === null) return null;
  const { dimension, numerator, denominator, isPerYear } = unit;
  return { text: unit.text, dimension, numerator, denominator, isPerYear };
}

/**
 * Reads a unit together with its words.
 *
 * @param text - See {@link parseUnit}.
 * @returns The unit and its words, or `null`.
 */
export function resolveUnit(text: string): ResolvedUnit | null {
  if (text.length > MAX_LENGTH) return null;
  // A chain has a million capacities and a handful of units; the limit keeps hostile texts from filling the memory.
  const known = resolved.get(text);
  if (known !== undefined) return known;
  const unit = resolveAnew(text);
  if (resolved.size < MAX_REMEMBERED) resolved.set(text, unit);
  return unit;
}

function resolveAnew(text: string): ResolvedUnit | null {
  const clean = toHalfWidth(text).replaceAll(/\s+/gu, "");
  // "台/套" is one counter, not sets per set
  const [first = "", ...rest] = clean
    .replace(/台\/套|套\/台/u, "台套")
    .replaceAll("每", "/")
    .split("/");
  const over = spellingOf(first);
  if (over === null || rest.length >= MAX_PARTS) return null;

  let numerator = over.word.numerator * over.scale;
  let denominator = over.word.denominator;
  let isPerYear = false;
  const under: ResolvedUnit["under"][number][] = [];
  const dimensions: string[] = [];
  for (const part of rest) {
    const period = PERIOD_WORDS.get(part);
    const spelling = spellingOf(part);
    if (YEAR_WORDS.has(part)) {
      if (isPerYear) return null;
      isPerYear = true;
    } else if (period !== undefined) {
      under.push({ period });
      dimensions.push(period);
    } else if (spelling === null) {
      return null;
    } else {
      under.push({ spelling });
      dimensions.push(spelling.word.dimension);
      numerator *= spelling.word.denominator;
      denominator *= spelling.word.numerator * spelling.scale;
    }
  }
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) return null;
  const common = greatestCommonDivisor(numerator, denominator);
  return {
    text: text.trim(),
    dimension: [over.word.dimension, ...dimensions.sort()].join("/"),
    numerator: numerator / common,
    denominator: denominator / common,
    isPerYear,
    over,
    under,
  };
}

/**
 * Greatest common divisor by Euclid's algorithm.
 *
 * @param a - Positive safe integer.
 * @param b - Positive safe integer.
 * @returns Positive integer.
 */
export function greatestCommonDivisor(a: number, b: number): number {
  let [large, small] = [a, b];
  while (small !== 0) [large, small] = [small, large % small];
  return large;
}

function spellingOf(text: string): UnitSpelling | null {
  const known = UNIT_SPELLINGS.get(text);
  if (known !== undefined) return known;
  for (const [prefix, scale] of NUMBER_PREFIXES) {
    if (!text.startsWith(prefix)) continue;
    const rest = UNIT_SPELLINGS.get(text.slice(prefix.length));
    return rest === undefined ? null : { word: rest.word, scale: rest.scale * scale };
  }
  return null;
}
