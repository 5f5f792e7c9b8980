/**
 * Flows as lines with arrowheads, for the map as one document.
 *
 * @module
 */
import type { Point } from "@liantu/layout";
import type { Palette } from "../palette.js";
import type { Shape } from "./shape.js";

/** How a flow is drawn. */
export type RouteStyle = "input" | "severed" | "return";

/**
 * Draws one flow.
 *
 * @param points - Its line.
 * @param style - How.
 * @param palette - Colours.
 * @param width - Width of the line.
 * @returns Shapes: the line, and the arrowhead or tee at its end.
 */
export function routeShapes(
  points: readonly Point[],
  style: RouteStyle,
  palette: Palette,
  width: number,
): readonly Shape[] {
  const end = points[points.length - 1];
  const before = points[points.length - 2];
  if (end === undefined || before === undefined) return [];
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const along = { x: (end.x - before.x) / length, y: (end.y - before.y) / length };
  const across = { x: -along.y, y: along.x };
  const ink = routeInk(style, palette);
  const head = width * (style === "severed" ? 1 : 5);
  const tip = { x: end.x - along.x * head * 0.8, y: end.y - along.y * head * 0.8 };
  const line = [...points.slice(0, -1), tip].flatMap(({ x, y }) => [x, y]);
  const dash =
    style === "severed"
      ? { dash: [width * 4, width * 2.5] }
      : style === "return"
        ? { dash: [width * 1.5, width * 2] }
        : {};
  const at = (forward: number, side: number): readonly number[] => [
    end.x + along.x * forward + across.x * side,
    end.y + along.y * forward + across.y * side,
  ];
  const stroke = { stroke: ink, strokeWidth: style === "return" ? width * 0.75 : width };
  return [
    { kind: "line", points: line, ...stroke, ...dash },
    style === "severed"
      ? {
          kind: "line",
          points: [...at(-width, -width * 4), ...at(-width, width * 4)],
          stroke: ink,
          strokeWidth: width * 1.6,
        }
      : {
          kind: "line",
          isClosed: true,
          points: [...at(0, 0), ...at(-head, head / 2), ...at(-head, -head / 2)],
          fill: ink,
        },
  ];
}

/**
 * Gives the colour of a flow.
 *
 * @param style - How it is drawn.
 * @param palette - Colours.
 * @returns Colour.
 */
export function routeInk(style: RouteStyle, palette: Palette): string {
  return style === "severed" ? palette.gap : style === "return" ? palette.edgeLight : palette.edge;
}
