/**
 * Totals over part of a portfolio, in which everything shared is counted once.
 *
 * @module
 */
import type { ChainAnalysis, LinkClass } from "../../analysis/chain-analysis.js";
import { enterpriseOf } from "../../analysis/compiled-projects.js";
import { projectRoles } from "../../analysis/project-tally.js";
import type { ProjectRole } from "../../analysis/project-tally.js";
import type { LinkKey, Money, ProjectKey } from "../../model/document.js";
import { LINK_CLASSES } from "../../model/rule-words.js";
import { sumMoney } from "../money-sum.js";
import type { MoneySum } from "../money-sum.js";
import { projectUnits } from "../projects/project-unit.js";
import type { ProjectUnit } from "../projects/project-unit.js";

/** Numbers of projects by how they count, phases each. */
export interface RoleCounts {
  /** Built (已建成). */
  readonly built: number;
  /** Under construction (在建). */
  readonly underConstruction: number;
  /** Planned and counted (拟引进). */
  readonly planned: number;
  /** Leads, negotiations and unnamed placeholders. */
  readonly prospects: number;
  /** On hold, ended, or of unknown status. */
  readonly inactive: number;
}

/** Totals of one part of a portfolio. */
export interface PortfolioTotal {
  /** Name of the chain, cluster, unit or leader; `null` for what nobody answers for. */
  readonly name: string | null;
  /** Key, where the part has one; else its name. */
  readonly key: string | null;
  /** Links. */
  readonly links: number;
  /** Links of each class, judged with all chains together. */
  readonly classes: ReadonlyMap<LinkClass, number>;
  /** Enterprises with a project there. */
  readonly enterprises: number;
  /** Projects, each with its phases. */
  readonly projects: number;
  /** Projects that count, by status; phases are counted one by one. */
  readonly counts: RoleCounts;
  /** Total investment. */
  readonly investment: MoneySum;
  /** Money signed for. */
  readonly signed: MoneySum;
  /** Money arrived. */
  readonly arrived: MoneySum;
}

/** What totals are added up from, worked out once. */
export interface TotalBase {
  /** Analysis of all chains together. */
  readonly analysis: ChainAnalysis;
  /** Projects without parent. */
  readonly units: readonly ProjectUnit[];
  /** How each project counts. */
  readonly roles: ReadonlyMap<ProjectKey, ProjectRole>;
}

/**
 * Prepares totals.
 *
 * @param analysis - Analysis of all chains together.
 * @returns What {@link totalOf} needs.
 */
export function totalBase(analysis: ChainAnalysis): TotalBase {
  const { chain, options } = analysis;
  const roleOf = projectRoles(chain, options);
  return {
    analysis,
    units: projectUnits(chain),
    roles: new Map(Array.from(chain.projects, ([key, project]) => [key, roleOf(key, project)])),
  };
}

/**
 * Adds up part of a portfolio.
 *
 * @param base - See {@link totalBase}.
 * @param part - Name and key, links, and which projects.
 * @returns The totals.
 */
export function totalOf(base: TotalBase, part: TotalPart): PortfolioTotal {
  const { analysis, units, roles } = base;
  const classes = new Map<LinkClass, number>(LINK_CLASSES.map((name) => [name, 0]));
  for (const key of part.links) {
    const row = analysis.links.get(key);
    if (row !== undefined) classes.set(row.class, (classes.get(row.class) ?? 0) + 1);
  }
  const own = units.filter(part.hasUnit);
  const keys = own.flatMap(({ key, phases }) => [key, ...phases]);
  const enterprises = new Set<string>();
  const counts = { built: 0, underConstruction: 0, planned: 0, prospects: 0, inactive: 0 };
  for (const key of keys) {
    const owner = enterpriseOf(analysis.chain, analysis.chain.projects.get(key)!);
    if (owner !== undefined) enterprises.add(owner);
    const field = ROLE_FIELDS.get(roles.get(key)!);
    if (field !== undefined) counts[field] += 1;
  }
  return {
    name: part.name,
    key: part.key,
    links: part.links.size,
    classes,
    enterprises: enterprises.size,
    projects: own.length,
    counts,
    investment: moneyOver(own, ({ investment }) => investment),
    signed: moneyOver(own, ({ signed }) => signed),
    arrived: moneyOver(own, ({ arrivals }) => arrivals?.map(({ amount }) => amount)),
  };
}

function moneyOver(units: readonly ProjectUnit[], read: (unit: ProjectUnit) => readonly Money[] | undefined): MoneySum {
  return sumMoney(units.flatMap((unit): readonly (Money | undefined)[] => read(unit) ?? [undefined]));
}

/** A part of a portfolio. */
export interface TotalPart {
  /** Name for people. */
  readonly name: string | null;
  /** Key. */
  readonly key: string | null;
  /** Links of the part. */
  readonly links: ReadonlySet<LinkKey>;
  /** Says whether a project belongs to the part. */
  readonly hasUnit: (unit: ProjectUnit) => boolean;
}

const ROLE_FIELDS: ReadonlyMap<ProjectRole, keyof RoleCounts> = new Map<ProjectRole, keyof RoleCounts>([
  ["built", "built"],
  ["under-construction", "underConstruction"],
  ["planned", "planned"],
  ["prospect", "prospects"],
  ["inactive", "inactive"],
]);
