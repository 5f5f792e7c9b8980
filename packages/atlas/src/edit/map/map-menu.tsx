/**
 * The menu of a card, or of the ground of the map.
 *
 * @module
 */
import { useEffect, useLayoutEffect, useRef } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import type { Localized } from "@liantu/core";
import { Icon } from "../../marks/icon.js";
import type { IconName } from "../../marks/icon.js";
import { useText } from "../../state/use-atlas.js";

/** An entry of the menu. */
export interface MenuEntry {
  /** What it does. */
  readonly words: Localized;
  /** Icon. */
  readonly icon: IconName;
  /** Does it. */
  readonly act: () => void;
}

/** Properties of {@link MapMenu}. */
export interface MapMenuProps {
  /** What the menu is of. */
  readonly title: string;
  /** Label for a screen reader. */
  readonly label: string;
  /** Where to open it, in CSS pixels of the window. */
  readonly at: { readonly x: number; readonly y: number };
  /** Entries. */
  readonly entries: readonly MenuEntry[];
  /** Called when it is to be closed. */
  readonly onClose: () => void;
}

const EDGE = 8;

/**
 * Draws the menu; the arrows move in it, and Escape or a click elsewhere closes it.
 *
 * @param props - Place, entries, and what to call.
 * @returns The menu.
 */
export function MapMenu({ title, label, at, entries, onClose }: MapMenuProps): ReactElement {
  const text = useText();
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = menu.current;
    if (element === null) return;
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${String(Math.max(EDGE, Math.min(at.x, window.innerWidth - width - EDGE)))}px`;
    element.style.top = `${String(Math.max(EDGE, Math.min(at.y, window.innerHeight - height - EDGE)))}px`;
    element.querySelector("button")?.focus({ preventScroll: true });
  }, [at]);
  useEffect(() => {
    const onPress = (event: Event): void => {
      if (!(event.target instanceof Node) || menu.current?.contains(event.target) !== true) onClose();
    };
    window.addEventListener("mousedown", onPress, true);
    window.addEventListener("wheel", onPress, { capture: true, passive: true });
    window.addEventListener("blur", onClose);
    return () => {
      window.removeEventListener("mousedown", onPress, true);
      window.removeEventListener("wheel", onPress, { capture: true });
      window.removeEventListener("blur", onClose);
    };
  }, [onClose]);
  const onKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    const place = buttons.findIndex((button) => button === document.activeElement);
    const steps = new Map([
      ["ArrowDown", (place + 1) % buttons.length],
      ["ArrowUp", (place - 1 + buttons.length) % buttons.length],
      ["Home", 0],
      ["End", buttons.length - 1],
    ]);
    const step = steps.get(event.key);
    if (step === undefined && event.key !== "Escape" && event.key !== "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    if (step === undefined) onClose();
    else buttons[step]?.focus();
  };
  return (
    <div ref={menu} className="map-menu" role="menu" tabIndex={-1} aria-label={label} onKeyDown={onKey}>
      <h3 aria-hidden="true">{title}</h3>
      {entries.map(({ words, icon, act }) => (
        <button
          key={words.en}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            onClose();
            act();
          }}
        >
          <Icon name={icon} size={14} />
          {text(words)}
        </button>
      ))}
    </div>
  );
}
