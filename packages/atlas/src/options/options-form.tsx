/**
 * The form of the analysis, made from what the library says of its options.
 *
 * @module
 */
import { Alert, Button } from "antd";
import { useEffect, useRef } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import { ANALYZE_OPTIONS } from "@liantu/core";
import type { Chain } from "@liantu/core";
import { Icon } from "../marks/icon.js";
import { useDispatch, useText } from "../state/use-atlas.js";
import { WORDS } from "../words/words.js";
import type { AnalysisForm } from "./analysis-form.js";
import { OptionFieldView } from "./option-field-view.js";
import { optionFields } from "./option-fields.js";

/** Properties of {@link OptionsForm}. */
export interface OptionsFormProps {
  /** Chain on the screen. */
  readonly chain: Chain;
  /** What the form holds. */
  readonly form: AnalysisForm;
  /** Height that it may take in CSS pixels. */
  readonly room: number;
  /** Called when it shall go away. */
  readonly onClose: () => void;
}

/**
 * Draws the form.
 *
 * @param props - Chain, form and room.
 * @returns A dialog that blocks nothing.
 */
export function OptionsForm({ chain, form, room, onClose }: OptionsFormProps): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const isInList = event.target instanceof Element && event.target.closest(".ant-select-open") !== null;
    if (event.key !== "Escape" || isInList) return;
    event.preventDefault(); // or the selection on the map would go as well
    onClose();
  };
  return (
    <div
      ref={panel}
      className="options-form"
      role="dialog"
      aria-label={text(WORDS.basis)}
      tabIndex={-1}
      style={{ maxHeight: Math.max(160, room - 58) }}
      onKeyDown={onKeyDown}
    >
      <div className="options-head">
        <h2>{text(WORDS.basis)}</h2>
        <Button
          size="small"
          type="link"
          disabled={form.inputs.size === 0}
          onClick={() => dispatch({ kind: "reset-options" })}
        >
          {text(WORDS.resetOptions)}
        </Button>
        <Button
          size="small"
          type="text"
          icon={<Icon name="close" size={14} />}
          aria-label={text(WORDS.close)}
          onClick={onClose}
        />
      </div>
      <div className="options-body">
        {optionFields(ANALYZE_OPTIONS, form.inputs).map((field) => (
          <OptionFieldView
            key={field.descriptor.name}
            chain={chain}
            field={field}
            fault={form.fault}
            onEnter={(input) => dispatch({ kind: "set-option", name: field.descriptor.name, input })}
          />
        ))}
      </div>
      {form.fault !== null && (
        <Alert
          className="options-fault"
          type="error"
          showIcon
          role="alert"
          title={
            <>
              {text(form.fault.message)} <small>{text(WORDS.notInForce)}</small>
            </>
          }
        />
      )}
    </div>
  );
}
