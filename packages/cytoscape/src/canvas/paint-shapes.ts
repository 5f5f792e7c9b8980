/**
 * Display list to canvas. The screen draws cards with it: of an SVG the browser makes a document for each card, which takes
 * many times as long to read and lay out as to draw what is in it.
 *
 * @module
 */
import { hatchLines, shapeBox } from "../svg/hatch-lines.js";
import type { FilledShape } from "../svg/hatch-lines.js";
import type { Hatch, Outline, Shape, TextShape } from "../svg/shape.js";
import { FONT_FAMILY } from "../svg/shapes-to-svg.js";
import { printableText } from "../text/printable-text.js";

/** Context of a canvas in the page or off it. */
export type PaintContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/**
 * Paints a display list.
 *
 * @param context - Context, in whose units the shapes are; its styles are changed, its transform is given back as it was.
 * @param shapes - Shapes, later ones above earlier ones.
 */
export function paintShapes(context: PaintContext, shapes: readonly Shape[]): void {
  // As in SVG, where the other defaults are the same.
  context.miterLimit = 4;
  for (const shape of shapes) {
    if (shape.kind === "text") paintText(context, shape);
    else if (shape.kind === "group") {
      const { x, y, scale = 1 } = shape;
      context.save();
      context.translate(x, y);
      context.scale(scale, scale);
      paintShapes(context, shape.shapes);
      context.restore();
    } else paintFilled(context, shape);
  }
}

function paintFilled(context: PaintContext, shape: FilledShape): void {
  const { fill } = shape;
  context.beginPath();
  trace(context, shape);
  if (fill !== undefined && fill !== "none") {
    if (typeof fill !== "string") {
      paintHatch(context, shape, fill);
      context.beginPath();
      trace(context, shape);
    } else {
      context.fillStyle = fill;
      context.fill();
    }
  }
  outline(context, shape);
}

function outline(context: PaintContext, { stroke, strokeWidth = 1, dash }: Outline): void {
  if (stroke === undefined) return;
  context.strokeStyle = stroke;
  context.lineWidth = strokeWidth;
  context.setLineDash(dash === undefined ? [] : [...dash]);
  context.stroke();
}

function trace(context: PaintContext, shape: FilledShape): void {
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height } = shape;
      const radius = Math.min(shape.radius ?? 0, width / 2, height / 2);
      if (radius <= 0) return context.rect(x, y, width, height);
      context.moveTo(x + radius, y);
      context.arcTo(x + width, y, x + width, y + height, radius);
      context.arcTo(x + width, y + height, x, y + height, radius);
      context.arcTo(x, y + height, x, y, radius);
      context.arcTo(x, y, x + width, y, radius);
      return context.closePath();
    }
    case "circle":
      return context.arc(shape.x, shape.y, shape.radius, 0, 2 * Math.PI);
    case "line": {
      const { points, isClosed = false } = shape;
      for (let i = 0; i + 1 < points.length; i += 2) context.lineTo(points[i] ?? 0, points[i + 1] ?? 0);
      if (isClosed) context.closePath();
    }
  }
}

// The path of the shape has been traced. Lines, and no pattern: its tile would be as coarse as the canvas.
function paintHatch(context: PaintContext, shape: FilledShape, hatch: Hatch): void {
  const { ink, ground, line } = hatch;
  const box = shapeBox(shape);
  context.save();
  context.clip();
  if (ground !== "none") {
    context.fillStyle = ground;
    context.fillRect(box.x, box.y, box.width, box.height);
  }
  context.beginPath();
  for (const [fromX = 0, fromY = 0, toX = 0, toY = 0] of hatchLines(box, hatch)) {
    context.moveTo(fromX, fromY);
    context.lineTo(toX, toY);
  }
  outline(context, { stroke: ink, strokeWidth: line });
  context.restore();
}

function paintText(
  context: PaintContext,
  { x, y, text, size, fill, isBold = false, anchor = "start", fit }: TextShape,
): void {
  const printed = printableText(text);
  context.font = `${isBold ? "700" : "400"} ${String(size)}px ${FONT_FAMILY}`;
  context.textAlign = anchor === "middle" ? "center" : anchor === "start" ? "left" : "right";
  context.fillStyle = fill;
  const natural = fit === undefined ? 0 : context.measureText(printed).width;
  if (fit === undefined || natural === 0) return context.fillText(printed, x, y);
  context.save();
  context.translate(x, y);
  context.scale(fit / natural, 1);
  context.fillText(printed, 0, 0);
  context.restore();
}
