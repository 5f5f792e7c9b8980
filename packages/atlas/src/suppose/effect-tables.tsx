/**
 * What a supposition does: indicators before and after, and the links whose gap changes.
 *
 * @module
 */
import { useState } from "react";
import type { ReactElement } from "react";
import { CLASS_NAMES } from "@liantu/core";
import type { ChainAnalysis } from "@liantu/core";
import { Section } from "../details/section.js";
import { ClassMark } from "../marks/class-mark.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { linkName } from "../views/names.js";
import { SUPPOSE_WORDS as W } from "../words/suppose-words.js";
import { indicatorsOf, indicatorText, shortagesOf } from "./indicators.js";
import type { Shortage, Trend } from "./indicators.js";

/** Links shown before the rest is asked for. */
const FEW = 8;

/** Properties of {@link EffectTables}. */
export interface EffectTablesProps {
  /** Analysis of the chain as it is. */
  readonly before: ChainAnalysis;
  /** Analysis of the chain as supposed. */
  readonly after: ChainAnalysis;
  /** Headings of the two; now and supposed if none are given. */
  readonly heads?: readonly [before: string, after: string];
}

/**
 * Draws the tables.
 *
 * @param props - Both analyses.
 * @returns Two sections.
 */
export function EffectTables({ before, after, heads }: EffectTablesProps): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const both = [before, after];
  const indicators = indicatorsOf(both);
  return (
    <>
      <Section title={text(W.indicators)}>
        <table className="effect-table" data-testid="effect-indicators">
          <thead>
            <tr>
              <th scope="col">{text(W.indicator)}</th>
              <th scope="col">{heads?.[0] ?? text(W.now)}</th>
              <th scope="col">{heads?.[1] ?? text(W.after)}</th>
            </tr>
          </thead>
          <tbody>
            {indicators.map((indicator) => (
              <tr key={indicator.key} data-key={indicator.key}>
                <th scope="row">
                  {indicator.class !== null && <ClassMark of={indicator.class} size={14} />} {text(indicator.name)}
                </th>
                <td>{indicatorText(indicator, 0, locale)}</td>
                <TrendCell trend={indicator.trends[1] ?? "same"}>{indicatorText(indicator, 1, locale)}</TrendCell>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Shortages rows={shortagesOf(both)} />
    </>
  );
}

/** Properties of {@link TrendCell}. */
export interface TrendCellProps {
  /** How the value compares with that of now. */
  readonly trend: Trend;
  /** The value. */
  readonly children: string;
}

/**
 * Draws a value with an arrow for what became of it: not by colour alone.
 *
 * @param props - Value and trend.
 * @returns A cell.
 */
export function TrendCell({ trend, children }: TrendCellProps): ReactElement {
  const text = useText();
  return (
    <td className={`is-${trend}`}>
      {children}
      {trend !== "same" && trend !== "other" && (
        <span className="trend" role="img" aria-label={text(W.trends[trend])} title={text(W.trends[trend])}>
          {trend === "better" ? "✓" : "!"}
        </span>
      )}
    </td>
  );
}

function Shortages({ rows }: { readonly rows: readonly Shortage[] }): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  const chain = useAtlas((state) => state.loaded?.chain);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, FEW);
  return (
    <Section title={text(W.shortages)} aside={text(W.shortagesAside)}>
      {rows.length === 0 || chain === undefined ? (
        <p className="quiet">{text(W.noShortages)}</p>
      ) : (
        <ul className="effect-links" data-testid="effect-links">
          {shown.map(({ link, classes, texts, trends }) => {
            const [from, to] = texts(locale);
            const [was, is] = classes;
            return (
              <li key={link}>
                <button
                  type="button"
                  data-link={link}
                  onClick={() => dispatch({ kind: "select", link, isRevealed: true })}
                >
                  <span className="effect-link-name">{linkName(chain, link, locale)}</span>
                  <span className={`effect-amounts is-${trends[1] ?? "same"}`}>
                    {from} → <b>{to}</b>
                  </span>
                  {was !== undefined && is !== undefined && (
                    <span className="effect-classes">
                      <ClassMark of={was} size={13} /> {text(CLASS_NAMES[was])}
                      {was !== is && (
                        <>
                          {" → "}
                          <ClassMark of={is} size={13} /> {text(CLASS_NAMES[is])}
                        </>
                      )}
                    </span>
                  )}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {rows.length > shown.length && (
        <button type="button" className="plain-button" onClick={() => setWhole(true)}>
          {text(W.rest(rows.length - shown.length))}
        </button>
      )}
    </Section>
  );
}
