/**
 * What a form of a link does.
 *
 * @module
 */
import type { Chain, ChainEdit, ChainLink, LinkKey } from "@liantu/core";
import { linkNames } from "../../views/names.js";
import { EDIT_WORDS } from "../../words/edit-words.js";
import { labelOf, stated } from "./edit-step.js";
import type { EditStep } from "./edit-step.js";
import { newKey } from "./new-key.js";
import { convertedRecords, unitChange } from "./unit-change.js";

/** What a new link is to be connected with. */
export interface NewLinkPlace {
  /** Link that it supplies. */
  readonly supplies?: LinkKey | undefined;
  /** Link that supplies it. */
  readonly suppliedBy?: LinkKey | undefined;
}

/**
 * Adds a link, with a flow to or from another one.
 *
 * @param chain - Chain.
 * @param values - Its fields.
 * @param place - What it is connected with.
 * @returns The step.
 */
export function addLinkStep(
  chain: Chain,
  values: Readonly<Record<string, unknown>>,
  { supplies, suppliedBy }: NewLinkPlace = {},
): EditStep {
  const nameEn = typeof values["nameEn"] === "string" ? values["nameEn"] : String(values["name"]);
  const id = newKey(chain.document, "links", nameEn);
  const record = { id, ...stated(values) } as unknown as ChainLink;
  const edits: ChainEdit[] = [{ kind: "put", in: "links", record }];
  if (supplies !== undefined) edits.push({ kind: "put", in: "flows", record: { from: id, to: supplies } });
  if (suppliedBy !== undefined) edits.push({ kind: "put", in: "flows", record: { from: suppliedBy, to: id } });
  return { edits, label: labelOf(EDIT_WORDS.stepAdd, EDIT_WORDS.kindLink, record.name), link: id };
}

/**
 * Changes a link; where its unit becomes another that converts, what was recorded in the old one is converted.
 *
 * @param chain - Chain.
 * @param link - Key of the link.
 * @param values - Fields that were changed.
 * @returns The step.
 */
export function changeLinkStep(chain: Chain, link: LinkKey, values: Readonly<Record<string, unknown>>): EditStep {
  const before = chain.graph.getNodeAttributes(link).unit;
  const after = values["unit"] as string | undefined;
  const others =
    after !== undefined && unitChange(before, after) === "converts"
      ? convertedRecords(chain, link, after, values)
      : { fields: {}, edits: [] };
  const edits: ChainEdit[] = [
    { kind: "change", in: "links", key: link, fields: { ...values, ...others.fields } },
    ...others.edits,
  ];
  return { edits, label: labelOf(EDIT_WORDS.stepChange, EDIT_WORDS.kindLink, linkNames(chain, link)) };
}
