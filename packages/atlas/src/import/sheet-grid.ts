/**
 * The cells of a ledger as they stand there, for a preview and for a heading that is chosen by hand.
 *
 * @module
 */
import { writeSheets } from "@liantu/ledger";
import type { LedgerField, LedgerReading } from "@liantu/ledger";

/** A row of cells. */
export interface GridRow {
  /** Row number of the workbook. */
  readonly row: number;
  /** Cells from column A on. */
  readonly cells: readonly (string | number)[];
}

/** A workbook whose heading stands where it was said to. */
export interface HeadedWorkbook {
  /** Bytes of the workbook. */
  readonly bytes: Uint8Array;
  /** Meanings of columns that stand for nothing in the ledger: they only mark the heading. */
  readonly columns: ReadonlyMap<number, LedgerField | null>;
  /** Number of columns of the ledger itself. */
  readonly width: number;
}

const MOST_ROWS = 300_000;
const SAMPLE_LINES = 60;
// two headings that are known make any row a heading
const MARKS = ["项目名称", "建设单位"] as const;

/**
 * Takes a text apart, as a spreadsheet does that opens it.
 *
 * @param text - Rows by line, cells by tab, else by comma or semicolon; a quoted cell may hold both.
 * @returns Rows with something in them, by their number.
 */
export function gridOfText(text: string): readonly GridRow[] {
  const delimiter = delimiterOf(text);
  const rows: GridRow[] = [];
  let cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  let number = 1;
  const endRow = (): void => {
    cells.push(cell.trim());
    if (cells.some((value) => value !== "")) rows.push({ row: number, cells });
    [cells, cell] = [[], ""];
    number += 1;
  };
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length && rows.length < MOST_ROWS; at += 1) {
    const sign = text.charAt(at);
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') [cell, at] = [`${cell}"`, at + 1];
      else isQuoted = false;
    } else if (sign === '"' && cell === "") isQuoted = true;
    else if (sign === delimiter) [cells, cell] = [[...cells, cell.trim()], ""];
    else if (sign === "\n") endRow();
    else if (sign !== "\r") cell += sign;
  }
  if (cell !== "" || cells.length > 0) endRow();
  return rows;
}

function delimiterOf(text: string): string {
  const sample = text.split("\n", SAMPLE_LINES);
  const counts = ["\t", ",", ";"].map((sign) => sample.reduce((sum, line) => sum + line.split(sign).length - 1, 0));
  const most = Math.max(...counts);
  return ["\t", ",", ";"][counts.indexOf(most)] ?? "\t";
}

/**
 * Says how to read a ledger so that all its rows are handed back as they stand there: where no column means anything, no row
 * has a name, and each is one to be mended.
 *
 * @param reading - Reading of the ledger.
 * @returns Meanings of columns for `readLedger`; its `faultyRows` are the rows below the heading.
 */
export function meaningless(reading: Pick<LedgerReading, "columns">): ReadonlyMap<number, LedgerField | null> {
  return new Map(reading.columns.map(({ column }) => [column, null]));
}

/**
 * Writes a workbook in which a row is the heading: rows above it are left blank, and all keep their numbers.
 *
 * @param grid - Rows of the ledger.
 * @param heading - Row number of the heading.
 * @param sheet - Name of the sheet.
 * @returns Workbook, with what to say of its columns.
 */
export async function headedWorkbook(
  grid: readonly GridRow[],
  heading: number,
  sheet: string,
): Promise<HeadedWorkbook> {
  const byNumber = new Map(grid.map((row) => [row.row, row.cells]));
  const below = grid.filter(({ row }) => row > heading);
  const last = below.reduce((most, { row }) => Math.max(most, row), heading);
  const names = (byNumber.get(heading) ?? []).map(String);
  const width = below.reduce((most, { cells }) => Math.max(most, cells.length), names.length);
  const heads = [...Array.from({ length: width }, (_, column) => names[column] ?? ""), ...MARKS];
  const bytes = await writeSheets([
    {
      name: sheet === "" ? "台账" : sheet,
      notes: Array.from({ length: heading - 1 }, () => ""),
      columns: heads.map((head) => ({ head, width: 12 })),
      rows: Array.from({ length: last - heading }, (_, at) => byNumber.get(heading + 1 + at) ?? []),
    },
  ]);
  return { bytes, width, columns: new Map(MARKS.map((_, at) => [width + at, null])) };
}

/**
 * Takes the columns out of a reading that only marked its heading.
 *
 * @param reading - Reading of a {@link HeadedWorkbook}.
 * @param width - Number of columns of the ledger itself.
 * @returns The reading of the ledger.
 */
export function withoutMarks(reading: LedgerReading, width: number): LedgerReading {
  return { ...reading, columns: reading.columns.filter(({ column }) => column < width) };
}
