/**
 * Task slips with their due dates: overdue or not as of a date.
 *
 * @module
 */
import { ChainError } from "../../errors.js";
import type { Chain, Project } from "../../model/chain.js";
import type { ChainDocument, ProjectKey } from "../../model/document.js";
import type { ProjectStage } from "../../model/stages.js";
import { addDays, daysBetween, spanOfDate } from "../calendar.js";
import { responsibilityOf } from "./project-unit.js";
import type { Responsibility } from "./project-unit.js";
import { SERVICE_LEVELS, slipKindOf } from "./service-levels.js";
import type { ServiceLevel, SlipKind } from "./service-levels.js";
import { historyOf, lastOf } from "./stage-machine.js";

type SlipRecord = NonNullable<ChainDocument["slips"]>[number];

/** Options of {@link projectSlips}. */
export interface SlipOptions {
  /**
   * Date to look at: what is due before it and not done is overdue.
   * @defaultValue the document's `asOf`; without one nothing can be said to be overdue
   */
  readonly asOf?: string;
  /**
   * How long each step may take.
   * @defaultValue {@link SERVICE_LEVELS}
   */
  readonly levels?: readonly ServiceLevel[];
}

/** A slip and how it stands. */
export interface SlipState {
  /** Key of the project. */
  readonly project: ProjectKey;
  /** Name of the project, else its key. */
  readonly name: string;
  /** Which slip. */
  readonly kind: SlipKind;
  /** Whether the document has it; else the project is in a stage that asks for one. */
  readonly isRecorded: boolean;
  /** Who does it: as the slip says, else the responsible unit; `null` where none is recorded. */
  readonly owner: string | null;
  /** Who answers for the project. */
  readonly responsible: Responsibility;
  /** Stage that the project is in; `null` where not recorded. */
  readonly stage: ProjectStage | null;
  /** Since when; `null` where no event says so. */
  readonly since: string | null;
  /** Stage that it should come to by the table; `null` where the table has no row. */
  readonly next: ProjectStage | null;
  /** Day or month that it is due; `null` where neither the slip nor the table gives one. */
  readonly due: string | null;
  /** Where the due date comes from. */
  readonly dueBy: "slip" | "service-level" | null;
  /** Tasks of the slip. */
  readonly tasks: number;
  /** Tasks that are done. */
  readonly tasksDone: number;
  /** All of its tasks are done, or the project has gone beyond it. */
  readonly isDone: boolean;
  /** Whether it is overdue; `null` where there is no due date, or no date to look at. */
  readonly isOverdue: boolean | null;
  /** Days over, positive if overdue, negative if there is time left; `null` where `isOverdue` is, or it is done. */
  readonly daysOver: number | null;
}

/**
 * Lists the slips of a chain: those of the document, and those that projects ask for by their stage.
 *
 * A due date on the slip goes before the table. By the table a step is due so many days after the project came to its stage.
 *
 * @param chain - Chain to read.
 * @param options - Date to look at, and the table.
 * @returns Slips by key of the project, tracking before landing.
 * @throws `ChainError` `invalid-option` if the date is none, or a row of the table has no whole number of days.
 */
export function projectSlips(chain: Chain, options: SlipOptions = {}): readonly SlipState[] {
  const { asOf = chain.document.asOf, levels = SERVICE_LEVELS } = options;
  if (asOf !== undefined) spanOfDate(asOf, "asOf");
  for (const { days, from } of levels) {
    if (!Number.isInteger(days) || days < 0 || days > MOST_DAYS) {
      const message = `levels needs a whole number of days from 0 for ${from}, got ${String(days)}`;
      throw new ChainError("invalid-option", message, { option: "levels", value: days });
    }
  }
  const recorded = chain.document.slips ?? [];
  const parents = new Set([...chain.projects.values()].map(({ parent }) => parent));
  const states = recorded.flatMap((slip) => {
    const project = chain.projects.get(slip.project);
    return project === undefined ? [] : [stateOf(chain, slip.project, project, slip.kind, slip, asOf, levels)];
  });
  const known = new Set(recorded.map(({ project, kind }) => JSON.stringify([project, kind])));
  for (const [key, project] of chain.projects) {
    const kind = project.stage === undefined ? null : slipKindOf(project.stage);
    // A project with phases is followed phase by phase.
    if (kind === null || parents.has(key) || known.has(JSON.stringify([key, kind]))) continue;
    states.push(stateOf(chain, key, project, kind, undefined, asOf, levels));
  }
  return states.sort((a, b) => (a.project < b.project ? -1 : a.project > b.project ? 1 : a.kind > b.kind ? -1 : 1));
}

/** A hundred years: more is a slip of the keys, and would leave the calendar. */
const MOST_DAYS = 36_525;

function stateOf(
  chain: Chain,
  key: ProjectKey,
  project: Project,
  kind: SlipKind,
  slip: SlipRecord | undefined,
  asOf: string | undefined,
  levels: readonly ServiceLevel[],
): SlipState {
  const { stage = null } = project;
  const since = lastOf(historyOf(project).filter((event) => event.stage === stage))?.date ?? null;
  const level = levels.find((row) => row.kind === kind && row.from === stage);
  const byTable = level === undefined || since === null ? null : addDays(since, level.days);
  const due = slip?.due ?? byTable;
  const tasks = slip?.tasks ?? [];
  const tasksDone = tasks.filter(({ done }) => done === true).length;
  const isDone = (tasks.length > 0 && tasksDone === tasks.length) || isBeyond(kind, stage);
  const daysOver = due === null || asOf === undefined ? null : daysBetween(due, asOf);
  const responsible = responsibilityOf(chain, project);
  return {
    project: key,
    name: project.name ?? key,
    kind,
    isRecorded: slip !== undefined,
    owner: slip?.owner ?? responsible.unit,
    responsible,
    stage,
    since,
    next: level?.to ?? null,
    due,
    dueBy: slip?.due !== undefined ? "slip" : byTable === null ? null : "service-level",
    tasks: tasks.length,
    tasksDone,
    isDone,
    isOverdue: isDone ? false : daysOver === null ? null : daysOver > 0,
    daysOver: isDone ? null : daysOver,
  };
}

/** A tracking slip is settled by signing, a landing slip by production, both by the end of the project. */
function isBeyond(kind: SlipKind, stage: ProjectStage | null): boolean {
  if (stage === null || stage === "on-hold") return false;
  return slipKindOf(stage) !== kind && !(kind === "landing" && slipKindOf(stage) === "tracking");
}
