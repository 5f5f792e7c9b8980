/**
 * Looks at the chain as of a date. It stands apart from the state, which is there before the map and need not know how.
 *
 * @module
 */
import { chainAsOf } from "@liantu/core";
import { documentChain } from "./atlas-state.js";
import type { AtlasState } from "./atlas-state.js";
import type { AtlasAction } from "./reduce.js";
import type { Store } from "./store.js";

/**
 * Looks at the chain as of a date.
 *
 * @param store - State of the app.
 * @param date - Date; `null` for the document as it is.
 */
export function lookAsOf({ getState, dispatch }: Store<AtlasState, AtlasAction>, date: string | null): void {
  const present = documentChain(getState());
  if (date === null) dispatch({ kind: "as-of", date });
  else if (present !== null) dispatch({ kind: "as-of", date, chain: chainAsOf(present, date) });
}
