/**
 * Rows of the gap table, and the order of what is pressing.
 *
 * @module
 */
import type { Amount, ChainAnalysis, LinkAnalysis, LinkClass } from "@liantu/core";
import type { AtlasFilter } from "../state/atlas-state.js";
import type { Locale } from "../words/text.js";
import { saysNothing } from "./format.js";
import { knownAmount } from "./known-amount.js";
import { linkName } from "./names.js";
import { supplySteps } from "./supply-steps.js";

/** A row of the gap table. */
export interface GapRow {
  /** Key of the link. */
  readonly key: string;
  /** Name in the language in use. */
  readonly name: string;
  /** What was found out. */
  readonly link: LinkAnalysis;
  /** Demand. */
  readonly demand: Amount | null;
  /** Built supply ÷ demand. */
  readonly coverage: Amount | null;
  /** What is built, under construction, planned: each by itself. */
  readonly steps: readonly (Amount | null)[];
  /** Gap after each of the three. */
  readonly gaps: readonly (Amount | null)[];
}

/** Classes from the most to the least pressing; what nobody has looked at comes last. */
export const CLASS_ORDER: readonly LinkClass[] = [
  "break",
  "blank",
  "weak",
  "forming",
  "unknown",
  "adequate",
  "strong",
  "unsurveyed",
];

/**
 * Gives the rows of the gap table.
 *
 * @param analysis - Analysis of the chain.
 * @param locale - Language of the names.
 * @returns One row for each link, the most pressing first: a table that opens with what is not known tells nothing.
 */
export function gapRows(analysis: ChainAnalysis, locale: Locale): readonly GapRow[] {
  return [...analysis.links.values()].sort(byPressure).map((link) => ({
    key: link.id,
    name: linkName(analysis.chain, link.id, locale),
    link,
    demand: knownAmount(link.demand),
    coverage: link.coverage === null || saysNothing(link.coverage) ? null : link.coverage,
    steps: supplySteps(link).map((step) => step.amount),
    gaps: [link.residual.afterBuilt, link.residual.afterUnderConstruction, link.residual.afterPlanned].map(knownAmount),
  }));
}

/**
 * Says whether a filter is in force.
 *
 * @param filter - Filter.
 * @returns Whether there are links that it might not let pass.
 */
export function isFiltering({ classes, stages, statuses }: AtlasFilter): boolean {
  return classes.length + stages.length + statuses.length > 0;
}

/**
 * Says whether a link passes a filter.
 *
 * @param link - Analysis of the link.
 * @param filter - Filter.
 * @returns Whether it passes: one of the classes, one of the lanes, a project of one of the statuses.
 */
export function passesFilter(link: LinkAnalysis, filter: AtlasFilter): boolean {
  const { classes, stages, statuses } = filter;
  if (classes.length > 0 && !classes.includes(link.class)) return false;
  if (stages.length > 0 && !stages.includes(link.stage)) return false;
  return statuses.length === 0 || statuses.some((status) => shownProjects(link)[status] > 0);
}

/**
 * Counts the projects of a link by the colour they show: prospects are red although they are no supply.
 *
 * @param link - Analysis of the link.
 * @returns Number of projects by status.
 */
export function shownProjects(
  link: LinkAnalysis,
): Readonly<Record<"built" | "under-construction" | "planned", number>> {
  const { built, underConstruction, planned, prospects } = link.counts;
  return { built, "under-construction": underConstruction, planned: planned + prospects };
}

/**
 * Compares two amounts for sorting; what is not known comes last in either direction.
 *
 * @param a - Amount or nothing.
 * @param b - Amount or nothing.
 * @param isDescending - Whether the table sorts downwards, in which case it turns the result round.
 * @returns Negative if `a` comes first.
 */
export function compareAmounts(a: Amount | null, b: Amount | null, isDescending: boolean): number {
  if (a === null || b === null) {
    const last = (a === null ? 1 : 0) - (b === null ? 1 : 0);
    return isDescending ? -last : last;
  }
  return a.base - b.base;
}

/**
 * Gives the links where something is known to lack, the most pressing first: by class, then by how much of the demand is
 * open. What nobody has looked at is not among them, nor is what lacks at most so much.
 *
 * @param analysis - Analysis of the chain.
 * @param limit - How many at most.
 * @returns Links with an open gap, and breaks, blanks and weak links whose gap is not known.
 */
export function pressingLinks(analysis: ChainAnalysis, limit: number): readonly LinkAnalysis[] {
  const isLacking = (link: LinkAnalysis): boolean => {
    if (link.class === "unsurveyed") return false;
    const open = knownAmount(link.residual.afterPlanned);
    const isGap = link.class === "break" || link.class === "blank" || link.class === "weak";
    return open === null ? isGap : open.base > 0 && (isGap || open.bound !== "upper");
  };
  return [...analysis.links.values()].filter(isLacking).sort(byPressure).slice(0, limit);
}

/**
 * Gives the links that nobody has looked at although something is known to be wanted of them.
 *
 * @param analysis - Analysis of the chain.
 * @returns Links in the order of the analysis.
 */
export function linksToSurvey(analysis: ChainAnalysis): readonly LinkAnalysis[] {
  return [...analysis.links.values()].filter(
    (link) => link.class === "unsurveyed" && (knownAmount(link.demand)?.base ?? 0) > 0,
  );
}

// Sorting is stable: what is equally pressing keeps the order of the analysis, by lane and tier.
function byPressure(a: LinkAnalysis, b: LinkAnalysis): number {
  return CLASS_ORDER.indexOf(a.class) - CLASS_ORDER.indexOf(b.class) || openShare(b) - openShare(a);
}

// Part of the demand that nobody has been found for; links without a known demand come after those with one.
function openShare(link: LinkAnalysis): number {
  const demand = knownAmount(link.demand);
  if (demand === null || demand.base === 0) return -1;
  return (knownAmount(link.residual.afterPlanned)?.base ?? 0) / demand.base;
}
