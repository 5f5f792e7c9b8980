/**
 * Projects that are phases of others: which of them count.
 *
 * @module
 */
import type { Chain } from "../model/chain.js";
import type { ProjectKey } from "../model/document.js";
import { recordsOf } from "../model/project-map.js";

/**
 * Finds the containers and the phases that count within them.
 *
 * A project that is another's `parent` is a container: its phases count in its place if all of them give their capacity,
 * or if it gives none itself; else it counts and they do not. Never both.
 *
 * @param chain - Chain to read.
 * @returns Their roles; all other projects have no entry.
 * @remarks O(projects).
 */
export function containerRoles(chain: Chain): ReadonlyMap<ProjectKey, "container" | "within-parent"> {
  const phases = new Map<ProjectKey, ProjectKey[]>();
  for (const { id: key, parent } of recordsOf(chain.projects)) {
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
