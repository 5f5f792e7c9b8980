/**
 * What lists of links are filtered and grouped by: lane, class, responsible unit.
 *
 * @module
 */
import { CLASS_NAMES, LANE_NAMES } from "@liantu/core";
import type { Chain, LinkAnalysis, LinkClass, LinkKey, LinkStage } from "@liantu/core";
import { CLASS_ORDER } from "../views/gap-rows.js";
import { findLink } from "../views/names.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { WORDS } from "../words/words.js";
import type { ListFacet, ListGrouping } from "./arrange-rows.js";

/** Lanes from upstream to supporting. */
export const LANE_ORDER: readonly LinkStage[] = ["upstream", "midstream", "downstream", "supporting"];

/** A row that stands for a link. */
export interface LinkRow {
  /** Analysis of the link. */
  readonly link: LinkAnalysis;
  /** Responsible unit; empty if none is recorded. */
  readonly responsible: string;
}

/** Facets of a list of links. */
export const LINK_FACETS: readonly ListFacet<LinkRow>[] = [
  {
    key: "class",
    name: WORDS.columnClass,
    valuesOf: ({ link }) => [link.class],
    labelOf: (value, locale) => CLASS_NAMES[value as LinkClass][locale],
    order: CLASS_ORDER,
    shared: "classes",
  },
  {
    key: "lane",
    name: LISTS_WORDS.lane,
    valuesOf: ({ link }) => [link.stage],
    labelOf: (value, locale) => LANE_NAMES[value as LinkStage][locale],
    order: LANE_ORDER,
    shared: "stages",
  },
  {
    key: "responsible",
    name: WORDS.responsible,
    valuesOf: ({ responsible }) => [responsible],
    labelOf: (value, locale) => (value === "" ? LISTS_WORDS.unitNone[locale] : value),
  },
];

/** Groupings of a list of links. */
export const LINK_GROUPINGS: readonly ListGrouping<LinkRow>[] = [
  {
    key: "lane",
    name: LISTS_WORDS.byLane,
    groupsOf: ({ link }) => [link.stage],
    labelOf: (group, locale) => LANE_NAMES[group as LinkStage][locale],
    order: LANE_ORDER,
  },
  {
    key: "class",
    name: LISTS_WORDS.byClass,
    groupsOf: ({ link }) => [link.class],
    labelOf: (group, locale) => CLASS_NAMES[group as LinkClass][locale],
    order: CLASS_ORDER,
  },
  {
    key: "responsible",
    name: LISTS_WORDS.byUnit,
    groupsOf: ({ responsible }) => [responsible],
    labelOf: (group, locale) => (group === "" ? LISTS_WORDS.unitNone[locale] : group),
  },
];

/**
 * Says who answers for a link.
 *
 * @param chain - Chain.
 * @param link - Key of the link.
 * @returns The unit of the link, else that of the chain; empty if none is recorded.
 */
export function responsibleUnit(chain: Chain, link: LinkKey): string {
  return (findLink(chain, link)?.responsible?.unit ?? chain.document.responsible?.unit ?? "").trim();
}
