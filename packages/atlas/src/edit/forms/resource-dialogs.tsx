/**
 * The forms of a resource and of a fund.
 *
 * @module
 */
import type { ReactElement } from "react";
import type { Fund, Resource } from "@liantu/core";
import { useAtlas } from "../../state/use-atlas.js";
import { EDIT_WORDS } from "../../words/edit-words.js";
import { RESOURCES_WORDS } from "../../words/resources-words.js";
import type { DraftTexts } from "../fields/draft.js";
import { fundFields, resourceFields } from "../fields/resource-fields.js";
import { labelOf, stated } from "../steps/edit-step.js";
import type { StepReading } from "../steps/edit-step.js";
import { newKey } from "../steps/new-key.js";
import { MissingRecord } from "./missing-record.js";
import { RecordDialog } from "./record-dialog.js";

/**
 * Draws the form of a resource.
 *
 * @returns A dialog; nothing without a chain.
 */
export function ResourceDialog(): ReactElement | null {
  const loaded = useAtlas((state) => state.loaded);
  const dialog = useAtlas((state) => state.dialog);
  if (loaded === null || dialog?.kind !== "resource") return null;
  const { document } = loaded.chain;
  const { resource: key, link } = dialog;
  const before = key === undefined ? undefined : document.resources?.find(({ id }) => id === key);
  if (key !== undefined && before === undefined) return <MissingRecord />;
  const seeded = before === undefined && link !== undefined;
  const toStep = (values: Readonly<Record<string, unknown>>, texts: DraftTexts): StepReading => {
    const isHalf = isEmpty(texts, "reserves.value") !== isEmpty(texts, "reserves.unit");
    if (isHalf) {
      const field = isEmpty(texts, "reserves.value") ? "reserves.value" : "reserves.unit";
      return { faults: new Map([[field, RESOURCES_WORDS.reservesFault]]) };
    }
    if (before === undefined) {
      const record = { id: newKey(document, "resources"), ...stated(values) } as unknown as Resource;
      const label = labelOf(EDIT_WORDS.stepAdd, EDIT_WORDS.kindResource, record.name);
      return { edits: [{ kind: "put", in: "resources", record }], label };
    }
    const label = labelOf(EDIT_WORDS.stepChange, EDIT_WORDS.kindResource, before.name);
    if (Object.keys(values).length === 0) return { edits: [], label };
    return { edits: [{ kind: "change", in: "resources", key: before.id, fields: values }], label };
  };
  return (
    <RecordDialog
      loaded={loaded}
      title={before === undefined ? RESOURCES_WORDS.newResource : RESOURCES_WORDS.resourceForm}
      groups={resourceFields}
      before={before}
      {...(seeded && { seedRows: new Map([["feeds", [new Map([["link", link]])]]]) })}
      toStep={toStep}
      {...(key !== undefined && { removal: { list: "resources" as const, key } })}
    />
  );
}

/**
 * Draws the form of a fund.
 *
 * @returns A dialog; nothing without a chain.
 */
export function FundDialog(): ReactElement | null {
  const loaded = useAtlas((state) => state.loaded);
  const dialog = useAtlas((state) => state.dialog);
  if (loaded === null || dialog?.kind !== "fund") return null;
  const { document } = loaded.chain;
  const { fund: key, link } = dialog;
  const before = key === undefined ? undefined : document.funds?.find(({ id }) => id === key);
  if (key !== undefined && before === undefined) return <MissingRecord />;
  const seeded = before === undefined && link !== undefined;
  return (
    <RecordDialog
      loaded={loaded}
      title={before === undefined ? RESOURCES_WORDS.newFund : RESOURCES_WORDS.fundForm}
      groups={fundFields}
      before={before}
      {...(seeded && { seedRows: new Map([["links", [new Map([["key", link]])]]]) })}
      toStep={(values) => {
        if (before === undefined) {
          const record = { id: newKey(document, "funds"), ...stated(values) } as unknown as Fund;
          const label = labelOf(EDIT_WORDS.stepAdd, EDIT_WORDS.kindFund, record.name);
          return { edits: [{ kind: "put", in: "funds", record }], label };
        }
        const label = labelOf(EDIT_WORDS.stepChange, EDIT_WORDS.kindFund, before.name);
        if (Object.keys(values).length === 0) return { edits: [], label };
        return { edits: [{ kind: "change", in: "funds", key: before.id, fields: values }], label };
      }}
      {...(key !== undefined && { removal: { list: "funds" as const, key } })}
    />
  );
}

function isEmpty(texts: DraftTexts, field: string): boolean {
  return (texts.get(field) ?? "").trim() === "";
}
