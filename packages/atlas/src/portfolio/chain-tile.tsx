/**
 * The tile of one chain.
 *
 * @module
 */
import type { ReactElement } from "react";
import { CLASS_NAMES, STATUS_NAMES } from "@liantu/core";
import type { Localized } from "@liantu/core";
import { ClassMark } from "../marks/class-mark.js";
import { StatusMark } from "../marks/status-mark.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import { isThin } from "../views/rate-basis.js";
import { PORTFOLIO_WORDS as W } from "../words/portfolio-words.js";
import { joined } from "../words/text.js";
import { WORDS } from "../words/words.js";
import type { TileFacts } from "./tile-facts.js";
import { linkRateText, namesText, rateText, sumText } from "./tile-text.js";
import type { TileContent } from "./use-tiles.js";

/** Properties of {@link ChainTile}. */
export interface ChainTileProps {
  /** Key of the chain. */
  readonly chain: string;
  /** Its names. */
  readonly names: Localized;
  /** What it says; `undefined` while it is reckoned. */
  readonly tile: TileContent | undefined;
  /** Its links that nobody has looked at, but somebody has in another chain. */
  readonly surveyedElsewhere: number;
  /** Whether the chain is the one on the map. */
  readonly isOnMap: boolean;
  /** Called to open the chain on the map. */
  readonly onOpen: (key: string) => void;
}

const GAPS = ["break", "blank", "weak"] as const;

/**
 * Draws the tile of a chain.
 *
 * @param props - Chain and what it says.
 * @returns An item of a list.
 */
export function ChainTile({ chain, names, tile, surveyedElsewhere, isOnMap, onOpen }: ChainTileProps): ReactElement {
  const text = useText();
  if (tile === undefined) {
    return (
      <li className="chain-tile is-waiting" aria-busy="true">
        <h4>{text(names)}</h4>
        <p className="quiet">{text(W.reckoning)}</p>
      </li>
    );
  }
  if (tile.kind === "refused") {
    return (
      <li className="chain-tile is-refused" data-chain={chain}>
        <h4>{text(names)}</h4>
        <p className="is-gap">{text(W.refusedChain)}</p>
        <p className="hint">{text(tile.reason)}</p>
      </li>
    );
  }
  const { facts } = tile;
  return (
    <li className="chain-tile" data-chain={chain}>
      <div className="chain-tile-head">
        <h4>
          <button type="button" title={text(W.openChain(text(names)))} onClick={() => onOpen(chain)}>
            {text(names)}
          </button>
        </h4>
        {isOnMap && <em className="document-mark">{text(W.onMap)}</em>}
      </div>
      <Responsible facts={facts} />
      <Gaps facts={facts} surveyedElsewhere={surveyedElsewhere} />
      <Projects facts={facts} />
      <Rates facts={facts} />
    </li>
  );
}

function Responsible({ facts }: { readonly facts: TileFacts }): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const entry = (name: Localized, names: readonly string[]): ReactElement => (
    <span title={names.join("、")}>
      <i>{text(name)}</i> <b className={names.length === 0 ? "is-unknown" : undefined}>{namesText(names, locale)}</b>
    </span>
  );
  return (
    <p className="chain-tile-who">
      {entry(W.leader, facts.leaders)}
      {entry(W.unit, facts.units)}
    </p>
  );
}

function Gaps({
  facts,
  surveyedElsewhere: elsewhere,
}: {
  readonly facts: TileFacts;
  readonly surveyedElsewhere: number;
}): ReactElement {
  const text = useText();
  const unsurveyed = facts.classes.get("unsurveyed") ?? 0;
  const isWhollyUnknown = unsurveyed === facts.links;
  return (
    <div className="chain-tile-gaps">
      {isWhollyUnknown ? (
        <p className="chain-tile-unsurveyed">
          <ClassMark of="unsurveyed" size={18} /> {text(W.unsurveyed)}
        </p>
      ) : (
        <ul>
          {GAPS.map((of) => (
            <li key={of} className={facts.classes.get(of) === 0 ? "is-none" : undefined} data-class={of}>
              <ClassMark of={of} size={18} />
              <b>{facts.classes.get(of) ?? 0}</b>
              <span>{text(CLASS_NAMES[of])}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="hint">
        {text(unsurveyed === 0 ? W.linksOf(facts.links) : W.unsurveyedOf(unsurveyed, facts.links))}
        {elsewhere > 0 && text(W.surveyedElsewhere(elsewhere))}
      </p>
    </div>
  );
}

function Projects({ facts }: { readonly facts: TileFacts }): ReactElement {
  const text = useText();
  const { built, building, planned } = facts.statuses;
  // Nobody has recorded any: that is not the same as none.
  if (facts.projects === 0) return <p className="chain-tile-projects is-unknown">{text(W.noProjects)}</p>;
  const counts = [
    { status: "built", count: built },
    { status: "under-construction", count: building },
    { status: "planned", count: planned },
  ] as const;
  return (
    <ul className="chain-tile-projects" title={text(W.statusesRule)}>
      {counts.map(({ status, count }) => (
        <li
          key={status}
          data-status={status}
          title={`${text(STATUS_NAMES[status])}${text(WORDS.colon)}${text(W.statusesRule)}`}
        >
          <StatusMark status={status} />
          <span>{text(STATUS_NAMES[status])}</span> <b>{count}</b>
        </li>
      ))}
    </ul>
  );
}

function Rates({ facts }: { readonly facts: TileFacts }): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const { signed, arrived, arrivalRate, startRate, operatingRate, completeness, localSupply } = facts;
  const entries: readonly (readonly [Localized, string, string, string?, string?])[] = [
    [W.signed, sumText(signed, locale), signed.value === null ? "is-unknown" : ""],
    [W.arrived, sumText(arrived, locale), arrived.value === null ? "is-unknown" : ""],
    ...(
      [
        [W.arrivalRate, arrivalRate],
        [W.startRate, startRate],
        [W.operatingRate, operatingRate],
      ] as const
    ).map(
      ([name, rate]) =>
        [
          name,
          rateText(rate, locale),
          rate.rate === null ? "is-unknown" : "",
          text(W.basisProjects(rate.projects, rate.leftOut)),
        ] as const,
    ),
    ...(
      [
        [W.completeness, completeness, W.byCoverage],
        [W.localSupply, localSupply, W.byQuantity],
      ] as const
    ).map(([name, rate, way]) => {
      const basis = W.basisLinks(rate.links, rate.leftOut);
      return [
        name,
        linkRateText(rate, locale),
        rate.rate === null ? "is-unknown" : isThin(rate) ? "is-thin" : "",
        text(joined(way, { zh: "，", en: ", " }, basis)),
        text(basis),
      ] as const;
    }),
  ];
  return (
    <dl className="chain-tile-rates">
      {entries.map(([name, value, className, hint, basis]) => (
        <div key={name.zh} title={hint}>
          <dt>{text(name)}</dt>
          <dd className={className}>{value}</dd>
          {basis !== undefined && className !== "is-unknown" && <dd className="chain-tile-basis">{basis}</dd>}
        </div>
      ))}
    </dl>
  );
}
