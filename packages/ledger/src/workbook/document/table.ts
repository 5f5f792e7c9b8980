/**
 * The tables of a chain document: which columns its records have, taken from the schema of the document.
 *
 * @module
 */
import { DOCUMENT_SCHEMA } from "@liantu/core";

/** How the cells of a column are written and read. */
export type CellKind =
  | "text"
  | "key"
  | "date"
  | "number"
  | "number-or-null"
  | "range"
  | "boolean"
  | "choice"
  | "list"
  | "text-or-number"
  | "threshold"
  | "json";

/** A column of a table. */
export interface TableColumn {
  /**
   * `"field"`: a field of the record; `"parent"`: the record that a row belongs to; `"key"`: the key of the row in its
   * parent; `"group"`: number of the inner list that the row is in; `"serial"`: number of a record that has no key of its
   * own; `"name"`: name of the record that the column before it refers to, for people; `"rest"`: everything that no other
   * column holds.
   */
  readonly role: "field" | "parent" | "key" | "group" | "serial" | "name" | "rest";
  /** Name within the table, such as "price.value". */
  readonly id: string;
  /** Path of the field in the record; empty if the record is the value itself. */
  readonly path: readonly string[];
  /** How cells are written and read. */
  readonly kind: CellKind;
  /** Keys to choose from. */
  readonly choices: readonly string[];
  /** Whether the object that it stands in is of no use without it. */
  readonly isRequired: boolean;
}

/** A table: records of one kind. */
export interface Table {
  /** Name, such as "projects.events". */
  readonly id: string;
  /** Table whose records hold these; `null` for the document itself. */
  readonly parent: string | null;
  /** Path in the record of the parent, or in the document. */
  readonly at: readonly string[];
  /** What stands at that path: a list, a list of lists, or an object with keys that are data. */
  readonly shape: "list" | "groups" | "record";
  /** Columns. */
  readonly columns: readonly TableColumn[];
  /** Whether the records have a field `id`. */
  readonly hasId: boolean;
}

/** What this module asks of a schema. */
interface SchemaNode {
  readonly type: string;
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly wrapped?: SchemaNode;
  readonly item?: SchemaNode;
  readonly key?: SchemaNode;
  readonly value?: SchemaNode;
  readonly options?: readonly unknown[];
  readonly pipe?: readonly { readonly type: string }[];
}

interface Parts {
  readonly columns: TableColumn[];
  readonly tables: {
    readonly at: readonly string[];
    readonly shape: Table["shape"];
    readonly item: SchemaNode;
    readonly key?: SchemaNode;
  }[];
}

/** Tables whose keys a column may hold, by table and column. */
export const REFERENCES: ReadonlyMap<string, readonly string[]> = new Map([
  ["flows:from", ["links"]],
  ["flows:to", ["links"]],
  ["projects:enterprise", ["enterprises"]],
  ["projects:link", ["links"]],
  ["projects:parent", ["projects"]],
  ["targets:links", ["links"]],
  ["relations:supplier", ["enterprises"]],
  ["relations:customer", ["enterprises"]],
  ["slips:project", ["projects"]],
  ["contacts:of", ["projects", "enterprises"]],
  ["resources.feeds:#parent", ["resources"]],
  ["resources.feeds:link", ["links"]],
  ["funds:links", ["links"]],
  ["funds.investments:#parent", ["funds"]],
  ["funds.investments:project", ["projects"]],
  ["layout.positions:#key", ["links"]],
  ["projects.arrivals:#parent", ["projects"]],
  ["projects.events:#parent", ["projects"]],
  ["projects.expected:#parent", ["projects"]],
  ["projects.x-ledger:#parent", ["projects"]],
  ["targets.evidence:#parent", ["targets"]],
  ["rules.classes.anyOf:#parent", ["rules.classes"]],
]);

const TABLES: Table[] = [];
const ROOT = partsOf(DOCUMENT_SCHEMA as unknown as SchemaNode);
for (const found of ROOT.tables) addTable(found, null, "");

/** Fields of the document itself: everything but its tables. */
export const DOCUMENT_COLUMNS: readonly TableColumn[] = ROOT.columns;

/** Tables, each after the one whose records hold it. */
export const DOCUMENT_TABLES: readonly Table[] = TABLES;

/** Tables by name. */
export const TABLE_BY_ID: ReadonlyMap<string, Table> = new Map(TABLES.map((table) => [table.id, table]));

function addTable({ at, shape, item, key }: Parts["tables"][number], parent: Table | null, prefix: string): void {
  const { columns, tables } = partsOf(item);
  const id = prefix + at.join(".");
  const before: TableColumn[] = [];
  if (parent !== null) before.push(synthetic("parent", parent.hasId ? "key" : "number", true));
  if (shape === "record") {
    const [kind, choices] = key === undefined ? (["key", []] as const) : kindOf(key);
    before.push({ ...synthetic("key", kind, true), choices });
  }
  if (shape === "groups") before.push(synthetic("group", "number", true));
  const hasId = columns.some((column) => column.id === "id");
  if (tables.length > 0 && !hasId) before.push(synthetic("serial", "number", false));
  const table: Table = {
    id,
    parent: parent?.id ?? null,
    at,
    shape,
    columns: [...[...before, ...columns].flatMap((column) => withName(id, column)), synthetic("rest", "json", false)],
    hasId,
  };
  TABLES.push(table);
  for (const inner of tables) addTable(inner, table, `${id}.`);
}

/** A column that refers to records, and behind it one for their names. */
function withName(table: string, column: TableColumn): TableColumn[] {
  const isNamed = REFERENCES.has(`${table}:${column.id}`) && column.kind === "key" && table !== "rules.classes.anyOf";
  if (!isNamed) return [column];
  return [column, { ...synthetic("name", "text", false), id: nameColumn(column.id) }];
}

/**
 * Gives the column with the names of what another column refers to.
 *
 * @param id - Name of the column that refers to records.
 * @returns Name of the column beside it.
 */
export function nameColumn(id: string): string {
  return `${id}#name`;
}

function synthetic(role: TableColumn["role"], kind: CellKind, isRequired: boolean): TableColumn {
  return { role, id: `#${role}`, path: [], kind, choices: [], isRequired };
}

function partsOf(schema: SchemaNode): Parts {
  const parts: Parts = { columns: [], tables: [] };
  visit(schema, [], true, parts);
  return parts;
}

function visit(schema: SchemaNode, path: readonly string[], isRequired: boolean, parts: Parts): void {
  if (schema.type === "exact_optional" && schema.wrapped !== undefined) visit(schema.wrapped, path, false, parts);
  else if (schema.type === "object") {
    // what an object needs is wanted wherever the object is
    for (const [name, entry] of Object.entries(schema.entries ?? {})) visit(entry, [...path, name], true, parts);
  } else if (schema.type === "record" && schema.value !== undefined) {
    parts.tables.push({ at: path, shape: "record", item: schema.value, ...(schema.key && { key: schema.key }) });
  } else if (schema.item?.type === "array" && schema.item.item !== undefined) {
    parts.tables.push({ at: path, shape: "groups", item: schema.item.item });
  } else if (schema.item?.type === "object") {
    parts.tables.push({ at: path, shape: "list", item: schema.item });
  } else {
    const [kind, choices] = kindOf(schema);
    parts.columns.push({ role: "field", id: path.join("."), path, kind, choices, isRequired });
  }
}

function kindOf(schema: SchemaNode): readonly [CellKind, readonly string[]] {
  const { type, options = [], pipe = [] } = schema;
  const words = options.filter((option): option is string => typeof option === "string");
  switch (type) {
    case "number":
      return ["number", []];
    case "boolean":
      return ["boolean", []];
    case "nullable":
      return ["number-or-null", []];
    case "picklist":
      return ["choice", words];
    case "array":
      return ["list", []];
    case "unknown":
      return ["json", []];
    case "union": {
      const types = (options as readonly SchemaNode[]).map((option) => option.type);
      if (types.includes("object")) return ["range", []];
      if (types.includes("string")) return ["text-or-number", []];
      const thresholds = (options as readonly SchemaNode[]).flatMap((option) => option.options ?? []);
      return ["threshold", thresholds.filter((word): word is string => typeof word === "string")];
    }
    default:
      if (pipe.some((action) => action.type === "regex")) return ["date", []];
      return [pipe.some((action) => action.type === "min_length") ? "key" : "text", []];
  }
}
