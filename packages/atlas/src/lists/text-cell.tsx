/**
 * A field in the place of a cell: Enter keeps what was typed, Escape does not.
 *
 * @module
 */
import { useRef, useState } from "react";
import type { ReactElement } from "react";

/** Properties of {@link TextCell}. */
export interface TextCellProps {
  /** What the field is for. */
  readonly label: string;
  /** Text that it begins with. */
  readonly value: string;
  /** Called once with the text, or with `null` if nothing is to be kept. */
  readonly onDone: (value: string | null) => void;
}

const LONGEST = 2000;

/**
 * Draws the field; it has the focus at once.
 *
 * @param props - Text and what to call.
 * @returns A field.
 */
export function TextCell({ label, value, onDone }: TextCellProps): ReactElement {
  const [draft, setDraft] = useState(value);
  // Leaving the field follows every key that ends it.
  const isDone = useRef(false);
  const end = (result: string | null, field: HTMLElement): void => {
    if (isDone.current) return;
    isDone.current = true;
    const row = field.closest<HTMLElement>("tr");
    onDone(result);
    row?.focus({ preventScroll: true });
  };
  return (
    <input
      className="cell-input"
      // eslint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of the button that was pressed
      autoFocus
      aria-label={label}
      maxLength={LONGEST}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => {
        if (isDone.current) return;
        isDone.current = true;
        onDone(draft);
      }}
      onKeyDown={(event) => {
        // Enter and Escape of an input method choose and leave characters, not the field.
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") end(draft, event.currentTarget);
        if (event.key === "Escape") {
          event.preventDefault();
          event.nativeEvent.stopImmediatePropagation();
          end(null, event.currentTarget);
        }
        event.stopPropagation();
      }}
    />
  );
}
