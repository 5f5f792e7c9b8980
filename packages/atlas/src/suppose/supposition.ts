/**
 * A supposition: what is taken to become of the projects, as data.
 *
 * @module
 */
import type { LinkKey, ProjectKey } from "@liantu/core";

/** What is supposed of one project: it comes into operation, it stops, or neither. */
export type Fate = "lands" | "stops" | "stays";

/** What is supposed of one project. */
export interface ProjectTrial {
  /** Key of the project. */
  readonly project: ProjectKey;
  /** What becomes of it. */
  readonly fate: Fate;
  /** Capacity supposed, in the unit that the project has; `null` for the recorded one. */
  readonly capacity: number | null;
}

/** A project that nobody has, supposed at a link. */
export interface NewTrial {
  /** Key, unique among the suppositions and the projects of the chain. */
  readonly key: ProjectKey;
  /** Key of the link. */
  readonly link: LinkKey;
  /** Capacity in the unit of the link; `null` as long as none is said. */
  readonly capacity: number | null;
}

/** A supposition. */
export interface Supposition {
  /** Key, unique in the chain. */
  readonly id: string;
  /** What it is called. */
  readonly name: string;
  /** What is supposed of projects, in the order in which it was said; each project once. */
  readonly projects: readonly ProjectTrial[];
  /** Projects that are supposed to be there as well. */
  readonly added: readonly NewTrial[];
}

/**
 * Makes an empty supposition.
 *
 * @param id - Key.
 * @param name - What it is called.
 * @returns A supposition by which nothing changes.
 */
export function emptySupposition(id: string, name: string): Supposition {
  return { id, name, projects: [], added: [] };
}

/**
 * Says whether a supposition changes nothing.
 *
 * @param supposition - Supposition.
 * @returns Whether nothing is supposed.
 */
export function isEmptySupposition({ projects, added }: Supposition): boolean {
  return projects.length === 0 && added.length === 0;
}

/**
 * Says what is supposed of a project.
 *
 * @param supposition - Supposition.
 * @param project - Key of the project.
 * @returns The trial; one that changes nothing if none is said.
 */
export function trialOf({ projects }: Supposition, project: ProjectKey): ProjectTrial {
  return projects.find((trial) => trial.project === project) ?? { project, fate: "stays", capacity: null };
}

/**
 * Supposes something of a project, in the place of what was supposed of it before.
 *
 * @param supposition - Supposition.
 * @param trial - What is supposed.
 * @returns The supposition; a trial that changes nothing is taken out of it.
 */
export function withTrial(supposition: Supposition, trial: ProjectTrial): Supposition {
  const isNothing = trial.fate === "stays" && trial.capacity === null;
  const place = supposition.projects.findIndex(({ project }) => project === trial.project);
  const others = supposition.projects.filter((_, at) => at !== place);
  if (isNothing) return { ...supposition, projects: others };
  const projects =
    place === -1 ? [...others, trial] : supposition.projects.map((other, at) => (at === place ? trial : other));
  return { ...supposition, projects };
}

/**
 * Supposes a new project, or another capacity of one that is supposed already.
 *
 * @param supposition - Supposition.
 * @param trial - The project.
 * @returns The supposition.
 */
export function withNew(supposition: Supposition, trial: NewTrial): Supposition {
  const isKnown = supposition.added.some(({ key }) => key === trial.key);
  const added = isKnown
    ? supposition.added.map((other) => (other.key === trial.key ? trial : other))
    : [...supposition.added, trial];
  return { ...supposition, added };
}

/**
 * Supposes a new project no more.
 *
 * @param supposition - Supposition.
 * @param key - Key of the project.
 * @returns The supposition.
 */
export function withoutNew(supposition: Supposition, key: ProjectKey): Supposition {
  return { ...supposition, added: supposition.added.filter((trial) => trial.key !== key) };
}

/**
 * Says whether two suppositions suppose the same under the same name.
 *
 * @param a - One.
 * @param b - Other.
 * @returns Whether they are equal; the order makes no difference.
 */
export function isSameSupposition(a: Supposition, b: Supposition): boolean {
  return canonical(a) === canonical(b);
}

function canonical({ id, name, projects, added }: Supposition): string {
  const byKey = (x: readonly unknown[], y: readonly unknown[]): number => (String(x[0]) < String(y[0]) ? -1 : 1);
  return JSON.stringify([
    id,
    name,
    projects.map(({ project, fate, capacity }) => [project, fate, capacity]).sort(byKey),
    added.map(({ key, link, capacity }) => [key, link, capacity]).sort(byKey),
  ]);
}
