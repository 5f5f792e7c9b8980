/**
 * Phases under the project that they are phases of.
 *
 * @module
 */
import type { ProjectKey } from "@liantu/core";
import type { LedgerRow } from "../types.js";
import type { DuplicateGroup } from "./merge-types.js";
import { phaseOfName } from "./name-key.js";
import { isSameNumber, moneyIn } from "./same-amount.js";

/**
 * Finds the projects that are phases of others in a ledger: a row without a phase is the whole only if its money is the sum of the
 * phases' money, for else it may well be the first phase.
 *
 * @param groups - Groups of rows.
 * @param projectOf - Project of a row; `undefined` if the row makes none.
 * @returns Whole by phase.
 */
export function phaseParents(
  groups: readonly DuplicateGroup[],
  projectOf: (row: LedgerRow) => ProjectKey | undefined,
): ReadonlyMap<ProjectKey, ProjectKey> {
  const parents = new Map<ProjectKey, ProjectKey>();
  for (const { evidence, rows } of groups) {
    if (!evidence.some(({ kind }) => kind === "phase-names")) continue;
    // rows counted in others make no project of their own
    const seen = new Set<ProjectKey>();
    const own = rows.filter((row) => {
      const key = projectOf(row);
      if (key === undefined || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    const wholes = own.filter(({ name }) => phaseOfName(name).phase === "");
    const phases = own.filter(({ name }) => phaseOfName(name).phase !== "");
    const [whole] = wholes;
    if (whole === undefined || wholes.length > 1 || phases.length < 2 || !isSum(whole, phases)) continue;
    const parent = projectOf(whole);
    for (const phase of phases) {
      const key = projectOf(phase);
      if (key !== undefined && parent !== undefined && key !== parent) parents.set(key, parent);
    }
  }
  return parents;
}

function isSum({ investment }: LedgerRow, phases: readonly LedgerRow[]): boolean {
  if (investment === undefined) return false;
  let sum = 0;
  for (const phase of phases) {
    const value = phase.investment === undefined ? null : moneyIn(phase.investment, investment.unit);
    if (value === null) return false;
    sum += value;
  }
  return isSameNumber(sum, investment.value);
}
