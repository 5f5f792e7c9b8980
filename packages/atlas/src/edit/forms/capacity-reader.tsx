/**
 * Reads capacity, investment and land out of a text, and offers what was found.
 *
 * @module
 */
import { Button, Input } from "antd";
import { useId, useMemo, useState } from "react";
import type { ReactElement } from "react";
import { useText } from "../../state/use-atlas.js";
import { findLink } from "../../views/names.js";
import { ALTERNATIVE_REASONS, EDIT_WORDS } from "../../words/edit-words.js";
import { capacityProposals } from "./capacity-proposals.js";
import type { CapacityProposal } from "./capacity-proposals.js";
import type { FormHandle } from "./record-dialog.js";

/** A text that nobody reads to the end. */
const MOST = 4000;

/**
 * Draws the reader.
 *
 * @param handle - Form to put the numbers into.
 * @returns A text to fill in and buttons for what was found.
 */
export function CapacityReader({ context, enter }: FormHandle): ReactElement {
  const text = useText();
  const id = useId();
  const [prose, setProse] = useState("");
  const [said, setSaid] = useState("");
  const unit = findLink(context.chain, context.draft.texts.get("link") ?? "")?.unit;
  const found = useMemo(
    () => capacityProposals(prose.slice(0, MOST), unit, context.locale),
    [prose, unit, context.locale],
  );
  const take = ({ what, amount, texts }: CapacityProposal): void => {
    enter(texts);
    setSaid(text(EDIT_WORDS.readerTaken(text(what), amount)));
  };
  return (
    <div className="capacity-reader">
      <label className="field-label" htmlFor={id}>
        {text(EDIT_WORDS.reader)}
      </label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 1, maxRows: 5 }}
        aria-describedby={`${id}hint`}
        placeholder={text(EDIT_WORDS.readerExample)}
        value={prose}
        onChange={(event) => {
          setProse(event.target.value);
          setSaid("");
        }}
      />
      <p className="hint" id={`${id}hint`} role="status">
        {said !== ""
          ? said
          : text(prose.trim() !== "" && found.length === 0 ? EDIT_WORDS.readerNothing : EDIT_WORDS.readerHint)}
      </p>
      <ul>
        {found.map((proposals, at) => (
          <li key={at}>
            {proposals.map((one) => (
              <span key={`${one.what.en} ${one.amount}`}>
                {one.reason !== undefined && <i>{text(EDIT_WORDS.readerOr)}</i>}
                <Button size="small" onClick={() => take(one)}>
                  {text(EDIT_WORDS.readerTake(text(one.what), one.amount))}
                </Button>
                {one.reason !== undefined && <small>{text(ALTERNATIVE_REASONS[one.reason])}</small>}
                {one.isUnlike && <small className="field-warning">{text(EDIT_WORDS.readerUnlike)}</small>}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
