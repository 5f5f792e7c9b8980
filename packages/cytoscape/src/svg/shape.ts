/**
 * The display list: what a card, a lane or a legend is made of, before it becomes SVG or anything else.
 *
 * @module
 */

/** Slanted lines on a ground. */
export interface Hatch {
  /** Colour of the lines. */
  readonly ink: string;
  /** Colour between them; `"none"` lets through what is below. */
  readonly ground: string;
  /** Width of a line. */
  readonly line: number;
  /** Distance from one line to the next. */
  readonly pitch: number;
}

/** A colour or a hatch. */
export type Paint = string | Hatch;

/** How an outline is drawn. */
export interface Outline {
  /** Colour. */
  readonly stroke?: string;
  /**
   * Width of the line.
   * @defaultValue `1`
   */
  readonly strokeWidth?: number;
  /** Dashes and gaps; solid if absent. */
  readonly dash?: readonly number[];
}

/** A rectangle. */
export interface RectShape extends Outline {
  /** Discriminant. */
  readonly kind: "rect";
  /** Left side. */
  readonly x: number;
  /** Top side. */
  readonly y: number;
  /** Width. */
  readonly width: number;
  /** Height. */
  readonly height: number;
  /** Radius of the corners. */
  readonly radius?: number;
  /** Inside. */
  readonly fill?: Paint;
}

/** A line through points, or a polygon. */
export interface LineShape extends Outline {
  /** Discriminant. */
  readonly kind: "line";
  /** Corners as x, y, x, y, … */
  readonly points: readonly number[];
  /** Whether the last point is joined to the first. */
  readonly isClosed?: boolean;
  /** Inside. */
  readonly fill?: Paint;
}

/** A circle. */
export interface CircleShape extends Outline {
  /** Discriminant. */
  readonly kind: "circle";
  /** Centre. */
  readonly x: number;
  /** Centre. */
  readonly y: number;
  /** Radius. */
  readonly radius: number;
  /** Inside. */
  readonly fill?: Paint;
}

/** A text on one line. */
export interface TextShape {
  /** Discriminant. */
  readonly kind: "text";
  /** Anchor. */
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  /** What stands there. */
  readonly text: string;
  /** Size of the type. */
  readonly size: number;
  /** Colour. */
  readonly fill: string;
  /**
   * Whether it is bold.
   * @defaultValue `false`
   */
  readonly isBold?: boolean;
  /**
   * Which part of the text stands at `x`.
   * @defaultValue `"start"`
   */
  readonly anchor?: "start" | "middle" | "end";
  /** Width to which the text is narrowed. */
  readonly fit?: number;
}

/** Shapes that move together. */
export interface GroupShape {
  /** Discriminant. */
  readonly kind: "group";
  /** Shift to the right. */
  readonly x: number;
  /** Shift downwards. */
  readonly y: number;
  /** What is in it, later ones above earlier ones. */
  readonly shapes: readonly Shape[];
  /** What it is, in words. */
  readonly title?: string;
  /** Enlargement, 1 if absent. */
  readonly scale?: number;
}

/** One element of a display list. */
export type Shape = RectShape | LineShape | CircleShape | TextShape | GroupShape;
