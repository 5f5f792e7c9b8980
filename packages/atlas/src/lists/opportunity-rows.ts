/**
 * Rows and columns of the opportunity list.
 *
 * @module
 */
import { formatNumber, LANE_NAMES } from "@liantu/core";
import type { ChainAnalysis } from "@liantu/core";
import type { LocalBuyer, Opportunity, RankPart } from "@liantu/core/planning";
import { opportunities } from "@liantu/core/planning";
import { baseText, moneyText, numberText } from "../views/format.js";
import { isNone, knownAmount } from "../views/known-amount.js";
import { linkName, linkShortName } from "../views/names.js";
import type { Locale } from "../words/text.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { WORDS } from "../words/words.js";
import {
  ACTION_COLUMN,
  amountColumn,
  CLASS_COLUMN,
  LANE_COLUMN,
  RESPONSIBLE_COLUMN,
  UNIT_COLUMN,
} from "./common-columns.js";
import { responsibleUnit } from "./link-facets.js";
import type { LinkRow } from "./link-facets.js";
import type { ListColumn } from "./list-column.js";
import { amountFormat } from "./list-sheet.js";
import { moneyInYi } from "./project-sums.js";
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
export const PART_MEANINGS: Readonly<
  Record<
    RankPart["part"],
    | (typeof LISTS_WORDS)["rankClass"]
    | (typeof LISTS_WORDS)["rankShortage"]
    | (typeof LISTS_WORDS)["rankBuyers"]
    | (typeof LISTS_WORDS)["rankSevering"]
  >
> = {
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

function buyersWhole({ buyers }: OpportunityRow, locale: Locale): string {
  if (buyers.length === 0) return LISTS_WORDS.noBuyers[locale];
  return buyers
    .map(({ name, link, amount }) => LISTS_WORDS.buyer(name, link, amount)[locale])
    .join(locale === "zh" ? "；" : "; ");
}

const NOWHERE_ELSE = ["print", "copy", "workbook"] as const;

/** Columns of the opportunity list. */
export const OPPORTUNITY_COLUMNS: readonly ListColumn<OpportunityRow>[] = [
  {
    key: "rank",
    head: LISTS_WORDS.rank,
    width: { zh: 46, en: 56 },
    isRight: true,
    text: ({ place }) => String(place),
    value: ({ place }) => place,
    sortBy: ({ place }) => place,
  },
  {
    key: "link",
    head: WORDS.columnLink,
    width: { zh: 134, en: 186 },
    text: ({ name }) => name,
    hint: ({ name, item, link }, locale) =>
      [name, item.product !== item.name ? item.product : "", LANE_NAMES[link.stage][locale]]
        .filter(Boolean)
        .join(" · "),
    sortBy: ({ name }) => name,
  },
  LANE_COLUMN,
  CLASS_COLUMN,
  ACTION_COLUMN,
  {
    key: "score",
    head: LISTS_WORDS.score,
    width: { zh: 56, en: 70 },
    isRight: true,
    text: ({ item }) => scoreText(item.rank.score),
    value: ({ item }) => item.rank.score,
    format: () => "0.000",
    sortBy: ({ item }) => item.rank.score,
  },
  {
    key: "urgency",
    head: LISTS_WORDS.urgency,
    width: { zh: 60, en: 80 },
    text: ({ item }, locale) => URGENCY_NAMES[item.rank.severity][locale],
    sortBy: ({ item }) => item.rank.score,
  },
  UNIT_COLUMN,
  amountColumn("gap", LISTS_WORDS.gapLeft, { zh: 104, en: 120 }, ({ item }) => item.gap.afterPlanned),
  {
    key: "projects",
    head: LISTS_WORDS.typicalProjects,
    width: { zh: 76, en: 110 },
    isRight: true,
    text: (row, locale) =>
      reckoned(
        row,
        row.item.projectsNeeded,
        (value) => numberText(value, locale === "zh" ? "个" : "", locale, boundOf(row)),
        locale,
      ),
    value: (row, locale) => reckonedValue(row, row.item.projectsNeeded, locale),
    format: ({ item }) => amountFormat(item.gap.afterPlanned)?.replace(/\.0+$/, ""),
    sortBy: ({ item }) => item.projectsNeeded,
  },
  {
    key: "capex",
    head: LISTS_WORDS.capex,
    width: { zh: 96, en: 130 },
    isRight: true,
    text: (row, locale) =>
      reckoned(row, row.item.investment, (money) => moneyText(money, locale, 1, boundOf(row)), locale),
    sortBy: ({ item }) => (item.investment === null ? null : moneyInYi(item.investment)),
  },
  {
    key: "land",
    head: LISTS_WORDS.landMu,
    width: { zh: 76, en: 96 },
    isRight: true,
    text: (row, locale) => reckoned(row, row.item.landMu, (mu) => numberText(mu, "亩", locale, boundOf(row)), locale),
    sortBy: ({ item }) => item.landMu,
  },
  {
    key: "buyers",
    head: LISTS_WORDS.buyers,
    width: { zh: 176, en: 240 },
    isGrowing: true,
    text: (row, locale) => buyersWhole(row, locale),
    sortBy: ({ buyers }) => buyers.length,
  },
  {
    key: "targets",
    head: LISTS_WORDS.targetCount,
    width: { zh: 76, en: 76 },
    isRight: true,
    text: ({ targets }) => String(targets),
    sortBy: ({ targets }) => targets,
    value: ({ targets }) => targets,
  },
  RESPONSIBLE_COLUMN,
  {
    key: "sources",
    head: LISTS_WORDS.sources,
    width: { zh: 180, en: 200 },
    text: ({ item }, locale) =>
      item.sources.length === 0 ? LISTS_WORDS.noneSource[locale] : item.sources.join(locale === "zh" ? "；" : "; "),
    sortBy: ({ item }) => item.sources[0] ?? null,
  },
  {
    key: "formula",
    head: LISTS_WORDS.formula,
    width: { zh: 300, en: 320 },
    text: ({ item }, locale) => item.rank.formula[locale],
    sortBy: ({ item }) => item.rank.score,
    places: NOWHERE_ELSE.filter((place) => place !== "print"),
  },
];

// What follows from a gap is known only where the gap is; without a gap there is nothing to invite for.
function reckoned<Value>(
  { item }: OpportunityRow,
  value: Value | null,
  print: (value: Value) => string,
  locale: Locale,
): string {
  if (isNone(item.gap.afterPlanned)) return "—";
  return value === null || knownAmount(item.gap.afterPlanned) === null ? WORDS.notKnown[locale] : print(value);
}

function reckonedValue({ item }: OpportunityRow, value: number | null, locale: Locale): number | string {
  if (isNone(item.gap.afterPlanned)) return 0;
  return value === null || knownAmount(item.gap.afterPlanned) === null ? WORDS.notKnown[locale] : value;
}

function boundOf({ item }: OpportunityRow): "exact" | "lower" | "upper" {
  return item.estimateBound ?? "exact";
}
