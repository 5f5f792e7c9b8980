/**
 * Reads a list of enterprises and searches it, so that the page stays alive and the search can be stopped.
 *
 * @module
 */
import { useCallback, useEffect, useRef, useState } from "react";
import type { ChainAnalysis, LinkKey, Localized } from "@liantu/core";
import { matchTargets } from "@liantu/core/planning";
import type { MatchResult } from "@liantu/core/planning";
import { readEnterpriseList } from "@liantu/ledger";
import type { EnterpriseField } from "@liantu/ledger";
import { TARGETS_WORDS as W } from "../words/targets-words.js";
import { inSlices } from "./slices.js";

/** A list of enterprises that was picked or pasted. */
export interface CandidateList {
  /** Its name. */
  readonly name: string;
  /** Its content. */
  readonly bytes: Uint8Array;
}

/** What is searched for. */
export interface SearchRequest {
  /** Links to fill; all opportunities if there are none. */
  readonly links: readonly LinkKey[];
  /** Least score, 0 to 100. */
  readonly least: number;
}

/** How a search stands. */
export type Search =
  | { readonly kind: "none" }
  | { readonly kind: "running"; readonly rows: number }
  | { readonly kind: "failed"; readonly message: Localized }
  | {
      readonly kind: "done";
      /** What was found. */
      readonly result: MatchResult;
      /** Fields that were understood. */
      readonly fields: readonly EnterpriseField[];
      /** What there is to say of the file. */
      readonly issues: readonly Localized[];
    };

/** A search, and what begins and ends it. */
export interface Searching {
  /** How it stands. */
  readonly search: Search;
  /** Begins a search. */
  readonly start: (list: CandidateList, request: SearchRequest) => void;
  /** Ends it; what was found by then stays. */
  readonly stop: () => void;
  /** Forgets what was found. */
  readonly forget: () => void;
}

/** Candidates kept for each link. */
const MOST = 50;

/**
 * Searches lists for enterprises.
 *
 * @param analysis - Analysis of the chain.
 * @returns The search.
 */
export function useSearch(analysis: ChainAnalysis): Searching {
  const [search, setSearch] = useState<Search>({ kind: "none" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = useCallback<Searching["start"]>(
    (list, request) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const tell = (next: Search): void => {
        if (running.current === controller) setSearch(next);
      };
      tell({ kind: "running", rows: 0 });
      searchList(analysis, list, request, controller.signal, (rows) => tell({ kind: "running", rows })).then(tell, () =>
        tell({ kind: "failed", message: W.failed }),
      );
    },
    [analysis],
  );
  const stop = useCallback(() => running.current?.abort(), []);
  const forget = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setSearch({ kind: "none" });
  }, []);
  return { search, start, stop, forget };
}

/**
 * Searches a list.
 *
 * @param analysis - Analysis of the chain.
 * @param list - List.
 * @param request - What is searched for.
 * @param signal - Ends the search; what was found by then is given.
 * @param onRows - Told how many rows were looked at.
 * @returns What was found, or why the list cannot be read.
 */
export async function searchList(
  { chain, options }: ChainAnalysis,
  list: CandidateList,
  { links, least }: SearchRequest,
  signal: AbortSignal,
  onRows: (rows: number) => void,
): Promise<Search> {
  const { rows, columns, issues } = await readEnterpriseList(list.bytes);
  const fault = issues.find(({ severity }) => severity === "error");
  if (fault !== undefined) {
    return { kind: "failed", message: both(fault.message, fault.remedy) };
  }
  if (columns.size === 0) return { kind: "failed", message: W.noColumns };
  const result = await matchTargets(chain, inSlices(rows, { onRows }), {
    ...options,
    ...(links.length > 0 && { links }),
    least,
    limit: MOST,
    signal,
    // An enterprise that is here is shown with the reason why it is no target.
    isLocalWanted: true,
  });
  return {
    kind: "done",
    result,
    fields: [...new Set(columns.values())],
    issues: issues.map(({ message, remedy }) => both(message, remedy)),
  };
}

function both(message: Localized, remedy: Localized): Localized {
  return { zh: `${message.zh}${remedy.zh}`, en: `${message.en} ${remedy.en}` };
}
