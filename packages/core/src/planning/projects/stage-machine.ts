/**
 * Stages of a project as a machine: which moves are allowed, moves made with their date, records checked against them.
 *
 * @module
 */
import { ChainError } from "../../errors.js";
import type { Localized } from "../../issue.js";
import type { Chain, Project } from "../../model/chain.js";
import type { ProjectKey } from "../../model/document.js";
import { editChain } from "../../model/edit-chain.js";
import { PROJECT_STAGES, statusOfStage } from "../../model/stages.js";
import type { ProjectStage } from "../../model/stages.js";
import { STAGE_NAMES } from "../../words.js";
import { compareDates, spanOfDate } from "../calendar.js";

/** Stages in the order of the work, without those outside it. */
const WORK: readonly ProjectStage[] = PROJECT_STAGES.filter((stage) => statusOfStage(stage) !== null);

/** Stages that can follow each stage. */
export type StageMoves = ReadonlyMap<ProjectStage, readonly ProjectStage[]>;

/**
 * Moves that are allowed unless others are given: forwards, with steps left out where they were not needed; on hold and
 * ended from everywhere; from on hold to any stage of the work; from ended to nowhere.
 */
export const STAGE_MOVES: StageMoves = new Map<ProjectStage, readonly ProjectStage[]>([
  ...WORK.map((stage, at): [ProjectStage, readonly ProjectStage[]] => [
    stage,
    [...WORK.slice(at + 1), "on-hold", "ended"],
  ]),
  ["on-hold", [...WORK, "ended"]],
  ["ended", []],
]);

/** One stage that a project came to, with its date. */
export interface StageEvent {
  /** Stage. */
  readonly stage: ProjectStage;
  /** When. */
  readonly date: string;
}

/** Options of {@link moveProject}. */
export interface MoveOptions {
  /**
   * Moves that are allowed.
   * @defaultValue {@link STAGE_MOVES}
   */
  readonly moves?: StageMoves;
}

/**
 * Lists the stages of a project in the order of their dates.
 *
 * @param project - Project.
 * @returns Its events by date, those of one date in the order of the work.
 */
export function historyOf(project: Pick<Project, "events">): readonly StageEvent[] {
  return [...(project.events ?? [])].sort(
    (a, b) => compareDates(a.date, b.date) || PROJECT_STAGES.indexOf(a.stage) - PROJECT_STAGES.indexOf(b.stage),
  );
}

/**
 * Lists the stages that a project can come to next.
 *
 * @param project - Project.
 * @param moves - Moves that are allowed.
 * @returns Stages in the order of the work; a project put on hold does not come back to a stage before the one it had
 * reached. All stages where none is recorded.
 */
export function nextStages(project: Project, moves: StageMoves = STAGE_MOVES): readonly ProjectStage[] {
  const { stage } = project;
  if (stage === undefined) return PROJECT_STAGES;
  const allowed = moves.get(stage) ?? [];
  if (stage !== "on-hold") return allowed;
  const reached = Math.max(-1, ...historyOf(project).map((event) => WORK.indexOf(event.stage)));
  return allowed.filter((next) => !WORK.includes(next) || WORK.indexOf(next) >= reached);
}

/**
 * Moves a project on to a stage, with the date.
 *
 * @param chain - Chain; it is not modified.
 * @param key - Project.
 * @param to - Stage that it comes to, and when.
 * @param options - Moves that are allowed.
 * @returns The chain with the move: the new stage, one event more, and without the date at which the stage was expected.
 * @throws `ChainError` `move-refused` if there is no such project, the move is not allowed, or it is dated before the
 * last one; `invalid-option` if the date is none.
 * @example
 * {@includeCode ../../../../../examples/months.ts}
 */
export function moveProject(chain: Chain, key: ProjectKey, to: StageEvent, options: MoveOptions = {}): Chain {
  const project = chain.projects.get(key);
  if (project === undefined) return refuse(key, null, to, "there is no such project", "没有这个项目");
  const { stage = null } = project;
  spanOfDate(to.date);
  if (!nextStages(project, options.moves).includes(to.stage)) {
    return refuse(key, stage, to, "the move is not allowed", "不允许这样变更");
  }
  const last = lastOf(historyOf(project));
  if (last !== undefined && spanOfDate(to.date).last < spanOfDate(last.date).first) {
    return refuse(
      key,
      stage,
      to,
      `it is dated before ${last.stage} (${last.date})`,
      `日期早于上一次变更（${last.date}）`,
    );
  }
  const expected = Object.entries(project.expected ?? {}).filter(([other]) => other !== to.stage);
  const fields = {
    stage: to.stage,
    status: undefined,
    events: [...(project.events ?? []), { stage: to.stage, date: to.date }],
    ...(project.expected && { expected: expected.length > 0 ? Object.fromEntries(expected) : undefined }),
  };
  return editChain(chain, [{ kind: "change", in: "projects", key, fields }]);
}

/** Something in the stages of a project that cannot be so. */
export interface StageFinding {
  /** Key of the project. */
  readonly project: ProjectKey;
  /**
   * Stable kind: a move that is not allowed; a stage that the last event contradicts; an event after the date of the
   * document; an expected date that has passed.
   */
  readonly code: "move-not-allowed" | "stage-differs" | "event-in-future" | "expected-overdue";
  /** Stage concerned. */
  readonly stage: ProjectStage;
  /** Date concerned; `null` where there is none. */
  readonly date: string | null;
  /** What is wrong. */
  readonly message: Localized;
}

/**
 * Checks the recorded stages of all projects.
 *
 * @param chain - Chain to read.
 * @param options - Moves that are allowed.
 * @returns Findings by key of the project; none if all records agree.
 */
export function checkStages(chain: Chain, options: MoveOptions = {}): readonly StageFinding[] {
  const { moves = STAGE_MOVES } = options;
  return [...chain.projects]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, project]) => {
      const found: StageFinding[] = [];
      const report = (
        code: StageFinding["code"],
        { stage, date }: { stage: ProjectStage; date: string | null },
        message: Localized,
      ): void => {
        found.push({ project: key, code, stage, date, message });
      };
      const history = historyOf(project);
      for (const [at, event] of history.entries()) {
        const before = history[at - 1];
        if (
          before !== undefined &&
          before.stage !== event.stage &&
          moves.get(before.stage)?.includes(event.stage) !== true
        ) {
          report("move-not-allowed", event, {
            zh: `${event.date} 由“${STAGE_NAMES[before.stage].zh}”到“${STAGE_NAMES[event.stage].zh}”不合顺序`,
            en: `${event.date}: "${STAGE_NAMES[event.stage].en}" cannot follow "${STAGE_NAMES[before.stage].en}"`,
          });
        }
        const { asOf } = chain.document;
        if (asOf !== undefined && spanOfDate(event.date).first > spanOfDate(asOf).last) {
          report("event-in-future", event, {
            zh: `${event.date} 的“${STAGE_NAMES[event.stage].zh}”晚于数据截至日期 ${asOf}，应写入 expected`,
            en: `"${STAGE_NAMES[event.stage].en}" on ${event.date} is after the date of the data, ${asOf}: put it under expected`,
          });
        }
      }
      const last = lastOf(history);
      const { stage } = project;
      if (last !== undefined && stage !== undefined && isBehind(stage, last.stage)) {
        report(
          "stage-differs",
          { stage, date: last.date },
          {
            zh: `阶段为“${STAGE_NAMES[stage].zh}”，但 ${last.date} 已记录“${STAGE_NAMES[last.stage].zh}”`,
            en: `the stage is "${STAGE_NAMES[stage].en}", but "${STAGE_NAMES[last.stage].en}" is recorded for ${last.date}`,
          },
        );
      }
      for (const { stage: awaited, date } of overdueExpectations(project, chain.document.asOf)) {
        report(
          "expected-overdue",
          { stage: awaited, date },
          {
            zh: `预计 ${date}“${STAGE_NAMES[awaited].zh}”，已过期`,
            en: `"${STAGE_NAMES[awaited].en}" was expected by ${date}, which has passed`,
          },
        );
      }
      return found;
    });
}

/**
 * Lists the stages that a project was expected to have reached and has not.
 *
 * @param project - Project.
 * @param asOf - Date to look at; nothing is overdue without one.
 * @returns Stages with the dates at which they were expected, in the order of the work; none for a project on hold or ended.
 */
export function overdueExpectations(project: Project, asOf: string | undefined): readonly StageEvent[] {
  if (asOf === undefined || project.stage === "on-hold" || project.stage === "ended") return [];
  const reached = WORK.indexOf(project.stage ?? "lead");
  return expectedStages(project).filter(
    ({ stage, date }) => WORK.indexOf(stage) > reached && spanOfDate(date).last < spanOfDate(asOf).last,
  );
}

/** Expected stages of a project in the order of the work. */
export function expectedStages({ expected = {} }: Pick<Project, "expected">): readonly StageEvent[] {
  return WORK.flatMap((stage) => {
    const date = expected[stage];
    return date === undefined ? [] : [{ stage, date }];
  });
}

/** Last event of a history. */
export function lastOf(history: readonly StageEvent[]): StageEvent | undefined {
  return history[history.length - 1];
}

/** A stage may be further than the last event, which nobody dated; it cannot be before it. */
function isBehind(stage: ProjectStage, last: ProjectStage): boolean {
  if (!WORK.includes(stage)) return false;
  return WORK.includes(last) ? WORK.indexOf(stage) < WORK.indexOf(last) : true;
}

function refuse(project: ProjectKey, from: ProjectStage | null, to: StageEvent, reason: string, zh: string): never {
  throw new ChainError("move-refused", `project "${project}" cannot come to ${to.stage}: ${reason}（${zh}）`, {
    project,
    from,
    to: to.stage,
    date: to.date,
  });
}
