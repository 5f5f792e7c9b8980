/**
 * The shapes of lenses: told apart without colour, at the size of a thumbnail as at that of a card.
 *
 * @module
 */
import { calmMark, gapSign } from "../card/marks.js";
import type { Shape } from "../svg/shape.js";
import type { LensShape } from "./lens.js";

/** Corners of the plain figures, around a middle of 0, 0 and within −1…1. */
const FIGURES: ReadonlyMap<LensShape, readonly number[]> = new Map<LensShape, readonly number[]>([
  ["square", [-0.8, -0.8, 0.8, -0.8, 0.8, 0.8, -0.8, 0.8]],
  ["triangle", [0, -0.95, 1, 0.8, -1, 0.8]],
  ["triangle-down", [0, 0.95, 1, -0.8, -1, -0.8]],
  ["diamond", [0, -1, 1, 0, 0, 1, -1, 0]],
  ["hexagon", [-0.5, -0.87, 0.5, -0.87, 1, 0, 0.5, 0.87, -0.5, 0.87, -1, 0]],
  ["minus", [-0.8, -0.2, 0.8, -0.2, 0.8, 0.2, -0.8, 0.2]],
  ["plus", cross(0)],
  ["cross", cross(Math.PI / 4)],
]);

function cross(turn: number): readonly number[] {
  const arm = [
    [-0.28, -1],
    [0.28, -1],
    [0.28, -0.28],
  ] as const;
  return [0, 1, 2, 3].flatMap((quarter) =>
    arm.flatMap(([x, y]) => {
      const angle = turn + (quarter * Math.PI) / 2;
      return [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)];
    }),
  );
}

/**
 * Draws the shape of a mark.
 *
 * @param shape - Which.
 * @param x - Centre.
 * @param y - Centre.
 * @param size - Width and height.
 * @param ink - Colour.
 * @returns Shapes.
 */
export function lensShape(shape: LensShape, x: number, y: number, size: number, ink: string): readonly Shape[] {
  const r = size / 2;
  const strokeWidth = Math.max(1.2, size / 11);
  const ring: Shape = { kind: "circle", x, y, radius: r - strokeWidth / 2, stroke: ink, strokeWidth };
  const figure = FIGURES.get(shape);
  if (figure !== undefined) {
    return [
      { kind: "line", isClosed: true, points: figure.map((part, i) => (i % 2 === 0 ? x : y) + r * part), fill: ink },
    ];
  }
  switch (shape) {
    case "blank":
    case "break":
    case "weak":
      return [gapSign(shape, x, y, size, ink)];
    case "circle":
      return [{ kind: "circle", x, y, radius: r * 0.9, fill: ink }];
    case "ring":
      return [ring];
    case "half":
    case "hollow": {
      const side = size * 0.8 - strokeWidth;
      const frame: Shape = {
        kind: "rect",
        x: x - side / 2,
        y: y - side / 2,
        width: side,
        height: side,
        stroke: ink,
        strokeWidth,
      };
      const filled: Shape = {
        kind: "rect",
        x: x - side / 2,
        y: y - side / 2,
        width: side / 2,
        height: side,
        fill: ink,
      };
      return shape === "half" ? [frame, filled] : [{ ...frame, dash: [size / 5, size / 8] }];
    }
    case "question":
      return calmMark("unknown", x, y, size, ink);
    case "pie-0":
      return [ring];
    case "pie-1":
    case "pie-2":
    case "pie-3":
    case "pie-4":
      return [ring, pie(x, y, r - strokeWidth, Number(shape.slice(4)), ink)];
    case "strong":
    case "adequate":
    case "forming":
    case "unknown":
    case "unsurveyed":
      return calmMark(shape, x, y, size, ink);
    // Figures were drawn above; a shape that is not known is left out.
    case "square":
    case "triangle":
    case "triangle-down":
    case "diamond":
    case "hexagon":
    case "plus":
    case "minus":
    case "cross":
    default:
      return [];
  }
}

function pie(x: number, y: number, radius: number, quarters: number, fill: string): Shape {
  if (quarters >= 4) return { kind: "circle", x, y, radius, fill };
  const arc = Array.from({ length: quarters * 6 + 1 }, (_, step) => {
    const angle = (Math.PI / 12) * step;
    return [x + radius * Math.sin(angle), y - radius * Math.cos(angle)];
  }).flat();
  return { kind: "line", isClosed: true, points: [x, y, ...arc], fill };
}
