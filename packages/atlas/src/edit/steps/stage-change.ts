/**
 * A project comes to another stage.
 *
 * @module
 */
import type { Chain, ChainEdit, ProjectKey, ProjectRecord, ProjectStage } from "@liantu/core";
import { STAGE_NAMES } from "@liantu/core";
import { projectName } from "../../views/names.js";
import { EDIT_WORDS } from "../../words/edit-words.js";
import type { EditStep } from "./edit-step.js";

/**
 * Gives the fields of a project that has come to a stage.
 *
 * @param project - Project as recorded.
 * @param stage - Stage.
 * @param date - When, as a document writes it.
 * @returns The stage, its date among the events, and no status beside it that could say otherwise.
 */
export function stageFields(
  project: Pick<ProjectRecord, "events">,
  stage: ProjectStage,
  date: string,
): Pick<ProjectRecord, "stage" | "events"> & { readonly status: undefined } {
  const events = project.events ?? [];
  const isKnown = events.some((event) => event.stage === stage && event.date === date);
  return { stage, status: undefined, events: isKnown ? events : [...events, { stage, date }] };
}

/**
 * Gives the date that a change is dated by unless another is entered.
 *
 * @param chain - Chain.
 * @param today - Day of today.
 * @returns The date that the document speaks of, else today.
 */
export function usualDate(chain: Chain, today: string): string {
  return chain.document.asOf ?? today;
}

/**
 * Moves a project to another stage.
 *
 * @param chain - Chain.
 * @param key - Key of the project.
 * @param stage - Stage.
 * @param date - When.
 * @returns The step; `null` if there is no such project or it stands there already.
 */
export function stageStep(chain: Chain, key: ProjectKey, stage: ProjectStage, date: string): EditStep | null {
  const project = chain.document.projects?.find(({ id }) => id === key);
  if (project === undefined || project.stage === stage) return null;
  const known = chain.projects.get(key);
  const name = (known && projectName(chain, known)) ?? null;
  const of = name === null ? EDIT_WORDS.unnamed : { zh: name, en: name };
  const edit: ChainEdit = { kind: "change", in: "projects", key, fields: stageFields(project, stage, date) };
  return {
    edits: [edit],
    label: { zh: `${of.zh} → ${STAGE_NAMES[stage].zh}`, en: `${of.en} → ${STAGE_NAMES[stage].en}` },
  };
}
