/**
 * Projects of a link as the details list them: by status, phases under what they are a phase of.
 *
 * @module
 */
import type { Chain, LinkAnalysis, LinkKey, Project, ProjectKey, ProjectStatus } from "@liantu/core";

/** A project in a list. */
export interface ProjectItem {
  /** Key of the project. */
  readonly key: ProjectKey;
  /** The project. */
  readonly project: Project;
  /** Whether other projects are its phases, so that it only gathers them. */
  readonly isContainer: boolean;
  /** Whether it stands under the project that it is a phase of. */
  readonly isPhase: boolean;
}

/** Projects of a link. */
export interface LinkProjects {
  /** Counted projects by status, in the order of the horizons; a status without projects is left out. */
  readonly counted: readonly { readonly status: ProjectStatus; readonly items: readonly ProjectItem[] }[];
  /** Leads, negotiations and unnamed placeholders. */
  readonly prospects: readonly ProjectItem[];
  /** On hold, ended, or of unknown status. */
  readonly inactive: readonly ProjectItem[];
}

const STATUSES: readonly ProjectStatus[] = ["built", "under-construction", "planned"];

/**
 * Lists the projects of a link.
 *
 * @param chain - Chain.
 * @param link - Analysis of the link.
 * @returns Projects by status, prospects, and what does not count.
 */
export function linkProjects(chain: Chain, link: LinkAnalysis): LinkProjects {
  const parents = new Set<ProjectKey>();
  for (const project of chain.projects.values()) if (project.parent !== undefined) parents.add(project.parent);
  const prospects = new Set(link.prospects);
  const keys = chain.projectsByLink.get(link.id) ?? [];
  const itemsOf = (takes: (key: ProjectKey, project: Project) => boolean): readonly ProjectItem[] => {
    const taken = keys.filter((key) => takes(key, projectOf(chain, key)));
    return phasesUnderParents(chain, taken, parents);
  };
  return {
    counted: STATUSES.map((status) => ({
      status,
      items: itemsOf((key, project) => project.status === status && !prospects.has(key)),
    })).filter(({ items }) => items.length > 0),
    prospects: itemsOf((key) => prospects.has(key)),
    inactive: itemsOf((key, project) => project.status === null && !prospects.has(key)),
  };
}

/** Links on both sides of a link. */
export interface Neighbours {
  /** Links that supply it. */
  readonly suppliers: readonly LinkKey[];
  /** Links that it supplies. */
  readonly consumers: readonly LinkKey[];
}

/**
 * Finds the links on both sides of a link.
 *
 * @param chain - Chain.
 * @param link - Key of the link.
 * @returns Suppliers and consumers, each once, in the order of the flows.
 */
export function neighbours(chain: Chain, link: LinkKey): Neighbours {
  const suppliers = chain.flows.filter((flow) => flow.to === link).map((flow) => flow.from);
  const consumers = chain.flows.filter((flow) => flow.from === link).map((flow) => flow.to);
  return { suppliers: [...new Set(suppliers)], consumers: [...new Set(consumers)] };
}

/**
 * Collects where the records around a link come from.
 *
 * @param chain - Chain.
 * @param link - Key of the link.
 * @returns Sources of the link, its typical project, its flows and its projects, each once.
 */
export function linkSources(chain: Chain, link: LinkKey): readonly string[] {
  const record = chain.graph.getNodeAttributes(link);
  const flows = chain.flows.filter((flow) => flow.from === link || flow.to === link);
  const projects = (chain.projectsByLink.get(link) ?? []).map((key) => projectOf(chain, key));
  const sources = [
    record.source,
    record.typicalProject?.source,
    record.typicalProject?.investment?.source,
    record.price?.source,
    ...flows.map((flow) => flow.source),
    ...projects.map((project) => project.source),
  ];
  return [...new Set(sources.filter((source): source is string => source !== undefined && source !== ""))];
}

function projectOf(chain: Chain, key: ProjectKey): Project {
  const project = chain.projects.get(key);
  if (project === undefined) throw new Error(`project "${key}" is listed at a link but not in the chain`);
  return project;
}

function phasesUnderParents(
  chain: Chain,
  keys: readonly ProjectKey[],
  parents: ReadonlySet<ProjectKey>,
): readonly ProjectItem[] {
  const present = new Set(keys);
  const phasesOf = new Map<ProjectKey, ProjectItem[]>();
  const heads: ProjectItem[] = [];
  for (const key of keys) {
    const project = projectOf(chain, key);
    const item = { key, project, isContainer: parents.has(key) };
    if (project.parent === undefined || !present.has(project.parent)) heads.push({ ...item, isPhase: false });
    else {
      const phases = phasesOf.get(project.parent);
      if (phases === undefined) phasesOf.set(project.parent, [{ ...item, isPhase: true }]);
      else phases.push({ ...item, isPhase: true });
    }
  }
  return heads.flatMap((head) => [head, ...(phasesOf.get(head.key) ?? [])]);
}
