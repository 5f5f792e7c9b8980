/**
 * Reads data by a schema and keeps what is sound: a faulty field is set aside, not its record; a faulty record, not the file.
 *
 * @module
 */
import * as v from "valibot";
import type { Issue, IssueCode } from "../issue.js";
import { issueText } from "./issue-text.js";
import type { SetAside } from "./document.js";
import { RULE_SCHEMA } from "./rules-schema.js";

/** What this module asks of a valibot schema. */
type Schema = v.GenericSchema;
type ObjectSchema = Schema & { readonly entries: Readonly<Record<string, Schema>>; readonly pipe?: readonly unknown[] };

/** Names that are never taken over from data: an object that has them can poison what reads it carelessly. */
const HOSTILE_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Deepest nesting that is read, counted from the value of a key. */
const MAX_DEPTH = 64;

/** Fields of a record that an issue names. */
const MOST_NAMES = 4;

/** What was found while reading; handed from field to field. */
export class Findings {
  /** Issues so far, in the order of the document. */
  readonly issues: Issue[] = [];
  /** What was set aside so far. */
  readonly setAside: SetAside[] = [];
  /** Place of every record read; a Map, not a WeakMap, which costs the collector much with a million of them. */
  readonly places = new Map<object, string>();
  readonly #seen = new Map<string, number>();

  /**
   * Reports an issue.
   *
   * @param code - Kind of the issue.
   * @param severity - How bad it is.
   * @param place - Path in the document.
   * @param value - What stands there.
   * @param expected - What was expected, or the other party of the conflict.
   */
  report(code: IssueCode, severity: Issue["severity"], place: string, value: unknown, expected = ""): void {
    this.issues.push({ code, severity, place, value: brief(value), ...issueText(code, brief(value), expected) });
  }

  /** Reports an issue and sets its value aside. Parameters as of {@link Findings.report}. */
  reject(code: IssueCode, place: string, value: unknown, expected = ""): void {
    this.report(code, "error", place, value, expected);
    this.keep(code, place, value);
  }

  /**
   * Sets a value aside.
   *
   * @param code - Why.
   * @param place - Path in the document.
   * @param value - What stands there.
   */
  keep(code: IssueCode, place: string, value: unknown): void {
    this.setAside.push({ place, code, value: this.copy(value, place) ?? null });
  }

  /**
   * Copies data, and reports what of it cannot be kept.
   *
   * @param value - Data.
   * @param place - Path in the document.
   * @returns The copy, as of {@link copyData}.
   */
  copy(value: unknown, place: string): unknown {
    let isWhole = true;
    const copy = copyData(value, MAX_DEPTH, () => {
      isWhole = false;
    });
    if (!isWhole) this.report("too-deep", "error", place, undefined, String(MAX_DEPTH));
    return copy;
  }

  /**
   * Reports an issue once for all records of a kind: ten thousand records with the same extra key are one thing to say.
   *
   * @param code - Kind of the issue.
   * @param place - Path in the document.
   * @param key - Key concerned.
   */
  mention(code: IssueCode, place: string, key: string): void {
    const kind = `${code} ${place.replace(/\[\d+\]/g, "[]")}`;
    const count = this.#seen.get(kind) ?? 0;
    this.#seen.set(kind, count + 1);
    if (count === 0) this.report(code, "info", place, key);
  }
}

/**
 * Reads a value by a schema.
 *
 * @param schema - Schema of the value.
 * @param value - Data of any kind.
 * @param place - Path of the value.
 * @param findings - Takes what is wrong.
 * @returns The sound part as a copy; `undefined` if the value is of no use (then it is reported, and set aside).
 */
export function salvage(schema: Schema, value: unknown, place: string, findings: Findings): unknown {
  switch (schema.type) {
    case "exact_optional":
      return salvage((schema as Schema & { wrapped: Schema }).wrapped, value, place, findings);
    case "object":
      return salvageObject(schema as ObjectSchema, value, place, findings);
    case "array":
      return salvageArray((schema as Schema & { item: Schema }).item, value, place, findings);
    case "record":
      return salvageRecord(schema as Schema & { key: Schema; value: Schema }, value, place, findings);
    default:
      return salvageLeaf(schema, value, place, findings);
  }
}

function salvageObject(schema: ObjectSchema, value: unknown, place: string, findings: Findings): object | undefined {
  if (!isRecord(value)) {
    findings.reject("wrong-type", place, value, expectation(schema));
    return undefined;
  }
  const kept: Record<string, unknown> = {};
  let fault: string | undefined;
  const before = findings.setAside.length;
  // for…in makes no list of the keys of the schema anew for each record
  for (const key in schema.entries) {
    const entry = schema.entries[key]!;
    const isRequired = entry.type !== "exact_optional";
    const found = Object.prototype.hasOwnProperty.call(value, key) ? value[key] : undefined;
    if (found === undefined && !isRequired) continue;
    const at = place === "" ? key : `${place}.${key}`;
    if (found === undefined) {
      findings.report("missing-field", "error", at, undefined, key);
      fault ??= "missing-field";
    } else if (found === null && !isRequired && !acceptsNull(entry)) {
      findings.mention("null-value", at, key);
    } else {
      const sound = salvage(entry, found, at, findings);
      if (sound !== undefined) kept[key] = sound;
      else if (isRequired) fault ??= findings.setAside[findings.setAside.length - 1]?.code;
    }
  }
  keepUnknownKeys(schema, value, kept, place, findings);
  if (fault === undefined && schema.pipe !== undefined && !v.is(schema, kept)) {
    findings.report("invalid-range", "error", place, value);
    fault = "invalid-range";
  }
  const lost = findings.setAside[before];
  if (fault === undefined && lost !== undefined && (schema as Schema) === RULE_SCHEMA) {
    // A rule that lost a condition would match more than it was meant to.
    findings.report("unsound-rule", "error", place, kept["id"], lost.place);
    fault = "unsound-rule";
  }
  if (fault === undefined) {
    findings.places.set(kept, place);
    return kept;
  }
  // The record goes aside as a whole: its faulty fields need not be kept a second time.
  findings.setAside.length = before;
  findings.keep(fault as IssueCode, place, value);
  return undefined;
}

function keepUnknownKeys(
  schema: ObjectSchema,
  value: Record<string, unknown>,
  kept: Record<string, unknown>,
  place: string,
  findings: Findings,
): void {
  for (const key of Object.keys(value)) {
    if (Object.prototype.hasOwnProperty.call(schema.entries, key)) continue;
    const at = place === "" ? key : `${place}.${key}`;
    if (HOSTILE_KEYS.has(key)) {
      findings.reject("hostile-key", at, value[key], key);
      continue;
    }
    const copy = findings.copy(value[key], at);
    if (copy === undefined) continue;
    kept[key] = copy;
    findings.mention("unknown-key", at, key);
  }
}

function salvageArray(item: Schema, value: unknown, place: string, findings: Findings): unknown[] | undefined {
  if (!Array.isArray(value)) {
    findings.reject("wrong-type", place, value, "array");
    return undefined;
  }
  const kept: unknown[] = [];
  for (let i = 0; i < value.length; i++) {
    const sound = salvage(item, value[i], `${place}[${String(i)}]`, findings);
    if (sound !== undefined) kept.push(sound);
  }
  return kept;
}

function salvageRecord(
  schema: { key: Schema; value: Schema },
  value: unknown,
  place: string,
  findings: Findings,
): object | undefined {
  if (!isRecord(value)) {
    findings.reject("wrong-type", place, value, "object");
    return undefined;
  }
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const at = `${place}.${key}`;
    if (HOSTILE_KEYS.has(key)) findings.reject("hostile-key", at, value[key], key);
    else if (!v.is(schema.key, key)) findings.reject("invalid-value", at, value[key], expectation(schema.key));
    else {
      const sound = salvage(schema.value, value[key], at, findings);
      if (sound !== undefined) kept[key] = sound;
    }
  }
  return kept;
}

function salvageLeaf(schema: Schema, value: unknown, place: string, findings: Findings): unknown {
  const branch = schema.type === "union" ? branchFor(schema as Schema & { options: Schema[] }, value) : schema;
  if (branch.type === "object") return salvageObject(branch as ObjectSchema, value, place, findings);
  if (v.is(schema, value)) return findings.copy(value, place);
  findings.reject(leafCode(branch, value), place, value, expectation(schema));
  return undefined;
}

/** The alternative of a union that the value was probably meant for. */
function branchFor(schema: { options: Schema[] } & Schema, value: unknown): Schema {
  const wanted = isRecord(value) ? "object" : typeof value;
  return schema.options.find(({ type }) => type === wanted) ?? schema;
}

function leafCode(schema: Schema, value: unknown): IssueCode {
  if (schema.type === "number" && typeof value === "number") {
    return isShare(schema) ? "invalid-value" : "invalid-amount";
  }
  if (schema.type === "picklist" && typeof value === "string") return "invalid-value";
  if (schema.type === "string" && typeof value === "string") return value === "" ? "invalid-value" : "invalid-date";
  return "wrong-type";
}

function expectation(schema: Schema): string {
  if (isShare(schema)) return "0–1";
  const { options, entries, wrapped } = schema as Schema &
    Partial<{ options: Schema[]; wrapped: Schema }> &
    Partial<ObjectSchema>;
  if (wrapped !== undefined) return expectation(wrapped);
  if (options?.every((option) => typeof option === "object") === true) return options.map(expectation).join(" | ");
  if (entries !== undefined) {
    const names = Object.keys(entries);
    return `{ ${names.slice(0, MOST_NAMES).join(", ")}${names.length > MOST_NAMES ? " …" : ""} }`;
  }
  return schema.type === "number" ? "number" : schema.expects.replace(/[()"]/g, "");
}

/** A share goes from 0 to 1; all other numbers are amounts. */
function isShare(schema: Schema): boolean {
  const { pipe = [] } = schema as { pipe?: readonly { readonly type: string; readonly requirement?: number }[] };
  return pipe.some(({ type, requirement }) => type === "max_value" && requirement === 1);
}

function acceptsNull(schema: Schema): boolean {
  const { wrapped } = schema as Schema & { wrapped?: Schema };
  return wrapped?.type === "nullable" || wrapped?.type === "unknown";
}

/** Says whether a value is an object with keys, as JSON has them. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Copies JSON data. Hostile keys are kept, but only as plain own properties.
 *
 * @param value - Data.
 * @param depth - Levels of nesting that are copied.
 * @param onCut - Called where something is left out: nested too deep, leading back into itself, or nothing that JSON has.
 * @returns The copy; `undefined` where nothing of the value can be kept.
 */
export function copyData(value: unknown, depth: number, onCut: () => void, within = new Set<object>()): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean" || typeof value === "number")
    return value;
  if (value === undefined) return undefined;
  if (typeof value !== "object" || depth < 0 || within.has(value)) {
    onCut();
    return undefined;
  }
  within.add(value);
  const copyOf = (item: unknown): unknown => copyData(item, depth - 1, onCut, within);
  const copy = Array.isArray(value) ? value.map((item) => copyOf(item) ?? null) : copyKeys(value, copyOf);
  within.delete(value);
  return copy;
}

function copyKeys(value: object, copyOf: (item: unknown) => unknown): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const kept = copyOf(item);
    if (kept !== undefined) define(copy, key, kept);
  }
  return copy;
}

/** Sets a key of its own, whatever its name: assigning to "__proto__" would change the prototype instead. */
export function define(record: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== "__proto__") record[key] = value;
  else Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
}

/** A value short enough to be shown in a message. */
function brief(value: unknown): unknown {
  if (typeof value === "string") return value.length > 80 ? `${value.slice(0, 80)}…` : value;
  if (typeof value === "number" || typeof value === "boolean" || value === null || value === undefined) return value;
  if (typeof value === "object") return Array.isArray(value) ? "[…]" : "{…}";
  return typeof value;
}
