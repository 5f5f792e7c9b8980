/**
 * What if one project were different: the analysis again, by working out only what that can change.
 *
 * @module
 */
import { analyzeChain } from "../../analysis/analyze-chain.js";
import { balanceById } from "../../analysis/balance.js";
import type { LinkBalance } from "../../analysis/balance.js";
import type { AnalyzeOptions, ChainAnalysis, LinkAnalysis } from "../../analysis/chain-analysis.js";
import { completenessOf } from "../../analysis/completeness.js";
import { localSupplyOf } from "../../analysis/local-supply.js";
import { ChainError } from "../../errors.js";
import { compileChain } from "../../graph/compile-chain.js";
import { marksUpDownstream } from "../../graph/reach.js";
import type { Chain } from "../../model/chain.js";
import type { LinkKey, ProjectKey, ProjectRecord } from "../../model/document.js";
import { withRecord } from "../../model/project-map.js";
import { Findings, salvage } from "../../model/salvage.js";
import { PROJECT_SCHEMA } from "../../model/schema.js";
import { partAround, surroundingsOf } from "./what-if-part.js";
import type { Surroundings } from "./what-if-part.js";

/** Fields of a project that can be tried out; `undefined` takes a field away. */
export type TrialFields = {
  readonly [Field in "stage" | "status" | "capacity" | "unit" | "utilisation"]?: ProjectRecord[Field] | undefined;
};

/** A chain with its analysis, from which the next question is answered fast. */
export interface WhatIf {
  /** The chain as supposed. */
  readonly chain: Chain;
  /** Its analysis, the same as `analyzeChain` gives. */
  readonly analysis: ChainAnalysis;
  /**
   * Supposes that a project were different.
   *
   * @param project - Key of the project.
   * @param fields - What is different.
   * @returns The chain so supposed; this one stays as it is.
   * @throws `ChainError` `edit-refused` if there is no such project, or a value is not sound.
   */
  readonly change: (project: ProjectKey, fields: TrialFields) => WhatIf;
}

/** What is the same for all suppositions about one chain. */
interface Base {
  readonly chain: Chain;
  readonly options: AnalyzeOptions;
  readonly surroundings: Surroundings;
}

/**
 * Begins to ask what if.
 *
 * @param chain - Chain as it is; it is not modified.
 * @param options - As for the analysis. With the basis `"target"` each answer is a full analysis: requirement goes through
 * all tiers.
 * @returns The chain with its analysis.
 * @throws `ChainError` as `analyzeChain` does.
 * @remarks An answer takes O(links + flows) of a light kind, and an analysis of the neighbourhood of the project.
 * @example
 * ```ts
 * const now = whatIf(chain);
 * const then = now.change("p1", { stage: "operating", capacity: 5 });
 * compareAnalyses(now.analysis, then.analysis);
 * ```
 */
export function whatIf(chain: Chain, options: AnalyzeOptions = {}): WhatIf {
  const analysis = analyzeChain(chain, options);
  const base = { chain, options: analysis.options, surroundings: surroundingsOf(chain) };
  return supposed(base, chain, analysis, balanceById(chain, options));
}

function supposed(base: Base, chain: Chain, analysis: ChainAnalysis, balances: readonly LinkBalance[]): WhatIf {
  return {
    chain,
    analysis,
    change: (project, fields) => {
      const next = withProject(chain, project, fields);
      if (analysis.options.basis === "target") {
        return supposed(base, next, analyzeChain(next, base.options), balanceById(next, base.options));
      }
      return changed(base, next, project, analysis, balances);
    },
  };
}

function changed(
  { chain: original, options, surroundings }: Base,
  chain: Chain,
  project: ProjectKey,
  before: ChainAnalysis,
  oldBalances: readonly LinkBalance[],
): WhatIf {
  // Links and flows stay: what was compiled of them for the first chain holds for all that follow.
  const compiled = compileChain(original);
  const part = partAround(chain, project, surroundings);
  const ofPart = withinPart(options, part.chain);
  const found = analyzeChain(part.chain, ofPart);
  const partIds = compileChain(part.chain).ids;
  const partBalances = balanceById(part.chain, ofPart);
  const balances = [...oldBalances];
  for (const link of part.affected) balances[compiled.ids.get(link)!] = partBalances[partIds.get(link)!]!;

  const hasBuilt = ({ tally }: LinkBalance): boolean => tally.byStatus.built.projects > 0;
  const isBuiltTheSame = balances.every(
    (balance, id) => balance === oldBalances[id] || hasBuilt(balance) === hasBuilt(oldBalances[id]!),
  );
  // What cuts the chain changes only where something comes to be built, or no more.
  const severing = isBuiltTheSame ? null : severingLinks(compiled, balances);
  let full: ChainAnalysis | undefined;
  const reasonsOf = (link: LinkKey): LinkAnalysis["reasons"] =>
    (full ??= analyzeChain(chain, options)).links.get(link)!.reasons;
  const links = new Map(before.links);
  const classes = new Map(before.classes);
  for (const key of severing === null ? part.affected : before.links.keys()) {
    const old = before.links.get(key)!;
    const isSevering = severing === null ? old.severing : severing[compiled.ids.get(key)!] === 1;
    const isAffected = part.affected.has(key);
    if (!isAffected && old.severing === isSevering) continue;
    const row = rowOf(isAffected ? found.links.get(key)! : old, { severing: isSevering, tier: old.tier }, reasonsOf);
    links.set(key, row);
    classes.set(old.class, classes.get(old.class)! - 1);
    classes.set(row.class, classes.get(row.class)! + 1);
  }
  const analysis: ChainAnalysis = {
    ...before,
    chain,
    links,
    classes,
    localSupply: localSupplyOf(original, balances),
    completeness: completenessOf(original, balances),
    issues: issuesOf(before, found, part.affected, links),
  };
  return supposed({ chain: original, options, surroundings }, chain, analysis, balances);
}

/** Options for a part of a chain: what is wanted of other links is not asked of it. */
function withinPart(options: AnalyzeOptions, part: Chain): AnalyzeOptions {
  if (options.targets === undefined) return options;
  return { ...options, targets: new Map([...options.targets].filter(([link]) => part.graph.hasNode(link))) };
}

function severingLinks(compiled: ReturnType<typeof compileChain>, balances: readonly LinkBalance[]): Uint8Array {
  const built = Uint8Array.from(balances, ({ tally }) => (tally.byStatus.built.projects > 0 ? 1 : 0));
  const { upstream, downstream } = marksUpDownstream(compiled, built);
  return built.map((mark, id) => (mark === 0 && upstream[id] === 1 && downstream[id] === 1 ? 1 : 0));
}

/** A copy of a row whose reasons are worked out, over the whole chain, when they are first read. */
function rowOf(
  row: LinkAnalysis,
  fields: Pick<LinkAnalysis, "severing" | "tier">,
  reasonsOf: (link: LinkKey) => LinkAnalysis["reasons"],
): LinkAnalysis {
  const descriptors = new Map(Object.entries(Object.getOwnPropertyDescriptors(row)));
  descriptors.delete("reasons");
  const copy = Object.defineProperties({}, Object.fromEntries(descriptors)) as LinkAnalysis;
  Object.assign(copy, fields);
  return Object.defineProperty(copy, "reasons", {
    get: () => reasonsOf(row.id),
    enumerable: true,
    configurable: true,
  });
}

function issuesOf(
  before: ChainAnalysis,
  found: ChainAnalysis,
  affected: ReadonlySet<LinkKey>,
  links: ReadonlyMap<LinkKey, LinkAnalysis>,
): ChainAnalysis["issues"] {
  if (before.issues.length === 0 && found.issues.length === 0) return before.issues;
  const placeOf = (link: LinkKey): string => `links/${link}`;
  const places = new Set([...affected].map(placeOf));
  const all = [
    ...before.issues.filter(({ place }) => !places.has(place)),
    ...found.issues.filter(({ place }) => places.has(place)),
  ];
  const order = new Map(Array.from(links.keys(), (link, at) => [placeOf(link), at]));
  return all.sort((a, b) => (order.get(a.place) ?? 0) - (order.get(b.place) ?? 0));
}

function withProject(chain: Chain, key: ProjectKey, fields: TrialFields): Chain {
  const before = chain.projects.get(key);
  const findings = new Findings();
  if (before === undefined) {
    findings.report("unknown-project", "error", "projects", key);
    throw new ChainError("edit-refused", `there is no project "${key}"`, { edit: 0, issues: findings.issues });
  }
  const { status: _status, ...own } = before;
  const record = new Map<string, unknown>(Object.entries(own));
  if (before.stage === undefined && before.status !== null) record.set("status", before.status);
  for (const field of ["stage", "status", "capacity", "unit", "utilisation"] as const) {
    if (!(field in fields)) continue;
    if (fields[field] === undefined) record.delete(field);
    else record.set(field, fields[field]);
  }
  const sound = salvage(PROJECT_SCHEMA, Object.fromEntries(record), "projects", findings) as ProjectRecord | undefined;
  const faults = findings.issues.filter(({ severity }) => severity === "error");
  if (sound === undefined || faults.length > 0) {
    throw new ChainError("edit-refused", `project "${key}" cannot be so`, { edit: 0, issues: faults });
  }
  const projects = withRecord(chain.projects, sound);
  const records = chain.document.projects?.map((other) => (other.id === key ? sound : other));
  return { ...chain, projects, document: { ...chain.document, ...(records && { projects: records }) } };
}
