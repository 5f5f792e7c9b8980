/**
 * From the part of a drawing that is to be seen to the zoom and the pan of a window, and back.
 *
 * @module
 */
import type { ViewFrame } from "./saved-view.js";

/** Size of a window in CSS pixels. */
export interface WindowSize {
  /** Width. */
  readonly width: number;
  /** Height. */
  readonly height: number;
}

/** Where a window looks. */
export interface Viewport {
  /** CSS pixels for a unit of the drawing. */
  readonly zoom: number;
  /** Where the origin of the drawing lies in the window. */
  readonly pan: { readonly x: number; readonly y: number };
}

/**
 * Says which part of the drawing a window shows.
 *
 * @param viewport - Where it looks.
 * @param size - How large it is.
 * @returns The part.
 */
export function frameOf({ zoom, pan }: Viewport, { width, height }: WindowSize): ViewFrame {
  return { x: -pan.x / zoom, y: -pan.y / zoom, width: width / zoom, height: height / zoom };
}

/**
 * Says where a window has to look to show a part of the drawing, all of it and in the middle.
 *
 * @param frame - Part.
 * @param size - How large the window is.
 * @param margin - Least distance to its edges in CSS pixels.
 * @param most - Greatest zoom.
 * @returns Where to look.
 */
export function viewportFor(frame: ViewFrame, size: WindowSize, margin: number, most: number): Viewport {
  const room = { width: Math.max(1, size.width - 2 * margin), height: Math.max(1, size.height - 2 * margin) };
  const zoom = Math.min(most, room.width / frame.width, room.height / frame.height);
  const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
  return { zoom, pan: { x: size.width / 2 - middle.x * zoom, y: size.height / 2 - middle.y * zoom } };
}

/**
 * Gives the least part that holds several.
 *
 * @param frames - Parts.
 * @returns The part; `null` for none.
 */
export function frameAround(frames: readonly ViewFrame[]): ViewFrame | null {
  if (frames.length === 0) return null;
  const left = Math.min(...frames.map(({ x }) => x));
  const top = Math.min(...frames.map(({ y }) => y));
  const right = Math.max(...frames.map(({ x, width }) => x + width));
  const bottom = Math.max(...frames.map(({ y, height }) => y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}
