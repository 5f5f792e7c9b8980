/**
 * 为什么: the steps of the verdict as the analysis states them, with what was missing and what was taken for granted.
 *
 * @module
 */
import type { ReactElement } from "react";
import type { Chain, LinkAnalysis, Localized, Reason } from "@liantu/core";
import { useText } from "../state/use-atlas.js";
import { ASSUMPTION_NAMES, MISSING_NAMES } from "../words/terms.js";
import { WORDS } from "../words/words.js";
import { Section } from "./section.js";

/** Properties of {@link ReasonList}. */
export interface ReasonListProps {
  /** Chain on the screen. */
  readonly chain: Chain;
  /** Analysis of the link. */
  readonly link: LinkAnalysis;
}

/**
 * Draws the reasons.
 *
 * @param props - Chain and link.
 * @returns A section.
 */
export function ReasonList({ link }: ReasonListProps): ReactElement {
  const text = useText();
  const counted = (count: number, name: Localized): string => `${text(name)} × ${count}`;
  return (
    <Section title={text(WORDS.why)}>
      <ol className="reasons">
        {link.reasons.map((reason, at) => (
          <ReasonItem key={`${reason.code} ${String(at)}`} reason={reason} />
        ))}
      </ol>
      {link.missing.length > 0 && (
        <p className="note">
          <b>{text(WORDS.missing)}</b>{" "}
          {link.missing.map(({ code, count }) => counted(count, MISSING_NAMES[code])).join(text(WORDS.and))}
        </p>
      )}
      {link.assumptions.length > 0 && (
        <p className="note">
          <b>{text(WORDS.assumptions)}</b>{" "}
          {link.assumptions.map(({ code, count }) => counted(count, ASSUMPTION_NAMES[code])).join(text(WORDS.and))}
        </p>
      )}
    </Section>
  );
}

function ReasonItem({ reason }: { readonly reason: Reason }): ReactElement {
  const text = useText();
  return (
    <li className={reason.code === "rule" ? "is-rule" : undefined}>
      {text(reason.message)}
      {reason.sources.map((source) => (
        <span key={source} className="source">
          {source}
        </span>
      ))}
    </li>
  );
}
