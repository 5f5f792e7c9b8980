/**
 * What the chains are together, reckoned anew after each change.
 *
 * @module
 */
import { useEffect, useState } from "react";
import type { Portfolio, PortfolioOptions } from "@liantu/core/planning";
import { summaryRequest } from "./summarise.js";
import type { SummaryAnswer } from "./summarise.js";
import { reckonTogether } from "./summary-desk.js";

/** What is known of the chains together. */
export interface SummaryState {
  /** The last answer; `null` before the first one. */
  readonly answer: SummaryAnswer | null;
  /** Whether the chains have changed since, and a new answer is under way. */
  readonly isStale: boolean;
}

interface Answered {
  readonly portfolio: Portfolio;
  readonly options: PortfolioOptions;
  readonly answer: SummaryAnswer;
}

// Leaving the screen and coming back asks for the same thing again.
let last: Answered | null = null;

/**
 * Follows what the chains of a portfolio are together.
 *
 * @param portfolio - Portfolio, or `null`.
 * @param options - Options of the analysis; the same object as long as they are the same.
 * @returns The last answer, and whether it is still that of these chains.
 */
export function useSummary(portfolio: Portfolio | null, options: PortfolioOptions): SummaryState {
  const [answered, setAnswered] = useState<Answered | null>(last);
  const isDone = answered !== null && answered.portfolio === portfolio && isSame(answered.options, options);
  useEffect(() => {
    if (portfolio === null || isDone) return;
    const ending = new AbortController();
    void reckonTogether(summaryRequest(portfolio, options), ending.signal).then((answer) => {
      if (ending.signal.aborted) return;
      last = { portfolio, options, answer };
      setAnswered(last);
    });
    return () => ending.abort();
  }, [portfolio, options, isDone]);
  const isOwn = answered !== null && answered.portfolio.id === portfolio?.id;
  return { answer: isOwn ? answered.answer : null, isStale: portfolio !== null && !isDone };
}

function isSame(a: PortfolioOptions, b: PortfolioOptions): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
