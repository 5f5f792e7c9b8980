/**
 * Switch between the lenses of the map.
 *
 * @module
 */
import { LENSES } from "@liantu/cytoscape";
import type { LensName } from "@liantu/cytoscape";
import type { ReactElement } from "react";
import type { Localized } from "@liantu/core";
import { useText } from "../state/use-atlas.js";

const LABEL: Localized = { zh: "图上看什么", en: "What the map shows" };

/** Properties of {@link LensSelect}. */
export interface LensSelectProps {
  /** Lens shown. */
  readonly lens: LensName;
  /** Called with another one. */
  readonly onChange: (lens: LensName) => void;
}

/**
 * Draws the switch.
 *
 * @param props - Lens, and what to do with another.
 * @returns A list to choose from; its hint says what the lens asks.
 */
export function LensSelect({ lens, onChange }: LensSelectProps): ReactElement {
  const text = useText();
  const about = LENSES.get(lens)?.about;
  return (
    <select
      className="lens-select"
      aria-label={text(LABEL)}
      title={about === undefined ? undefined : text(about)}
      value={lens}
      onChange={(event) => onChange(event.target.value as LensName)}
    >
      {[...LENSES].map(([name, { name: words }]) => (
        <option key={name} value={name}>
          {text(words)}
        </option>
      ))}
    </select>
  );
}
