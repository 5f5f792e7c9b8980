/**
 * The smallest type of a display list.
 *
 * @module
 */
import type { Shape } from "../svg/shape.js";

/**
 * Finds the smallest type.
 *
 * @param shapes - Display list.
 * @param scale - Enlargement of the whole.
 * @returns Size of the smallest type that holds a word, times the scale; `Infinity` if there is no text.
 */
export function leastType(shapes: readonly Shape[], scale = 1): number {
  let least = Infinity;
  for (const shape of shapes) {
    if (shape.kind === "group") least = Math.min(least, leastType(shape.shapes, scale * (shape.scale ?? 1)));
    else if (shape.kind === "text" && shape.text.trim() !== "") least = Math.min(least, shape.size * scale);
  }
  return least;
}
