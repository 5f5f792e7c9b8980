/**
 * A small store: one value, one function that changes it, listeners that hear of it.
 *
 * @module
 */

/** A store. */
export interface Store<State, Action> {
  /** Gives the state. */
  readonly getState: () => State;
  /** Changes the state. */
  readonly dispatch: (action: Action) => void;
  /** Calls `listener` after each change; the result stops that. */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Makes a store.
 *
 * @param reduce - Gives the next state.
 * @param initial - First state.
 * @returns The store.
 */
export function createStore<State, Action>(
  reduce: (state: State, action: Action) => State,
  initial: State,
): Store<State, Action> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    dispatch(action) {
      const next = reduce(state, action);
      if (Object.is(next, state)) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
