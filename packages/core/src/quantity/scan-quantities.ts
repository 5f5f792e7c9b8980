/**
 * Finds every number with a unit in a text, before anything is known of what it means.
 *
 * @module
 */
import { parseUnit } from "./unit.js";
import { readNumber } from "./chinese-number.js";
import type { NumberReading } from "./chinese-number.js";
import { tidy } from "./convert.js";
import { readUnitAt } from "./read-unit.js";
import type { UnitReading } from "./read-unit.js";
import { UNIT_SPELLINGS } from "./unit-table.js";

/** A number with its unit, where it stands. */
export interface Quantity {
  /** Offset of the first character. */
  readonly from: number;
  /** Offset after the last character. */
  readonly to: number;
  /** Amount in {@link Quantity.name}; the middle of a range, the product of factors. */
  readonly value: number;
  /** Ends of a range, in the same unit. */
  readonly ends: readonly [low: number, high: number] | null;
  /** Factors of a product such as 3×6 MW: how many, and the size of each. */
  readonly factors: { readonly count: number; readonly each: number } | null;
  /** Unit with the 万 or 亿 of the number: 万吨/年. */
  readonly name: string;
  /** What the unit is. */
  readonly unit: UnitReading;
  /** Written with 余, 多 or 几 after the number. */
  readonly isMore: boolean;
  /** The unit is not written but taken from elsewhere: from the next number of a list, or 元 after 亿. */
  readonly unitFrom: "text" | "list" | "money";
  /** The number is written in Chinese characters. */
  readonly isInWords: boolean;
  /** Another number that the commas allow. */
  readonly otherValue: number | null;
}

const NUMBER_START = /[\d半零〇一二两三四五六七八九十百千廿卅壹贰叁肆伍陆柒捌玖拾佰仟]/gu;
const NUMBER_RUN = /[\d.,零〇一二两三四五六七八九十百千万亿]/u;
const TIMES = /^ {0,2}[×*xX] {0,2}(?=[\d一二两三四五六七八九十])/u;
const TO = /^ {0,2}(?:-{1,2}|~|—{1,2}|–|至|到) {0,2}(?=[\d一二两三四五六七八九十])/u;
const MONEY_BEFORE = /(?:投资|资金|产值|投入|营收|收入|利润|税收|利税|税|签约额?|金额|资本|融资)[^,。;、\d]{0,8}$/u;
const LIST_BETWEEN = /^ {0,2}(?:[、,和及与]|和第?) {0,2}(?:第?[一二三四五1-5]期)? {0,2}$/u;
// 第3条, and the exponent of a power that is not read: 2^5, 1e99
const NO_NUMBER_BEFORE = /第 {0,2}$|(?:\^|\*\*) ?[+-]?$|\de[+-]?$/iu;
const CHANGE_BEFORE = /[由从自][^,。;]{0,12}$/u;
const MAX_FACTORS = 3;
const FARTHEST = 100;
const FARTHEST_LISTED = 14;
// length of TIMES or TO with its blanks and the digit after it
const JOIN = 7;

/**
 * Finds the quantities of a text, from left to right, none overlapping another.
 *
 * @param text - Text in half width.
 * @param original - The same text as it was given, to tell "," from "，".
 * @returns Quantities in the order of the text.
 * @remarks O(length): each number is read at most three times, and windows around it are of bounded length.
 */
export function scanQuantities(text: string, original: string): readonly Quantity[] {
  const found: Quantity[] = [];
  // a number with 万 or 亿 but no unit, which the next number of the list may give it: 一期3万、二期5万吨
  let waiting: { readonly from: number; readonly number: NumberReading } | null = null;
  NUMBER_START.lastIndex = 0;
  const pattern = new RegExp(NUMBER_START);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const from = match.index;
    const number = readNumber(text, from);
    if (number === null || NO_NUMBER_BEFORE.test(text.slice(Math.max(0, from - 4), from))) {
      pattern.lastIndex = number?.end ?? skipRun(text, from);
      continue;
    }
    const quantity = readQuantity(text, original, from, number);
    if (quantity === null) {
      pattern.lastIndex = number.end;
      if (number.prefix !== "" && number.high === undefined) waiting = { from, number };
      continue;
    }
    if (waiting !== null && quantity.name.startsWith(waiting.number.prefix)) {
      const between = text.slice(waiting.number.end, Math.min(quantity.from, waiting.number.end + FARTHEST_LISTED));
      const isList = quantity.from - waiting.number.end < FARTHEST_LISTED && LIST_BETWEEN.test(between);
      if (isList) {
        const { from: start, number: earlier } = waiting;
        const shared = {
          from: start,
          to: earlier.end,
          value: earlier.mantissa,
          unitFrom: "list",
          isMore: false,
        } as const;
        found.push({ ...quantity, ...shared, ends: null, factors: null, otherValue: null });
      }
    }
    waiting = null;
    found.push(quantity);
    pattern.lastIndex = quantity.to;
  }
  return found;
}

function readQuantity(text: string, original: string, from: number, first: NumberReading): Quantity | null {
  const isInWords = !/\d/u.test(text.charAt(from));
  let number = first;
  let count = 1;
  let start = from;
  let factors = 0;
  // 3×6兆瓦, 3台×6兆瓦
  for (; factors < MAX_FACTORS; factors += 1) {
    const counter = readUnitAt(text, number.end);
    const end = counter?.word.dimension.startsWith("count:") === true ? counter.end : number.end;
    const sign = TIMES.exec(text.slice(end, end + JOIN))?.[0];
    const next = sign === undefined ? null : readNumber(text, end + sign.length);
    if (next === null) break;
    count *= number.value;
    number = next;
  }

  const low = number;
  let unit = unitAfter(text, number);
  let high: NumberReading | null = null;
  const joinAt = unit?.end ?? number.end;
  const join = TO.exec(text.slice(joinAt, joinAt + JOIN))?.[0];
  if (join !== undefined && factors === 0) {
    const other = readNumber(text, joinAt + join.length);
    const otherUnit = other === null ? null : unitAfter(text, other);
    const isChange = /[至到]/u.test(join) && CHANGE_BEFORE.test(text.slice(Math.max(0, from - 16), from));
    const isSame = unit === null || unit.name.split("/")[0] === otherUnit?.name.split("/")[0];
    if (other !== null && otherUnit !== null && isSame && !isChange) {
      high = other;
      unit = otherUnit;
    }
  }
  if (unit === null) {
    const sign = /[¥$]/u.exec(text.charAt(from - 1))?.[0];
    const money = MONEY_BEFORE.test(text.slice(Math.max(0, from - 16), from));
    if (sign === undefined && !(money && number.prefix !== "")) return null;
    const name = sign === "$" ? "美元" : "元";
    const word = UNIT_SPELLINGS.get(name)?.word;
    if (word === undefined) return null;
    if (sign !== undefined) start = from - 1;
    unit = { name, word, isPerYear: false, period: null, isQuotient: false, end: number.end };
  }
  return assemble({
    text,
    original,
    from: start,
    low,
    high,
    unit,
    count,
    factors,
    isInWords,
    isStated: unit.end > number.end || start < from,
  });
}

interface Parts {
  readonly text: string;
  readonly original: string;
  readonly from: number;
  readonly low: NumberReading;
  readonly high: NumberReading | null;
  readonly unit: UnitReading;
  readonly count: number;
  readonly factors: number;
  readonly isInWords: boolean;
  readonly isStated: boolean;
}

function assemble({
  text,
  original,
  from,
  low,
  high,
  unit,
  count,
  factors,
  isInWords,
  isStated,
}: Parts): Quantity | null {
  const prefix = (high ?? low).prefix;
  // 亿GWh: no such unit
  if (parseUnit(prefix + unit.name) === null) return null;
  // 三元材料, 五元: in words and so few, 元 is part of a name
  if (isInWords && prefix === "" && unit.name === "元" && low.value < 100) return null;
  const size = (high ?? low).value / ((high ?? low).mantissa || 1);
  // the 万 of 3-5万吨 counts for both, that of 3万-5万吨 is in the value already
  // 2-3×10^4吨: so does the power
  const power = high?.power !== undefined && low.power === undefined && low.value < 10 ? high.power : null;
  const lowest =
    high === null
      ? low.mantissa
      : power !== null
        ? (low.value * power) / size
        : low.prefix === "" && low.value < high.mantissa
          ? low.value
          : low.value / size;
  const highest = high === null ? (low.high ?? low.mantissa) : high.mantissa;
  // 5-3万吨 is no range from 5 t to 30 000 t
  const isFar = high !== null && low.prefix === "" && low.value >= high.mantissa && highest > lowest * FARTHEST;
  if (isFar || highest < lowest || !Number.isFinite(highest * count)) return null;
  const isRange = highest > lowest;
  // 5万吨×2条
  const after = TIMES.exec(text.slice(unit.end, unit.end + JOIN))?.[0];
  const times =
    after === undefined || factors > 0 || isRange ? null : readNumber(text, unit.end + (after ?? "").length);
  const counter = times === null ? null : readUnitAt(text, times.end);
  const isTimes = times !== null && (counter === null || counter.word.dimension.startsWith("count:"));
  const total = isTimes ? times.value : count;
  return {
    from,
    to: isTimes ? (counter?.end ?? times.end) : unit.end,
    value: tidy(((lowest + highest) / 2) * total),
    ends: isRange ? [tidy(lowest * total), tidy(highest * total)] : null,
    factors: factors > 0 || isTimes ? { count: total, each: lowest } : null,
    name: prefix + unit.name,
    unit,
    isMore: low.isMore || high?.isMore === true,
    unitFrom: isStated ? "text" : "money",
    isInWords,
    otherValue: isRange ? null : withoutComma(original, from, low),
  };
}

// "1，250" and "1 250" may be a list or a thousand: what the other reading gives
function withoutComma(original: string, from: number, number: NumberReading): number | null {
  const digits = /^\d[\d，\s]*[，\s](\d{3}(?:\.\d+)?)/u.exec(
    original.slice(from, Math.min(number.end, from + 40)),
  )?.[1];
  return digits === undefined ? null : Number(digits);
}

function unitAfter(text: string, number: NumberReading): UnitReading | null {
  const spaces = /^ {0,2}/u.exec(text.slice(number.end, number.end + 2))?.[0].length ?? 0;
  return readUnitAt(text, number.end + spaces);
}

function skipRun(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && NUMBER_RUN.test(text.charAt(at))) at += 1;
  return at;
}
