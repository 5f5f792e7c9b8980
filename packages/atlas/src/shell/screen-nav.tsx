/**
 * The way from one screen to another.
 *
 * @module
 */
import type { ReactElement } from "react";
import type { View } from "../state/atlas-state.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { SCREEN_WORDS } from "../words/screen-words.js";

/** Screens with a button, in their order. */
const SCREENS = ["map", "projects", "portfolio", "presentation"] as const satisfies readonly View[];

/**
 * Draws the buttons of the screens.
 *
 * @returns One button a screen; the one that is shown is marked.
 */
export function ScreenNav(): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const view = useAtlas((state) => state.view);
  const hasChain = useAtlas((state) => state.loaded !== null);
  return (
    <nav className="screen-nav" aria-label={text(SCREEN_WORDS.screens)}>
      {SCREENS.map((screen) => (
        <button
          key={screen}
          type="button"
          title={text(SCREEN_WORDS[screen].hint)}
          aria-current={screen === view ? "page" : undefined}
          disabled={!hasChain && screen !== "portfolio"}
          onClick={() => dispatch({ kind: "show-view", view: screen })}
        >
          {text(SCREEN_WORDS[screen].name)}
        </button>
      ))}
    </nav>
  );
}
