/**
 * How a candidate comes to its score: parts, weights, what each is read from, and the formula.
 *
 * @module
 */
import type { ReactElement } from "react";
import { MATCH_PART_NAMES } from "@liantu/core/planning";
import type { TargetMatch } from "@liantu/core/planning";
import { partText } from "../lists/opportunity-rows.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import { TARGETS_WORDS as W } from "../words/targets-words.js";

/** Properties of {@link MatchParts}. */
export interface MatchPartsProps {
  /** The match. */
  readonly match: TargetMatch;
}

/**
 * Draws the parts of a score.
 *
 * @param props - Match.
 * @returns Table and formula.
 */
export function MatchParts({ match }: MatchPartsProps): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  return (
    <div className="rank-parts">
      <table className="facts">
        <thead>
          <tr>
            <th scope="col">{text(W.part)}</th>
            <th scope="col">{text(W.value)}</th>
            <th scope="col">{text(W.weight)}</th>
            <th scope="col">{text(W.from)}</th>
          </tr>
        </thead>
        <tbody>
          {match.parts.map(({ part, value, weight, because }) => (
            <tr key={part}>
              <th scope="row">{text(MATCH_PART_NAMES[part])}</th>
              <td>{partText(value, locale)}</td>
              <td>{partText(weight, locale)}</td>
              <td>{because === null ? "—" : text(because)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="rank-formula">{text(match.formula)}</p>
    </div>
  );
}
