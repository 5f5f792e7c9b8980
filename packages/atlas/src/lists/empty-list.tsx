/**
 * What stands in the place of a list that has nothing: what is missing, and what to do about it.
 *
 * @module
 */
import type { ReactElement, ReactNode } from "react";
import type { Localized } from "@liantu/core";
import { useText } from "../state/use-atlas.js";

/** Properties of {@link EmptyList}. */
export interface EmptyListProps {
  /** What is missing. */
  readonly title: Localized;
  /** What to do. */
  readonly hint: Localized;
  /** Buttons that do it. */
  readonly children?: ReactNode;
}

/**
 * Draws the words and the buttons.
 *
 * @param props - Words and buttons.
 * @returns A block of text.
 */
export function EmptyList({ title, hint, children }: EmptyListProps): ReactElement {
  const text = useText();
  return (
    <div className="list-nothing">
      <p>
        <b>{text(title)}</b>
      </p>
      <p className="quiet">{text(hint)}</p>
      {children !== undefined && <p className="list-nothing-buttons">{children}</p>}
    </div>
  );
}
