/**
 * The projects of a chain as typed arrays, by link: what sums over a million projects run on.
 *
 * @module
 */
import { groupArcs } from "../graph/arcs.js";
import { compileChain } from "../graph/compile-chain.js";
import type { Chain, Project } from "../model/chain.js";
import type { EnterpriseKey, LinkKey, ProjectKey } from "../model/document.js";
import { hasReached, PROJECT_STAGES } from "../model/stages.js";
import type { PlannedStage, ProjectStage, ProjectStatus } from "../model/stages.js";
import { convertCapacity } from "../quantity/convert-capacity.js";
import { containerRoles } from "./container-roles.js";

/** How a project counts, whatever stage planned ones are counted from. */
export const COUNTED = { built: 0, underConstruction: 1, planned: 2, prospect: 3, inactive: 4, contained: 5 } as const;

/** What is known of the output of a project. */
export const OUTPUT = { recorded: 0, unrecorded: 1, unlike: 2 } as const;

/** Projects of a chain: those of the link with id `i` stand at `start[i]` to `start[i + 1] - 1`, in order of key. */
export interface CompiledProjects {
  /** Where the projects of each link begin; one entry more than there are links. */
  readonly start: Int32Array;
  /** Key of each project. */
  readonly keys: readonly ProjectKey[];
  /** One of {@link COUNTED} for each project. */
  readonly counted: Uint8Array;
  /** Position of the stage in `PROJECT_STAGES`, −1 where it is not recorded. */
  readonly stage: Int8Array;
  /** One of {@link OUTPUT} for each project. */
  readonly known: Uint8Array;
  /** Capacity · utilisation a year in the unit of the link; 0 where it is not recorded or does not convert. */
  readonly output: Float64Array;
  /** 1 where the utilisation is not recorded. */
  readonly isNameplate: Uint8Array;
  /** Enterprise of each project, else of the project that it is a phase of; `undefined` where there is none. */
  readonly enterprise: readonly (EnterpriseKey | undefined)[];
}

const compiledProjects = new WeakMap<Chain, CompiledProjects>();

/**
 * Compiles the projects of a chain, once: later calls with the same chain give the same object.
 *
 * @param chain - Chain to read; it is not modified.
 * @returns Its projects as arrays.
 * @remarks O(links + projects).
 */
export function compileProjects(chain: Chain): CompiledProjects {
  const before = compiledProjects.get(chain);
  if (before !== undefined) return before;
  const { ids, links } = compileChain(chain);
  const keys = Array.from(chain.projects.keys());
  const projects = Array.from(chain.projects.values());
  const { records, named } = readRecords(chain, keys, projects);
  // apart from the walk above: a million records would push the table of links out of the cache again and again
  const link = new Int32Array(keys.length);
  for (let record = 0; record < keys.length; record += 1) link[record] = ids.get(named[record]!) ?? links.length;
  const linkUnits = links.map(({ unit }) => unit);
  for (let record = 0; record < keys.length; record += 1) {
    const capacity = records.output[record]!;
    if (Number.isNaN(capacity)) {
      records.output[record] = 0;
      records.known[record] = OUTPUT.unrecorded;
      continue;
    }
    if (records.isForeign[record] === 0 || link[record] === links.length) continue;
    const own = outputOf(projects[record]!, linkUnits[link[record]!]);
    records.output[record] = own ?? 0;
    if (own === null) records.known[record] = OUTPUT.unlike;
  }
  const compiled = groupByLink(records, link, links.length, isAscending(keys));
  compiledProjects.set(chain, compiled);
  return compiled;
}

/** One walk over the records in their order, which is how they lie in memory; outputs are in the unit of the project. */
function readRecords(
  chain: Chain,
  keys: ProjectKey[],
  projects: readonly Project[],
): { readonly records: ProjectArrays & { readonly isForeign: Uint8Array }; readonly named: readonly LinkKey[] } {
  const containers = containerRoles(chain);
  const owners = new Map<ProjectKey, EnterpriseKey | undefined>();
  const records = { ...emptyArrays(keys.length), keys, isForeign: new Uint8Array(keys.length) };
  const named = Array.from<LinkKey>({ length: keys.length });
  for (let record = 0; record < keys.length; record += 1) {
    const key = keys[record]!;
    const project = projects[record]!;
    const owner = project.enterprise ?? (project.parent === undefined ? undefined : inheritedOwner(chain, key, owners));
    named[record] = project.link;
    records.enterprise[record] = owner;
    records.counted[record] =
      containers.size > 0 && containers.has(key) ? COUNTED.contained : countedBy(project, owner);
    records.stage[record] = project.stage === undefined ? -1 : STAGE_NUMBERS[project.stage];
    records.isNameplate[record] = project.utilisation === undefined ? 1 : 0;
    records.isForeign[record] = project.unit === undefined ? 0 : 1;
    records.output[record] =
      project.capacity === undefined ? Number.NaN : project.capacity * (project.utilisation ?? 1);
  }
  return { records, named };
}

function isAscending(keys: readonly string[]): boolean {
  for (let at = 1; at < keys.length; at += 1) if (!(keys[at - 1]! < keys[at]!)) return false;
  return true;
}

/** Arrays over projects, as in {@link CompiledProjects}, to be filled. */
interface ProjectArrays {
  readonly keys: ProjectKey[];
  readonly counted: Uint8Array;
  readonly stage: Int8Array;
  readonly known: Uint8Array;
  readonly output: Float64Array;
  readonly isNameplate: Uint8Array;
  readonly enterprise: (EnterpriseKey | undefined)[];
}

function emptyArrays(count: number): ProjectArrays {
  return {
    keys: Array.from<ProjectKey>({ length: count }),
    counted: new Uint8Array(count),
    stage: new Int8Array(count),
    known: new Uint8Array(count),
    output: new Float64Array(count),
    isNameplate: new Uint8Array(count),
    enterprise: Array.from<EnterpriseKey | undefined>({ length: count }),
  };
}

/** Puts projects in the order of their links, and at each link in that of their keys; those of no link are left out. */
function groupByLink(records: ProjectArrays, link: Int32Array, links: number, isSorted: boolean): CompiledProjects {
  const groups = groupArcs(links + 1, link, link);
  const start = groups.start.slice(0, links + 1);
  const item = groups.item.subarray(0, start[links]);
  if (!isSorted) {
    for (let id = 0; id < links; id += 1) {
      item.subarray(start[id], start[id + 1]).sort((a, b) => (records.keys[a]! < records.keys[b]! ? -1 : 1));
    }
  }
  const grouped = emptyArrays(item.length);
  for (let at = 0; at < item.length; at += 1) {
    const record = item[at]!;
    grouped.keys[at] = records.keys[record]!;
    grouped.enterprise[at] = records.enterprise[record];
    grouped.counted[at] = records.counted[record]!;
    grouped.stage[at] = records.stage[record]!;
    grouped.known[at] = records.known[record]!;
    grouped.output[at] = records.output[record]!;
    grouped.isNameplate[at] = records.isNameplate[record]!;
  }
  return { start, ...grouped };
}

/**
 * Says which planned stages count from a stage on.
 *
 * @param plannedFrom - Stage from which a planned project with a named enterprise counts.
 * @returns 1 for each stage that counts, by position in `PROJECT_STAGES` plus 1; position 0 stands for "not recorded",
 * which counts.
 */
export function plannedStages(plannedFrom: PlannedStage): Uint8Array {
  return Uint8Array.from([1, ...PROJECT_STAGES.map((stage) => (hasReached(stage, plannedFrom) ? 1 : 0))]);
}

/** Output of a project per year in the unit of its link, as far as it is recorded. */
export function outputOf(project: Project, linkUnit: string | undefined): number | null | undefined {
  if (project.capacity === undefined) return undefined;
  const capacity = convertCapacity(project.capacity, project.unit, linkUnit);
  return capacity === null ? null : capacity * (project.utilisation ?? 1);
}

/** Key of the enterprise of a project, else of the project that it is a phase of. */
export function enterpriseOf(chain: Chain, project: Project): EnterpriseKey | undefined {
  let at: Project | undefined = project;
  while (at !== undefined && at.enterprise === undefined)
    at = at.parent === undefined ? undefined : chain.projects.get(at.parent);
  return at?.enterprise;
}

/** As {@link enterpriseOf}, remembered for every phase on the way up: long rows of phases are walked once. */
function inheritedOwner(
  chain: Chain,
  key: ProjectKey,
  owners: Map<ProjectKey, EnterpriseKey | undefined>,
): EnterpriseKey | undefined {
  const way: ProjectKey[] = [];
  let at: ProjectKey | undefined = key;
  let owner: EnterpriseKey | undefined;
  while (at !== undefined && owner === undefined) {
    if (owners.has(at)) {
      owner = owners.get(at);
      break;
    }
    way.push(at);
    const project: Project | undefined = chain.projects.get(at);
    owner = project?.enterprise;
    at = project?.parent;
  }
  for (const phase of way) owners.set(phase, owner);
  return owner;
}

const STAGE_NUMBERS = Object.fromEntries(PROJECT_STAGES.map((stage, number) => [stage, number])) as Readonly<
  Record<ProjectStage, number>
>;

const COUNTED_BY_STATUS: Readonly<Record<ProjectStatus, number>> = {
  built: COUNTED.built,
  "under-construction": COUNTED.underConstruction,
  planned: COUNTED.planned,
};

function countedBy({ status }: Project, owner: EnterpriseKey | undefined): number {
  if (status === null) return COUNTED.inactive;
  return status === "planned" && owner === undefined ? COUNTED.prospect : COUNTED_BY_STATUS[status];
}
