/**
 * The chains of a portfolio on the large screen.
 *
 * @module
 */
import { useMemo } from "react";
import type { ReactElement } from "react";
import type { Portfolio } from "@liantu/core/planning";
import { ClassMark } from "../marks/class-mark.js";
import { chainNameOf } from "../portfolio/chain-names.js";
import { tileGroups } from "../portfolio/tile-order.js";
import { sumText } from "../portfolio/tile-text.js";
import { useTiles } from "../portfolio/use-tiles.js";
import type { TileContent } from "../portfolio/use-tiles.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import { PORTFOLIO_WORDS } from "../words/portfolio-words.js";
import { PRESENTATION_WORDS as W } from "../words/presentation-words.js";

/** Properties of {@link StageTiles}. */
export interface StageTilesProps {
  /** The chains. */
  readonly portfolio: Portfolio;
}

const OPTIONS = {};

/**
 * Draws the tiles.
 *
 * @param props - The chains.
 * @returns Clusters with large tiles.
 */
export function StageTiles({ portfolio }: StageTilesProps): ReactElement {
  const text = useText();
  const tiles = useTiles(portfolio, OPTIONS);
  const groups = useMemo(() => tileGroups(portfolio), [portfolio]);
  return (
    <div
      className="stage-tiles"
      data-chains={portfolio.chains.size > 12 ? "many" : portfolio.chains.size > 6 ? "some" : "few"}
    >
      {groups.map((group) => (
        <section key={group.at}>
          <h3>{text(group.names ?? PORTFOLIO_WORDS.noCluster)}</h3>
          <ul>
            {group.chains.map((key) => (
              <StageTile key={key} name={text(chainNameOf(portfolio, key))} tile={tiles.get(key)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function StageTile({ name, tile }: { readonly name: string; readonly tile: TileContent | undefined }): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  if (tile?.kind !== "facts") {
    return (
      <li>
        <h4>{name}</h4>
        <p className="is-unknown">
          {text(tile === undefined ? PORTFOLIO_WORDS.reckoning : PORTFOLIO_WORDS.refusedChain)}
        </p>
      </li>
    );
  }
  const { classes, links, gaps, signed, arrived } = tile.facts;
  const unsurveyed = classes.get("unsurveyed") ?? 0;
  return (
    <li>
      <h4>{name}</h4>
      {unsurveyed === links ? (
        <p className="stage-tile-gaps is-unknown">
          <ClassMark of="unsurveyed" /> {text(PORTFOLIO_WORDS.unsurveyed)}
        </p>
      ) : (
        <p className="stage-tile-gaps">
          <b>{gaps}</b> {text(W.gaps)}
        </p>
      )}
      <p className="stage-tile-rest">
        {text(unsurveyed > 0 ? PORTFOLIO_WORDS.unsurveyedOf(unsurveyed, links) : PORTFOLIO_WORDS.linksOf(links))}
      </p>
      <p className="stage-tile-rest">
        {text(PORTFOLIO_WORDS.signed)} {sumText(signed, locale)} · {text(PORTFOLIO_WORDS.arrived)}{" "}
        {sumText(arrived, locale)}
      </p>
    </li>
  );
}
