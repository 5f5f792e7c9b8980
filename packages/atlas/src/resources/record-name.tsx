/**
 * The name of a resource or a fund in its list, with the button that opens its form.
 *
 * @module
 */
import type { ReactElement } from "react";
import { Icon } from "../marks/icon.js";
import type { Dialog } from "../state/atlas-state.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { LISTS_WORDS } from "../words/lists-words.js";

/** Properties of {@link RecordName}. */
export interface RecordNameProps {
  /** Name of the record. */
  readonly name: string;
  /** Its form. */
  readonly dialog: Dialog;
  /** Whether the tab key comes to the button. */
  readonly isReachable: boolean;
}

/**
 * Draws the name.
 *
 * @param props - Name and form.
 * @returns Name and button.
 */
export function RecordName({ name, ...button }: RecordNameProps): ReactElement {
  return (
    <span className="cell-name">
      <b>{name}</b>
      <EditRecord name={name} {...button} />
    </span>
  );
}

/**
 * Draws the button that opens the form.
 *
 * @param props - Name and form.
 * @returns A button; nothing where the chain may only be looked at.
 */
export function EditRecord({ name, dialog, isReachable }: RecordNameProps): ReactElement | null {
  const text = useText();
  const dispatch = useDispatch();
  const isReadOnly = useAtlas((state) => state.isReadOnly);
  if (isReadOnly) return null;
  const label = text(LISTS_WORDS.editOf(name));
  return (
    <button
      type="button"
      className="cell-icon"
      tabIndex={isReachable ? 0 : -1}
      aria-label={label}
      title={label}
      onClick={() => dispatch({ kind: "open-dialog", dialog })}
    >
      <Icon name="edit" size={13} />
    </button>
  );
}
