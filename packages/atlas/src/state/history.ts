/**
 * Editing, undoing and doing again: every step is a document, and a document is a value.
 *
 * @module
 */
import { checkChain, restoreChain } from "@liantu/core";
import type { Chain, Localized } from "@liantu/core";
import { DEFAULT_FORM, analyzeWith } from "../options/analysis-form.js";
import type { AtlasState, HistoryStep } from "./atlas-state.js";

/**
 * Gives the state after the chain was changed.
 *
 * @param state - State before.
 * @param chain - Chain as it is now.
 * @param label - What was done.
 * @returns The state with the change as one step of the history; the same if nothing is loaded, nothing changed, or the chain
 * has no numbers.
 */
export function afterEditing(state: AtlasState, chain: Chain, label: Localized): AtlasState {
  const before = state.loaded?.chain.document;
  if (before === undefined || before === chain.document || state.isReadOnly) return state;
  return withChain({ ...state, past: [...state.past, { document: before, label }], future: [] }, chain) ?? state;
}

/**
 * Gives the state after the last step was undone.
 *
 * @param state - State before.
 * @returns The state without the step; the same if there is none.
 */
export function afterUndoing(state: AtlasState): AtlasState {
  const step = state.past[state.past.length - 1];
  const now = state.loaded?.chain.document;
  if (step === undefined || now === undefined) return state;
  const future: HistoryStep[] = [...state.future, { document: now, label: step.label }];
  return withChain({ ...state, past: state.past.slice(0, -1), future }, restoreChain(step.document)) ?? state;
}

/**
 * Gives the state after the step undone last was done again.
 *
 * @param state - State before.
 * @returns The state with the step; the same if there is none.
 */
export function afterRedoing(state: AtlasState): AtlasState {
  const step = state.future[state.future.length - 1];
  const now = state.loaded?.chain.document;
  if (step === undefined || now === undefined) return state;
  const past: HistoryStep[] = [...state.past, { document: now, label: step.label }];
  return withChain({ ...state, past, future: state.future.slice(0, -1) }, restoreChain(step.document)) ?? state;
}

/** `null` where the chain has no numbers under any options: then nothing is changed. */
function withChain(state: AtlasState, chain: Chain): AtlasState | null {
  const { loaded } = state;
  if (loaded === null) return null;
  const entered = analyzeWith(chain, state.form.inputs);
  // An entry may lose its meaning by the edit, as a target at a link that is gone: the defaults always have one.
  const { analysis } = entered.analysis === null ? analyzeWith(chain, DEFAULT_FORM.inputs) : entered;
  const issues = checkChain(chain);
  if (analysis === null) return null;
  const selection = state.selection !== null && analysis.links.has(state.selection) ? state.selection : null;
  const project = state.project !== null && chain.projects.has(state.project) ? state.project : null;
  const form = { ...state.form, fault: entered.fault };
  return { ...state, selection, project, form, loaded: { ...loaded, chain, analysis, issues } };
}
