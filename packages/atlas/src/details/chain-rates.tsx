/**
 * Rates of the chain: local supply three ways beside what was published, and completeness.
 *
 * @module
 */
import type { ReactElement } from "react";
import type { Localized, Rate } from "@liantu/core";
import type { LoadedChain } from "../document/loaded-chain.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import { percentText } from "../views/format.js";
import { isThin } from "../views/rate-basis.js";
import { WORDS } from "../words/words.js";
import { Section } from "./section.js";

/** Properties of {@link ChainRates}. */
export interface ChainRatesProps {
  /** Chain on the screen. */
  readonly loaded: LoadedChain;
}

/**
 * Draws the rates.
 *
 * @param props - Chain.
 * @returns Two sections.
 */
export function ChainRates({ loaded }: ChainRatesProps): ReactElement {
  const text = useText();
  const { localSupply, completeness } = loaded.analysis;
  const indicators = loaded.chain.document.indicators ?? [];
  return (
    <>
      <Section title={text(WORDS.localSupply)}>
        <RateRow name={WORDS.byCount} rate={localSupply.count} />
        <RateRow name={WORDS.byQuantity} rate={localSupply.quantity} />
        <RateRow name={WORDS.byValue} rate={localSupply.value} />
        <p className="hint">{text(WORDS.localSupplyHint)}</p>
      </Section>
      {indicators.length > 0 && (
        <Section title={text(WORDS.published)} aside={text(WORDS.publishedHint)}>
          <ul className="indicators">
            {indicators.map(({ name, value, source }) => (
              <li key={name}>
                <span>{name}</span>
                <b>{value}</b>
                <p className="source">{source ?? text(WORDS.noSource)}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={text(WORDS.completeness)}>
        <RateRow name={WORDS.meanCoverage} rate={completeness.coverage} />
        <RateRow name={WORDS.presentLinks} rate={completeness.present} />
        <RateRow name={WORDS.unbrokenPaths} rate={completeness.paths} />
      </Section>
    </>
  );
}

function RateRow({ name, rate }: { readonly name: Localized; readonly rate: Rate }): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const all = rate.links + rate.leftOut;
  const isSubdued = isThin(rate);
  return (
    <div className="rate">
      <span className="rate-name">
        {text(name)}
        <small>{text(WORDS.rateBasis(rate.links, all))}</small>
      </span>
      <span className={isSubdued ? "rate-bar is-thin" : "rate-bar"} aria-hidden="true">
        {rate.rate !== null && <i style={{ width: `${100 * Math.min(1, rate.rate)}%` }} />}
      </span>
      <b className={rate.rate === null ? "is-unknown" : isSubdued ? "is-thin" : undefined}>
        {percentText(rate.rate, locale)}
      </b>
    </div>
  );
}
