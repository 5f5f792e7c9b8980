/**
 * The projects of a chain as typed arrays, by link: what sums over a million projects run on.
 *
 * @module
 */
import { groupArcs } from "../graph/arcs.js";
import { compileChain } from "../graph/compile-chain.js";
import type { Chain, Project } from "../model/chain.js";
import type { EnterpriseKey, LinkKey, ProjectKey } from "../model/document.js";
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
  /** Position of each project among the records, and so in `keys` and `enterprise`. */
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
  /** Keys in the order of the records. */
  readonly keys: readonly ProjectKey[];
  /** Enterprises in the order of the records: that of the project, else of the one that it is a phase of. */
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
  const records = readRecords(chain, ids, links.length);
  const { link, foreign, columns } = records;
  const linkUnits = links.map(({ unit }) => unit);
  const convert = capacityConverter();
  for (let at = 0; at < foreign.records.length; at += 1) {
    const record = foreign.records[at]!;
    if (link[record] === links.length) continue;
    const { unit, capacity = 0, utilisation = 1 } = foreign.projects[at]!;
    const converted = convert(capacity, unit, linkUnits[link[record]!]);
    columns.output[record] = converted === null ? 0 : converted * utilisation;
    if (converted === null) columns.known[record] = OUTPUT.unlike;
  }
  const compiled = groupByLink(records, links.length);
  compiledProjects.set(chain, compiled);
  return compiled;
}

/** What is known of each project, as in {@link CompiledProjects}. */
type Columns = Pick<CompiledProjects, "counted" | "stage" | "known" | "output" | "isNameplate">;

/** Projects in the order of the records. */
interface RecordedProjects extends Pick<CompiledProjects, "keys" | "enterprise"> {
  /** Id of the link of each project; the number of links where it names none. */
  readonly link: Int32Array;
  /** What is known of each; outputs are in the unit of the project. */
  readonly columns: Columns;
  /** Projects whose capacity has a unit of its own, and their positions. */
  readonly foreign: { readonly records: readonly number[]; readonly projects: readonly ProjectOrRecord[] };
}

/** Records read before their links are looked up. */
const AT_ONCE = 4096;

/**
 * One walk over the records in their order, which is how they lie in memory. Links are looked up for some thousand records at
 * a time: in turns, records and the table of links would push each other out of the cache.
 */
function readRecords(chain: Chain, ids: ReadonlyMap<LinkKey, number>, links: number): RecordedProjects {
  const { size } = chain.projects;
  const columns = emptyColumns(size);
  const { counted, stage, known, output, isNameplate } = columns;
  const keys: ProjectKey[] = listOf(size);
  const enterprise: (EnterpriseKey | undefined)[] = listOf(size);
  const link = new Int32Array(size);
  const named: LinkKey[] = listOf(AT_ONCE);
  const foreign: { records: number[]; projects: ProjectOrRecord[] } = { records: [], projects: [] };
  const owners = new Map<ProjectKey, EnterpriseKey | undefined>();
  let hasPhases = false;
  let record = 0;
  let first = 0;
  const lookUp = (): void => {
    for (; first < record; first += 1) link[first] = ids.get(named[first % AT_ONCE]!) ?? links;
  };
  for (const project of recordsOf(chain.projects)) {
    const key = project.id;
    const isPhase = project.parent !== undefined;
    hasPhases ||= isPhase;
    const owner = project.enterprise ?? (isPhase ? inheritedOwner(chain, key, owners) : undefined);
    const { capacity, utilisation } = project;
    keys[record] = key;
    enterprise[record] = owner;
    named[record % AT_ONCE] = project.link;
    counted[record] = countedBy(project, owner);
    stage[record] = project.stage === undefined ? -1 : STAGE_NUMBERS[project.stage];
    isNameplate[record] = utilisation === undefined ? 1 : 0;
    if (capacity === undefined) known[record] = OUTPUT.unrecorded;
    else {
      output[record] = capacity * (utilisation ?? 1);
      if (project.unit !== undefined) {
        foreign.records.push(record);
        foreign.projects.push(project);
      }
    }
    record += 1;
    if (record % AT_ONCE === 0) lookUp();
  }
  lookUp();
  if (hasPhases) {
    const containers = containerRoles(chain);
    for (let at = 0; at < size; at += 1) if (containers.has(keys[at]!)) counted[at] = COUNTED.contained;
  }
  return { keys, enterprise, link, columns, foreign };
}

/** A list of a known length, to be filled: one that grows leaves garbage of twice its size. */
function listOf<T>(length: number): T[] {
  // oxlint-disable-next-line unicorn/no-new-array -- a million entries: Array.from() would take ten times as long
  return new Array<T>(length);
}

function isAscending(keys: readonly string[]): boolean {
  for (let at = 1; at < keys.length; at += 1) if (!(keys[at - 1]! < keys[at]!)) return false;
  return true;
}

function emptyColumns(count: number): Columns {
  return {
    counted: new Uint8Array(count),
    stage: new Int8Array(count),
    known: new Uint8Array(count),
    output: new Float64Array(count),
    isNameplate: new Uint8Array(count),
  };
}

/** Puts projects in the order of their links, and at each link in that of their keys; those of no link are left out. */
function groupByLink({ keys, enterprise, link, columns }: RecordedProjects, links: number): CompiledProjects {
  const groups = groupArcs(links + 1, link, link);
  const start = groups.start.slice(0, links + 1);
  const record = groups.item.slice(0, start[links]);
  if (!isAscending(keys)) {
    for (let id = 0; id < links; id += 1) {
      record.subarray(start[id], start[id + 1]).sort((a, b) => (keys[a]! < keys[b]! ? -1 : 1));
    }
  }
  const grouped = emptyColumns(record.length);
  for (let at = 0; at < record.length; at += 1) {
    const from = record[at]!;
    grouped.counted[at] = columns.counted[from]!;
    grouped.stage[at] = columns.stage[from]!;
    grouped.known[at] = columns.known[from]!;
    grouped.output[at] = columns.output[from]!;
    grouped.isNameplate[at] = columns.isNameplate[from]!;
  }
  return { start, record, ...grouped, keys, enterprise };
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

function countedBy(project: ProjectOrRecord, owner: EnterpriseKey | undefined): number {
  const status = statusOf(project);
  if (status === null) return COUNTED.inactive;
  return status === "planned" && owner === undefined ? COUNTED.prospect : COUNTED_BY_STATUS[status];
}
