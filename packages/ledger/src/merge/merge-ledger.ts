/**
 * A ledger put into a chain.
 *
 * @module
 */
import { readChain } from "@liantu/core";
import type { Chain, ProjectKey } from "@liantu/core";
import type { LedgerReading, LedgerRow } from "../types.js";
import { assignSteps } from "./assign-projects.js";
import type { Assignment } from "./assign-projects.js";
import { ExistingProjects } from "./existing-projects.js";
import { pacer, runPaced, runSteps, throwIfAborted } from "../pause.js";
import type { Steps } from "../pause.js";
import { duplicateSteps } from "./find-duplicates.js";
import { addContacts } from "./ledger-contacts.js";
import { LedgerHeadings } from "./ledger-headings.js";
import { MergeIssues } from "./merge-issues.js";
import type { LedgerDifference, LedgerMerge, MergeOptions, RowPlacement } from "./merge-types.js";
import { enterpriseNames, RowPlacer } from "./place-rows.js";
import { ProjectBook } from "./project-book.js";
import { clusterRows } from "./row-clusters.js";
import type { RowCluster } from "./row-clusters.js";
import { sortRows } from "./row-key.js";

/**
 * Puts the projects of a ledger into a chain.
 *
 * Rows that are surely of a link make or change projects, found again by code, else by name and enterprise; rows that are
 * not sure are listed, and left out. Nothing of the chain is deleted: what the ledger leaves empty stays, as does
 * everything that it does not name. A row of several links makes a project without a capacity that keeps its money, and
 * one part a link under it, so that money counts once and each capacity at its link. The same ledger a second time
 * changes nothing. The order of the rows does not matter.
 *
 * Among repeated rows that are merged the newest month counts, else the first row; what the others say differently is
 * kept by heading in `x-ledger` of the record, with everything else that a document has no field for.
 *
 * @param chain - Chain; it is not modified.
 * @param reading - Ledger, as of `readLedger`.
 * @param options - Decisions, and what is done with repeats.
 * @returns The changed chain, with every row accounted for.
 * @remarks O(size of the chain + size of the ledger), but for sorting.
 * @example
 * {@includeCode ../../../../examples/ledger.ts}
 */
export function mergeLedger(
  chain: Chain,
  reading: Pick<LedgerReading, "rows" | "columns" | "month">,
  options: MergeOptions = {},
): LedgerMerge {
  return runSteps(mergeSteps(chain, reading, options), {});
}

/** How a long merge is watched and ended. */
export interface MergeWatch {
  /**
   * Ends the merge.
   * @defaultValue none
   */
  readonly signal?: AbortSignal;
  /**
   * Told of progress, 0 to 1.
   * @defaultValue none
   */
  readonly onProgress?: (done: number) => void;
}

/**
 * Puts the projects of a ledger into a chain as {@link mergeLedger} does, with pauses, so that a page stays alive.
 *
 * @param chain - Chain; it is not modified.
 * @param reading - Ledger, as of `readLedger`.
 * @param options - As for {@link mergeLedger}.
 * @param watch - Signal, and whom to tell of progress.
 * @returns The same as {@link mergeLedger}.
 * @throws An `AbortError` if the signal ends it.
 */
export async function mergeLedgerPaced(
  chain: Chain,
  reading: Pick<LedgerReading, "rows" | "columns" | "month">,
  options: MergeOptions = {},
  watch: MergeWatch = {},
): Promise<LedgerMerge> {
  throwIfAborted(watch.signal);
  return runPaced(mergeSteps(chain, reading, options), pacer(watch), 0, 1);
}

/** Rows after which a pause may be due. */
const ROWS_PER_STEP = 50;

/** Parts of the work, by the share that is done behind each. */
const PLACED = 0.35;
const ALONE = 0.6;
const COMPARED = 0.75;
const ASSIGNED = 0.8;
const BOOKED = 0.95;

/** Does something to each of a list, with steps between. */
function* mapped<Item, Result>(
  items: readonly Item[],
  from: number,
  to: number,
  make: (item: Item) => Result,
): Steps<Result[]> {
  const results: Result[] = [];
  for (const [at, item] of items.entries()) {
    results.push(make(item));
    if (at % ROWS_PER_STEP === 0) yield from + ((to - from) * at) / items.length;
  }
  return results;
}

function* mergeSteps(
  chain: Chain,
  reading: Pick<LedgerReading, "rows" | "columns" | "month">,
  options: MergeOptions,
): Steps<LedgerMerge> {
  const { duplicates: mode = "merge-certain" } = options;
  const headings = new LedgerHeadings(reading.columns);
  const issues = new MergeIssues(headings, chain);
  // a row object that comes twice is two rows
  const seen = new Set<LedgerRow>();
  const unique = reading.rows.map((row) => (seen.has(row) ? { ...row } : (seen.add(row), row)));
  const names = enterpriseNames(chain, unique);
  const placer = new RowPlacer(chain, options, names);
  const placements = yield* mapped(unique, 0, PLACED, (row) => placer.place(row));
  const placementOf = new Map(placements.map((placement) => [placement.row, placement]));
  const rows = sortRows(unique);
  // by what the rows say themselves: what the document has of them by now makes no repeat of them
  const alone = yield* mapped(placements, PLACED, ALONE, (placement) =>
    placement.by === "given" || (placement.isSure && placement.by !== "existing")
      ? placement
      : placer.placeAlone(placement.row),
  );
  const duplicates = yield* duplicateSteps(rows, alone, names, (done) => ALONE + (COMPARED - ALONE) * done);
  const clusters = clusterRows(rows, duplicates, placementOf, mode, (row) => placer.rank(row));
  issues.reportGroups(duplicates);
  issues.reportDecisions(chain, rows, options.decisions);

  const existing = new ExistingProjects(chain, names);
  yield COMPARED;
  const assigned = yield* assignSteps(chain, existing, clusters, placer, options.same, COMPARED);
  const taken = clusters.filter((cluster) => (assigned.get(cluster)?.key ?? null) !== null);
  const book = new ProjectBook({ chain, existing, headings, issues, options, names, month: reading.month });
  const projectsOf = new Map<RowCluster, readonly ProjectKey[]>();
  const keyOfRow = new Map<LedgerRow, ProjectKey>();
  for (const [cluster, { placement }] of assigned) {
    for (const row of cluster.rows) if (placement !== cluster.placement) placementOf.set(row, { ...placement, row });
  }
  for (const _ of book.bookEnterprises(taken.flatMap((cluster) => cluster.rows))) yield ASSIGNED;
  // in the order of the rows, whatever was assigned first
  for (const [at, cluster] of taken.entries()) {
    if (at % ROWS_PER_STEP === 0) yield ASSIGNED + ((BOOKED - ASSIGNED) * at) / taken.length;
    const { key = null, placement = cluster.placement } = assigned.get(cluster) ?? {};
    if (key === null) continue;
    projectsOf.set(cluster, book.put(key, { ...cluster, placement }));
    for (const row of cluster.rows) keyOfRow.set(row, key);
    if (assigned.get(cluster)?.renamed !== undefined) issues.reportRenamed("taken-as-same", cluster.head, key);
  }
  const rowOfKey = new Map<ProjectKey, LedgerRow>();
  for (const [row, key] of keyOfRow) if (!rowOfKey.has(key)) rowOfKey.set(key, row);
  book.setParents((key) => rowOfKey.get(key));

  const named = new Set<ProjectKey>([...projectsOf.values()].flat());
  for (const { key, renamed } of assigned.values()) {
    if (key !== null || renamed === undefined) continue;
    named.add(renamed);
    for (const part of existing.parts(renamed)) named.add(part.id);
  }
  const waiting = clusters.filter((cluster) => !projectsOf.has(cluster));
  for (const row of [...waiting.flatMap((cluster) => cluster.rows), ...clusters.flatMap(({ held }) => held)]) {
    for (const key of existing.find(row)) {
      named.add(key);
      for (const part of existing.parts(key)) named.add(part.id);
    }
  }
  yield BOOKED;
  const changes = book.difference();
  // a phase of the document may come under a whole that is new
  for (const { project } of changes.changed) named.add(project);
  const difference: LedgerDifference = {
    ...changes,
    missing: [...chain.projects.keys()].filter((key) => !named.has(key)),
    ...accountFor(clusters, assigned, projectsOf, placementOf, issues),
  };
  yield BOOKED;
  return {
    chain: writeInto(chain, book),
    difference,
    issues: issues.sorted(),
    placements: unique.map((row) => placementOf.get(row)!),
    duplicates,
  };
}

function accountFor(
  clusters: readonly RowCluster[],
  assigned: ReadonlyMap<RowCluster, Assignment>,
  projectsOf: ReadonlyMap<RowCluster, readonly ProjectKey[]>,
  placementOf: ReadonlyMap<LedgerRow, RowPlacement>,
  issues: MergeIssues,
): Pick<LedgerDifference, "used" | "mergedRows" | "undecided" | "possiblySame" | "outside"> {
  const used: LedgerDifference["used"][number][] = [];
  const mergedRows: LedgerDifference["mergedRows"][number][] = [];
  const undecided: RowPlacement[] = [];
  const possiblySame: LedgerDifference["possiblySame"][number][] = [];
  const outside: LedgerRow[] = [];
  for (const cluster of clusters) {
    const { head, rows, held, placement } = cluster;
    const projects = projectsOf.get(cluster);
    const { key, renamed } = assigned.get(cluster) ?? {};
    for (const row of held) {
      mergedRows.push({ row, into: head, isConfirmed: false });
      issues.reportHeld(row, head);
    }
    if (projects !== undefined) {
      used.push({ row: head, projects });
      for (const row of rows) if (row !== head) mergedRows.push({ row, into: head, isConfirmed: true });
    } else if (key === null && renamed !== undefined) {
      for (const row of rows) {
        possiblySame.push({ row, project: renamed });
        issues.reportRenamed("possible-same-project", row, renamed);
      }
    } else if (placement.isSure && placement.links.length === 0) outside.push(...rows);
    else {
      for (const row of rows) {
        const own = placementOf.get(row);
        if (own === undefined) continue;
        undecided.push(own);
        issues.reportUnsure(own);
      }
    }
  }
  return { used, mergedRows, undecided, possiblySame, outside };
}

function writeInto(chain: Chain, book: ProjectBook): Chain {
  const { document } = chain;
  const enterprises = book.enterprises;
  const projects = book.projects;
  const contacts = addContacts(document.contacts ?? [], book.contacts);
  if (enterprises === null && projects === null && contacts === null) return chain;
  const changed = {
    ...document,
    ...(enterprises !== null && { enterprises }),
    ...(projects !== null && { projects }),
    ...(contacts !== null && { contacts }),
  };
  return readChain(changed).chain ?? chain;
}
