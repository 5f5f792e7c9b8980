/**
 * Ledgers read from files and from pasted cells.
 *
 * @module
 */
import { decodeText } from "./decode-text.js";
import { ledgerIssue } from "./issue-words.js";
import { MAX_FILE_BYTES } from "./limits.js";
import { parseDelimited } from "./parse-delimited.js";
import type { DelimitedText } from "./parse-delimited.js";
import { newestSheet } from "./newest-sheet.js";
import { pacer, runPaced, runSteps, throwIfAborted } from "./pause.js";
import type { Pacer } from "./pause.js";
import { noReading, readTable, readTableSteps } from "./read-table.js";
import { readXlsxSheets } from "./read-xlsx-sheets.js";
import type { Sheet } from "./sheet.js";
import { sniffFormat } from "./sniff-format.js";
import type { LedgerIssue, LedgerReading, ReadLedgerOptions } from "./types.js";

const WORKBOOKS = /\.(?:xlsx|xlsm|xltx|xltm)$/iu;
const TEXTS = /\.(?:csv|tsv|txt|tab)$/iu;
const MEGABYTE = 1024 * 1024;
// share of the time that goes by before there are rows to understand
const PARSED = 0.4;

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
 * @example
 * {@includeCode ../../../examples/ledger.ts}
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
      const pace = pacer(options);
      pace.tell(0);
      const parsing = { ...pace, pause: (done: number) => pace.pause(done * PARSED) };
      const { sheets, issues } = await readXlsxSheets(bytes, format.directory, parsing);
      throwIfAborted(options.signal);
      const told = [...extension(options, WORKBOOKS, ".xlsx"), ...issues];
      const choice = options.sheet === undefined ? newestSheet(sheets) : null;
      if (choice === null) return finish(sheets, options, told, pace);
      for (const sheet of choice.others) told.push(ledgerIssue("other-sheet", { sheet }, [sheet]));
      return finish(sheets, { ...options, sheet: choice.newest }, told, pace);
    }
    case "text": {
      const { text, encoding, isGuessed, replaced } = decodeText(bytes);
      const issues = extension(options, TEXTS, ".csv");
      if (isGuessed) issues.push(ledgerIssue("encoding-guessed", {}, [encoding]));
      if (replaced > 0) issues.push(ledgerIssue("encoding-broken", {}, [String(replaced)]));
      if (text.trim() === "") return noReading([], [...issues, ledgerIssue("empty-file")]);
      const pace = pacer(options);
      pace.tell(0);
      const parsed = await runPaced(parseDelimited(text), pace, 0, PARSED);
      return finish(sheetsOf(parsed), withoutSheet(options), [...issues, ...parsed.issues], pace);
    }
  }
}

async function finish(
  sheets: readonly Sheet[],
  options: ReadLedgerOptions,
  issues: readonly LedgerIssue[],
  pace: Pacer,
): Promise<LedgerReading> {
  const reading = await runPaced(readTableSteps(sheets, options, issues), pace, PARSED, 1);
  pace.tell(1);
  return reading;
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
  if (text.trim() === "") return noReading([], [ledgerIssue("empty-file")]);
  const parsed = runSteps(parseDelimited(text), {});
  const reading = readTable(sheetsOf(parsed), withoutSheet(options), parsed.issues);
  options.onProgress?.(1);
  return reading;
}

function sheetsOf({ sheet }: DelimitedText): readonly Sheet[] {
  return sheet === null ? [] : [sheet];
}

// a text has no sheets to choose from
function withoutSheet(options: ReadLedgerOptions): ReadLedgerOptions {
  const { sheet, ...rest } = options;
  return sheet === undefined ? options : rest;
}

function extension(options: ReadLedgerOptions, fitting: RegExp, name: string): LedgerIssue[] {
  const { fileName } = options;
  if (fileName === undefined || fitting.test(fileName)) return [];
  return [ledgerIssue("wrong-extension", { value: fileName }, [name])];
}
