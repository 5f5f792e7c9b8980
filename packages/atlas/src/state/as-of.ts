/**
 * Looking at the chain as of another date, and back.
 *
 * @module
 */
import { chainAsOf } from "@liantu/core";
import type { Chain } from "@liantu/core";
import { analyzeWith, DEFAULT_FORM } from "../options/analysis-form.js";
import { documentChain } from "./atlas-state.js";
import type { AtlasState } from "./atlas-state.js";

/**
 * Gives the state that looks at the chain as of a date.
 *
 * @param state - State before.
 * @param date - Date.
 * @returns The state with the chain as of then; the same if there is none, or it has no numbers.
 */
export function afterLooking(state: AtlasState, date: string): AtlasState {
  const present = documentChain(state);
  if (present === null) return state;
  const wasReadOnly = state.asOf?.wasReadOnly ?? state.isReadOnly;
  return (
    showing({ ...state, isReadOnly: true, asOf: { date, present, wasReadOnly } }, chainAsOf(present, date)) ?? state
  );
}

/**
 * Gives the state that shows the document as it is.
 *
 * @param state - State before.
 * @returns The state; the same if it shows it already.
 */
export function afterReturning(state: AtlasState): AtlasState {
  if (state.asOf === null) return state;
  const { present, wasReadOnly } = state.asOf;
  return showing({ ...state, isReadOnly: wasReadOnly, asOf: null }, present) ?? state;
}

function showing(state: AtlasState, chain: Chain): AtlasState | null {
  if (state.loaded === null) return null;
  const entered = analyzeWith(chain, state.form.inputs);
  const { analysis } = entered.analysis === null ? analyzeWith(chain, DEFAULT_FORM.inputs) : entered;
  if (analysis === null) return null;
  const project = state.project !== null && chain.projects.has(state.project) ? state.project : null;
  return { ...state, project, loaded: { ...state.loaded, chain, analysis } };
}
