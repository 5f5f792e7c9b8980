/**
 * Amounts by link: rows of a link, a number and the unit of the link.
 *
 * @module
 */
import { Button, Input } from "antd";
import type { ReactElement } from "react";
import type { Chain } from "@liantu/core";
import { Icon } from "../marks/icon.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import { unitText } from "../views/format.js";
import { findLink, linkName } from "../views/names.js";
import { WORDS } from "../words/words.js";
import { LinkPicker } from "./link-picker.js";
import type { AmountInput } from "./option-fields.js";
import type { OptionFault } from "./read-fields.js";

const EMPTY: AmountInput = { link: null, text: "" };

/** Properties of {@link AmountRows}. */
export interface AmountRowsProps {
  /** Chain on the screen. */
  readonly chain: Chain;
  /** Rows; without any, an empty one is shown to be filled. */
  readonly rows: readonly AmountInput[];
  /** What is wrong in the form, `null` if nothing is. */
  readonly fault: OptionFault | null;
  /** Called with all rows. */
  readonly onEnter: (rows: readonly AmountInput[]) => void;
}

/**
 * Draws the rows.
 *
 * @param props - Chain, rows, fault, and what to call.
 * @returns A list and a button for one more row.
 */
export function AmountRows({ chain, rows, fault, onEnter }: AmountRowsProps): ReactElement {
  const text = useText();
  const shown = rows.length > 0 ? rows : [EMPTY];
  const taken = new Set(shown.map(({ link }) => link));
  const isFull = shown.some(({ link }) => link === null) || taken.size >= chain.graph.order;
  return (
    <>
      <ul className="amount-rows">
        {shown.map((row, at) => (
          <AmountRow
            // A row has no name of its own, and its controls keep nothing.
            key={at}
            chain={chain}
            row={row}
            taken={taken}
            isWrong={fault?.link !== undefined && fault.link === row.link}
            onChange={(changed) => onEnter(shown.map((one, index) => (index === at ? changed : one)))}
            onRemove={rows.length > 0 ? () => onEnter(shown.filter((_, index) => index !== at)) : null}
          />
        ))}
      </ul>
      <Button
        size="small"
        type="dashed"
        disabled={isFull}
        icon={<Icon name="plus" size={12} />}
        onClick={() => onEnter([...shown, EMPTY])}
      >
        {text(WORDS.addAmount)}
      </Button>
    </>
  );
}

interface AmountRowProps {
  readonly chain: Chain;
  readonly row: AmountInput;
  readonly taken: ReadonlySet<string | null>;
  readonly isWrong: boolean;
  readonly onChange: (row: AmountInput) => void;
  readonly onRemove: (() => void) | null;
}

function AmountRow({ chain, row, taken, isWrong, onChange, onRemove }: AmountRowProps): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const name = row.link === null ? null : linkName(chain, row.link, locale);
  const unit = row.link === null ? undefined : findLink(chain, row.link)?.unit;
  return (
    <li>
      <LinkPicker
        chain={chain}
        label={text(WORDS.pickLink)}
        value={row.link}
        taken={taken}
        onPick={(link) => onChange({ ...row, link })}
      />
      <Input
        className="amount-input"
        aria-label={text(name === null ? WORDS.amount : WORDS.amountOf(name))}
        aria-invalid={isWrong}
        placeholder={text(WORDS.amount)}
        autoComplete="off"
        value={row.text}
        {...(isWrong && { status: "error" as const })}
        suffix={<span className="quiet">{unit === undefined ? "" : unitText(unit, locale)}</span>}
        onChange={(event) => onChange({ ...row, text: event.target.value })}
      />
      <Button
        size="small"
        type="text"
        disabled={onRemove === null}
        icon={<Icon name="close" size={12} />}
        aria-label={text(WORDS.removeAmount)}
        title={text(WORDS.removeAmount)}
        onClick={() => onRemove?.()}
      />
    </li>
  );
}
