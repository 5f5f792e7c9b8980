/**
 * Which sheet of a workbook holds which table, and where its columns are.
 *
 * @module
 */
import { cellText } from "../../cell-text.js";
import type { Sheet, SheetRow } from "../../sheet.js";
import { comparable } from "./choice-words.js";
import { HEADINGS, OTHERS_NAMES, OVERVIEW_NAMES, SHEET_NAMES } from "./headings.js";
import type { Names } from "./headings.js";
import { OTHERS_COLUMNS } from "./sheet-columns.js";
import { DOCUMENT_COLUMNS, DOCUMENT_TABLES } from "./table.js";
import type { TableColumn } from "./table.js";

/** Heading of a sheet. */
export interface SheetHeading {
  /** Row number. */
  readonly row: number;
  /** Column index by name of the column. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns that are not known, with their headings. */
  readonly unknown: readonly { readonly column: number; readonly heading: string; readonly isRepeated: boolean }[];
}

/** Rows that a heading is looked for in. */
const MOST_ROWS_ABOVE = 30;
const LIKELY = 0.6;
const OTHERS = "others";
const DOCUMENT = "document";
const PARTS = /-\d+$/u;
const DROP_DOWN_SHEETS = new Set(["选项", "choices"]);

const NAMES_OF_SHEETS = new Map<string, string>();
addSheet(DOCUMENT, OVERVIEW_NAMES);
addSheet(OTHERS, OTHERS_NAMES);
for (const [id, names] of SHEET_NAMES) addSheet(id, names);

const AMOUNTS = new Set(
  DOCUMENT_TABLES.flatMap(({ id, columns }) =>
    columns.filter(({ kind }) => /number|range/u.test(kind)).map((column) => `${id}:${column.id}`),
  ),
);
const NAMES_OF_COLUMNS = new Map<string, ReadonlyMap<string, string>>();
NAMES_OF_COLUMNS.set(DOCUMENT, namesOf(HEADINGS.get(DOCUMENT), DOCUMENT_COLUMNS));
for (const { id, columns } of DOCUMENT_TABLES) NAMES_OF_COLUMNS.set(id, namesOf(HEADINGS.get(id), columns));
NAMES_OF_COLUMNS.set(OTHERS, namesOf(new Map(OTHERS_COLUMNS.map(({ id, head }) => [id, head as Names])), []));

/**
 * Tells which sheets hold which tables: by their names in either language, else by their headings.
 *
 * @param sheets - Sheets of the workbook.
 * @returns Sheets by table (`"document"` and `"others"` too), and those that are none.
 */
export function findSheets(sheets: readonly Sheet[]): {
  readonly byTable: ReadonlyMap<string, readonly Sheet[]>;
  readonly unused: readonly Sheet[];
} {
  const byTable = new Map<string, Sheet[]>();
  const unnamed: Sheet[] = [];
  for (const sheet of sheets) {
    const name = comparable(sheet.name);
    const id = NAMES_OF_SHEETS.get(name) ?? NAMES_OF_SHEETS.get(name.replace(PARTS, ""));
    if (id !== undefined) byTable.set(id, [...(byTable.get(id) ?? []), sheet]);
    else if (!(sheet.isHidden && DROP_DOWN_SHEETS.has(name))) unnamed.push(sheet);
  }
  const unused: Sheet[] = [];
  for (const sheet of unnamed) {
    const id = tableByHeading(sheet, byTable);
    if (id === null) unused.push(sheet);
    else byTable.set(id, [sheet]);
  }
  return { byTable, unused };
}

/**
 * Tells whether sheets of these names are those of a chain document: the overview and the links must be among them.
 *
 * @param names - Names of the sheets of a workbook.
 * @returns Whether the workbook holds a whole chain, as far as the names say.
 */
export function areChainSheets(names: readonly string[]): boolean {
  const tables = new Set(names.map((name) => NAMES_OF_SHEETS.get(comparable(name).replace(PARTS, ""))));
  return tables.has(DOCUMENT) && tables.has("links");
}

/**
 * Finds the heading of a sheet: the row with the most headings of the table, whatever stands above.
 *
 * @param sheet - Sheet.
 * @param table - Table, or `"others"`.
 * @returns Row and columns; `null` if no row has a heading of the table.
 */
export function findHeading(sheet: Sheet, table: string): SheetHeading | null {
  let best: SheetHeading | null = null;
  for (const row of sheet.rows.slice(0, MOST_ROWS_ABOVE)) {
    const heading = headingOf(row, table);
    if (heading.columns.size > (best?.columns.size ?? 0)) best = heading;
  }
  return best;
}

/**
 * Tells which field of the document a name stands for.
 *
 * @param text - Name in either language, or the path of the field.
 * @returns Path of the field; `null` if it is none.
 */
export function documentField(text: string): string | null {
  return columnFor(DOCUMENT, text);
}

function headingOf(row: SheetRow, table: string): SheetHeading {
  const columns = new Map<string, number>();
  const unknown: { column: number; heading: string; isRepeated: boolean }[] = [];
  for (const [column, cell] of row.cells.entries()) {
    const heading = cellText(cell);
    if (heading === "") continue;
    const id = columnFor(table, heading);
    if (id !== null && !columns.has(id)) columns.set(id, column);
    else unknown.push({ column, heading, isRepeated: id !== null });
  }
  return { row: row.number, columns, unknown };
}

function columnFor(table: string, heading: string): string | null {
  const names = NAMES_OF_COLUMNS.get(table);
  // a star marks what must be filled in
  const name = comparable(heading).replace(/^\*|\*$/gu, "");
  const known = names?.get(name);
  if (known !== undefined) return known;
  const bare = names?.get(name.replace(/\([^()]*\)$/u, ""));
  // brackets may hold a remark; behind an amount they hold a unit, which the column of units might contradict
  return bare === undefined || AMOUNTS.has(`${table}:${bare}`) ? null : bare;
}

function tableByHeading(sheet: Sheet, taken: ReadonlyMap<string, unknown>): string | null {
  let best: { id: string; share: number; count: number } | null = null;
  for (const id of SHEET_NAMES.keys()) {
    if (taken.has(id)) continue;
    const heading = findHeading(sheet, id);
    if (heading === null || heading.columns.size < 2) continue;
    const count = heading.columns.size;
    const share = count / (count + heading.unknown.length);
    if (share < LIKELY) continue;
    if (best === null || share > best.share || (share === best.share && count > best.count))
      best = { id, share, count };
  }
  return best?.id ?? null;
}

function addSheet(id: string, names: Names): void {
  for (const name of [id, ...names]) NAMES_OF_SHEETS.set(comparable(name), id);
}

function namesOf(
  headings: ReadonlyMap<string, Names> = new Map(),
  columns: readonly TableColumn[],
): ReadonlyMap<string, string> {
  const result = new Map<string, string>();
  const add = (name: string, id: string): void => {
    if (name !== "" && !result.has(comparable(name))) result.set(comparable(name), id);
  };
  // what a heading is called goes before its other names, and those before the names of fields
  for (const at of [0, 1]) for (const [id, names] of headings) add(names[at] ?? "", id);
  for (const [id, names] of headings) for (const name of names.slice(2)) add(name, id);
  for (const { id } of columns) add(id, id);
  return result;
}
