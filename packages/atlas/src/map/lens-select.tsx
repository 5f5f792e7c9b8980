/**
 * Switch between the lenses of the map.
 *
 * @module
 */
import { LENSES } from "@liantu/cytoscape";
import type { LensName } from "@liantu/cytoscape";
import type { ReactElement } from "react";
import type { Localized } from "@liantu/core";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";

const LABEL: Localized = { zh: "图上看什么", en: "What the map shows" };

/** Choice that stands for the lens of the overlay. */
const CHANGES = "changes";

/**
 * Draws the switch.
 *
 * @returns A list to choose from; its hint says what the lens asks. What an overlay changes stands first.
 */
export function LensSelect(): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const lens = useAtlas((state) => state.lens);
  const overlay = useAtlas((state) => state.overlay);
  const changes = overlay === null || overlay.kind === "as-of" ? null : overlay;
  const isMarked = changes?.isMarked === true;
  const about = isMarked ? changes.lens.about : LENSES.get(lens)?.about;
  return (
    <select
      className="lens-select"
      aria-label={text(LABEL)}
      title={about === undefined ? undefined : text(about)}
      value={isMarked ? CHANGES : lens}
      onChange={({ target: { value } }) =>
        dispatch(
          value === CHANGES ? { kind: "mark-changes", isMarked: true } : { kind: "look", lens: value as LensName },
        )
      }
    >
      {changes !== null && <option value={CHANGES}>{text(changes.lens.name)}</option>}
      {[...LENSES].map(([name, { name: words }]) => (
        <option key={name} value={name}>
          {text(words)}
        </option>
      ))}
    </select>
  );
}
