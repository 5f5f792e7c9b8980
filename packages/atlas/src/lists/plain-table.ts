/**
 * A list as a table of texts, and as what the clipboard takes: pasted into Excel, WPS or Word it is a table again.
 *
 * @module
 */
import type { Locale } from "../words/text.js";
import type { ListLine } from "./arrange-rows.js";
import { columnsFor, wholeHead } from "./list-column.js";
import type { ListColumn, ListPlace } from "./list-column.js";

/** A list as texts. */
export interface PlainTable {
  /** Headings. */
  readonly heads: readonly string[];
  /** Texts by row and column; a group is a row of one text. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * Gives the texts of a list.
 *
 * @param columns - Columns.
 * @param lines - Lines.
 * @param place - Where it is shown.
 * @param locale - Language.
 * @returns Headings and rows.
 */
export function plainTable<Row>(
  columns: readonly ListColumn<Row>[],
  lines: readonly ListLine<Row>[],
  place: ListPlace,
  locale: Locale,
): PlainTable {
  const shown = columnsFor(columns, place);
  return {
    heads: shown.map((column) => wholeHead(column, locale)),
    rows: lines.map((line) =>
      line.kind === "group"
        ? [`${line.label}（${String(line.count)}）`]
        : shown.map((column) => column.text(line.row, locale)),
    ),
  };
}

/** What the clipboard holds. */
export interface ClipboardTable {
  /** Cells parted by tabs. */
  readonly text: string;
  /** The same as an HTML table. */
  readonly html: string;
}

/**
 * Prepares a table for the clipboard.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe before it; line ends and tabs become spaces, for a
 * cell must stay one cell.
 *
 * @param table - Table.
 * @returns The table as text and as HTML.
 */
export function clipboardTable({ heads, rows }: PlainTable): ClipboardTable {
  const cells = [heads, ...rows].map((row) => row.map(safeCell));
  const text = cells.map((row) => row.join("\t")).join("\r\n");
  const tags = cells.map((row, at) => {
    const tag = at === 0 ? "th" : "td";
    // Excel then keeps the cell as text: no date is made of "1-2", no formula of "=A1".
    return `<tr>${row.map((cell) => `<${tag} style="mso-number-format:'\\@'">${escaped(cell)}</${tag}>`).join("")}</tr>`;
  });
  return { text, html: `<meta charset="utf-8"><table>${tags.join("")}</table>` };
}

function safeCell(cell: string): string {
  const line = wellFormed(cell)
    // eslint-disable-next-line no-control-regex -- control characters are what must go
    .replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ")
    .trim();
  return /^[=+\-@＝＋－＠]/.test(line) ? `'${line}` : line;
}

/** Half of a pair of surrogates is no character, and breaks the text around it. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
