/**
 * Rows of a ledger that may be one project.
 *
 * @module
 */
import { runSteps } from "../pause.js";
import type { Steps } from "../pause.js";
import type { LedgerRow } from "../types.js";
import { EnterpriseNames } from "./enterprise-names.js";
import { DisjointSets } from "./disjoint-sets.js";
import type { DuplicateEvidenceKind, DuplicateGroup, RowPlacement } from "./merge-types.js";
import { codeKey, nameKey, phaseOfName } from "./name-key.js";
import { capacityKey, conflictsOf, investmentKey } from "./row-conflicts.js";
import { rowKey, sortRows } from "./row-key.js";
import { evidenceText } from "./evidence-text.js";
import { projectStem, stemsMayBeOne } from "./project-stem.js";
import type { ProjectStem } from "./project-stem.js";
import { namesAreSimilar } from "./similar-names.js";

/** Projects of one enterprise above which names are no longer compared one by one. */
const MOST_COMPARED = 60;
/** Rows after which a pause may be due. */
const ROWS_PER_STEP = 50;

interface Identity {
  readonly row: LedgerRow;
  readonly name: string;
  readonly base: string;
  readonly phase: string;
  readonly code: string;
  readonly enterprise: string;
  readonly stem: ProjectStem;
}

/**
 * Finds rows that may be one project: listed once a month, once a unit, or as phases.
 *
 * Rows with the same code, or with the same name and enterprise, are one project, unless their codes or phases differ.
 * That is certain only if no amounts disagree. Names that are merely alike, or the same where an enterprise is missing,
 * are shown and never certain. Names that differ in their phases are phases: no repeats, and certainly so.
 *
 * @param rows - Rows in any order.
 * @param placements - Where they belong; rows that surely belong to different links are not alike by name.
 * @returns Groups by their first row; a row is in at most one group that is no group of phase names.
 * @remarks O(rows) but for sorting.
 */
export function findDuplicates(
  rows: readonly LedgerRow[],
  placements: readonly RowPlacement[] = [],
): readonly DuplicateGroup[] {
  const names = new EnterpriseNames(rows.map(({ enterprise }) => enterprise));
  return runSteps(duplicateSteps(rows, placements, names), {});
}

/**
 * As {@link findDuplicates}, in steps, and with the names of enterprises that are known besides.
 *
 * @param rows - Rows in any order.
 * @param placements - Where they belong.
 * @param names - Names of enterprises.
 * @param share - Share of the whole work that is done, by that of this part.
 * @returns Groups.
 */
export function* duplicateSteps(
  rows: readonly LedgerRow[],
  placements: readonly RowPlacement[],
  names: EnterpriseNames,
  share: (done: number) => number = (done) => done,
): Steps<readonly DuplicateGroup[]> {
  const placementByRow = new Map(placements.map((placement) => [placement.row, placement]));
  const placementOf = (row: LedgerRow): RowPlacement | undefined => placementByRow.get(row);
  const identities: Identity[] = [];
  for (const identity of identify(sortRows(rows), names)) {
    if (identities.push(identity) % ROWS_PER_STEP === 0) yield share((0.3 * identities.length) / rows.length);
  }
  const sets = new DisjointSets<DuplicateEvidenceKind>(identities.length);
  yield share(0.3);
  joinByCode(identities, sets);
  joinByName(identities, sets);
  joinOpenNames(identities, sets);
  yield share(0.5);
  joinOpenEnterprises(identities, sets, names);
  yield share(0.6);
  for (const _ of joinSimilar(identities, sets, placementOf)) yield share(0.6);
  yield share(0.7);
  joinStems(identities, sets, placementOf);
  yield share(0.8);

  const groups: DuplicateGroup[] = [];
  for (const [at, { members, marks }] of sets.groups().entries()) {
    if (at % ROWS_PER_STEP === 0) yield share(0.8);
    const list = members.map((at) => identities[at]!);
    const found = list.map(({ row }) => row);
    const conflicts = conflictsOf(found, placementOf);
    const isSame = marks.has("same-code") || marks.has("same-name-and-enterprise");
    const isLoose = marks.has("same-name") || marks.has("similar-name");
    const kind = kindOf(list, conflicts);
    groups.push({
      key: `same:${rowKey(found[0]!)}`,
      rows: found,
      evidence: [...marks].sort().map((mark) => ({ kind: mark, text: evidenceText(mark, found) })),
      isCertain: isSame && !isLoose && conflicts.length === 0,
      conflicts,
      kind,
    });
  }
  groups.push(...phaseGroups(identities));
  return distinctKeys(groups);
}

function* identify(rows: readonly LedgerRow[], names: EnterpriseNames): Generator<Identity, void> {
  const codeByName = new Map<string, string | null>();
  for (const { enterprise = "", creditCode = "" } of rows) {
    const [name, code] = [names.key(enterprise), codeKey(creditCode)];
    if (name === "" || code === "") continue;
    const known = codeByName.get(name);
    codeByName.set(name, known === undefined || known === code ? code : null);
  }
  for (const row of rows) {
    const name = nameKey(row.name);
    const enterpriseName = names.key(row.enterprise ?? "");
    const creditCode = codeKey(row.creditCode ?? "") || (codeByName.get(enterpriseName) ?? "");
    yield {
      row,
      name,
      ...phaseOfName(row.name),
      stem: projectStem(row.name),
      code: codeKey(row.projectCode ?? ""),
      enterprise: creditCode === "" ? (enterpriseName === "" ? "" : `name:${enterpriseName}`) : `code:${creditCode}`,
    };
  }
}

function joinByCode(identities: readonly Identity[], sets: DisjointSets<DuplicateEvidenceKind>): void {
  const first = new Map<string, number>();
  for (const [at, { code, phase }] of identities.entries()) {
    if (code === "") continue;
    joinFirst(first, `${code}|${phase}`, at, sets, "same-code");
  }
}

function joinByName(identities: readonly Identity[], sets: DisjointSets<DuplicateEvidenceKind>): void {
  const first = new Map<string, number>();
  const codeless: [string, number][] = [];
  for (const [at, { name, enterprise, code }] of identities.entries()) {
    if (enterprise === "") continue;
    const key = `${name}|${enterprise}`;
    if (code === "") codeless.push([key, at]);
    else {
      // another code is another project
      joinFirst(first, `${key}|${code}`, at, sets, "same-name-and-enterprise");
      if (!first.has(key)) first.set(key, at);
    }
  }
  for (const [key, at] of codeless) joinFirst(first, key, at, sets, "same-name-and-enterprise");
}

// the same name where a row does not say whose project it is
function joinOpenNames(identities: readonly Identity[], sets: DisjointSets<DuplicateEvidenceKind>): void {
  const byName = new Map<string, { first: number; readonly enterprises: Set<string>; readonly open: number[] }>();
  for (const [at, { name, enterprise }] of identities.entries()) {
    let entry = byName.get(name);
    if (entry === undefined) byName.set(name, (entry = { first: -1, enterprises: new Set(), open: [] }));
    if (enterprise === "") entry.open.push(at);
    else {
      if (entry.first < 0) entry.first = at;
      entry.enterprises.add(enterprise);
    }
  }
  for (const { first, enterprises, open } of byName.values()) {
    if (enterprises.size > 1) continue;
    const anchor = first < 0 ? open[0] : first;
    if (anchor === undefined) continue;
    for (const at of open) {
      const codes = [identities[at]?.code, identities[anchor]?.code];
      const areTold = codes[0] !== "" && codes[1] !== "" && codes[0] !== codes[1];
      if (at !== anchor && !areTold) sets.join(anchor, at, "same-name");
    }
  }
}

// 示例新材料 beside 有限公司 and 股份有限公司 of that name: it may be either
function joinOpenEnterprises(
  identities: readonly Identity[],
  sets: DisjointSets<DuplicateEvidenceKind>,
  names: EnterpriseNames,
): void {
  const byName = new Map<string, number[]>();
  for (const [at, { name, row }] of identities.entries())
    if (names.isAmbiguous(row.enterprise ?? "")) byName.set(name, [...(byName.get(name) ?? []), at]);
  for (const list of byName.values()) {
    if (list.length > MOST_COMPARED) continue;
    for (const at of list) {
      const { row, enterprise, code } = identities[at]!;
      const other = list.find((one) => {
        const { row: otherRow, enterprise: otherEnterprise, code: otherCode } = identities[one]!;
        const areTold = code !== "" && otherCode !== "" && code !== otherCode;
        const isOpen = enterprise.startsWith("name:") && otherEnterprise !== enterprise && !areTold;
        return isOpen && names.mayBeOne(row.enterprise ?? "", otherRow.enterprise ?? "") && one !== at;
      });
      const isShorter =
        other !== undefined && row.enterprise!.length < (identities[other]?.row.enterprise ?? "").length;
      if (isShorter) sets.join(Math.min(at, other), Math.max(at, other), "same-name");
    }
  }
}

// 石墨负极材料项目 and 年产5万吨石墨负极材料项目 of one enterprise at one link
function joinStems(
  identities: readonly Identity[],
  sets: DisjointSets<DuplicateEvidenceKind>,
  placementOf: (row: LedgerRow) => RowPlacement | undefined,
): void {
  const byStem = new Map<string, number[]>();
  for (const [at, { stem, enterprise }] of identities.entries()) {
    if (enterprise === "" || stem.stem === "") continue;
    const key = `${stem.stem}|${stem.phase}|${enterprise}`;
    byStem.set(key, [...(byStem.get(key) ?? []), at]);
  }
  for (const list of byStem.values()) {
    if (list.length > MOST_COMPARED) continue;
    for (const [i, a] of list.entries()) {
      for (const b of list.slice(i + 1)) {
        const [one, other] = [identities[a]!, identities[b]!];
        if (one.name === other.name || areTold(one, other, placementOf)) continue;
        if (stemsMayBeOne(one.stem, other.stem)) sets.join(a, b, "similar-name");
      }
    }
  }
}

function* joinSimilar(
  identities: readonly Identity[],
  sets: DisjointSets<DuplicateEvidenceKind>,
  placementOf: (row: LedgerRow) => RowPlacement | undefined,
): Generator<undefined, void> {
  const byEnterprise = new Map<string, Map<string, number>>();
  for (const [at, { name, enterprise }] of identities.entries()) {
    if (enterprise === "") continue;
    let names = byEnterprise.get(enterprise);
    if (names === undefined) byEnterprise.set(enterprise, (names = new Map()));
    if (!names.has(name)) names.set(name, at);
  }
  for (const names of byEnterprise.values()) {
    if (names.size < 2 || names.size > MOST_COMPARED) continue;
    yield;
    const members = [...names.values()];
    for (const [i, a] of members.entries())
      for (const b of members.slice(i + 1))
        if (areAlike(identities[a]!, identities[b]!, placementOf)) sets.join(a, b, "similar-name");
  }
}

function areAlike(a: Identity, b: Identity, placementOf: (row: LedgerRow) => RowPlacement | undefined): boolean {
  if (areTold(a, b, placementOf)) return false;
  const [money, otherMoney] = [investmentKey(a.row), investmentKey(b.row)];
  const [capacity, otherCapacity] = [capacityKey(a.row), capacityKey(b.row)];
  const isBacked = (money !== null && money === otherMoney) || (capacity !== null && capacity === otherCapacity);
  return isBacked && namesAreSimilar(a.name, b.name);
}

// phases, codes and links tell projects apart
function areTold(a: Identity, b: Identity, placementOf: (row: LedgerRow) => RowPlacement | undefined): boolean {
  if (a.phase !== b.phase || (a.code !== "" && b.code !== "" && a.code !== b.code)) return true;
  const [one, other] = [placementOf(a.row), placementOf(b.row)];
  return one?.isSure === true && other?.isSure === true && one.links.join() !== other.links.join();
}

function joinFirst(
  first: Map<string, number>,
  key: string,
  at: number,
  sets: DisjointSets<DuplicateEvidenceKind>,
  mark: DuplicateEvidenceKind,
): void {
  const known = first.get(key);
  if (known === undefined) first.set(key, at);
  else sets.join(known, at, mark);
}

function kindOf(list: readonly Identity[], conflicts: DuplicateGroup["conflicts"]): DuplicateGroup["kind"] {
  const fields = new Set(conflicts.map(({ field }) => field));
  const isOneSheet = new Set(list.map(({ row }) => row.sheet)).size === 1;
  // phases under one name keep their own capacity and their own money or stage
  if (isOneSheet && fields.has("capacity") && (fields.has("investment") || fields.has("stage"))) return "phases";
  const units = [
    list.map(({ enterprise }) => enterprise),
    list.map(({ row }) => nameKey(row.responsibleUnit ?? "")),
    list.map(({ row }) => nameKey(row.district ?? "")),
  ];
  return units.some((names) => new Set(names.filter((name) => name !== "")).size > 1) ? "units" : "repeated";
}

function phaseGroups(identities: readonly Identity[]): DuplicateGroup[] {
  const blocks = new Map<string, Identity[]>();
  for (const identity of identities) {
    if (identity.base === "" || identity.enterprise === "") continue;
    const key = `${identity.base}|${identity.enterprise}`;
    const block = blocks.get(key);
    if (block === undefined) blocks.set(key, [identity]);
    else block.push(identity);
  }
  const groups: DuplicateGroup[] = [];
  for (const block of blocks.values()) {
    if (new Set(block.map(({ phase }) => phase)).size < 2) continue;
    const rows = block.map(({ row }) => row);
    const text = evidenceText("phase-names", rows);
    groups.push({
      key: `phases:${rowKey(rows[0]!)}`,
      rows,
      evidence: [{ kind: "phase-names", text }],
      isCertain: true,
      conflicts: [],
      kind: "phases",
    });
  }
  return groups;
}

// rows of several files may share a sheet and a number
function distinctKeys(groups: readonly DuplicateGroup[]): DuplicateGroup[] {
  const seen = new Map<string, number>();
  return groups.map((group) => {
    const count = (seen.get(group.key) ?? 0) + 1;
    seen.set(group.key, count);
    return count === 1 ? group : { ...group, key: `${group.key}#${String(count)}` };
  });
}
