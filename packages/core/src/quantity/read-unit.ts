/**
 * Finds the unit that stands at an offset of a text.
 *
 * @module
 */
import { PERIOD_WORDS, UNIT_SPELLINGS, YEAR_WORDS } from "./unit-table.js";
import type { UnitWord } from "./unit-table.js";

/** A unit found in a text. */
export interface UnitReading {
  /** The unit as spelled, brackets and spaces left out, "每" written "/": 吨/年. */
  readonly name: string;
  /** Its first word. */
  readonly word: UnitWord;
  /** Whether it stands below a year: 吨/年. */
  readonly isPerYear: boolean;
  /** The other period that it stands below: 吨/天. */
  readonly period: "month" | "day" | "hour" | null;
  /** Whether it is a quotient of two measures: 元/吨. */
  readonly isQuotient: boolean;
  /** Offset after the unit. */
  readonly end: number;
}

const CHINESE_LENGTH = Math.max(
  ...[...UNIT_SPELLINGS.keys()].filter((name) => !/^[a-z]/iu.test(name)).map((name) => name.length),
);
// ¥ and $ stand before a number, not after it
const FIRST = new Set(
  [...UNIT_SPELLINGS.keys()].map((name) => name.charAt(0)).filter((first) => !/[¥$€£]/u.test(first)),
);
const LETTERS = /^[A-Za-z]{1,9}(?:\^?[23]|[²³])?(?![A-Za-z0-9])/u;
const BRACKETED = /^台[(/、]套\)?|^套[(/、]台\)?/u;
const BELOW = /^ ?(?:\/|每) ?/u;
// what makes a word of the unit and the next character: 元件, 台账, 方案, 套餐, 人才, 吨位
const NOT_FOLLOWED_BY = new Map([
  ["元", "素件器宇旦年月组"],
  ["台", "账帐风阶式湾州"],
  ["套", "餐房"],
  ["件", "均"],
  ["片", "区"],
  ["支", "部付撑线持队"],
  ["只", "要有需是能"],
  ["块", "钱"],
  ["张", "掖家"],
  ["卷", "烟"],
  ["把", "关握手控"],
  ["双", "碳向控高一减"],
  ["枚", "举"],
  ["头", "部羊企"],
  ["株", "洲"],
  ["部", "门委省分级队长"],
  ["箱", "式"],
  ["粒", "径度"],
  ["批", "复次准文"],
  ["米", "粉线饭糠醋粒"],
  ["克", "拉服隆"],
  ["方", "案面向式法便形位钢"],
  ["升", "级温压降至到"],
  ["度", "假角数过夜"],
  ["吨", "位"],
  ["斤", "重顶"],
  [
    "平",
    "均台安凉川板面衡稳行整等原顶湖煤价时日仓房层移缝高阳度潭江罗山遥谷坝南果武昌利陆定乡泉凡平常静息复反抑坦缓直底光",
  ],
  ["人", "才次口民工大员均士类社机"],
  ["个", "月小人性体百千万亿"],
  ["条", "例件款"],
  ["座", "谈"],
  ["根", "据本"],
  ["组", "织合建成长"],
  ["口", "岸"],
  ["家", "庭具禽畜电用"],
  ["户", "外"],
  ["项", "目链"],
  ["间", "接"],
  ["节", "能点约水假"],
  ["列", "入为"],
]);

/**
 * Reads the unit at an offset: the longest spelling there, with "/年", "/天" or "/吨" after it.
 *
 * @param text - Text in half width.
 * @param at - Offset of the unit.
 * @returns The unit, or `null` if none stands there, or if it only begins another word (元件, 台账).
 * @remarks O(1): spellings are short.
 */
export function readUnitAt(text: string, at: number): UnitReading | null {
  const first = readWordAt(text, at);
  if (first === null) return null;
  let { name, end } = first;
  let isPerYear = false;
  let isQuotient = false;
  let period: UnitReading["period"] = null;
  for (;;) {
    const stroke = BELOW.exec(text.slice(end, end + 3))?.[0];
    if (stroke === undefined) break;
    const below = readBelow(text, end + stroke.length);
    if (below === null) break;
    if (YEAR_WORDS.has(below.name)) {
      if (isPerYear) break;
      isPerYear = true;
    } else {
      const perPeriod = PERIOD_WORDS.get(below.name);
      if (isQuotient || period !== null) break;
      if (perPeriod === undefined) isQuotient = true;
      else period = perPeriod;
    }
    name += `/${below.name}`;
    end = below.end;
  }
  return { name, word: first.word, isPerYear, period, isQuotient, end };
}

function readBelow(text: string, at: number): { readonly name: string; readonly end: number } | null {
  const letters = /^[A-Za-z]{1,9}(?![A-Za-z0-9])/u.exec(text.slice(at, at + 10))?.[0];
  if (letters !== undefined && (YEAR_WORDS.has(letters) || PERIOD_WORDS.has(letters))) {
    return { name: letters, end: at + letters.length };
  }
  for (const length of [2, 1]) {
    const name = text.slice(at, at + length);
    if (YEAR_WORDS.has(name) || PERIOD_WORDS.has(name)) {
      if (letters === undefined) return { name, end: at + name.length };
    }
  }
  return readWordAt(text, at);
}

function readWordAt(
  text: string,
  at: number,
): { readonly name: string; readonly word: UnitWord; readonly end: number } | null {
  if (!FIRST.has(text.charAt(at))) return null;
  const bracketed = BRACKETED.exec(text.slice(at, at + 4))?.[0];
  const combined = UNIT_SPELLINGS.get("台套");
  if (bracketed !== undefined && combined !== undefined) {
    return { name: "台套", word: combined.word, end: at + bracketed.length };
  }
  const letters = LETTERS.exec(text.slice(at, at + 12))?.[0];
  if (letters !== undefined) {
    const known = UNIT_SPELLINGS.get(letters);
    return known === undefined ? null : { name: letters, word: known.word, end: at + letters.length };
  }
  for (let length = Math.min(CHINESE_LENGTH, text.length - at); length > 0; length -= 1) {
    const name = text.slice(at, at + length);
    const known = UNIT_SPELLINGS.get(name);
    if (known === undefined || /^[A-Za-z]/u.test(name)) continue;
    const next = text.charAt(at + length);
    if (next !== "" && NOT_FOLLOWED_BY.get(name)?.includes(next) === true) return null;
    return { name, word: known.word, end: at + length };
  }
  return null;
}
