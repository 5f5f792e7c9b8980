/**
 * The form of the analysis and what follows from it: entering something re-computes the analysis at once.
 *
 * @module
 */
import { ANALYZE_OPTIONS, analyzeChain, ChainError } from "@liantu/core";
import type { Chain, ChainAnalysis } from "@liantu/core";
import { explainError, linkAtFault } from "./explain-error.js";
import { optionFields } from "./option-fields.js";
import type { OptionInputs } from "./option-fields.js";
import { readFields } from "./read-fields.js";
import type { OptionFault } from "./read-fields.js";

/** What the form holds. */
export interface AnalysisForm {
  /** What was entered. */
  readonly inputs: OptionInputs;
  /** Why it is not in force, `null` if it is. */
  readonly fault: OptionFault | null;
  /** Whether the form is on the screen. */
  readonly isOpen: boolean;
}

/** The form with every option at its default. */
export const DEFAULT_FORM: AnalysisForm = { inputs: new Map(), fault: null, isOpen: false };

/** Result of {@link analyzeWith}: the analysis, or why there is none. */
export type FormAnalysis =
  | { readonly analysis: ChainAnalysis; readonly fault: null }
  | { readonly analysis: null; readonly fault: OptionFault };

/**
 * Analyses a chain with what was entered into the form.
 *
 * @param chain - Chain.
 * @param inputs - What was entered.
 * @returns The analysis; where the entries are wrong or have no solution, why.
 */
export function analyzeWith(chain: Chain, inputs: OptionInputs): FormAnalysis {
  const { options, fault } = readFields(optionFields(ANALYZE_OPTIONS, inputs), chain);
  if (options === null) return { analysis: null, fault };
  try {
    return { analysis: analyzeChain(chain, options), fault: null };
  } catch (error) {
    if (!(error instanceof ChainError)) throw error;
    const link = linkAtFault(error);
    return { analysis: null, fault: { message: explainError(error, chain), ...(link !== undefined && { link }) } };
  }
}
