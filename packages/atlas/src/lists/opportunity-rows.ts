/**
 * Rows of the opportunity list.
 *
 * @module
 */
import { formatNumber } from "@liantu/core";
import type { ChainAnalysis, Localized } from "@liantu/core";
import type { LocalBuyer, Opportunity, RankPart } from "@liantu/core/planning";
import { opportunities } from "@liantu/core/planning";
import { baseText } from "../views/format.js";
import { linkName, linkShortName } from "../views/names.js";
import type { Locale } from "../words/text.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { WORDS } from "../words/words.js";
import { responsibleUnit } from "./link-facets.js";
import type { LinkRow } from "./link-facets.js";
import { targetCounts } from "./target-rows.js";

/** A row of the opportunity list. */
export interface OpportunityRow extends LinkRow {
  /** Key of the link. */
  readonly key: string;
  /** Name of the link in the language in use. */
  readonly name: string;
  /** The opportunity. */
  readonly item: Opportunity;
  /** Place in the ranking, from 1. */
  readonly place: number;
  /** How many target enterprises could fill the link. */
  readonly targets: number;
  /** Who here would buy the product, each as it is printed. */
  readonly buyers: readonly BuyerText[];
}

/** A buyer as it is printed. */
export interface BuyerText {
  /** Name of the enterprise. */
  readonly name: string;
  /** Name of the link at which it consumes. */
  readonly link: string;
  /** What it would take in a year. */
  readonly amount: string;
}

/** What the value of a part of the score is made of. */
export const PART_MEANINGS: Readonly<Record<RankPart["part"], Localized>> = {
  class: LISTS_WORDS.rankClass,
  shortage: LISTS_WORDS.rankShortage,
  buyers: LISTS_WORDS.rankBuyers,
  severing: LISTS_WORDS.rankSevering,
};

/** Names of how urgent an opportunity is. */
export const URGENCY_NAMES = {
  high: LISTS_WORDS.urgencyHigh,
  medium: LISTS_WORDS.urgencyMedium,
  low: LISTS_WORDS.urgencyLow,
} as const;

/**
 * Gives the rows of the opportunity list.
 *
 * @param analysis - Analysis of the chain.
 * @param locale - Language of the names.
 * @returns One row for each opportunity, the highest score first.
 */
export function opportunityRows(analysis: ChainAnalysis, locale: Locale): readonly OpportunityRow[] {
  const { chain, options } = analysis;
  const counts = targetCounts(chain);
  return opportunities(chain, options, analysis).flatMap((item, at) => {
    const link = analysis.links.get(item.link);
    if (link === undefined) return [];
    const print = ({ name, link: at, amount }: LocalBuyer): BuyerText => ({
      name,
      link: linkShortName(chain, at, locale),
      amount: baseText(amount, item.unit, locale),
    });
    return [
      {
        key: item.link,
        name: linkName(chain, item.link, locale),
        item,
        link,
        place: at + 1,
        responsible: responsibleUnit(chain, item.link),
        targets: counts.get(item.link) ?? 0,
        buyers: item.buyers.map(print),
      },
    ];
  });
}

/**
 * Prints a score.
 *
 * @param score - Score, 0 to 1.
 * @returns Text with two decimals.
 */
export function scoreText(score: number): string {
  return score.toFixed(2);
}

/**
 * Prints a part of the score.
 *
 * @param value - Value, `null` if it is not known.
 * @param locale - Language.
 * @returns Text of at most four digits.
 */
export function partText(value: number | null, locale: Locale): string {
  return value === null ? WORDS.notKnown[locale] : formatNumber(value, locale, { digits: 4 });
}

/**
 * Prints the first buyer and how many more there are.
 *
 * @param row - Row.
 * @param locale - Language.
 * @returns Text such as "金拓锂电 等 3 家".
 */
export function buyersShort({ buyers }: OpportunityRow, locale: Locale): string {
  const [first] = buyers;
  if (first === undefined) return LISTS_WORDS.noBuyers[locale];
  return LISTS_WORDS.buyerCount(LISTS_WORDS.buyerWith(first.name, first.amount)[locale], buyers.length - 1)[locale];
}
