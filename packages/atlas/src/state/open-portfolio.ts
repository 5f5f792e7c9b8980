/**
 * Several chains of one file: one of them is on the map, and what is edited there flows back into the portfolio.
 *
 * @module
 */
import { checkChain } from "@liantu/core";
import type { Chain, Localized } from "@liantu/core";
import type { Portfolio } from "@liantu/core/planning";
import { loadChain } from "../document/loaded-chain.js";
import { DEFAULT_FORM } from "../options/analysis-form.js";
import { afterReturning } from "./overlay.js";
import type { AtlasState, HistoryStep } from "./atlas-state.js";
import { NO_FILTER, NOTHING_SUPPOSED } from "./atlas-state.js";
import { withChain } from "./with-chain.js";

/** A portfolio at one moment of its history. */
export interface PortfolioMoment {
  /** The chains as they stand, that on the map included. */
  readonly portfolio: Portfolio;
  /** Key of the chain on the map. */
  readonly member: string;
}

/** A portfolio that is open. */
export interface OpenPortfolio extends PortfolioMoment {
  /** The portfolio as it stands in its file; `null` if no file holds it. */
  readonly saved: Portfolio | null;
  /** Counts the works opened: it stays the same whichever chain is on the map. */
  readonly session: number;
}

/**
 * Puts the chain of the map into the portfolio.
 *
 * @param state - State whose chain was changed.
 * @returns The state with the portfolio that holds it; the same if none is open.
 */
export function withMemberInStep(state: AtlasState): AtlasState {
  const { portfolio: open, loaded } = state;
  if (open === null || loaded === null || open.portfolio.chains.get(open.member) === loaded.chain) return state;
  const chains = new Map(open.portfolio.chains).set(open.member, loaded.chain);
  return { ...state, portfolio: { ...open, portfolio: { ...open.portfolio, chains } } };
}

/**
 * Gives the state that has another chain of the portfolio on the map.
 *
 * @param state - State before.
 * @param member - Key of the chain.
 * @returns The state; the same if there is no such chain, or it has no numbers.
 */
export function afterOpeningMember(state: AtlasState, member: string): AtlasState {
  const present = afterReturning(state);
  const { portfolio: open } = present;
  if (open === null) return state;
  if (open.member === member) return { ...present, view: "map", dialog: null };
  const shown = showing(present, { portfolio: open.portfolio, member });
  return shown === null ? state : { ...shown, view: "map", dialog: null };
}

/**
 * Gives the state after the portfolio itself was changed: its chains, its clusters, its name.
 *
 * @param state - State before.
 * @param portfolio - Portfolio as it is now; it has at least one chain with numbers.
 * @param label - What was done.
 * @returns The state with the change as one step of the history; the same if nothing can be changed.
 */
export function afterEditingPortfolio(state: AtlasState, portfolio: Portfolio, label: Localized): AtlasState {
  const present = afterReturning(state);
  const { portfolio: open } = present;
  if (open === null || present.isReadOnly || portfolio === open.portfolio) return state;
  const step = stepOf(present, label);
  const before = step === null ? present : { ...present, past: [...present.past, step], future: [] };
  const members = portfolio.chains.has(open.member) ? [open.member] : [...portfolio.chains.keys()];
  for (const member of members) {
    const shown = showing(before, { portfolio, member });
    if (shown !== null) return shown;
  }
  return state;
}

/**
 * Says what is to be remembered of the present state before something is done to it.
 *
 * @param state - State before.
 * @param label - What is about to be done.
 * @param where - Chain that it is done to, where that is not the one on the map.
 * @returns The step; `null` if nothing is loaded.
 */
export function stepOf({ loaded, portfolio: open }: AtlasState, label: Localized, where?: string): HistoryStep | null {
  if (loaded === null) return null;
  const { document } = loaded.chain;
  if (open === null) return { document, label };
  const { portfolio } = open;
  const member = where !== undefined && portfolio.chains.has(where) ? where : open.member;
  return { document, label, portfolio: { portfolio, member } };
}

/**
 * Gives the state at another moment of the history of the portfolio.
 *
 * @param state - State before.
 * @param moment - Portfolio as it was, and the chain that was on the map.
 * @returns The state; `null` if the chain has no numbers.
 */
export function showing(state: AtlasState, { portfolio, member }: PortfolioMoment): AtlasState | null {
  const { portfolio: open, loaded } = state;
  const chain = portfolio.chains.get(member);
  if (open === null || loaded === null || chain === undefined) return null;
  const next = { ...state, portfolio: { ...open, portfolio, member } };
  if (open.member === member && loaded.chain === chain) return next;
  return open.member === member ? withChain(next, chain) : withOtherMember(next, chain);
}

/** Another map: what was chosen on the former one means nothing here. */
function withOtherMember(state: AtlasState, chain: Chain): AtlasState | null {
  const { loaded, form } = state;
  if (loaded === null) return null;
  const result = loadChain(chain, loaded.origin, checkChain(chain));
  if (result.loaded === null) return null;
  return {
    ...state,
    loaded: result.loaded,
    selection: null,
    project: null,
    reveal: null,
    filter: NO_FILTER,
    isListWide: false,
    side: "details",
    supposed: NOTHING_SUPPOSED,
    compared: null,
    report: null,
    form: { ...DEFAULT_FORM, isOpen: form.isOpen },
  };
}
