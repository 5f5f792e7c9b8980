/**
 * The part of a chain in which a changed project can change anything, as a chain of its own.
 *
 * @module
 */
import { buildChain } from "../../model/build-chain.js";
import type { Chain } from "../../model/chain.js";
import type { Flow, LinkKey, ProjectKey } from "../../model/document.js";
import { recordsOf } from "../../model/project-map.js";

/** Who is next to whom in a chain, worked out once. */
export interface Surroundings {
  /** Flows by the link that they come from. */
  readonly flowsFrom: ReadonlyMap<LinkKey, readonly Flow[]>;
  /** Flows by the link that they go to. */
  readonly flowsTo: ReadonlyMap<LinkKey, readonly Flow[]>;
  /** Phases by their parent. */
  readonly phases: ReadonlyMap<ProjectKey, readonly ProjectKey[]>;
}

/** A part of a chain. */
export interface ChainPart {
  /** The part, with whatever its numbers depend on. */
  readonly chain: Chain;
  /** Links at which something may change; the numbers of all others in the part are not whole. */
  readonly affected: ReadonlySet<LinkKey>;
}

/**
 * Works out who is next to whom.
 *
 * @param chain - Chain to read.
 * @returns Flows by their ends, phases by their parents.
 * @remarks O(flows + projects).
 */
export function surroundingsOf(chain: Chain): Surroundings {
  const flowsFrom = new Map<LinkKey, Flow[]>();
  const flowsTo = new Map<LinkKey, Flow[]>();
  const phases = new Map<ProjectKey, ProjectKey[]>();
  const add = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [value]);
    else list.push(value);
  };
  for (const flow of chain.flows) {
    add(flowsFrom, flow.from, flow);
    add(flowsTo, flow.to, flow);
  }
  for (const { id, parent } of recordsOf(chain.projects)) if (parent !== undefined) add(phases, parent, id);
  return { flowsFrom, flowsTo, phases };
}

/**
 * Takes the part of a chain that a changed project has to do with.
 *
 * What a project does changes the supply of its link, what that demands of its suppliers, what returns and credits go from
 * it; and beyond, where a strong link could be extended. A phase may change how its whole family counts.
 *
 * @param chain - Chain with the project changed.
 * @param project - Key of the project.
 * @param surroundings - See {@link surroundingsOf}; those of the chain before will do.
 * @returns The part.
 * @remarks O(flows and projects of the neighbourhood).
 */
export function partAround(chain: Chain, project: ProjectKey, surroundings: Surroundings): ChainPart {
  const { flowsFrom, flowsTo } = surroundings;
  const changed = new Set<LinkKey>();
  for (const key of familyOf(chain, project, surroundings)) changed.add(chain.projects.get(key)!.link);
  const driven = (link: LinkKey): LinkKey[] => [
    ...(flowsTo.get(link) ?? []).filter(({ kind = "input" }) => kind === "input").map(({ from }) => from),
    ...(flowsFrom.get(link) ?? []).filter(({ kind = "input" }) => kind !== "input").map(({ to }) => to),
  ];
  const near = new Set([...changed].flatMap((link) => [link, ...driven(link)]));
  const affected = new Set([...near].flatMap((link) => [link, ...suppliersOf(flowsTo.get(link))]));
  const whole = new Set<LinkKey>();
  for (const link of affected) {
    whole.add(link);
    for (const { to } of flowsFrom.get(link) ?? []) whole.add(to);
    for (const { from } of flowsTo.get(link) ?? []) whole.add(from);
  }
  const context = new Set(whole);
  // The shares of alternatives are understood only together.
  for (const link of whole) {
    for (const { from, alternative } of flowsTo.get(link) ?? []) if (alternative !== undefined) context.add(from);
  }
  return { chain: partOf(chain, context, surroundings), affected };
}

function suppliersOf(flows: readonly Flow[] = []): LinkKey[] {
  return flows.filter(({ kind = "input" }) => kind === "input").map(({ from }) => from);
}

function partOf(chain: Chain, links: ReadonlySet<LinkKey>, surroundings: Surroundings): Chain {
  const keys = new Set<ProjectKey>();
  for (const link of links) {
    for (const key of chain.projectsByLink.get(link) ?? []) {
      if (keys.has(key)) continue;
      for (const other of familyOf(chain, key, surroundings)) keys.add(other);
    }
  }
  const { rules, surveyed, format, version, id, name } = chain.document;
  const part = buildChain({
    format,
    version,
    id,
    name,
    links: [...links].map((link) => chain.graph.getNodeAttributes(link)),
    flows: [...links].flatMap((link) => (surroundings.flowsTo.get(link) ?? []).filter(({ from }) => links.has(from))),
    ...(rules && { rules }),
    ...(surveyed !== undefined && { surveyed }),
  });
  const projectsByLink = new Map(Array.from(links, (link) => [link, chain.projectsByLink.get(link) ?? []]));
  const projects = new Map(Array.from(keys, (key) => [key, chain.projects.get(key)!]));
  return { ...part, projects, projectsByLink, enterprises: chain.enterprises };
}

/** The project, what it is a phase of, and all phases of that. */
function familyOf(chain: Chain, project: ProjectKey, { phases }: Surroundings): ReadonlySet<ProjectKey> {
  let head = project;
  for (let parent = chain.projects.get(head)?.parent; parent !== undefined && chain.projects.has(parent);) {
    head = parent;
    parent = chain.projects.get(head)?.parent;
  }
  const family = new Set([head]);
  // a Set is walked in the order in which it grows
  for (const key of family) for (const phase of phases.get(key) ?? []) family.add(phase);
  return family;
}
