/**
 * What the chains add up to, everything shared counted once.
 *
 * @module
 */
import type { ReactElement } from "react";
import { CLASS_NAMES, STATUS_NAMES } from "@liantu/core";
import type { Localized } from "@liantu/core";
import type { Portfolio, PortfolioTotal } from "@liantu/core/planning";
import { ClassMark } from "../marks/class-mark.js";
import { StatusMark } from "../marks/status-mark.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import { PORTFOLIO_WORDS as W } from "../words/portfolio-words.js";
import type { SummaryAnswer } from "./summarise.js";
import { sumText } from "./tile-text.js";

/** Properties of {@link TotalsStrip}. */
export interface TotalsStripProps {
  /** The chains. */
  readonly portfolio: Portfolio;
  /** What they are together; `null` before it is known. */
  readonly answer: SummaryAnswer | null;
  /** Whether the chains have changed since. */
  readonly isStale: boolean;
}

const GAPS = ["break", "blank", "weak", "unsurveyed"] as const;

/**
 * Draws the totals.
 *
 * @param props - The chains and what they are together.
 * @returns A strip of numbers.
 */
export function TotalsStrip({ portfolio, answer, isStale }: TotalsStripProps): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  if (answer === null) {
    return (
      <div className="totals-strip" aria-busy="true">
        <p className="quiet">{text(W.reckoning)}</p>
      </div>
    );
  }
  if (answer.kind === "refused") {
    return (
      <div className="totals-strip">
        <p>
          <b className="is-gap">{text(W.refused)}</b> <span className="hint">{text(answer.reason)}</span>
        </p>
      </div>
    );
  }
  const { all } = answer.summary.totals;
  const { issues } = answer.summary;
  return (
    <div className={isStale ? "totals-strip is-stale" : "totals-strip"} aria-busy={isStale} title={text(W.totalHint)}>
      <h3>
        {text(W.total)}
        <small>{text(isStale ? W.reckoning : W.totalHint)}</small>
      </h3>
      <dl>
        <Entry name={W.chains} value={String(portfolio.chains.size)} />
        <Entry name={W.links} value={String(all.links)} />
        {GAPS.map((of) => (
          <Entry
            key={of}
            name={CLASS_NAMES[of]}
            value={String(all.classes.get(of) ?? 0)}
            mark={<ClassMark of={of} size={15} />}
            testId={`total-${of}`}
          />
        ))}
        <Entry name={W.enterprises} value={String(all.enterprises)} />
        <Entry name={W.projects} value={String(all.projects)} hint={W.projectsRule} />
        <Entry
          name={STATUS_NAMES.built}
          value={String(all.counts.built)}
          mark={<StatusMark status="built" />}
          testId="total-built"
          hint={W.statusesRule}
        />
        <Entry
          name={STATUS_NAMES["under-construction"]}
          value={String(all.counts.underConstruction)}
          mark={<StatusMark status="under-construction" />}
          testId="total-building"
          hint={W.statusesRule}
        />
        <Entry
          name={STATUS_NAMES.planned}
          value={String(all.counts.planned + all.counts.prospects)}
          mark={<StatusMark status="planned" />}
          testId="total-planned"
          hint={W.statusesRule}
        />
        <Entry name={W.signed} value={sumText(all.signed, locale)} isUnknown={all.signed.value === null} />
        <Entry name={W.arrived} value={sumText(all.arrived, locale)} isUnknown={all.arrived.value === null} />
      </dl>
      {issues.length > 0 && (
        <details className="totals-issues">
          <summary>{text(W.conflicts(issues.length))}</summary>
          <ul>
            {issues.slice(0, 50).map(({ place, message }, at) => (
              <li key={at}>
                <b>{place}</b> {text(message)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface EntryProps {
  readonly name: Localized;
  readonly value: string;
  readonly mark?: ReactElement;
  readonly isUnknown?: boolean;
  readonly testId?: string;
  /** By which rule it is counted. */
  readonly hint?: Localized;
}

function Entry({ name, value, mark, isUnknown = false, testId, hint }: EntryProps): ReactElement {
  const text = useText();
  return (
    <div data-testid={testId} {...(hint !== undefined && { title: text(hint) })}>
      <dt>
        {mark} {text(name)}
      </dt>
      <dd className={isUnknown ? "is-unknown" : undefined}>{value}</dd>
    </div>
  );
}

/** Properties of {@link ClusterTotals}. */
export interface ClusterTotalsProps {
  /** Totals of the cluster. */
  readonly total: PortfolioTotal;
}

/**
 * Draws the totals of a cluster.
 *
 * @param props - Totals.
 * @returns A line.
 */
export function ClusterTotals({ total }: ClusterTotalsProps): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const gaps = (["break", "blank", "weak"] as const).reduce((sum, of) => sum + (total.classes.get(of) ?? 0), 0);
  const isUnsurveyed = total.classes.get("unsurveyed") === total.links;
  const parts: readonly (readonly [Localized, string])[] = [
    [W.links, String(total.links)],
    [W.gapsShort, isUnsurveyed ? text(W.unsurveyed) : String(gaps)],
    [W.enterprises, String(total.enterprises)],
    [W.projects, String(total.projects)],
    [W.signed, sumText(total.signed, locale)],
    [W.arrived, sumText(total.arrived, locale)],
  ];
  return (
    <p className="cluster-totals">
      {parts.map(([name, value]) => (
        <span key={name.zh} {...(name === W.projects && { title: text(W.projectsRule) })}>
          {text(name)} <b>{value}</b>
        </span>
      ))}
    </p>
  );
}
