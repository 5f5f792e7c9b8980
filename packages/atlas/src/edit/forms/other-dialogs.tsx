/**
 * The forms of an enterprise, of a target, and of the chain as a whole.
 *
 * @module
 */
import type { ReactElement } from "react";
import type { Enterprise, TargetRecord } from "@liantu/core";
import { useAtlas } from "../../state/use-atlas.js";
import { EDIT_WORDS } from "../../words/edit-words.js";
import { CHAIN_FIELDS, ENTERPRISE_FIELDS, TARGET_FIELDS } from "../fields/other-fields.js";
import { labelOf, stated } from "../steps/edit-step.js";
import { newKey } from "../steps/new-key.js";
import { MissingRecord } from "./missing-record.js";
import { RecordDialog } from "./record-dialog.js";

/**
 * Draws the form of an enterprise.
 *
 * @returns A dialog; nothing without a chain.
 */
export function EnterpriseDialog(): ReactElement | null {
  const loaded = useAtlas((state) => state.loaded);
  const dialog = useAtlas((state) => state.dialog);
  if (loaded === null || dialog?.kind !== "enterprise") return null;
  const { document } = loaded.chain;
  const key = dialog.enterprise;
  const before = key === undefined ? undefined : loaded.chain.enterprises.get(key);
  if (key !== undefined && before === undefined) return <MissingRecord />;
  return (
    <RecordDialog
      loaded={loaded}
      title={before === undefined ? EDIT_WORDS.newEnterprise : EDIT_WORDS.enterpriseForm}
      groups={() => ENTERPRISE_FIELDS}
      before={before}
      toStep={(values) => {
        if (before === undefined) {
          const record = { id: newKey(document, "enterprises"), ...stated(values) } as unknown as Enterprise;
          const label = labelOf(EDIT_WORDS.stepAdd, EDIT_WORDS.kindEnterprise, record.name);
          return { edits: [{ kind: "put", in: "enterprises", record }], label };
        }
        const label = labelOf(EDIT_WORDS.stepChange, EDIT_WORDS.kindEnterprise, before.name);
        if (Object.keys(values).length === 0) return { edits: [], label };
        return { edits: [{ kind: "change", in: "enterprises", key: before.id, fields: values }], label };
      }}
      {...(key !== undefined && { removal: { list: "enterprises" as const, key } })}
    />
  );
}

/**
 * Draws the form of a target.
 *
 * @returns A dialog; nothing without a chain.
 */
export function TargetDialog(): ReactElement | null {
  const loaded = useAtlas((state) => state.loaded);
  const dialog = useAtlas((state) => state.dialog);
  if (loaded === null || dialog?.kind !== "target") return null;
  const { document } = loaded.chain;
  const key = dialog.target;
  const before = key === undefined ? undefined : document.targets?.find(({ id }) => id === key);
  if (key !== undefined && before === undefined) return <MissingRecord />;
  const link = before === undefined ? dialog.link : undefined;
  return (
    <RecordDialog
      loaded={loaded}
      title={before === undefined ? EDIT_WORDS.newTarget : EDIT_WORDS.targetForm}
      groups={() => TARGET_FIELDS}
      before={before}
      {...(link !== undefined && { seedRows: new Map([["links", [new Map([["key", link]])]]]) })}
      toStep={(values) => {
        if (before === undefined) {
          const record = { id: newKey(document, "targets"), ...stated(values) } as unknown as TargetRecord;
          const label = labelOf(EDIT_WORDS.stepAdd, EDIT_WORDS.kindTarget, record.name);
          return { edits: [{ kind: "put", in: "targets", record }], label };
        }
        const label = labelOf(EDIT_WORDS.stepChange, EDIT_WORDS.kindTarget, before.name);
        if (Object.keys(values).length === 0) return { edits: [], label };
        return { edits: [{ kind: "change", in: "targets", key: before.id, fields: values }], label };
      }}
      {...(key !== undefined && { removal: { list: "targets" as const, key } })}
    />
  );
}

/**
 * Draws the form of the chain as a whole.
 *
 * @returns A dialog; nothing without a chain.
 */
export function ChainDialog(): ReactElement | null {
  const loaded = useAtlas((state) => state.loaded);
  const dialog = useAtlas((state) => state.dialog);
  if (loaded === null || dialog?.kind !== "chain") return null;
  return (
    <RecordDialog
      loaded={loaded}
      title={EDIT_WORDS.chainForm}
      groups={() => CHAIN_FIELDS}
      before={loaded.chain.document}
      toStep={(values) => ({
        edits: Object.keys(values).length === 0 ? [] : [{ kind: "set", fields: values }],
        label: EDIT_WORDS.stepChain,
      })}
    />
  );
}
