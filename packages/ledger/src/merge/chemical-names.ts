/**
 * Names of materials that chemists, planners and traders write differently.
 *
 * @module
 */

const SAME: readonly (readonly [RegExp, string])[] = [
  [/镍钴锰(?!酸)|(?<![A-Z\d])NCM(?![A-Z])/gu, "三元"],
  [/磷酸铁锂|(?<![A-Z\d])LFP(?![A-Z])/gu, "铁锂"],
  [/(?<![A-Z\d])LIPF6(?![A-Z\d])/gu, "六氟磷酸锂"],
  [/(?<![A-Z\d])LI2CO3(?![A-Z\d])/gu, "碳酸锂"],
];
const LAST = /[锂钠钾镍钴锰铁铜铝锌硅磷氟氢氯氧酸碱盐烯烷酮酯胺醇]$/u;

/**
 * Writes the materials in a word by one name each.
 *
 * @param word - Comparable word.
 * @returns The word; itself if there is nothing to change.
 */
export function oneNameEach(word: string): string {
  return SAME.reduce((text, [pattern, name]) => text.replace(pattern, name), word);
}

/**
 * Tells whether a word ends like the name of a substance, every part of which counts: 锰酸锂 is not 镍钴锰酸锂.
 *
 * @param word - Comparable word.
 * @returns `true` for what ends in an element or a class of substances.
 */
export function isSubstance(word: string): boolean {
  return LAST.test(word);
}
