/**
 * Tells a workbook that holds a whole chain from a ledger.
 *
 * @module
 */
import { MAX_FILE_BYTES } from "../../limits.js";
import { pacer } from "../../pause.js";
import { sniffFormat } from "../../sniff-format.js";
import { readSheetList } from "../../xlsx/read-workbook.js";
import { WorkbookParts } from "../../xlsx/read-parts.js";
import { areChainSheets } from "./find-sheets.js";

/**
 * Tells whether a file is a workbook that holds a whole chain, as `documentSheets` lays it out, by the names of its sheets.
 *
 * Reads the list of the sheets only, whatever the size of the file.
 *
 * @param bytes - Whole file.
 * @returns `true` for a workbook of a chain, which `readWorkbook` reads; `false` for a ledger, and for anything else. Data
 *   never makes it throw.
 */
export async function isChainWorkbook(bytes: Uint8Array): Promise<boolean> {
  if (bytes.length > MAX_FILE_BYTES) return false;
  const format = sniffFormat(bytes);
  if (format.kind !== "xlsx" || format.directory.problem !== null) return false;
  try {
    const sheets = await readSheetList(new WorkbookParts(bytes, format.directory, pacer({})));
    return areChainSheets(sheets.map(({ name }) => name));
  } catch {
    // What is wrong with it is told by who reads it as a ledger.
    return false;
  }
}
