/**
 * Fields of any record and what stands in them, as a planner would say it.
 *
 * @module
 */
import { CONFIDENCE_NAMES, LANE_NAMES } from "@liantu/core";
import type { Chain, Confidence, LinkStage, Localized, RecordList } from "@liantu/core";
import { FLOW_FIELDS } from "../edit/fields/flow-fields.js";
import type { FieldGroup } from "../edit/fields/form-field.js";
import { LINK_FIELDS } from "../edit/fields/link-fields.js";
import { CHAIN_FIELDS, ENTERPRISE_FIELDS, TARGET_FIELDS } from "../edit/fields/other-fields.js";
import { fieldText } from "../import/field-text.js";
import { numberText, unitText } from "../views/format.js";
import { findLink, linkName } from "../views/names.js";
import { COMPARE_WORDS as W } from "../words/compare-words.js";
import { IMPORT_TERMS } from "../words/import-terms.js";
import type { Locale } from "../words/text.js";
import { WORDS } from "../words/words.js";

const NOTHING = "—";

/** Names of fields by list and path, as the forms have them. */
const NAMES: ReadonlyMap<string, ReadonlyMap<string, Localized>> = new Map<string, ReadonlyMap<string, Localized>>([
  ["links", namesOf(LINK_FIELDS)],
  ["flows", namesOf(FLOW_FIELDS)],
  ["enterprises", namesOf(ENTERPRISE_FIELDS)],
  ["targets", namesOf(TARGET_FIELDS)],
  ["document", namesOf(CHAIN_FIELDS)],
  ["projects", new Map<string, Localized>(Object.entries(IMPORT_TERMS.projectFields))],
]);

const AMOUNTS: ReadonlySet<string> = new Set([
  "finalDemand",
  "annualAdditions",
  "external",
  "stock",
  "capacity",
  "typicalProject.capacity",
]);

/** A field, or a part of one, that differs. */
export interface FieldPart {
  /** Path in the record. */
  readonly path: string;
  /** Value before. */
  readonly before: unknown;
  /** Value after. */
  readonly after: unknown;
}

/**
 * Takes a field apart where the forms know its parts.
 *
 * @param list - List of the document, or the document itself.
 * @param field - Field that differs.
 * @param before - Value before.
 * @param after - Value after.
 * @returns Parts that differ; the field itself where it has no parts.
 */
export function partsOf(
  list: RecordList | "document",
  field: string,
  before: unknown,
  after: unknown,
): readonly FieldPart[] {
  const paths = [...(NAMES.get(list)?.keys() ?? [])].filter((path) => path.startsWith(`${field}.`));
  if (paths.length === 0) return [{ path: field, before, after }];
  const parts = paths.map((path) => {
    const key = path.slice(field.length + 1);
    return { path, before: entryOf(before, key), after: entryOf(after, key) };
  });
  return parts.filter((part) => JSON.stringify(part.before) !== JSON.stringify(part.after));
}

/**
 * Names a field.
 *
 * @param list - List of the document, or the document itself.
 * @param path - Path in the record.
 * @param locale - Language.
 * @returns Its name in the forms; a general word for one that no form has.
 */
export function fieldTitle(list: RecordList | "document", path: string, locale: Locale): string {
  const name = NAMES.get(list)?.get(path) ?? W.fields.get(path);
  return (name ?? W.otherField)[locale];
}

/**
 * Says what stands in a field.
 *
 * @param list - List of the document, or the document itself.
 * @param part - Path and chain, for the names of what a value points to; `link` has the unit of an amount.
 * @param value - Value.
 * @param locale - Language.
 * @returns Text; a dash for nothing.
 */
export function valueText(
  list: RecordList | "document",
  part: { readonly path: string; readonly chain: Chain; readonly link: string | null },
  value: unknown,
  locale: Locale,
): string {
  const { path, chain, link } = part;
  if (value === undefined || value === null || value === "") return NOTHING;
  const unit = (link === null ? undefined : findLink(chain, link)?.unit) ?? "";
  const print = (amount: number): string => (AMOUNTS.has(path) ? numberText(amount, unit, locale) : String(amount));
  if (typeof value === "number") return print(value);
  const [low, base, high] = ["low", "base", "high"].map((key) => entryOf(value, key));
  if (typeof low === "number" && typeof base === "number" && typeof high === "number") {
    return W.range(print(base), print(low), print(high))[locale];
  }
  if (typeof value === "string") return stringText(list, path, value, chain, locale);
  if (Array.isArray(value)) {
    const pieces = value.map((each: unknown) => {
      if (typeof each === "string") return path === "links" ? linkName(chain, each, locale) : each;
      const text = entryOf(each, "text");
      return typeof text === "string" ? text : null;
    });
    if (pieces.every((piece) => piece !== null)) return pieces.length === 0 ? NOTHING : pieces.join(WORDS.and[locale]);
  }
  if (list === "projects" || entryOf(value, "unit") !== undefined || typeof value === "boolean") {
    return fieldText(path, value, chain, locale);
  }
  return W.hasContent[locale];
}

function stringText(list: RecordList | "document", path: string, value: string, chain: Chain, locale: Locale): string {
  if (list === "projects") return fieldText(path, value, chain, locale);
  if (list === "links" && path === "stage") return LANE_NAMES[value as LinkStage][locale];
  if (path === "confidence") return CONFIDENCE_NAMES[value as Confidence][locale];
  if (path === "unit") return unitText(value, locale);
  if (path === "from" || path === "to") return linkName(chain, value, locale);
  return W.values.get(value)?.[locale] ?? value;
}

function namesOf(groups: readonly FieldGroup[]): ReadonlyMap<string, Localized> {
  return new Map(groups.flatMap(({ fields }) => fields.map(({ name, words }) => [name, words] as const)));
}

function entryOf(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return Object.prototype.hasOwnProperty.call(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}
