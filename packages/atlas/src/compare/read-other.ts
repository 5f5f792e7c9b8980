/**
 * Reads the document that the one on the screen is compared with; nothing of it comes onto the screen but what differs.
 *
 * @module
 */
import { readChain } from "@liantu/core";
import type { Chain } from "@liantu/core";
import { issueOf } from "../document/file-issue.js";
import type { AtlasIssue } from "../document/loaded-chain.js";
import type { ReadableFile } from "../document/open-file.js";
import { UNREADABLE } from "../words/failures.js";

/** Result of {@link readOther}. */
export interface OtherReading {
  /** The chain; `null` if there is none in the file. */
  readonly chain: Chain | null;
  /** What there is to say of the file. */
  readonly issues: readonly AtlasIssue[];
}

/**
 * Reads a file.
 *
 * @param file - What was picked.
 * @returns The chain, or why there is none.
 */
export async function readOther(file: ReadableFile): Promise<OtherReading> {
  const { openFile } = await import("../document/open-file.js");
  const reading = await openFile(file);
  if (reading.kind !== "document") {
    const issues = reading.kind === "failure" ? reading.issues : [issueOf("error", UNREADABLE)];
    return { chain: null, issues };
  }
  return readDocument(reading.document);
}

/**
 * Reads the text of an earlier state.
 *
 * @param text - Document as JSON.
 * @returns The chain, or why there is none.
 */
export function readOtherText(text: string): OtherReading {
  try {
    return readDocument(JSON.parse(text) as unknown);
  } catch {
    return { chain: null, issues: [issueOf("error", UNREADABLE)] };
  }
}

function readDocument(document: unknown): OtherReading {
  const { chain, issues } = readChain(document);
  return { chain, issues: issues.filter(({ severity }) => severity === "error") };
}
