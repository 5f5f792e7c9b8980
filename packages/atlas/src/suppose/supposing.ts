/**
 * From suppositions to analyses, fast enough to follow every tick: from one to the next only what changes is worked out.
 *
 * @module
 */
import { editChain } from "@liantu/core";
import type { AnalyzeOptions, Chain, ChainAnalysis, ProjectKey } from "@liantu/core";
import { whatIf } from "@liantu/core/planning";
import type { WhatIf } from "@liantu/core/planning";
import { editsOf, fieldsOf, recordOf, soundPart } from "./apply-supposition.js";
import { trialOf } from "./supposition.js";
import type { NewTrial, Supposition } from "./supposition.js";

/** A chain as supposed, with its analysis. */
export interface SupposedChain {
  /** The chain. */
  readonly chain: Chain;
  /** Its analysis, the same as that of the edited document. */
  readonly analysis: ChainAnalysis;
}

/** Shows suppositions about one chain. */
export interface Supposing {
  /** Analysis of the chain as it is. */
  readonly before: ChainAnalysis;
  /** Gives the chain as supposed; what is not sound is left out. */
  readonly show: (supposition: Supposition) => SupposedChain;
}

/** More steps than this take longer than an analysis of the whole. */
const MOST_STEPS = 12;

/** What was shown last. */
interface Shown {
  readonly supposition: Supposition;
  readonly state: WhatIf;
}

/**
 * Begins to suppose.
 *
 * @param present - Chain as it is.
 * @param options - Of the analysis.
 * @returns What shows suppositions; it remembers the last one.
 * @throws `ChainError` as the analysis does.
 */
export function createSupposing(present: Chain, options: AnalyzeOptions): Supposing {
  const base = whatIf(present, options);
  const nothing: Supposition = { id: "", name: "", projects: [], added: [] };
  let last: Shown = { supposition: nothing, state: base };

  const afresh = (wanted: Supposition): WhatIf => {
    const edits = editsOf(wanted, present);
    return edits.length === 0 ? base : whatIf(editChain(present, edits), options);
  };
  const stepwise = (wanted: Supposition): WhatIf => {
    if (!hasSameNew(last.supposition, wanted)) return afresh(wanted);
    const projects = changedProjects(last.supposition, wanted);
    const added = wanted.added.filter(({ key, capacity }) => {
      return last.supposition.added.find((other) => other.key === key)?.capacity !== capacity;
    });
    if (projects.length + added.length > MOST_STEPS) return afresh(wanted);
    let { state } = last;
    for (const key of projects) state = state.change(key, fieldsOf(present.projects.get(key)!, trialOf(wanted, key)));
    for (const trial of added) {
      const { stage, capacity } = recordOf(present, trial);
      state = state.change(trial.key, { stage, capacity });
    }
    return state;
  };
  return {
    before: base.analysis,
    show(supposition) {
      const wanted = soundPart(supposition, present);
      const isNothing = wanted.projects.length + wanted.added.length === 0;
      const state = isNothing ? base : stepwise(wanted);
      last = { supposition: wanted, state };
      return { chain: state.chain, analysis: state.analysis };
    },
  };
}

function changedProjects(from: Supposition, to: Supposition): readonly ProjectKey[] {
  const keys = new Set([...from.projects, ...to.projects].map(({ project }) => project));
  return [...keys].filter((key) => {
    const [old, now] = [trialOf(from, key), trialOf(to, key)];
    return old.fate !== now.fate || old.capacity !== now.capacity;
  });
}

function hasSameNew({ added: from }: Supposition, { added: to }: Supposition): boolean {
  const places = (list: readonly NewTrial[]): string =>
    JSON.stringify([...list].sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ key, link }) => [key, link]));
  return places(from) === places(to);
}
