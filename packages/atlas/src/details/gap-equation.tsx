/**
 * 需求 − 已建 − 在建 − 拟引进 = 缺口, as a bar, as a sum, and as three residuals.
 *
 * @module
 */
import type { ReactElement } from "react";
import { STATUS_NAMES } from "@liantu/core";
import type { Amount, LinkAnalysis, Localized } from "@liantu/core";
import { StatusMark } from "../marks/status-mark.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import { amountText, percentText } from "../views/format.js";
import { isNone, knownAmount } from "../views/known-amount.js";
import { supplySteps } from "../views/supply-steps.js";
import type { SupplyStep } from "../views/supply-steps.js";
import { WORDS } from "../words/words.js";
import { Section } from "./section.js";

/** Properties of {@link GapEquation}. */
export interface GapEquationProps {
  /** Analysis of the link. */
  readonly link: LinkAnalysis;
}

/**
 * Draws how the gap is reckoned.
 *
 * @param props - Link.
 * @returns A section.
 */
export function GapEquation({ link }: GapEquationProps): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const steps = supplySteps(link);
  const demand = knownAmount(link.demand);
  const afterBuilt = knownAmount(link.residual.afterBuilt);
  const afterUnderConstruction = knownAmount(link.residual.afterUnderConstruction);
  const afterPlanned = knownAmount(link.residual.afterPlanned);
  const steppedResiduals = [
    { words: WORDS.afterBuilt, amount: afterBuilt },
    { words: WORDS.afterUnderConstruction, amount: afterUnderConstruction },
    { words: WORDS.afterPlanned, amount: afterPlanned },
  ];
  const isSame = steppedResiduals.every(({ amount }) => isEqual(amount, afterPlanned));
  const residuals = isSame ? [{ words: WORDS.sameGap, amount: afterPlanned }] : steppedResiduals;
  const hints = boundHints(link);
  const print = (amount: Amount | null): ReactElement => <Ranged text={amountText(amount, link.unit, locale)} />;
  return (
    <Section title={text(WORDS.equation)}>
      <SupplyBar link={link} steps={steps} />
      <table className="equation">
        <tbody>
          <tr>
            <td className="sign" />
            <th scope="row">{text(WORDS.demand)}</th>
            <td className={demand === null ? "is-unknown" : undefined}>{print(demand)}</td>
          </tr>
          {steps.map(({ status, amount, projects }) => (
            <tr key={status}>
              <td className="sign">−</td>
              <th scope="row">
                <StatusMark status={status} />
                {text(STATUS_NAMES[status])}
                {projects > 0 && <small> {text(WORDS.projectsTotal(projects))}</small>}
              </th>
              <td className={amount === null ? "is-unknown" : undefined}>{print(amount)}</td>
            </tr>
          ))}
          <tr className="result">
            <td className="sign">=</td>
            <th scope="row">{text(WORDS.gap)}</th>
            <td className={afterPlanned === null ? "is-unknown" : "is-gap"} data-testid="gap">
              {isNone(afterPlanned) ? text(WORDS.gapNone) : print(afterPlanned)}
            </td>
          </tr>
        </tbody>
      </table>
      {hints.map((hint) => (
        <p key={hint.en} className="hint">
          {text(hint)}
        </p>
      ))}
      <dl className="steps" aria-label={text(WORDS.residuals)}>
        {residuals.map(({ words, amount }) => (
          <div key={words.en}>
            <dt>{text(words)}</dt>
            <dd className={amount === null ? "is-unknown" : isNone(amount) ? undefined : "is-gap"}>
              {isNone(amount) ? text(WORDS.gapNone) : print(amount)}
            </dd>
          </div>
        ))}
        <div>
          <dt title={text(WORDS.coverageHint)}>{text(WORDS.coverage)}</dt>
          <dd className={link.coverage === null ? "is-unknown" : undefined}>{percentText(link.coverage, locale)}</dd>
        </div>
      </dl>
      {link.surplus !== null && link.surplus.base > 0 && (
        <p className="quiet">
          {text(WORDS.surplus)} {print(link.surplus)}
        </p>
      )}
    </Section>
  );
}

function Ranged({ text }: { readonly text: string }): ReactElement {
  const at = text.search(/（| \(/);
  if (at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <wbr />
      <span className="range">{text.slice(at)}</span>
    </>
  );
}

function isEqual(a: Amount | null, b: Amount | null): boolean {
  if (a === null || b === null) return a === b;
  return a.base === b.base && a.low === b.low && a.high === b.high && a.bound === b.bound;
}

// Says once what the signs before the numbers mean.
function boundHints({ class: linkClass, demand, residual, missing }: LinkAnalysis): readonly Localized[] {
  const known = [demand, residual.afterBuilt, residual.afterUnderConstruction, residual.afterPlanned].map(knownAmount);
  const hints: Localized[] = [];
  if (known.some((amount) => amount?.bound === "lower")) {
    const isCapacity = missing.some(({ code }) => code === "consumer-unknown");
    const isCoefficient = missing.some(({ code }) => code === "coefficient-unrecorded");
    hints.push(isCoefficient && !isCapacity ? WORDS.atLeastCoefficient : WORDS.atLeast);
  }
  if (known.some((amount) => amount?.bound === "upper")) {
    hints.push(linkClass === "unsurveyed" ? WORDS.atMostUnsurveyed : WORDS.atMost);
  }
  return hints;
}

function SupplyBar({ link, steps }: GapEquationProps & { readonly steps: readonly SupplyStep[] }): ReactElement | null {
  if (link.demand === null || link.demand.base === 0) return null;
  const supplied = steps.reduce((sum, step) => sum + (step.amount?.base ?? 0), 0);
  const whole = Math.max(link.demand.base, supplied);
  const open = link.residual.afterPlanned === null ? 0 : Math.max(0, link.demand.base - supplied);
  const width = (part: number): string => `${(100 * part) / whole}%`;
  return (
    <div className="supply-bar" aria-hidden="true">
      {steps.map(({ status, amount }) => (
        <span key={status} className={`is-${status}`} style={{ width: width(amount?.base ?? 0) }} />
      ))}
      <span className="is-open" style={{ width: width(open) }} />
      {supplied > link.demand.base && <i style={{ left: width(link.demand.base) }} />}
    </div>
  );
}
