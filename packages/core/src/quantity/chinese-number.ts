/**
 * Numbers as ledgers write them: 12.5万, 1,250, １２．５, 三万五千, 3万5千, 2 万, 1.2×10^5, 两, 廿, 半, 十余亿.
 *
 * @module
 */
import { tidy } from "./convert.js";
import { toHalfWidth } from "./half-width.js";
import { readUnitAt } from "./read-unit.js";

/** A number read from a text. */
export interface NumberReading {
  /** The number; finite and not negative. */
  readonly value: number;
  /** The number in `prefix`: 12.5 of 12.5万; equal to `value` where there is no prefix. */
  readonly mantissa: number;
  /** 万 or 亿 that the number ends on, to be kept with the unit. */
  readonly prefix: "" | "万" | "亿" | "万亿";
  /** Offset after the number. */
  readonly end: number;
  /** Greatest value, in `prefix`, where the words leave a choice: 4 of 三四万, of which `mantissa` is 3. */
  readonly high?: number;
  /** Followed by 余, 多, 来 or 几: somewhat more than `value`. */
  readonly isMore: boolean;
  /** Power of ten that a factor is written before: 10 000 of 3×10^4. */
  readonly power?: number;
}

const DIGITS = "零一二三四五六七八九";
const DIGIT_VALUES = new Map([
  ...[...DIGITS].map((digit, value) => [digit, value] as const),
  ...[..."〇壹贰叁肆伍陆柒捌玖"].map((digit, value) => [digit, value] as const),
  ["两", 2] as const,
]);
const SMALL_SCALES = new Map([
  ["十", 10],
  ["拾", 10],
  ["百", 100],
  ["佰", 100],
  ["千", 1000],
  ["仟", 1000],
]);
const TENS = new Map([
  ["廿", 20],
  ["卅", 30],
]);
// 千瓦, 千克 and 千米 are units, 百分 is a percentage
const NOT_A_SCALE = /^(?:千[瓦克米伏升帕]|百[分叶货姓年强])/u;
const BARE_START = /^[百千佰仟][万亿]/u;
const PREFIX_SIZES = { "": 1, 万: 1e4, 亿: 1e8, 万亿: 1e12 } as const;
const MORE = new Set(["余", "多", "来", "几"]);
const MAX_DIGITS = 24;
const MAX_TOKENS = 24;
const MAX_EXPONENT = 15;
// names that a blank keeps apart from the number before it: 2023 亿纬锂能, 3 万华化学
const NAME =
  /^(?:亿(?:纬|晶|嘉和|华通|利(?![润税用息]))|万(?:向|华|科|州|宁|物|一|达(?![到产标成])|能(?![够源力耗]))|百度|千方科)/u;
const VAGUE_OR_SMALL = /^(?:[余多来几][百千佰仟]?|[百千佰仟][余多来几]?) {0,2}/u;
const BELOW_MYRIAD = /^[1-9一二两三四五六七八九] {0,2}[千仟](?![瓦克米伏升帕])/u;
const BELOW_HUNDRED_MILLION = /^[1-9]\d{3}(?:\.\d+)? {0,2}万( {0,2}(?:[美欧日港]?元|人民币))?/u;
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
// of 10: 10^5, 10⁵
const POWER = / ?(?:\^|\*\*) ?([+-]?\d{1,3})(?!\d)|([⁰¹²³⁴-⁹]{1,3})/u;
const POWER_OF_TEN = new RegExp(`^(?:${POWER.source})`, "u");
const TIMES_POWER = new RegExp(`^ {0,2}[×*xX] {0,2}10(?:${POWER.source})`, "u");
const E_NOTATION = /^e([+-]?\d{1,3})(?!\d|\.\d)/iu;

/**
 * Reads the number that starts at an offset.
 *
 * Commas, and single blanks, count as separators of thousands only in groups of three. A digit that ends a Chinese number counts the next
 * lower unit (三万五 is 35 000), and two neighbouring digits are a choice (三四万 is 30 000 to 40 000). 百, 千, 万 and 亿
 * do not begin a number, except 百万, 千万, 百亿 and 千亿; vague ones (数十, 几百) are none. One or two blanks may stand
 * before 万 and 亿 (2 万吨), and before 百, 千 and 余 where a unit follows. Powers of ten are read as 1e5, 10^5 and 1.2×10⁵.
 *
 * @param text - Text in half width, see {@link toHalfWidth}.
 * @param from - Offset of the first digit.
 * @returns The number, or `null` if none starts there or it is longer than 24 digits, or a power other than of ten.
 * @remarks O(length of the number).
 */
export function readNumber(text: string, from: number): NumberReading | null {
  if (text.charAt(from) === "半") return { value: 0.5, mantissa: 0.5, prefix: "", end: from + 1, isMore: false };
  // [least, greatest]: two numbers in step, which differ where the words leave a choice
  const big = [0, 0] as Pair;
  const middle = [0, 0] as Pair;
  const small = [0, 0] as Pair;
  let digit: Digits | null = null;
  let lastScale = Infinity;
  let prefix: NumberReading["prefix"] = "";
  let isMore = false;
  let isSpaced = false;
  let power: number | undefined;
  let at = from;

  for (let tokens = 0; ; tokens += 1) {
    if (tokens > MAX_TOKENS) return null;
    const isStart = at === from;
    const blanks: number = isStart ? 0 : blanksWithin(text, at, lastScale, isSpaced);
    const place = at + blanks;
    const character = text.charAt(place);
    const scale = SMALL_SCALES.get(character);
    const read: Digits | null = digit === null && !isMore ? readDigits(text, place) : null;
    const pending: Pair = digit?.values ?? [0, 0];
    if (read !== null) {
      digit = read;
      ({ power } = read);
      at = read.end;
      prefix = "";
      continue;
    } else if (MORE.has(character) && !isStart && !isMore) {
      isMore = true;
    } else if (TENS.has(character)) {
      if (digit !== null || small[0] > 0 || isMore) break;
      add(small, [TENS.get(character) ?? 0, TENS.get(character) ?? 0], 1);
      lastScale = 10;
      prefix = "";
    } else if (scale !== undefined) {
      if (scale >= lastScale || NOT_A_SCALE.test(text.slice(place, place + 2))) break;
      const isBare =
        digit === null && (isMore || (scale > 10 && !(isStart && BARE_START.test(text.slice(at, at + 2)))));
      if (isBare) break;
      add(small, digit?.values ?? [1, 1], scale);
      digit = null;
      lastScale = scale;
      prefix = "";
    } else if (character === "万") {
      if (small[0] + pending[0] === 0 || middle[0] > 0) break;
      add(middle, pending, 1e4);
      moveUp(middle, small, 1e4);
      digit = null;
      lastScale = 1e4;
      prefix = "万";
    } else if (character === "亿") {
      if (middle[0] + small[0] + pending[0] === 0 || big[0] > 0) break;
      add(big, pending, 1e8);
      moveUp(big, small, 1e8);
      moveUp(big, middle, 1e8);
      digit = null;
      lastScale = 1e8;
      prefix = prefix === "万" ? "万亿" : "亿";
    } else {
      break;
    }
    isSpaced ||= blanks > 0;
    at = place + 1;
  }
  if (at === from) return null;

  add(small, digit?.values ?? [0, 0], digit?.isOne === true && lastScale < Infinity ? lastScale / 10 : 1);
  const [value, high] = [0, 1].map((end) => tidy((big[end] ?? 0) + (middle[end] ?? 0) + (small[end] ?? 0))) as Pair;
  const size = PREFIX_SIZES[prefix];
  const plain = { value, mantissa: tidy(value / size), prefix, end: at, isMore };
  const reading = power === undefined ? plain : { ...plain, power };
  return high === value ? reading : { ...reading, high: tidy(high / size) };
}

// how many blanks stand inside the number: those before what can only go on with it
function blanksWithin(text: string, at: number, lastScale: number, isSpaced: boolean): number {
  if (text.charAt(at) !== " ") return 0;
  const blanks = text.charAt(at + 1) === " " ? 2 : 1;
  const from = at + blanks;
  const next = text.slice(from, from + 12);
  if (NAME.test(next)) return 0;
  if (/^[万亿]/u.test(next)) return blanks;
  if (lastScale === 1e4 && BELOW_MYRIAD.test(next)) return blanks;
  // 3 亿 5000 万只, 3亿 5000万元; but 投资3亿 5000万只 may be two numbers
  const below = lastScale === 1e8 ? BELOW_HUNDRED_MILLION.exec(next) : null;
  if (below !== null && (isSpaced || below[1] !== undefined)) return blanks;
  const words = VAGUE_OR_SMALL.exec(next)?.[0].length ?? 0;
  const isNumber = words > 0 && (/^[万亿]/u.test(next.slice(words)) || readUnitAt(text, from + words) !== null);
  return isNumber ? blanks : 0;
}

function add(sum: Pair, values: Pair, scale: number): void {
  sum[0] += values[0] * scale;
  sum[1] += values[1] * scale;
}

function moveUp(sum: Pair, lower: Pair, scale: number): void {
  add(sum, lower, scale);
  lower.fill(0);
}

/**
 * Reads a text that is one number and nothing else.
 *
 * @param text - Text such as "１，２５０" or "三万五千"; surrounding spaces are ignored.
 * @returns The number, or `null` if the text is none, or says only that it is more or between two.
 */
export function parseChineseNumber(text: string): number | null {
  const clean = toHalfWidth(text).trim();
  const reading = readNumber(clean, 0);
  if (reading === null || reading.end !== clean.length || reading.isMore || reading.high !== undefined) return null;
  return reading.value;
}

type Pair = [least: number, greatest: number];

const GROUPS = { ",": /^,\d{3}(?!\d)/u, " ": /^ \d{3}(?!\d)/u } as const;
const NO_GROUP = /^(?!)/u;

interface Digits {
  readonly values: Pair;
  readonly end: number;
  // a single digit, which after 万 counts 千
  readonly isOne: boolean;
  // see NumberReading
  readonly power?: number;
}

function readDigits(text: string, from: number): Digits | null {
  const character = text.charAt(from);
  if (isDigit(character)) return readArabic(text, from);
  if (!DIGIT_VALUES.has(character)) return null;
  const values: number[] = [];
  let at = from;
  for (; values.length <= MAX_DIGITS; at += 1) {
    const value = DIGIT_VALUES.get(text.charAt(at));
    if (value === undefined) break;
    values.push(value);
  }
  if (values.length > MAX_DIGITS) return null;
  const [first = 0, second = 0] = values;
  if (values.length === 2 && first > 0 && (second === first + 1 || (first === 3 && second === 5))) {
    return { values: [first, second], end: at, isOne: false };
  }
  const whole = values.reduce((sum, value) => sum * 10 + value, 0);
  let fraction = "";
  if (text.charAt(at) === "点") {
    for (; fraction.length <= MAX_DIGITS; fraction += String(DIGIT_VALUES.get(text.charAt(at + 1 + fraction.length)))) {
      if (!DIGIT_VALUES.has(text.charAt(at + 1 + fraction.length))) break;
    }
  }
  if (fraction === "") return { values: [whole, whole], end: at, isOne: values.length === 1 };
  const value = Number(`${String(whole)}.${fraction}`);
  return { values: [value, value], end: at + 1 + fraction.length, isOne: false };
}

function readArabic(text: string, from: number): Digits | null {
  let at = from;
  while (isDigit(text.charAt(at)) && at - from <= MAX_DIGITS) at += 1;
  let digits = text.slice(from, at);
  if (at - from <= 3) {
    // 1,250 and, as some offices write it, 1 250; never both in one number
    const mark = text.charAt(at);
    const group = mark === "," || (mark === " " && text.charAt(from) !== "0") ? GROUPS[mark] : NO_GROUP;
    while (group.test(text.slice(at, at + 5)) && digits.length < MAX_DIGITS) {
      digits += text.slice(at + 1, at + 4);
      at += 4;
    }
  }
  if (text.charAt(at) === "." && isDigit(text.charAt(at + 1))) {
    const point = at;
    at += 1;
    while (isDigit(text.charAt(at)) && at - point <= MAX_DIGITS) at += 1;
    digits += text.slice(point, at);
  }
  if (digits.length > MAX_DIGITS) return null;
  return readPower(text, at, digits) ?? plainDigits(text, at, digits);
}

function plainDigits(text: string, at: number, digits: string): Digits | null {
  // 2^5, 10^99
  if (/^ ?(?:\^|\*\*|[⁰¹²³⁴-⁹])/u.test(text.slice(at, at + 3))) return null;
  return { values: [Number(digits), Number(digits)], end: at, isOne: digits.length === 1 };
}

// 1e5, 10^5, 1.2×10^5
function readPower(text: string, at: number, digits: string): Digits | null {
  const rest = text.slice(at, at + 16);
  const times = TIMES_POWER.exec(rest);
  const ten = digits === "10" ? POWER_OF_TEN.exec(rest) : null;
  const match = E_NOTATION.exec(rest) ?? times ?? ten;
  if (match === null) return null;
  const raised = [...(match[2] ?? "")].map((sign) => SUPERSCRIPTS.indexOf(sign)).join("");
  const exponent = Number(match[1] ?? raised);
  if (Math.abs(exponent) > MAX_EXPONENT) return null;
  const value = Number(`${match === ten ? "1" : digits}e${String(exponent)}`);
  const end = at + match[0].length;
  const isOne = false;
  if (match !== times) return { values: [value, value], end, isOne };
  return { values: [value, value], end, isOne, power: Number(`1e${String(exponent)}`) };
}

function isDigit(character: string): boolean {
  return character >= "0" && character <= "9" && character.length === 1;
}
