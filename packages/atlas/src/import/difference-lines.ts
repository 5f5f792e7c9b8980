/**
 * What an import changes, line by line.
 *
 * @module
 */
import type { Chain, ProjectKey } from "@liantu/core";
import type { LedgerMerge, LedgerRow } from "@liantu/ledger";
import { fieldName, fieldText, differing } from "./field-text.js";
import type { Locale } from "../words/text.js";

/** What becomes of a project. */
export type ChangeKind = "added" | "changed" | "same" | "missing";

/** Why a row is not put in. */
export type WaitKind = "undecided" | "repeat" | "possibly-same" | "outside";

/** One line of what changes: a project, or one field of it. */
export interface DifferenceLine {
  /** Key, unique among the lines of a kind. */
  readonly key: string;
  /** Project. */
  readonly project: ProjectKey;
  /** Project by which the line is left out: rows that make several are left out together. */
  readonly head: ProjectKey;
  /** Row of the ledger; `null` if none names it. */
  readonly row: LedgerRow | null;
  /** Whether it is the first line of its project. */
  readonly isFirst: boolean;
  /** Field that changes; empty for the project as a whole. */
  readonly field: string;
  /** What stood there. */
  readonly before: string;
  /** What stands there now. */
  readonly after: string;
}

/** A row that is not put in. */
export interface WaitingLine {
  /** Key, unique among all. */
  readonly key: string;
  /** Why. */
  readonly kind: WaitKind;
  /** Row. */
  readonly row: LedgerRow;
}

/** Lines by what becomes of the projects. */
export type DifferenceLines = Readonly<Record<ChangeKind, readonly DifferenceLine[]>>;

/**
 * Lists what a merge changes.
 *
 * @param merge - Merge.
 * @param before - Chain before.
 * @param locale - Language.
 * @returns Lines of each kind in the order of the merge; of a changed project one for each field.
 */
export function differenceLines(merge: LedgerMerge, before: Chain, locale: Locale): DifferenceLines {
  const { difference, chain } = merge;
  const rowOf = new Map<ProjectKey, LedgerRow>();
  const headOf = new Map<ProjectKey, ProjectKey>();
  for (const { row, projects } of difference.used) {
    for (const project of projects) {
      rowOf.set(project, row);
      headOf.set(project, projects[0] ?? project);
    }
  }
  const whole = (project: ProjectKey): DifferenceLine => ({
    key: project,
    project,
    head: headOf.get(project) ?? project,
    row: rowOf.get(project) ?? null,
    isFirst: true,
    field: "",
    before: "",
    after: "",
  });
  const changed = difference.changed.flatMap(({ project, fields }) =>
    fields.map((change, at): DifferenceLine => {
      const [old, now] = differing(change.before, change.after);
      return {
        ...whole(project),
        key: `${project} ${change.field}`,
        isFirst: at === 0,
        field: fieldName(change.field, locale),
        before: fieldText(change.field, old, before, locale),
        after: fieldText(change.field, now, chain, locale),
      };
    }),
  );
  return {
    added: difference.added.map(whole),
    changed,
    same: difference.same.map(whole),
    missing: difference.missing.map(whole),
  };
}

/**
 * Lists the rows that are not put in.
 *
 * @param merge - Merge.
 * @returns Rows in doubt first, then those that belong to no link.
 */
export function waitingLines({ difference }: LedgerMerge): readonly WaitingLine[] {
  const lines: WaitingLine[] = [];
  const add = (kind: WaitKind, row: LedgerRow): void =>
    void lines.push({ key: `${kind} ${row.sheet}!${String(row.row)} ${String(lines.length)}`, kind, row });
  for (const { row } of difference.undecided) add("undecided", row);
  for (const { row } of difference.possiblySame) add("possibly-same", row);
  for (const { row, isConfirmed } of difference.mergedRows) if (!isConfirmed) add("repeat", row);
  for (const row of difference.outside) add("outside", row);
  return lines;
}

/** How many projects an import adds and changes. */
export interface ChangeCounts {
  /** New projects. */
  readonly added: number;
  /** Projects with new values. */
  readonly changed: number;
}

/**
 * Counts what is put in.
 *
 * @param merge - Merge.
 * @param left - Projects that are left out, by the first of their row.
 * @returns Counts without those.
 */
export function changeCounts(
  { difference }: Pick<LedgerMerge, "difference">,
  left: ReadonlySet<ProjectKey>,
): ChangeCounts {
  const out = new Set(
    difference.used.flatMap(({ projects }) => (projects.some((key) => left.has(key)) ? projects : [])),
  );
  return {
    added: difference.added.filter((key) => !out.has(key)).length,
    changed: difference.changed.filter(({ project }) => !out.has(project)).length,
  };
}
