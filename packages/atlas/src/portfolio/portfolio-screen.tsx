/**
 * Several chains together: a tile each, in clusters, and what they are and lack together.
 *
 * @module
 */
import { useCallback, useMemo, useState } from "react";
import type { ReactElement } from "react";
import type { Portfolio } from "@liantu/core/planning";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { PORTFOLIO_WORDS as W } from "../words/portfolio-words.js";
import { chainNameOf } from "./chain-names.js";
import { ChainTile } from "./chain-tile.js";
import { CrossPanel } from "./cross-panel.js";
import { MembersDialog } from "./members-dialog.js";
import { PortfolioEmpty } from "./portfolio-empty.js";
import { PortfolioTools } from "./portfolio-tools.js";
import { ResponsibleTable } from "./responsible-table.js";
import { sharedOptions } from "./shared-options.js";
import { SharedPanel } from "./shared-panel.js";
import { orderTiles, tileGroups } from "./tile-order.js";
import type { TileGroup, TileOrder } from "./tile-order.js";
import { ClusterTotals, TotalsStrip } from "./totals-strip.js";
import { useSummary } from "./use-summary.js";
import { surveyedElsewhere } from "./tile-facts.js";
import type { TileFacts } from "./tile-facts.js";
import { useTiles } from "./use-tiles.js";
import type { TileContent } from "./use-tiles.js";

/**
 * Draws the screen.
 *
 * @returns The main part of the page.
 */
export function PortfolioScreen(): ReactElement {
  const text = useText();
  const hasPortfolio = useAtlas((state) => state.portfolio !== null);
  return (
    <main id="details" className="portfolio-screen" tabIndex={-1} aria-label={text(W.portfolio)}>
      {hasPortfolio ? <Overview /> : <PortfolioEmpty />}
    </main>
  );
}

function Overview(): ReactElement | null {
  const text = useText();
  const dispatch = useDispatch();
  const open = useAtlas((state) => state.portfolio);
  const loaded = useAtlas((state) => state.loaded);
  const inputs = useAtlas((state) => state.form.inputs);
  const isReadOnly = useAtlas((state) => state.isReadOnly);
  const [order, setOrder] = useState<TileOrder>("document");
  const [isArranging, setArranging] = useState(false);
  const [said, say] = useState("");
  const portfolio = open?.portfolio ?? null;
  const chain = loaded?.chain;
  const options = useMemo(() => (chain === undefined ? {} : sharedOptions(inputs, chain)), [inputs, chain]);
  const tiles = useTiles(portfolio, options);
  const { answer, isStale } = useSummary(portfolio, options);
  const groups = useMemo(() => (portfolio === null ? [] : tileGroups(portfolio)), [portfolio]);
  const close = useCallback(() => setArranging(false), []);
  if (portfolio === null || open === null) return null;

  const facts = new Map([...tiles].flatMap(([key, tile]) => (tile.kind === "facts" ? [[key, tile.facts]] : [])));
  const ordered = groups.map((group) => ({ ...group, chains: orderTiles(group.chains, facts, order) }));
  const summary = answer?.kind === "done" ? answer.summary : null;
  const show = (member: string): void => dispatch({ kind: "open-member", member });
  return (
    <>
      <PortfolioTools
        portfolio={portfolio}
        groups={ordered}
        facts={facts}
        order={order}
        onOrder={setOrder}
        isReadOnly={isReadOnly}
        onArrange={() => setArranging(true)}
        onSay={say}
      />
      <TotalsStrip portfolio={portfolio} answer={answer} isStale={isStale} />
      <div className="portfolio-columns">
        <div className="portfolio-clusters">
          {ordered.map((group) => (
            <Cluster
              key={group.at}
              group={group}
              hasHeading={groups.length > 1 || group.names !== null}
              tiles={tiles}
              portfolio={portfolio}
              member={open.member}
              onOpen={show}
              total={summary === null || group.at < 0 ? null : (summary.totals.byCluster[group.at] ?? null)}
            />
          ))}
        </div>
        <div className="portfolio-side">
          <SharedPanel summary={summary} nameOf={(key) => chainNameOf(portfolio, key)} />
          <CrossPanel summary={summary} nameOf={(key) => chainNameOf(portfolio, key)} />
          {summary !== null && <ResponsibleTable totals={summary.totals} />}
        </div>
      </div>
      {isArranging && <MembersDialog portfolio={portfolio} onClose={close} />}
      <div className="visually-hidden" role="status" aria-live="polite" data-testid="portfolio-live">
        {said !== "" ? said : text(isStale ? W.reckoning : W.reckoned(portfolio.chains.size))}
      </div>
    </>
  );
}

interface ClusterProps {
  readonly group: TileGroup;
  readonly hasHeading: boolean;
  readonly tiles: ReadonlyMap<string, TileContent>;
  readonly portfolio: Portfolio;
  readonly member: string;
  readonly onOpen: (key: string) => void;
  readonly total: Parameters<typeof ClusterTotals>[0]["total"] | null;
}

function Cluster({ group, hasHeading, tiles, portfolio, member, onOpen, total }: ClusterProps): ReactElement {
  const text = useText();
  const id = `cluster-${String(group.at)}`;
  return (
    <section className="portfolio-cluster" aria-labelledby={hasHeading ? id : undefined}>
      {hasHeading && (
        <div className="portfolio-cluster-head">
          <h3 id={id}>
            {text(group.names ?? W.noCluster)} <small>{group.chains.length}</small>
          </h3>
          {total !== null && <ClusterTotals total={total} />}
        </div>
      )}
      {group.chains.length === 0 ? (
        <p className="hint">{text(W.noMember)}</p>
      ) : (
        <ul className="chain-tiles">
          {group.chains.map((key) => (
            <ChainTile
              key={key}
              chain={key}
              names={chainNameOf(portfolio, key)}
              tile={tiles.get(key)}
              surveyedElsewhere={elsewhere(tiles.get(key), tiles)}
              isOnMap={key === member}
              onOpen={onOpen}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function elsewhere(tile: TileContent | undefined, tiles: ReadonlyMap<string, TileContent>): number {
  if (tile?.kind !== "facts") return 0;
  const all = [...tiles.values()].flatMap((one): readonly TileFacts[] => (one.kind === "facts" ? [one.facts] : []));
  return surveyedElsewhere(tile.facts, all);
}
