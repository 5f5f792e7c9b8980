/**
 * Tables as CSV that a spreadsheet opens without harm and in which keys stay different.
 *
 * @module
 */

/** Cell: a value, a key, or `null` for what is not known. */
export type TableCell = string | number | boolean | null | IdCell;

/** A key: spelled so that different keys stay different. */
export interface IdCell {
  /** The key. */
  readonly id: string;
}

// Excel asks for the mark before it believes that a file is UTF-8.
const BYTE_ORDER_MARK = "\uFEFF";
const LINE_END = "\r\n";
// a spreadsheet cannot hold more, and what follows is the noise of floating point
const DIGITS = 15;
// apostrophes in front count as well: otherwise "'=1" and the protected "=1" would be one
const FORMULA = /^'*\s*[=+\-@＝＋－＠]|^'*[\t\r\n]/u;
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
const UNSEEN =
  /[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}\p{Cs}]/gu;
const NEEDS_QUOTES = /[",;]|^\s|\s$/u;

/**
 * Writes a table as CSV (RFC 4180) in UTF-8 with a byte order mark.
 *
 * @param rows - Rows, the heads first.
 * @returns Text with CRLF at the end of every line.
 */
export function csvTable(rows: readonly (readonly TableCell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => row.map(cellOf).join(",") + LINE_END).join("");
}

/**
 * Makes a cell of a key.
 *
 * @param id - Key.
 */
export function idCell(id: string): IdCell {
  return { id };
}

function cellOf(cell: TableCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(Number(cell.toPrecision(DIGITS)));
  if (typeof cell === "boolean") return String(cell);
  // line breaks of a remark are nothing but blanks, those of a key tell it from others
  const raw = typeof cell === "string" ? cell : cell.id.replace(/\\(?=u[0-9A-Fa-f]{4})/g, "\\u005C");
  const plain = typeof cell === "string" ? raw.replace(BREAKS, " ") : raw;
  const text = (FORMULA.test(raw) ? "'" : "") + plain.replace(UNSEEN, spelled);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function spelled(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    const code = character.charCodeAt(at).toString(16).toUpperCase();
    return `\\u${code.padStart(4, "0")}`;
  }).join("");
}
