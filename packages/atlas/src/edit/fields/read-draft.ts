/**
 * Reads a form: what was changed in it, and what of it cannot be understood.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import { EDIT_WORDS } from "../../words/edit-words.js";
import { draftOf, partsOf, ROW_ORIGIN, valueAt } from "./draft.js";
import type { DraftTexts, FormDraft } from "./draft.js";
import type { FieldContext, FormField } from "./form-field.js";
import { isFault, readField } from "./read-field.js";

/** What a form says. */
export interface FormReading {
  /** Fields of the record that were changed, with their new values; `undefined` takes one away. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What is wrong, by field. */
  readonly faults: ReadonlyMap<string, Localized>;
}

/**
 * Reads a form. What was not touched is not read again, so that no number is rounded by being shown.
 *
 * @param fields - Fields of the form.
 * @param draft - What stands in it.
 * @param before - Record that it was made from; `undefined` for a new one.
 * @param context - Chain and language.
 * @returns Changed fields and faults.
 */
export function readDraft(
  fields: readonly FormField[],
  draft: FormDraft,
  before: object | undefined,
  context: FieldContext,
): FormReading {
  const shown = draftOf(fields, before ?? {}, context.locale);
  const faults = new Map<string, Localized>();
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    if (field.isAside === true || field.isShown?.(context) === false) continue;
    const isEmpty = isEmptyField(field, draft);
    if (field.isRequired === true && isEmpty) {
      faults.set(field.name, EDIT_WORDS.required);
      continue;
    }
    if (isSame(field, draft, shown)) continue;
    const value = readAny(field, draft, before, context, faults);
    if (faults.has(field.name)) continue;
    put(values, before ?? {}, field.name.split("."), value);
  }
  return { values, faults };
}

function readAny(
  field: FormField,
  draft: FormDraft,
  before: object | undefined,
  context: FieldContext,
  faults: Map<string, Localized>,
): unknown {
  const rows = draft.rows.get(field.name) ?? [];
  if (field.kind === "links") {
    return rows.length === 0 ? undefined : rows.map((row) => row.get("key") ?? "");
  }
  const old = valueAt(before ?? {}, field.name);
  if (field.kind === "rows" || field.kind === "stage-dates") {
    const records = readRows(field, rows, old, context, faults);
    if (records.length === 0) return undefined;
    if (field.kind === "rows") return records;
    return Object.fromEntries(
      records.map((record) => [String(valueAt(record, "stage")), valueAt(record, "date")] as const),
    );
  }
  const texts = new Map(partsOf(field).map((part) => [part, (draft.texts.get(field.name + part) ?? "").trim()]));
  const read = readField(field, texts, context, old);
  if (!isFault(read)) return read.value;
  faults.set(field.name, read.fault);
  return undefined;
}

function readRows(
  field: FormField,
  rows: readonly DraftTexts[],
  old: unknown,
  context: FieldContext,
  faults: Map<string, Localized>,
): readonly object[] {
  const { fields = [] } = field;
  const before = Array.isArray(old) ? (old as readonly object[]) : [];
  const records: object[] = [];
  for (const [at, texts] of rows.entries()) {
    const draft: FormDraft = { texts, rows: new Map() };
    if (fields.every((one) => isEmptyField(one, draft))) continue;
    const origin = texts.get(ROW_ORIGIN);
    const base = origin === undefined ? undefined : before[Number(origin)];
    const reading = readDraft(fields, draft, base, context);
    for (const [name, fault] of reading.faults) faults.set(`${field.name}.${String(at)}.${name}`, fault);
    if (reading.faults.size > 0) faults.set(field.name, EDIT_WORDS.rowsFault);
    const record = Object.entries({ ...base, ...reading.values }).filter(([, value]) => value !== undefined);
    records.push(Object.fromEntries(record));
  }
  return records;
}

function isEmptyField(field: FormField, draft: FormDraft): boolean {
  if (draft.rows.has(field.name)) return draft.rows.get(field.name)?.length === 0;
  // A unit of money is there before its number.
  const parts = field.kind === "money" ? [":value"] : partsOf(field);
  return parts.every((part) => (draft.texts.get(field.name + part) ?? "").trim() === "");
}

function isSame(field: FormField, draft: FormDraft, shown: FormDraft): boolean {
  const [rows, before] = [draft.rows.get(field.name), shown.rows.get(field.name)];
  if (rows !== undefined || before !== undefined) {
    return (
      JSON.stringify((rows ?? []).map((row) => [...row])) === JSON.stringify((before ?? []).map((row) => [...row]))
    );
  }
  if (isEmptyField(field, draft) && isEmptyField(field, shown)) return true;
  return partsOf(field).every(
    (part) => (draft.texts.get(field.name + part) ?? "").trim() === (shown.texts.get(field.name + part) ?? "").trim(),
  );
}

/** Puts a value into the object that takes the place of the old one at the first name of a path. */
function put(values: Record<string, unknown>, before: object, path: readonly string[], value: unknown): void {
  const [name = "", ...rest] = path;
  if (rest.length === 0) {
    values[name] = value;
    return;
  }
  const old = Object.keys(values).includes(name) ? values[name] : valueAt(before, name);
  const inner: Record<string, unknown> = { ...(old as object | undefined) };
  put(inner, (old ?? {}) as object, rest, value);
  const left = Object.entries(inner).filter(([, one]) => one !== undefined);
  values[name] = left.length === 0 ? undefined : Object.fromEntries(left);
}
