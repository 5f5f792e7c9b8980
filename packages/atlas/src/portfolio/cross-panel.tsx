/**
 * Opportunities across the chains.
 *
 * @module
 */
import type { ReactElement } from "react";
import type { Localized } from "@liantu/core";
import { useAtlas, useText } from "../state/use-atlas.js";
import { PORTFOLIO_WORDS as W } from "../words/portfolio-words.js";
import { exchangeText, lackingText } from "./cross-text.js";
import type { CrossText } from "./cross-text.js";
import type { PortfolioSummary } from "./summarise.js";

/** Properties of {@link CrossPanel}. */
export interface CrossPanelProps {
  /** What the chains are together; `null` before it is known. */
  readonly summary: PortfolioSummary | null;
  /** Names a chain. */
  readonly nameOf: (key: string) => Localized;
}

/** More than this are listed only when asked for. */
const MOST = 8;

/**
 * Draws the opportunities.
 *
 * @param props - Summary and names.
 * @returns A section; nothing before the summary is there.
 */
export function CrossPanel({ summary, nameOf }: CrossPanelProps): ReactElement | null {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  if (summary === null) return null;
  const { lacking, exchanges, linkNames, totals } = summary;
  const items = [
    ...lacking.map((one) => lackingText(one, nameOf, locale)),
    ...exchanges.map((one) => exchangeText(one, linkNames, nameOf, locale)),
  ];
  const unsurveyed = totals.all.classes.get("unsurveyed") ?? 0;
  return (
    <section className="cross-panel" aria-labelledby="cross-title">
      <h3 id="cross-title">
        {text(W.cross)} {items.length > 0 && <small>{items.length}</small>}
      </h3>
      <p className="hint">{text(W.crossHint)}</p>
      {items.length === 0 ? (
        <p className="quiet">{text(unsurveyed > 0 ? W.crossNoneUnsurveyed(unsurveyed) : W.crossNone)}</p>
      ) : (
        <ol className="cross-list">{items.slice(0, MOST).map(item)}</ol>
      )}
      {items.length > MOST && (
        <details>
          <summary>+{items.length - MOST}</summary>
          <ol className="cross-list" start={MOST + 1}>
            {items.slice(MOST).map(item)}
          </ol>
        </details>
      )}
    </section>
  );
}

function item({ sentence, notes }: CrossText, at: number): ReactElement {
  return (
    <li key={at}>
      <p>{sentence}</p>
      {notes.length > 0 && <p className="hint">{notes.join(" · ")}</p>}
    </li>
  );
}
