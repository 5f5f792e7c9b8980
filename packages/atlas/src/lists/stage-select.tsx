/**
 * The stage of a project, changed in place: the new stage is chosen, then its date is asked for.
 *
 * @module
 */
import { useEffect, useRef, useState } from "react";
import type { ReactElement } from "react";
import { STAGE_NAMES } from "@liantu/core";
import type { ProjectStage } from "@liantu/core";
import { StatusMark } from "../marks/status-mark.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { stageChoices } from "./change-stage.js";
import { stageName } from "./project-columns.js";
import { projectRowName } from "./project-rows.js";
import type { ProjectRow } from "./project-rows.js";
import { StageDialog } from "./stage-dialog.js";

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
        aria-label={text(LISTS_WORDS.changeStage(projectRowName(row, locale)))}
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
