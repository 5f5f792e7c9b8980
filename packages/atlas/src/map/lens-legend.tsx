/**
 * Legend of a lens: what it says, with pictures and numbers of links.
 *
 * @module
 */
import { LENSES, lensLegend, svgDataUri } from "@liantu/cytoscape";
import type { LensName } from "@liantu/cytoscape";
import { useMemo } from "react";
import type { ReactElement } from "react";
import type { LoadedChain } from "../document/loaded-chain.js";
import { useAtlas, useText } from "../state/use-atlas.js";

/** Properties of {@link LensLegend}. */
export interface LensLegendProps {
  /** Chain on the screen. */
  readonly loaded: LoadedChain;
  /** Lens shown. */
  readonly lens: LensName;
}

/**
 * Draws the legend of a lens.
 *
 * @param props - Chain and lens.
 * @returns A list, and what the lens asks.
 */
export function LensLegend({ loaded, lens }: LensLegendProps): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const palette = useAtlas((state) => state.palette);
  const items = useMemo(
    () => lensLegend(lens, loaded.analysis, { locale, palette }),
    [lens, loaded.analysis, locale, palette],
  );
  const { name, about } = LENSES.get(lens) ?? {};
  return (
    <footer className="legend is-lens">
      <span className="legend-title">{name === undefined ? "" : text(name)}</span>
      <ul className="legend-items" aria-label={name === undefined ? undefined : text(name)}>
        {items.map(({ key, label, hint, count, swatch }) => (
          <li key={key} title={hint === "" ? label : `${label}: ${hint}`}>
            <img src={svgDataUri(swatch)} width={22} height={16} alt="" /> <span>{label}</span> <b>{count}</b>
          </li>
        ))}
      </ul>
      {about !== undefined && (
        <p className="legend-source" title={text(about)}>
          {text(about)}
        </p>
      )}
    </footer>
  );
}
