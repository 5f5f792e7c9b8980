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
  const byId = tallyById(chain, options);
  return new Map(chain.document.links.map(({ id: link }) => [link, byId[ids.get(link)!]!]));
}

/**
 * Adds up the projects of each link.
 *
 * @param chain - Chain to read.
 * @param options - From which stage a planned project counts.
 * @returns Projects of each link, by id in the compiled chain.
 * @remarks O(links + projects).
 */
export function tallyById(chain: Chain, options: TallyOptions = {}): readonly LinkTally[] {
  const { plannedFrom = "signed" } = options;
  const projects = compileProjects(chain);
  const { start, record, keys, counted, stage } = projects;
  const counts = plannedStages(plannedFrom);
  const sums = new TallySums(projects);
  const tallies: LinkTally[] = [];
  for (let id = 0; id + 1 < start.length; id += 1) {
    let prospects: ProjectKey[] | undefined;
    let inactive = 0;
    sums.clear();
    for (let at = start[id]!; at < start[id + 1]!; at += 1) {
      const role = counted[at]!;
      if (role === COUNTED.inactive) inactive += 1;
      else if (role === COUNTED.prospect || (role === COUNTED.planned && counts[stage[at]! + 1] === 0))
        (prospects ??= []).push(keys[record[at]!]!);
      else if (role !== COUNTED.contained) sums.add(role, at);
    }
    const byStatus = { built: sums.of(0), "under-construction": sums.of(1), planned: sums.of(2) };
    // a copy is as long as it has to be; what was pushed to keeps room for more
    tallies.push({ byStatus, prospects: prospects?.slice() ?? NONE, inactive });
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

/** Sums of one link by status, kept in arrays: an object for each project would cost more than the sums. */
class TallySums {
  private readonly projects: CompiledProjects;
  private readonly output = new Float64Array(3);
  private readonly counts = new Int32Array(18);

  constructor(projects: CompiledProjects) {
    this.projects = projects;
  }

  clear(): void {
    this.output.fill(0);
    this.counts.fill(0);
  }

  add(status: number, at: number): void {
    const { known, output, stage, isNameplate } = this.projects;
    const first = status * 6;
    this.counts[first]! += 1;
    this.counts[first + 1 + known[at]!]! += 1;
    if (status === COUNTED.planned && stage[at] === -1) this.counts[first + 5]! += 1;
    if (known[at] !== OUTPUT.recorded) return;
    this.output[status]! += output[at]!;
    this.counts[first + 4]! += isNameplate[at]!;
  }

  of(status: number): StatusTally {
    const { counts } = this;
    const first = status * 6;
    return {
      projects: counts[first]!,
      output: this.output[status]!,
      recorded: counts[first + 1]!,
      unrecorded: counts[first + 2]!,
      unlike: counts[first + 3]!,
      nameplate: counts[first + 4]!,
      unstaged: counts[first + 5]!,
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
