/**
 * How far the bureau has come with a target enterprise, changed in place.
 *
 * @module
 */
import { useState } from "react";
import type { ReactElement } from "react";
import { useAtlas, useText } from "../state/use-atlas.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { knownMark, markName, markToWrite, TARGET_MARKS } from "./target-marks.js";
import type { TargetRow } from "./target-rows.js";
import { TextCell } from "./text-cell.js";
import { useEdit } from "./use-edit.js";

/** Properties of {@link MarkSelect}. */
export interface MarkSelectProps {
  /** Row of the target. */
  readonly row: TargetRow;
  /** Whether the tab key comes to it. */
  readonly isReachable: boolean;
}

const OWN = "\u0000own";

/**
 * Draws the choice of a mark; "other" asks for words of one's own.
 *
 * @param props - Target.
 * @returns A select, or a field while words are asked for.
 */
export function MarkSelect({ row, isReachable }: MarkSelectProps): ReactElement {
  const text = useText();
  const edit = useEdit();
  const isReadOnly = useAtlas((state) => state.isReadOnly);
  const [isAsking, setAsking] = useState(false);
  const { name, mark } = row.target;
  const known = knownMark(mark);
  const write = (value: string | undefined): void => {
    edit(
      { kind: "change", in: "targets", key: row.key, fields: { mark: value } },
      LISTS_WORDS.markStep(name, markName(value)),
    );
  };
  if (isReadOnly) return <span>{text(markName(mark))}</span>;
  if (isAsking) {
    return (
      <TextCell
        label={text(LISTS_WORDS.markOwn(name))}
        value={known === null ? (mark ?? "") : ""}
        onDone={(value) => {
          setAsking(false);
          if (value !== null && value.trim() !== "") write(value.trim());
        }}
      />
    );
  }
  return (
    <select
      className={`cell-select mark-${known?.key ?? "own"}`}
      aria-label={text(LISTS_WORDS.markOf(name))}
      tabIndex={isReachable ? 0 : -1}
      value={known?.key ?? mark ?? ""}
      onChange={(event) => {
        if (event.target.value === OWN) setAsking(true);
        else write(markToWrite(event.target.value));
      }}
    >
      {TARGET_MARKS.map((one) => (
        <option key={one.key} value={one.key}>
          {text(one.name)}
        </option>
      ))}
      {known === null && <option value={mark}>{text(markName(mark))}</option>}
      <option value={OWN}>{text(LISTS_WORDS.markOther)}</option>
    </select>
  );
}
