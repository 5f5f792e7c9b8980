/**
 * What a file of several chains holds.
 *
 * @module
 */
import { writePortfolio } from "@liantu/core/planning";
import type { Portfolio } from "@liantu/core/planning";

/**
 * Writes a portfolio as text.
 *
 * @param portfolio - Portfolio.
 * @param indent - Spaces by which a level is indented.
 * @returns Its document as JSON.
 */
export function portfolioText(portfolio: Portfolio, indent = 0): string {
  return JSON.stringify(writePortfolio(portfolio), null, indent);
}
