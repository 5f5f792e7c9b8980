/**
 * Phases under the project that they are phases of.
 *
 * @module
 */
import type { ProjectKey, ProjectRecord } from "@liantu/core";
import { phaseOfName } from "./name-key.js";
import { isSameNumber, moneyIn, roundOff } from "./same-amount.js";

/** A project that may be a phase, or the whole of some. */
export type PhaseRecord = Pick<ProjectRecord, "id" | "name" | "enterprise" | "investment" | "parent">;

/** A whole project and its phases. */
export interface PhaseFamily {
  /** The whole. */
  readonly whole: ProjectKey;
  /** Its phases. */
  readonly phases: readonly ProjectKey[];
  /**
   * Whether the phases are put under the whole: their money then counts in place of its own. They are not where the whole
   * has less money than its phases, for it may be another project.
   */
  readonly isFamily: boolean;
  /** Money of all phases in the unit of the whole, where it is known and differs from the money of the whole. */
  readonly otherSum?: number;
}

/**
 * Finds projects that are phases of others: one enterprise, names that differ only in the phase, one of them without any.
 *
 * The one without a phase is the whole if a first phase is named beside it, or if its money is the sum of the phases'
 * money; else it may well be the first phase itself.
 *
 * @param records - Projects of the document and of the ledger.
 * @param isNew - Whether a project came with this ledger: families of which none did are as people left them.
 * @returns Families in the order of their wholes.
 * @remarks O(projects).
 */
export function phaseFamilies(
  records: Iterable<PhaseRecord>,
  isNew: (key: ProjectKey) => boolean,
): readonly PhaseFamily[] {
  const blocks = new Map<string, { readonly wholes: PhaseRecord[]; readonly phases: [PhaseRecord, string][] }>();
  for (const record of records) {
    const { name = "", enterprise, parent } = record;
    if (enterprise === undefined || parent !== undefined) continue;
    const { base, phase } = phaseOfName(name);
    if (base === "") continue;
    const key = `${base}|${enterprise}`;
    let block = blocks.get(key);
    if (block === undefined) blocks.set(key, (block = { wholes: [], phases: [] }));
    if (phase === "") block.wholes.push(record);
    else block.phases.push([record, phase]);
  }
  const families: PhaseFamily[] = [];
  for (const { wholes, phases } of blocks.values()) {
    const [whole] = wholes;
    if (whole === undefined || wholes.length > 1 || phases.length === 0) continue;
    const keys = phases.map(([{ id }]) => id);
    if (!isNew(whole.id) && !keys.some(isNew)) continue;
    const sum = sumOf(
      whole,
      phases.map(([phase]) => phase),
    );
    const own = whole.investment?.value;
    const isSum = sum !== null && own !== undefined && isSameNumber(sum, own);
    const hasFirst = phases.some(([, phase]) => phase.split(",").includes("1"));
    if (!hasFirst && !(isSum && phases.length > 1)) continue;
    const isLess = sum !== null && own !== undefined && !isSum && own < sum;
    const otherSum = sum === null || own === undefined || isSum ? {} : { otherSum: roundOff(sum) };
    families.push({ whole: whole.id, phases: keys, isFamily: !isLess, ...otherSum });
  }
  return families;
}

function sumOf({ investment }: PhaseRecord, phases: readonly PhaseRecord[]): number | null {
  if (investment === undefined) return null;
  let sum = 0;
  for (const phase of phases) {
    const value = phase.investment === undefined ? null : moneyIn(phase.investment, investment.unit);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}
