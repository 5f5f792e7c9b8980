/**
 * The stage of a project among the details, changed on the spot.
 *
 * @module
 */
import type { ReactElement } from "react";
import type { Chain, Project, ProjectKey } from "@liantu/core";
import { useText } from "../state/use-atlas.js";
import { projectName } from "../views/names.js";
import { EDIT_WORDS } from "../words/edit-words.js";
import { OpenFormButton } from "./edit-buttons.js";
import { today } from "./fields/read-date.js";
import { StageSelect } from "./stage-select.js";
import { stageStep, usualDate } from "./steps/stage-change.js";
import { useEditing } from "./use-editing.js";

/** Properties of {@link ProjectTools}. */
export interface ProjectToolsProps {
  /** Chain on the screen. */
  readonly chain: Chain;
  /** Key of the project. */
  readonly projectKey: ProjectKey;
  /** The project. */
  readonly project: Project;
}

/**
 * Draws the choice of the stage and the buttons of a project.
 *
 * @param props - Chain and project.
 * @returns A row of controls; nothing where the chain cannot be edited.
 */
export function ProjectTools({ chain, projectKey, project }: ProjectToolsProps): ReactElement | null {
  const text = useText();
  const editing = useEditing();
  if (!editing.isPossible) return null;
  const name = projectName(chain, project) ?? text(EDIT_WORDS.unnamed);
  return (
    <div className="project-tools">
      <StageSelect
        isSmall
        label={text(EDIT_WORDS.stageOf(name))}
        value={project.stage ?? null}
        onChange={(stage) => {
          const step = stage === null ? null : stageStep(chain, projectKey, stage, usualDate(chain, today()));
          if (step !== null) editing.makeOrSay(step);
        }}
      />
      <OpenFormButton
        isBare
        dialog={{ kind: "project", project: projectKey }}
        words={EDIT_WORDS.edit}
        label={text(EDIT_WORDS.editOf(name))}
        icon="edit"
      />
    </div>
  );
}
