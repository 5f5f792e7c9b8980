/**
 * Parts of a briefing as paragraphs, tables and pictures of Word.
 *
 * @module
 */
import { HeadingLevel, ImageRun, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun } from "docx";
import type { FileChild } from "docx";
import type { BriefingBlock, BriefingColumn, BriefingPicture, BriefingTable } from "../briefing/briefing.js";
import { fitScale, PAGE_ROOM } from "../briefing/map-drawing.js";
import { documentText } from "../text/document-text.js";
import { STYLE } from "./document-styles.js";
import { twips } from "./typography.js";
import type { DocumentPage } from "./typography.js";

/** A picture of the map. */
export interface BriefingImage {
  /** Bytes of a PNG file. */
  readonly png: Uint8Array;
  /** Width in any unit: only the proportions count. */
  readonly width: number;
  /** Height in the same unit. */
  readonly height: number;
}

const HEAD_GROUND = "EDF1F6";
const RULE = { style: "single", size: 4, color: "808080" } as const;
const FRAME = { style: "single", size: 8, color: "000000" } as const;
const CELL_SIDE = twips(0.7);
const PIXELS_PER_MILLIMETRE = 96 / 25.4;

/**
 * Sets a block.
 *
 * @param block - Block.
 * @param page - Page that it stands on.
 * @param image - The map; `null` if there is no picture of it.
 * @param missing - What is said where there is no picture.
 * @returns Paragraphs and tables.
 */
export function documentBlock(
  block: BriefingBlock,
  page: DocumentPage,
  image: BriefingImage | null,
  missing: string,
): readonly FileChild[] {
  switch (block.kind) {
    case "paragraph":
      return [line(block.text, STYLE.body)];
    case "heading":
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(documentText(block.text))] })];
    case "table":
      return tableOf(block, page);
    case "picture":
      return image === null ? [line(missing, STYLE.body)] : pictureOf(block, page, image);
  }
}

/**
 * Sets a paragraph.
 *
 * @param text - Text.
 * @param style - Name of its style.
 * @returns The paragraph.
 */
export function line(text: string, style: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun(documentText(text))] });
}

function tableOf({ caption, columns, rows, note }: BriefingTable, page: DocumentPage): readonly FileChild[] {
  const whole = twips(page.width - page.left - page.right);
  const sum = columns.reduce((all, { width }) => all + width, 0);
  const widths = columns.map(({ width }) => Math.floor((whole * width) / sum));
  const cells = (texts: readonly string[], isHead: boolean): readonly TableCell[] =>
    columns.map((column, at) => cellOf(texts[at] ?? "", column, widths[at] ?? 0, isHead));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells(
      columns.map((column) => column.head),
      true,
    ),
  });
  const body = rows.map((texts) => new TableRow({ cantSplit: true, children: cells(texts, false) }));
  const table = new Table({
    rows: [head, ...body],
    columnWidths: widths,
    width: { size: widths.reduce((all, width) => all + width, 0), type: "dxa" },
    layout: TableLayoutType.FIXED,
    alignment: "center",
    margins: { left: CELL_SIDE, right: CELL_SIDE, top: 20, bottom: 20, marginUnitType: "dxa" },
    borders: { top: FRAME, bottom: FRAME, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE },
  });
  return [line(caption, STYLE.caption), table, line(note, STYLE.note)];
}

function cellOf(text: string, { align }: BriefingColumn, width: number, isHead: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: "dxa" },
    verticalAlign: "center",
    ...(isHead && { shading: { type: "clear", color: "auto", fill: HEAD_GROUND } as const }),
    children: [
      new Paragraph({
        style: STYLE.cell,
        alignment: isHead ? "center" : align,
        // An address without a space would run out of its cell.
        wordWrap: true,
        ...(isHead && { keepNext: true }),
        children: [new TextRun({ text: documentText(text), bold: isHead })],
      }),
    ],
  });
}

function pictureOf(
  { caption, description }: BriefingPicture,
  page: DocumentPage,
  image: BriefingImage,
): readonly FileChild[] {
  const room = page.width - page.left - page.right;
  const scale = fitScale(image, { width: room, height: PAGE_ROOM.height });
  const size = (length: number): number => Math.max(1, Math.floor(length * scale * PIXELS_PER_MILLIMETRE));
  const run = new ImageRun({
    type: "png",
    data: image.png,
    transformation: { width: size(image.width), height: size(image.height) },
    altText: { name: documentText(caption), title: documentText(caption), description: documentText(description) },
  });
  return [new Paragraph({ style: STYLE.figure, keepNext: true, children: [run] }), line(caption, STYLE.caption)];
}
