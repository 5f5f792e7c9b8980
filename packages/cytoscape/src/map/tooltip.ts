/**
 * A small box of text beside the pointer. Text only, never markup.
 *
 * @module
 */
import type { Palette } from "../palette.js";
import { FONT_FAMILY } from "../svg/shapes-to-svg.js";
import type { LinkHint } from "./link-hint.js";

/** A tooltip. */
export interface Tooltip {
  /** Shows a hint at a place in the container, in CSS pixels. */
  show(hint: LinkHint, x: number, y: number, palette: Palette): void;
  /** Hides it. */
  hide(): void;
  /** Takes it out of the document. */
  remove(): void;
}

const WIDTH = 320;

/**
 * Makes a tooltip inside a container.
 *
 * @param container - Positioned element; the map's own container.
 * @returns A hidden tooltip.
 */
export function createTooltip(container: HTMLElement): Tooltip {
  const box = container.ownerDocument.createElement("div");
  box.setAttribute("role", "tooltip");
  Object.assign(box.style, {
    position: "absolute",
    zIndex: "10",
    display: "none",
    maxWidth: `${String(WIDTH)}px`,
    boxSizing: "border-box",
    padding: "8px 12px",
    borderRadius: "4px",
    boxShadow: "0 2px 10px rgba(15, 23, 42, 0.22)",
    font: `13px/1.55 ${FONT_FAMILY}`,
    pointerEvents: "none",
    overflowWrap: "anywhere",
  });
  container.append(box);
  return {
    show({ title, lines }, x, y, palette) {
      box.replaceChildren();
      const head = box.ownerDocument.createElement("div");
      head.textContent = title;
      head.style.fontWeight = "700";
      box.append(head);
      for (const line of lines) {
        const row = box.ownerDocument.createElement("div");
        row.textContent = line;
        box.append(row);
      }
      Object.assign(box.style, {
        display: "block",
        background: palette.card,
        color: palette.ink,
        border: `1px solid ${palette.border}`,
        width: "max-content",
      });
      const { clientWidth, clientHeight } = container;
      const left = x + 16 + box.offsetWidth > clientWidth ? x - 16 - box.offsetWidth : x + 16;
      const top = Math.min(y + 12, clientHeight - box.offsetHeight - 4);
      Object.assign(box.style, { left: `${String(Math.max(4, left))}px`, top: `${String(Math.max(4, top))}px` });
    },
    hide() {
      box.style.display = "none";
    },
    remove() {
      box.remove();
    },
  };
}
