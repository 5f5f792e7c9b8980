/**
 * Keys of records: made where a row has none, found where a row says a name.
 *
 * @module
 */
import { comparable } from "./choice-words.js";
import type { WorkbookFindings } from "./findings.js";
import type { RowRecord } from "./read-rows.js";
import { isPlainRecord, setAt, setOwn, valueAt } from "./remainder.js";
import { nameColumn, REFERENCES } from "./table.js";
import type { Table } from "./table.js";

/** Keys of the records of a table, by everything that stands for them; `null` if it stands for several. */
interface KeyIndex {
  readonly ids: ReadonlySet<string>;
  readonly likeIds: ReadonlyMap<string, string | null>;
  readonly names: ReadonlyMap<string, string | null>;
  readonly namesById: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Gives every record without a key one: its name, so that other sheets can name it at once.
 *
 * @param table - Table whose records have keys.
 * @param records - Records; they are modified.
 * @param findings - Takes what was made.
 */
export function makeIds(table: Table, records: readonly RowRecord[], findings: WorkbookFindings): void {
  const taken = new Set(records.map((record) => valueAt(record.value, ["id"])));
  for (const record of records) {
    record.value ??= {};
    if (!isPlainRecord(record.value) || record.value["id"] !== undefined) continue;
    const name = record.value["name"];
    const base = typeof name === "string" && name.trim() !== "" ? name.trim() : `${table.id}-${String(record.row)}`;
    let id = base;
    for (let count = 2; taken.has(id); count += 1) id = `${base}-${String(count)}`;
    taken.add(id);
    setOwn(record.value, "id", id);
    const { sheet, row, letters } = record;
    const column = letters.get("id");
    findings.report("made-id", { sheet, row, ...(column === undefined ? {} : { column }) }, [id]);
  }
}

/**
 * Replaces names by the keys that they stand for, wherever a column holds keys of other records.
 *
 * @param tables - Tables.
 * @param records - Records by table; they are modified.
 * @param findings - Takes what was replaced.
 */
export function resolveKeys(
  tables: readonly Table[],
  records: ReadonlyMap<string, readonly RowRecord[]>,
  findings: WorkbookFindings,
): void {
  // a record that was given another name stands in many rows: one thing to say
  const told = new Set<string>();
  const indexes = new Map<string, KeyIndex>();
  const indexOf = (id: string): KeyIndex => {
    const index = indexes.get(id) ?? makeIndex(records.get(id) ?? []);
    indexes.set(id, index);
    return index;
  };
  for (const table of tables) {
    for (const column of table.columns) {
      const targets = REFERENCES.get(`${table.id}:${column.id}`)?.map(indexOf);
      if (targets === undefined) continue;
      for (const record of records.get(table.id) ?? []) {
        const isField = column.role === "field";
        const given = isField ? valueAt(record.value, column.path) : record.others.get(column.id);
        const name = record.others.get(nameColumn(column.id));
        const isNamed = given === undefined && name !== undefined;
        const value = isNamed ? name : given;
        const isLiteral = record.literals.has(column.id);
        const resolved = isLiteral ? value : resolveAll(value, (text) => resolve(text, targets, isNamed));
        if (!isNamed && typeof name === "string" && typeof resolved === "string") compareNames(record, resolved, name);
        if (resolved === given) continue;
        if (isField) setAt((record.value ??= {}) as Record<string, unknown>, column.path, resolved);
        else record.others.set(column.id, resolved);
        if (!isNamed) report("read-as-name", record, column.id, value, String(resolved));
      }

      function compareNames(record: RowRecord, id: string, name: string): void {
        const isSo = targets?.every(({ namesById }) => namesById.get(id)?.has(comparable(name)) ?? true) ?? true;
        const kind = JSON.stringify([id, name]);
        if (isSo || told.has(kind)) return;
        told.add(kind);
        report("name-differs", record, nameColumn(column.id), name, id);
      }
    }
  }

  function report(
    code: "read-as-name" | "name-differs",
    record: RowRecord,
    id: string,
    value: unknown,
    key: string,
  ): void {
    const { sheet, row, letters } = record;
    findings.report(code, { sheet, row, column: letters.get(id) ?? "", value: String(value) }, [key]);
  }
}

function resolveAll(value: unknown, resolveOne: (text: string) => string): unknown {
  if (typeof value === "string") return resolveOne(value);
  if (!Array.isArray(value)) return value;
  const items = value.map((item: unknown) => (typeof item === "string" ? resolveOne(item) : item));
  return items.some((item, at) => item !== value[at]) ? items : value;
}

function resolve(text: string, targets: readonly KeyIndex[], isName: boolean): string {
  // in a column of names, a name goes before a key that looks the same
  const byName = isName
    ? targets.map(({ names }) => names.get(comparable(text))).find((id) => typeof id === "string")
    : null;
  if (typeof byName === "string") return byName;
  if (targets.some(({ ids }) => ids.has(text))) return text;
  const like = comparable(text);
  for (const { likeIds } of targets) {
    const id = likeIds.get(like);
    if (typeof id === "string") return id;
  }
  for (const { names } of targets) {
    const id = names.get(like);
    if (typeof id === "string") return id;
  }
  return text;
}

function makeIndex(records: readonly RowRecord[]): KeyIndex {
  const ids = new Set<string>();
  const likeIds = new Map<string, string | null>();
  const names = new Map<string, string | null>();
  const namesById = new Map<string, Set<string>>();
  for (const { value } of records) {
    const id = valueAt(value, ["id"]);
    if (typeof id !== "string") continue;
    ids.add(id);
    addTo(likeIds, id, id);
    const own = new Set<string>([comparable(id)]);
    namesById.set(id, own);
    for (const key of ["name", "shortName", "nameEn"]) {
      const name = valueAt(value, [key]);
      if (typeof name !== "string") continue;
      addTo(names, name, id);
      own.add(comparable(name));
    }
  }
  return { ids, likeIds, names, namesById };
}

function addTo(index: Map<string, string | null>, text: string, id: string): void {
  const key = comparable(text);
  const found = index.get(key);
  if (key !== "") index.set(key, found === undefined || found === id ? id : null);
}
