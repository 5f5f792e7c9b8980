/**
 * Sheets as an .xlsx workbook: what the plans say, ready to print, the same bytes every time.
 *
 * @module
 */
import { colToLetter, writeXlsx } from "hucre/xlsx";
import type { Cell, WriteSheet } from "hucre/xlsx";
import { DropDowns } from "./drop-downs.js";
import { footerOf, pageSetupOf, printNames } from "./page-setup.js";
import { sheetNames } from "./sheet-names.js";
import type { CellValue, SheetPlan } from "./sheet-plan.js";
import { bodyStyle, frameStyles } from "./sheet-style.js";
import { cutText, fileText, linesOf, looksLikeFormula, MAX_CELL_LENGTH, visibleText } from "./sheet-text.js";

/** A text that was too long for its cell. */
export interface CutCell {
  /** Name of the sheet, as written. */
  readonly sheet: string;
  /** Cell, such as "C12". */
  readonly cell: string;
  /** Length of the whole text. */
  readonly length: number;
}

/** What is said of the workbook as a whole. */
export interface WorkbookMeta {
  /**
   * Title in the properties of the file.
   * @defaultValue none
   */
  readonly title?: string;
  /**
   * Who made it, in the properties of the file.
   * @defaultValue "liantu"
   */
  readonly creator?: string;
  /**
   * Language of the footer and of the marks.
   * @defaultValue "zh"
   */
  readonly language?: "zh" | "en";
  /**
   * Date in the footer and in the properties, such as "2025-03-31".
   * @defaultValue in the footer the day of printing
   */
  readonly date?: string;
  /**
   * Told of every text that was cut because a cell holds no more.
   * @defaultValue none
   */
  readonly onCut?: (cut: CutCell) => void;
}

// the file has to be the same whenever it is written
const NO_DATE = "2000-01-01";
const TITLE_HEIGHT = 30;
const LINE_HEIGHT = 16;
const MOST_CENTRED = 160;
const BODY_LINE_HEIGHT = 16;
const MOST_HEIGHT = 400;

/**
 * Writes sheets as an .xlsx workbook.
 *
 * Text is written as text, whatever it begins with: no cell holds a formula, and one that looks like a formula keeps being
 * text when it is edited. What XML cannot hold is replaced by something that is seen, numbers that are not finite by their
 * name. Names of sheets are made valid and unique.
 *
 * @param plans - Sheets; without any, one empty sheet is written.
 * @param meta - Title, language, date.
 * @returns Bytes of the file, which depend on nothing but the arguments.
 */
export async function writeSheets(plans: readonly SheetPlan[], meta: WorkbookMeta = {}): Promise<Uint8Array> {
  const { language = "zh", title, creator = "liantu", date } = meta;
  const wishes = plans.length === 0 ? ["Sheet1"] : plans.map(({ name }) => name);
  const names = sheetNames([...wishes, language === "zh" ? "选项" : "Choices"]);
  const dropDownSheet = names[wishes.length] ?? "";
  const dropDowns = new DropDowns(dropDownSheet);
  const sheets = plans.map((plan, index) => sheetOf(plan, names[index] ?? "", dropDowns, meta));
  if (sheets.length === 0) sheets.push({ name: names[0] ?? "", rows: [] });
  const printed = plans.flatMap((plan, index) => {
    const heading = headingRow(plan) + 1;
    return printNames(plan, names[index] ?? "", heading, heading + plan.rows.length + (plan.blankRows ?? 0));
  });
  const lists = dropDowns.rows();
  if (lists !== null) {
    const rows = lists.map((row) => row.map((text) => (text === null ? null : fileText(cutText(text, language)))));
    sheets.push({ name: dropDownSheet, rows, hidden: true });
  }
  const day = new Date(`${date !== undefined && /^\d{4}-\d\d-\d\d$/u.test(date) ? date : NO_DATE}T00:00:00Z`);
  const stamp = Number.isNaN(day.getTime()) ? new Date(`${NO_DATE}T00:00:00Z`) : day;
  return writeXlsx({
    sheets,
    namedRanges: printed,
    defaultFont: frameStyles(language).font,
    properties: {
      creator: visibleText(creator),
      created: stamp,
      modified: stamp,
      ...(title === undefined ? {} : { title: visibleText(title) }),
    },
  });
}

function sheetOf(plan: SheetPlan, name: string, dropDowns: DropDowns, meta: WorkbookMeta): WriteSheet {
  const { columns, title, notes = [], blankRows = 0, frozenColumns = 0 } = plan;
  const { language = "zh", onCut } = meta;
  const width = plan.rows.reduce((most, row) => Math.max(most, row.length), Math.max(1, columns.length));
  const head = headingRow(plan);
  const rows: (string | number | boolean | null)[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const styles = frameStyles(language);
  const rowDefs = new Map<number, { height: number }>();
  const breadth = columns.reduce((sum, column) => sum + column.width, 0);

  // the middle of a table that is wider than the screen is out of sight
  if (title !== undefined) above(title, breadth > MOST_CENTRED ? styles.leftTitle : styles.title, TITLE_HEIGHT);
  for (const note of notes) above(note, styles.note, LINE_HEIGHT);
  rows.push(columns.map((column, at) => text(column.head, head, at)));
  const headLines = linesOf(
    columns.map((column) => column.head),
    columns.map((column) => ({ ...column, isWrapped: true })),
  );
  rowDefs.set(head, { height: Math.min(MOST_HEIGHT, headLines * BODY_LINE_HEIGHT + 4) });
  for (const [column, { explanation }] of columns.entries()) {
    const comment = explanation === undefined ? {} : { comment: { author: "", text: visibleText(explanation) } };
    cells.set(`${String(head)},${String(column)}`, { style: styles.heading, ...comment });
  }
  for (const [index, row] of plan.rows.entries()) {
    const at = head + 1 + index;
    rows.push(Array.from({ length: width }, (_, column) => valueOf(row[column] ?? null, at, column)));
    for (let column = 0; column < width; column += 1) {
      const value = row[column] ?? null;
      const fill = plan.fill?.(index, column) ?? "none";
      const isText = typeof value === "string" && looksLikeFormula(value);
      const own = typeof value === "number" ? plan.format?.(index, column) : undefined;
      if (fill !== "none" || isText || own !== undefined || column >= columns.length) {
        cells.set(`${String(at)},${String(column)}`, { style: bodyStyle(columns[column], fill, isText, own) });
      }
    }
    const lines = linesOf(row, columns);
    if (lines > 1) rowDefs.set(at, { height: Math.min(MOST_HEIGHT, lines * BODY_LINE_HEIGHT) });
  }
  for (let blank = 0; blank < blankRows; blank += 1) rows.push(columns.map(() => null));
  const last = rows.length;
  return {
    name,
    rows,
    cells,
    rowDefs,
    columns: columns.map((column) => ({ width: Math.min(255, column.width), style: bodyStyle(column) })),
    merges:
      width === 1
        ? []
        : Array.from({ length: head }, (_, row) => ({ startRow: row, startCol: 0, endRow: row, endCol: width - 1 })),
    freezePane: { rows: head + 1, columns: Math.min(frozenColumns, Math.max(0, columns.length - 1)) },
    ...(columns.length === 0
      ? {}
      : { autoFilter: { range: `A${String(head + 1)}:${colToLetter(columns.length - 1)}${String(last)}` } }),
    dataValidations: dropDowns.of(plan, head + 2, last),
    pageSetup: pageSetupOf(plan),
    headerFooter: { oddFooter: footerOf(title ?? meta.title ?? plan.name, meta.date, language) },
  };

  function above(line: string, style: Partial<Cell>["style"], height: number): void {
    const row = rows.length;
    rows.push([text(line, row, 0)]);
    // merged cells do not grow with their text by themselves
    const lines = line
      .split("\n")
      .reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * 2) / Math.max(breadth, 20))), 0);
    rowDefs.set(row, { height: Math.min(400, Math.max(height, lines * LINE_HEIGHT)) });
    cells.set(`${String(row)},0`, style === undefined ? {} : { style });
  }

  function valueOf(value: CellValue, row: number, column: number): string | number | boolean | null {
    if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
    return typeof value === "string" ? text(value, row, column) : value;
  }

  function text(value: string, row: number, column: number): string {
    const seen = visibleText(value);
    if (seen.length > MAX_CELL_LENGTH)
      onCut?.({ sheet: name, cell: `${colToLetter(column)}${String(row + 1)}`, length: seen.length });
    return fileText(cutText(seen, language));
  }
}

function headingRow({ title, notes = [] }: SheetPlan): number {
  return (title === undefined ? 0 : 1) + notes.length;
}
