/**
 * The projects of a chain by key, made of their records when they are read: of a million that are only added up, none is made.
 *
 * @module
 */
import type { Chain, Project } from "./chain.js";
import type { ProjectKey, ProjectRecord } from "./document.js";
import { statusOfStage } from "./stages.js";

/** One project for each record, for as long as anyone has the record: chains that share records share their projects. */
const made = new WeakMap<ProjectRecord, Project>();

/** A record of a project, or a project: the status may still have to be made out. */
export type ProjectOrRecord = Omit<Project, "status"> & { readonly status?: Project["status"] | undefined };

/**
 * Makes out the status of a project.
 *
 * @param record - Record, or a project.
 * @returns The status that its stage shows; without a stage the one that is recorded, `null` if none is.
 */
export function statusOf({ stage, status }: Pick<ProjectOrRecord, "stage" | "status">): Project["status"] {
  return stage === undefined ? (status ?? null) : statusOfStage(stage);
}

function projectOf(record: ProjectRecord): Project {
  let project = made.get(record);
  if (project === undefined) made.set(record, (project = { ...record, status: statusOf(record) }));
  return project;
}

/** Projects by key, in the order of their records. */
export class ProjectMap implements ReadonlyMap<ProjectKey, Project> {
  /** The records; no two have the same key. */
  readonly records: readonly ProjectRecord[];
  #positions: ReadonlyMap<ProjectKey, number> | undefined;

  constructor(records: readonly ProjectRecord[], positions?: ReadonlyMap<ProjectKey, number>) {
    this.records = records;
    this.#positions = positions;
  }

  get size(): number {
    return this.records.length;
  }

  get(key: ProjectKey): Project | undefined {
    const record = this.records[this.#places().get(key) ?? -1];
    return record && projectOf(record);
  }

  has(key: ProjectKey): boolean {
    return this.#places().has(key);
  }

  forEach(callback: (project: Project, key: ProjectKey, map: ReadonlyMap<ProjectKey, Project>) => void): void {
    for (const [key, project] of this) callback(project, key, this);
  }

  *keys(): MapIterator<ProjectKey> {
    for (const { id } of this.records) yield id;
  }

  *values(): MapIterator<Project> {
    for (const record of this.records) yield projectOf(record);
  }

  *entries(): MapIterator<[ProjectKey, Project]> {
    for (const record of this.records) yield [record.id, projectOf(record)];
  }

  [Symbol.iterator](): MapIterator<[ProjectKey, Project]> {
    return this.entries();
  }

  /**
   * Puts another record in the place of one.
   *
   * @param record - Record with the key of one that is here.
   * @returns The new map; it shares with this one where the keys are.
   */
  replaced(record: ProjectRecord): ProjectMap {
    const places = this.#places();
    const records = [...this.records];
    records[places.get(record.id)!] = record;
    return new ProjectMap(records, places);
  }

  #places(): ReadonlyMap<ProjectKey, number> {
    return (this.#positions ??= new Map(this.records.map(({ id }, place) => [id, place])));
  }
}

/**
 * Gives projects without making any.
 *
 * @param projects - Projects of a chain.
 * @returns Their records in the same order, or where there are none the projects themselves.
 */
export function recordsOf(projects: Chain["projects"]): readonly ProjectOrRecord[] {
  return projects instanceof ProjectMap ? projects.records : [...projects.values()];
}

/**
 * Puts another record in the place of one.
 *
 * @param projects - Projects of a chain; they are not modified.
 * @param record - Record with the key of one of them.
 * @returns The projects with that one changed.
 */
export function withRecord(projects: Chain["projects"], record: ProjectRecord): Chain["projects"] {
  return projects instanceof ProjectMap
    ? projects.replaced(record)
    : new Map(projects).set(record.id, projectOf(record));
}
