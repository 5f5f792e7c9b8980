/**
 * The change of a project's stage as an edit: the stage, and the date on which it came to it.
 *
 * @module
 */
import { PROJECT_STAGES, statusOfStage } from "@liantu/core";
import type { ChainEdit, Project, ProjectKey, ProjectStage } from "@liantu/core";
import { nextStages } from "@liantu/core/planning";
import { stageFields } from "../edit/steps/stage-change.js";

/** Stages that a project can be set to. */
export interface StageChoices {
  /** Stages that can follow its own. */
  readonly next: readonly ProjectStage[];
  /** All others: only to put right what was recorded wrongly. */
  readonly corrections: readonly ProjectStage[];
}

/**
 * Lists the stages that a project can be set to.
 *
 * @param project - Project.
 * @returns Stages in the order of the work, without the one that it has.
 */
export function stageChoices(project: Project): StageChoices {
  const next = nextStages(project).filter((stage) => stage !== project.stage);
  return {
    next,
    corrections: PROJECT_STAGES.filter((stage) => stage !== project.stage && !next.includes(stage)),
  };
}

/**
 * Gives the date before which a project cannot move on.
 *
 * @param project - Project.
 * @returns Date of its last change of stage, `null` if none is recorded.
 */
export function lastChange({ events = [] }: Pick<Project, "events">): string | null {
  return events.reduce<string | null>((last, { date }) => (last === null || date > last ? date : last), null);
}

/**
 * Says whether a date is before another, as far as both say: "2024-05" is not before "2024-05-18".
 *
 * @param date - Date.
 * @param other - Other date.
 * @returns Whether all of it is before all of the other.
 */
export function isBefore(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
}

/**
 * Gives the edit that sets the stage of a project.
 *
 * A move forwards adds an event and takes away the date at which the stage was expected. A correction also takes away the
 * events of stages that come after the new one, and an earlier date of the new one itself.
 *
 * @param key - Key of the project.
 * @param project - Project.
 * @param to - New stage.
 * @param date - When it came to it.
 * @returns The edit.
 */
export function stageEdit(key: ProjectKey, project: Project, to: ProjectStage, date: string): ChainEdit {
  const isCorrection = stageChoices(project).corrections.includes(to);
  const withdrawn = isCorrection ? withdrawnEvents(project, to) : [];
  const kept = (project.events ?? []).filter((event) => !withdrawn.includes(event));
  const expected = Object.entries(project.expected ?? {}).filter(([stage]) => stage !== to);
  const fields = {
    ...stageFields({ events: kept }, to, date),
    ...(project.expected && { expected: expected.length === 0 ? undefined : Object.fromEntries(expected) }),
  };
  return { kind: "change", in: "projects", key, fields };
}

/**
 * Lists the events that a correction takes away.
 *
 * @param project - Project.
 * @param to - Stage that it is set back to.
 * @returns Events that are not of stages before it.
 */
export function withdrawnEvents(project: Pick<Project, "events">, to: ProjectStage): NonNullable<Project["events"]> {
  return (project.events ?? []).filter(({ stage }) => !isEarlier(stage, to));
}

// On hold and ended are outside the order of the work: a correction to a stage of the work takes them away.
function isEarlier(stage: ProjectStage, than: ProjectStage): boolean {
  if (statusOfStage(stage) === null) return false;
  return PROJECT_STAGES.indexOf(stage) < PROJECT_STAGES.indexOf(than);
}
