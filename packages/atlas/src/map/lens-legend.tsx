/**
 * Legend of a lens: what it says, with pictures and numbers of links.
 *
 * @module
 */
import { lensLegend, lensOf, svgDataUri } from "@liantu/cytoscape";
import type { Lens, LensName } from "@liantu/cytoscape";
import { useDeferredValue, useMemo } from "react";
import type { ReactElement } from "react";
import type { LoadedChain } from "../document/loaded-chain.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import { COMPARE_WORDS } from "../words/compare-words.js";

/** Properties of {@link LensLegend}. */
export interface LensLegendProps {
  /** Chain on the screen. */
  readonly loaded: LoadedChain;
  /** Lens shown. */
  readonly lens: LensName | Lens;
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
  // The map comes first.
  const analysis = useDeferredValue(loaded.analysis);
  const items = useMemo(() => lensLegend(lens, analysis, { locale, palette }), [lens, analysis, locale, palette]);
  const gone = useAtlas(({ overlay }) => (overlay?.kind === "compare" && overlay.isMarked ? overlay.gone.length : 0));
  const { name, about } = lensOf(lens);
  return (
    <footer className="legend is-lens">
      <span className="legend-title">{text(name)}</span>
      <ul className="legend-items" aria-label={text(name)}>
        {items.map(({ key, label, hint, count, swatch }) => (
          <li key={key} title={hint === "" ? label : `${label}: ${hint}`}>
            <img src={svgDataUri(swatch)} width={22} height={16} alt="" /> <span>{label}</span> <b>{count}</b>
          </li>
        ))}
        {gone > 0 && (
          <li data-mark="gone" title={text(COMPARE_WORDS.legendGoneHint)}>
            <svg width={22} height={16} aria-hidden="true">
              <rect x={1} y={1} width={20} height={14} rx={3} fill="none" stroke="currentColor" strokeDasharray="3 2" />
            </svg>{" "}
            <span>{text(COMPARE_WORDS.legend.gone)}</span> <b>{gone}</b>
          </li>
        )}
      </ul>
      <p className="legend-source" title={text(about)}>
        {text(about)}
      </p>
    </footer>
  );
}
