/**
 * The opportunity list as CSV, every column of it.
 *
 * @module
 */
import type { ChainAnalysis } from "@liantu/core";
import { opportunityList } from "@liantu/ledger";
import type { RankedOpportunity } from "@liantu/ledger";
import type { Language } from "./language.js";
import { csvText } from "./text/csv.js";

/**
 * Writes the opportunity list as CSV.
 *
 * @param analysis - Analysis that the list was made from.
 * @param list - Opportunities with their places in the ranking.
 * @param language - Language of heads and words.
 * @returns CSV with one line for each opportunity; amounts in the unit of the link, empty where not known.
 */
export function opportunitiesCsv(
  analysis: ChainAnalysis,
  list: readonly RankedOpportunity[],
  language: Language,
): string {
  const { heads, rows } = opportunityList(analysis.chain, list, language);
  return csvText([heads, ...rows.map((row) => row.map((cell) => (typeof cell === "boolean" ? String(cell) : cell)))]);
}
