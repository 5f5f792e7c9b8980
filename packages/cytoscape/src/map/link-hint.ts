/**
 * What the map says of the link under the pointer.
 *
 * @module
 */
import { CLASS_NAMES } from "@liantu/core";
import type { Amount, Chain, LinkAnalysis } from "@liantu/core";
import { amountText, isTelling, rangedAmountText } from "../card/amount-text.js";
import { actionWord, STATUS_WORDS, word } from "../words.js";
import type { Locale } from "../words.js";

/** A hint. */
export interface LinkHint {
  /** Full name of the link. */
  readonly title: string;
  /** Lines: verdict, numbers of projects, gap, how it comes about, sources. */
  readonly lines: readonly string[];
}

const MOST_SOURCES = 3;

/**
 * Words the hint of a link: 需求 − 已建成 − 在建 − 拟引进, and where the numbers come from.
 *
 * @param chain - Chain to read.
 * @param link - Link, analysed.
 * @param locale - Language.
 * @returns Plain text, to be shown as text.
 */
export function linkHint(chain: Chain, link: LinkAnalysis, locale: Locale): LinkHint {
  const { name, nameEn } = chain.graph.getNodeAttributes(link.id);
  const verdict = [CLASS_NAMES[link.class][locale], actionWord(link.action, locale)].filter((part) => part !== "");
  const sources = [...new Set(link.reasons.flatMap((reason) => reason.sources))].slice(0, MOST_SOURCES);
  const colon = locale === "zh" ? "：" : ": ";
  return {
    title: locale === "en" ? (nameEn ?? name) : name,
    lines: [
      verdict.join(" · "),
      countsText(link, locale),
      gapText(link, locale),
      ...termsOf(link, locale),
      ...sources.map((source) => `${word("source", locale)}${colon}${source}`),
    ],
  };
}

function countsText({ class: linkClass, counts }: LinkAnalysis, locale: Locale): string {
  if (linkClass === "unsurveyed") return word("notSurveyed", locale);
  // Prospects stand with the planned, as on the card.
  const numbers = [
    ["built", counts.built],
    ["underConstruction", counts.underConstruction],
    ["planned", counts.planned + counts.prospects],
  ] as const;
  return numbers.map(([status, count]) => `${STATUS_WORDS[status][locale]} ${String(count)}`).join(" · ");
}

function gapText({ residual: { afterPlanned }, unit }: LinkAnalysis, locale: Locale): string {
  if (!isTelling(afterPlanned)) return word("shortUnknown", locale);
  if ((afterPlanned.high ?? afterPlanned.base) === 0) return word("noGap", locale);
  return `${word("gap", locale)} ${rangedAmountText(afterPlanned, unit, locale)}`;
}

function termsOf(link: LinkAnalysis, locale: Locale): readonly string[] {
  const { demand, supply, unit } = link;
  if (!isTelling(demand)) return [];
  const print = (key: Parameters<typeof word>[0], amount: Amount): string =>
    `${word(key, locale)} ${amountText(amount, unit, locale)}`;
  const parts = [print("demand", demand)];
  const steps = [
    ["supplyBuilt", null, supply.built],
    ["supplyUnderConstruction", supply.built, supply.underConstruction],
    ["supplyPlanned", supply.underConstruction, supply.planned],
  ] as const;
  for (const [key, before, after] of steps) {
    if (after === null) continue;
    const base = after.base - (before?.base ?? 0);
    if (base > 0) parts.push(print(key, { base, bound: after.bound }));
  }
  return [parts.join(" − ")];
}
