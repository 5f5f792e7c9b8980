/**
 * The foot of a card: how much is missing, or what can be said of a link without a gap.
 *
 * @module
 */
import { CLASS_NAMES } from "@liantu/core";
import type { LinkAnalysis } from "@liantu/core";
import { word } from "../words.js";
import type { Locale } from "../words.js";
import { amountText, briefAmount, isTelling, percentText } from "./amount-text.js";
import { isGap } from "./card.js";
import type { CardFoot } from "./card.js";

/**
 * Words the foot of a card.
 *
 * The number of a gap is what remains after everything counted: 需求 − 已建成 − 在建 − 拟引进. Where projects on the way
 * close it, the foot says what is short now; where nothing is short, on how few the link depends.
 *
 * @param link - Link, analysed.
 * @param locale - Language.
 * @returns The text; an unknown shortage is "缺口待测算", never 0.
 */
export function cardFoot(link: LinkAnalysis, locale: Locale): CardFoot {
  if (isGap(link.class)) return gapFoot(link, locale);
  const name = CLASS_NAMES[link.class][locale];
  const { demand, surplus, coverage, unit } = link;
  if (link.class === "unsurveyed" && isTelling(demand)) return withAmount("demand", demand, unit, locale, name);
  if (link.class === "strong" && surplus !== null && surplus.base > 0 && demand !== null) {
    return withAmount("surplus", surplus, unit, locale, name);
  }
  if (link.class === "adequate" && coverage !== null) {
    return { text: `${word("coverage", locale)} ${percentText(coverage)}`, brief: [name] };
  }
  return { text: "", brief: [name] };
}

function gapFoot(link: LinkAnalysis, locale: Locale): CardFoot {
  const { afterBuilt, afterPlanned } = link.residual;
  if (afterPlanned !== null && afterPlanned.base > 0) return short("short", afterPlanned, link.unit, locale);
  if (afterBuilt !== null && afterBuilt.base > 0) return short("shortNow", afterBuilt, link.unit, locale);
  if (afterBuilt !== null && link.class === "weak") {
    const text = word(link.singleSupplier ? "dependsOnOne" : "dependsOnFew", locale);
    return { text, brief: [text] };
  }
  return { text: word("shortUnknown", locale), brief: [word("shortUnknownBrief", locale)] };
}

function short(
  key: "short" | "shortNow",
  amount: NonNullable<LinkAnalysis["demand"]>,
  unit: string | null,
  locale: Locale,
): CardFoot {
  const text = `${word(key, locale)} ${amountText(amount, unit, locale)}`;
  const glue = locale === "zh" ? "" : " ";
  const { yearly, whole, rough } = briefAmount(amount, unit, locale);
  const worded = (part: string): string => `${word("short", locale)}${glue}${part}`;
  // The sign beside it says that this is missing: rather its word goes than a digit of the number.
  return { text, brief: unlike([worded(yearly), worded(whole), whole, worded(rough), rough]) };
}

function withAmount(
  key: "demand" | "surplus",
  amount: NonNullable<LinkAnalysis["demand"]>,
  unit: string | null,
  locale: Locale,
  name: string,
): CardFoot {
  const { yearly, whole, rough } = briefAmount(amount, unit, locale);
  const brief = [yearly, whole, rough].map((part) => `${word(key, locale)} ${part}`);
  return { text: `${word(key, locale)} ${amountText(amount, unit, locale)}`, brief: unlike([...brief, name]) };
}

function unlike(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
