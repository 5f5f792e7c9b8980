/**
 * Display list to SVG text. Pure: works in Node, and every text is escaped.
 *
 * @module
 */
import { escapeXml } from "../text/escape-xml.js";
import type { Hatch, Outline, Paint, Shape, TextShape } from "./shape.js";

/** Fonts that hold Chinese, on the systems that planners have. */
export const FONT_FAMILY =
  '"Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC","WenQuanYi Micro Hei",sans-serif';

/** Frame of an SVG document. */
export interface SvgFrame {
  /** Width, in CSS pixels and in the units of the shapes. */
  readonly width: number;
  /** Height. */
  readonly height: number;
  /** Left edge of what is shown. */
  readonly x?: number;
  /** Upper edge of what is shown. */
  readonly y?: number;
  /** Title of the document. */
  readonly title?: string;
  /** Language, as in `xml:lang`. */
  readonly language?: string;
  /** Units of the shapes on one millimetre; the document then is as large as that in millimetres. */
  readonly unitsPerMillimetre?: number;
  /**
   * Whether bold type is drawn as type with an outline, for readers that have no bold font.
   * @defaultValue `false`
   */
  readonly isBoldStroked?: boolean;
}

/** Width of the outline that makes type bold, as a part of its size. */
export const BOLD_STROKE = 0.035;

/**
 * Writes a display list as one SVG document.
 *
 * @param shapes - Shapes, later ones above earlier ones.
 * @param frame - Size of the document.
 * @returns SVG text with the XML prolog, its own size and nothing from outside.
 */
export function shapesToSvg(shapes: readonly Shape[], frame: SvgFrame): string {
  const { width, height, x = 0, y = 0, title, language, unitsPerMillimetre, isBoldStroked = false } = frame;
  const hatches = new Map<string, string>();
  const body = shapes.map((shape) => toSvg(shape, hatches, isBoldStroked)).join("");
  const length = (units: number): string =>
    unitsPerMillimetre === undefined ? n(units) : `${n(units / unitsPerMillimetre)}mm`;
  const defs = hatches.size === 0 ? "" : `<defs>${[...hatches.values()].join("")}</defs>`;
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<svg xmlns="http://www.w3.org/2000/svg" width="${length(width)}" height="${length(height)}"` +
    ` viewBox="${n(x)} ${n(y)} ${n(width)} ${n(height)}"${language === undefined ? "" : ` xml:lang="${escapeXml(language)}"`}` +
    ` font-family='${FONT_FAMILY}'>` +
    `${title === undefined ? "" : `<title>${escapeXml(title)}</title>`}${defs}${body}</svg>`
  );
}

/** Prints a number with at most two decimals. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function toSvg(shape: Shape, hatches: Map<string, string>, isBoldStroked: boolean): string {
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height, radius, fill } = shape;
      const corners = radius === undefined ? "" : ` rx="${n(radius)}"`;
      const place = `x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"${corners}`;
      return `<rect ${place}${filled(fill, hatches)}${outlined(shape)}/>`;
    }
    case "line": {
      const { points, isClosed = false, fill } = shape;
      const tag = isClosed ? "polygon" : "polyline";
      return `<${tag} points="${points.map(n).join(" ")}"${filled(fill, hatches)}${outlined(shape)}/>`;
    }
    case "circle": {
      const place = `cx="${n(shape.x)}" cy="${n(shape.y)}" r="${n(shape.radius)}"`;
      return `<circle ${place}${filled(shape.fill, hatches)}${outlined(shape)}/>`;
    }
    case "text":
      return textToSvg(shape, isBoldStroked);
    case "group": {
      const { x, y, scale, title, shapes } = shape;
      const grown = scale === undefined ? "" : ` scale(${String(Math.round(scale * 1e5) / 1e5)})`;
      const name = title === undefined ? "" : `<title>${escapeXml(title)}</title>`;
      const inside = shapes.map((part) => toSvg(part, hatches, isBoldStroked)).join("");
      return `<g transform="translate(${n(x)} ${n(y)})${grown}">${name}${inside}</g>`;
    }
  }
}

function textToSvg({ x, y, text, size, fill, isBold, anchor, fit }: TextShape, isBoldStroked: boolean): string {
  const outline = ` stroke="${escapeXml(fill)}" stroke-width="${n(size * BOLD_STROKE)}" stroke-linejoin="round"`;
  const weight = isBold !== true ? "" : isBoldStroked ? outline : ' font-weight="700"';
  const side = anchor === undefined || anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  const narrowed = fit === undefined ? "" : ` textLength="${n(fit)}" lengthAdjust="spacingAndGlyphs"`;
  const place = `x="${n(x)}" y="${n(y)}" font-size="${n(size)}"${weight}${side}${narrowed}`;
  return `<text ${place} fill="${escapeXml(fill)}">${escapeXml(text)}</text>`;
}

function filled(fill: Paint | undefined, hatches: Map<string, string>): string {
  if (fill === undefined) return ' fill="none"';
  return ` fill="${typeof fill === "string" ? escapeXml(fill) : `url(#${hatchId(fill, hatches)})`}"`;
}

function hatchId(hatch: Hatch, hatches: Map<string, string>): string {
  const { ink, ground, line, pitch } = hatch;
  const id = `h${[ink, ground, n(line), n(pitch)].join("-").replace(/[^\w-]/g, "_")}`;
  if (!hatches.has(id)) {
    const side = n(pitch);
    hatches.set(
      id,
      `<pattern id="${id}" width="${side}" height="${side}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
        (ground === "none" ? "" : `<rect width="${side}" height="${side}" fill="${escapeXml(ground)}"/>`) +
        `<rect width="${n(line)}" height="${side}" fill="${escapeXml(ink)}"/></pattern>`,
    );
  }
  return id;
}

function outlined({ stroke, strokeWidth = 1, dash }: Outline): string {
  if (stroke === undefined) return "";
  const dashes = dash === undefined ? "" : ` stroke-dasharray="${dash.map(n).join(" ")}"`;
  return ` stroke="${escapeXml(stroke)}" stroke-width="${n(strokeWidth)}"${dashes}`;
}
