/**
 * Sheets of an .xlsx workbook.
 *
 * @module
 */
import { readXlsx } from "hucre/xlsx";
import type { Sheet as HucreSheet } from "hucre/xlsx";
import { columnLetter } from "./cell-text.js";
import { ledgerIssue } from "./issue-words.js";
import { MAX_COLUMNS, MAX_INFLATED_BYTES, MAX_ROWS, MAX_SHEETS } from "./limits.js";
import type { MergedArea, Sheet } from "./sheet.js";
import type { LedgerIssue } from "./types.js";
import type { ZipDirectory } from "./zip-directory.js";

/** Sheets of a workbook. */
export interface WorkbookSheets {
  /** Sheets in the order of the workbook; empty if it cannot be read. */
  readonly sheets: readonly Sheet[];
  /** What there is to say of it. */
  readonly issues: readonly LedgerIssue[];
}

// of one kind in one sheet
const MAX_ISSUES = 1000;
const MEGABYTE = 1024 * 1024;
// one row and one column more than is kept, to see whether anything is left out
const RANGE = `A1:${columnLetter(MAX_COLUMNS)}${String(MAX_ROWS + 1)}`;

/**
 * Reads the sheets of a workbook, hidden rows and all; formulas give the values that were stored with them.
 *
 * @param bytes - Whole file.
 * @param directory - Its directory, which decides whether it is inflated at all.
 * @returns Sheets and issues; never throws on data.
 */
export async function readXlsxSheets(bytes: Uint8Array, directory: ZipDirectory): Promise<WorkbookSheets> {
  const refusal = refusalOf(directory);
  if (refusal !== null) return { sheets: [], issues: [refusal] };
  try {
    let seen = 0;
    const workbook = await readXlsx(bytes, { range: RANGE, sheets: () => (seen += 1) <= MAX_SHEETS });
    const issues: LedgerIssue[] = [];
    if (seen > MAX_SHEETS) {
      issues.push(
        tooLarge(
          `多于 ${String(MAX_SHEETS)} 个工作表，其余没有读`,
          `more than ${String(MAX_SHEETS)} sheets, the rest was not read`,
        ),
      );
    }
    return { sheets: workbook.sheets.map((sheet) => convert(sheet, issues)), issues };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const isTooLarge = /over the \d+ limit|exceeds limit/u.test(reason);
    const issue = isTooLarge
      ? tooLarge(
          "工作表的行列过多，或解压后超出声明的大小",
          "the sheet has too many rows and columns, or inflates beyond its declared size",
        )
      : ledgerIssue("unreadable-file", {}, [
          `工作簿已损坏或不完整（${reason}）`,
          `the workbook is damaged or incomplete (${reason})`,
        ]);
    return { sheets: [], issues: [issue] };
  }
}

function refusalOf({ problem }: ZipDirectory): LedgerIssue | null {
  if (problem === null) return null;
  if (problem === "truncated") {
    return ledgerIssue("unreadable-file", {}, [
      "工作簿不完整，可能没有下载或拷贝完",
      "the workbook is incomplete; the download or copy may have been cut off",
    ]);
  }
  const limit = String(MAX_INFLATED_BYTES / MEGABYTE);
  return problem === "undeclared-size"
    ? tooLarge("压缩包没有写明解压后的大小", "the archive does not state its inflated size")
    : tooLarge(`解压后超过 ${limit} MB 或部件过多`, `it inflates to more than ${limit} MB or has too many parts`);
}

function convert(sheet: HucreSheet, issues: LedgerIssue[]): Sheet {
  const isCut = sheet.rows.length > MAX_ROWS || sheet.rows.some((row) => (row[MAX_COLUMNS] ?? null) !== null);
  if (isCut) {
    const size = `${String(MAX_ROWS)} × ${String(MAX_COLUMNS)}`;
    issues.push(
      tooLarge(
        `工作表“${sheet.name}”多于 ${size}（行 × 列），其余没有读`,
        `the sheet “${sheet.name}” has more than ${size} (rows × columns), the rest was not read`,
        sheet.name,
      ),
    );
  }
  const rows = sheet.rows.slice(0, MAX_ROWS).flatMap((cells, index) => {
    let width = Math.min(cells.length, MAX_COLUMNS);
    while (width > 0 && (cells[width - 1] ?? null) === null) width -= 1;
    if (width === 0) return [];
    return [{ number: index + 1, cells: cells.slice(0, width), isHidden: sheet.rowDefs?.get(index)?.hidden === true }];
  });
  issues.push(...emptyFormulas(sheet));
  return {
    name: sheet.name,
    rows,
    merges: mergesOf(sheet),
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
  };
}

// what programs other than spreadsheets write may have formulas that were never reckoned
function emptyFormulas(sheet: HucreSheet): readonly LedgerIssue[] {
  const issues: LedgerIssue[] = [];
  for (const [key, { formula, value }] of sheet.cells ?? []) {
    if (formula === undefined || value !== null || issues.length >= MAX_ISSUES) continue;
    const [row = 0, column = 0] = key.split(",").map(Number);
    const place = { sheet: sheet.name, row: row + 1, column: columnLetter(column), value: `=${formula}` };
    issues.push(ledgerIssue("formula-without-value", place));
  }
  return issues;
}

function mergesOf(sheet: HucreSheet): readonly MergedArea[] {
  return (sheet.merges ?? [])
    .map(({ startRow, endRow, startCol, endCol }) => ({
      top: startRow + 1,
      bottom: Math.min(endRow + 1, MAX_ROWS),
      left: startCol,
      right: Math.min(endCol, MAX_COLUMNS - 1),
    }))
    .filter(({ top, bottom, left, right }) => top >= 1 && left >= 0 && bottom >= top && right >= left);
}

function tooLarge(zh: string, en: string, sheet = ""): LedgerIssue {
  return ledgerIssue("too-large", { sheet }, [zh, en]);
}
