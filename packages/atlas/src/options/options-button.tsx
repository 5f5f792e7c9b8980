/**
 * The button that says how demand is reckoned, and the form that it opens above itself.
 *
 * @module
 */
import { Button } from "antd";
import { useRef } from "react";
import type { ReactElement } from "react";
import type { LoadedChain } from "../document/loaded-chain.js";
import { Icon } from "../marks/icon.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { WORDS } from "../words/words.js";
import { basisText } from "./basis-text.js";
import { OptionsForm } from "./options-form.js";

/** Properties of {@link OptionsButton}. */
export interface OptionsButtonProps {
  /** Chain on the screen. */
  readonly loaded: LoadedChain;
  /** Height above the button in CSS pixels. */
  readonly room: number;
}

/**
 * Draws the button and, while it is open, the form. The form lies over the map and blocks nothing, so that the map, the
 * table and the details are seen to follow.
 *
 * @param props - Chain and room.
 * @returns A button and a form.
 */
export function OptionsButton({ loaded, room }: OptionsButtonProps): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  const form = useAtlas((state) => state.form);
  const button = useRef<HTMLButtonElement>(null);
  const open = (isOpen: boolean): void => dispatch({ kind: "open-form", isOpen });
  return (
    <>
      <Button
        ref={button}
        size="small"
        className="options-button"
        icon={<Icon name="sliders" size={14} />}
        aria-expanded={form.isOpen}
        aria-haspopup="dialog"
        title={text(WORDS.basisHint)}
        onClick={() => open(!form.isOpen)}
      >
        {text(WORDS.basisIs(basisText(loaded.analysis, locale).basis))}
      </Button>
      {form.isOpen && (
        <OptionsForm
          chain={loaded.chain}
          form={form}
          room={room}
          onClose={() => {
            open(false);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}
