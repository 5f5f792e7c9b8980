/**
 * An earlier file of the chain, read to be compared with.
 *
 * @module
 */
import { readChain } from "@liantu/core";
import type { Chain, Localized } from "@liantu/core";
import { openFile } from "../document/open-file.js";
import type { ReadableFile } from "../document/open-file.js";
import { EXPORT_WORDS } from "../words/export-words.js";

/** What was read. */
export interface EarlierReading {
  /** The chain; `null` if the file holds none. */
  readonly chain: Chain | null;
  /** What is to be said of the file; `null` if nothing is. */
  readonly message: Localized | null;
}

/**
 * Reads a file.
 *
 * @param file - What was picked.
 * @returns The chain, or why there is none.
 */
export async function readEarlier(file: ReadableFile): Promise<EarlierReading> {
  const opened = await openFile(file);
  if (opened.kind === "failure") return failed(opened.issues[0]?.message);
  const { chain, issues } = readChain(opened.document);
  return chain === null
    ? failed(issues.find(({ severity }) => severity === "error")?.message)
    : { chain, message: null };
}

function failed(message: Localized | undefined): EarlierReading {
  return { chain: null, message: EXPORT_WORDS.beforeFailed(message ?? { zh: "", en: "" }) };
}
