/**
 * The ring around a map that has the keyboard. An outline of the container itself would lie under the canvas.
 *
 * @module
 */
import type { Palette } from "../palette.js";

/** A ring. */
export interface FocusRing {
  /** Shows or hides it. */
  show(isShown: boolean, palette: Palette): void;
  /** Takes it out of the document. */
  remove(): void;
}

/**
 * Makes a ring inside a container.
 *
 * @param container - Positioned element of the map.
 * @returns A hidden ring.
 */
export function createFocusRing(container: HTMLElement): FocusRing {
  const ring = container.ownerDocument.createElement("div");
  ring.setAttribute("aria-hidden", "true");
  Object.assign(ring.style, {
    position: "absolute",
    inset: "0",
    zIndex: "8",
    display: "none",
    boxSizing: "border-box",
    pointerEvents: "none",
  });
  container.append(ring);
  const outline = container.style.outline;
  container.style.outline = "none";
  return {
    show(isShown, palette) {
      ring.style.display = isShown ? "block" : "none";
      ring.style.border = `3px solid ${palette.focus}`;
    },
    remove() {
      ring.remove();
      container.style.outline = outline;
    },
  };
}
