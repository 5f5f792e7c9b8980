/**
 * The sheet of others: what has no column, and texts too long for a cell.
 *
 * @module
 */
import { cellText } from "../../cell-text.js";
import type { Sheet } from "../../sheet.js";
import { parseJson } from "./cell-text-forms.js";
import { findHeading } from "./find-sheets.js";
import type { WorkbookFindings } from "./findings.js";
import { isPlainRecord } from "./remainder.js";

interface Piece {
  readonly part: number;
  readonly text: string;
  readonly sheet: string;
  readonly row: number;
}

/**
 * Joins what stands on the sheet of others: what the document has no column for, and texts too long for a cell.
 *
 * @param sheets - Sheets of others.
 * @param findings - Takes the long texts, and what is wrong.
 * @returns Data by JSON Pointer.
 */
export function readOthers(sheets: readonly Sheet[], findings: WorkbookFindings): ReadonlyMap<string, unknown> {
  const parts = new Map<string, Piece[]>();
  for (const sheet of sheets) {
    const heading = findHeading(sheet, "others");
    if (heading === null) continue;
    const [path = -1, part = -1, content = -1] = ["path", "part", "content"].map((id) => heading.columns.get(id));
    for (const { number, cells } of sheet.rows) {
      const name = cellText(cells[path]);
      const raw = cells[content] ?? null;
      if (number <= heading.row || name === "" || raw === null) continue;
      const key = typeof cells[path] === "string" ? cells[path] : name;
      const text = typeof raw === "string" ? raw : cellText(raw);
      const order = Number(cellText(cells[part])) || 1;
      const all = parts.get(key) ?? [];
      all.push({ part: order, text, sheet: sheet.name, row: number });
      parts.set(key, all);
    }
  }
  const data = new Map<string, unknown>();
  for (const [key, all] of parts) {
    const text = [...all]
      .sort((a, b) => a.part - b.part)
      .map((piece) => piece.text)
      .join("");
    if (key.startsWith("#")) findings.longTexts.set(key, text);
    else take(key, text, all[0] ?? { sheet: "", row: 0 });
  }
  return data;

  function take(key: string, text: string, { sheet, row }: Pick<Piece, "sheet" | "row">): void {
    const value = parseJson(text);
    if (key.startsWith("*") && isPlainRecord(value) && typeof value["path"] === "string") {
      take(value["path"], String(value["text"]), { sheet, row });
    } else if (value === undefined || !key.startsWith("/")) {
      findings.report("bad-json", { sheet, row, value: key });
      findings.keep(key, "bad-json", text);
    } else data.set(key, value);
  }
}
