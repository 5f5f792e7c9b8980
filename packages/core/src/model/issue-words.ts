/**
 * How the words of an issue are made of the value found and what was expected.
 *
 * @module
 */
import type { Localized } from "../issue.js";

/** What an issue says, from the value found and what was expected. */
export type IssueWords = (
  value: string,
  expected: string,
) => { readonly message: Localized; readonly remedy: Localized };

/** Kinds of values as people name them; whatever else was expected is said as it is. */
const KINDS: ReadonlyMap<string, Localized> = new Map([
  ["number", { zh: "数字", en: "a number" }],
  ["string", { zh: "文本", en: "a text" }],
  ["boolean", { zh: "是（true）或否（false）", en: "true or false" }],
  ["object", { zh: "一条记录 { … }", en: "a record { … }" }],
  ["array", { zh: "一张清单 [ … ]", en: "a list [ … ]" }],
  ["null", { zh: "空（null）", en: "nothing (null)" }],
  ["{ low, base, high }", { zh: "低、中、高三个数 { low, base, high }", en: "a range { low, base, high }" }],
]);

// Kinds are alternatives; else what was expected is a list of the words that may stand there.
function kindsOf(expected: string): Localized {
  const kinds = expected.split(" | ");
  const named = kinds.map((kind) => KINDS.get(kind) ?? recordKind(kind) ?? { zh: kind, en: kind });
  const isWords = named.every(({ zh }, at) => zh === kinds[at]);
  return {
    zh: named.map(({ zh }) => zh).join(isWords ? "、" : "，或"),
    en: named.map(({ en }) => en).join(isWords ? ", " : " or "),
  };
}

function recordKind(kind: string): Localized | undefined {
  return kind.startsWith("{ ") ? { zh: `一条记录 ${kind}`, en: `a record ${kind}` } : undefined;
}

/**
 * Makes the words of an issue.
 *
 * @param zh - What is wrong, in Chinese; `{value}` and `{expected}` are filled in.
 * @param en - The same in English.
 * @param remedyZh - What to do about it, in Chinese.
 * @param remedyEn - The same in English.
 * @returns The issue in words, from a value and what was expected.
 */
export const issueWords =
  (zh: string, en: string, remedyZh: string, remedyEn: string): IssueWords =>
  (value, expected) => {
    const fill = (text: string, wanted: string): string =>
      text.replace(/\{(value|expected)\}/g, (_, name) => (name === "value" ? value : wanted));
    const kind = kindsOf(expected);
    return {
      message: { zh: fill(zh, kind.zh), en: fill(en, kind.en) },
      remedy: { zh: fill(remedyZh, kind.zh), en: fill(remedyEn, kind.en) },
    };
  };

/** Words of the issue that a capacity cannot be added up: reading and analysing both tell it. */
export const UNLIKE_UNITS: IssueWords = issueWords(
  "单位 {value} 不能换算成环节的单位 {expected}，该产能不计入",
  "the unit {value} does not convert to the link's unit {expected}; the capacity is not counted",
  "请改用与环节同类的单位",
  "use a unit of the same kind as the link's",
);
