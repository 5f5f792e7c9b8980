/**
 * From a document to what the screens show: the chain, its analysis, and what there is to say about the data.
 *
 * @module
 */
import { readChain } from "@liantu/core";
import type { Chain, ChainAnalysis, Issue } from "@liantu/core";
import { analyzeWith, DEFAULT_FORM } from "../options/analysis-form.js";
import type { PortfolioMoment } from "../state/open-portfolio.js";
import { withoutOwnKeys } from "./own-keys.js";
import { notAnalysed } from "../words/failures.js";

/** Something to say about a file or its data; an issue of the library is one. */
export type AtlasIssue = Pick<Issue, "severity" | "place" | "value" | "message" | "remedy">;

/** Where a chain comes from. */
export type ChainOrigin =
  | { readonly kind: "example"; readonly id: string }
  | { readonly kind: "template"; readonly id: string }
  | { readonly kind: "recovered"; readonly name: string }
  | { readonly kind: "file"; readonly name: string };

/** A chain on the screen. */
export interface LoadedChain {
  /** The sound part of the document. */
  readonly chain: Chain;
  /** What was found out about it. */
  readonly analysis: ChainAnalysis;
  /** Where it comes from. */
  readonly origin: ChainOrigin;
  /** Counts the documents opened: it stays the same while one is edited. */
  readonly session: number;
  /** What was wrong in the document. */
  readonly issues: readonly AtlasIssue[];
}

/** Result of {@link loadDocument}: without `loaded` the document cannot be shown at all. */
export interface LoadResult {
  /** The chain, or `null`. */
  readonly loaded: LoadedChain | null;
  /** What there is to say, whether it could be shown or not. */
  readonly issues: readonly AtlasIssue[];
  /** Whether the document may only be looked at. */
  readonly isReadOnly?: boolean;
  /** The portfolio that the chain is one of. */
  readonly portfolio?: PortfolioMoment;
}

let session = 0;

/**
 * Reads and analyses a chain document.
 *
 * @param document - Parsed document.
 * @param origin - Where it comes from.
 * @param before - What was already said about the file.
 * @returns The chain with its analysis, or only the issues if nothing in it can be shown.
 */
export function loadDocument(document: unknown, origin: ChainOrigin, before: readonly AtlasIssue[] = []): LoadResult {
  const reading = readChain(document);
  const issues: readonly AtlasIssue[] = [...before, ...withoutOwnKeys(reading.issues)];
  if (reading.chain === null) return { loaded: null, issues };
  const isReadOnly = reading.issues.some(({ code }) => code === "future-version");
  return { ...loadChain(reading.chain, origin, issues), isReadOnly };
}

/**
 * Analyses a chain that was read already.
 *
 * @param chain - Chain.
 * @param origin - Where it comes from.
 * @param issues - What was said while it was read.
 * @returns The chain with its analysis, or only the issues if it has no numbers.
 */
export function loadChain(chain: Chain, origin: ChainOrigin, issues: readonly AtlasIssue[]): LoadResult {
  const { analysis, fault } = analyzeWith(chain, DEFAULT_FORM.inputs);
  if (analysis !== null) {
    session += 1;
    return { loaded: { chain, analysis, origin, session, issues }, issues };
  }
  const failure: AtlasIssue = { severity: "error", place: "", ...notAnalysed(fault.message) };
  return { loaded: null, issues: [failure, ...issues] };
}
