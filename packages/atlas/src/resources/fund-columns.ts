/**
 * Columns, facets and groupings of the list of funds.
 *
 * @module
 */
import { CONFIDENCE_NAMES } from "@liantu/core";
import type { ChainAnalysis, Localized } from "@liantu/core";
import type { FundBacking } from "@liantu/core/planning";
import type { ListFacet, ListGrouping } from "../lists/arrange-rows.js";
import type { ListColumn, ListPlace } from "../lists/list-column.js";
import { moneyInYi } from "../lists/project-sums.js";
import { moneyText } from "../views/format.js";
import { linkName } from "../views/names.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { RESOURCES_WORDS } from "../words/resources-words.js";
import type { Locale } from "../words/text.js";
import { fundLine, gapLine, leftText, sumText, yiText } from "./fund-rows.js";
import type { FundRow, FundStand } from "./fund-rows.js";

const ELSEWHERE: readonly ListPlace[] = ["print", "copy", "workbook"];

/** Names of how a fund stands to a link. */
export const STAND_NAMES: Readonly<Record<FundStand, Localized>> = {
  meant: RESOURCES_WORDS.isMeant,
  backing: RESOURCES_WORDS.isBacking,
  outside: RESOURCES_WORDS.isOutside,
};

/** Columns of the list of funds. */
export const FUND_COLUMNS: readonly ListColumn<FundRow>[] = [
  {
    key: "fund",
    head: RESOURCES_WORDS.fund,
    width: { zh: 156, en: 190 },
    text: ({ name }) => name,
    sortBy: ({ name }) => name,
  },
  {
    key: "link",
    head: LISTS_WORDS.atLink,
    width: { zh: 110, en: 170 },
    text: ({ link, linkName: name }, locale) => (link === null ? RESOURCES_WORDS.noPurpose[locale] : name),
    sortBy: ({ linkName: name }) => (name === "" ? null : name),
  },
  {
    key: "project",
    head: RESOURCES_WORDS.investedIn,
    width: { zh: 150, en: 210 },
    isGrowing: true,
    text: ({ link, project, projectName }, locale) => {
      if (project !== null) return projectName;
      return link === null ? "" : RESOURCES_WORDS.nothingYet[locale];
    },
    sortBy: ({ projectName }) => (projectName === "" ? null : projectName),
  },
  {
    key: "stand",
    head: RESOURCES_WORDS.how,
    width: { zh: 140, en: 180 },
    text: ({ stand }, locale) => (stand === null ? "" : STAND_NAMES[stand][locale]),
    sortBy: ({ stand }) => stand,
  },
  {
    key: "amount",
    head: RESOURCES_WORDS.amount,
    width: { zh: 84, en: 120 },
    isRight: true,
    text: ({ amount, project }, locale) => {
      if (amount !== undefined) return moneyText(amount, locale);
      return project === null ? "" : LISTS_WORDS.notRecorded[locale];
    },
    sortBy: ({ amount }) => (amount === undefined ? null : moneyInYi(amount)),
  },
  {
    key: "date",
    head: LISTS_WORDS.dates,
    width: { zh: 72, en: 90 },
    text: ({ date = "" }) => date,
    sortBy: ({ date }) => date ?? null,
  },
  {
    key: "needed",
    head: RESOURCES_WORDS.needed,
    width: { zh: 84, en: 120 },
    isRight: true,
    text: ({ gap }, locale) => (gap === undefined ? "" : yiText(gap.needed, locale)),
    sortBy: ({ gap }) => gap?.needed ?? null,
  },
  {
    key: "size",
    head: RESOURCES_WORDS.size,
    width: { zh: 90, en: 110 },
    isRight: true,
    text: ({ use }, locale) => yiText(use.size, locale),
    sortBy: ({ use }) => use.size,
    places: ELSEWHERE,
  },
  {
    key: "committed",
    head: RESOURCES_WORDS.committed,
    width: { zh: 90, en: 110 },
    isRight: true,
    text: ({ use }, locale) => sumText(use.committed, locale),
    sortBy: ({ use }) => use.committed.value,
    places: ELSEWHERE,
  },
  {
    key: "left",
    head: RESOURCES_WORDS.left,
    width: { zh: 90, en: 110 },
    isRight: true,
    text: ({ use }, locale) => leftText(use, locale),
    sortBy: ({ use }) => use.left,
    places: ELSEWHERE,
  },
  {
    key: "manager",
    head: RESOURCES_WORDS.manager,
    width: { zh: 120, en: 130 },
    text: ({ fund }) => fund.manager ?? "",
    value: ({ fund }) => fund.manager ?? null,
    sortBy: ({ fund }) => fund.manager ?? null,
    places: ELSEWHERE,
  },
  {
    key: "confidence",
    head: LISTS_WORDS.confidence,
    width: { zh: 80, en: 90 },
    text: ({ fund: { confidence } }, locale) => (confidence === undefined ? "" : CONFIDENCE_NAMES[confidence][locale]),
    sortBy: ({ fund }) => fund.confidence ?? null,
    places: ["workbook"],
  },
  {
    key: "source",
    head: LISTS_WORDS.sources,
    width: { zh: 116, en: 160 },
    text: (row, locale) => sourceOf(row) ?? LISTS_WORDS.noneSource[locale],
    value: (row) => sourceOf(row) ?? null,
    sortBy: (row) => sourceOf(row) ?? null,
  },
];

/**
 * Gives the facets of the list.
 *
 * @param analysis - Analysis of the chain.
 * @returns Links, and how funds stand to them.
 */
export function fundFacets({ chain }: ChainAnalysis): readonly ListFacet<FundRow>[] {
  return [
    {
      key: "link",
      name: LISTS_WORDS.atLink,
      valuesOf: ({ link }) => [link ?? ""],
      labelOf: (value, locale) => linkLabel(value, chain, locale),
    },
    {
      key: "stand",
      name: RESOURCES_WORDS.how,
      valuesOf: ({ stand }) => (stand === null ? [] : [stand]),
      labelOf: (value, locale) => standName(value, locale),
      order: Object.keys(STAND_NAMES),
    },
  ];
}

/**
 * Gives the groupings of the list.
 *
 * @param analysis - Analysis of the chain.
 * @param rows - All rows.
 * @param backing - Which fund backs what.
 * @returns By fund; and by link, where gaps are shown also without a fund.
 */
export function fundGroupings(
  analysis: ChainAnalysis,
  rows: readonly FundRow[],
  backing: FundBacking,
): readonly ListGrouping<FundRow>[] {
  const funds = new Map(rows.map((row) => [row.fund.id, row]));
  const gaps = new Map(backing.gaps.map((gap) => [gap.link, gap]));
  return [
    {
      key: "fund",
      name: RESOURCES_WORDS.byFund,
      groupsOf: ({ fund }) => [fund.id],
      labelOf: (group, locale) => {
        const row = funds.get(group);
        return row === undefined ? group : fundLine(row, locale);
      },
      order: [...funds.keys()],
    },
    {
      key: "link",
      name: RESOURCES_WORDS.byGap,
      groupsOf: ({ link }) => [link ?? ""],
      labelOf: (group, locale) => {
        const gap = gaps.get(group);
        return gap === undefined ? linkLabel(group, analysis.chain, locale) : gapLine(analysis, gap, locale);
      },
      order: [...gaps.keys()],
      always: [...gaps.keys()],
    },
  ];
}

function sourceOf({ source, fund }: FundRow): string | undefined {
  return source ?? fund.source;
}

function standName(value: string, locale: Locale): string {
  return value === "meant" || value === "backing" || value === "outside" ? STAND_NAMES[value][locale] : value;
}

function linkLabel(link: string, chain: ChainAnalysis["chain"], locale: Locale): string {
  return link === "" ? RESOURCES_WORDS.noLink[locale] : linkName(chain, link, locale);
}
