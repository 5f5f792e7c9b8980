/**
 * Compares the ledger of an import with the chain, when a step asks for it.
 *
 * @module
 */
import { useEffect, useState } from "react";
import type { Chain } from "@liantu/core";
import type { LedgerMerge, LedgerReading } from "@liantu/ledger";
import { NO_ANSWERS, planMerge } from "./merge-plan.js";
import type { Answers } from "./merge-plan.js";

/** What the comparison found. */
export interface Plan {
  /** Merge without any answer; `null` until it is made. */
  readonly first: LedgerMerge | null;
  /** Merge with the answers; `null` until it is made, and while it is made again. */
  readonly last: LedgerMerge | null;
  /** The last merge with answers, perhaps not the newest ones. */
  readonly before: LedgerMerge | null;
  /** Share of the comparison that is done, 0 to 1. */
  readonly done: number;
}

interface Made {
  readonly chain: Chain;
  readonly reading: LedgerReading;
  readonly answers: Answers;
  readonly merge: LedgerMerge;
}

// time for the words that say so to be painted before the page is busy
const PAINT = 40;

/**
 * Compares ledger and chain.
 *
 * @param chain - Chain; `null` before there is one.
 * @param reading - Ledger; `null` before it is read.
 * @param answers - What was said.
 * @param source - Name of the ledger.
 * @param wants - What is asked for: nothing, the questions, or the changes.
 * @returns What is made of it so far.
 */
export function usePlan(
  chain: Chain | null,
  reading: LedgerReading | null,
  answers: Answers,
  source: string,
  wants: "nothing" | "questions" | "changes",
): Plan {
  const [first, setFirst] = useState<Made | null>(null);
  const [last, setLast] = useState<Made | null>(null);
  const [done, setDone] = useState(0);
  const isFirst = first !== null && first.chain === chain && first.reading === reading;
  const isOfLedger = last !== null && last.chain === chain && last.reading === reading;
  // without an answer the first merge is the last one
  const isPlain = isFirst && isSameAnswer(NO_ANSWERS, answers);
  const isLast = isPlain || (isOfLedger && isSameAnswer(last.answers, answers));
  const needs = wants === "nothing" ? null : !isFirst ? "first" : wants === "changes" && !isLast ? "last" : null;

  useEffect(() => {
    if (needs === null || chain === null || reading === null) return undefined;
    const stop = new AbortController();
    const [set, said] = needs === "first" ? [setFirst, NO_ANSWERS] : [setLast, answers];
    const watch = { signal: stop.signal, onProgress: (share: number) => setDone(Math.round(share * 100) / 100) };
    const timer = setTimeout(() => {
      setDone(0);
      void planMerge(chain, reading, said, source, watch)
        .then((merge) => set({ chain, reading, answers: said, merge }))
        .catch((error: unknown) => {
          if (!stop.signal.aborted) throw error;
        });
    }, PAINT);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [needs, chain, reading, answers, source]);

  return {
    first: isFirst ? first.merge : null,
    last: isPlain ? first.merge : isLast ? (last?.merge ?? null) : null,
    before: isOfLedger ? last.merge : null,
    done,
  };
}

// what is left out at the end changes nothing of the merge itself
function isSameAnswer(a: Answers, b: Answers): boolean {
  return a.decisions === b.decisions && a.duplicates === b.duplicates && a.same === b.same && a.asOf === b.asOf;
}
