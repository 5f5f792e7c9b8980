/**
 * Words that only paper needs, in both languages, as data.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import type { Locale } from "../words.js";

const WORDS = {
  madeOn: { zh: "制图日期", en: "Drawn on" },
  page: { zh: "第 {page} 页，共 {pages} 页", en: "Page {page} of {pages}" },
  place: { zh: "第 {row} 行第 {column} 列", en: "Row {row}, column {column}" },
} as const satisfies Record<string, Localized>;

/**
 * Gives one of the words of paper.
 *
 * @param key - Name of the word.
 * @param locale - Language.
 * @param numbers - What stands for the names in braces.
 * @returns The word.
 */
export function paperWord(
  key: keyof typeof WORDS,
  locale: Locale,
  numbers: Readonly<Record<string, number>> = {},
): string {
  let text: string = WORDS[key][locale];
  for (const [name, number] of Object.entries(numbers)) text = text.replace(`{${name}}`, String(number));
  return text;
}
