/**
 * Another state of the chain on the screen, with its numbers.
 *
 * @module
 */
import { checkChain } from "@liantu/core";
import type { Chain } from "@liantu/core";
import { analyzeWith, DEFAULT_FORM } from "../options/analysis-form.js";
import type { AtlasState } from "./atlas-state.js";

/**
 * Puts another state of the chain on the screen.
 *
 * @param state - State before.
 * @param chain - The same chain as it is now.
 * @returns The state; `null` where the chain has no numbers under any options: then nothing is changed.
 */
export function withChain(state: AtlasState, chain: Chain): AtlasState | null {
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
