/**
 * How a component reads the app.
 *
 * @module
 */
import { createContext, useContext, useDeferredValue, useSyncExternalStore } from "react";
import type { Localized } from "@liantu/core";
import type { LoadedChain } from "../document/loaded-chain.js";
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
 * Gives the chain on the screen to what may follow a moment after the map.
 *
 * @returns The chain; while suppositions are tried out it comes after the frame in which the map shows it. These have the links
 * of the document, so that whatever is selected is in either.
 */
export function useFollowingChain(): LoadedChain | null {
  const loaded = useAtlas((state) => state.loaded);
  const isSupposed = useAtlas(({ overlay }) => overlay?.kind === "scenario");
  const later = useDeferredValue(loaded);
  return isSupposed && later?.session === loaded?.session && later !== null ? later : loaded;
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
