/**
 * How an opportunity comes to its score: the rule, its parts and weights, and the formula with the numbers.
 *
 * @module
 */
import type { ReactElement } from "react";
import { RANK_PART_NAMES } from "@liantu/core/planning";
import type { OpportunityRank } from "@liantu/core/planning";
import { useAtlas, useText } from "../state/use-atlas.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { PART_MEANINGS, partText } from "./opportunity-rows.js";

/** Properties of {@link RankParts}. */
export interface RankPartsProps {
  /** Rank of the opportunity. */
  readonly rank: OpportunityRank;
}

/**
 * Draws the parts of a score.
 *
 * @param props - Rank.
 * @returns Rule, table and formula.
 */
export function RankParts({ rank }: RankPartsProps): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  return (
    <div className="rank-parts">
      <p>{text(LISTS_WORDS.rankRule)}</p>
      <table className="facts">
        <thead>
          <tr>
            <th scope="col">{text(LISTS_WORDS.part)}</th>
            <th scope="col">{text(LISTS_WORDS.partValue)}</th>
            <th scope="col">{text(LISTS_WORDS.weight)}</th>
            <th scope="col">{text(LISTS_WORDS.product)}</th>
          </tr>
        </thead>
        <tbody>
          {rank.parts.map(({ part, value, weight }) => (
            <tr key={part}>
              <th scope="row">
                {text(RANK_PART_NAMES[part])} <small>{text(PART_MEANINGS[part])}</small>
              </th>
              <td>{partText(value, locale)}</td>
              <td>{partText(weight, locale)}</td>
              <td>{value === null ? "—" : partText(value * weight, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="rank-formula">{text(rank.formula)}</p>
    </div>
  );
}
