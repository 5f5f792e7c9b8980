/**
 * Columns of the opportunity list, the one place where they are defined.
 *
 * @module
 */
import { ACTION_NAMES, CLASS_MEANINGS, CLASS_NAMES, LANE_NAMES } from "@liantu/core";
import type { Chain, Localized } from "@liantu/core";
import { RANK_PART_NAMES } from "@liantu/core/planning";
import type { Opportunity, RankPart } from "@liantu/core/planning";
import type { CellFill, CellValue } from "../sheet-plan.js";
import { amountFormat, amountValue, amountWords, boundWords, knownAmount } from "./known-amount.js";
import { AMOUNT_FORMAT, joinTexts, linkName, numberFormat, tidy, unitLabel, WHOLE_FORMAT } from "./list-column.js";
import type { ListColumn, ListLanguage } from "./list-column.js";
import { buyersByEnterprise, isWithoutGap, URGENCY_NAMES } from "./opportunity-facts.js";

/** An opportunity with its place in the ranking. */
export interface RankedOpportunity {
  /** Opportunity. */
  readonly item: Opportunity;
  /** Place, from 1. */
  readonly place: number;
}

/** What a row is filled from. */
export interface OpportunityEntry extends RankedOpportunity {
  /** Chain that it is of. */
  readonly chain: Chain;
}

type Column = ListColumn<OpportunityEntry>;

const GAPS = [
  ["afterBuilt", { zh: "已建后缺口", en: "Gap after built" }],
  ["afterUnderConstruction", { zh: "在建后缺口", en: "Gap after under construction" }],
  ["afterPlanned", { zh: "引进后缺口", en: "Gap after planned" }],
] as const satisfies readonly (readonly [keyof Opportunity["gap"], Localized])[];

const CLASS_FILLS: Readonly<Partial<Record<Opportunity["class"], CellFill>>> = {
  break: "gap",
  blank: "gap",
  weak: "warning",
};

/** Columns of the list: what people look at first stands first, what only explains it last. */
export const OPPORTUNITY_COLUMNS: readonly Column[] = [
  column("序号", "No.", 6, ({ place }) => place),
  column("环节", "Link", 18, ({ item, chain }, language) => linkName(chain, item.link, language), { isWrapped: true }),
  column("产品", "Product", 16, ({ item }) => item.product, { isWrapped: true }),
  column("链段", "Lane", 8, ({ item }, language) => LANE_NAMES[item.stage][language]),
  column("类别", "Class", 9, ({ item }, language) => CLASS_NAMES[item.class][language], {
    fill: ({ item }) => CLASS_FILLS[item.class] ?? "none",
    explanation: classExplanation(),
  }),
  column("对策", "Action", 8, ({ item }, language) => ACTION_NAMES[item.action][language]),
  ...GAPS.map(([key, head]) => ({
    ...amount(head, ({ item }) => amountValue(item.gap[key])),
    formatOf: ({ item }: OpportunityEntry) => amountFormat(item.gap[key]),
  })),
  column("单位", "Unit", 10, ({ item }, language) => unitLabel(item.unit, language)),
  column("需项目数", "Projects needed", 9, ({ item }) => reckoned(item, item.projectsNeeded)),
  reckonedAmount({ zh: "投资", en: "Investment" }, ({ item }) => item.investment?.value ?? null),
  column("投资单位", "Unit of investment", 9, ({ item }) => item.investment?.unit ?? null),
  reckonedAmount({ zh: "用地（亩）", en: "Land (mu)" }, ({ item }) => item.landMu),
  reckonedAmount({ zh: "用工（人）", en: "Jobs" }, ({ item }) => item.jobs, WHOLE_FORMAT),
  column("本地买家数", "Number of local buyers", 9, ({ item }) => buyersByEnterprise(item.buyers).length),
  column("本地买家（年用量）", "Local buyers (use in a year)", 36, buyers, { isWrapped: true }),
  column("评分", "Score", 8, ({ item }) => item.rank.score, { format: "0.000" }),
  column("等级", "Severity", 6, ({ item }, language) => URGENCY_NAMES[item.rank.severity][language]),
  column("责任单位", "Responsible unit", 16, ({ item }) => item.responsibleUnit, { isWrapped: true }),
  ...GAPS.flatMap(([key, { zh, en }]) => [
    amount({ zh: `${zh}（低）`, en: `${en} (low)` }, ({ item }) => amountValue(item.gap[key], "low")),
    amount({ zh: `${zh}（高）`, en: `${en} (high)` }, ({ item }) => amountValue(item.gap[key], "high")),
    column(`${zh}的把握`, `${en}: bound`, 9, ({ item }, language) => boundWords(item.gap[key], language)),
  ]),
  // as sure as the gap that they are reckoned from
  column("项目、投资、用地、用工的把握", "Projects, investment, land, jobs: bound", 12, ({ item }, language) =>
    boundWords(item.gap.afterPlanned, language),
  ),
  ...(Object.keys(RANK_PART_NAMES) as RankPart["part"][]).map((name) => {
    const { zh, en } = RANK_PART_NAMES[name];
    return column(`评分项：${zh}`, `Part of score: ${en}`, 9, ({ item }) => partOf(item, name), { format: "0.000" });
  }),
  column("评分算式", "Formula of score", 40, ({ item }, language) => item.rank.formula[language], { isWrapped: true }),
  column("来源", "Sources", 30, ({ item }, language) => joinTexts(item.sources, language), { isWrapped: true }),
  column("环节编号", "Key of link", 14, ({ item }) => item.link),
];

/** The opportunity list as a table. */
export interface OpportunityTable {
  /** Headings. */
  readonly heads: readonly string[];
  /** Values by row and column. */
  readonly rows: readonly (readonly CellValue[])[];
}

/**
 * Gives the opportunity list as a table.
 *
 * @param chain - Chain that the list is of.
 * @param list - Opportunities with their places.
 * @param language - Language of headings and words.
 * @returns Headings and rows; amounts in the unit of the link, `null` where not known.
 */
export function opportunityList(
  chain: Chain,
  list: readonly RankedOpportunity[],
  language: "zh" | "en",
): OpportunityTable {
  return {
    heads: OPPORTUNITY_COLUMNS.map(({ head }) => head[language]),
    rows: list.map((ranked) => OPPORTUNITY_COLUMNS.map(({ cell }) => tidy(cell({ ...ranked, chain }, language)))),
  };
}

function column(
  zh: string,
  en: string,
  width: number,
  cell: Column["cell"],
  rest: Pick<Column, "fill" | "format" | "isWrapped" | "explanation"> = {},
): Column {
  return { head: { zh, en }, width, cell, ...rest };
}

function amount(head: Localized, cell: Column["cell"]): Column {
  return column(head.zh, head.en, 12, cell, { format: AMOUNT_FORMAT });
}

function reckonedAmount(head: Localized, of: (entry: OpportunityEntry) => number | null, format?: string): Column {
  return {
    ...amount(head, (entry) => reckoned(entry.item, of(entry))),
    formatOf: (entry) => format ?? numberFormat(of(entry)),
  };
}

function classExplanation(): Localized {
  const words = (language: ListLanguage): string =>
    (["break", "blank", "weak"] as const)
      .map((name) => `${CLASS_NAMES[name][language]}: ${CLASS_MEANINGS[name][language]}`)
      .join("\n");
  return { zh: words("zh"), en: words("en") };
}

// what follows from a gap is known only where the gap is; without a gap it is 0
function reckoned(item: Opportunity, value: number | null): number | null {
  if (isWithoutGap(item)) return 0;
  return knownAmount(item.gap.afterPlanned) === null ? null : value;
}

function partOf({ rank }: Opportunity, name: RankPart["part"]): number | null {
  return rank.parts.find(({ part }) => part === name)?.value ?? null;
}

function buyers({ item, chain }: OpportunityEntry, language: ListLanguage): string | null {
  const words = item.buyers.map(({ link, name, amount: use }) => {
    const [open, close] = language === "zh" ? ["（", "）"] : [" (", ") "];
    return name + open + linkName(chain, link, language) + close + amountWords(use, item.unit, language);
  });
  return joinTexts(words, language);
}
