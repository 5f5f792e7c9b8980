/**
 * A drawing as PDF. This file alone needs the PDF writer.
 *
 * @module
 */
import { ChainError } from "@liantu/core";
import PDFDocument from "pdfkit";
import type { ChainDrawing } from "../paper/draw-chain.js";
import { BLEED, pageMarks } from "../paper/page-marks.js";
import { paperWord } from "../paper/paper-words.js";
import type { DrawnPaper, PaperPage } from "../paper/sheet.js";
import { isWithin } from "./extent.js";
import { PdfPainter } from "./pdf-painter.js";
import { printableText } from "../text/printable-text.js";

/** Options of {@link drawingToPdf}. */
export interface DrawingPdfOptions {
  /** Bytes of the font. */
  readonly font: Uint8Array;
  /** Classification mark, repeated on each of several pages. */
  readonly mark?: string;
  /** Moment of making. */
  readonly created?: Date;
}

/** A document. */
export interface DrawnPdf {
  /** Bytes. */
  readonly bytes: Uint8Array;
  /** Characters that the font does not hold, sorted. */
  readonly missingCharacters: readonly string[];
  /** Shapes painted, page by page, marks in the margin left out. */
  readonly painted: readonly number[];
}

const POINTS_PER_MILLIMETRE = 72 / 25.4;

/**
 * Writes a drawing on paper as a PDF document.
 *
 * @param drawing - Drawing.
 * @param options - Font.
 * @returns The document.
 * @throws `ChainError` of `@liantu/core`: `invalid-option` if the font is none.
 */
export async function drawingToPdf(drawing: ChainDrawing, options: DrawingPdfOptions): Promise<DrawnPdf> {
  const { paper } = drawing;
  if (paper === null) throw new ChainError("invalid-option", "paper is needed", { option: "paper", value: null });
  const document = openDocument(drawing, options);
  const chunks: Uint8Array[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    document.on("end", resolve);
    document.on("error", reject);
  });
  const painter = new PdfPainter(document);
  const painted = paper.pages.map((page) => paintPage(document, painter, drawing, paper, page, options.mark ?? ""));
  document.end();
  await finished;
  return { bytes: joined(chunks), missingCharacters: painter.missingCharacters(), painted };
}

function openDocument({ title, locale }: ChainDrawing, { font, created }: DrawingPdfOptions): PDFKit.PDFDocument {
  if (created !== undefined && Number.isNaN(created.getTime())) {
    throw new ChainError("invalid-option", "created is no moment", { option: "created", value: created });
  }
  const info = { Title: printableText(title), Producer: "liantu", Creator: "liantu" };
  const document = new PDFDocument({
    autoFirstPage: false,
    // Later versions get a packet of metadata into which the writer puts the title without escaping it.
    pdfVersion: "1.3",
    lang: locale === "en" ? "en" : "zh-CN",
    displayTitle: true,
    info: { ...info, CreationDate: created ?? new Date(0) },
    // None of the fonts that every reader has: they hold no Chinese.
    font: "",
  });
  // The writer wants a date for its own sums; one that it does not print gives the same bytes tomorrow.
  if (created === undefined) {
    Object.defineProperty(document.info, "CreationDate", { value: new Date(0), enumerable: false });
  }
  try {
    document.font(font as Buffer);
  } catch {
    throw new ChainError("invalid-option", "font is no TrueType or OpenType font", { option: "font", value: font });
  }
  return document;
}

function paintPage(
  document: PDFKit.PDFDocument,
  painter: PdfPainter,
  drawing: ChainDrawing,
  paper: DrawnPaper,
  page: PaperPage,
  mark: string,
): number {
  const { setup, unitsPerMillimetre: unit, tiles } = paper;
  const isTiled = paper.pages.length > 1 || setup.tiles === "auto";
  const size: [number, number] = [setup.pageWidth, setup.pageHeight].map((side) => side * POINTS_PER_MILLIMETRE) as [
    number,
    number,
  ];
  document.addPage({ size, margin: 0 });
  const scale = POINTS_PER_MILLIMETRE / unit;
  const { window } = page;
  const [margin, bleed] = isTiled ? [setup.margin * unit, BLEED * unit] : [0, 0];
  const shown = {
    x: window.x - bleed,
    y: window.y - bleed,
    width: window.width + 2 * bleed,
    height: window.height + 2 * bleed,
  };
  document.save();
  // As in SVG, where the other defaults are the same.
  document.miterLimit(4);
  document.scale(scale);
  document.translate(margin - window.x, margin - window.y);
  document.rect(shown.x, shown.y, shown.width, shown.height).clip();
  const isShown = isTiled ? isWithin(shown) : () => true;
  const painted = painter.paint(drawing.shapes, isShown);
  document.restore();
  if (!isTiled) return painted;
  document.save();
  document.scale(POINTS_PER_MILLIMETRE);
  const { row, column } = page;
  const number = (row - 1) * tiles.columns + column;
  const label = [
    mark,
    drawing.title,
    paperWord("page", drawing.locale, { page: number, pages: paper.pages.length }),
    paperWord("place", drawing.locale, { row, column }),
  ];
  painter.paint(pageMarks(setup, label.filter((text) => text !== "").join(" · ")));
  document.restore();
  return painted;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
