/**
 * Reads the file of a chain that is to be added to a portfolio.
 *
 * @module
 */
import { readChain } from "@liantu/core";
import type { Chain } from "@liantu/core";
import { readPortfolio } from "@liantu/core/planning";
import { openFile } from "../document/open-file.js";
import type { ReadableFile } from "../document/open-file.js";
import type { AtlasIssue } from "../document/loaded-chain.js";
import { withoutOwnKeys } from "../document/own-keys.js";
import { issueOf } from "../document/file-issue.js";
import { NEWER_CHAIN, NO_CHAIN } from "../words/portfolio-failures.js";

/** What a file holds. */
export interface ChainFileReading {
  /** Chains that can be added: one, or all of a file of several. */
  readonly chains: readonly Chain[];
  /** What there is to say. */
  readonly issues: readonly AtlasIssue[];
}

/**
 * Reads a file.
 *
 * @param file - File that was picked.
 * @returns Its chains; none if it cannot be added, for the reasons among the issues.
 */
export async function readChainFile(file: ReadableFile): Promise<ChainFileReading> {
  const reading = await openFile(file);
  if (reading.kind === "failure") return { chains: [], issues: reading.issues };
  const { document } = reading;
  const isSeveral =
    typeof document === "object" && document !== null && "format" in document && document.format === "liantu-portfolio";
  const { chains, issues: found } = isSeveral ? severalOf(document) : oneOf(document);
  const issues = [...reading.issues, ...withoutOwnKeys(found)];
  // Written again by this version it would lose what it does not know.
  if (found.some(({ code }) => code === "future-version")) {
    return { chains: [], issues: [issueOf("error", NEWER_CHAIN), ...issues] };
  }
  return chains.length === 0 && isSeveral
    ? { chains, issues: [issueOf("error", NO_CHAIN), ...issues] }
    : { chains, issues };
}

function oneOf(document: unknown) {
  const { chain, issues } = readChain(document);
  return { chains: chain === null ? [] : [chain], issues };
}

function severalOf(document: unknown) {
  const { portfolio, issues } = readPortfolio(document);
  return { chains: [...(portfolio?.chains.values() ?? [])], issues };
}
