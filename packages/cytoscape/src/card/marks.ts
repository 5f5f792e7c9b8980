/**
 * The shapes that stand for statuses, gaps and other properties: every one can be told apart without colour.
 *
 * @module
 */
import type { LinkClass } from "@liantu/core";
import type { Palette } from "../palette.js";
import type { Hatch, Shape } from "../svg/shape.js";
import type { BarSegment, CardStatus } from "./card.js";

/**
 * Draws the mark of a status: ■ built, ◧ under construction, □ planned, hatched if signed, — if inactive.
 *
 * @param status - Status.
 * @param x - Left side.
 * @param y - Top side.
 * @param size - Width and height.
 * @param palette - Colours.
 * @returns Shapes.
 */
export function statusMark(status: CardStatus, x: number, y: number, size: number, palette: Palette): readonly Shape[] {
  const line = Math.max(1.5, size / 9);
  const inside = { x: x + line / 2, y: y + line / 2, width: size - line, height: size - line };
  switch (status) {
    case "built":
      return [{ kind: "rect", x, y, width: size, height: size, radius: size / 10, fill: palette.built }];
    case "underConstruction": {
      const ink = palette.underConstruction;
      return [
        { kind: "rect", ...inside, radius: size / 10, fill: palette.card, stroke: ink, strokeWidth: line },
        { kind: "rect", x, y, width: size / 2, height: size, radius: size / 10, fill: ink },
      ];
    }
    case "signed":
    case "planned": {
      const ink = palette.planned;
      const fill = status === "signed" ? hatchOf(ink, "none", size / 9, size / 3.2) : palette.card;
      const dash = [size / 5, size / 8];
      return [{ kind: "rect", ...inside, fill, stroke: ink, strokeWidth: line, dash }];
    }
    case "inactive": {
      const y1 = y + size / 2;
      return [{ kind: "line", points: [x, y1, x + size, y1], stroke: palette.muted, strokeWidth: line }];
    }
  }
}

/**
 * Draws the sign of a gap: ◆ blank, ■ break, ▲ weak.
 *
 * @param gap - Class.
 * @param x - Centre.
 * @param y - Centre.
 * @param size - Width and height.
 * @param fill - Colour.
 * @param halo - Colour around it, to set it off; none if absent.
 * @returns The sign.
 */
export function gapSign(
  gap: "blank" | "break" | "weak",
  x: number,
  y: number,
  size: number,
  fill: string,
  halo?: string,
): Shape {
  const r = size / 2;
  const outline = halo === undefined ? {} : { stroke: halo, strokeWidth: size / 10 };
  if (gap === "blank") {
    return { kind: "line", isClosed: true, points: [x, y - r, x + r, y, x, y + r, x - r, y], fill, ...outline };
  }
  if (gap === "weak") {
    const points = [x, y - r * 0.9, x + r, y + r * 0.8, x - r, y + r * 0.8];
    return { kind: "line", isClosed: true, points, fill, ...outline };
  }
  const s = r * 0.82;
  return { kind: "rect", x: x - s, y: y - s, width: 2 * s, height: 2 * s, fill, ...outline };
}

/**
 * Draws the quiet mark of a class that is no gap: a circle with a sign of its own.
 *
 * @param linkClass - Class.
 * @param x - Centre.
 * @param y - Centre.
 * @param size - Width and height.
 * @param ink - Colour.
 * @returns Shapes: an arrow up for strong, a tick for adequate, a quarter for forming, a question mark for what is not
 * known, a dashed circle alone for what was not surveyed, nothing for gaps.
 */
export function calmMark(linkClass: LinkClass, x: number, y: number, size: number, ink: string): readonly Shape[] {
  if (linkClass === "blank" || linkClass === "break" || linkClass === "weak") return [];
  const r = size / 2;
  const stroke = { stroke: ink, strokeWidth: Math.max(1.2, size / 12) };
  const ring = { kind: "circle" as const, x, y, radius: r * 0.9, ...stroke };
  const line = (...parts: readonly number[]): Shape => ({
    kind: "line",
    points: parts.map((part, i) => (i % 2 === 0 ? x : y) + r * part),
    ...stroke,
  });
  switch (linkClass) {
    case "strong":
      return [ring, line(0, 0.48, 0, -0.4), line(-0.38, -0.06, 0, -0.44, 0.38, -0.06)];
    case "adequate":
      return [ring, line(-0.42, 0.04, -0.12, 0.34, 0.44, -0.28)];
    case "forming":
      return [ring, { kind: "line", isClosed: true, points: quarter(x, y, r * 0.58), fill: ink }];
    case "unknown":
      return [
        ring,
        line(
          -0.27,
          -0.22,
          -0.24,
          -0.38,
          -0.12,
          -0.47,
          0.05,
          -0.5,
          0.2,
          -0.43,
          0.28,
          -0.28,
          0.24,
          -0.12,
          0,
          0.06,
          0,
          0.2,
        ),
        { kind: "circle", x, y: y + r * 0.46, radius: Math.max(0.9, r * 0.12), fill: ink },
      ];
    case "unsurveyed":
      return [{ ...ring, dash: [size * 0.17, size * 0.13] }];
  }
}

function quarter(x: number, y: number, radius: number): readonly number[] {
  const arc = [0, 1, 2, 3, 4].flatMap((step) => {
    const angle = (Math.PI / 8) * step;
    return [x + radius * Math.sin(angle), y - radius * Math.cos(angle)];
  });
  return [x, y, ...arc];
}

/**
 * Draws the star of a chain leader (链主企业).
 *
 * @param x - Centre.
 * @param y - Centre.
 * @param size - Width and height.
 * @param palette - Colours.
 * @returns The star.
 */
export function starMark(x: number, y: number, size: number, palette: Palette): Shape {
  const points: number[] = [];
  for (let i = 0; i < 10; i += 1) {
    const radius = (size / 2) * (i % 2 === 0 ? 1 : 0.42);
    const angle = (Math.PI * i) / 5 - Math.PI / 2;
    points.push(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  }
  return { kind: "line", isClosed: true, points, fill: palette.star };
}

/**
 * Draws the folded corner of a card with illustrative data.
 *
 * @param right - Right side of the card.
 * @param top - Top side of the card.
 * @param size - Width and height of the corner.
 * @param palette - Colours.
 * @returns Shapes.
 */
export function illustrativeCorner(right: number, top: number, size: number, palette: Palette): readonly Shape[] {
  const points = [right - size, top, right, top, right, top + size];
  const fill = hatchOf(palette.muted, palette.card, size / 12, size / 5);
  return [{ kind: "line", isClosed: true, points, fill, stroke: palette.muted, strokeWidth: Math.max(1, size / 24) }];
}

/**
 * Draws a status bar.
 *
 * @param segments - Its segments.
 * @param box - Where it stands.
 * @param palette - Colours.
 * @param demandMark - Where demand lies on it, if supply exceeds it.
 * @returns Shapes; an empty frame if there are no segments.
 */
export function statusBar(
  segments: readonly BarSegment[],
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  palette: Palette,
  demandMark: number | null = null,
): readonly Shape[] {
  const { y, height } = box;
  const line = Math.min(5, Math.max(1.2, height / 8));
  const coarse = Math.min(24, height * 0.5);
  const frame = { y: y + line / 2, height: height - line };
  const framed = (x: number, width: number): { x: number; width: number; y: number; height: number } => ({
    ...frame,
    x: x + line / 2,
    width: Math.max(0, width - line),
  });
  if (segments.length === 0) {
    return [{ kind: "rect", ...framed(box.x, box.width), stroke: palette.rule, strokeWidth: line }];
  }
  const shapes: Shape[] = [];
  for (const { kind, from, to } of segments) {
    const space = to < 1 ? Math.min(line, 3) : 0;
    const x = box.x + from * box.width;
    const width = Math.max(1, (to - from) * box.width - space);
    if (kind === "built") shapes.push({ kind: "rect", x, y, width, height, fill: palette.built });
    else if (kind === "underConstruction") {
      const fill = hatchOf(palette.underConstruction, palette.card, coarse * 0.6, coarse);
      shapes.push({ kind: "rect", ...framed(x, width), fill, stroke: palette.underConstruction, strokeWidth: line });
    } else if (kind === "gap") {
      const dash = [line, line * 1.5];
      shapes.push({
        kind: "rect",
        ...framed(x, width),
        fill: palette.gapGround,
        stroke: palette.gap,
        strokeWidth: line,
        dash,
      });
    } else {
      const fill = kind === "signed" ? hatchOf(palette.planned, palette.card, coarse * 0.25, coarse) : palette.card;
      const dash = [line * 3, line * 1.6];
      shapes.push({ kind: "rect", ...framed(x, width), fill, stroke: palette.planned, strokeWidth: line, dash });
    }
  }
  if (demandMark !== null) {
    const x = box.x + demandMark * box.width;
    const points = [x, y - height * 0.25, x, y + height * 1.25];
    shapes.push({ kind: "line", points, stroke: palette.card, strokeWidth: line * 2.6 });
    shapes.push({ kind: "line", points, stroke: palette.ink, strokeWidth: line * 1.2 });
  }
  return shapes;
}

function hatchOf(ink: string, ground: string, line: number, pitch: number): Hatch {
  return { ink, ground, line: Math.max(1, line), pitch: Math.max(2.5, pitch) };
}
