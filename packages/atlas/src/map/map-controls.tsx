/**
 * Floating controls of the map: through which lens it is seen, how much it shows, the whole, nearer, farther.
 *
 * @module
 */
import type { CardLevel, ChainMap } from "@liantu/cytoscape";
import type { ReactElement } from "react";
import type { Localized } from "@liantu/core";
import { Icon } from "../marks/icon.js";
import type { IconName } from "../marks/icon.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import { SaveViewButton } from "../presentation/save-view-button.js";
import { WORDS } from "../words/words.js";
import { LensSelect } from "./lens-select.js";

const LEVEL_WORDS: Readonly<Record<CardLevel, Localized>> = {
  dot: WORDS.levelDot,
  far: WORDS.levelFar,
  mid: WORDS.levelMid,
  near: WORDS.levelNear,
};

/** Properties of {@link MapControls}. */
export interface MapControlsProps {
  /** Map to control. */
  readonly map: ChainMap;
  /** Level that it shows. */
  readonly level: CardLevel | null;
  /** Called to tidy the map up. */
  readonly onTidy: () => void;
}

/**
 * Draws the controls.
 *
 * @param props - Map and level.
 * @returns A toolbar.
 */
export function MapControls({ map, level, onTidy }: MapControlsProps): ReactElement {
  const text = useText();
  const isReadOnly = useAtlas((state) => state.isReadOnly);
  const buttons: readonly { readonly words: Localized; readonly icon: IconName; readonly act: () => void }[] = [
    { words: WORDS.fit, icon: "fit", act: () => map.fit() },
    { words: WORDS.zoomOut, icon: "minus", act: () => map.zoomOut() },
    { words: WORDS.zoomIn, icon: "plus", act: () => map.zoomIn() },
    ...(isReadOnly ? [] : [{ words: WORDS.tidy, icon: "tidy" as const, act: onTidy }]),
  ];
  return (
    <div className="map-controls">
      <LensSelect />
      {level !== null && (
        <span className="map-level" title={text(WORDS.levelHint)}>
          {text(LEVEL_WORDS[level])}
        </span>
      )}
      {buttons.map(({ words, icon, act }) => (
        <button key={icon} type="button" aria-label={text(words)} title={text(words)} onClick={act}>
          <Icon name={icon} />
        </button>
      ))}
      <SaveViewButton map={map} />
    </div>
  );
}
