/**
 * What stands beside the map of the large screen: a few large numbers, or why one link lacks what it lacks.
 *
 * @module
 */
import { CLASS_NAMES } from "@liantu/core";
import type { LinkAnalysis, LinkClass, Localized, Rate } from "@liantu/core";
import type { ReactElement } from "react";
import type { LoadedChain } from "../document/loaded-chain.js";
import { ClassMark } from "../marks/class-mark.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import { baseText, percentText } from "../views/format.js";
import { pressingLinks } from "../views/gap-rows.js";
import { knownAmount } from "../views/known-amount.js";
import { linkName } from "../views/names.js";
import { isThin } from "../views/rate-basis.js";
import { PRESENTATION_WORDS as W } from "../words/presentation-words.js";
import type { MapLook } from "./saved-view.js";
import { stageNumbers } from "./stage-numbers.js";

/** Properties of {@link StagePanel}. */
export interface StagePanelProps {
  /** Chain on the screen. */
  readonly loaded: LoadedChain;
  /** How the map is looked at. */
  readonly look: MapLook;
}

/** Reasons and gaps that can be read from the last row of a meeting. */
const MOST_REASONS = 4;
const MOST_GAPS = 5;
const CLASSES: readonly LinkClass[] = ["break", "blank", "weak", "unsurveyed"];

/**
 * Draws the panel.
 *
 * @param props - Chain and look.
 * @returns Numbers.
 */
export function StagePanel({ loaded, look }: StagePanelProps): ReactElement {
  const link = look.selection === null ? undefined : loaded.analysis.links.get(look.selection);
  return (
    <aside className="stage-panel">
      {link === undefined ? <Numbers loaded={loaded} look={look} /> : <OneLink loaded={loaded} link={link} />}
    </aside>
  );
}

function Numbers({ loaded, look }: StagePanelProps): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const { analysis, chain } = loaded;
  const numbers = stageNumbers(analysis, look.filter);
  const own = new Set(numbers.links.map(({ id }) => id));
  const pressing = pressingLinks(analysis, analysis.links.size).filter(({ id }) => own.has(id));
  return (
    <>
      {numbers.gaps === null ? (
        <p className="stage-unsurveyed">{text(W.unsurveyedAll(numbers.links.length))}</p>
      ) : (
        <dl className="stage-numbers">
          <div className="stage-lead">
            <dt>{text(W.gaps)}</dt>
            <dd data-testid="stage-gaps">{numbers.gaps}</dd>
          </div>
          {CLASSES.map((of) => (
            <div key={of} data-testid={`stage-${of}`}>
              <dt>
                <ClassMark of={of} /> {text(CLASS_NAMES[of])}
              </dt>
              <dd>{numbers.classes.get(of) ?? 0}</dd>
            </div>
          ))}
        </dl>
      )}
      {numbers.isWhole && (
        <dl className="stage-rates">
          <RateNumber name={W.completeness} rate={analysis.completeness.coverage} />
          <RateNumber name={W.localSupply} rate={analysis.localSupply.quantity} />
        </dl>
      )}
      {pressing.length > 0 && (
        <section className="stage-pressing">
          <h3>{text(W.pressing)}</h3>
          <ol>
            {pressing.slice(0, MOST_GAPS).map((link) => (
              <li key={link.id}>
                <ClassMark of={link.class} />
                <span>{linkName(chain, link.id, locale)}</span>
                <b>{gapText(link, locale)}</b>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function RateNumber({ name, rate }: { readonly name: Localized; readonly rate: Rate }): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  return (
    <div>
      <dt>{text(name)}</dt>
      <dd className={rate.rate === null ? "is-unknown" : isThin(rate) ? "is-thin" : undefined}>
        {percentText(rate.rate, locale)}
      </dd>
      <dd className="stage-basis">{text(W.basis(rate.links, rate.links + rate.leftOut))}</dd>
    </div>
  );
}

interface OneLinkProps {
  readonly loaded: LoadedChain;
  readonly link: LinkAnalysis;
}

function OneLink({ loaded, link }: OneLinkProps): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const isKnown = knownAmount(link.residual.afterPlanned) !== null;
  const reasons = link.reasons.slice(0, MOST_REASONS);
  return (
    <>
      <h3 className="stage-link">{linkName(loaded.chain, link.id, locale)}</h3>
      <p className="stage-class">
        <ClassMark of={link.class} /> {text(CLASS_NAMES[link.class])}
      </p>
      <dl className="stage-numbers">
        <div className="stage-lead">
          <dt>{text(W.gap)}</dt>
          <dd className={isKnown ? "is-amount" : "is-amount is-unknown"} data-testid="stage-gap">
            {gapText(link, locale)}
          </dd>
        </div>
        <div className="is-wide">
          <dt>{text(W.demand)}</dt>
          <dd className="is-amount">{baseText(link.demand, link.unit, locale)}</dd>
        </div>
      </dl>
      {reasons.length > 0 && (
        <section className="stage-why">
          <h3>{text(W.why)}</h3>
          <ul>
            {reasons.map((reason, at) => (
              <li key={at}>{text(reason.message)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function gapText(link: LinkAnalysis, locale: "zh" | "en"): string {
  const open = knownAmount(link.residual.afterPlanned);
  return open === null ? W.gapUnknown[locale] : baseText(open, link.unit, locale);
}
