/**
 * From the document of a portfolio to what the screens show: its chains, one of them on the map.
 *
 * @module
 */
import { readPortfolio } from "@liantu/core/planning";
import { issueOf } from "../document/file-issue.js";
import { loadChain } from "../document/loaded-chain.js";
import type { AtlasIssue, ChainOrigin, LoadResult } from "../document/loaded-chain.js";
import { withoutOwnKeys } from "../document/own-keys.js";
import { NO_CHAIN } from "../words/portfolio-failures.js";

/**
 * Reads the document of a portfolio.
 *
 * @param document - Parsed document.
 * @param origin - Where it comes from.
 * @param before - What was already said about the file.
 * @returns The portfolio with the first chain that has numbers; only the issues if there is none.
 */
export function loadPortfolio(document: unknown, origin: ChainOrigin, before: readonly AtlasIssue[] = []): LoadResult {
  const { portfolio, issues: found } = readPortfolio(document);
  const issues = [...before, ...withoutOwnKeys(found)];
  if (portfolio === null) return { loaded: null, issues };
  const isReadOnly = found.some(({ code }) => code === "future-version");
  const order = [...portfolio.clusters.flatMap(({ chains }) => chains), ...portfolio.chains.keys()];
  for (const member of order) {
    const chain = portfolio.chains.get(member);
    if (chain === undefined) continue;
    const { loaded } = loadChain(chain, origin, issues);
    if (loaded !== null) return { loaded, issues, isReadOnly, portfolio: { portfolio, member } };
  }
  return { loaded: null, issues: [issueOf("error", NO_CHAIN), ...issues] };
}
