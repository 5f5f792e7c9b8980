/**
 * Display list to PDF, shape by shape.
 *
 * @module
 */
import { hatchLines, shapeBox } from "../svg/hatch-lines.js";
import type { FilledShape } from "../svg/hatch-lines.js";
import type { Hatch, Outline, Shape, TextShape } from "../svg/shape.js";
import { BOLD_STROKE } from "../svg/shapes-to-svg.js";
import type { IsShown } from "./extent.js";
import { printableText } from "../text/printable-text.js";

/** Paints shapes on the page that a document is at. */
export class PdfPainter {
  readonly #document: PDFKit.PDFDocument;
  readonly #missing = new Set<string>();
  readonly #known = new Map<string, boolean>();

  /**
   * Makes a painter.
   *
   * @param document - Document whose font is set.
   */
  constructor(document: PDFKit.PDFDocument) {
    this.#document = document;
  }

  /**
   * Paints a display list.
   *
   * @param shapes - Shapes, later ones above earlier ones.
   * @param isShown - Which of them; all if absent.
   * @param x - Shift of the group that they are in, for `isShown`.
   * @param y - The same, downwards.
   * @param scale - Its enlargement.
   * @returns How many shapes were painted, groups not being counted.
   */
  paint(shapes: readonly Shape[], isShown: IsShown = () => true, x = 0, y = 0, scale = 1): number {
    let painted = 0;
    for (const shape of shapes) {
      if (!isShown(shape, x, y, scale)) continue;
      if (shape.kind === "group") {
        const { scale: own = 1 } = shape;
        this.#document.save();
        this.#document.translate(rounded(shape.x), rounded(shape.y));
        if (own !== 1) this.#document.scale(own);
        painted += this.paint(shape.shapes, isShown, x + shape.x * scale, y + shape.y * scale, scale * own);
        this.#document.restore();
        continue;
      }
      if (shape.kind === "text") this.#text(shape);
      else this.#path(shape);
      painted += 1;
    }
    return painted;
  }

  /**
   * Lists what the font does not hold.
   *
   * @returns Characters painted as a box, sorted.
   */
  missingCharacters(): readonly string[] {
    return [...this.#missing].sort();
  }

  #path(shape: FilledShape): void {
    const { fill } = shape;
    if (fill !== undefined && typeof fill !== "string") this.#hatch(shape, fill);
    const isFilled = typeof fill === "string" && fill !== "none";
    const isOutlined = shape.stroke !== undefined;
    if (!isFilled && !isOutlined) return;
    this.#outline(shape);
    this.#trace(shape);
    if (isFilled && isOutlined) this.#document.fillAndStroke(fill, shape.stroke);
    else if (isFilled) this.#document.fill(fill);
    else this.#document.stroke(shape.stroke);
  }

  #outline({ stroke, strokeWidth = 1, dash }: Outline): void {
    if (stroke === undefined) return;
    this.#document.lineWidth(rounded(strokeWidth));
    const lengths = (dash ?? []).map(rounded);
    if (lengths.length > 0 && lengths.every((length) => length > 0))
      this.#document.dash(lengths as unknown as number, {});
    else this.#document.undash();
  }

  #trace(shape: FilledShape): void {
    const document = this.#document;
    switch (shape.kind) {
      case "rect": {
        const [x, y] = [rounded(shape.x), rounded(shape.y)];
        const [width, height] = [rounded(shape.width), rounded(shape.height)];
        const radius = rounded(Math.min(shape.radius ?? 0, width / 2, height / 2));
        if (radius > 0) document.roundedRect(x, y, width, height, radius);
        else document.rect(x, y, width, height);
        return;
      }
      case "circle":
        document.circle(rounded(shape.x), rounded(shape.y), rounded(shape.radius));
        return;
      case "line": {
        const { points, isClosed = false } = shape;
        for (let i = 0; i + 1 < points.length; i += 2) {
          const [x, y] = [rounded(points[i] ?? 0), rounded(points[i + 1] ?? 0)];
          if (i === 0) document.moveTo(x, y);
          else document.lineTo(x, y);
        }
        if (isClosed) document.closePath();
      }
    }
  }

  // Lines within the shape, and no pattern of the format: that is anchored to the page, and the hatch of the SVG to its group.
  #hatch(shape: FilledShape, hatch: Hatch): void {
    const document = this.#document;
    const { ink, ground, line } = hatch;
    const box = shapeBox(shape);
    document.save();
    this.#trace(shape);
    document.clip();
    if (ground !== "none") document.rect(box.x, box.y, box.width, box.height).fill(ground);
    document.lineWidth(rounded(line)).undash();
    for (const [fromX = 0, fromY = 0, toX = 0, toY = 0] of hatchLines(box, hatch)) {
      document.moveTo(rounded(fromX), rounded(fromY)).lineTo(rounded(toX), rounded(toY));
    }
    document.stroke(ink);
    document.restore();
  }

  #text({ x, y, text, size, fill, isBold = false, anchor = "start", fit }: TextShape): void {
    const document = this.#document;
    const printed = printableText(text);
    if (printed.trim() === "") return;
    this.#note(printed);
    document.fontSize(rounded(size));
    const natural = document.widthOfString(printed);
    const width = fit ?? natural;
    const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
    document.fillColor(fill);
    if (isBold) {
      document.save();
      document
        .strokeColor(fill)
        .lineWidth(rounded(size * BOLD_STROKE))
        .lineJoin("round")
        .undash();
    }
    document.text(printed, rounded(left), rounded(y), {
      lineBreak: false,
      baseline: "alphabetic",
      fill: true,
      stroke: isBold,
      ...(fit === undefined || natural === 0 ? {} : { horizontalScaling: rounded((fit / natural) * 100) }),
    });
    if (isBold) document.restore();
  }

  #note(text: string): void {
    for (const character of text) {
      let isKnown = this.#known.get(character);
      if (isKnown === undefined) {
        isKnown = hasGlyph(this.#document, character.codePointAt(0) ?? 0);
        this.#known.set(character, isKnown);
      }
      if (!isKnown) this.#missing.add(character);
    }
  }
}

function hasGlyph(document: PDFKit.PDFDocument, code: number): boolean {
  const { _font: set } = document as unknown as {
    readonly _font: { readonly font: { hasGlyphForCodePoint(code: number): boolean } };
  };
  return set.font.hasGlyphForCodePoint(code);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
