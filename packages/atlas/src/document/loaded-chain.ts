/**
 * From a document to what the screens show: the chain, its analysis, and what there is to say about the data.
 *
 * @module
 */
import { analyzeChain, ChainError, readChain } from "@liantu/core";
import type { Chain, ChainAnalysis, Issue, Localized } from "@liantu/core";
import { notAnalysed } from "../words/failures.js";

/** Something to say about a file or its data; an issue of the library is one. */
export type AtlasIssue = Pick<Issue, "severity" | "place" | "value" | "message" | "remedy">;

/** Where a chain comes from. */
export type ChainOrigin =
  | { readonly kind: "example"; readonly id: string }
  | { readonly kind: "file"; readonly name: string };

/** A chain on the screen. */
export interface LoadedChain {
  /** The sound part of the document. */
  readonly chain: Chain;
  /** What was found out about it. */
  readonly analysis: ChainAnalysis;
  /** Where it comes from. */
  readonly origin: ChainOrigin;
  /** What was wrong in the document. */
  readonly issues: readonly AtlasIssue[];
}

/** Result of {@link loadDocument}: without `loaded` the document cannot be shown at all. */
export interface LoadResult {
  /** The chain, or `null`. */
  readonly loaded: LoadedChain | null;
  /** What there is to say, whether it could be shown or not. */
  readonly issues: readonly AtlasIssue[];
}

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
  const issues: readonly AtlasIssue[] = [...before, ...reading.issues];
  if (reading.chain === null) return { loaded: null, issues };
  try {
    const analysis = analyzeChain(reading.chain);
    return { loaded: { chain: reading.chain, analysis, origin, issues }, issues };
  } catch (error) {
    if (!(error instanceof ChainError)) throw error;
    const failure: AtlasIssue = { severity: "error", place: "", ...notAnalysed(explainError(error)) };
    return { loaded: null, issues: [failure, ...issues] };
  }
}

function explainError(error: ChainError): Localized {
  if (error.code === "amplifying-cycle") {
    const cycle = (error as ChainError<"amplifying-cycle">).details.cycle.join(" → ");
    return { zh: `供给关系成环且越转越大：${cycle}`, en: `a cycle of flows needs more than it makes: ${cycle}` };
  }
  if (error.code === "invalid-rule") {
    const { rule } = (error as ChainError<"invalid-rule">).details;
    return { zh: `规则“${rule}”有误（${error.message}）`, en: error.message };
  }
  return { zh: `${error.message}（${error.code}）`, en: error.message };
}
