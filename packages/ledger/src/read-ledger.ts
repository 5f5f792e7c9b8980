/**
 * Ledgers read from files and from pasted cells.
 *
 * @module
 */
import { decodeText } from "./decode-text.js";
import { ledgerIssue } from "./issue-words.js";
import { MAX_FILE_BYTES } from "./limits.js";
import { parseDelimited } from "./parse-delimited.js";
import { noReading, readTable, throwIfAborted } from "./read-table.js";
import { readXlsxSheets } from "./read-xlsx-sheets.js";
import { sniffFormat } from "./sniff-format.js";
import type { LedgerIssue, LedgerReading, ReadLedgerOptions } from "./types.js";

const WORKBOOKS = /\.(?:xlsx|xlsm|xltx|xltm)$/iu;
const TEXTS = /\.(?:csv|tsv|txt|tab)$/iu;
const MEGABYTE = 1024 * 1024;

/**
 * Reads a ledger of projects from an .xlsx workbook (Excel, WPS) or a text file with tabs, commas or semicolons.
 *
 * The content decides what the file is, not its extension. Sheet, heading and the meaning of the columns are found;
 * what is not certain, and every row that is not read as a project, is told in the issues. Data never makes it throw.
 *
 * @param bytes - Whole file.
 * @param options - Name of the file; sheet, columns and words where they are given.
 * @returns Projects, how the columns were understood, and the issues.
 * @throws An `AbortError` if the signal ends the reading.
 */
export async function readLedger(bytes: Uint8Array, options: ReadLedgerOptions = {}): Promise<LedgerReading> {
  throwIfAborted(options.signal);
  if (bytes.length > MAX_FILE_BYTES) {
    const limit = `${String(MAX_FILE_BYTES / MEGABYTE)} MB`;
    return noReading([], [ledgerIssue("too-large", {}, [`文件大于 ${limit}`, `the file is larger than ${limit}`])]);
  }
  const format = sniffFormat(bytes);
  switch (format.kind) {
    case "empty":
      return noReading([], [ledgerIssue("empty-file")]);
    case "encrypted":
      return noReading([], [ledgerIssue("encrypted-file")]);
    case "xls":
      return noReading([], [ledgerIssue("legacy-xls")]);
    case "other":
      return noReading([], [ledgerIssue("unreadable-file", {}, [format.zh, format.en])]);
    case "xlsx": {
      const { sheets, issues } = await readXlsxSheets(bytes, format.directory);
      throwIfAborted(options.signal);
      return readTable(sheets, options, [...extension(options, WORKBOOKS, ".xlsx"), ...issues]);
    }
    case "text": {
      const { text, encoding, isGuessed, replaced } = decodeText(bytes);
      const issues = extension(options, TEXTS, ".csv");
      if (isGuessed) issues.push(ledgerIssue("encoding-guessed", {}, [encoding]));
      if (replaced > 0) issues.push(ledgerIssue("encoding-broken", {}, [String(replaced)]));
      return readText(text, options, issues);
    }
  }
}

/**
 * Reads a ledger from cells that were copied in Excel or WPS and pasted as text.
 *
 * @param text - Pasted text: rows by line, cells by tab; cells with line breaks are quoted.
 * @param options - Columns and words where they are given.
 * @returns As {@link readLedger}; row numbers count from the first pasted row.
 * @throws An `AbortError` if the signal ends the reading.
 */
export function readPastedLedger(text: string, options: ReadLedgerOptions = {}): LedgerReading {
  throwIfAborted(options.signal);
  return readText(text, options, []);
}

function readText(text: string, options: ReadLedgerOptions, issues: readonly LedgerIssue[]): LedgerReading {
  if (text.trim() === "") return noReading([], [...issues, ledgerIssue("empty-file")]);
  const parsed = parseDelimited(text);
  const { sheet: _, ...rest } = options;
  return readTable(parsed.sheet === null ? [] : [parsed.sheet], rest, [...issues, ...parsed.issues]);
}

function extension(options: ReadLedgerOptions, fitting: RegExp, name: string): LedgerIssue[] {
  const { fileName } = options;
  if (fileName === undefined || fitting.test(fileName)) return [];
  return [ledgerIssue("wrong-extension", { value: fileName }, [name])];
}
