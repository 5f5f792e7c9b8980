/**
 * What is saved and kept as one: a chain, or the portfolio that it is one of.
 *
 * @module
 */
import type { ChainOrigin } from "../document/loaded-chain.js";
import { documentChain } from "./atlas-state.js";
import type { AtlasState } from "./atlas-state.js";

/** What is saved and kept as one. */
export interface OpenWork {
  /** Counts the works opened: it stays the same while one is edited. */
  readonly session: number;
  /** Name for people. */
  readonly name: string;
  /** Where it comes from. */
  readonly origin: ChainOrigin;
  /** Its content: another object after each edit. */
  readonly content: object;
}

/**
 * Gives the work that is open.
 *
 * @param state - State.
 * @returns The work; `null` before the first one.
 */
export function openWork(state: AtlasState): OpenWork | null {
  const { loaded, portfolio: open } = state;
  const chain = documentChain(state);
  if (loaded === null || chain === null) return null;
  const { origin } = loaded;
  if (open !== null) return { session: open.session, name: open.portfolio.name, origin, content: open.portfolio };
  return { session: loaded.session, name: chain.document.name, origin, content: chain.document };
}
