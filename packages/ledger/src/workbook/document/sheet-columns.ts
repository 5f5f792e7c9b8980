/**
 * Columns of the sheets of a chain document: how wide they are, what may be chosen, what is explained.
 *
 * @module
 */
import type { SheetColumn } from "../sheet-plan.js";
import { choicesOf } from "./choice-words.js";
import type { Names } from "./headings.js";
import type { CellKind, TableColumn } from "./table.js";

/** What a column of a sheet shows. */
export interface ShownColumn {
  /** Heading. */
  readonly head: string | Names;
  /** Name of the field, told in the comment of the heading. */
  readonly id: string;
  /** Column of the table; absent for a column of plain text. */
  readonly column?: TableColumn;
  /**
   * Width in characters.
   * @defaultValue by the kind of cells
   */
  readonly width?: number;
}

/** Columns of the sheet with the fields of the document. */
export const OVERVIEW_COLUMNS: readonly ShownColumn[] = [
  { head: ["内容项", "Item"], id: "", width: 26 },
  { head: ["内容", "Value"], id: "", width: 60 },
  { head: ["字段", "Field"], id: "", width: 36 },
];

/** Columns of the sheet with what has no column. */
export const OTHERS_COLUMNS: readonly ShownColumn[] = [
  { head: ["路径", "Path", "path"], id: "path", width: 30 },
  { head: ["段", "Part", "part"], id: "part", width: 8 },
  { head: ["内容", "Content", "content"], id: "content", width: 90 },
];

const WIDTHS: Readonly<Record<CellKind, number>> = {
  text: 22,
  key: 20,
  date: 13,
  number: 14,
  "number-or-null": 14,
  range: 22,
  boolean: 11,
  choice: 13,
  list: 26,
  "text-or-number": 16,
  threshold: 16,
  json: 30,
};
const HINTS: ReadonlyMap<CellKind, readonly [string, string]> = new Map([
  ["range", ["一个数，或“低 / 中 / 高”", "one number, or low / base / high"]],
  ["list", ["多个用“、”分开", "several, parted by 、 or ;"]],
  ["date", ["2024、2024-03 或 2024-03-05", "2024, 2024-03 or 2024-03-05"]],
  ["json", ["供程序读取，请勿改动", "for programs, leave it as it is"]],
]);
// digits typed there stay the text that they are: "0012", "2024-03"
const AS_TEXT: ReadonlySet<CellKind> = new Set<CellKind>(["text", "key", "date", "list", "choice", "range", "json"]);

/**
 * Makes a column of a sheet.
 *
 * @param shown - What it shows.
 * @param language - Language.
 * @returns Column.
 */
export function columnOf({ head, id, column, width }: ShownColumn, language: "zh" | "en"): SheetColumn {
  const zh = language === "zh";
  const heading = typeof head === "string" ? head : head[zh ? 0 : 1];
  const choices = column === undefined ? [] : choicesOf(column, language);
  const kind = column?.kind ?? "text";
  const hint = HINTS.get(kind)?.[zh ? 0 : 1];
  const isName = column?.role === "name";
  const note = zh
    ? "供查看；以前一列的编号为准，编号空着时按名称找"
    : "to look at; the id before it counts, the name where there is none";
  const field = id === "" || id.includes("#") ? [] : [zh ? `字段 ${id}` : `Field ${id}`];
  const lines = [...(isName ? [note] : field), ...(hint === undefined ? [] : [hint])];
  return {
    head: heading,
    // a Chinese character takes two
    width: Math.max(width ?? WIDTHS[kind], heading.length * (zh ? 2 : 1) + 4),
    ...(AS_TEXT.has(kind) ? { format: "@" } : {}),
    ...(kind === "text" || kind === "list" ? { isWrapped: true } : {}),
    ...(choices.length === 0 ? {} : { choices }),
    ...(lines.length === 0 ? {} : { explanation: lines.join("\n") }),
  };
}
