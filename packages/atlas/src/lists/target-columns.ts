/**
 * Columns, facets and groupings of the list of target enterprises.
 *
 * @module
 */
import { CLASS_NAMES, formatNumber } from "@liantu/core";
import type { ChainAnalysis } from "@liantu/core";
import { linkName } from "../views/names.js";
import type { Locale } from "../words/text.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { TARGETS_WORDS } from "../words/targets-words.js";
import type { ListFacet, ListGrouping } from "./arrange-rows.js";
import type { ListColumn } from "./list-column.js";
import { knownMark, markName, TARGET_MARKS } from "./target-marks.js";
import { evidenceOf, evidenceText } from "./target-rows.js";
import type { TargetRow } from "./target-rows.js";

/**
 * Prints the score of a target.
 *
 * @param row - Row.
 * @param locale - Language.
 * @returns Its score as a whole number of 100; for what a red line excludes the word for it.
 */
export function targetScoreText({ score }: TargetRow, locale: Locale): string {
  return score.redLines.length > 0 ? LISTS_WORDS.redLine[locale] : String(Math.round(score.score));
}

/**
 * Says whether anybody here deals with a target, or would.
 *
 * @param row - Row.
 * @returns Whether there are relations or partners.
 */
export function hasPartners({ score, partners }: Pick<TargetRow, "score" | "partners">): boolean {
  return score.relations.length + partners.buyers.length + partners.suppliers.length > 0;
}

/**
 * Counts those who deal with a target here, or would.
 *
 * @param row - Row.
 * @param locale - Language.
 * @returns Text such as "已有往来 1，买家 3".
 */
export function partnersShort(row: Pick<TargetRow, "score" | "partners">, locale: Locale): string {
  const { score, partners } = row;
  if (!hasPartners(row)) return TARGETS_WORDS.noRelations[locale];
  return TARGETS_WORDS.relationsShort(score.relations.length, partners.buyers.length, partners.suppliers.length)[
    locale
  ];
}

/** Columns of the list of target enterprises. */
export const TARGET_COLUMNS: readonly ListColumn<TargetRow>[] = [
  {
    key: "name",
    head: LISTS_WORDS.enterprise,
    width: { zh: 180, en: 200 },
    text: ({ target }) => target.name,
    sortBy: ({ target }) => target.name,
  },
  {
    key: "links",
    head: LISTS_WORDS.targetLinks,
    width: { zh: 150, en: 180 },
    text: ({ linkNames }, locale) =>
      linkNames.length === 0 ? LISTS_WORDS.noTargetLinks[locale] : linkNames.join(locale === "zh" ? "、" : ", "),
    sortBy: ({ linkNames }) => linkNames[0] ?? null,
  },
  {
    key: "score",
    head: LISTS_WORDS.targetScore,
    width: { zh: 76, en: 76 },
    isRight: true,
    text: targetScoreText,
    hint: ({ score }, locale) =>
      LISTS_WORDS.scoreRange(formatNumber(score.score, locale), formatNumber(score.possible, locale))[locale],
    value: ({ score }) => score.score,
    format: () => "0.0",
    sortBy: ({ score }) => score.score,
  },
  {
    key: "seat",
    head: LISTS_WORDS.seat,
    width: { zh: 90, en: 100 },
    text: ({ target }, locale) => target.home?.name ?? target.home?.code ?? LISTS_WORDS.notRecorded[locale],
    value: ({ target }) => target.home?.name ?? target.home?.code ?? null,
    sortBy: ({ target }) => target.home?.name ?? target.home?.code ?? null,
  },
  {
    key: "evidence",
    head: LISTS_WORDS.evidence,
    width: { zh: 230, en: 280 },
    isGrowing: true,
    text: ({ target }, locale) => {
      const all = evidenceOf(target).map((one) => evidenceText(one, locale));
      return all.length === 0 ? LISTS_WORDS.noEvidence[locale] : all.join(locale === "zh" ? "；" : "; ");
    },
    sortBy: ({ target }) => (target.evidence ?? []).length,
  },
  {
    key: "sources",
    head: LISTS_WORDS.sources,
    width: { zh: 160, en: 160 },
    text: ({ target }, locale) =>
      [...new Set((target.evidence ?? []).flatMap(({ source }) => source ?? []))].join(locale === "zh" ? "；" : "; "),
    sortBy: ({ target }) => target.evidence?.[0]?.source ?? null,
    places: ["print", "copy", "workbook"],
  },
  {
    key: "mark",
    head: LISTS_WORDS.mark,
    width: { zh: 178, en: 226 },
    text: ({ target }, locale) => markName(target.mark)[locale],
    sortBy: ({ target }) => {
      const known = knownMark(target.mark);
      return known === null ? TARGET_MARKS.length : TARGET_MARKS.indexOf(known);
    },
  },
  {
    key: "relations",
    head: TARGETS_WORDS.relations,
    width: { zh: 150, en: 180 },
    text: (row, locale) => partnersShort(row, locale),
    value: (row, locale) => (hasPartners(row) ? partnersShort(row, locale) : null),
    sortBy: ({ score, partners }) => score.relations.length * 1e6 + partners.buyers.length + partners.suppliers.length,
  },
  {
    key: "note",
    head: LISTS_WORDS.note,
    width: { zh: 150, en: 190 },
    text: ({ note }) => note,
    value: ({ note }) => (note === "" ? null : note),
    sortBy: ({ note }) => (note === "" ? null : note),
  },
];

/**
 * Gives the facets of the list.
 *
 * @param analysis - Analysis of the chain.
 * @returns Links that could be filled, and how far the bureau has come.
 */
export function targetFacets({ chain }: ChainAnalysis): readonly ListFacet<TargetRow>[] {
  return [
    {
      key: "link",
      name: LISTS_WORDS.targetLinks,
      valuesOf: ({ links }) => (links.length === 0 ? [""] : links),
      labelOf: (value, locale) => (value === "" ? LISTS_WORDS.noTargetLinks[locale] : linkName(chain, value, locale)),
    },
    {
      key: "mark",
      name: LISTS_WORDS.mark,
      valuesOf: ({ target }) => [knownMark(target.mark)?.key ?? (target.mark ?? "").trim()],
      labelOf: (value, locale) => markName(value)[locale],
      order: TARGET_MARKS.map(({ key }) => key),
    },
  ];
}

/**
 * Gives the groupings of the list.
 *
 * @param analysis - Analysis of the chain.
 * @param wanting - Keys of the links that want somebody, the most urgent first: they are shown also without a target.
 * @returns By link, and by how far the bureau has come.
 */
export function targetGroupings(
  { chain, links }: ChainAnalysis,
  wanting: readonly string[],
): readonly ListGrouping<TargetRow>[] {
  return [
    {
      key: "link",
      name: LISTS_WORDS.byLink,
      groupsOf: (row) => (row.links.length === 0 ? [""] : row.links),
      labelOf: (group, locale) => {
        if (group === "") return LISTS_WORDS.noTargetLinks[locale];
        const link = links.get(group);
        const of = link === undefined ? "" : ` · ${CLASS_NAMES[link.class][locale]}`;
        return `${linkName(chain, group, locale)}${of}`;
      },
      order: wanting,
      always: wanting,
    },
    {
      key: "mark",
      name: LISTS_WORDS.byMark,
      groupsOf: ({ target }) => [knownMark(target.mark)?.key ?? (target.mark ?? "").trim()],
      labelOf: (group, locale) => markName(group)[locale],
      order: TARGET_MARKS.map(({ key }) => key),
    },
  ];
}
