/**
 * The stage of each project as of a date: by its dated events, and beyond what is known by the dates that are expected.
 *
 * @module
 */
import type { Chain, Project } from "../../model/chain.js";
import type { ProjectKey } from "../../model/document.js";
import { PROJECT_STAGES } from "../../model/stages.js";
import type { ProjectStage } from "../../model/stages.js";
import { compareDates, hasHappened, spanOfDate } from "../calendar.js";
import { expectedStages, historyOf, lastOf } from "../projects/stage-machine.js";

/** Options of {@link chainAsOf}, and of what is made with it. */
export interface AsOfOptions {
  /**
   * Last date that the records speak of: later stages follow from what is expected.
   * @defaultValue the document's `asOf`, else the date of its last event
   */
  readonly knownUntil?: string;
  /**
   * Whether stages that are expected after `knownUntil`, and by the date asked for, count as reached.
   * @defaultValue `true`
   */
  readonly isForecast?: boolean;
}

/** How a project stood at a date. */
export interface StageAsOf {
  /** Stage; `null` where none is recorded. */
  readonly stage: ProjectStage | null;
  /**
   * What says so: a dated event; a stage expected by then; the record as it stands, because no event is dated. Or it did not
   * exist yet: its first event is later.
   */
  readonly by: "event" | "expected" | "record" | "not-yet";
  /** Date of that event or expectation; `null` where there is none. */
  readonly date: string | null;
  /** The record has a further stage that nobody dated: it may have been reached before. */
  readonly isUncertain: boolean;
}

/**
 * Says how each project stood at a date.
 *
 * An expectation that had already passed unmet when the records end is not counted: nobody knows the new date.
 *
 * @param chain - Chain to read.
 * @param date - Date to look at; a month or a year is looked at from its last day.
 * @param options - How far the records are known, and whether to forecast.
 * @returns One entry for each project, in the order of the document.
 * @throws `ChainError` `invalid-option` if a date is none.
 * @remarks O(projects).
 */
export function stagesAsOf(chain: Chain, date: string, options: AsOfOptions = {}): ReadonlyMap<ProjectKey, StageAsOf> {
  spanOfDate(date);
  const { isForecast = true } = options;
  const knownUntil = options.knownUntil ?? knownUntilOf(chain);
  return new Map(
    Array.from(chain.projects, ([key, project]) => {
      const known = recordedStage(project, date, knownUntil);
      return [key, isForecast ? forecast(project, known, date, knownUntil) : known];
    }),
  );
}

/**
 * Says how far the records of a chain are known.
 *
 * @param chain - Chain.
 * @returns The document's `asOf`, else the date of the last event; `undefined` where nothing is dated.
 */
export function knownUntilOf(chain: Chain): string | undefined {
  if (chain.document.asOf !== undefined) return chain.document.asOf;
  let last: string | undefined;
  for (const { events = [] } of chain.projects.values()) {
    for (const { date } of events) if (last === undefined || compareDates(date, last) > 0) last = date;
  }
  return last;
}

function recordedStage(project: Project, date: string, knownUntil: string | undefined): StageAsOf {
  const history = historyOf(project);
  const { stage = null } = project;
  if (history.length === 0) return { stage, by: "record", date: null, isUncertain: false };
  const last = lastOf(history.filter((event) => hasHappened(event.date, date)));
  if (last === undefined) return { stage: null, by: "not-yet", date: history[0]!.date, isUncertain: false };
  const isAll = last === lastOf(history);
  const isUndated = isAll && stage !== null && stage !== last.stage;
  if (isUndated && knownUntil !== undefined && hasHappened(knownUntil, date)) {
    return { stage, by: "record", date: null, isUncertain: false };
  }
  return { stage: last.stage, by: "event", date: last.date, isUncertain: isUndated };
}

function forecast(project: Project, known: StageAsOf, date: string, knownUntil: string | undefined): StageAsOf {
  if (knownUntil !== undefined && !isAfter(date, knownUntil)) return known;
  if (known.by === "not-yet") return known;
  // On hold and ended stand behind all of the work: nothing is expected from there.
  const position = known.stage === null ? -1 : PROJECT_STAGES.indexOf(known.stage);
  const due = expectedStages(project).filter(
    (event) =>
      PROJECT_STAGES.indexOf(event.stage) > position &&
      hasHappened(event.date, date) &&
      (knownUntil === undefined || isAfter(event.date, knownUntil)),
  );
  const next = lastOf(due);
  return next === undefined ? known : { stage: next.stage, by: "expected", date: next.date, isUncertain: false };
}

function isAfter(date: string, other: string): boolean {
  return spanOfDate(date).last > spanOfDate(other).last;
}
