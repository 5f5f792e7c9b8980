/**
 * The lists of a chain document, and what tells the records of each apart.
 *
 * @module
 */
import type * as v from "valibot";
import type { ChainDocument } from "./document.js";
import * as schema from "./schema.js";

/** A list of records in the chain document. */
export type RecordList =
  | "links"
  | "flows"
  | "enterprises"
  | "projects"
  | "targets"
  | "relations"
  | "slips"
  | "contacts"
  | "indicators"
  | "resources"
  | "funds";

/** A record of a list. */
export type RecordOf<List extends RecordList> = NonNullable<ChainDocument[List]>[number];

/** Fields that make up the key of a record; those of the first kind are its `id`. */
const KEY_FIELDS: { readonly [List in RecordList]: readonly (keyof RecordOf<List>)[] } = {
  links: ["id"],
  flows: ["from", "to", "kind", "alternative"],
  enterprises: ["id"],
  projects: ["id"],
  targets: ["id"],
  relations: ["supplier", "customer", "product"],
  slips: ["project", "kind"],
  contacts: ["of", "name"],
  indicators: ["name"],
  resources: ["id"],
  funds: ["id"],
};

/** Schema of the records of each list. */
export const RECORD_SCHEMAS: Readonly<Record<RecordList, v.GenericSchema>> = {
  links: schema.LINK_SCHEMA,
  flows: schema.FLOW_SCHEMA,
  enterprises: schema.ENTERPRISE_SCHEMA,
  projects: schema.PROJECT_SCHEMA,
  targets: schema.TARGET_SCHEMA,
  relations: schema.RELATION_SCHEMA,
  slips: schema.SLIP_SCHEMA,
  contacts: schema.CONTACT_SCHEMA,
  indicators: schema.INDICATOR_SCHEMA,
  resources: schema.RESOURCE_SCHEMA,
  funds: schema.FUND_SCHEMA,
};

/**
 * Gives the key of a record within its list: its `id` where it has one, else the fields that tell it apart, as JSON.
 *
 * @param list - List of the document.
 * @param record - Record of that list.
 * @returns The key; a flow without `kind` has the key of an input.
 * @example
 * ```ts
 * recordKey("projects", { id: "p1", link: "cell" }); // "p1"
 * recordKey("flows", { from: "cathode", to: "cell" }); // '["cathode","cell","input",""]'
 * ```
 */
export function recordKey<List extends RecordList>(list: List, record: RecordOf<List>): string {
  const fields = KEY_FIELDS[list];
  const [first] = fields;
  if (fields.length === 1 && first !== undefined) return String(record[first]);
  const values = fields.map((field) => record[field] ?? (list === "flows" && field === "kind" ? "input" : ""));
  return JSON.stringify(values);
}
