/**
 * Asks for the date at which a project came to another stage, and changes it.
 *
 * @module
 */
import { Input, Modal } from "antd";
import { useState } from "react";
import type { ReactElement } from "react";
import { STAGE_NAMES, STATUS_NAMES, statusOfStage } from "@liantu/core";
import type { Localized, ProjectStage, ProjectStatus } from "@liantu/core";
import { atlasRoot } from "../edit/atlas-root.js";
import { readDate, today } from "../edit/fields/read-date.js";
import { usualDate } from "../edit/steps/stage-change.js";
import { useFirstFocus } from "../shell/use-first-focus.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { PROJECTS_WORDS } from "../words/projects-words.js";
import { WORDS } from "../words/words.js";
import { isBefore, lastChange, stageChoices, stageEdit, withdrawnEvents } from "./change-stage.js";
import { projectRowName } from "./project-rows.js";
import type { ProjectRow } from "./project-rows.js";
import { useEdit } from "./use-edit.js";

/** Properties of {@link StageDialog}. */
export interface StageDialogProps {
  /** Project that is moved. */
  readonly row: Pick<ProjectRow, "key" | "name" | "project">;
  /** Stage that it comes to. */
  readonly stage: ProjectStage;
  /** Date that stands in the field at first; by default the date of the data. */
  readonly firstDate?: string;
  /** Called when the dialog is to close, with whether the stage was changed. */
  readonly onClose: (isChanged: boolean) => void;
}

/**
 * Draws the dialog.
 *
 * @param props - Project and stage.
 * @returns A dialog with a field for the date.
 */
export function StageDialog({ row, stage, firstDate, onClose }: StageDialogProps): ReactElement {
  const text = useText();
  const { field, afterOpenChange } = useFirstFocus();
  const edit = useEdit();
  const locale = useAtlas((state) => state.locale);
  const asOf = useAtlas((state) => state.loaded?.chain.document.asOf);
  const usual = useAtlas((state) => (state.loaded === null ? today() : usualDate(state.loaded.chain, today())));
  const { project } = row;
  const name = projectRowName(row, locale);
  const isCorrection = stageChoices(project).corrections.includes(stage);
  const last = isCorrection ? null : lastChange(project);
  const first = firstDate ?? usual;
  const [typed, setTyped] = useState(last !== null && isBefore(first, last) ? today() : first);
  const date = readDate(typed);
  const fault: Localized | null =
    date === null
      ? LISTS_WORDS.stageDateBad
      : last !== null && isBefore(date, last)
        ? LISTS_WORDS.stageDateEarly(last)
        : null;
  const status = statusOfStage(stage);
  const withdrawn = isCorrection ? withdrawnEvents(project, stage) : [];
  const keep = (): void => {
    if (date === null || fault !== null) return;
    const label = LISTS_WORDS.stageStep(name, STAGE_NAMES[stage]);
    if (edit(stageEdit(row.key, project, stage, date), label)) onClose(true);
  };
  return (
    <Modal
      open
      afterOpenChange={afterOpenChange}
      getContainer={atlasRoot}
      width={440}
      title={text(
        isCorrection
          ? PROJECTS_WORDS.correctionTitle(name, STAGE_NAMES[stage])
          : LISTS_WORDS.stageDialog(name, text(STAGE_NAMES[stage])),
      )}
      okText={text(isCorrection ? PROJECTS_WORDS.correctionOk : LISTS_WORDS.ok)}
      cancelText={text(LISTS_WORDS.cancel)}
      okButtonProps={{ disabled: fault !== null }}
      closable={{ "aria-label": text(WORDS.close) }}
      onOk={keep}
      onCancel={() => onClose(false)}
    >
      {isCorrection && (
        <p className="stage-correction" role="alert">
          {text(
            project.stage === undefined
              ? PROJECTS_WORDS.correctionAsk
              : PROJECTS_WORDS.correctionAskFrom(STAGE_NAMES[project.stage], STAGE_NAMES[stage]),
          )}
        </p>
      )}
      <label className="stage-date">
        <span>{text(LISTS_WORDS.stageDate)}</span>
        <Input
          ref={field}
          value={typed}
          status={fault === null ? "" : "error"}
          aria-invalid={fault !== null}
          aria-describedby="stage-date-hint"
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={keep}
        />
      </label>
      <p id="stage-date-hint" className={fault === null ? "hint" : "hint is-fault"} role="status">
        {text(fault ?? LISTS_WORDS.stageDateHint)}
      </p>
      {fault === null && date !== null && asOf !== undefined && isBefore(asOf, date) && (
        <p className="hint">{text(PROJECTS_WORDS.afterData(asOf))}</p>
      )}
      {status !== project.status && (
        <p>{text(LISTS_WORDS.stageColour(text(statusName(project.status)), text(statusName(status))))}</p>
      )}
      {isCorrection && (
        <p className="hint">
          {text(
            withdrawn.length === 0
              ? PROJECTS_WORDS.correctionKeeps
              : PROJECTS_WORDS.correctionDrops(
                  withdrawn.map(
                    (event) => LISTS_WORDS.dateReached(event.date, STAGE_NAMES[event.stage][locale])[locale],
                  ),
                ),
          )}
        </p>
      )}
    </Modal>
  );
}

function statusName(status: ProjectStatus | null): Localized {
  return status === null ? LISTS_WORDS.statusOut : STATUS_NAMES[status];
}
