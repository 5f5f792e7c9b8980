/**
 * What is dated about the projects: stages reached, stages expected, slips due.
 *
 * @module
 */
import { PROJECT_STAGES, STAGE_NAMES, statusOfStage } from "@liantu/core";
import type { Localized, ProjectKey, ProjectStage } from "@liantu/core";
import { overdueExpectations } from "@liantu/core/planning";
import type { SlipKind } from "@liantu/core/planning";
import type { BoardCard } from "../board/board-cards.js";
import { daysBetween, lastDay } from "../days.js";
import { PROJECTS_WORDS } from "../../words/projects-words.js";

/** What kind of date it is. */
export type DueKind = "event" | "expected" | "slip";

/** Something dated. */
export interface DueItem {
  /** Key, unique among all items. */
  readonly key: string;
  /** Date: a year, a month or a day. */
  readonly date: string;
  /** What kind. */
  readonly kind: DueKind;
  /** Key of the project. */
  readonly project: ProjectKey;
  /** Name of the project; empty if it has none. */
  readonly name: string;
  /** What it is: a stage or a slip. */
  readonly what: Localized;
  /** Stage reached or expected; `null` for a slip. */
  readonly stage: ProjectStage | null;
  /** Which slip; `null` for a stage. */
  readonly slip: SlipKind | null;
  /** Whether the date follows from the table of service levels. */
  readonly isByTable: boolean;
  /** Days over, negative if there is time left; `null` for what has happened, or is done. */
  readonly daysOver: number | null;
}

/**
 * Lists what is dated.
 *
 * @param cards - Projects with their slips.
 * @param asOf - Day to look at.
 * @returns Items by date, then by project and kind.
 */
export function dueItems(cards: readonly BoardCard[], asOf: string): readonly DueItem[] {
  const items = cards.flatMap((card) => [...eventsOf(card), ...expectedOf(card, asOf), ...slipsOf(card)]);
  return items.sort((a, b) => compare(lastDay(a.date), lastDay(b.date)) || compare(a.key, b.key));
}

/**
 * Lists what is overdue.
 *
 * @param items - All items.
 * @returns The longest overdue first.
 */
export function overdueItems(items: readonly DueItem[]): readonly DueItem[] {
  return items
    .filter(({ daysOver }) => daysOver !== null && daysOver > 0)
    .sort((a, b) => b.daysOver! - a.daysOver! || compare(a.key, b.key));
}

/**
 * Lists what is due soon.
 *
 * @param items - All items.
 * @param days - Days to look ahead.
 * @returns The soonest first; what is overdue is none of them.
 */
export function soonItems(items: readonly DueItem[], days: number): readonly DueItem[] {
  return items.filter(({ daysOver }) => daysOver !== null && daysOver <= 0 && daysOver >= -days);
}

function eventsOf({ key, name, project }: BoardCard): readonly DueItem[] {
  return (project.events ?? []).map(({ stage, date }, at) => ({
    key: `${key} event ${String(at)}`,
    date,
    kind: "event",
    project: key,
    name,
    what: STAGE_NAMES[stage],
    stage,
    slip: null,
    isByTable: false,
    daysOver: null,
  }));
}

function expectedOf({ key, name, project }: BoardCard, asOf: string): readonly DueItem[] {
  const late = new Set(overdueExpectations(project, asOf).map(({ stage }) => stage));
  const reached = project.stage === undefined ? -1 : PROJECT_STAGES.indexOf(project.stage);
  const isOut = project.stage !== undefined && statusOfStage(project.stage) === null;
  return PROJECT_STAGES.flatMap((stage) => {
    const date = project.expected?.[stage];
    if (date === undefined) return [];
    const isAwaited = !isOut && PROJECT_STAGES.indexOf(stage) > reached;
    const over = daysBetween(date, asOf);
    return [
      {
        key: `${key} expected ${stage}`,
        date,
        kind: "expected" as const,
        project: key,
        name,
        what: STAGE_NAMES[stage],
        stage,
        slip: null,
        isByTable: false,
        daysOver: !isAwaited || (over > 0 && !late.has(stage)) ? null : over,
      },
    ];
  });
}

function slipsOf({ key, name, slips }: BoardCard): readonly DueItem[] {
  return slips.flatMap(({ kind, due, dueBy, daysOver }) =>
    due === null
      ? []
      : [
          {
            key: `${key} slip ${kind}`,
            date: due,
            kind: "slip" as const,
            project: key,
            name,
            what: PROJECTS_WORDS[kind],
            stage: null,
            slip: kind,
            isByTable: dueBy === "service-level",
            daysOver,
          },
        ],
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
