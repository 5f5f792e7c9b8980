/**
 * Records as rows of scalar values, and back, with nothing lost: what no column can hold goes into one more, as JSON.
 *
 * @module
 */
import { REST_COLUMN, type ColumnKind, type GraphColumn } from "./graph-column.js";

/** Value of a cell. */
export type CellValue = string | number | boolean;

/** Record of a document, with any keys. */
export type PlainRecord = Readonly<Record<string, unknown>>;

type Tree = Map<string, GraphColumn | Tree>;

/** Rows of records of one kind, and records of such rows. */
export class RecordValues {
  readonly #columns: readonly GraphColumn[];
  readonly #tree: Tree = new Map();

  /**
   * @param columns - Columns of the kind of record.
   */
  constructor(columns: readonly GraphColumn[]) {
    this.#columns = columns.filter(({ key }) => key !== REST_COLUMN);
    for (const one of this.#columns) {
      const path = one.key.split(".");
      let tree = this.#tree;
      for (const name of path.slice(0, -1)) {
        const inner = tree.get(name);
        const next: Tree = inner instanceof Map ? inner : new Map();
        tree.set(name, next);
        tree = next;
      }
      tree.set(path[path.length - 1] ?? "", one);
    }
  }

  /**
   * Writes a record as values by column.
   *
   * @param record - Record of a document.
   * @param apart - Keys that are written elsewhere.
   * @returns Values by the key of the column, those of ranges as `key`, `key.low` and `key.high`.
   */
  valuesOf(record: PlainRecord, apart: ReadonlySet<string>): Map<string, CellValue> {
    const values = new Map<string, CellValue>();
    const kept = Object.fromEntries(Object.entries(record).filter(([key]) => !apart.has(key)));
    const rest = take(kept, this.#tree, values);
    if (Object.keys(rest).length > 0) values.set(REST_COLUMN, JSON.stringify(rest));
    return values;
  }

  /**
   * Makes a record of the texts of its columns.
   *
   * @param texts - Texts by the key of the column.
   * @param onFault - Told of texts that are no value of their column; they are no part of the record.
   * @returns A record.
   */
  recordOf(texts: ReadonlyMap<string, string>, onFault: (key: string, text: string) => void): PlainRecord {
    const record: Record<string, unknown> = {};
    const read = (key: string, kind: ColumnKind): unknown => {
      const text = texts.get(key);
      if (text === undefined) return undefined;
      const value = parseCell(text, kind);
      if (value === undefined) onFault(key, text);
      return value;
    };
    for (const { key, kind } of this.#columns) {
      let value = read(key, kind === "range" ? "number" : kind);
      if (kind === "range") {
        const [low, high] = [read(`${key}.low`, "number"), read(`${key}.high`, "number")];
        const isRange = low !== undefined || high !== undefined;
        if (value !== undefined && isRange) value = { low: low ?? value, base: value, high: high ?? value };
        // ends without a middle are no range
        if (value === undefined && low !== undefined) onFault(`${key}.low`, texts.get(`${key}.low`) ?? "");
        if (value === undefined && high !== undefined) onFault(`${key}.high`, texts.get(`${key}.high`) ?? "");
      }
      if (value !== undefined) put(record, key.split("."), value);
    }
    const text = texts.get(REST_COLUMN);
    if (text === undefined) return record;
    const rest = parseRest(text);
    if (rest === undefined) onFault(REST_COLUMN, text);
    return rest === undefined ? record : merged(rest, record);
  }
}

/**
 * Writes a value as a text that {@link RecordValues.recordOf} reads.
 *
 * @param value - Value.
 * @returns Text; a number with all its digits.
 */
export function cellText(value: CellValue): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

/** Fills in the values of the columns of a tree; gives what is left. */
function take(record: PlainRecord, tree: Tree, values: Map<string, CellValue>): PlainRecord {
  const rest: [string, unknown][] = [];
  for (const [key, value] of Object.entries(record)) {
    const spec = tree.get(key);
    const left =
      spec instanceof Map ? takeInner(value, spec, values) : spec === undefined ? value : takeCell(value, spec, values);
    if (left !== undefined) rest.push([key, left]);
  }
  return Object.fromEntries(rest);
}

function takeInner(value: unknown, tree: Tree, values: Map<string, CellValue>): unknown {
  if (!isRecord(value)) return value;
  const before = values.size;
  const rest = take(value, tree, values);
  return Object.keys(rest).length > 0 || values.size === before ? rest : undefined;
}

function takeCell(value: unknown, { key, kind }: GraphColumn, values: Map<string, CellValue>): unknown {
  if (kind === "text" ? typeof value === "string" : kind === "boolean" ? typeof value === "boolean" : isNumber(value)) {
    values.set(key, value as CellValue);
    return undefined;
  }
  if (kind === "list" && Array.isArray(value) && value.every((item) => typeof item === "string")) {
    values.set(key, JSON.stringify(value));
    return undefined;
  }
  if (kind !== "range" || !isRecord(value)) return value;
  const { low, base, high, ...rest } = value;
  if (!isNumber(low) || !isNumber(base) || !isNumber(high)) return value;
  values.set(key, base).set(`${key}.low`, low).set(`${key}.high`, high);
  return Object.keys(rest).length > 0 ? rest : undefined;
}

function parseCell(text: string, kind: ColumnKind): unknown {
  if (kind === "text") return text;
  if (kind === "list") return parseList(text);
  const word = text.trim().toLowerCase();
  if (kind === "boolean") return /^(?:true|1)$/.test(word) ? true : /^(?:false|0)$/.test(word) ? false : undefined;
  const isPlain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/.test(word);
  return isPlain && Number.isFinite(Number(word)) ? Number(word) : undefined;
}

function parseList(text: string): readonly string[] | undefined {
  const value = parseJson(text);
  return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : undefined;
}

function parseRest(text: string): PlainRecord | undefined {
  const value = parseJson(text);
  return isRecord(value) ? value : undefined;
}

/**
 * Parses JSON from outside.
 *
 * @param text - Text.
 * @returns The value; `undefined` if it is no JSON.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function put(record: Record<string, unknown>, [key = "", ...inner]: readonly string[], value: unknown): void {
  if (inner.length === 0) record[key] = value;
  else put((record[key] ??= {}) as Record<string, unknown>, inner, value);
}

// fromEntries() makes even "__proto__" a key like any other
function merged(rest: PlainRecord, over: PlainRecord): PlainRecord {
  const entries = new Map(Object.entries(rest));
  for (const [key, value] of Object.entries(over)) {
    const under = entries.get(key);
    entries.set(key, isRecord(under) && isRecord(value) ? merged(under, value) : value);
  }
  return Object.fromEntries(entries);
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/**
 * Says whether a value is an object with keys.
 *
 * @param value - Any value.
 */
export function isRecord(value: unknown): value is PlainRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
