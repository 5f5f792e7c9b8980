/**
 * What an import is going to do to a chain, and what still waits for somebody to say.
 *
 * @module
 */
import { editChain } from "@liantu/core";
import type { Chain, LinkKey, ProjectKey } from "@liantu/core";
import { mergeLedger, mergeLedgerPaced, rowKey } from "@liantu/ledger";
import type {
  DuplicateGroup,
  LedgerMerge,
  LedgerReading,
  LedgerRow,
  MergeOptions,
  MergeWatch,
  PossiblySame,
  RowPlacement,
} from "@liantu/ledger";

/** What was said of single rows. */
export interface Answers {
  /** Links of rows, by key of the row; none: the row belongs to no link of the chain. */
  readonly decisions: ReadonlyMap<string, readonly LinkKey[]>;
  /** Whether rows are one project, by key of the group. */
  readonly duplicates: ReadonlyMap<string, boolean>;
  /** Projects of the chain that rows are, by key of the row; `null`: a new project. */
  readonly same: ReadonlyMap<string, ProjectKey | null>;
  /** Projects whose changes are left out. */
  readonly left: ReadonlySet<ProjectKey>;
  /** Date that the ledger speaks of, such as "2024-06"; empty if it is not known; `null` for what its name or title says. */
  readonly asOf: string | null;
}

/** Nothing was said. */
export const NO_ANSWERS: Answers = {
  decisions: new Map(),
  duplicates: new Map(),
  same: new Map(),
  left: new Set(),
  asOf: null,
};

/** What is left open by a merge. */
export interface OpenQuestions {
  /** Rows whose link is not sure, decided or not, in the order of the ledger. */
  readonly places: readonly RowPlacement[];
  /** Rows that may be one project. */
  readonly duplicates: readonly DuplicateGroup[];
  /** Rows that may be a project of the chain under another name, answered or not. */
  readonly same: readonly PossiblySame[];
}

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * Says whether a text is a date that a ledger can speak of.
 *
 * @param text - Text such as "2024", "2024-06" or "2024-06-30".
 * @returns `true` also for an empty text: the date is not known.
 */
export function isLedgerDate(text: string): boolean {
  return text === "" || DATE.test(text);
}

/**
 * Gives the date that a ledger speaks of.
 *
 * @param reading - Ledger.
 * @param answers - What was said.
 * @returns What was said, else the month that its sheet or title tells; empty if it is not known.
 */
export function ledgerDate(reading: Pick<LedgerReading, "month">, { asOf }: Pick<Answers, "asOf">): string {
  const date = asOf ?? reading.month ?? "";
  return isLedgerDate(date) ? date : "";
}

/**
 * Merges a ledger into a chain with what was said so far.
 *
 * @param chain - Chain.
 * @param reading - Ledger.
 * @param answers - What was said.
 * @param source - Name of the ledger, for the source of new records.
 * @param watch - Ends it, and is told of progress.
 * @returns The merge, with all changes in it, those too that are to be left out.
 */
export function planMerge(
  chain: Chain,
  reading: LedgerReading,
  answers: Answers,
  source: string,
  watch?: MergeWatch,
): Promise<LedgerMerge> {
  return mergeLedgerPaced(chain, reading, optionsOf(reading, answers, source), watch);
}

/**
 * Makes the chain after the import.
 *
 * @param chain - Chain before.
 * @param reading - Ledger.
 * @param answers - What was said, with what is to be left out.
 * @param source - Name of the ledger.
 * @param plan - Merge with the same answers.
 * @returns The chain to put in its place; the same one if nothing changes.
 */
export function finishMerge(
  chain: Chain,
  reading: LedgerReading,
  answers: Answers,
  source: string,
  plan: LedgerMerge,
): Chain {
  const rows = rowsOf(plan, answers.left);
  const decisions = new Map(answers.decisions);
  for (const row of rows) decisions.set(rowKey(row), []);
  const merged =
    rows.length === 0
      ? plan.chain
      : mergeLedger(chain, reading, optionsOf(reading, { ...answers, decisions }, source)).chain;
  const asOf = ledgerDate(reading, answers);
  const isLater = asOf !== "" && asOf > (chain.document.asOf ?? "");
  if (merged === chain || !isLater) return merged;
  return editChain(merged, [{ kind: "set", fields: { asOf } }]);
}

/**
 * Gathers what somebody has to say, whether it was said or not, so that an answer can be taken back.
 *
 * @param first - Merge without any answer.
 * @param last - Merge with the answers.
 * @returns Questions.
 */
export function openQuestions(first: LedgerMerge, last: LedgerMerge): OpenQuestions {
  const same = new Map<string, PossiblySame>();
  for (const merge of [first, last]) {
    for (const each of merge.difference.possiblySame) if (!same.has(rowKey(each.row))) same.set(rowKey(each.row), each);
  }
  const places = first.placements.filter(({ isSure }) => !isSure);
  // names that differ in their phases are different projects, and surely so
  const duplicates = last.duplicates.filter(({ evidence }) => evidence.every(({ kind }) => kind !== "phase-names"));
  return { places, duplicates, same: [...same.values()] };
}

/**
 * Says what becomes of rows that may be one project.
 *
 * @param group - Rows.
 * @param answers - What was said.
 * @returns Whether they count as one; `null` while nobody has said.
 */
export function isMerged(group: DuplicateGroup, { duplicates }: Pick<Answers, "duplicates">): boolean | null {
  return duplicates.get(group.key) ?? (group.isCertain && group.kind !== "phases" ? true : null);
}

/**
 * Names the words by which rows in doubt are alike, so that they can be decided together.
 *
 * @param placement - Row in doubt.
 * @returns What its column of the link says, else the words that the best candidate rests on; empty if there are none.
 */
export function doubtWords({ row, candidates }: RowPlacement): string {
  return row.link ?? candidates[0]?.words ?? "";
}

function optionsOf(reading: LedgerReading, answers: Answers, source: string): MergeOptions {
  const { decisions, duplicates, same } = answers;
  const asOf = ledgerDate(reading, answers);
  return {
    decisions,
    same,
    duplicates: duplicates.size === 0 ? "merge-certain" : duplicates,
    ...(source !== "" && { source }),
    ...(asOf !== "" && { asOf }),
  };
}

function rowsOf({ difference }: LedgerMerge, left: ReadonlySet<ProjectKey>): readonly LedgerRow[] {
  if (left.size === 0) return [];
  const heads = new Set(
    difference.used.filter(({ projects }) => projects.some((key) => left.has(key))).map(({ row }) => row),
  );
  return [...heads, ...difference.mergedRows.filter(({ into }) => heads.has(into)).map(({ row }) => row)];
}
