/**
 * What if: edits made, and the difference that they make to every measure.
 *
 * @module
 */
import { analyzeChain } from "../../analysis/analyze-chain.js";
import type { AnalyzeOptions, ChainAnalysis } from "../../analysis/chain-analysis.js";
import type { Chain } from "../../model/chain.js";
import type { ChainEdit } from "../../model/chain-edit.js";
import { editChain } from "../../model/edit-chain.js";
import { compareAnalyses } from "./compare-analyses.js";
import type { AnalysisDifference, CompareOptions } from "./compare-analyses.js";
import { diffChains } from "./diff-chains.js";
import type { ChainDifference } from "./diff-chains.js";

/** Options of {@link scenario}. */
export interface ScenarioOptions extends AnalyzeOptions, CompareOptions {}

/** What edits would change. */
export interface Scenario {
  /** The edited chain. */
  readonly chain: Chain;
  /** Analysis without the edits. */
  readonly before: ChainAnalysis;
  /** Analysis with the edits. */
  readonly after: ChainAnalysis;
  /** What differs in the document. */
  readonly document: ChainDifference;
  /** What differs in the measures. */
  readonly difference: AnalysisDifference;
}

/**
 * Works out what edits would change.
 *
 * @param chain - Chain as it is; it is not modified.
 * @param edits - What is supposed to be different.
 * @param options - As for the analysis, and more measures to compare.
 * @param before - Analysis of the chain with the same options, if it is at hand.
 * @returns The edited chain, both analyses, and their difference.
 * @throws `ChainError` as `editChain` and `analyzeChain` do.
 * @example
 * ```ts
 * const { difference } = scenario(chain, [
 *   { kind: "put", in: "projects", record: { id: "new", link: "separator", stage: "operating", capacity: 40000 } },
 * ]);
 * ```
 * @example
 * {@includeCode ../../../../../examples/what-if.ts}
 */
export function scenario(
  chain: Chain,
  edits: readonly ChainEdit[],
  options: ScenarioOptions = {},
  before: ChainAnalysis = analyzeChain(chain, options),
): Scenario {
  const edited = editChain(chain, edits);
  const after = analyzeChain(edited, options);
  return {
    chain: edited,
    before,
    after,
    document: diffChains(chain, edited),
    difference: compareAnalyses(before, after, options),
  };
}
