/**
 * The form of a flow.
 *
 * @module
 */
import type { ReactElement } from "react";
import { useAtlas } from "../../state/use-atlas.js";
import { EDIT_WORDS } from "../../words/edit-words.js";
import { FLOW_FIELDS } from "../fields/flow-fields.js";
import { findFlow, flowStep } from "../steps/flow-step.js";
import { MissingRecord } from "./missing-record.js";
import { RecordDialog } from "./record-dialog.js";

/**
 * Draws the form.
 *
 * @returns A dialog; nothing without a chain.
 */
export function FlowDialog(): ReactElement | null {
  const loaded = useAtlas((state) => state.loaded);
  const dialog = useAtlas((state) => state.dialog);
  if (loaded === null || dialog?.kind !== "flow") return null;
  const { chain } = loaded;
  const before = dialog.flow === undefined ? undefined : findFlow(chain, dialog.flow);
  if (dialog.flow !== undefined && before === undefined) return <MissingRecord />;
  const seed = new Map<string, string>();
  if (dialog.link !== undefined) seed.set("from", dialog.link);
  if (dialog.to !== undefined) seed.set("to", dialog.to);
  return (
    <RecordDialog
      loaded={loaded}
      title={before === undefined ? EDIT_WORDS.newFlow : EDIT_WORDS.flowForm}
      groups={() => FLOW_FIELDS}
      before={before}
      seed={seed}
      toStep={(values) =>
        before !== undefined && Object.keys(values).length === 0
          ? { edits: [], label: EDIT_WORDS.flowForm }
          : flowStep(chain, before, values)
      }
      {...(dialog.flow !== undefined && { removal: { list: "flows" as const, key: dialog.flow } })}
    />
  );
}
