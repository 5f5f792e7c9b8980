/**
 * A cell that says the short of it and opens the whole.
 *
 * @module
 */
import { Popover } from "antd";
import { useEffect, useRef, useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { atlasRoot } from "../edit/atlas-root.js";

/** Properties of {@link CellPopover}. */
export interface CellPopoverProps {
  /** The short of it. */
  readonly children: string;
  /** What a screen reader says after it. */
  readonly label: string;
  /** Title of what is opened. */
  readonly title: string;
  /** Gives what is opened; it can close itself. */
  readonly content: (close: () => void) => ReactNode;
  /** Whether the tab key comes to it. */
  readonly isReachable: boolean;
}

/**
 * Draws the cell.
 *
 * @param props - Short and whole.
 * @returns A button with a popover; Escape closes it and the focus stays on the button.
 */
export function CellPopover({ children, label, title, content, isReachable }: CellPopoverProps): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      // Escape would also leave the selection.
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    };
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, [isOpen]);
  return (
    <Popover
      trigger={["click"]}
      open={isOpen}
      onOpenChange={setOpen}
      title={title}
      content={isOpen ? <div className="cell-popover">{content(() => setOpen(false))}</div> : null}
      destroyOnHidden
      getPopupContainer={atlasRoot}
    >
      <button
        ref={button}
        type="button"
        className="cell-link is-text"
        tabIndex={isReachable ? 0 : -1}
        aria-label={`${children} · ${label}`}
        aria-expanded={isOpen}
      >
        {children}
      </button>
    </Popover>
  );
}
