/**
 * Words for what the document calls by a key, in both languages.
 *
 * @module
 */
import { CLASS_NAMES, CONFIDENCE_NAMES, FACT_NAMES, LANE_NAMES, STAGE_NAMES, STATUS_NAMES } from "@liantu/core";
import type { Localized } from "@liantu/core";
import { compactText } from "../../cell-text.js";
import type { TableColumn } from "./table.js";

const YES: Localized = { zh: "是", en: "Yes" };
const NO: Localized = { zh: "否", en: "No" };
const YES_WORDS = new Set(["是", "有", "已", "√", "✓", "✔", "对", "y", "yes", "true", "1"]);
const NO_WORDS = new Set(["否", "没有", "未", "×", "✗", "✘", "不是", "n", "no", "false", "0"]);

const COMPARISONS: Readonly<Record<string, Localized>> = {
  "=": say("等于", "equals"),
  "<": say("小于", "below"),
  "<=": say("不大于", "at most"),
  ">": say("大于", "above"),
  ">=": say("不小于", "at least"),
};
const FLOW_KINDS: Readonly<Record<string, Localized>> = {
  input: say("投入", "Input"),
  return: say("回收", "Return"),
  credit: say("抵扣", "Credit"),
};
const SLIP_KINDS: Readonly<Record<string, Localized>> = {
  tracking: say("蓝单（跟踪）", "Tracking slip"),
  landing: say("红单（落地服务）", "Landing slip"),
};
const THRESHOLDS: Readonly<Record<string, Localized>> = {
  weakCoverage: say("弱点覆盖率", "Weak coverage"),
  ampleSurplus: say("富余率", "Ample surplus"),
  fewEnterprises: say("少数企业", "Few enterprises"),
  strongLocationQuotient: say("优势区位商", "Strong location quotient"),
};
const SHORT_WORDS: ReadonlyMap<string, string> = new Map([
  ["蓝单", "tracking"],
  ["红单", "landing"],
  ["≤", "<="],
  ["≥", ">="],
]);
/** Words of a column, and the keys that they stand for. */
interface Lookup {
  readonly words: Readonly<Record<string, Localized>>;
  readonly keys: ReadonlyMap<string, string>;
}

const LOOKUPS = new WeakMap<TableColumn, Lookup>();
// a list of choices is known by what it has: the first list that has them all
const VOCABULARIES: readonly Readonly<Record<string, Localized>>[] = [
  LANE_NAMES,
  STAGE_NAMES,
  STATUS_NAMES,
  CONFIDENCE_NAMES,
  CLASS_NAMES,
  FACT_NAMES,
  COMPARISONS,
  FLOW_KINDS,
  SLIP_KINDS,
  THRESHOLDS,
];

/**
 * Gives the word for a key.
 *
 * @param column - Column with choices.
 * @param key - One of its choices.
 * @param language - Language.
 * @returns Word; the key itself where there is none.
 */
export function wordOf(column: TableColumn, key: string, language: "zh" | "en"): string {
  return lookupOf(column).words[key]?.[language] ?? key;
}

/**
 * Finds the key for a word.
 *
 * @param column - Column with choices.
 * @param text - Word in either language, or the key.
 * @returns Key; `null` if the word is none of the choices.
 */
export function keyOf(column: TableColumn, text: string): string | null {
  return lookupOf(column).keys.get(comparable(text)) ?? null;
}

/**
 * Gives the words that a cell of a column may hold.
 *
 * @param column - Column.
 * @param language - Language.
 * @returns Words for a drop-down list; empty if anything may stand there.
 */
export function choicesOf(column: TableColumn, language: "zh" | "en"): readonly string[] {
  if (column.kind === "boolean") return [YES[language], NO[language]];
  return column.kind === "choice" ? column.choices.map((key) => wordOf(column, key, language)) : [];
}

/**
 * Writes yes or no.
 *
 * @param value - Yes or no.
 * @param language - Language.
 * @returns Word.
 */
export function yesOrNo(value: boolean, language: "zh" | "en"): string {
  return (value ? YES : NO)[language];
}

/**
 * Reads yes or no.
 *
 * @param text - Word, sign or digit.
 * @returns What it means; `null` if it is neither.
 */
export function readYesOrNo(text: string): boolean | null {
  const word = comparable(text);
  if (YES_WORDS.has(word)) return true;
  return NO_WORDS.has(word) ? false : null;
}

/**
 * Makes words comparable: half-width, lower case, without spaces.
 *
 * @param text - Any text.
 * @returns Text to compare with.
 */
export function comparable(text: string): string {
  return compactText(text).toLowerCase();
}

function lookupOf(column: TableColumn): Lookup {
  const made = LOOKUPS.get(column);
  if (made !== undefined) return made;
  const { choices } = column;
  const words = VOCABULARIES.find((each) => choices.every((key) => key in each)) ?? {};
  const keys = new Map<string, string>();
  for (const key of choices) {
    const { zh = key, en = key } = words[key] ?? {};
    for (const word of [key, zh, en]) keys.set(comparable(word), key);
  }
  for (const [word, key] of SHORT_WORDS) if (choices.includes(key)) keys.set(word, key);
  const lookup = { words, keys };
  LOOKUPS.set(column, lookup);
  return lookup;
}

function say(zh: string, en: string): Localized {
  return { zh, en };
}
