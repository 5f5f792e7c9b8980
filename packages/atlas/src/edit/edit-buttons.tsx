/**
 * Buttons of editing among the details; where nothing can be edited there are none.
 *
 * @module
 */
import { Button } from "antd";
import type { ReactElement } from "react";
import type { Localized } from "@liantu/core";
import { Icon } from "../marks/icon.js";
import type { IconName } from "../marks/icon.js";
import type { Dialog } from "../state/atlas-state.js";
import { useText } from "../state/use-atlas.js";
import { useEditing } from "./use-editing.js";

/** Properties of {@link OpenFormButton}. */
export interface OpenFormButtonProps {
  /** Form to open. */
  readonly dialog: Dialog;
  /** What it does. */
  readonly words: Localized;
  /** What it does and to what, where `words` alone would not tell. */
  readonly label?: string;
  /** Icon. */
  readonly icon: IconName;
  /** Whether only the icon is seen. */
  readonly isBare?: boolean;
}

/**
 * Draws a button that opens a form.
 *
 * @param props - Form and words.
 * @returns A button; nothing where the chain cannot be edited.
 */
export function OpenFormButton({
  dialog,
  words,
  label,
  icon,
  isBare = false,
}: OpenFormButtonProps): ReactElement | null {
  const text = useText();
  const editing = useEditing();
  if (!editing.isPossible) return null;
  return (
    <Button
      className="edit-button"
      size="small"
      type={isBare ? "text" : "default"}
      icon={<Icon name={icon} size={13} />}
      title={label ?? text(words)}
      aria-label={label ?? text(words)}
      onClick={() => editing.open(dialog)}
    >
      {isBare ? null : text(words)}
    </Button>
  );
}
