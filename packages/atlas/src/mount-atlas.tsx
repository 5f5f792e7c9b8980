/**
 * Puts the app into a page.
 *
 * @module
 */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { AtlasApp } from "./app.js";
import { embeddedFile } from "./document/embedded-document.js";
import { EXAMPLES } from "./document/examples.js";
import { createAtlas } from "./state/atlas.js";
import type { Atlas } from "./state/atlas.js";
import { INITIAL_STATE } from "./state/atlas-state.js";
import { readAddress } from "./state/address.js";
import { AtlasContext } from "./state/use-atlas.js";
import "./styles/index.css";

/** A mounted app. */
export interface MountedAtlas extends Atlas {
  /** Takes the app out of the page again. */
  unmount(): void;
}

/**
 * Mounts the app and opens what the address asks for, else the chain that is in the page, else the first example.
 *
 * @param container - Element to fill.
 * @returns The app.
 */
export function mountAtlas(container: HTMLElement): MountedAtlas {
  const wish = readAddress(location.hash);
  const atlas = createAtlas({ ...INITIAL_STATE, ...wish.state });
  const openWish = (id: string | null): void => {
    if (id !== null && atlas.openExample(id)) return;
    const [first] = EXAMPLES;
    if (first !== undefined && atlas.store.getState().loaded === null) atlas.openExample(first.id);
  };
  const embedded = wish.example === null ? embeddedFile(document) : null;
  if (embedded === null) openWish(wish.example);
  else void atlas.openFiles([embedded]);
  const root = createRoot(container);
  root.render(
    <StrictMode>
      <AtlasContext value={atlas}>
        <AtlasApp />
      </AtlasContext>
    </StrictMode>,
  );
  const onHash = (): void => openWish(readAddress(location.hash).example);
  window.addEventListener("hashchange", onHash);
  return {
    ...atlas,
    unmount() {
      window.removeEventListener("hashchange", onHash);
      root.unmount();
    },
  };
}
