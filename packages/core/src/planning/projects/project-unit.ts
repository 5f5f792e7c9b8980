/**
 * What a bureau counts as one project: an undertaking with its phases, each field taken once.
 *
 * @module
 */
import type { Chain, Project } from "../../model/chain.js";
import type { Money, ProjectKey } from "../../model/document.js";
import { PROJECT_STAGES } from "../../model/stages.js";
import type { ProjectStage, ProjectStatus } from "../../model/stages.js";
import { compareDates, hasHappened } from "../calendar.js";

/** Who answers for a project. */
export interface Responsibility {
  /** Responsible unit (责任单位); `null` where none is recorded. */
  readonly unit: string | null;
  /** Responsible leader (包抓领导); `null` where none is recorded. */
  readonly leader: string | null;
}

/** Money that arrived, with its date. */
export interface Arrival {
  /** When. */
  readonly date: string;
  /** How much. */
  readonly amount: Money;
}

/**
 * Whether a project had come to a stage: a dated event says so; it had not; its stage says so, but no date; nothing is
 * recorded that would tell.
 */
export type Reached = "yes" | "no" | "undated" | "unknown";

/** A project without parent, with all of its phases. */
export interface ProjectUnit {
  /** Key of the project. */
  readonly key: ProjectKey;
  /** Name; its key where none is recorded. */
  readonly name: string;
  /** The record. */
  readonly project: Project;
  /** Keys of its phases, of their phases and so on, in order of key. */
  readonly phases: readonly ProjectKey[];
  /** Money signed for, one entry for each record that it is taken from; `undefined` where one of them has none. */
  readonly signed: readonly Money[] | undefined;
  /** Total investment, likewise. */
  readonly investment: readonly Money[] | undefined;
  /** Money arrived, likewise. */
  readonly arrivals: readonly Arrival[] | undefined;
  /** Whether it is in the library: its own word, else `true` if one of its phases is. */
  readonly inLibrary: boolean | undefined;
  /** Who answers for it: its own entry, else that of its link, else that of the document. */
  readonly responsible: Responsibility;
  /**
   * Gives the date at which it first came to a stage.
   *
   * @param stage - Stage.
   * @returns The earliest date of it or of a phase; `undefined` where none is recorded.
   */
  readonly dateOf: (stage: ProjectStage) => string | undefined;
  /**
   * Says whether it, or a phase, had come to a stage.
   *
   * @param from - Stage in the order of the work.
   * @param asOf - Date to look at.
   * @returns See {@link Reached}.
   */
  readonly reached: (from: ProjectStage, asOf: string) => Reached;
  /** Whether all of it is ended. */
  readonly isEnded: boolean;
}

/**
 * Lists what a bureau counts as projects.
 *
 * Phases are not counted beside their parent. Of each field the sum of the phases is taken if all of them give it, else what
 * the parent gives; never both.
 *
 * @param chain - Chain to read.
 * @returns Projects without parent, in order of key.
 * @remarks O(projects · log projects).
 */
export function projectUnits(chain: Chain): readonly ProjectUnit[] {
  const children = new Map<ProjectKey, ProjectKey[]>();
  const heads: ProjectKey[] = [];
  for (const [key, { parent }] of chain.projects) {
    if (parent === undefined || !chain.projects.has(parent)) heads.push(key);
    else {
      const siblings = children.get(parent);
      if (siblings === undefined) children.set(parent, [key]);
      else siblings.push(key);
    }
  }
  return heads.sort().map((key) => unitOf(chain, key, children));
}

/**
 * Says who answers for a project.
 *
 * @param chain - Chain.
 * @param project - Project of it.
 * @returns Its own entry, else that of its link, else that of the document, field by field.
 */
export function responsibilityOf(chain: Chain, project: Project): Responsibility {
  const link = chain.graph.hasNode(project.link) ? chain.graph.getNodeAttributes(project.link) : undefined;
  const field = (name: "unit" | "leader"): string | null => {
    const levels = [project.responsible, link?.responsible, chain.document.responsible];
    const found = levels.map((level) => level?.[name]?.trim()).find((text) => text !== undefined && text !== "");
    return found ?? null;
  };
  return { unit: field("unit"), leader: field("leader") };
}

function unitOf(chain: Chain, key: ProjectKey, children: ReadonlyMap<ProjectKey, readonly ProjectKey[]>): ProjectUnit {
  const project = chain.projects.get(key)!;
  const order = family(key, children);
  const all = order.map((own) => chain.projects.get(own)!);
  const field = <T>(read: (record: Project) => readonly T[] | undefined): readonly T[] | undefined =>
    fieldOf(chain, order, children, read);
  const libraries = all.map(({ inLibrary }) => inLibrary).filter((own) => own !== undefined);
  const stages = all.map(({ stage }) => stage).filter((stage) => stage !== undefined);
  return {
    key,
    name: project.name ?? key,
    project,
    phases: order.slice(1).sort(),
    signed: field(({ signed }) => (signed === undefined ? undefined : [signed])),
    investment: field(({ investment }) => (investment === undefined ? undefined : [investment])),
    arrivals: field(({ arrivals }) => arrivals),
    inLibrary: project.inLibrary ?? (libraries.length === 0 ? undefined : libraries.includes(true)),
    responsible: responsibilityOf(chain, project),
    reached: (from, asOf) => reachedBy(all, from, asOf),
    dateOf: (stage) => {
      const events = all.flatMap(({ events: own = [] }) => own.filter((event) => event.stage === stage));
      return events.map(({ date }) => date).sort(compareDates)[0];
    },
    isEnded: stages.length > 0 && stages.every((stage) => stage === "ended"),
  };
}

/** The project and everything below it, parents before their phases. */
function family(key: ProjectKey, children: ReadonlyMap<ProjectKey, readonly ProjectKey[]>): ProjectKey[] {
  const order: ProjectKey[] = [];
  const open = [key];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    order.push(next);
    open.push(...(children.get(next) ?? []));
  }
  return order;
}

/** Worked out from the last phases up: rows of phases may be longer than the stack is deep. */
function fieldOf<T>(
  chain: Chain,
  order: readonly ProjectKey[],
  children: ReadonlyMap<ProjectKey, readonly ProjectKey[]>,
  read: (record: Project) => readonly T[] | undefined,
): readonly T[] | undefined {
  const values = new Map<ProjectKey, readonly T[] | undefined>();
  for (const key of [...order].reverse()) {
    const parts = [...(children.get(key) ?? [])].sort().map((child) => values.get(child));
    const known = parts.filter((part) => part !== undefined);
    const isWhole = parts.length > 0 && known.length === parts.length;
    values.set(key, isWhole ? known.flat() : read(chain.projects.get(key)!));
  }
  return values.get(order[0]!);
}

/** Position from which on a stage lies outside the order of the work. */
const OUTSIDE = PROJECT_STAGES.indexOf("on-hold");
/** Least position that a status without stage stands for. */
const POSITION_OF_STATUS: Readonly<Record<ProjectStatus, number>> = {
  planned: -1,
  "under-construction": PROJECT_STAGES.indexOf("started"),
  built: PROJECT_STAGES.indexOf("operating"),
};

function reachedBy(records: readonly Project[], from: ProjectStage, asOf: string): Reached {
  const least = PROJECT_STAGES.indexOf(from);
  const positionOf = (stage: ProjectStage): number => PROJECT_STAGES.indexOf(stage);
  const isFar = (stage: ProjectStage): boolean => positionOf(stage) >= least && positionOf(stage) < OUTSIDE;
  const events = records.flatMap(({ events: own = [] }) => own.filter(({ stage }) => isFar(stage)));
  if (events.some(({ date }) => hasHappened(date, asOf))) return "yes";
  if (events.length > 0) return "no";
  const positions = records.map(({ stage, status }) =>
    stage === undefined ? (status === null ? null : POSITION_OF_STATUS[status]) : positionOf(stage),
  );
  if (positions.some((position) => position !== null && position >= least && position < OUTSIDE)) return "undated";
  // Where a project was put on hold or ended, its stage no longer tells how far it had come.
  const known = positions.filter((position) => position !== null && position < OUTSIDE);
  const hasEvents = records.some(({ events: own = [] }) => own.length > 0);
  return known.length > 0 || hasEvents ? "no" : "unknown";
}
