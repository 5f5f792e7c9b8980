/**
 * The appraisal table: indicators and slips by responsible unit and by responsible leader.
 *
 * @module
 */
import type { Chain } from "../../model/chain.js";
import { indicatorsOfUnits, periodOf } from "./project-indicators.js";
import type { IndicatorOptions, ProjectIndicators } from "./project-indicators.js";
import { projectSlips } from "./project-slips.js";
import type { SlipOptions, SlipState } from "./project-slips.js";
import { projectUnits } from "./project-unit.js";
import type { ProjectUnit, Responsibility } from "./project-unit.js";

/** Options of {@link appraisalTable}. */
export interface AppraisalOptions extends IndicatorOptions, SlipOptions {}

/** One row of the table. */
export interface AppraisalRow {
  /** Unit or leader; `null` for the projects that nobody is recorded to answer for. */
  readonly name: string | null;
  /** Projects that it answers for, signed or not. */
  readonly projects: number;
  /** Indicators of its projects. */
  readonly indicators: ProjectIndicators;
  /** Slips that are not done. */
  readonly openSlips: number;
  /** Slips that are overdue. */
  readonly overdueSlips: number;
  /** Open slips of which nobody can say whether they are overdue. */
  readonly undatedSlips: number;
}

/** The table, and the row over all. */
export interface AppraisalTable {
  /** One row for each responsible unit, by name; projects without one last. */
  readonly byUnit: readonly AppraisalRow[];
  /** One row for each responsible leader, likewise. */
  readonly byLeader: readonly AppraisalRow[];
  /** All projects. */
  readonly total: AppraisalRow;
}

/**
 * Draws up the appraisal table of one chain, or of several together.
 *
 * @param chains - A chain, or the chains of a portfolio.
 * @param options - Period of the cohort, choice of projects, date to look at, service levels.
 * @returns The table; of several chains the first gives the period where none is asked for.
 * @throws `ChainError` as {@link projectIndicators} and {@link projectSlips} do.
 */
export function appraisalTable(chains: Chain | readonly Chain[], options: AppraisalOptions = {}): AppraisalTable {
  const all = "graph" in chains ? [chains] : chains;
  const [first] = all;
  const period = periodOf(first ?? { document: EMPTY }, options);
  const parts = all.map((chain) => partOf(chain, options));
  const units = parts.flatMap((part) => part.units);
  const slips = parts.flatMap((part) => part.slips);
  const rowOf = (name: string | null, isOwn: (responsible: Responsibility) => boolean): AppraisalRow =>
    rowOver(
      name,
      units.filter(({ responsible }) => isOwn(responsible)),
      slips.filter(({ responsible }) => isOwn(responsible)),
    );
  const rowOver = (name: string | null, own: readonly ProjectUnit[], ownSlips: readonly SlipState[]): AppraisalRow => {
    const open = ownSlips.filter(({ isDone }) => !isDone);
    return {
      name,
      projects: own.length,
      indicators: indicatorsOfUnits(own, period, options),
      openSlips: open.length,
      overdueSlips: open.filter(({ isOverdue }) => isOverdue === true).length,
      undatedSlips: open.filter(({ isOverdue }) => isOverdue === null).length,
    };
  };
  const rowsBy = (field: keyof Responsibility): AppraisalRow[] =>
    namesOf([...units, ...slips], field).map((name) => rowOf(name, (responsible) => responsible[field] === name));
  return { byUnit: rowsBy("unit"), byLeader: rowsBy("leader"), total: rowOver(null, units, slips) };
}

/** Projects of a chain that were chosen, and the slips of them and of their phases. */
function partOf(
  chain: Chain,
  options: AppraisalOptions,
): { readonly units: readonly ProjectUnit[]; readonly slips: readonly SlipState[] } {
  const units = projectUnits(chain);
  const slips = projectSlips(chain, options);
  const { projects: isWanted } = options;
  if (isWanted === undefined) return { units, slips };
  const wanted = units.filter((unit) => isWanted(unit));
  const keys = new Set(wanted.flatMap(({ key, phases }) => [key, ...phases]));
  return { units: wanted, slips: slips.filter(({ project }) => keys.has(project)) };
}

const EMPTY: Chain["document"] = { format: "liantu-chain", version: 1, id: "-", name: "-", links: [] };

function namesOf(
  records: readonly { readonly responsible: Responsibility }[],
  field: keyof Responsibility,
): (string | null)[] {
  const names = new Set(records.map(({ responsible }) => responsible[field]));
  const known = [...names].filter((name) => name !== null).sort();
  return names.has(null) ? [...known, null] : known;
}
