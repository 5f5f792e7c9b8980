/**
 * A display list as native shapes of PowerPoint: rectangles, lines, polygons and texts that can be edited.
 *
 * @module
 */
import { measureText } from "@liantu/cytoscape";
import type {
  CircleShape,
  GroupShape,
  Hatch,
  LineShape,
  Outline,
  Paint,
  RectShape,
  Shape,
  TextShape,
} from "@liantu/cytoscape";
import { xmlText } from "../text/document-text.js";
import { SLIDE_FONT } from "./deck.js";

/** How the units of a display list become those of a slide. */
export interface SlideScale {
  /** English metric units on one unit of the display list. */
  readonly scale: number;
  /** Where its origin lies, in English metric units. */
  readonly x: number;
  /** The same, downwards. */
  readonly y: number;
}

/** What a group is called in the selection pane; `null` for one whose shapes are to stand by themselves. */
export type GroupName = (group: GroupShape, path: readonly number[]) => string | null;

/** A box in English metric units. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Piece {
  readonly xml: string;
  readonly box: Box;
}

const EMU_PER_POINT = 12_700;
/** Height of the box of a line of text, in sizes of its type. */
const LINE_BOX = 1.4;
/** How far the middle of a line stands above its baseline, in sizes of its type: about the same in all fonts. */
const MIDDLE = 0.39;
/** A text that has to be narrowed is set smaller by as much, but not less than this. */
const LEAST_FIT = 0.6;

/**
 * Writes a display list as shapes.
 *
 * Groups with a name become groups of shapes, so that a card is moved as a whole; others are dissolved.
 *
 * @param shapes - Shapes, later ones above earlier ones.
 * @param scale - Where they stand on the slide.
 * @param nameOf - Names of groups.
 * @returns XML to be put into the tree of shapes of a slide; keys of shapes are all `0` and to be given anew.
 */
export function drawingXml(shapes: readonly Shape[], scale: SlideScale, nameOf: GroupName): string {
  return piecesOf(shapes, scale, nameOf, [])
    .map(({ xml }) => xml)
    .join("");
}

function piecesOf(
  shapes: readonly Shape[],
  at: SlideScale,
  nameOf: GroupName,
  path: readonly number[],
): readonly Piece[] {
  return shapes.flatMap((shape, i): readonly Piece[] => {
    switch (shape.kind) {
      case "rect":
        return [rectPiece(shape, at)];
      case "circle":
        return [circlePiece(shape, at)];
      case "line":
        return linePiece(shape, at);
      case "text":
        return textPiece(shape, at);
      case "group": {
        const own = [...path, i];
        const inside: SlideScale = {
          scale: at.scale * (shape.scale ?? 1),
          x: at.x + shape.x * at.scale,
          y: at.y + shape.y * at.scale,
        };
        const pieces = piecesOf(shape.shapes, inside, nameOf, own);
        const name = nameOf(shape, own);
        return name === null || pieces.length === 0 ? pieces : [groupPiece(name, pieces)];
      }
    }
  });
}

function groupPiece(name: string, pieces: readonly Piece[]): Piece {
  const left = Math.min(...pieces.map(({ box }) => box.x));
  const top = Math.min(...pieces.map(({ box }) => box.y));
  const right = Math.max(...pieces.map(({ box }) => box.x + box.width));
  const bottom = Math.max(...pieces.map(({ box }) => box.y + box.height));
  const box = { x: left, y: top, width: right - left, height: bottom - top };
  const place = placeXml(box);
  const inside = place.replace("<a:off", "<a:chOff").replace("<a:ext", "<a:chExt");
  const xml =
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="0" name="${xmlText(name)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    `<p:grpSpPr><a:xfrm>${place}${inside}</a:xfrm></p:grpSpPr>${pieces.map((piece) => piece.xml).join("")}</p:grpSp>`;
  return { xml, box };
}

function rectPiece(shape: RectShape, at: SlideScale): Piece {
  const { x, y, width, height, radius = 0, fill } = shape;
  const box = boxOf(at, x, y, width, height);
  const shorter = Math.min(width, height);
  const corner = shorter > 0 ? Math.min(50_000, Math.round((radius / shorter) * 100_000)) : 0;
  const geometry =
    corner > 0
      ? `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${String(corner)}"/></a:avLst></a:prstGeom>`
      : '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
  return { xml: shapeXml("rect", box, geometry, fillXml(fill), outlineXml(shape, at)), box };
}

function circlePiece(shape: CircleShape, at: SlideScale): Piece {
  const { x, y, radius, fill } = shape;
  const box = boxOf(at, x - radius, y - radius, 2 * radius, 2 * radius);
  const geometry = '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>';
  return { xml: shapeXml("ellipse", box, geometry, fillXml(fill), outlineXml(shape, at)), box };
}

function linePiece(shape: LineShape, at: SlideScale): readonly Piece[] {
  const { points, isClosed = false, fill } = shape;
  const xs = points.filter((_, i) => i % 2 === 0);
  const ys = points.filter((_, i) => i % 2 === 1);
  if (ys.length < 2) return [];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const box = boxOf(at, left, top, Math.max(...xs) - left, Math.max(...ys) - top);
  if (ys.length === 2 && !isClosed && fill === undefined) return [straightPiece(shape, box, at)];
  const corner = (i: number): string => {
    const x = Math.round(((xs[i] ?? 0) - left) * at.scale);
    const y = Math.round(((ys[i] ?? 0) - top) * at.scale);
    return `<a:pt x="${String(x)}" y="${String(y)}"/>`;
  };
  const steps = ys.map((_, i) => (i === 0 ? `<a:moveTo>${corner(0)}</a:moveTo>` : `<a:lnTo>${corner(i)}</a:lnTo>`));
  const isFilled = isClosed || fill !== undefined;
  const path =
    `<a:path w="${String(box.width)}" h="${String(box.height)}"${isFilled ? "" : ' fill="none"'}>` +
    `${steps.join("")}${isClosed ? "<a:close/>" : ""}</a:path>`;
  const geometry =
    '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>' +
    `<a:pathLst>${path}</a:pathLst></a:custGeom>`;
  return [{ xml: shapeXml("line", box, geometry, fillXml(fill), outlineXml(shape, at)), box }];
}

/** A line between two points is a line of the format, which can be dragged by its ends. */
function straightPiece(shape: LineShape, box: Box, at: SlideScale): Piece {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = shape.points;
  const flips = `${x2 < x1 ? ' flipH="1"' : ""}${y2 < y1 ? ' flipV="1"' : ""}`;
  const xml =
    '<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="0" name="line"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>' +
    `<p:spPr><a:xfrm${flips}>${placeXml(box)}</a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>` +
    `${outlineXml(shape, at)}</p:spPr></p:cxnSp>`;
  return { xml, box };
}

function textPiece(shape: TextShape, at: SlideScale): readonly Piece[] {
  const { text, size: wished, fill, isBold = false, anchor = "start", fit } = shape;
  if (text.trim() === "") return [];
  const natural = measureText(text, wished, isBold);
  const narrowed = fit === undefined || natural === 0 ? 1 : Math.max(LEAST_FIT, Math.min(1, fit / natural));
  const size = wished * narrowed;
  const width = measureText(text, size, isBold);
  const left = anchor === "start" ? shape.x : anchor === "end" ? shape.x - width : shape.x - width / 2;
  // By the middle of the line, which stays where it is whatever font there is.
  const middle = shape.y - size * MIDDLE;
  const box = boxOf(at, left, middle - (size * LINE_BOX) / 2, width, size * LINE_BOX);
  const hundredths = Math.max(100, Math.round((size * at.scale * 100) / EMU_PER_POINT));
  const side = anchor === "start" ? "l" : anchor === "end" ? "r" : "ctr";
  const font = xmlText(SLIDE_FONT);
  const run =
    `<a:r><a:rPr lang="zh-CN" altLang="en-US" sz="${String(hundredths)}" b="${isBold ? "1" : "0"}" dirty="0">` +
    `${fillXml(fill)}<a:latin typeface="${font}"/><a:ea typeface="${font}"/><a:cs typeface="${font}"/></a:rPr>` +
    `<a:t>${xmlText(text)}</a:t></a:r>`;
  const body =
    '<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr"><a:noAutofit/></a:bodyPr>' +
    `<a:lstStyle/><a:p><a:pPr algn="${side}"/>${run}</a:p></p:txBody>`;
  const geometry = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
  return [{ xml: shapeXml("text", box, geometry, "<a:noFill/>", "", body), box }];
}

function shapeXml(name: string, box: Box, geometry: string, fill: string, outline: string, body = ""): string {
  const isText = body !== "";
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="0" name="${name}"/><p:cNvSpPr${isText ? ' txBox="1"' : ""}/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr><a:xfrm>${placeXml(box)}</a:xfrm>${geometry}${fill}${outline}</p:spPr>${body}</p:sp>`
  );
}

function boxOf({ scale, x, y }: SlideScale, left: number, top: number, width: number, height: number): Box {
  return {
    x: Math.round(x + left * scale),
    y: Math.round(y + top * scale),
    width: Math.max(0, Math.round(width * scale)),
    height: Math.max(0, Math.round(height * scale)),
  };
}

function placeXml({ x, y, width, height }: Box): string {
  return `<a:off x="${String(x)}" y="${String(y)}"/><a:ext cx="${String(width)}" cy="${String(height)}"/>`;
}

function fillXml(fill: Paint | undefined): string {
  if (fill === undefined || fill === "none") return "<a:noFill/>";
  return typeof fill === "string" ? solidXml(fill) : hatchXml(fill);
}

function solidXml(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill>`;
}

// Patterns of the format are no finer and no coarser than the screen has them, so that only their kind can be chosen.
function hatchXml({ ink, ground, line, pitch }: Hatch): string {
  const preset = line / pitch > 0.3 ? "wdUpDiag" : "ltUpDiag";
  const back = ground === "none" ? "FFFFFF" : hex(ground);
  return (
    `<a:pattFill prst="${preset}"><a:fgClr><a:srgbClr val="${hex(ink)}"/></a:fgClr>` +
    `<a:bgClr><a:srgbClr val="${back}"/></a:bgClr></a:pattFill>`
  );
}

function outlineXml({ stroke, strokeWidth = 1, dash }: Outline, { scale }: SlideScale): string {
  if (stroke === undefined || stroke === "none") return "<a:ln><a:noFill/></a:ln>";
  const width = Math.max(1, Math.round(strokeWidth * scale));
  const lengths = (dash ?? []).map((length) => Math.round((length / strokeWidth) * 100_000));
  const pairs = lengths.length > 0 && lengths.every((length) => length > 0);
  const dashes = pairs ? `<a:custDash>${dashPairs(lengths)}</a:custDash>` : '<a:prstDash val="solid"/>';
  return `<a:ln w="${String(width)}">${solidXml(stroke)}${dashes}<a:miter lim="400000"/></a:ln>`;
}

function dashPairs(lengths: readonly number[]): string {
  // As in SVG, an odd number of lengths is gone through twice.
  const all = lengths.length % 2 === 0 ? lengths : [...lengths, ...lengths];
  return all
    .filter((_, i) => i % 2 === 0)
    .map((dash, i) => `<a:ds d="${String(dash)}" sp="${String(all[2 * i + 1] ?? dash)}"/>`)
    .join("");
}

function hex(colour: string): string {
  const [, code] = /^#([0-9a-f]{6})$/iu.exec(colour) ?? [];
  return (code ?? "000000").toUpperCase();
}
