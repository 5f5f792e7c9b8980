/**
 * Opportunities across chains in plain words.
 *
 * @module
 */
import type { LinkKey, Localized } from "@liantu/core";
import type { CrossExchange, CrossOpportunity } from "@liantu/core/planning";
import { baseText } from "../views/format.js";
import { knownAmount } from "../views/known-amount.js";
import { PORTFOLIO_WORDS as W } from "../words/portfolio-words.js";
import type { Locale } from "../words/text.js";

/** Names a chain. */
export type NameChain = (key: string) => Localized;

/** An opportunity in words. */
export interface CrossText {
  /** What there is. */
  readonly sentence: string;
  /** What follows from it, or has to be known of it. */
  readonly notes: readonly string[];
}

/** More buyers than this are counted. */
const MOST_BUYERS = 3;

/**
 * Says what several chains lack.
 *
 * @param opportunity - What they lack.
 * @param nameOf - Names a chain.
 * @param locale - Language.
 * @returns The sentence and notes.
 */
export function lackingText(opportunity: CrossOpportunity, nameOf: NameChain, locale: Locale): CrossText {
  const { product, chains, gap, unit, unlike, buyers } = opportunity;
  const names = joined(chains, nameOf, locale);
  const known = knownAmount(gap);
  const sentence =
    known === null ? W.lacksUnknown(names, product) : W.lacks(names, product, baseText(known, unit, locale));
  const who = [...new Set(buyers.map(({ name }) => name))];
  const shown = who.slice(0, MOST_BUYERS).join(locale === "zh" ? "、" : ", ");
  const more = who.length > MOST_BUYERS ? ` ${W.andMore(who.length)[locale]}` : "";
  return {
    sentence: sentence[locale],
    notes: [
      W.oneServes(chains.length)[locale],
      ...(unlike > 0 ? [W.unlike(unlike)[locale]] : []),
      ...(who.length > 0 ? [W.wouldBuy(shown + more)[locale]] : []),
    ],
  };
}

/**
 * Says what one chain has to spare and another lacks.
 *
 * @param exchange - What there is.
 * @param linkNames - Names of links.
 * @param nameOf - Names a chain.
 * @param locale - Language.
 * @returns The sentence and notes.
 */
export function exchangeText(
  exchange: CrossExchange,
  linkNames: ReadonlyMap<LinkKey, Localized>,
  nameOf: NameChain,
  locale: Locale,
): CrossText {
  const { from, fromChains, surplus, unit, to } = exchange;
  const known = knownAmount(to.gap);
  const gap = known === null ? W.unknownGap[locale] : baseText(known, to.unit, locale);
  const product = linkNames.get(from)?.[locale] ?? exchange.product;
  const sentence = W.spare(
    joined(fromChains, nameOf, locale),
    product,
    baseText(surplus, unit, locale),
    joined(to.chains, nameOf, locale),
    gap,
  );
  return { sentence: sentence[locale], notes: [] };
}

function joined(chains: readonly string[], nameOf: NameChain, locale: Locale): string {
  const names = chains.map((key) => nameOf(key)[locale]);
  const last = names.pop();
  if (last === undefined) return "";
  if (names.length === 0) return last;
  return locale === "zh" ? `${names.join("、")}和${last}` : `${names.join(", ")} and ${last}`;
}
