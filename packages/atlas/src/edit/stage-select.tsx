/**
 * Choice of a stage, in the order of the work, each with the mark of the status that it shows.
 *
 * @module
 */
import { Select } from "antd";
import type { ReactElement } from "react";
import { PROJECT_STAGES, STAGE_NAMES, statusOfStage } from "@liantu/core";
import type { ProjectStage } from "@liantu/core";
import { StatusMark } from "../marks/status-mark.js";
import { useText } from "../state/use-atlas.js";
import { EDIT_WORDS } from "../words/edit-words.js";
import { atlasRoot } from "./atlas-root.js";

/** Properties of {@link StageSelect}. */
export interface StageSelectProps {
  /** Label for a screen reader. */
  readonly label: string;
  /** Stage, `null` for none. */
  readonly value: ProjectStage | null;
  /** Called with another one; `null` only where none is allowed. */
  readonly onChange: (stage: ProjectStage | null) => void;
  /** Id of the control. */
  readonly id?: string;
  /** Whether no stage can be chosen. */
  readonly canBeNone?: boolean;
  /** Whether it stands among text. */
  readonly isSmall?: boolean;
  /** Whether what is chosen is wrong. */
  readonly isWrong?: boolean;
}

/**
 * Draws the choice.
 *
 * @param props - Stage, and what to call.
 * @returns A list to choose from.
 */
export function StageSelect(props: StageSelectProps): ReactElement {
  const { label, value, onChange, id, canBeNone = false, isSmall = false, isWrong = false } = props;
  const text = useText();
  return (
    <Select<ProjectStage>
      className="stage-select"
      aria-label={label}
      aria-invalid={isWrong}
      value={value}
      placeholder={text(EDIT_WORDS.notSaid)}
      allowClear={canBeNone}
      popupMatchSelectWidth={false}
      listHeight={400}
      virtual={false}
      getPopupContainer={atlasRoot}
      {...(id !== undefined && { id })}
      {...(isSmall && { size: "small" as const })}
      {...(isWrong && { status: "error" as const })}
      onChange={(stage: ProjectStage | undefined) => onChange(stage ?? null)}
      options={PROJECT_STAGES.map((stage) => ({
        value: stage,
        label: (
          <span className="stage-option">
            <StatusMark status={statusOfStage(stage)} /> {text(STAGE_NAMES[stage])}
          </span>
        ),
      }))}
    />
  );
}
