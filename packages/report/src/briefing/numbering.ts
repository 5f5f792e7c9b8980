/**
 * Numbers before headings, as official documents have them: 一、（一）附一.
 *
 * @module
 */
import type { Locale } from "@liantu/cytoscape";

const DIGITS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/**
 * Writes a number below 100 in Chinese.
 *
 * @param number - Whole number, 1 to 99.
 * @returns Such as "十二".
 */
export function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? "" : `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十`;
  return head + (ones === 0 && tens > 0 ? "" : (DIGITS[ones] ?? ""));
}

/**
 * Numbers a section.
 *
 * @param number - Place of the section, from 1.
 * @param isAnnex - Whether it is an annex, which are counted by themselves.
 * @param locale - Language.
 * @returns What stands before the heading.
 */
export function sectionNumber(number: number, isAnnex: boolean, locale: Locale): string {
  if (locale === "en") return isAnnex ? `Annex ${String(number)}. ` : `${String(number)}. `;
  return isAnnex ? `附${chineseNumber(number)}　` : `${chineseNumber(number)}、`;
}

/**
 * Numbers a heading of the second level.
 *
 * @param number - Place, from 1.
 * @param locale - Language.
 * @returns What stands before the heading.
 */
export function itemNumber(number: number, locale: Locale): string {
  return locale === "en" ? `(${String(number)}) ` : `（${chineseNumber(number)}）`;
}

/**
 * Numbers a table.
 *
 * @param number - Place among the tables, from 1.
 * @param locale - Language.
 * @returns What stands before the caption.
 */
export function tableNumber(number: number, locale: Locale): string {
  return locale === "en" ? `Table ${String(number)}. ` : `表${String(number)}　`;
}
