/**
 * What stands beside the map, to be chosen.
 *
 * @module
 */
import type { ReactElement } from "react";
import { Icon } from "../marks/icon.js";
import type { Side } from "../state/atlas-state.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { SUPPOSE_WORDS as W } from "../words/suppose-words.js";

const SIDES: readonly Side[] = ["details", "suppose", "forecast", "compare"];

/**
 * Draws the choice.
 *
 * @returns Buttons, and one that goes back to the details and to the document.
 */
export function SideTabs(): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const side = useAtlas((state) => state.side);
  return (
    <div className="side-tabs" role="group" aria-label={text(W.sideTabs)}>
      {SIDES.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={side === name}
          title={text(W.sideHints[name])}
          onClick={() => dispatch({ kind: "show-side", side: name })}
        >
          {text(W.sides[name])}
        </button>
      ))}
      <button
        type="button"
        className="side-close"
        aria-label={text(W.closeSide)}
        title={text(W.closeSide)}
        onClick={() => {
          dispatch({ kind: "overlay", overlay: null });
          dispatch({ kind: "show-side", side: "details" });
        }}
      >
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}
