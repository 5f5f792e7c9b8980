/**
 * A small box of text beside a card. Text only, never markup.
 *
 * @module
 */
import type { Palette } from "../palette.js";
import { FONT_FAMILY } from "../svg/shapes-to-svg.js";
import type { LinkHint } from "./link-hint.js";

/** What a tooltip stands beside, in CSS pixels of the container. */
export interface TooltipTarget {
  /** Left side. */
  readonly x1: number;
  /** Right side. */
  readonly x2: number;
  /** Top side. */
  readonly y1: number;
}

/** A tooltip. */
export interface Tooltip {
  /** Shows a hint beside a box in the container, in CSS pixels. */
  show(hint: LinkHint, beside: TooltipTarget, palette: Palette): void;
  /** Hides it. */
  hide(): void;
  /** Takes it out of the document. */
  remove(): void;
}

const WIDTH = 320;
const SPACE = 8;

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
    show({ title, lines }, { x1, x2, y1 }, palette) {
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
      const { offsetWidth, offsetHeight } = box;
      const hasRoom = x2 + SPACE + offsetWidth <= clientWidth || x1 - SPACE - offsetWidth < 0;
      const left = Math.min(hasRoom ? x2 + SPACE : x1 - SPACE - offsetWidth, clientWidth - offsetWidth - 4);
      const top = Math.min(y1, clientHeight - offsetHeight - 4);
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
