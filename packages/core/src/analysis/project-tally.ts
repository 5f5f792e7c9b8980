/**
 * Which projects of a chain count, and what they add up to at each link.
 *
 * @module
 */
import { compileChain } from "../graph/compile-chain.js";
import type { Chain, Project } from "../model/chain.js";
import type { LinkKey, ProjectKey } from "../model/document.js";
import { hasReached, PROJECT_STATUSES } from "../model/stages.js";
import type { PlannedStage, ProjectStatus } from "../model/stages.js";
import { COUNTED, compileProjects, enterpriseOf, OUTPUT, plannedStages } from "./compiled-projects.js";
import type { CompiledProjects } from "./compiled-projects.js";
import { containerRoles } from "./container-roles.js";

/** How a project counts: by its status, as a prospect, not at all, or within the project that it is a phase of. */
export type ProjectRole = ProjectStatus | "prospect" | "inactive" | "within-parent" | "container";

/** What the counted projects of one status add up to at one link. */
export interface StatusTally {
  /** Counted projects. */
  readonly projects: number;
  /** Σ capacity · utilisation of those whose capacity is recorded, in the unit of the link. */
  readonly output: number;
  /** Counted projects whose capacity is recorded in a unit that converts. */
  readonly recorded: number;
  /** Counted projects without a recorded capacity. */
  readonly unrecorded: number;
  /** Counted projects whose capacity does not convert to the unit of the link. */
  readonly unlike: number;
  /** Counted projects whose utilisation is not recorded, reckoned at nameplate. */
  readonly nameplate: number;
  /** Counted planned projects whose stage is not recorded. */
  readonly unstaged: number;
}

/** Projects of one link. */
export interface LinkTally {
  /** What each status adds up to. */
  readonly byStatus: Readonly<Record<ProjectStatus, StatusTally>>;
  /** Prospects, in order of key. */
  readonly prospects: readonly ProjectKey[];
  /** Projects on hold, ended or of unknown status. */
  readonly inactive: number;
}

/** Options of {@link tallyProjects}. */
export interface TallyOptions {
  /**
   * Stage from which a planned project with a named enterprise counts.
   * @defaultValue `"signed"`
   */
  readonly plannedFrom?: PlannedStage;
}

/**
 * Adds up the projects of each link.
 *
 * @param chain - Chain to read.
 * @param options - From which stage a planned project counts.
 * @returns One entry per link, in the order of the document.
 * @remarks O(links + projects).
 */
export function tallyProjects(chain: Chain, options: TallyOptions = {}): ReadonlyMap<LinkKey, LinkTally> {
  const { ids } = compileChain(chain);
  const tallies = tallyById(chain, options);
  return new Map(chain.document.links.map(({ id: link }) => [link, tallies.at(ids.get(link)!)]));
}

/**
 * Adds up the projects of each link.
 *
 * @param chain - Chain to read.
 * @param options - From which stage a planned project counts.
 * @returns Projects of each link, by id in the compiled chain.
 * @remarks O(links + projects).
 */
export function tallyById(chain: Chain, options: TallyOptions = {}): ChainTallies {
  const { plannedFrom = "signed" } = options;
  const projects = compileProjects(chain);
  const { start, record, records, counted, stage } = projects;
  const counts = plannedStages(plannedFrom);
  const tallies = new ChainTallies(start.length - 1);
  for (let id = 0; id + 1 < start.length; id += 1) {
    let prospects: ProjectKey[] | undefined;
    for (let at = start[id]!; at < start[id + 1]!; at += 1) {
      const role = counted[at]!;
      if (role === COUNTED.inactive) tallies.inactive[id]! += 1;
      else if (role === COUNTED.prospect || (role === COUNTED.planned && counts[stage[at]! + 1] === 0))
        (prospects ??= []).push(records[record[at]!]!.id);
      else if (role !== COUNTED.contained) tallies.add(id, role, projects, at);
    }
    // a copy is as long as it has to be; what was pushed to keeps room for more
    tallies.prospects.push(prospects?.slice() ?? NONE);
  }
  return tallies;
}

/**
 * Says how each project counts.
 *
 * A project that is another's `parent` is a container: its phases count in its place if all of them give their capacity,
 * or if it gives none itself; else it counts and they do not. Never both.
 *
 * @param chain - Chain to read.
 * @param options - From which stage a planned project counts.
 * @returns A function from a project to its role.
 */
export function projectRoles(
  chain: Chain,
  options: TallyOptions = {},
): (key: ProjectKey, project: Project) => ProjectRole {
  const { plannedFrom = "signed" } = options;
  const containers = containerRoles(chain);
  return (key, project) => containers.get(key) ?? ownRole(chain, project, plannedFrom);
}

function ownRole(chain: Chain, project: Project, plannedFrom: PlannedStage): ProjectRole {
  const { status, stage } = project;
  if (status === null) return "inactive";
  if (status !== "planned") return status;
  const isFarEnough = stage === undefined || hasReached(stage, plannedFrom);
  return isFarEnough && enterpriseOf(chain, project) !== undefined ? "planned" : "prospect";
}

/** One for all links without any. */
const NONE: readonly never[] = Object.freeze([]);

/** Counts of one status at one link. */
const COUNTS = 6;
/** Position of each count. */
const COUNT = { projects: 0, recorded: 1, unrecorded: 2, unlike: 3, nameplate: 4, unstaged: 5 } as const;
const STATUSES = PROJECT_STATUSES.length;

/**
 * What the projects of every link of a chain add up to, by id in the compiled chain.
 *
 * In columns: as objects, the sums would be most of what an analysis leaves behind.
 */
export class ChainTallies {
  /** Prospects of each link, in order of key. */
  readonly prospects: (readonly ProjectKey[])[] = [];
  /** Projects of each link that are on hold, ended or of unknown status. */
  readonly inactive: Int32Array;
  private readonly counts: Int32Array;
  private readonly sums: Float64Array;

  constructor(links: number) {
    this.inactive = new Int32Array(links);
    this.counts = new Int32Array(links * STATUSES * COUNTS);
    this.sums = new Float64Array(links * STATUSES);
  }

  /**
   * Adds a project.
   *
   * @param id - Its link.
   * @param status - Position of its status in `PROJECT_STATUSES`.
   * @param projects - Projects of the chain.
   * @param at - Position of the project among them.
   */
  add(id: number, status: number, { known, output, stage, isNameplate }: CompiledProjects, at: number): void {
    const counts = this.counts;
    const place = id * STATUSES + status;
    const first = place * COUNTS;
    counts[first + COUNT.projects]! += 1;
    counts[first + COUNT.recorded + known[at]!]! += 1;
    if (status === COUNTED.planned && stage[at] === -1) counts[first + COUNT.unstaged]! += 1;
    if (known[at] !== OUTPUT.recorded) return;
    this.sums[place]! += output[at]!;
    counts[first + COUNT.nameplate]! += isNameplate[at]!;
  }

  /** 1 for each link with something built. */
  built(): Uint8Array {
    return Uint8Array.from(this.inactive, (_, id) => (this.projects(id, COUNTED.built) > 0 ? 1 : 0));
  }

  /** Counted projects of a status at a link. */
  projects(id: number, status: number): number {
    return this.counts[(id * STATUSES + status) * COUNTS + COUNT.projects]!;
  }

  /** Those of them whose capacity is recorded in a unit that converts. */
  recorded(id: number, status: number): number {
    return this.counts[(id * STATUSES + status) * COUNTS + COUNT.recorded]!;
  }

  /** Σ capacity · utilisation of these, in the unit of the link. */
  output(id: number, status: number): number {
    return this.sums[id * STATUSES + status]!;
  }

  /** What the projects of a link add up to. */
  at(id: number): LinkTally {
    const { prospects, inactive } = this;
    const byStatus = { built: this.of(id, 0), "under-construction": this.of(id, 1), planned: this.of(id, 2) };
    return { byStatus, prospects: prospects[id]!, inactive: inactive[id]! };
  }

  private of(id: number, status: number): StatusTally {
    const counts = this.counts;
    const first = (id * STATUSES + status) * COUNTS;
    return {
      projects: counts[first + COUNT.projects]!,
      output: this.output(id, status),
      recorded: counts[first + COUNT.recorded]!,
      unrecorded: counts[first + COUNT.unrecorded]!,
      unlike: counts[first + COUNT.unlike]!,
      nameplate: counts[first + COUNT.nameplate]!,
      unstaged: counts[first + COUNT.unstaged]!,
    };
  }
}

/**
 * Adds up some statuses of a link.
 *
 * @param tally - Projects of the link.
 * @param statuses - Statuses to add up.
 * @returns Their sums.
 */
export function sumStatuses(tally: LinkTally, statuses: readonly ProjectStatus[]): StatusTally {
  let [projects, output, recorded, unrecorded, unlike, nameplate, unstaged] = [0, 0, 0, 0, 0, 0, 0];
  // In one order whatever the order asked for, and written out: this runs several times for each link.
  for (const status of PROJECT_STATUSES) {
    if (!statuses.includes(status)) continue;
    const part = tally.byStatus[status];
    projects += part.projects;
    output += part.output;
    recorded += part.recorded;
    unrecorded += part.unrecorded;
    unlike += part.unlike;
    nameplate += part.nameplate;
    unstaged += part.unstaged;
  }
  return { projects, output, recorded, unrecorded, unlike, nameplate, unstaged };
}
