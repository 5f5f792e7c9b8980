/**
 * Sheets of an .xlsx workbook.
 *
 * @module
 */
import { columnLetter } from "./cell-text.js";
import { ledgerIssue } from "./issue-words.js";
import { MAX_CELLS, MAX_COLUMNS, MAX_INFLATED_BYTES, MAX_ROWS, MAX_SHEETS } from "./limits.js";
import type { Pacer } from "./pause.js";
import type { Sheet } from "./sheet.js";
import type { LedgerIssue } from "./types.js";
import { PartError } from "./xlsx/inflate-part.js";
import { withDates } from "./xlsx/dates-of-1904.js";
import { WorkbookParts } from "./xlsx/read-parts.js";
import { readWorkbook } from "./xlsx/read-workbook.js";
import { WorksheetReader, withoutOverlaps } from "./xlsx/read-worksheet.js";
import type { ZipDirectory } from "./zip-directory.js";

/** Sheets of a workbook. */
export interface WorkbookSheets {
  /** Sheets in the order of the workbook; empty if it cannot be read. */
  readonly sheets: readonly Sheet[];
  /** What there is to say of it. */
  readonly issues: readonly LedgerIssue[];
}

const MEGABYTE = 1024 * 1024;

/**
 * Reads the sheets of a workbook, hidden rows and all; formulas give the values that were stored with them.
 *
 * @param bytes - Whole file.
 * @param directory - Its directory, which decides whether it is inflated at all.
 * @param pacer - Pauses; progress is the share of the file that was read.
 * @returns Sheets and issues; never throws on data.
 * @throws An `AbortError` if the signal ends the reading.
 * @remarks O(inflated bytes); memory for the values that are kept, and for no more than a piece of the XML.
 */
export async function readXlsxSheets(
  bytes: Uint8Array,
  directory: ZipDirectory,
  pacer: Pacer,
): Promise<WorkbookSheets> {
  const refusal = refusalOf(directory);
  if (refusal !== null) return { sheets: [], issues: [refusal] };
  try {
    const issues: LedgerIssue[] = [];
    const parts = new WorkbookParts(bytes, directory, pacer);
    const workbook = await readWorkbook(parts);
    if (workbook.sheets.length > MAX_SHEETS) {
      issues.push(
        tooLarge(
          `多于 ${String(MAX_SHEETS)} 个工作表，其余没有读`,
          `more than ${String(MAX_SHEETS)} sheets, the rest was not read`,
        ),
      );
    }
    const budget = { left: MAX_CELLS };
    const sheets: Sheet[] = [];
    for (const { name, isHidden, part } of workbook.sheets.slice(0, MAX_SHEETS)) {
      const reader = new WorksheetReader(workbook, budget);
      await parts.read(part, reader);
      const sheet = { name, rows: reader.rows, merges: withoutOverlaps(reader.merges), isHidden };
      sheets.push(workbook.is1904 ? withDates(sheet) : sheet);
      issues.push(...issuesOf(reader, name));
    }
    return { sheets, issues };
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError") throw error;
    return { sheets: [], issues: [failure(error)] };
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

function failure(error: unknown): LedgerIssue {
  const reason = error instanceof Error ? error.message : String(error);
  return error instanceof PartError && error.isTooLarge
    ? tooLarge(
        "工作簿的部件过大，或解压后超出声明的大小",
        "a part of the workbook is too large, or inflates beyond its declared size",
      )
    : ledgerIssue("unreadable-file", {}, [
        `工作簿已损坏或不完整（${reason}）`,
        `the workbook is damaged or incomplete (${reason})`,
      ]);
}

function issuesOf({ isCut, emptyFormulas }: WorksheetReader, sheet: string): readonly LedgerIssue[] {
  // what programs other than spreadsheets write may have formulas that were never reckoned
  const issues = emptyFormulas.map(({ row, column, formula }) =>
    ledgerIssue("formula-without-value", { sheet, row, column: columnLetter(column), value: `=${formula}` }),
  );
  if (!isCut) return issues;
  const size = `${String(MAX_ROWS)} × ${String(MAX_COLUMNS)}`;
  const cells = String(MAX_CELLS);
  return [
    tooLarge(
      `工作表“${sheet}”多于 ${size}（行 × 列），或整个文件多于 ${cells} 个单元格，其余没有读`,
      `the sheet “${sheet}” has more than ${size} (rows × columns), or the file more than ${cells} cells; the rest was not read`,
      sheet,
    ),
    ...issues,
  ];
}

function tooLarge(zh: string, en: string, sheet = ""): LedgerIssue {
  return ledgerIssue("too-large", { sheet }, [zh, en]);
}
