/**
 * The stage of a project, changed in place: the new stage is chosen, then its date is asked for.
 *
 * @module
 */
import { Input, Modal } from "antd";
import { useEffect, useRef, useState } from "react";
import type { ReactElement } from "react";
import { STAGE_NAMES, STATUS_NAMES, statusOfStage } from "@liantu/core";
import type { Localized, ProjectStage, ProjectStatus } from "@liantu/core";
import { atlasRoot } from "../edit/atlas-root.js";
import { readDate, today } from "../edit/fields/read-date.js";
import { usualDate } from "../edit/steps/stage-change.js";
import { StatusMark } from "../marks/status-mark.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { WORDS } from "../words/words.js";
import { isBefore, lastChange, stageChoices, stageEdit } from "./change-stage.js";
import { stageName } from "./project-columns.js";
import type { ProjectRow } from "./project-rows.js";
import { useEdit } from "./use-edit.js";

/** Properties of {@link StageSelect}. */
export interface StageSelectProps {
  /** Row of the project. */
  readonly row: ProjectRow;
  /** Whether the tab key comes to it. */
  readonly isReachable: boolean;
}

/**
 * Draws the choice of a stage.
 *
 * @param props - Project.
 * @returns Mark and select; a dialog for the date once a stage is chosen.
 */
export function StageSelect({ row, isReachable }: StageSelectProps): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const isReadOnly = useAtlas((state) => state.isReadOnly);
  const [wanted, setWanted] = useState<ProjectStage | null>(null);
  const select = useRef<HTMLSelectElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    // Once the dialog has left the page: while it is there it takes the focus back.
    if (wanted === null && wasAsking.current) select.current?.focus({ preventScroll: true });
    wasAsking.current = wanted !== null;
  }, [wanted]);
  const { project } = row;
  if (isReadOnly) {
    return (
      <span className="cell-stage">
        <StatusMark status={project.status} size={12} /> {stageName(row, locale)}
      </span>
    );
  }
  const { next, corrections } = stageChoices(project);
  const options = (stages: readonly ProjectStage[]): readonly ReactElement[] =>
    stages.map((stage) => (
      <option key={stage} value={stage}>
        {text(STAGE_NAMES[stage])}
      </option>
    ));
  return (
    <span className="cell-stage">
      <StatusMark status={project.status} size={12} />
      <select
        ref={select}
        className="cell-select"
        aria-label={text(LISTS_WORDS.changeStage(nameOf(row, locale)))}
        tabIndex={isReachable ? 0 : -1}
        value={project.stage ?? ""}
        onChange={(event) => setWanted(event.target.value as ProjectStage)}
      >
        <option value={project.stage ?? ""}>{stageName(row, locale)}</option>
        {next.length > 0 && <optgroup label={text(LISTS_WORDS.moveOn)}>{options(next)}</optgroup>}
        {corrections.length > 0 && <optgroup label={text(LISTS_WORDS.correct)}>{options(corrections)}</optgroup>}
      </select>
      {wanted !== null && <StageDialog row={row} stage={wanted} onClose={() => setWanted(null)} />}
    </span>
  );
}

interface StageDialogProps {
  readonly row: ProjectRow;
  readonly stage: ProjectStage;
  readonly onClose: () => void;
}

function StageDialog({ row, stage, onClose }: StageDialogProps): ReactElement {
  const text = useText();
  const edit = useEdit();
  const locale = useAtlas((state) => state.locale);
  const usual = useAtlas((state) => (state.loaded === null ? today() : usualDate(state.loaded.chain, today())));
  const { project } = row;
  const name = nameOf(row, locale);
  const isCorrection = stageChoices(project).corrections.includes(stage);
  const last = isCorrection ? null : lastChange(project);
  const [typed, setTyped] = useState(last !== null && isBefore(usual, last) ? today() : usual);
  const date = readDate(typed);
  const fault: Localized | null =
    date === null
      ? LISTS_WORDS.stageDateBad
      : last !== null && isBefore(date, last)
        ? LISTS_WORDS.stageDateEarly(last)
        : null;
  const status = statusOfStage(stage);
  const keep = (): void => {
    if (date === null || fault !== null) return;
    const label = LISTS_WORDS.stageStep(name, STAGE_NAMES[stage]);
    if (edit(stageEdit(row.key, project, stage, date), label)) onClose();
  };
  return (
    <Modal
      open
      getContainer={atlasRoot}
      width={420}
      title={text(LISTS_WORDS.stageDialog(name, text(STAGE_NAMES[stage])))}
      okText={text(LISTS_WORDS.ok)}
      cancelText={text(LISTS_WORDS.cancel)}
      okButtonProps={{ disabled: fault !== null }}
      closable={{ "aria-label": text(WORDS.close) }}
      onOk={keep}
      onCancel={onClose}
    >
      <label className="stage-date">
        <span>{text(LISTS_WORDS.stageDate)}</span>
        <Input
          autoFocus
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
      {status !== project.status && (
        <p>{text(LISTS_WORDS.stageColour(text(statusName(project.status)), text(statusName(status))))}</p>
      )}
      {isCorrection && <p className="hint">{text(LISTS_WORDS.stageCorrection)}</p>}
    </Modal>
  );
}

function statusName(status: ProjectStatus | null): Localized {
  return status === null ? LISTS_WORDS.statusOut : STATUS_NAMES[status];
}

function nameOf({ name }: ProjectRow, locale: "zh" | "en"): string {
  return name === "" ? WORDS.unnamedProject[locale] : name;
}
