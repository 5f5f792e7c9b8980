/**
 * The projects of a chain as typed arrays, by link: what sums over a million projects run on.
 *
 * @module
 */
import { compileChain } from "../graph/compile-chain.js";
import type { Chain, Project } from "../model/chain.js";
import type { EnterpriseKey, LinkKey, ProjectKey } from "../model/document.js";
import { isAscending, placesOf } from "../model/project-places.js";
import type { ProjectPlaces } from "../model/project-places.js";
import { recordsOf, statusOf } from "../model/project-map.js";
import type { ProjectOrRecord } from "../model/project-map.js";
import { hasReached, PROJECT_STAGES } from "../model/stages.js";
import type { PlannedStage, ProjectStage, ProjectStatus } from "../model/stages.js";
import { capacityConverter, convertCapacity } from "../quantity/convert-capacity.js";
import { containerRoles } from "./container-roles.js";

/** How a project counts, whatever stage planned ones are counted from. */
export const COUNTED = { built: 0, underConstruction: 1, planned: 2, prospect: 3, inactive: 4, contained: 5 } as const;

/** What is known of the output of a project. */
export const OUTPUT = { recorded: 0, unrecorded: 1, unlike: 2 } as const;

/** Projects of a chain: those of the link with id `i` stand at `start[i]` to `start[i + 1] - 1`, in order of key. */
export interface CompiledProjects {
  /** Where the projects of each link begin; one entry more than there are links. */
  readonly start: Int32Array;
  /** Position of each project in `records`. */
  readonly record: Int32Array;
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
  /** Number in `owners` of the enterprise of the project, else of the project that it is a phase of; −1 where there is none. */
  readonly owner: Int32Array;
  /** Enterprises of the projects. */
  readonly owners: Owners;
  /** Records of the projects, those of links that the chain does not have among them. */
  readonly records: readonly ProjectOrRecord[];
}

/** Enterprises by number: those of the document by their places, then others that projects name. */
export class Owners {
  private readonly listed: readonly { readonly id: EnterpriseKey }[];
  private readonly others: EnterpriseKey[] = [];
  private numbers: Map<EnterpriseKey, number> | undefined;

  constructor(listed: readonly { readonly id: EnterpriseKey }[]) {
    this.listed = listed;
  }

  /** Key of the enterprise with a number. */
  key(owner: number): EnterpriseKey {
    return this.listed[owner]?.id ?? this.others[owner - this.listed.length]!;
  }

  /** Number of an enterprise; the next one if it has none yet. */
  number(key: EnterpriseKey): number {
    this.numbers ??= new Map(this.listed.map(({ id }, at) => [id, at]));
    let owner = this.numbers.get(key);
    if (owner === undefined) {
      owner = this.numbers.size;
      this.numbers.set(key, owner);
      this.others.push(key);
    }
    return owner;
  }
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
  const records = recordsOf(chain.projects);
  const { keys: linkKeys, ids } = compileChain(chain);
  const places = placesOf(records);
  const linkOf = linksOf(records, places, ids);
  const start = startsOf(linkOf, linkKeys.length);
  const { compiled, hasPhases } = readRecords(chain, records, places, linkOf, start);
  if (!(places?.isAscending ?? isAscending(records))) sortByKey(compiled);
  if (hasPhases) {
    const containers = containerRoles(chain);
    const { record, counted } = compiled;
    for (let at = 0; at < record.length; at += 1) {
      if (containers.has(records[record[at]!]!.id)) counted[at] = COUNTED.contained;
    }
  }
  compiledProjects.set(chain, compiled);
  return compiled;
}

/** Links of projects: that of the project at a position among the records is `id[place[position]]`. */
interface ProjectLinks {
  /** Place of the link of each project. */
  readonly place: Int32Array;
  /** Id of the link at each place; the number of links where the chain does not have it. */
  readonly id: Int32Array;
}

function linksOf(
  records: readonly ProjectOrRecord[],
  places: ProjectPlaces | undefined,
  ids: ReadonlyMap<LinkKey, number>,
): ProjectLinks {
  const none = ids.size;
  if (places !== undefined) {
    return { place: places.link, id: Int32Array.from(places.links, ({ id }) => ids.get(id) ?? none) };
  }
  return {
    place: Int32Array.from(records, (project) => ids.get(project.link) ?? none),
    id: Int32Array.from({ length: none + 1 }, (_, id) => id),
  };
}

/** Where the projects of each link begin. */
function startsOf({ place, id }: ProjectLinks, links: number): Int32Array {
  const start = new Int32Array(links + 2);
  for (const at of place) start[id[at]! + 1]! += 1;
  for (let link = 0; link < links; link += 1) start[link + 1]! += start[link]!;
  return start.slice(0, links + 1);
}

/** One walk over the records in their order, which is how they lie in memory; each is written to the place it has at its link. */
function readRecords(
  chain: Chain,
  records: readonly ProjectOrRecord[],
  places: ProjectPlaces | undefined,
  linkOf: ProjectLinks,
  start: Int32Array,
): { readonly compiled: CompiledProjects; readonly hasPhases: boolean } {
  const count = start[start.length - 1]!;
  const owners = new Owners(places?.enterprises ?? []);
  const compiled: CompiledProjects = {
    start,
    record: new Int32Array(count),
    counted: new Uint8Array(count),
    stage: new Int8Array(count),
    known: new Uint8Array(count),
    output: new Float64Array(count),
    isNameplate: new Uint8Array(count),
    owner: new Int32Array(count),
    owners,
    records,
  };
  const linkUnits = compileChain(chain).links.map(({ unit }) => unit);
  const convert = capacityConverter();
  const inherited = new Map<ProjectKey, EnterpriseKey | undefined>();
  const next = start.slice();
  let hasPhases = false;
  for (let position = 0; position < records.length; position += 1) {
    const project = records[position]!;
    hasPhases ||= project.parent !== undefined;
    const id = linkOf.id[linkOf.place[position]!]!;
    if (id === linkUnits.length) continue;
    const at = next[id]!++;
    const place = places === undefined ? -1 : places.enterprise[position]!;
    const owner = place >= 0 ? place : ownerOf(chain, project, owners, inherited);
    compiled.record[at] = position;
    compiled.owner[at] = owner;
    compiled.counted[at] = countedBy(project, owner >= 0);
    compiled.stage[at] = project.stage === undefined ? -1 : STAGE_NUMBERS[project.stage];
    const { capacity, utilisation, unit } = project;
    compiled.isNameplate[at] = utilisation === undefined ? 1 : 0;
    if (capacity === undefined) compiled.known[at] = OUTPUT.unrecorded;
    else {
      const converted = unit === undefined ? capacity : convert(capacity, unit, linkUnits[id]);
      if (converted === null) compiled.known[at] = OUTPUT.unlike;
      else compiled.output[at] = converted * (utilisation ?? 1);
    }
  }
  return { compiled, hasPhases };
}

/** Number of the enterprise of a project that has no place; −1 where it has none. */
function ownerOf(
  chain: Chain,
  project: ProjectOrRecord,
  owners: Owners,
  inherited: Map<ProjectKey, EnterpriseKey | undefined>,
): number {
  const { enterprise = project.parent === undefined ? undefined : inheritedOwner(chain, project.id, inherited) } =
    project;
  return enterprise === undefined ? -1 : owners.number(enterprise);
}

/** Puts the projects of each link in order of key, where they stand in that of their records. */
function sortByKey(compiled: CompiledProjects): void {
  const { start, record, records, counted, stage, known, output, isNameplate, owner } = compiled;
  const keyAt = (at: number): ProjectKey => records[record[at]!]!.id;
  for (let id = 0; id + 1 < start.length; id += 1) {
    const [from, to] = [start[id]!, start[id + 1]!];
    if (to - from < 2) continue;
    const order = Array.from({ length: to - from }, (_, at) => from + at).sort((a, b) =>
      keyAt(a) < keyAt(b) ? -1 : 1,
    );
    for (const column of [record, counted, stage, known, output, isNameplate, owner]) {
      column.set(
        order.map((at) => column[at]!),
        from,
      );
    }
  }
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

function countedBy(project: ProjectOrRecord, isOwned: boolean): number {
  const status = statusOf(project);
  if (status === null) return COUNTED.inactive;
  return status === "planned" && !isOwned ? COUNTED.prospect : COUNTED_BY_STATUS[status];
}
