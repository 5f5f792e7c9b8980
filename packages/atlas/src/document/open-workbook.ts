/**
 * Opens a workbook that “export” wrote, and that was worked on in Excel or WPS since.
 *
 * @module
 */
import { isChainWorkbook, readWorkbook } from "@liantu/ledger";
import type { AtlasIssue } from "./loaded-chain.js";
import { isZip, LARGEST_MEGABYTES } from "./open-file.js";
import type { FileReading, ReadableFile } from "./open-file.js";

/**
 * Reads the bytes of a workbook as a document.
 *
 * @param bytes - Whole file.
 * @returns The document, with what was wrong in it by sheet and cell; `null` if it holds no whole chain.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<FileReading | null> {
  if (!(await isChainWorkbook(bytes))) return null;
  const { document, issues } = await readWorkbook(bytes);
  const told = issues.map(({ severity, sheet, row, column, value, message, remedy }): AtlasIssue => ({
    severity,
    place: [sheet, row === null ? null : `${column ?? ""}${String(row)}`].filter((part) => part !== null).join("!"),
    ...(value !== null && { value }),
    message,
    remedy,
  }));
  return document === null ? { kind: "failure", issues: told } : { kind: "document", document, issues: told };
}

/**
 * Tells whether a file is a workbook that holds a whole chain.
 *
 * @param file - What was picked or dropped.
 * @returns `true` if it is opened like a document, `false` if it is a ledger to be imported.
 */
export async function holdsChain(file: ReadableFile): Promise<boolean> {
  if (file.size > LARGEST_MEGABYTES * 1e6) return false;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return isZip(bytes) && (await isChainWorkbook(bytes));
  } catch {
    return false;
  }
}
