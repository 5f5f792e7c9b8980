/**
 * One field of the form: label, control by kind, help.
 *
 * @module
 */
import { Checkbox, Input, Radio, Switch } from "antd";
import { useId } from "react";
import type { ReactElement } from "react";
import type { Chain, OptionValue } from "@liantu/core";
import { useText } from "../state/use-atlas.js";
import { sentence } from "../words/text.js";
import { AmountRows } from "./amount-rows.js";
import { LinkPicker } from "./link-picker.js";
import type { OptionField, OptionInput } from "./option-fields.js";
import type { OptionFault } from "./read-fields.js";

/** More values than this do not stand in one bar. */
const MOST_IN_BAR = 3;

/** Properties of {@link OptionFieldView}. */
export interface OptionFieldViewProps {
  /** Chain on the screen. */
  readonly chain: Chain;
  /** Field. */
  readonly field: OptionField;
  /** What is wrong in the form, `null` if nothing is. */
  readonly fault: OptionFault | null;
  /** Called with what was entered. */
  readonly onEnter: (input: OptionInput) => void;
}

/**
 * Draws a field.
 *
 * @param props - Chain, field, fault, and what to call.
 * @returns A labelled group.
 */
export function OptionFieldView(props: OptionFieldViewProps): ReactElement {
  const text = useText();
  const id = useId();
  const { descriptor, kind } = props.field;
  return (
    <div
      className={`option is-${kind}`}
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-help`}
      data-option={descriptor.name}
    >
      <p id={`${id}-label`} className="option-label">
        {sentence(text(descriptor.label))}
      </p>
      <Control {...props} />
      <p id={`${id}-help`} className="hint">
        {sentence(text(descriptor.help))}
      </p>
    </div>
  );
}

function Control({ chain, field, fault, onEnter }: OptionFieldViewProps): ReactElement {
  const text = useText();
  const label = text(field.descriptor.label);
  const choices = (field.descriptor.values ?? []).map(({ value, label: name }: OptionValue) => ({
    value,
    label: sentence(text(name)),
  }));
  switch (field.kind) {
    case "choice":
      return (
        <Radio.Group
          aria-label={label}
          value={field.input}
          options={choices}
          // No sliding bar: it would show the old choice for as long as the map is busy drawing the new one.
          {...(choices.length <= MOST_IN_BAR && { optionType: "button", buttonStyle: "solid", block: true })}
          onChange={(event) => onEnter(String(event.target.value))}
        />
      );
    case "choices":
      return <Checkbox.Group value={[...field.input]} options={choices} onChange={onEnter} />;
    case "flag":
      return <Switch size="small" aria-label={label} checked={field.input} onChange={onEnter} />;
    case "amounts":
      return <AmountRows chain={chain} rows={field.input} fault={fault} onEnter={onEnter} />;
    case "link":
      return (
        <LinkPicker chain={chain} label={label} value={field.input === "" ? null : field.input} onPick={onEnter} />
      );
    case "number":
      return (
        <Input aria-label={label} inputMode="decimal" value={field.input} onChange={(e) => onEnter(e.target.value)} />
      );
  }
}
