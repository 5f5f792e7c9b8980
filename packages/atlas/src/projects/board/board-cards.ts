/**
 * Projects as cards of the board: how long in their stage, what is overdue, which slips they have.
 *
 * @module
 */
import type { Chain, Project, ProjectKey } from "@liantu/core";
import { overdueExpectations, projectSlips } from "@liantu/core/planning";
import type { SlipState } from "@liantu/core/planning";
import { projectRows } from "../../lists/project-rows.js";
import type { ProjectRow } from "../../lists/project-rows.js";
import { findLink } from "../../views/names.js";
import type { Locale } from "../../words/text.js";
import { daysBetween, lastDay } from "../days.js";

/** A project on the board. */
export interface BoardCard extends ProjectRow {
  /** Responsible leader: its own, else that of the link, else that of the chain; empty if none is recorded. */
  readonly leader: string;
  /** When it came to its stage; `null` where not recorded. */
  readonly since: string | null;
  /** Days in its stage up to the day looked at; `null` where not known, or it came to it later. */
  readonly days: number | null;
  /** Its slips, also those that its stage asks for. */
  readonly slips: readonly SlipState[];
  /** Most days that a slip or an expected stage is over; `null` if nothing is overdue. */
  readonly daysOver: number | null;
  /** Name of the project that it is a phase of; `null` if it is none. */
  readonly phaseOf: string | null;
}

/**
 * Makes the cards.
 *
 * @param chain - Chain.
 * @param locale - Language of the names of links.
 * @param asOf - Day to look at.
 * @returns Cards, the longest overdue first, then the longest in their stage, then by name and key.
 */
export function boardCards(chain: Chain, locale: Locale, asOf: string): readonly BoardCard[] {
  const slips = slipsByProject(chain, asOf);
  const cards = projectRows(chain, locale).map((row): BoardCard => {
    const { key, project } = row;
    const own = slips.get(key) ?? [];
    const since = sinceOf(project);
    const days = since === null ? null : daysBetween(since, asOf);
    const parent = project.parent === undefined ? undefined : chain.projects.get(project.parent);
    return {
      ...row,
      leader: leaderOf(chain, project),
      since,
      days: days === null || days < 0 ? null : days,
      slips: own,
      daysOver: daysOverOf(project, own, asOf),
      phaseOf: parent === undefined ? null : (parent.name ?? null),
    };
  });
  return cards.sort(
    (a, b) =>
      (b.daysOver ?? -1) - (a.daysOver ?? -1) ||
      (b.days ?? -1) - (a.days ?? -1) ||
      compare(a.name, b.name) ||
      compare(a.key, b.key),
  );
}

/**
 * Puts the slips of a chain together by project.
 *
 * @param chain - Chain.
 * @param asOf - Day to look at.
 * @returns Slips by project, tracking before landing.
 */
export function slipsByProject(chain: Chain, asOf: string): ReadonlyMap<ProjectKey, readonly SlipState[]> {
  const slips = new Map<ProjectKey, SlipState[]>();
  for (const slip of projectSlips(chain, { asOf })) {
    const own = slips.get(slip.project);
    if (own === undefined) slips.set(slip.project, [slip]);
    else own.push(slip);
  }
  return slips;
}

/**
 * Tells since when a project is in its stage.
 *
 * @param project - Project.
 * @returns The last date at which it came to it; `null` where none is recorded.
 */
export function sinceOf({ stage, events = [] }: Pick<Project, "stage" | "events">): string | null {
  const dates = events.filter((event) => event.stage === stage).map(({ date }) => date);
  return dates.reduce<string | null>(
    (last, date) => (last === null || lastDay(date) > lastDay(last) ? date : last),
    null,
  );
}

/** Who leads: the nearest entry, as for the responsible unit. */
function leaderOf(chain: Chain, { responsible, link }: Project): string {
  const levels = [responsible, findLink(chain, link)?.responsible, chain.document.responsible];
  return levels.map((level) => level?.leader?.trim() ?? "").find((name) => name !== "") ?? "";
}

function daysOverOf(project: Project, slips: readonly SlipState[], asOf: string): number | null {
  const over = [
    ...slips.flatMap(({ isOverdue, daysOver }) => (isOverdue === true && daysOver !== null ? [daysOver] : [])),
    ...overdueExpectations(project, asOf).map(({ date }) => daysBetween(date, asOf)),
  ];
  return over.length === 0 ? null : Math.max(...over);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
