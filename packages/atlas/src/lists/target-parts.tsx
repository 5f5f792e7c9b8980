/**
 * How a target enterprise comes to its score: parts, weights, how many sources, what excludes it, and the formula.
 *
 * @module
 */
import type { ReactElement } from "react";
import { TARGET_PART_NAMES } from "@liantu/core/planning";
import type { TargetScore } from "@liantu/core/planning";
import { useAtlas, useText } from "../state/use-atlas.js";
import { percentText } from "../views/format.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { WORDS } from "../words/words.js";
import { partText } from "./opportunity-rows.js";
import { evidenceKind } from "./target-rows.js";

/** Properties of {@link TargetParts}. */
export interface TargetPartsProps {
  /** Score of the target. */
  readonly score: TargetScore;
}

/**
 * Draws the parts of a score.
 *
 * @param props - Score.
 * @returns Rule, table, what excludes it, and the formula.
 */
export function TargetParts({ score }: TargetPartsProps): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const { parts, redLines, uncounted, confidence } = score;
  return (
    <div className="rank-parts">
      {redLines.map((line, at) => (
        <p key={at} className="red-line">
          <b>{text(LISTS_WORDS.redLine)}</b> {evidenceKind(line.kind, locale)}
          {text(WORDS.colon)}
          {line.text} <span className="source">{line.source ?? text(WORDS.noSource)}</span>
        </p>
      ))}
      <p>{text(LISTS_WORDS.scoreRule(partText(score.score, locale), partText(score.possible, locale)))}</p>
      <table className="facts">
        <thead>
          <tr>
            <th scope="col">{text(LISTS_WORDS.part)}</th>
            <th scope="col">{text(LISTS_WORDS.partValue)}</th>
            <th scope="col">{text(LISTS_WORDS.weight)}</th>
            <th scope="col">{text(LISTS_WORDS.sourceCount)}</th>
            <th scope="col">{text(LISTS_WORDS.sureness)}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.part}>
              <th scope="row">{text(TARGET_PART_NAMES[part.part])}</th>
              <td>{part.value === null ? text(LISTS_WORDS.partUnknown) : partText(part.value, locale)}</td>
              <td>{partText(part.weight, locale)}</td>
              <td>{part.sources}</td>
              <td>{part.confidence === null ? "—" : percentText(part.confidence, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {confidence !== null && (
        <p className="quiet">{text(LISTS_WORDS.meanSureness(percentText(confidence, locale)))}</p>
      )}
      {uncounted.length > 0 && (
        <p className="quiet">
          {text(
            LISTS_WORDS.uncounted(
              [...new Set(uncounted.map(({ kind }) => evidenceKind(kind, locale)))].join(text(WORDS.and)),
            ),
          )}
        </p>
      )}
      <p className="rank-formula">{text(score.formula)}</p>
    </div>
  );
}
