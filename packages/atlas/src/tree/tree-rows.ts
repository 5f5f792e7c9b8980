/**
 * Rows of the tree of everything: lane → link → project. It says in a table what the map says in a drawing.
 *
 * @module
 */
import { isGap } from "@liantu/cytoscape";
import { LANE_NAMES, STAGE_NAMES, STATUS_NAMES } from "@liantu/core";
import type { Chain, ChainAnalysis, LinkAnalysis, LinkKey, LinkStage, Project, ProjectKey } from "@liantu/core";
import { cellText } from "../views/format.js";
import { supplySteps } from "../views/supply-steps.js";
import { linkName, projectName } from "../views/names.js";
import type { Locale } from "../words/text.js";
import { TREE_WORDS } from "../words/tree-words.js";

/** A row of the tree. */
export interface TreeRow {
  /** Key of the row. */
  readonly key: string;
  /** Depth, from 1. */
  readonly level: 1 | 2 | 3;
  /** Key of the row that it stands under; `null` for a lane. */
  readonly parent: string | null;
  /** Number among its siblings, from 1. */
  readonly position: number;
  /** Number of its siblings and itself. */
  readonly size: number;
  /** Whether it has rows below it, and whether they are shown. */
  readonly fold: "open" | "closed" | "leaf";
  /** Name. */
  readonly name: string;
  /** Link that it belongs to; `null` for a lane. */
  readonly link: LinkKey | null;
  /** Project; `null` for a lane or a link. */
  readonly project: ProjectKey | null;
  /** Analysis of a link; `null` for all else. */
  readonly analysis: LinkAnalysis | null;
  /** Record of a project; `null` for all else. */
  readonly record: Project | null;
  /** Stage of a project, or what a lane holds. */
  readonly detail: string;
  /** Demand, built, under construction, planned, gap; of a project its capacity under its status. */
  readonly amounts: readonly string[];
}

const LANES: readonly LinkStage[] = ["upstream", "midstream", "downstream", "supporting"];

/** Key of the row of a link. */
export function linkRowKey(link: LinkKey): string {
  return `link ${link}`;
}

/** Key of the row of a lane. */
export function laneRowKey(stage: LinkStage): string {
  return `lane ${stage}`;
}

/**
 * Gives the rows that are shown.
 *
 * @param chain - Chain.
 * @param analysis - Its analysis.
 * @param open - Keys of the rows whose children are shown.
 * @param locale - Language.
 * @returns Rows from the top.
 */
export function treeRows(
  chain: Chain,
  analysis: ChainAnalysis,
  open: ReadonlySet<string>,
  locale: Locale,
): readonly TreeRow[] {
  const links = [...analysis.links.values()];
  const lanes = LANES.filter((stage) => links.some((link) => link.stage === stage));
  const rows: TreeRow[] = [];
  for (const [at, stage] of lanes.entries()) {
    const inLane = links.filter((link) => link.stage === stage);
    const key = laneRowKey(stage);
    const isOpen = open.has(key);
    rows.push({
      ...BLANK,
      key,
      level: 1,
      position: at + 1,
      size: lanes.length,
      fold: isOpen ? "open" : "closed",
      name: LANE_NAMES[stage][locale],
      detail: TREE_WORDS.lane(inLane.length, inLane.filter((link) => isGap(link.class)).length)[locale],
    });
    if (!isOpen) continue;
    for (const [i, link] of inLane.entries()) pushLink(rows, chain, link, key, i, inLane.length, open, locale);
  }
  return rows;
}

const BLANK = {
  parent: null,
  link: null,
  project: null,
  analysis: null,
  record: null,
  amounts: [],
} satisfies Partial<TreeRow>;

function pushLink(
  rows: TreeRow[],
  chain: Chain,
  link: LinkAnalysis,
  parent: string,
  at: number,
  size: number,
  open: ReadonlySet<string>,
  locale: Locale,
): void {
  const key = linkRowKey(link.id);
  const projects = chain.projectsByLink.get(link.id) ?? [];
  const isOpen = open.has(key);
  const steps = supplySteps(link).map(({ amount }) => cellText(amount, link.unit, locale));
  rows.push({
    ...BLANK,
    key,
    level: 2,
    parent,
    position: at + 1,
    size,
    fold: projects.length === 0 ? "leaf" : isOpen ? "open" : "closed",
    name: linkName(chain, link.id, locale),
    link: link.id,
    analysis: link,
    detail: "",
    amounts: [
      cellText(link.demand, link.unit, locale),
      ...steps,
      cellText(link.residual.afterPlanned, link.unit, locale),
    ],
  });
  if (!isOpen) return;
  for (const [i, id] of projects.entries()) {
    const record = chain.projects.get(id);
    if (record === undefined) continue;
    rows.push({
      ...BLANK,
      key: `project ${id}`,
      level: 3,
      parent: key,
      position: i + 1,
      size: projects.length,
      fold: "leaf",
      name: projectName(chain, record) ?? TREE_WORDS.unnamed[locale],
      link: link.id,
      project: id,
      record,
      detail: stageText(record, locale),
      amounts: projectAmounts(record, link, locale),
    });
  }
}

function stageText({ stage, status }: Project, locale: Locale): string {
  if (stage !== undefined) return STAGE_NAMES[stage][locale];
  return status === null ? TREE_WORDS.noStage[locale] : STATUS_NAMES[status][locale];
}

const COLUMN_OF_STATUS = { built: 1, "under-construction": 2, planned: 3 } as const;

/** The capacity of a project stands in the column of its status; the others stay empty. */
function projectAmounts(record: Project, link: LinkAnalysis, locale: Locale): readonly string[] {
  const amounts = ["", "", "", "", ""];
  const { capacity, status, unit } = record;
  if (capacity === undefined || status === null) return amounts;
  amounts[COLUMN_OF_STATUS[status]] = cellText({ base: capacity, bound: "exact" }, unit ?? link.unit, locale);
  return amounts;
}
