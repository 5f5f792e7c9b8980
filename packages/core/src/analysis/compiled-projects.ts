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
  const order = projectOrder(chain, ids, links.length);
  const count = order.link.length;
  const counted = new Uint8Array(count);
  const stage = new Int8Array(count);
  const known = new Uint8Array(count);
  const output = new Float64Array(count);
  const isNameplate = new Uint8Array(count);
  const enterprise: (EnterpriseKey | undefined)[] = Array.from({ length: count });
  const keys: ProjectKey[] = Array.from({ length: count });
  const containers = containerRoles(chain);
  const owners = new Map<ProjectKey, EnterpriseKey | undefined>();
  let number = 0;
  // in the order of the records, which is how they lie in memory: to look up a million keys takes longer than all the rest
  for (const [key, project] of chain.projects) {
    const at = order.place[number++]!;
    if (at === -1) continue;
    const owner = project.enterprise ?? (project.parent === undefined ? undefined : inheritedOwner(chain, key, owners));
    keys[at] = key;
    enterprise[at] = owner;
    counted[at] = containers.size > 0 && containers.has(key) ? COUNTED.contained : countedBy(project, owner);
    stage[at] = project.stage === undefined ? -1 : STAGE_NUMBERS[project.stage];
    isNameplate[at] = project.utilisation === undefined ? 1 : 0;
    const own = outputOf(project, links[order.link[at]!]!.unit);
    if (own === undefined) known[at] = OUTPUT.unrecorded;
    else if (own === null) known[at] = OUTPUT.unlike;
    else output[at] = own;
  }
  const compiled = { start: order.start, keys, counted, stage, known, output, isNameplate, enterprise };
  compiledProjects.set(chain, compiled);
  return compiled;
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

/** Where each project stands when they are sorted by link, then key. */
interface ProjectOrder {
  /** As in {@link CompiledProjects}. */
  readonly start: Int32Array;
  /** By number of the record: position, −1 where the link is none of the chain. */
  readonly place: Int32Array;
  /** By position: id of the link. */
  readonly link: Int32Array;
}

function projectOrder({ projects }: Chain, ids: ReadonlyMap<LinkKey, number>, links: number): ProjectOrder {
  const keys: ProjectKey[] = [];
  const records: number[] = [];
  const linkOf: number[] = [];
  for (const [key, { link }] of projects) {
    const id = ids.get(link);
    keys.push(key);
    if (id === undefined) continue;
    records.push(keys.length - 1);
    linkOf.push(id);
  }
  const { start, target } = groupArcs(links, Int32Array.from(linkOf), Int32Array.from(records));
  const place = new Int32Array(keys.length).fill(-1);
  const link = new Int32Array(target.length);
  for (let id = 0; id < links; id += 1) {
    const own = target.subarray(start[id], start[id + 1]);
    const isSorted = own.every((record, i) => i === 0 || keys[own[i - 1]!]! < keys[record]!);
    if (!isSorted) own.sort((a, b) => (keys[a]! < keys[b]! ? -1 : 1));
    link.fill(id, start[id], start[id + 1]);
  }
  for (let at = 0; at < target.length; at += 1) place[target[at]!] = at;
  return { start, place, link };
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
