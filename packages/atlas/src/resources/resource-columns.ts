/**
 * Columns, facets and groupings of the list of resources.
 *
 * @module
 */
import { CONFIDENCE_NAMES, formatNumber } from "@liantu/core";
import type { Amount, ChainAnalysis, Localized } from "@liantu/core";
import type { ListFacet, ListGrouping } from "../lists/arrange-rows.js";
import type { ListColumn, ListPlace } from "../lists/list-column.js";
import { amountCell, amountFormat } from "../lists/list-sheet.js";
import { amountText, baseText, cellText, percentText, unitText } from "../views/format.js";
import { knownAmount } from "../views/known-amount.js";
import { linkName } from "../views/names.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { RESOURCES_WORDS } from "../words/resources-words.js";
import type { Locale } from "../words/text.js";
import { WORDS } from "../words/words.js";
import { resourceLine } from "./resource-rows.js";
import type { ResourceRow } from "./resource-rows.js";

const ELSEWHERE: readonly ListPlace[] = ["print", "copy", "workbook"];
const BOOK: readonly ListPlace[] = ["workbook"];

/** Columns of the list of resources. */
export const RESOURCE_COLUMNS: readonly ListColumn<ResourceRow>[] = [
  {
    key: "resource",
    head: RESOURCES_WORDS.resource,
    width: { zh: 150, en: 170 },
    text: ({ name }) => name,
    sortBy: ({ name }) => name,
  },
  {
    key: "link",
    head: RESOURCES_WORDS.feeds,
    width: { zh: 150, en: 180 },
    isGrowing: true,
    text: ({ link, linkName: name }, locale) => (link === null ? RESOURCES_WORDS.noFeeds[locale] : name),
    sortBy: ({ linkName: name }) => (name === "" ? null : name),
  },
  {
    key: "coefficient",
    head: RESOURCES_WORDS.coefficient,
    meaning: RESOURCES_WORDS.coefficientMeaning,
    width: { zh: 130, en: 140 },
    isRight: true,
    text: coefficientText,
    sortBy: ({ coefficient }) => (typeof coefficient === "object" ? coefficient.base : (coefficient ?? null)),
  },
  amountOf("used", RESOURCES_WORDS.used, RESOURCES_WORDS.usedMeaning, (row) => row.feed?.used, ofResource),
  unitColumn("used-unit", ofResource),
  amountOf(
    "could-make",
    RESOURCES_WORDS.couldMake,
    RESOURCES_WORDS.couldMakeMeaning,
    (row) => row.feed?.couldMake,
    ofLink,
  ),
  amountOf("room", RESOURCES_WORDS.room, RESOURCES_WORDS.roomMeaning, (row) => row.feed?.room, ofLink),
  unitColumn("room-unit", ofLink),
  {
    key: "projects",
    head: RESOURCES_WORDS.typical,
    width: { zh: 100, en: 110 },
    isRight: true,
    text: ({ feed }, locale) =>
      feed === null || feed.projects === null
        ? unknownUnless(feed, locale)
        : WORDS.projectsCount(String(feed.projects))[locale],
    value: ({ feed }, locale) => feed?.projects ?? (unknownUnless(feed, locale) || null),
    sortBy: ({ feed }) => feed?.projects ?? null,
  },
  {
    ...amountOf("output", RESOURCES_WORDS.output, undefined, ({ use }) => exact(use.output), ofResource, true),
    places: ELSEWHERE,
  },
  {
    ...amountOf("potential", RESOURCES_WORDS.potential, undefined, potentialOf, ofResource, true),
    places: BOOK,
  },
  {
    ...amountOf("processed", RESOURCES_WORDS.processed, undefined, ({ use }) => use.processed, ofResource, true),
    places: ELSEWHERE,
  },
  {
    key: "share",
    head: RESOURCES_WORDS.share,
    width: { zh: 80, en: 90 },
    isRight: true,
    text: ({ use }, locale) => percentText(use.share, locale),
    sortBy: ({ use }) => use.share?.base ?? null,
    places: ELSEWHERE,
  },
  {
    ...amountOf("unprocessed", RESOURCES_WORDS.unprocessed, undefined, ({ use }) => use.unprocessed, ofResource, true),
    places: ELSEWHERE,
  },
  {
    key: "confidence",
    head: LISTS_WORDS.confidence,
    width: { zh: 80, en: 90 },
    text: ({ resource: { confidence } }, locale) =>
      confidence === undefined ? "" : CONFIDENCE_NAMES[confidence][locale],
    sortBy: ({ resource }) => resource.confidence ?? null,
    places: BOOK,
  },
  {
    key: "source",
    head: LISTS_WORDS.sources,
    width: { zh: 150, en: 170 },
    text: ({ resource }, locale) => resource.source ?? LISTS_WORDS.noneSource[locale],
    value: ({ resource }) => resource.source ?? null,
    sortBy: ({ resource }) => resource.source ?? null,
  },
];

/**
 * Gives the facets of the list.
 *
 * @param analysis - Analysis of the chain.
 * @returns Links that are fed.
 */
export function resourceFacets({ chain }: ChainAnalysis): readonly ListFacet<ResourceRow>[] {
  return [
    {
      key: "link",
      name: RESOURCES_WORDS.feeds,
      valuesOf: ({ link }) => [link ?? ""],
      labelOf: (value, locale) => (value === "" ? RESOURCES_WORDS.noFeeds[locale] : linkName(chain, value, locale)),
    },
  ];
}

/**
 * Gives the groupings of the list.
 *
 * @param analysis - Analysis of the chain.
 * @param rows - All rows.
 * @returns By resource, with what becomes of it; and by link.
 */
export function resourceGroupings(
  { chain }: ChainAnalysis,
  rows: readonly ResourceRow[],
): readonly ListGrouping<ResourceRow>[] {
  const uses = new Map(rows.map(({ use }) => [use.resource, use]));
  return [
    {
      key: "resource",
      name: RESOURCES_WORDS.byResource,
      groupsOf: ({ resource }) => [resource.id],
      labelOf: (group, locale) => {
        const use = uses.get(group);
        return use === undefined ? group : resourceLine(chain, use, locale);
      },
      order: [...uses.keys()],
    },
    {
      key: "link",
      name: LISTS_WORDS.byLink,
      groupsOf: ({ link }) => [link ?? ""],
      labelOf: (group, locale) => (group === "" ? RESOURCES_WORDS.noFeeds[locale] : linkName(chain, group, locale)),
    },
  ];
}

function amountOf(
  key: string,
  head: Localized,
  meaning: Localized | undefined,
  value: (row: ResourceRow) => Amount | null | undefined,
  unitOf: (row: ResourceRow) => string | null,
  isOfResource = false,
): ListColumn<ResourceRow> {
  const says = (row: ResourceRow): boolean => isOfResource || row.feed !== null;
  const amount = (row: ResourceRow): Amount | null => value(row) ?? null;
  return {
    key,
    head,
    ...(meaning !== undefined && { meaning }),
    width: { zh: 116, en: 126 },
    isRight: true,
    text: (row, locale) => {
      if (!says(row)) return "";
      return isOfResource ? baseText(amount(row), unitOf(row), locale) : cellText(amount(row), unitOf(row), locale);
    },
    hint: (row, locale) => (says(row) ? amountText(amount(row), unitOf(row), locale) : ""),
    sortBy: (row) => knownAmount(amount(row))?.base ?? null,
    value: (row, locale) => (says(row) ? amountCell(amount(row), locale) : null),
    format: (row) => amountFormat(amount(row)),
  };
}

function unitColumn(key: string, unitOf: (row: ResourceRow) => string | null): ListColumn<ResourceRow> {
  return {
    key,
    head: LISTS_WORDS.unit,
    width: { zh: 70, en: 80 },
    text: (row, locale) => unitOf(row) ?? (row.feed === null ? "" : WORDS.unitUnrecorded[locale]),
    sortBy: unitOf,
    places: BOOK,
  };
}

function ofResource({ use }: ResourceRow): string | null {
  return use.unit;
}

function ofLink({ feed }: ResourceRow): string | null {
  return feed?.unit ?? null;
}

function exact(value: number | null): Amount | null {
  return value === null ? null : { base: value, bound: "exact" };
}

function potentialOf({ resource }: ResourceRow): Amount | null {
  return exact(resource.potential ?? null);
}

function unknownUnless(feed: ResourceRow["feed"], locale: Locale): string {
  return feed === null ? "" : WORDS.notKnown[locale];
}

function coefficientText({ coefficient, use, feed }: ResourceRow, locale: Locale): string {
  if (feed === null) return "";
  if (coefficient === undefined) return LISTS_WORDS.notRecorded[locale];
  const ends = typeof coefficient === "number" ? [coefficient] : [...new Set([coefficient.low, coefficient.high])];
  const number = ends.map((end) => formatNumber(end, locale)).join("–");
  const [of, per] = [use.unit, feed.unit].map((unit) =>
    unit === null ? "" : unitText(unit, locale).replace(/\/(?:年|a)$/u, ""),
  );
  return of === "" || per === "" ? number : `${number} ${of ?? ""}/${per ?? ""}`;
}
