/**
 * The form of a project.
 *
 * @module
 */
import type { ReactElement } from "react";
import { useAtlas } from "../../state/use-atlas.js";
import { EDIT_WORDS } from "../../words/edit-words.js";
import { projectFields } from "../fields/project-fields.js";
import { today } from "../fields/read-date.js";
import { projectStep } from "../steps/project-step.js";
import { usualDate } from "../steps/stage-change.js";
import { CapacityReader } from "./capacity-reader.js";
import { MissingRecord } from "./missing-record.js";
import { RecordDialog } from "./record-dialog.js";

/**
 * Draws the form.
 *
 * @returns A dialog; nothing without a chain.
 */
export function ProjectDialog(): ReactElement | null {
  const loaded = useAtlas((state) => state.loaded);
  const dialog = useAtlas((state) => state.dialog);
  if (loaded === null || dialog?.kind !== "project") return null;
  const { chain } = loaded;
  const { project: key, link } = dialog;
  // As recorded: the chain adds a status to it.
  const before = key === undefined ? undefined : chain.document.projects?.find(({ id }) => id === key);
  if (key !== undefined && before === undefined) return <MissingRecord />;
  const seed = new Map([
    ["stageBefore", before?.stage ?? ""],
    ["stageDate", usualDate(chain, today())],
  ]);
  if (before?.enterprise !== undefined) {
    seed.set("enterpriseName", chain.enterprises.get(before.enterprise)?.name ?? before.enterprise);
  }
  if (before === undefined && link !== undefined) seed.set("link", link);
  return (
    <RecordDialog
      loaded={loaded}
      title={before === undefined ? EDIT_WORDS.newProject : EDIT_WORDS.projectForm}
      groups={(context) => projectFields(key, context)}
      before={before}
      seed={seed}
      toStep={(values, texts) =>
        projectStep(chain, before, values, {
          enterpriseName: texts.get("enterpriseName") ?? "",
          stageDate: texts.get("stageDate") ?? "",
        })
      }
      extra={CapacityReader}
      {...(key !== undefined && { removal: { list: "projects" as const, key } })}
    />
  );
}
