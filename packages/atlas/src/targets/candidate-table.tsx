/**
 * What was found in a list of enterprises, ranked, with boxes to tick.
 *
 * @module
 */
import { Checkbox } from "antd";
import type { ReactElement } from "react";
import type { Localized } from "@liantu/core";
import { CellPopover } from "../lists/cell-popover.js";
import { useText } from "../state/use-atlas.js";
import { TARGETS_WORDS as W } from "../words/targets-words.js";
import { canBeAdded } from "./candidate-rows.js";
import type { CandidateRow, CandidateVerdict } from "./candidate-rows.js";
import { MatchParts } from "./match-parts.js";

/** Properties of {@link CandidateTable}. */
export interface CandidateTableProps {
  /** Rows, the best first. */
  readonly rows: readonly CandidateRow[];
  /** Keys of the rows that are ticked. */
  readonly ticked: ReadonlySet<string>;
  /** Called with the keys that are to be ticked. */
  readonly onTick: (ticked: ReadonlySet<string>) => void;
}

const VERDICTS: Readonly<Record<CandidateVerdict, Localized>> = {
  new: W.verdictNew,
  link: W.verdictLink,
  known: W.verdictKnown,
  local: W.verdictLocal,
};

/**
 * Draws the table.
 *
 * @param props - Rows.
 * @returns A table.
 */
export function CandidateTable({ rows, ticked, onTick }: CandidateTableProps): ReactElement {
  const text = useText();
  const open = rows.filter(canBeAdded);
  const chosen = open.filter(({ key }) => ticked.has(key)).length;
  const tick = (keys: readonly string[], isTicked: boolean): void => {
    const next = new Set(ticked);
    for (const key of keys) {
      if (isTicked) next.add(key);
      else next.delete(key);
    }
    onTick(next);
  };
  return (
    <table className="candidates" aria-label={text(W.results)}>
      <thead>
        <tr>
          <th scope="col">
            <Checkbox
              aria-label={text(W.tickAll)}
              disabled={open.length === 0}
              checked={open.length > 0 && chosen === open.length}
              indeterminate={chosen > 0 && chosen < open.length}
              onChange={(event) =>
                tick(
                  open.map(({ key }) => key),
                  event.target.checked,
                )
              }
            />
          </th>
          <th scope="col">{text(W.place)}</th>
          <th scope="col">{text(W.enterprise)}</th>
          <th scope="col">{text(W.seat)}</th>
          <th scope="col">{text(W.link)}</th>
          <th scope="col" className="is-right">
            {text(W.score)}
          </th>
          <th scope="col">{text(W.because)}</th>
          <th scope="col">{text(W.verdict)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => {
          const { key, match, linkName, verdict } = row;
          const { name, home = "" } = match.candidate;
          const score = String(Math.round(match.score));
          const reasons = match.parts
            .flatMap(({ because }) => (because === null ? [] : [text(because)]))
            .join(text(W.reasonJoint));
          return (
            <tr key={key} data-candidate={key} className={canBeAdded(row) ? undefined : "is-unknown"}>
              <td>
                <Checkbox
                  aria-label={text(W.tick(name, linkName))}
                  disabled={!canBeAdded(row)}
                  checked={ticked.has(key)}
                  onChange={(event) => tick([key], event.target.checked)}
                />
              </td>
              <td>{at + 1}</td>
              <th scope="row" title={name}>
                {name}
              </th>
              <td title={home}>{home}</td>
              <td title={linkName}>{linkName}</td>
              <td className="is-right">
                <CellPopover
                  label={text(W.showScore(name, score))}
                  title={text(W.howScored(name))}
                  content={() => <MatchParts match={match} />}
                  isReachable
                >
                  {score}
                </CellPopover>
              </td>
              <td title={reasons}>{reasons}</td>
              <td>{text(VERDICTS[verdict])}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
