/**
 * Editing, undoing and doing again: every step is a document, and a document is a value.
 *
 * @module
 */
import { restoreChain } from "@liantu/core";
import type { Chain, Localized } from "@liantu/core";
import type { AtlasState, HistoryStep } from "./atlas-state.js";
import { showing, stepOf, withMemberInStep } from "./open-portfolio.js";
import { withChain } from "./with-chain.js";

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
  const step = stepOf(state, label);
  const past = step === null ? state.past : [...state.past, step];
  const next = withChain({ ...state, past, future: [] }, chain);
  return next === null ? state : withMemberInStep(next);
}

/**
 * Gives the state after the last step was undone.
 *
 * @param state - State before.
 * @returns The state without the step; the same if there is none.
 */
export function afterUndoing(state: AtlasState): AtlasState {
  const step = state.past[state.past.length - 1];
  const now = step === undefined ? null : stepOf(state, step.label, step.portfolio?.member);
  if (step === undefined || now === null) return state;
  return atStep({ ...state, past: state.past.slice(0, -1), future: [...state.future, now] }, step) ?? state;
}

/**
 * Gives the state after the step undone last was done again.
 *
 * @param state - State before.
 * @returns The state with the step; the same if there is none.
 */
export function afterRedoing(state: AtlasState): AtlasState {
  const step = state.future[state.future.length - 1];
  const now = step === undefined ? null : stepOf(state, step.label, step.portfolio?.member);
  if (step === undefined || now === null) return state;
  return atStep({ ...state, past: [...state.past, now], future: state.future.slice(0, -1) }, step) ?? state;
}

function atStep(state: AtlasState, { document, portfolio }: HistoryStep): AtlasState | null {
  return portfolio === undefined ? withChain(state, restoreChain(document)) : showing(state, portfolio);
}
