/**
 * The lines of a hatch, for what has no patterns that are anchored as those of SVG.
 *
 * @module
 */
import type { CircleShape, Hatch, LineShape, RectShape } from "./shape.js";

/** A shape that can be filled. */
export type FilledShape = RectShape | LineShape | CircleShape;

/** A box around a shape. */
export interface ShapeBox {
  /** Left side. */
  readonly x: number;
  /** Top side. */
  readonly y: number;
  /** Width. */
  readonly width: number;
  /** Height. */
  readonly height: number;
}

/**
 * Gives the box around a shape, its outline left out.
 *
 * @param shape - Shape.
 * @returns The box, in the units of the shape.
 */
export function shapeBox(shape: FilledShape): ShapeBox {
  if (shape.kind === "rect") return shape;
  if (shape.kind === "circle") {
    const { x, y, radius } = shape;
    return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  }
  const xs = shape.points.filter((_, i) => i % 2 === 0);
  const ys = shape.points.filter((_, i) => i % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/**
 * Gives the lines of a hatch across a box; whoever draws them clips them to the shape.
 *
 * @param box - Box around the shape.
 * @param hatch - Hatch.
 * @returns For each line x, y, x, y of its ends.
 */
export function hatchLines(box: ShapeBox, { line, pitch }: Hatch): readonly (readonly number[])[] {
  // Every line is x + y = c, and the distance between two of them is that of c divided by √2.
  const first = Math.floor((box.x + box.y) / Math.SQRT2 / pitch) - 1;
  const last = Math.ceil((box.x + box.width + box.y + box.height) / Math.SQRT2 / pitch) + 1;
  const [top, bottom] = [box.y - line, box.y + box.height + line];
  const lines: number[][] = [];
  for (let i = first; i <= last; i += 1) {
    const sum = (i * pitch + line / 2) * Math.SQRT2;
    lines.push([sum - top, top, sum - bottom, bottom]);
  }
  return lines;
}
