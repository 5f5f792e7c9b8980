/**
 * An issue about a whole file.
 *
 * @module
 */
import type { FailureWords } from "../words/failures.js";
import type { AtlasIssue } from "./loaded-chain.js";

/**
 * Makes an issue about a whole file.
 *
 * @param severity - How bad it is.
 * @param words - Reason and remedy.
 * @returns The issue.
 */
export function issueOf(severity: AtlasIssue["severity"], words: FailureWords): AtlasIssue {
  return { severity, place: "", message: words.message, remedy: words.remedy };
}
