/**
 * The sheet with the fields of the document: a name and a value in each row.
 *
 * @module
 */
import { cellText, columnLetter } from "../../cell-text.js";
import type { Sheet } from "../../sheet.js";
import { choicesOf, comparable } from "./choice-words.js";
import { decodeCell } from "./decode-cell.js";
import { documentField } from "./find-sheets.js";
import { plainValue } from "./findings.js";
import type { WorkbookFindings } from "./findings.js";
import { setAt, setOwn, valueAt } from "./remainder.js";
import { OVERVIEW_COLUMNS } from "./sheet-columns.js";
import { DOCUMENT_COLUMNS } from "./table.js";

const [LABELS, VALUES, FIELDS] = OVERVIEW_COLUMNS.map(({ head }) => new Set([head].flat().map(comparable)));
const COLUMNS = new Map(DOCUMENT_COLUMNS.map((column) => [column.id, column]));

/**
 * Reads the fields of the document.
 *
 * @param sheets - Sheets with them.
 * @param document - Takes the fields.
 * @param findings - Takes what is wrong.
 * @returns How many names were known.
 */
export function readOverview(
  sheets: readonly Sheet[],
  document: Record<string, unknown>,
  findings: WorkbookFindings,
): number {
  let known = 0;
  for (const sheet of sheets) {
    // both, for the title above may be any text
    const heading = sheet.rows.find(({ cells }) =>
      [LABELS, VALUES].every((names) => cells.some((cell) => names?.has(comparable(cellText(cell))))),
    );
    const columnOf = (names: ReadonlySet<string> | undefined): number =>
      heading?.cells.findIndex((cell) => names?.has(comparable(cellText(cell)))) ?? -1;
    const [label, value, field] = [columnOf(LABELS), columnOf(VALUES), columnOf(FIELDS)];
    for (const { number, cells } of sheet.rows) {
      if (number <= (heading?.number ?? 0)) continue;
      const at =
        label >= 0
          ? label
          : Math.max(
              0,
              cells.findIndex((cell) => cellText(cell) !== ""),
            );
      const name = cellText(cells[at]);
      const valueColumn = value >= 0 ? value : at + 1;
      const raw = cells[valueColumn] ?? null;
      const id = documentField(name) ?? (field >= 0 ? documentField(cellText(cells[field])) : null);
      const column = id === null ? undefined : COLUMNS.get(id);
      if (column !== undefined) known += 1;
      if (raw === null || (typeof raw === "string" && raw.trim() === "")) continue;
      const place = { sheet: sheet.name, row: number, column: columnLetter(valueColumn), value: cellText(raw) };
      if (column === undefined) {
        if (name === "") continue;
        findings.report("unknown-heading", { ...place, column: columnLetter(at), value: name }, [name]);
        setOwn(document, name, plainValue(raw));
        continue;
      }
      if (valueAt(document, column.path) !== undefined) {
        findings.report("repeated-column", place, [name]);
        findings.keep(column.id, "repeated-column", plainValue(raw));
        continue;
      }
      const cell = findings.expand(raw);
      const decoded = cell === undefined ? ({ kind: "fault", code: "lost-text" } as const) : decodeCell(column, cell);
      if (decoded.kind === "value") setAt(document, column.path, decoded.value);
      else if (decoded.kind === "fault") {
        findings.report(decoded.code, place, [choicesOf(column, "zh").join("、"), choicesOf(column, "en").join(", ")]);
        findings.keep(column.id, decoded.code, plainValue(raw));
      }
    }
  }
  return known;
}
