/**
 * Puts the app into a page.
 *
 * @module
 */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { AtlasApp } from "./app.js";
import { embeddedFile } from "./document/embedded-document.js";
import { EXAMPLE_NAMES, PORTFOLIO_EXAMPLES } from "./document/example-list.js";
import { createFileDesk } from "./files/file-desk.js";
import { FilesContext } from "./files/files-context.js";
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
 * Mounts the app and opens what the address asks for, else the chain that is in the page; else it shows the start screen.
 *
 * @param container - Element to fill.
 * @param vaultName - Name of the storage for recovery copies; another one keeps a test to itself.
 * @returns The app.
 */
export function mountAtlas(container: HTMLElement, vaultName?: string): MountedAtlas {
  const wish = readAddress(location.hash);
  const atlas = createAtlas({ ...INITIAL_STATE, ...wish.state });
  const embedded = wish.example === null ? embeddedFile(document) : null;
  const hasExample = [...EXAMPLE_NAMES, ...PORTFOLIO_EXAMPLES].some(({ id }) => id === wish.example);
  if (wish.example !== null) void atlas.openExample(wish.example);
  if (embedded !== null) void atlas.openFiles([embedded], embedded.isReadOnly);
  else if (!hasExample) atlas.store.dispatch({ kind: "show-view", view: "start" });
  const desk = createFileDesk(atlas, vaultName);
  const root = createRoot(container);
  root.render(
    <StrictMode>
      <AtlasContext value={atlas}>
        <FilesContext value={desk}>
          <AtlasApp />
        </FilesContext>
      </AtlasContext>
    </StrictMode>,
  );
  const onHash = (): void => {
    const { example } = readAddress(location.hash);
    if (example !== null) void atlas.openExample(example);
  };
  window.addEventListener("hashchange", onHash);
  return {
    ...atlas,
    unmount() {
      desk.close();
      window.removeEventListener("hashchange", onHash);
      root.unmount();
    },
  };
}
