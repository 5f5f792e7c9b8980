/**
 * A whole chain document as the sheets of one workbook, which can be edited and read back.
 *
 * @module
 */
import { writeChain } from "@liantu/core";
import type { Chain } from "@liantu/core";
import type { CellValue, SheetColumn, SheetPlan } from "../sheet-plan.js";
import { LongTexts, pieces, safeJson } from "./cell-text-forms.js";
import { decodeCell } from "./decode-cell.js";
import { encodeCell } from "./encode-cell.js";
import type { EncodeContext } from "./encode-cell.js";
import { HEADINGS, OTHERS_NAMES, OVERVIEW_NAMES, SHEET_NAMES } from "./headings.js";
import { isPlainRecord, isSame, remainderOf, setAt, valueAt } from "./remainder.js";
import { DOCUMENT_COLUMNS, DOCUMENT_TABLES, REFERENCES } from "./table.js";
import type { Table, TableColumn } from "./table.js";
import { columnOf, OTHERS_COLUMNS, OVERVIEW_COLUMNS } from "./sheet-columns.js";

/** Options of {@link documentSheets}. */
export interface DocumentSheetsOptions {
  /**
   * Language of sheets, headings and words; either is read back.
   * @defaultValue `"zh"`
   */
  readonly language?: "zh" | "en";
  /**
   * Whether contacts, who are persons, are in it.
   * @defaultValue `false`
   */
  readonly includeContacts?: boolean;
}

/** Rows that a sheet is read back from, less what titles and headings take. */
const MAX_SHEET_ROWS = 90_000;
const BLANK_ROWS = 20;
const MAX_TITLE = 100;

/** A record of a table, with where it belongs. */
interface Item {
  readonly value: unknown;
  readonly parent?: CellValue;
  readonly key?: string;
  readonly group?: number;
}

/**
 * Makes the sheets of a chain document: one for its fields, one for each kind of record, one for everything else.
 *
 * Nothing is left out but the contacts, and those are left out only where nobody asked for them: what has no column
 * stands as JSON in 其他字段 of its row or on the sheet 其他, which also takes texts too long for a cell.
 *
 * @param chain - Chain.
 * @param options - Language; contacts.
 * @returns Sheets in the order of the workbook.
 */
export function documentSheets(chain: Chain, options: DocumentSheetsOptions = {}): readonly SheetPlan[] {
  const { language = "zh", includeContacts = false } = options;
  const document = writeChain(chain) as unknown as Record<string, unknown>;
  const hadContacts = document["contacts"] !== undefined;
  if (!includeContacts) delete document["contacts"];
  const writer = new SheetWriter(document, language);
  const tables = writer.tables();
  const contacts = SHEET_NAMES.get("contacts")?.[language === "zh" ? 0 : 1];
  const shown = includeContacts ? tables : tables.filter(({ name }) => name !== contacts);
  return [writer.overview(hadContacts && !includeContacts), ...shown, writer.others()];
}

class SheetWriter {
  readonly #document: Record<string, unknown>;
  readonly #language: "zh" | "en";
  readonly #longTexts: LongTexts;
  readonly #context: EncodeContext;
  readonly #rebuilt: Record<string, unknown> = {};
  readonly #itemsOf = new Map<string, Item[]>();
  /** Names by key, by the column that refers to them. */
  readonly #names = new Map<TableColumn, (key: string) => string | undefined>();

  constructor(document: Record<string, unknown>, language: "zh" | "en") {
    this.#document = document;
    this.#language = language;
    this.#longTexts = new LongTexts(language);
    const names = new Map(
      [...new Set([...REFERENCES.values()].flat())].map(
        (id) => [id, namesOf(valueAt(document, id.split(".")))] as const,
      ),
    );
    for (const table of DOCUMENT_TABLES) {
      for (const column of table.columns) {
        const targets = REFERENCES.get(`${table.id}:${column.id}`)?.map((id) => names.get(id));
        if (targets === undefined) continue;
        this.#names.set(column, (key) => targets.map((own) => own?.get(key)).find((name) => name !== undefined));
      }
    }
    this.#context = {
      language,
      isKnownKey: (column, text) => this.#names.get(column)?.(text) !== undefined || !this.#names.has(column),
    };
  }

  /** Sheets of all tables. */
  tables(): SheetPlan[] {
    for (const table of DOCUMENT_TABLES) {
      if (table.parent !== null) continue;
      const items = itemsAt(table, this.#document);
      if (items !== null) setAt(this.#rebuilt, table.at, valueAt(this.#document, table.at));
      this.#itemsOf.set(table.id, items ?? []);
    }
    return DOCUMENT_TABLES.flatMap((table) => this.#sheetsOf(table));
  }

  /** Sheet of the fields of the document. Goes before {@link SheetWriter.others}. */
  overview(lacksContacts: boolean): SheetPlan {
    const zh = this.#language === "zh";
    const rows = DOCUMENT_COLUMNS.map((column) => {
      const value = valueAt(this.#document, column.path);
      const cell = this.#cell(column, value);
      if (cell !== null) setAt(this.#rebuilt, column.path, value);
      return [this.#heading("document", column), this.#place(cell), column.id];
    });
    const name = this.#document["name"];
    return {
      name: OVERVIEW_NAMES[zh ? 0 : 1],
      ...(typeof name === "string" ? { title: name.slice(0, MAX_TITLE) } : {}),
      notes: [
        zh
          ? "可在 WPS 或 Excel 中修改后读回：列可换序，新行只填名称即可，编号请勿改动。"
          : "To be edited and read back: columns may change places, a new row needs a name only; leave the ids.",
        ...(lacksContacts ? [zh ? "联系人没有包含在内。" : "Contacts are left out."] : []),
      ],
      columns: OVERVIEW_COLUMNS.map((column) => columnOf(column, this.#language)),
      rows,
    };
  }

  /** Sheet of what has no column. Comes last, when all long texts are known. */
  others(): SheetPlan {
    const rest = [...remainderOf(this.#document, this.#rebuilt)].map(
      ([path, value]) => [path, safeJson(value)] as const,
    );
    const rows = [...rest, ...this.#longTexts.entries].flatMap(([path, text], entry) => {
      // a path that no cell can hold goes with its content
      const isPlain = path.length <= 1000 && safeJson(path) === `"${path}"`;
      const content = isPlain ? text : safeJson({ path, text });
      return pieces(content).map((piece, index) => [isPlain ? path : `*${String(entry + 1)}`, index + 1, piece]);
    });
    return {
      name: OTHERS_NAMES[this.#language === "zh" ? 0 : 1],
      columns: OTHERS_COLUMNS.map((column) => columnOf(column, this.#language)),
      rows,
    };
  }

  #sheetsOf(table: Table): SheetPlan[] {
    const items = this.#itemsOf.get(table.id) ?? [];
    const rests: (CellValue | undefined)[] = [];
    const rows = items.map((item, index) => this.#row(table, item, index, rests));
    const hasRest = rests.some((rest) => rest !== null);
    const columns = table.columns.filter(({ role }) => role !== "rest" || hasRest);
    if (!hasRest) for (const row of rows) row.pop();
    const names = SHEET_NAMES.get(table.id) ?? [table.id, table.id];
    const name = names[this.#language === "zh" ? 0 : 1];
    const plan = {
      columns: columns.map((column) => this.#sheetColumn(table, column)),
      blankRows: BLANK_ROWS,
      frozenColumns: table.hasId ? 2 : 1,
    };
    const sheets: SheetPlan[] = [];
    for (let from = 0; from === 0 || from < rows.length; from += MAX_SHEET_ROWS) {
      const part = from === 0 ? name : `${name}-${String(from / MAX_SHEET_ROWS + 1)}`;
      sheets.push({ name: part, ...plan, rows: rows.slice(from, from + MAX_SHEET_ROWS) });
    }
    return sheets;
  }

  #row(table: Table, item: Item, index: number, rests: (CellValue | undefined)[]): CellValue[] {
    const { value } = item;
    let rebuilt: unknown;
    let before: TableColumn | undefined;
    const cells = table.columns.map((column): CellValue => {
      const referring = before;
      before = column;
      if (column.role === "name" && referring !== undefined) return this.#nameCell(column, referring, item);
      if (column.role === "parent") return this.#reference(column, item.parent ?? null);
      if (column.role === "key") return this.#place(this.#cell(column, item.key));
      if (column.role === "group") return item.group ?? null;
      if (column.role === "serial") return index + 1;
      if (column.role === "rest") return null;
      const part = valueAt(value, column.path);
      const cell = this.#cell(column, part);
      if (cell === null) return null;
      if (column.path.length === 0) rebuilt = part;
      else setAt((rebuilt ??= {}) as Record<string, unknown>, column.path, part);
      return this.#place(cell);
    });
    for (const inner of DOCUMENT_TABLES) {
      if (inner.parent !== table.id) continue;
      const items = itemsAt(inner, value);
      if (items === null) continue;
      const parent = table.hasId ? (valueAt(value, ["id"]) as string) : index + 1;
      const all = this.#itemsOf.get(inner.id) ?? [];
      for (const innerItem of items) all.push({ ...innerItem, parent });
      this.#itemsOf.set(inner.id, all);
      setAt((rebuilt ??= {}) as Record<string, unknown>, inner.at, valueAt(value, inner.at));
    }
    const rest = remainderOf(value, rebuilt ?? (isPlainRecord(value) ? {} : undefined));
    const restCell = rest.size === 0 ? null : this.#longTexts.place(safeJson(Object.fromEntries(rest)));
    cells[cells.length - 1] = restCell;
    rests.push(restCell);
    return cells;
  }

  /** Name of the record that the column before refers to. */
  #nameCell(column: TableColumn, referring: TableColumn, { value, parent, key }: Item): CellValue {
    const { role, path } = referring;
    const found = role === "parent" ? parent : role === "key" ? key : valueAt(value, path);
    const name = typeof found === "string" ? this.#names.get(referring)?.(found) : undefined;
    return name === undefined ? null : this.#place(this.#cell(column, name));
  }

  #reference(column: TableColumn, parent: CellValue): CellValue {
    return typeof parent === "string" ? this.#place(this.#cell(column, parent)) : parent;
  }

  /** Cell that gives the value back, before long texts are moved; `null` if there is none. */
  #cell(column: TableColumn, value: unknown): CellValue {
    const cell = encodeCell(column, value, this.#context);
    if (cell === null) return null;
    const back = decodeCell(column, cell);
    return back.kind === "value" && isSame(back.value, value) ? cell : null;
  }

  #place(cell: CellValue): CellValue {
    return typeof cell === "string" ? this.#longTexts.place(cell) : cell;
  }

  #heading(table: string, column: TableColumn): string {
    return HEADINGS.get(table)?.get(column.id)?.[this.#language === "zh" ? 0 : 1] ?? column.id;
  }

  #sheetColumn(table: Table, column: TableColumn): SheetColumn {
    return columnOf({ head: this.#heading(table.id, column), id: column.id, column }, this.#language);
  }
}

/** Records at the path of a table; `null` if there are none, or they cannot all be told by rows. */
function itemsAt({ at, shape, columns }: Table, holder: unknown): Item[] | null {
  const found = valueAt(holder, at);
  const isValue = columns.some(({ role, path }) => role === "field" && path.length === 0);
  const isFit = (value: unknown): boolean => isValue || isPlainRecord(value);
  if (shape === "record") {
    if (!isPlainRecord(found)) return null;
    const entries = Object.entries(found);
    const [column] = columns.filter(({ role }) => role === "key");
    const isKey = (key: string): boolean => key !== "" && (column?.kind !== "choice" || column.choices.includes(key));
    if (entries.length === 0 || !entries.every(([key, value]) => isKey(key) && isFit(value))) return null;
    return entries.map(([key, value]) => ({ key, value }));
  }
  if (!Array.isArray(found) || found.length === 0) return null;
  if (shape === "list") return found.every(isFit) ? found.map((value: unknown) => ({ value })) : null;
  const groups = found as readonly unknown[];
  if (!groups.every((group) => Array.isArray(group) && group.length > 0 && group.every(isFit))) return null;
  return groups.flatMap((group, index) => (group as unknown[]).map((value) => ({ value, group: index + 1 })));
}

/** Names by key; a record without name has an empty one. */
function namesOf(records: unknown): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  if (!Array.isArray(records)) return names;
  for (const record of records) {
    const [id, name] = ["id", "name"].map((key) => valueAt(record, [key]));
    if (typeof id === "string") names.set(id, typeof name === "string" ? name : "");
  }
  return names;
}
