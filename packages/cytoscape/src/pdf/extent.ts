/**
 * How far a shape reaches, so that a page need not carry what is on another.
 *
 * @module
 */
import type { Rectangle } from "@liantu/layout";
import type { Shape } from "../svg/shape.js";
import { measureText } from "../text/measure-text.js";

/** Tells whether a shape, in a group at that place and enlargement, is to be painted. */
export type IsShown = (shape: Shape, x: number, y: number, scale: number) => boolean;

/**
 * Makes a test for a window.
 *
 * @param window - Window on the drawing.
 * @returns Whether a shape may reach into it; groups are let through, as their parts are asked for one by one.
 */
export function isWithin(window: Rectangle): IsShown {
  return (shape, x, y, scale) => {
    if (shape.kind === "group") return true;
    const { left, top, right, bottom } = extentOf(shape);
    return (
      x + right * scale >= window.x &&
      x + left * scale <= window.x + window.width &&
      y + bottom * scale >= window.y &&
      y + top * scale <= window.y + window.height
    );
  };
}

interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function extentOf(shape: Exclude<Shape, { readonly kind: "group" }>): Extent {
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height, strokeWidth = 1 } = shape;
      return grown({ left: x, top: y, right: x + width, bottom: y + height }, strokeWidth);
    }
    case "circle": {
      const { x, y, radius, strokeWidth = 1 } = shape;
      return grown({ left: x, top: y, right: x, bottom: y }, radius + strokeWidth);
    }
    case "text": {
      const { x, y, text, size, isBold = false, anchor = "start", fit } = shape;
      // Wider than it is by half, because a font may be.
      const width = fit ?? measureText(text, size, isBold) * 1.5;
      const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
      return { left: left - size, top: y - size * 1.3, right: left + width + size, bottom: y + size * 0.6 };
    }
    case "line": {
      const xs = shape.points.filter((_, i) => i % 2 === 0);
      const ys = shape.points.filter((_, i) => i % 2 === 1);
      const box = { left: least(xs), top: least(ys), right: -least(xs, -1), bottom: -least(ys, -1) };
      return grown(box, shape.strokeWidth ?? 1);
    }
  }
}

function least(values: readonly number[], sign = 1): number {
  return values.reduce((sofar, value) => Math.min(sofar, sign * value), Infinity);
}

function grown({ left, top, right, bottom }: Extent, by: number): Extent {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}
