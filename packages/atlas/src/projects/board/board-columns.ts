/**
 * The columns of the board: the stages in the order of the work, by the colour that they show.
 *
 * @module
 */
import { PROJECT_STAGES, STAGE_NAMES, STATUS_NAMES, statusOfStage } from "@liantu/core";
import type { Localized, Project, ProjectStage, ProjectStatus } from "@liantu/core";
import { stageChoices } from "../../lists/change-stage.js";
import { PROJECTS_WORDS } from "../../words/projects-words.js";
import type { BoardCard } from "./board-cards.js";

/** Key of a column: a stage, or none where nobody recorded one. */
export type BoardColumnKey = ProjectStage | "none";

/** A column of the board. */
export interface BoardColumn {
  /** Its key. */
  readonly key: BoardColumnKey;
  /** Its name. */
  readonly name: Localized;
  /** Its cards. */
  readonly cards: readonly BoardCard[];
}

/** Columns that show one colour. */
export interface BoardGroup {
  /** Colour; `null` for what does not count. */
  readonly status: ProjectStatus | null;
  /** Name of the group. */
  readonly name: Localized;
  /** Its columns in the order of the work. */
  readonly columns: readonly BoardColumn[];
}

/**
 * Puts cards into columns.
 *
 * @param cards - Cards in their order.
 * @returns Groups: planned, under construction, built, not counted. A column for projects without a stage stands in the last
 * one, only where there are any.
 */
export function boardGroups(cards: readonly BoardCard[]): readonly BoardGroup[] {
  const byStage = new Map<BoardColumnKey, BoardCard[]>();
  for (const card of cards) {
    const key = columnOf(card.project);
    const column = byStage.get(key);
    if (column === undefined) byStage.set(key, [card]);
    else column.push(card);
  }
  const keys: readonly BoardColumnKey[] = byStage.has("none") ? [...PROJECT_STAGES, "none"] : PROJECT_STAGES;
  const groupOf = (status: ProjectStatus | null, name: Localized): BoardGroup => ({
    status,
    name,
    columns: keys
      .filter((key) => (key === "none" ? null : statusOfStage(key)) === status)
      .map((key) => ({ key, name: columnName(key), cards: byStage.get(key) ?? [] })),
  });
  return [
    groupOf("planned", PROJECTS_WORDS.groupPlanned),
    groupOf("under-construction", STATUS_NAMES["under-construction"]),
    groupOf("built", STATUS_NAMES.built),
    groupOf(null, PROJECTS_WORDS.groupOut),
  ];
}

/**
 * Names a column.
 *
 * @param key - Key of the column.
 * @returns Name of the stage.
 */
export function columnName(key: BoardColumnKey): Localized {
  return key === "none" ? PROJECTS_WORDS.noStage : STAGE_NAMES[key];
}

/**
 * Tells the column that a project stands in.
 *
 * @param project - Project.
 * @returns Key of the column.
 */
export function columnOf({ stage }: Pick<Project, "stage">): BoardColumnKey {
  return stage ?? "none";
}

/** What dropping a card on a column would be. */
export type BoardMove = "none" | "move" | "correction";

/**
 * Says what dropping a project on a column would be.
 *
 * @param project - Project.
 * @param to - Column.
 * @returns `"none"` where it stands already, or the column is no stage; a correction where the stage cannot follow its own.
 */
export function moveOf(project: Project, to: BoardColumnKey): BoardMove {
  if (to === "none" || to === project.stage) return "none";
  return stageChoices(project).next.includes(to) ? "move" : "correction";
}
