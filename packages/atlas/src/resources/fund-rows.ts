/**
 * Funds as rows: one for each project that a fund backs, and for each link that it is meant for without backing a project of it.
 *
 * @module
 */
import { CLASS_NAMES } from "@liantu/core";
import type { ChainAnalysis, Fund, LinkKey, Money, ProjectKey } from "@liantu/core";
import { fundBacking, opportunities } from "@liantu/core/planning";
import type { FundBacking, FundUse, GapBacking, MoneySum } from "@liantu/core/planning";
import { moneyText } from "../views/format.js";
import { linkName, projectName } from "../views/names.js";
import { RESOURCES_WORDS } from "../words/resources-words.js";
import type { Locale } from "../words/text.js";
import { WORDS } from "../words/words.js";

/** How a fund stands to a link: only meant for it, with money in a project of it, or with money although meant for others. */
export type FundStand = "meant" | "backing" | "outside";

/** A row of the list of funds. */
export interface FundRow {
  /** Key of the row. */
  readonly key: string;
  /** The record. */
  readonly fund: Fund;
  /** Its name in the language in use. */
  readonly name: string;
  /** What it does in all. */
  readonly use: FundUse;
  /** How it stands to the link; `null` in the only row of a fund that names neither link nor project. */
  readonly stand: FundStand | null;
  /** Key of the link, or `null`. */
  readonly link: LinkKey | null;
  /** Name of the link in the language in use; empty without one. */
  readonly linkName: string;
  /** Key of the project that it backs, or `null`. */
  readonly project: ProjectKey | null;
  /** Name of the project; empty without one. */
  readonly projectName: string;
  /** What it has given or promised; `undefined` where not recorded. */
  readonly amount: Money | undefined;
  /** When, as recorded. */
  readonly date: string | undefined;
  /** Where this is known from. */
  readonly source: string | undefined;
  /** What is known of the gap of the link; `undefined` if it is none worth inviting somebody for. */
  readonly gap: GapBacking | undefined;
}

/** The list of funds. */
export interface FundTable {
  /** Rows in the order of the document. */
  readonly rows: readonly FundRow[];
  /** Which fund backs what. */
  readonly backing: FundBacking;
}

/**
 * Gives the rows.
 *
 * @param analysis - Analysis of the chain.
 * @param locale - Language of the names.
 * @returns Rows in the order of the document.
 */
export function fundTable(analysis: ChainAnalysis, locale: Locale): FundTable {
  const { chain, options } = analysis;
  const backing = fundBacking(chain, analysis, opportunities(chain, options, analysis));
  const gaps = new Map(backing.gaps.map((gap) => [gap.link, gap]));
  const rows = (chain.document.funds ?? []).flatMap((fund, at) => {
    const use = backing.funds[at];
    if (use === undefined) return [];
    const own = { fund, use, name: locale === "en" && fund.nameEn !== undefined ? fund.nameEn : fund.name };
    const outside = new Set(use.outside);
    const reached = new Set<LinkKey>();
    const given = (fund.investments ?? []).flatMap(({ project: key, amount, date, source }, place): FundRow[] => {
      const project = chain.projects.get(key);
      if (project === undefined) return [];
      const { link } = project;
      reached.add(link);
      return [
        {
          ...own,
          key: `${fund.id}/${String(place)}`,
          stand: outside.has(link) ? "outside" : "backing",
          link,
          linkName: linkName(chain, link, locale),
          project: key,
          projectName: projectName(chain, project) ?? WORDS.unnamedProject[locale],
          amount,
          date,
          source,
          gap: gaps.get(link),
        },
      ];
    });
    const none = { project: null, projectName: "", amount: undefined, date: undefined, source: undefined };
    const meant = [...new Set(fund.links ?? [])]
      .filter((link) => analysis.links.has(link) && !reached.has(link))
      .map((link): FundRow => {
        const name = linkName(chain, link, locale);
        return {
          ...own,
          ...none,
          key: `${fund.id}:${link}`,
          stand: "meant",
          link,
          linkName: name,
          gap: gaps.get(link),
        };
      });
    const all = [...given, ...meant];
    if (all.length > 0) return all;
    return [{ ...own, ...none, key: fund.id, stand: null, link: null, linkName: "", gap: undefined }];
  });
  return { rows, backing };
}

/**
 * Says in one line what a fund does.
 *
 * @param row - A row of the fund.
 * @param locale - Language.
 * @returns Text such as "引导基金 · 规模 20 亿元 · 已投 ≥ 5 亿元 · 余额 ≤ 15 亿元".
 */
export function fundLine({ name, use: { size, committed, left } }: FundRow, locale: Locale): string {
  return [
    name,
    (size === null ? RESOURCES_WORDS.sizeNone : RESOURCES_WORDS.sizeIs(yiText(size, locale)))[locale],
    RESOURCES_WORDS.committedIs(sumText(committed, locale))[locale],
    ...(left === null ? [] : [RESOURCES_WORDS.leftIs(leftText({ left, committed }, locale))[locale]]),
  ].join(" · ");
}

/**
 * Says in one line how a gap is backed.
 *
 * @param analysis - Analysis of the chain.
 * @param gap - How the gap is backed.
 * @param locale - Language.
 * @returns Text such as "隔膜 · 空白点 · 补缺投资 12 亿元 · 没有基金支持".
 */
export function gapLine(analysis: ChainAnalysis, gap: GapBacking, locale: Locale): string {
  const link = analysis.links.get(gap.link);
  return [
    linkName(analysis.chain, gap.link, locale),
    ...(link === undefined ? [] : [CLASS_NAMES[link.class][locale]]),
    RESOURCES_WORDS.neededIs(yiText(gap.needed, locale))[locale],
    gap.isUnbacked
      ? RESOURCES_WORDS.unbacked[locale]
      : RESOURCES_WORDS.committedIs(sumText(gap.committed, locale))[locale],
  ].join(" · ");
}

/**
 * Prints money that is reckoned in 亿元.
 *
 * @param value - Amount, `null` if it is not known.
 * @param locale - Language.
 * @returns Text such as "3.5 亿元", for what is not known the word for it.
 */
export function yiText(value: number | null, locale: Locale): string {
  return value === null ? WORDS.notKnown[locale] : moneyText({ value, unit: "亿元" }, locale);
}

/**
 * Prints what was given.
 *
 * @param sum - Sum of money.
 * @param locale - Language.
 * @returns Text such as "≥ 5 亿元"; 0 where nothing was given.
 */
export function sumText({ value, unrecorded, unlike }: MoneySum, locale: Locale): string {
  const isPart = unrecorded + unlike > 0;
  if (value === null) return isPart ? WORDS.notKnown[locale] : yiText(0, locale);
  return moneyText({ value, unit: "亿元" }, locale, 1, isPart ? "lower" : "exact");
}

/**
 * Prints what a fund can still give.
 *
 * @param use - What it does.
 * @param locale - Language.
 * @returns Text such as "≤ 15 亿元".
 */
export function leftText({ left, committed }: Pick<FundUse, "left" | "committed">, locale: Locale): string {
  if (left === null) return WORDS.notKnown[locale];
  const bound = committed.unrecorded + committed.unlike > 0 ? "upper" : "exact";
  return moneyText({ value: left, unit: "亿元" }, locale, 1, bound);
}
