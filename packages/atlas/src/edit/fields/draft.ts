/**
 * What stands in a form, as texts.
 *
 * @module
 */
import { PROJECT_STAGES } from "@liantu/core";
import type { Money, Range } from "@liantu/core";
import { unitText } from "../../views/format.js";
import type { Locale } from "../../words/text.js";
import type { FormField } from "./form-field.js";
import { sameUnit } from "./same-unit.js";

/** Texts by field; those of money and of ranges have a part behind a colon. */
export type DraftTexts = ReadonlyMap<string, string>;

/** What stands in a form. */
export interface FormDraft {
  /** Texts by field. */
  readonly texts: DraftTexts;
  /** Rows by field. */
  readonly rows: ReadonlyMap<string, readonly DraftTexts[]>;
}

/** Where a row of a draft keeps which row of the record it comes from. */
export const ROW_ORIGIN = "#";

/**
 * Writes a record as the texts of a form.
 *
 * @param fields - Fields of the form.
 * @param record - Record; an empty object for a new one.
 * @param locale - Language of the units.
 * @returns The draft.
 */
export function draftOf(fields: readonly FormField[], record: object, locale: Locale): FormDraft {
  const texts = new Map<string, string>();
  const rows = new Map<string, readonly DraftTexts[]>();
  for (const field of fields) {
    const value = valueAt(record, field.name);
    if (field.kind === "rows" || field.kind === "stage-dates") rows.set(field.name, rowsOf(field, value, locale));
    else if (field.kind === "links") rows.set(field.name, keysOf(value));
    else for (const [part, text] of textsOf(field, value, locale)) texts.set(field.name + part, text);
  }
  return { texts, rows };
}

/**
 * Gives what stands at a path of a record.
 *
 * @param record - Record.
 * @param path - Names with dots between them.
 * @returns The value, `undefined` if there is none.
 */
export function valueAt(record: object, path: string): unknown {
  let value: unknown = record;
  for (const name of path.split(".")) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === name)?.[1];
  }
  return value;
}

/**
 * Names the parts that the texts of a field have.
 *
 * @param field - Field.
 * @returns Parts, in the order in which they are read.
 */
export function partsOf({ kind }: Pick<FormField, "kind">): readonly string[] {
  if (kind === "money") return [":value", ":unit"];
  if (kind === "range") return [":low", ":base", ":high"];
  return [""];
}

function textsOf({ kind }: FormField, value: unknown, locale: Locale): readonly (readonly [string, string])[] {
  switch (kind) {
    case "money": {
      const money = value as Money | undefined;
      return [
        [":value", money === undefined ? "" : String(money.value)],
        [":unit", money === undefined ? "" : unitName(money.unit, locale)],
      ];
    }
    case "range": {
      const range = typeof value === "number" ? undefined : (value as Range | undefined);
      return [
        [":low", range === undefined ? "" : String(range.low)],
        [":base", typeof value === "number" ? String(value) : range === undefined ? "" : String(range.base)],
        [":high", range === undefined ? "" : String(range.high)],
      ];
    }
    case "percent":
      return [["", typeof value === "number" ? String(Number((value * 100).toPrecision(12))) : ""]];
    case "flag":
      return [["", value === true ? "yes" : ""]];
    case "answer":
      return [["", value === true ? "yes" : value === false ? "no" : ""]];
    case "unit":
      return [["", typeof value === "string" ? unitName(value, locale) : ""]];
    case "list":
      return [["", Array.isArray(value) ? value.join(locale === "zh" ? "、" : ", ") : ""]];
    case "amount":
    case "choice":
    case "date":
    case "link":
    case "links":
    case "long":
    case "rows":
    case "stage":
    case "stage-dates":
    case "text":
      return [["", typeof value === "string" || typeof value === "number" ? String(value) : ""]];
  }
}

/** The name of a unit in the language, where it can be read back. */
function unitName(unit: string, locale: Locale): string {
  const name = unitText(unit, locale);
  return sameUnit(name, unit) ? name : unit;
}

function rowsOf(field: FormField, value: unknown, locale: Locale): readonly DraftTexts[] {
  const { fields = [], kind } = field;
  const records: readonly object[] =
    kind === "stage-dates"
      ? Object.entries((value ?? {}) as object)
          .map(([stage, date]) => ({ stage, date: date as unknown }))
          .sort((a, b) => stageOrder(a.stage) - stageOrder(b.stage))
      : ((value ?? []) as readonly object[]);
  return records.map((record, at) => new Map([...draftOf(fields, record, locale).texts, [ROW_ORIGIN, String(at)]]));
}

function stageOrder(stage: string): number {
  return (PROJECT_STAGES as readonly string[]).indexOf(stage);
}

function keysOf(value: unknown): readonly DraftTexts[] {
  return Array.isArray(value) ? value.map((key) => new Map([["key", String(key)]])) : [];
}
