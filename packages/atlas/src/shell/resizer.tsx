/**
 * The bar between two panels: dragged by pointer, moved by arrow keys.
 *
 * @module
 */
import { useRef } from "react";
import type { KeyboardEvent, PointerEvent, ReactElement } from "react";

/** Properties of {@link Resizer}. */
export interface ResizerProps {
  /** Direction of the bar: a horizontal one changes a height. */
  readonly direction: "horizontal" | "vertical";
  /** Label for a screen reader. */
  readonly label: string;
  /** Size of the panel after the bar in CSS pixels. */
  readonly size: number;
  /** Least size. */
  readonly least: number;
  /** Greatest size. */
  readonly most: number;
  /** Called with the new size. */
  readonly onResize: (size: number) => void;
}

const STEP = 24;

/**
 * Draws the bar. The panel that it sizes stands after it, below or to the right.
 *
 * @param props - Direction, limits and what to call.
 * @returns A focusable separator.
 */
export function Resizer({ direction, label, size, least, most, onResize }: ResizerProps): ReactElement {
  const start = useRef<{ at: number; size: number } | null>(null);
  const place = (event: PointerEvent): number => (direction === "horizontal" ? event.clientY : event.clientX);
  const resize = (wanted: number): void => onResize(Math.round(Math.min(most, Math.max(least, wanted))));
  const onKeyDown = (event: KeyboardEvent): void => {
    const grow = direction === "horizontal" ? "ArrowUp" : "ArrowLeft";
    const shrink = direction === "horizontal" ? "ArrowDown" : "ArrowRight";
    if (event.key !== grow && event.key !== shrink) return;
    event.preventDefault();
    resize(size + (event.key === grow ? STEP : -STEP));
  };
  return (
    <div
      className={`resizer is-${direction}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={direction}
      aria-valuenow={size}
      aria-valuemin={least}
      aria-valuemax={most}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { at: place(event), size };
      }}
      onPointerMove={(event) => {
        if (start.current !== null) resize(start.current.size + start.current.at - place(event));
      }}
      onPointerUp={() => {
        start.current = null;
      }}
      onPointerCancel={() => {
        start.current = null;
      }}
    />
  );
}
