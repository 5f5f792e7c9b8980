/**
 * Rows and columns of the gap report.
 *
 * @module
 */
import { LANE_NAMES, STATUS_NAMES } from "@liantu/core";
import type { Amount, ChainAnalysis, ProjectStatus } from "@liantu/core";
import { percentText, projectsNeededText } from "../views/format.js";
import { gapRows } from "../views/gap-rows.js";
import type { GapRow } from "../views/gap-rows.js";
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
import type { ListColumn } from "./list-column.js";
import { amountCell, amountFormat } from "./list-sheet.js";
import { targetCounts } from "./target-rows.js";

/** A row of the gap report. */
export interface GapListRow extends GapRow {
  /** Responsible unit; empty if none is recorded. */
  readonly responsible: string;
  /** How many target enterprises could fill the link. */
  readonly targets: number;
}

/**
 * Gives the rows of the gap report.
 *
 * @param analysis - Analysis of the chain.
 * @param locale - Language of the names.
 * @returns One row for each link, the most pressing first.
 */
export function gapListRows(analysis: ChainAnalysis, locale: Locale): readonly GapListRow[] {
  const counts = targetCounts(analysis.chain);
  return gapRows(analysis, locale).map((row) => ({
    ...row,
    responsible: responsibleUnit(analysis.chain, row.key),
    targets: counts.get(row.key) ?? 0,
  }));
}

const STATUSES: readonly ProjectStatus[] = ["built", "under-construction", "planned"];
const STEP_WIDTHS = [
  { zh: 84, en: 104 },
  { zh: 76, en: 162 },
  { zh: 84, en: 104 },
] as const;
const GAP_WORDS = [WORDS.afterBuilt, WORDS.afterUnderConstruction, WORDS.afterPlanned] as const;
const GAP_WIDTHS = [
  { zh: 92, en: 112 },
  { zh: 92, en: 162 },
  { zh: 92, en: 112 },
] as const;

/** Columns of the gap report. */
export const GAP_COLUMNS: readonly ListColumn<GapListRow>[] = [
  {
    key: "link",
    head: WORDS.columnLink,
    width: { zh: 134, en: 186 },
    text: ({ name }) => name,
    hint: ({ name, link }, locale) => `${name} · ${LANE_NAMES[link.stage][locale]}`,
    sortBy: ({ name }) => name,
  },
  LANE_COLUMN,
  CLASS_COLUMN,
  UNIT_COLUMN,
  amountColumn("demand", WORDS.demand, { zh: 94, en: 112 }, ({ demand }) => demand),
  ...STATUSES.map((status, at) =>
    amountColumn<GapListRow>(
      status,
      STATUS_NAMES[status],
      STEP_WIDTHS[at] ?? STEP_WIDTHS[0],
      ({ steps }) => steps[at] ?? null,
      WORDS.columnSupply,
    ),
  ),
  ...GAP_WORDS.map((words, at) =>
    amountColumn<GapListRow>(
      `gap-${String(at)}`,
      words,
      GAP_WIDTHS[at] ?? GAP_WIDTHS[0],
      ({ gaps }) => gaps[at] ?? null,
      WORDS.columnGap,
    ),
  ),
  {
    key: "coverage",
    head: WORDS.coverage,
    width: { zh: 70, en: 94 },
    isRight: true,
    text: ({ coverage }, locale) => percentText(coverage, locale),
    sortBy: ({ coverage }) => coverage?.base ?? null,
    value: ({ coverage }, locale) => amountCell(coverage, locale),
    format: ({ coverage }) => percentFormat(coverage),
  },
  ACTION_COLUMN,
  {
    key: "projects",
    head: WORDS.columnProjects,
    width: { zh: 80, en: 88 },
    isRight: true,
    text: ({ link }, locale) => projectsNeededText(link, locale) ?? neededUnknown({ link })[locale],
    sortBy: neededProjects,
    value: (row, locale) => neededProjects(row) ?? neededUnknown(row)[locale],
    format: ({ link }) => amountFormat(link.residual.afterPlanned)?.replace(/\.0+$/, ""),
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
    key: "why",
    head: LISTS_WORDS.why,
    width: { zh: 150, en: 320 },
    isGrowing: true,
    text: (row, locale) => ruleText(row, locale),
    hint: (row, locale) => reasonsText(row, locale),
    sortBy: ({ link }) => link.rule,
    value: (row, locale) => reasonsText(row, locale),
  },
];

/**
 * Says by which rule a link has its class.
 *
 * @param row - Row of a link.
 * @param locale - Language.
 * @returns The rule with its numbers.
 */
export function ruleText({ link }: Pick<GapRow, "link">, locale: Locale): string {
  const rule = link.reasons.find(({ code }) => code === "rule") ?? link.reasons[0];
  return rule?.message[locale] ?? "";
}

function reasonsText({ link }: Pick<GapRow, "link">, locale: Locale): string {
  return link.reasons.map(({ message }) => message[locale]).join("\n");
}

function neededProjects({ link }: Pick<GapRow, "link">): number | null {
  return link.class === "unsurveyed" ? null : link.projectsNeeded;
}

function neededUnknown({ link }: Pick<GapRow, "link">): typeof WORDS.notKnown {
  return link.projectsNeeded === null || link.class !== "unsurveyed" ? WORDS.notKnown : WORDS.surveyFirst;
}

function percentFormat(coverage: Amount | null): string | undefined {
  const format = amountFormat(coverage);
  return format?.replace(/#,##0(?:\.0+)?$/, "0.0%");
}
