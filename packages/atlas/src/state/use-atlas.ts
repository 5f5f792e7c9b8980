/**
 * How a component reads the app.
 *
 * @module
 */
import { createContext, useContext, useSyncExternalStore } from "react";
import type { Localized } from "@liantu/core";
import type { Atlas } from "./atlas.js";
import type { AtlasState } from "./atlas-state.js";
import type { AtlasAction } from "./reduce.js";

/** Gives the app to the components below. */
export const AtlasContext = createContext<Atlas | null>(null);

/**
 * Gives the app.
 *
 * @returns The app; always the same one.
 */
export function useApp(): Atlas {
  const atlas = useContext(AtlasContext);
  if (atlas === null) throw new Error("a component of the app stands outside AtlasContext");
  return atlas;
}

/**
 * Reads a part of the state and follows its changes.
 *
 * @param select - Gives the part; it must give the same object for the same state.
 * @returns The part.
 */
export function useAtlas<Part>(select: (state: AtlasState) => Part): Part {
  const { store } = useApp();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

/**
 * Gives what changes the state.
 *
 * @returns The dispatcher; always the same one.
 */
export function useDispatch(): (action: AtlasAction) => void {
  return useApp().store.dispatch;
}

/**
 * Gives what chooses the words of the language in use.
 *
 * @returns A function from a text in both languages to the one to show.
 */
export function useText(): (text: Localized) => string {
  const locale = useAtlas((state) => state.locale);
  return (text) => text[locale];
}
