/**
 * Records of the tables put where they belong in the document.
 *
 * @module
 */
import type { WorkbookFindings } from "./findings.js";
import { HEADINGS } from "./headings.js";
import type { RowRecord } from "./read-rows.js";
import { isPlainRecord, setAt, setOwn, valueAt } from "./remainder.js";
import { TABLE_BY_ID } from "./table.js";
import type { Table } from "./table.js";

/** Where a record of the document stands in the workbook. */
export interface RecordPlace {
  /** Sheet. */
  readonly sheet: string;
  /** Row number. */
  readonly row: number;
  /** Column letter by name of the field, such as "price.value". */
  readonly letters: ReadonlyMap<string, string>;
}

/** A record that may hold others, with its path in the document. */
interface Holder {
  readonly value: Record<string, unknown>;
  readonly path: string;
}

/**
 * Puts the records of all tables into a document.
 *
 * @param document - Document; it is modified.
 * @param records - Records by table, parents first.
 * @param findings - Takes what is wrong.
 * @returns Where each record stands, by its path in the document.
 */
export function assembleRecords(
  document: Record<string, unknown>,
  records: ReadonlyMap<string, readonly RowRecord[]>,
  findings: WorkbookFindings,
): ReadonlyMap<string, RecordPlace> {
  const places = new Map<string, RecordPlace>();
  const holders = new Map<string, Map<unknown, Holder>>();
  const root: Holder = { value: document, path: "" };

  for (const [id, rows] of records) {
    const table = TABLE_BY_ID.get(id);
    if (table === undefined) continue;
    const own = new Map<unknown, Holder>();
    holders.set(id, own);
    const groups = new Map<Holder, Map<number, RowRecord[]>>();
    for (const record of rows) {
      const { sheet, row, letters } = record;
      const holder = table.parent === null ? root : holders.get(table.parent)?.get(record.others.get("#parent"));
      if (holder === undefined) {
        setAside(record, "unknown-parent", "#parent", table);
        continue;
      }
      const isValue = table.columns.some(({ role, path }) => role === "field" && path.length === 0);
      if (!isValue) record.value ??= {};
      reportMissing(table, record, findings);
      if (table.shape === "groups") {
        const all = groups.get(holder) ?? new Map<number, RowRecord[]>();
        const group = Number(record.others.get("#group") ?? 1);
        all.set(group, [...(all.get(group) ?? []), record]);
        groups.set(holder, all);
        continue;
      }
      const path = table.shape === "list" ? intoList(holder, table, record) : intoRecord(holder, table, record);
      if (path === null) continue;
      places.set(path, { sheet, row, letters });
      if (!isPlainRecord(record.value)) continue;
      const key = table.hasId ? record.value["id"] : record.others.get("#serial");
      if (key !== undefined && !own.has(key)) own.set(key, { value: record.value, path });
    }
    for (const [holder, all] of groups) {
      const sorted = [...all].sort(([a], [b]) => a - b).map(([, group]) => group);
      setAt(
        holder.value,
        table.at,
        sorted.map((group) => group.map(({ value }) => value)),
      );
      for (const [index, group] of sorted.entries()) {
        for (const [inner, { sheet, row, letters }] of group.entries()) {
          places.set(`${pathOf(holder, table)}[${String(index)}][${String(inner)}]`, { sheet, row, letters });
        }
      }
    }
  }
  return places;

  function intoList(holder: Holder, table: Table, { value }: RowRecord): string {
    const found = valueAt(holder.value, table.at);
    const list: unknown[] = Array.isArray(found) ? found : [];
    if (list !== found) setAt(holder.value, table.at, list);
    list.push(value);
    return `${pathOf(holder, table)}[${String(list.length - 1)}]`;
  }

  function intoRecord(holder: Holder, table: Table, record: RowRecord): string | null {
    const key = record.others.get("#key");
    if (typeof key !== "string") {
      setAside(record, "missing-cell", "#key", table);
      return null;
    }
    const found = valueAt(holder.value, table.at);
    const map: Record<string, unknown> = isPlainRecord(found) ? found : {};
    if (map !== found) setAt(holder.value, table.at, map);
    if (Object.prototype.hasOwnProperty.call(map, key)) {
      setAside(record, "repeated-key", "#key", table);
      return null;
    }
    if (record.value !== undefined) setOwn(map, key, record.value);
    return `${pathOf(holder, table)}.${key}`;
  }

  function setAside(
    record: RowRecord,
    code: "unknown-parent" | "missing-cell" | "repeated-key",
    id: string,
    table: Table,
  ): void {
    const { sheet, row, letters, others, value } = record;
    const column = letters.get(id);
    const shown = others.get(id);
    const place = {
      sheet,
      row,
      ...(column === undefined ? {} : { column }),
      value: typeof shown === "string" || typeof shown === "number" ? String(shown) : "",
    };
    findings.report(code, place, headingOf(table, id));
    findings.keep(record.path, code, { ...Object.fromEntries(others), value: value ?? null });
  }
}

function pathOf(holder: Holder, table: Table): string {
  return [...(holder.path === "" ? [] : [holder.path]), ...table.at].join(".");
}

/** Says which fields are missing that the objects they belong to cannot do without. */
function reportMissing(table: Table, record: RowRecord, findings: WorkbookFindings): void {
  for (const column of table.columns) {
    if (!column.isRequired || column.role !== "field") continue;
    const holder = valueAt(record.value, column.path.slice(0, -1));
    const isWanted = column.path.length <= 1 || isPlainRecord(holder);
    if (!isWanted || valueAt(record.value, column.path) !== undefined) continue;
    const letter = record.letters.get(column.id);
    const place = { sheet: record.sheet, row: record.row, ...(letter === undefined ? {} : { column: letter }) };
    findings.report("missing-cell", place, headingOf(table, column.id));
  }
}

function headingOf(table: Table, id: string): readonly [string, string] {
  const [zh = id, en = id] = HEADINGS.get(table.id)?.get(id) ?? [];
  return [zh, en];
}
