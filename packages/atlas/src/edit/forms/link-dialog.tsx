/**
 * The form of a link.
 *
 * @module
 */
import type { ReactElement } from "react";
import type { LinkStage } from "@liantu/core";
import { useAtlas } from "../../state/use-atlas.js";
import { findLink } from "../../views/names.js";
import { EDIT_WORDS } from "../../words/edit-words.js";
import { LINK_FIELDS } from "../fields/link-fields.js";
import type { FieldContext, FieldGroup } from "../fields/form-field.js";
import { addLinkStep, changeLinkStep } from "../steps/link-step.js";
import { unitChange } from "../steps/unit-change.js";
import { MissingRecord } from "./missing-record.js";
import { RecordDialog } from "./record-dialog.js";

const MAIN_LANES: readonly LinkStage[] = ["upstream", "midstream", "downstream"];

/**
 * Draws the form.
 *
 * @returns A dialog; nothing without a chain.
 */
export function LinkDialog(): ReactElement | null {
  const loaded = useAtlas((state) => state.loaded);
  const dialog = useAtlas((state) => state.dialog);
  if (loaded === null || dialog?.kind !== "link") return null;
  const { chain } = loaded;
  const { link, supplies, suppliedBy } = dialog;
  const before = link === undefined ? undefined : findLink(chain, link);
  if (link !== undefined && before === undefined) return <MissingRecord />;
  const beside = findLink(chain, supplies ?? suppliedBy ?? "")?.stage;
  const seed = new Map<string, string>();
  if (before === undefined) seed.set("stage", laneBeside(beside, supplies !== undefined));
  const groups = (context: FieldContext): readonly FieldGroup[] => {
    const change = unitChange(before?.unit, context.draft.texts.get("unit")?.trim() || undefined);
    const hint =
      change === "same" ? EDIT_WORDS.unitHint : change === "converts" ? EDIT_WORDS.unitConverts : EDIT_WORDS.unitUnlike;
    return LINK_FIELDS.map((group) => ({
      ...group,
      fields: group.fields.map((field) => (field.name === "unit" ? { ...field, hint } : field)),
    }));
  };
  return (
    <RecordDialog
      loaded={loaded}
      title={before === undefined ? EDIT_WORDS.newLink : EDIT_WORDS.linkForm}
      groups={groups}
      before={before}
      seed={seed}
      toStep={(values) =>
        link === undefined
          ? addLinkStep(chain, { stage: seed.get("stage"), ...values }, { supplies, suppliedBy })
          : Object.keys(values).length === 0
            ? { edits: [], label: EDIT_WORDS.linkForm }
            : changeLinkStep(chain, link, values)
      }
      {...(link !== undefined && { removal: { list: "links" as const, key: link } })}
    />
  );
}

/** The lane of the neighbour, or the next one on that side. */
function laneBeside(stage: LinkStage | undefined, isUpstream: boolean): LinkStage {
  if (stage === undefined) return "midstream";
  if (stage === "supporting") return stage;
  return MAIN_LANES[MAIN_LANES.indexOf(stage) + (isUpstream ? -1 : 1)] ?? stage;
}
