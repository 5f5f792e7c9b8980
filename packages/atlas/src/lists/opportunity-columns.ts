/**
 * Columns of the opportunity list.
 *
 * @module
 */
import { LANE_NAMES } from "@liantu/core";
import { moneyText, numberText } from "../views/format.js";
import { isNone, knownAmount } from "../views/known-amount.js";
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
import type { ListColumn } from "./list-column.js";
import { amountFormat } from "./list-sheet.js";
import { scoreText, URGENCY_NAMES } from "./opportunity-rows.js";
import type { OpportunityRow } from "./opportunity-rows.js";
import { moneyInYi } from "./project-sums.js";

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
    places: ["copy", "workbook"],
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

function buyersWhole({ buyers }: OpportunityRow, locale: Locale): string {
  if (buyers.length === 0) return LISTS_WORDS.noBuyers[locale];
  return buyers
    .map(({ name, link, amount }) => LISTS_WORDS.buyer(name, link, amount)[locale])
    .join(locale === "zh" ? "；" : "; ");
}
