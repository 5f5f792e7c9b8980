/**
 * What several chains have in common.
 *
 * @module
 */
import type { ReactElement } from "react";
import type { Localized } from "@liantu/core";
import { useText } from "../state/use-atlas.js";
import { PORTFOLIO_WORDS as W } from "../words/portfolio-words.js";
import type { PortfolioSummary, SharedThing } from "./summarise.js";

/** Properties of {@link SharedPanel}. */
export interface SharedPanelProps {
  /** What the chains are together; `null` before it is known. */
  readonly summary: PortfolioSummary | null;
  /** Names a chain. */
  readonly nameOf: (key: string) => Localized;
}

/** More than this are listed only when asked for. */
const MOST = 6;

/**
 * Draws what is shared.
 *
 * @param props - Summary and names.
 * @returns A section; nothing before the summary is there.
 */
export function SharedPanel({ summary, nameOf }: SharedPanelProps): ReactElement | null {
  const text = useText();
  if (summary === null) return null;
  const { enterprises, links } = summary;
  const chains = new Set(enterprises.flatMap((shared) => shared.chains));
  return (
    <section className="shared-panel" aria-labelledby="shared-title">
      <h3 id="shared-title">
        {text(enterprises.length === 0 ? W.sharedNone : W.shared(enterprises.length, chains.size))}
      </h3>
      {enterprises.length === 0 ? (
        <p className="hint">{text(W.sharedNoneHint)}</p>
      ) : (
        <SharedList things={enterprises} nameOf={nameOf} />
      )}
      {links.length > 0 && (
        <>
          <h4>{text(W.sharedLinks(links.length))}</h4>
          <SharedList things={links} nameOf={nameOf} />
        </>
      )}
    </section>
  );
}

interface SharedListProps {
  readonly things: readonly SharedThing[];
  readonly nameOf: (key: string) => Localized;
}

function SharedList({ things, nameOf }: SharedListProps): ReactElement {
  const text = useText();
  const item = ({ key, names, chains }: SharedThing): ReactElement => (
    <li key={key}>
      <b>{text(names)}</b> <span>{chains.map((chain) => text(nameOf(chain))).join(" · ")}</span>
    </li>
  );
  return (
    <>
      <ul className="shared-list">{things.slice(0, MOST).map(item)}</ul>
      {things.length > MOST && (
        <details>
          <summary>+{things.length - MOST}</summary>
          <ul className="shared-list">{things.slice(MOST).map(item)}</ul>
        </details>
      )}
    </>
  );
}
