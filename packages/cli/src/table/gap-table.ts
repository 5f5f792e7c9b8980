/**
 * The gap table: one row for each link.
 *
 * @module
 */
import { ACTION_NAMES, CLASS_NAMES, LANE_NAMES } from "@liantu/core";
import type { Amount, ChainAnalysis, LinkAnalysis } from "@liantu/core";
import type { Language } from "../language.js";
import { displayWidth } from "../text/east-asian-width.js";
import { printable } from "../text/printable.js";
import { textTable } from "../text/text-table.js";
import type { TextColumn } from "../text/text-table.js";
import { amountCell, BOUND_SIGNS, coverageCell, knownAmount, rangeCell, rowUnit, UNKNOWN_WORDS } from "./row-unit.js";

// a longer name gives way to the short one, if there is one
const NAME_WIDTH = 16;

const HEADS = {
  zh: {
    link: "环节",
    class: "类别",
    unit: "单位",
    demand: "需求",
    supply: "供给（累计）",
    gap: "缺口",
    built: "已建",
    underConstruction: "+在建",
    planned: "+拟引进",
    afterBuilt: "已建后",
    afterUnderConstruction: "在建后",
    afterPlanned: "引进后",
    range: "区间",
    coverage: "覆盖率",
    action: "对策",
    projects: "项目数",
  },
  en: {
    link: "Link",
    class: "Class",
    unit: "Unit",
    demand: "Demand",
    supply: "Supply",
    gap: "Gap",
    built: "built",
    underConstruction: "+constr.",
    planned: "+planned",
    afterBuilt: "built",
    afterUnderConstruction: "+constr.",
    afterPlanned: "+planned",
    range: "range",
    coverage: "Cover",
    action: "Action",
    projects: "Projects",
  },
} as const;

/**
 * Draws the gap table, lane by lane.
 *
 * @param analysis - Result of the gap analysis.
 * @param language - Language.
 * @param width - Columns of the terminal.
 * @returns Lines.
 */
export function gapTable(analysis: ChainAnalysis, language: Language, width: number): string[] {
  const rows: (readonly string[] | string)[] = [];
  let lane: string | null = null;
  for (const link of analysis.links.values()) {
    if (link.stage !== lane) rows.push(`[${LANE_NAMES[link.stage][language]}]`);
    lane = link.stage;
    rows.push(gapRow(link, briefNameOf(analysis, link, language), language));
  }
  return textTable(gapColumns(language), rows, width);
}

/**
 * Names a link in the language asked for.
 *
 * @param analysis - Analysis that the link belongs to.
 * @param link - Link.
 * @param language - Language.
 * @returns Name that is safe to print.
 */
export function nameOf(analysis: ChainAnalysis, link: Pick<LinkAnalysis, "id" | "name">, language: Language): string {
  const english = language === "en" ? analysis.chain.graph.getNodeAttribute(link.id, "nameEn") : undefined;
  return printable(english ?? link.name);
}

/**
 * Names a link in the language asked for, by its short name if the name is long.
 *
 * @param analysis - Analysis that the link belongs to.
 * @param link - Link.
 * @param language - Language.
 * @returns Name that is safe to print.
 */
export function briefNameOf(
  analysis: ChainAnalysis,
  link: Pick<LinkAnalysis, "id" | "name">,
  language: Language,
): string {
  const name = nameOf(analysis, link, language);
  if (displayWidth(name) <= NAME_WIDTH) return name;
  const { shortName, shortNameEn } = analysis.chain.graph.getNodeAttributes(link.id);
  return printable((language === "en" ? shortNameEn : shortName) ?? name);
}

function gapColumns(language: Language): readonly TextColumn[] {
  const head = HEADS[language];
  const right = "right" as const;
  return [
    { head: head.link, least: 12 },
    { head: head.class },
    { head: head.unit },
    { head: head.demand, align: right },
    { head: head.built, group: head.supply, align: right, dropRank: 2 },
    { head: head.underConstruction, group: head.supply, align: right, dropRank: 5 },
    { head: head.planned, group: head.supply, align: right, dropRank: 6 },
    { head: head.afterBuilt, group: head.gap, align: right, dropRank: 7 },
    { head: head.afterUnderConstruction, group: head.gap, align: right, dropRank: 8 },
    { head: head.afterPlanned, group: head.gap, align: right },
    { head: head.range, group: head.gap, align: right, dropRank: 9 },
    { head: head.coverage, align: right, dropRank: 3 },
    { head: head.action, least: 7 },
    { head: head.projects, align: right, dropRank: 4 },
  ];
}

function gapRow(link: LinkAnalysis, name: string, language: Language): readonly string[] {
  const { demand, supply, residual } = link;
  const supplies = [supply.built, supply.underConstruction, supply.planned];
  const gaps = [residual.afterBuilt, residual.afterUnderConstruction, residual.afterPlanned];
  const unit = rowUnit(link.unit, [demand, ...supplies, ...gaps], language);
  // Where nobody has looked, nothing can be said of supply; only the demand is known.
  const isUnsurveyed = link.class === "unsurveyed";
  const unlessUnsurveyed = (cell: string): string => (isUnsurveyed ? "-" : cell);
  const amount = (value: Amount | null): string => amountCell(value, unit, language);
  return [
    name,
    CLASS_NAMES[link.class][language] + (link.robust ? "" : "*"),
    unit.label,
    amount(demand),
    ...supplies.map((value) => unlessUnsurveyed(amount(value))),
    ...gaps.map((value) => unlessUnsurveyed(amount(value))),
    unlessUnsurveyed(rangeCell(residual.afterPlanned, unit)),
    unlessUnsurveyed(coverageOf(link, language)),
    link.action === "none" ? "-" : ACTION_NAMES[link.action][language],
    unlessUnsurveyed(projectsOf(link, language)),
  ];
}

function coverageOf({ coverage, demand }: LinkAnalysis, language: Language): string {
  // Where nothing is wanted there is nothing to cover.
  if (coverage === null && demand?.base === 0 && demand.bound === "exact") return "-";
  return coverageCell(coverage, language);
}

/**
 * Prints the number of typical projects that the last gap makes.
 *
 * @param link - Link.
 * @param language - Language.
 * @returns Such as "3" or "≥3"; 0 where there is no gap, whatever is known of the typical project.
 */
export function projectsOf(
  { projectsNeeded, residual: { afterPlanned } }: Pick<LinkAnalysis, "projectsNeeded" | "residual">,
  language: Language,
): string {
  const gap = knownAmount(afterPlanned);
  if (gap === null) return UNKNOWN_WORDS[language];
  if (gap.base === 0 && gap.bound === "exact") return "0";
  return projectsNeeded === null ? UNKNOWN_WORDS[language] : BOUND_SIGNS[gap.bound] + String(projectsNeeded);
}
