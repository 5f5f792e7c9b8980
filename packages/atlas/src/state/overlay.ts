/**
 * Looking at something else than the document, and back.
 *
 * @module
 */
import type { Chain } from "@liantu/core";
import { analyzeWith, DEFAULT_FORM } from "../options/analysis-form.js";
import type { OptionInputs } from "../options/option-fields.js";
import { documentChain } from "./atlas-state.js";
import type { AtlasState } from "./atlas-state.js";
import type { Overlay, OverlayRequest } from "./overlay-view.js";

/**
 * Gives the state that looks at the chain as of a date.
 *
 * @param state - State before.
 * @param date - Date.
 * @param chain - The chain as of then.
 * @returns The state with that chain; the same if there is none, or it has no numbers.
 */
export function afterLooking(state: AtlasState, date: string, chain: Chain): AtlasState {
  const present = documentChain(state);
  if (present === null) return state;
  const overlay: Overlay = { kind: "as-of", date, present, wasReadOnly: wasReadOnly(state) };
  return showing({ ...state, isReadOnly: true, overlay }, chain) ?? state;
}

/**
 * Gives the state that shows a supposition or a comparison.
 *
 * @param state - State before.
 * @param request - What to show, already analysed: whoever asks has done so faster than it could be done here.
 * @returns The state; the same if nothing is loaded.
 */
export function afterLaying(state: AtlasState, request: OverlayRequest): AtlasState {
  const present = documentChain(state);
  if (present === null || state.loaded === null) return state;
  const { chain, analysis, ...shown } = request;
  const old = state.overlay;
  const isSame = old !== null && old.kind !== "as-of" && old.before === shown.before && old.lensOf === shown.lensOf;
  const marks = {
    // The same lens again: the map draws its cards once, not twice.
    lens: isSame ? old.lens : shown.lensOf(shown.before),
    isMarked: old !== null && old.kind === shown.kind ? old.isMarked : true,
  };
  const overlay: Overlay = { ...shown, ...marks, present, wasReadOnly: wasReadOnly(state) };
  const { loaded } = state;
  return { ...withSound(state, chain), isReadOnly: true, overlay, loaded: { ...loaded, chain, analysis } };
}

/**
 * Gives the state that shows the document as it is.
 *
 * @param state - State before.
 * @returns The state; the same if it shows it already.
 */
export function afterReturning(state: AtlasState): AtlasState {
  if (state.overlay === null) return state;
  const { present, wasReadOnly: isReadOnly } = state.overlay;
  return showing({ ...state, isReadOnly, overlay: null }, present) ?? state;
}

/**
 * Gives the state that sees the map through the lens of the overlay, or through the one chosen for the document.
 *
 * @param state - State before.
 * @param isMarked - Whether changes are marked.
 * @returns The state; the same if nothing marks changes.
 */
export function afterMarking(state: AtlasState, isMarked: boolean): AtlasState {
  const { overlay } = state;
  if (overlay === null || overlay.kind === "as-of" || overlay.isMarked === isMarked) return state;
  return { ...state, overlay: { ...overlay, isMarked } };
}

/**
 * Analyses what an overlay compares with again.
 *
 * @param overlay - Overlay.
 * @param inputs - What was entered into the form of the analysis.
 * @returns The overlay with both sides by the same options; `null` if the other side has no numbers by these.
 */
export function overlayWith(
  overlay: Overlay | null,
  inputs: OptionInputs,
): { readonly overlay: Overlay | null } | null {
  if (overlay === null || overlay.kind === "as-of") return { overlay };
  const { analysis: before } = analyzeWith(overlay.before.chain, inputs);
  return before === null ? null : { overlay: { ...overlay, before, lens: overlay.lensOf(before) } };
}

function wasReadOnly({ overlay, isReadOnly }: AtlasState): boolean {
  return overlay?.wasReadOnly ?? isReadOnly;
}

function showing(state: AtlasState, chain: Chain): AtlasState | null {
  if (state.loaded === null) return null;
  const entered = analyzeWith(chain, state.form.inputs);
  const { analysis } = entered.analysis === null ? analyzeWith(chain, DEFAULT_FORM.inputs) : entered;
  if (analysis === null) return null;
  return { ...withSound(state, chain), loaded: { ...state.loaded, chain, analysis } };
}

/** What is selected stays selected where it is still there. */
function withSound(state: AtlasState, chain: Chain): AtlasState {
  const project = state.project !== null && chain.projects.has(state.project) ? state.project : null;
  const selection = state.selection !== null && chain.graph.hasNode(state.selection) ? state.selection : null;
  return project === state.project && selection === state.selection ? state : { ...state, project, selection };
}
