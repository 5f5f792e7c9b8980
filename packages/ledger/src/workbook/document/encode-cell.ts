/**
 * Values of the document as cells.
 *
 * @module
 */
import type { CellValue } from "../sheet-plan.js";
import { markedJson, safeJson, textForCell } from "./cell-text-forms.js";
import { wordOf, yesOrNo } from "./choice-words.js";
import { isPlainRecord } from "./remainder.js";
import type { TableColumn } from "./table.js";

/** What writing cells needs to know. */
export interface EncodeContext {
  /** Language of words. */
  readonly language: "zh" | "en";
  /** Tells whether a text is a key that a column may hold, for columns that refer to other records. */
  readonly isKnownKey: (column: TableColumn, text: string) => boolean;
}

/** Word for a value that is known not to be known. */
export const NULL_WORDS = { zh: "未知", en: "Unknown" } as const;

/**
 * Writes a value as a cell.
 *
 * @param column - Column.
 * @param value - Value; `undefined` for none.
 * @param context - Language and keys.
 * @returns Cell, however long its text; `null` if there is no value, or none that the column can hold.
 */
export function encodeCell(column: TableColumn, value: unknown, context: EncodeContext): CellValue {
  const { language, isKnownKey } = context;
  if (value === undefined) return null;
  switch (column.kind) {
    case "text":
      return isFilled(value) ? textForCell(value, false) : null;
    case "key":
      if (!isFilled(value)) return null;
      // what is no key now must not be taken for the name of a record on reading
      return isKnownKey(column, value) ? textForCell(value, true) : markedJson(value);
    case "number":
      return typeof value === "number" ? value : null;
    case "number-or-null":
      if (value === null) return NULL_WORDS[language];
      return typeof value === "number" ? value : null;
    case "boolean":
      return typeof value === "boolean" ? yesOrNo(value, language) : null;
    case "choice":
      return typeof value === "string" && column.choices.includes(value) ? wordOf(column, value, language) : null;
    case "date":
      return isFilled(value) ? value : null;
    case "list":
      return Array.isArray(value) ? listCell(value, (text) => isKnownKey(column, text)) : null;
    case "range":
      return rangeCell(value);
    case "text-or-number":
      if (typeof value === "number") return value;
      return isFilled(value) ? textForCell(value, false) : null;
    case "threshold":
      if (typeof value === "number") return value;
      if (typeof value === "boolean") return yesOrNo(value, language);
      return typeof value === "string" && column.choices.includes(value) ? wordOf(column, value, language) : null;
    case "json":
      return safeJson(value);
  }
}

function isFilled(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function listCell(items: readonly unknown[], isKnown: (text: string) => boolean): string | null {
  if (items.length === 0 || !items.every((item) => typeof item === "string")) return null;
  const isPlain = items.every(
    (item) => item !== "" && !/[、,，;；\r\n]/u.test(item) && textForCell(item, true) === item && isKnown(item),
  );
  return isPlain ? items.join("、") : markedJson(items);
}

function rangeCell(value: unknown): CellValue {
  if (typeof value === "number") return value;
  if (!isPlainRecord(value)) return null;
  const parts = [value["low"], value["base"], value["high"]];
  return parts.every((part) => typeof part === "number") ? parts.map(String).join(" / ") : null;
}
