/**
 * Which project of the document the rows of a cluster are, or the key of the new one.
 *
 * @module
 */
import type { Chain, ProjectKey } from "@liantu/core";
import type { Steps } from "../pause.js";
import type { LedgerRow } from "../types.js";
import type { ExistingProjects } from "./existing-projects.js";
import { freeKey } from "./free-key.js";
import type { MergeOptions, RowPlacement } from "./merge-types.js";
import type { RowPlacer } from "./place-rows.js";
import { codeKey, nameKey, phaseOfName, shortHash } from "./name-key.js";
import type { RowCluster } from "./row-clusters.js";
import { capacityKey, investmentKey } from "./row-conflicts.js";
import { chooseCapacity } from "./choose-capacity.js";
import { rowKey } from "./row-key.js";
import { isSameCapacity, isSameMoney } from "./same-amount.js";

const LONGEST_CODE = 60;
/** Clusters after which a pause may be due. */
const CLUSTERS_PER_STEP = 50;

/** What becomes of a cluster. */
export interface Assignment {
  /** Its project; `null` where it has none, for its link is not sure without one. */
  readonly key: ProjectKey | null;
  /** Where it belongs. */
  readonly placement: RowPlacement;
  /** Project of the document that it may be under another name: taken as the same if it is also the key, else held. */
  readonly renamed?: ProjectKey;
}

/**
 * Gives each cluster its project.
 *
 * Clusters that are not told apart by code, or by name and enterprise, are told apart by phase and amounts: first by a
 * key made of them before, then by name, then by equal amounts, then in order. What is left then is no project of the
 * document, and placed without it.
 *
 * @param chain - Chain.
 * @param existing - Its projects.
 * @param clusters - All clusters, in order; those whose link is not sure get no project.
 * @param placer - Places rows.
 * @param same - What was said of rows that may be a project under another name.
 * @param share - Share of the whole work that is done, told at each step.
 * @returns Project by cluster; a new key is none that the document has.
 */
export function* assignSteps(
  chain: Chain,
  existing: ExistingProjects,
  clusters: readonly RowCluster[],
  placer: RowPlacer,
  same: MergeOptions["same"] = new Map(),
  share = 0,
): Steps<ReadonlyMap<RowCluster, Assignment>> {
  // over all clusters, so that a key does not depend on which of them are sure by now
  const wanted = wantedKeys(clusters);
  const sure = clusters.filter(({ placement }) => placement.isSure && placement.links.length > 0);
  const assigned = new Map<RowCluster, Assignment>();
  yield share;
  yield* claimExisting(chain, existing, sure, wanted, placer, assigned, share);
  yield* claimRenamed(chain, existing, sure, same, assigned, share);
  const taken = new Set<ProjectKey>(chain.projects.keys());
  for (const cluster of sure) {
    if (assigned.has(cluster)) continue;
    const isLeft = cluster.placement.by === "existing";
    const placement = isLeft ? placer.placeAlone(cluster.head) : cluster.placement;
    const key = placement.isSure ? freeKey(wanted.get(cluster) ?? "p", taken) : null;
    if (key !== null) taken.add(key);
    assigned.set(cluster, { key, placement });
  }
  return assigned;
}

function* claimExisting(
  chain: Chain,
  existing: ExistingProjects,
  clusters: readonly RowCluster[],
  wanted: ReadonlyMap<RowCluster, ProjectKey>,
  placer: RowPlacer,
  assigned: Map<RowCluster, Assignment>,
  share: number,
): Steps<void> {
  const claims = new Map<ProjectKey, number>();
  const candidates = new Map<RowCluster, readonly ProjectKey[]>();
  for (const [at, cluster] of clusters.entries()) {
    if (at % CLUSTERS_PER_STEP === 0) yield share;
    const keys = candidatesOf(existing, cluster);
    if (keys.length === 0) continue;
    candidates.set(cluster, keys);
    for (const key of keys) claims.set(key, (claims.get(key) ?? 0) + 1);
  }
  const ordered = [...candidates]
    .map(([cluster, keys]) => {
      const isContested = keys.some((key) => (claims.get(key) ?? 0) > 1);
      return { cluster, keys, rank: isContested ? placer.rank(cluster.head) : 0 };
    })
    .sort((a, b) => a.rank - b.rank);
  const claimed = new Set<ProjectKey>();
  const nameOf = (key: ProjectKey): string => nameKey(chain.projects.get(key)?.name ?? "");
  const tests: readonly ((key: ProjectKey, cluster: RowCluster) => boolean)[] = [
    (key, cluster) => key === wanted.get(cluster),
    (key, { head }) => nameOf(key) === nameKey(head.name) && hasSameAmounts(chain, key, head),
    (key, { head }) => nameOf(key) === nameKey(head.name),
    (key, { head }) => hasSameAmounts(chain, key, head),
    () => true,
  ];
  for (const fits of tests) {
    for (const [at, { cluster, keys }] of ordered.entries()) {
      if (at % CLUSTERS_PER_STEP === 0) yield share;
      if (assigned.has(cluster)) continue;
      const key = keys.find((candidate) => !claimed.has(candidate) && fits(candidate, cluster));
      if (key === undefined) continue;
      assigned.set(cluster, { key, placement: cluster.placement });
      claimed.add(key);
    }
  }
}

// after all that are found by name: a project that a row names in full is no other row's
function* claimRenamed(
  chain: Chain,
  existing: ExistingProjects,
  clusters: readonly RowCluster[],
  same: NonNullable<MergeOptions["same"]>,
  assigned: Map<RowCluster, Assignment>,
  share: number,
): Steps<void> {
  const claimed = new Set([...assigned.values()].map(({ key }) => key));
  for (const [at, cluster] of clusters.entries()) {
    if (at % CLUSTERS_PER_STEP === 0) yield share;
    if (assigned.has(cluster)) continue;
    const { placement, rows } = cluster;
    const said = rows.map((row) => same.get(rowKey(row))).find((answer) => answer !== undefined);
    if (said === null) continue;
    if (said !== undefined && chain.projects.has(said) && !claimed.has(said)) {
      claimed.add(said);
      assigned.set(cluster, { key: said, placement });
      continue;
    }
    const open = rows.flatMap((row) => existing.findRenamed(row, placement.links)).filter((key) => !claimed.has(key));
    const equal = open.find((key) => rows.some((row) => hasSameAmounts(chain, key, row)));
    const renamed = equal ?? open[0];
    if (renamed === undefined) continue;
    assigned.set(cluster, { key: equal ?? null, placement, renamed });
    if (equal !== undefined) claimed.add(equal);
  }
}

function candidatesOf(existing: ExistingProjects, { rows, placement }: RowCluster): readonly ProjectKey[] {
  for (const row of rows) {
    const found = existing.find(row);
    if (found.length > 0) return found;
  }
  // a namesake whose enterprise is open is the project if a person put the row at its link
  if (placement.by !== "given") return [];
  for (const row of rows) {
    const found = existing
      .findByName(row)
      .filter((key) => existing.links(key).some((link) => placement.links.includes(link)));
    if (found.length === 1) return found;
  }
  return [];
}

function identityOf({ name, enterprise = "", projectCode = "" }: LedgerRow): string {
  const code = codeKey(projectCode);
  return code === "" ? `${nameKey(name)}|${nameKey(enterprise)}` : `${code}|${phaseOfName(name).phase}`;
}

function wantedKeys(clusters: readonly RowCluster[]): ReadonlyMap<RowCluster, ProjectKey> {
  const namesakes = new Map<string, number>();
  for (const { head } of clusters) namesakes.set(identityOf(head), (namesakes.get(identityOf(head)) ?? 0) + 1);
  const wanted = new Map<RowCluster, ProjectKey>();
  const counts = new Map<string, number>();
  for (const cluster of clusters) {
    const isAlone = namesakes.get(identityOf(cluster.head)) === 1;
    const key = baseKey(cluster.head, isAlone ? "" : distinction(cluster.head));
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    wanted.set(cluster, count === 1 ? key : `${key}-${String(count)}`);
  }
  return wanted;
}

function baseKey(row: LedgerRow, distinction: string): ProjectKey {
  const code = codeKey(row.projectCode ?? "").toLowerCase();
  const { phase } = phaseOfName(row.name);
  if (code === "") return `p-${shortHash([nameKey(row.name), nameKey(row.enterprise ?? ""), distinction].join("|"))}`;
  const short = code.length > LONGEST_CODE ? shortHash(code) : code;
  return [`p-${short}`, phase, distinction === "" ? "" : shortHash(distinction)]
    .filter((part) => part !== "")
    .join("-");
}

function distinction(row: LedgerRow): string {
  const phases = row.capacities.flatMap(({ phase }) => (phase === undefined ? [] : [phase]));
  return JSON.stringify([phases, capacityKey(row), investmentKey(row), row.landMu ?? null]);
}

function hasSameAmounts(chain: Chain, key: ProjectKey, row: LedgerRow): boolean {
  const project = chain.projects.get(key);
  if (project === undefined) return false;
  if (project.investment !== undefined && row.investment !== undefined)
    return isSameMoney(project.investment, row.investment);
  if (project.capacity === undefined) return false;
  const { unit } = chain.graph.getNodeAttributes(project.link);
  const choice = chooseCapacity(row.capacities, unit, phaseOfName(row.name).phase);
  return (
    choice.kind === "chosen" && isSameCapacity({ value: project.capacity, unit: project.unit }, choice.capacity, unit)
  );
}
