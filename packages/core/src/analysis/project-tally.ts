/**
 * Which projects of a chain count, and what they add up to at each link.
 *
 * @module
 */
import type { Chain, Project } from "../model/chain.js";
import type { EnterpriseKey, LinkKey, ProjectKey } from "../model/document.js";
import { hasReached, PROJECT_STATUSES } from "../model/stages.js";
import type { PlannedStage, ProjectStatus } from "../model/stages.js";
import { convertCapacity } from "../quantity/convert-capacity.js";

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

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Adds up the projects of each link.
 *
 * @param chain - Chain to read.
 * @param options - From which stage a planned project counts.
 * @returns One entry per link, in the order of the document.
 * @remarks O(links + projects).
 */
export function tallyProjects(chain: Chain, options: TallyOptions = {}): ReadonlyMap<LinkKey, LinkTally> {
  const roleOf = projectRoles(chain, options);
  const tallies = new Map<LinkKey, LinkTally>();
  for (const [link, keys] of chain.projectsByLink) {
    const byStatus = { built: emptyTally(), "under-construction": emptyTally(), planned: emptyTally() };
    const prospects: ProjectKey[] = [];
    let inactive = 0;
    const unit = chain.graph.getNodeAttribute(link, "unit");
    for (const key of keys) {
      const project = chain.projects.get(key);
      if (project === undefined) continue;
      const role = roleOf(key, project);
      if (role === "prospect") prospects.push(key);
      else if (role === "inactive") inactive++;
      else if (role !== "within-parent" && role !== "container") addProject(byStatus[role], project, unit);
    }
    tallies.set(link, { byStatus, prospects, inactive });
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

function ownRole(chain: Chain, project: Project, plannedFrom: PlannedStage): ProjectRole {
  const { status, stage } = project;
  if (status === null) return "inactive";
  if (status !== "planned") return status;
  const isFarEnough = stage === undefined || hasReached(stage, plannedFrom);
  return isFarEnough && enterpriseOf(chain, project) !== undefined ? "planned" : "prospect";
}

/** Containers and the phases that count within them; all other projects have no entry. */
function containerRoles(chain: Chain): ReadonlyMap<ProjectKey, "container" | "within-parent"> {
  const phases = new Map<ProjectKey, ProjectKey[]>();
  for (const [key, { parent }] of chain.projects) {
    if (parent === undefined || !chain.projects.has(parent)) continue;
    const siblings = phases.get(parent);
    if (siblings === undefined) phases.set(parent, [key]);
    else siblings.push(key);
  }
  const roles = new Map<ProjectKey, "container" | "within-parent">();
  if (phases.size === 0) return roles;

  const givesCapacity = new Map<ProjectKey, boolean>();
  for (const key of phasesFirst(phases)) {
    const project = chain.projects.get(key);
    const own = project?.capacity !== undefined;
    const allGive = (phases.get(key) ?? []).every(
      (phase) => givesCapacity.get(phase) ?? chain.projects.get(phase)?.capacity !== undefined,
    );
    const counts = !allGive && own && project.status !== null;
    givesCapacity.set(key, allGive || counts);
    if (counts) markPhases(chain, key, phases, roles);
    else roles.set(key, "container");
  }
  return roles;
}

/** Containers, those inside others first. */
function phasesFirst(phases: ReadonlyMap<ProjectKey, readonly ProjectKey[]>): ProjectKey[] {
  const inside = new Set<ProjectKey>();
  for (const children of phases.values()) for (const child of children) inside.add(child);
  const order: ProjectKey[] = [];
  const open = [...phases.keys()].filter((key) => !inside.has(key));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    order.push(next);
    for (const child of phases.get(next) ?? []) if (phases.has(child)) open.push(child);
  }
  return order.reverse();
}

/**
 * Marks the phases of a container that counts itself. A phase at another link makes another product, which the capacity of
 * the container cannot have in it.
 */
function markPhases(
  chain: Chain,
  key: ProjectKey,
  phases: ReadonlyMap<ProjectKey, readonly ProjectKey[]>,
  roles: Map<ProjectKey, "container" | "within-parent">,
): void {
  const open = [...(phases.get(key) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (roles.get(next) === "within-parent") continue;
    if (chain.projects.get(next)?.link === chain.projects.get(key)?.link) roles.set(next, "within-parent");
    open.push(...(phases.get(next) ?? []));
  }
}

function emptyTally(): Mutable<StatusTally> {
  return { projects: 0, output: 0, recorded: 0, unrecorded: 0, unlike: 0, nameplate: 0, unstaged: 0 };
}

function addProject(tally: Mutable<StatusTally>, project: Project, unit: string | undefined): void {
  tally.projects++;
  if (project.status === "planned" && project.stage === undefined) tally.unstaged++;
  const output = outputOf(project, unit);
  if (output === undefined) tally.unrecorded++;
  else if (output === null) tally.unlike++;
  else {
    tally.recorded++;
    tally.output += output;
    if (project.utilisation === undefined) tally.nameplate++;
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
