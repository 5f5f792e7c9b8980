/**
 * Any result of a measure as tables.
 *
 * @module
 */
import type { Amount, Chain } from "@liantu/core";
import type { Language } from "../language.js";
import { isRecord } from "../plain-value.js";
import { cutText, wrapText } from "../text/fit-text.js";
import { hiddenColumns, textTable } from "../text/text-table.js";
import type { TextColumn } from "../text/text-table.js";
import { fieldName } from "./field-words.js";
import { amountCell, rangeCell, rowUnit, UNKNOWN_WORDS } from "./row-unit.js";
import { contextOf, isAmount, isLocalized, isShareField, valueCell } from "./value-cell.js";
import type { CellContext } from "./value-cell.js";

/** What a result is printed for. */
export interface ValueTableOptions {
  /** Chain that it was computed from. */
  readonly chain: Chain;
  /** Key of the measure. */
  readonly measure: string;
  /** Language. */
  readonly language: Language;
  /** Columns of the terminal. */
  readonly width: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** Where a column takes its cells from: a field, or a field of an object in a field, and so on. */
type FieldPath = readonly string[];

const LONGEST_CELL = 40;
// So many amounts in a row are easier to compare in one unit that stands beside them once.
const LEAST_FOR_UNIT = 2;

/**
 * Draws a result: a map or a list as one table, an object as lines and a table for each of its parts.
 *
 * @param value - Result of a measure.
 * @param options - Chain, measure, language, width.
 * @returns Lines.
 */
export function valueTable(value: unknown, options: ValueTableOptions): string[] {
  const { chain, language } = options;
  const context: CellContext = { chain, language };
  const rows = rowsOf(value);
  if (rows !== null) return tableLines(rows, options, context);
  return isRecord(value) ? recordLines(value, options, context) : [valueCell("value", value, context)];
}

/** Rows of a map, of a list of objects, or of an object that holds nothing but objects of the same fields. */
function rowsOf(value: unknown): readonly Fields[] | null {
  if (value instanceof Map) {
    return Array.from(value as ReadonlyMap<string, unknown>, ([id, row]) => rowOf(id, row));
  }
  if (Array.isArray(value)) return value.every((row) => isRecord(row)) ? value : null;
  if (!isRecord(value)) return null;
  const parts = Object.entries(value);
  const [first] = parts;
  if (first === undefined || !parts.every(([, part]) => isRecord(part) && !isAmount(part))) return null;
  const fields = Object.keys(first[1] as Fields).join();
  if (!parts.every(([, part]) => Object.keys(part as Fields).join() === fields)) return null;
  return parts.map(([part, row]) => ({ [PART]: part, ...(row as Fields) }));
}

// the field of the object that a row was taken from, which no result has of its own
const PART = "";

function rowOf(id: string, row: unknown): Fields {
  return isRecord(row) && !isAmount(row) ? { id, ...row } : { id, value: row };
}

function recordLines(value: Fields, options: ValueTableOptions, context: CellContext): string[] {
  const { measure, language, width } = options;
  const own = contextOf(value, context);
  const lines: string[] = [];
  const tables: string[] = [];
  for (const [field, part] of Object.entries(value)) {
    const name = fieldName(field, measure, language);
    const colon = language === "zh" ? "：" : ": ";
    const rows = rowsOf(part);
    if (rows === null || rows.length === 0) {
      const words = rows === null ? valueCell(field, part, own) : "";
      const none = language === "zh" ? "无" : "none";
      lines.push(...wrapText(`${name}${colon}${words === "" ? none : words}`, width, "  "));
    } else tables.push("", name, ...tableLines(rows, options, own));
  }
  return [...lines, ...tables];
}

function tableLines(rows: readonly Fields[], options: ValueTableOptions, context: CellContext): string[] {
  const { measure, language, width } = options;
  const paths = columnPaths(rows);
  const columns = paths.map((path, at): TextColumn => {
    const [field = "", ...rest] = path;
    const last = path.at(-1) ?? "";
    const isNumeric = rows.every((row) => !isWordy(valueAt(row, path)));
    return {
      head: last === PART ? "" : fieldName(last, measure, language),
      ...(rest.length > 0 ? { group: groupName(path.slice(0, -1), measure, language) } : {}),
      ...(isNumeric ? { align: "right" as const } : { least: field === "id" ? 12 : 8 }),
      // The first columns say what a row is about; of the rest, those to the right go first.
      ...(at > 1 ? { dropRank: at } : {}),
    };
  });
  const amounts = paths.filter((path) => rows.some((row) => isAmount(valueAt(row, path))));
  const hasUnits = amounts.length >= LEAST_FOR_UNIT;
  const cells = rows.map((row) => {
    const own = contextOf(row, context);
    if (!hasUnits) return paths.map((path) => cellOf(row, path, own, options));
    const unit = rowUnit(
      own.unit ?? null,
      amounts.filter((path) => !isShare(path)).map((path) => amountAt(row, path)),
      language,
    );
    const [key = "", ...rest] = paths.map((path) => {
      const amount = amountAt(row, path);
      if (amount === null || isShare(path)) return cellOf(row, path, own, options);
      return (amount.bound === "exact" && rangeCell(amount, unit)) || amountCell(amount, unit, language);
    });
    return [key, unit.label, ...rest];
  });
  if (hasUnits) columns.splice(1, 0, { head: language === "zh" ? "单位" : "unit" });
  const hidden = hiddenColumns(columns, cells, width);
  const note =
    language === "zh"
      ? `（另有 ${String(hidden)} 栏因宽度不够未列出，全部见 --json）`
      : `(${String(hidden)} more columns do not fit; all of them: --json)`;
  return [...textTable(columns, cells, width), ...(hidden > 0 ? wrapText(note, width) : [])];
}

function cellOf(row: Fields, path: FieldPath, context: CellContext, { measure, language }: ValueTableOptions): string {
  const value = valueAt(row, path);
  if (path[0] === PART) return fieldName(String(value), measure, language);
  // An empty list is none, but a field that this row lacks is nothing at all.
  if (value === undefined) return "";
  if (value === null) return noneWords(row, path) ?? UNKNOWN_WORDS[language];
  // A column of "no" hides the one "yes".
  if (value === false) return "-";
  if (Array.isArray(value) && value.some(isRecord) && value.length > 1) {
    const words = valueCell(path.at(-1) ?? "", value, context);
    const count = language === "zh" ? `${String(value.length)} 项` : `${String(value.length)} items`;
    return words.length <= LONGEST_CELL ? words : `${count}: ${cutText(words, LONGEST_CELL)}`;
  }
  return valueCell(path.at(-1) ?? "", value, context);
}

/** What stands for `null` where that is no lack of data but an answer. */
function noneWords(row: Fields, path: FieldPath): string | null {
  const field = path.at(-1);
  if (field === "immediate") return "—";
  return field === "years" && row["isUnbounded"] === true ? "∞" : null;
}

/** Columns: the key, amounts, the rest, each in the order in which the fields are met; objects are taken apart, amounts and lists are not. */
function columnPaths(rows: readonly Fields[]): readonly FieldPath[] {
  const found = new Map<string, FieldPath>();
  const visit = (value: unknown, path: FieldPath): void => {
    if (isRecord(value) && !isAmount(value) && !isLocalized(value)) {
      for (const [field, part] of Object.entries(value)) visit(part, [...path, field]);
    } else if (path.length > 0) {
      const key = JSON.stringify(path);
      if (!found.has(key)) found.set(key, path);
    }
  };
  for (const row of rows) visit(row, []);
  // A field that is an object in one row and null in another is known by its parts.
  const paths = [...found.values()];
  const whole = paths.filter((path) => !paths.some((other) => other.length > path.length && startsWith(other, path)));
  const isOfAmounts = (path: FieldPath): boolean => rows.some((row) => isAmount(valueAt(row, path)));
  const rank = (path: FieldPath): number => (path[0] === "id" ? 0 : isOfAmounts(path) ? 1 : 2);
  return whole.toSorted((a, b) => rank(a) - rank(b));
}

function startsWith(path: FieldPath, start: FieldPath): boolean {
  return start.every((field, at) => path[at] === field);
}

function valueAt(row: Fields, path: FieldPath): unknown {
  return path.reduce<unknown>((value, field) => (isRecord(value) ? value[field] : undefined), row);
}

function amountAt(row: Fields, path: FieldPath): Amount | null {
  const value = valueAt(row, path);
  return isAmount(value) ? value : null;
}

function isShare(path: FieldPath): boolean {
  return isShareField(path.at(-1) ?? "");
}

function isWordy(value: unknown): boolean {
  return typeof value === "string" || Array.isArray(value) || isLocalized(value);
}

function groupName(path: FieldPath, measure: string, language: Language): string {
  return path.map((field) => fieldName(field, measure, language)).join(" ");
}
