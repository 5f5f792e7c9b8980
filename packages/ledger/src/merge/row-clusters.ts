/**
 * Rows that make one project each.
 *
 * @module
 */
import type { LedgerRow } from "../types.js";
import type { DuplicateGroup, MergeOptions, RowPlacement } from "./merge-types.js";
import { newestFirst } from "./row-key.js";

/** Rows of one project. */
export interface RowCluster {
  /** Row that stands for the project. */
  readonly head: LedgerRow;
  /** Rows whose values count, the newest first; the head is among them. */
  readonly rows: readonly LedgerRow[];
  /** Rows that may be this project: counted in it until someone says otherwise. */
  readonly held: readonly LedgerRow[];
  /** Where it belongs. */
  readonly placement: RowPlacement;
}

/**
 * Gathers the rows of each project.
 *
 * @param rows - Rows, sorted.
 * @param groups - Rows that may be one project.
 * @param placements - Where each row belongs.
 * @param duplicates - What is done with repeats.
 * @param rank - How well a row can stand for its group: the less, the better.
 * @returns Clusters in the order of their first rows; every row is in one of them.
 */
export function clusterRows(
  rows: readonly LedgerRow[],
  groups: readonly DuplicateGroup[],
  placements: ReadonlyMap<LedgerRow, RowPlacement>,
  duplicates: NonNullable<MergeOptions["duplicates"]>,
  rank: (row: LedgerRow) => number,
): readonly RowCluster[] {
  const groupOf = new Map<LedgerRow, DuplicateGroup>();
  for (const group of groups) {
    // names that differ in their phases are different projects
    if (group.evidence.some(({ kind }) => kind === "phase-names")) continue;
    for (const row of group.rows) groupOf.set(row, group);
  }
  const clusters: RowCluster[] = [];
  const done = new Set<DuplicateGroup>();
  const add = (members: readonly LedgerRow[], held: readonly LedgerRow[] = []): void => {
    const ordered = newestFirst(members);
    const sure = ordered.find((row) => placements.get(row)?.isSure === true) ?? ordered[0];
    const head = ordered[0];
    const placement = sure === undefined ? undefined : placements.get(sure);
    if (head !== undefined && placement !== undefined) clusters.push({ head, rows: ordered, held, placement });
  };
  for (const row of rows) {
    const group = groupOf.get(row);
    if (group === undefined) add([row]);
    else if (!done.has(group)) {
      done.add(group);
      const answer = answerFor(group, duplicates);
      if (answer === true) add(group.rows);
      else if (answer === false) for (const member of group.rows) add([member]);
      else {
        const ranked = newestFirst(group.rows).map((member) => ({ member, rank: rank(member) }));
        const head = ranked.sort((a, b) => a.rank - b.rank)[0]?.member;
        if (head !== undefined)
          add(
            [head],
            group.rows.filter((member) => member !== head),
          );
      }
    }
  }
  return clusters;
}

function answerFor(group: DuplicateGroup, duplicates: NonNullable<MergeOptions["duplicates"]>): boolean | null {
  if (duplicates === "ask") return null;
  const given = duplicates === "merge-certain" ? undefined : duplicates.get(group.key);
  return given ?? (group.isCertain && group.kind !== "phases" ? true : null);
}
