/**
 * A drawing as a picture.
 *
 * @module
 */
import { PAPER_SIZES } from "@liantu/cytoscape";
import type { PaperOptions } from "@liantu/cytoscape";
import { svgDataUri } from "@liantu/cytoscape";

/** More pixels a side than this browsers draw blank. */
export const MOST_PIXELS = 14_000;

const MILLIMETRES_PER_INCH = 25.4;

/** Size of a picture in pixels. */
export interface PictureSize {
  /** Width. */
  readonly width: number;
  /** Height. */
  readonly height: number;
  /** Dots per inch that come out; fewer than wished for where the browser draws no more. */
  readonly dpi: number;
}

/**
 * Gives the size of a picture of a sheet.
 *
 * @param paper - Sheet.
 * @param dpi - Dots per inch wished for.
 * @returns Pixels, and the dots per inch that they come to.
 */
export function pictureSize({ size = "A3", orientation = "landscape" }: PaperOptions, dpi: number): PictureSize {
  const { width: shorter, height: longer } = PAPER_SIZES[size];
  const most = Math.floor((MOST_PIXELS * MILLIMETRES_PER_INCH) / longer);
  const reached = Math.max(10, Math.min(dpi, most));
  const pixels = (length: number): number => Math.round((length / MILLIMETRES_PER_INCH) * reached);
  const [width, height] = orientation === "landscape" ? [longer, shorter] : [shorter, longer];
  return { width: pixels(width), height: pixels(height), dpi: reached };
}

/**
 * Draws an SVG document as a picture.
 *
 * @param svg - Document.
 * @param paper - Sheet that it is as large as.
 * @param dpi - Dots per inch wished for.
 * @returns PNG.
 */
export async function svgToPng(svg: string, paper: PaperOptions, dpi: number): Promise<Blob> {
  return svgPicture(svg, pictureSize(paper, dpi));
}

/**
 * Draws an SVG document as a picture of a size.
 *
 * @param svg - Document.
 * @param size - Pixels across and down.
 * @returns PNG.
 */
export async function svgPicture(svg: string, { width, height }: Pick<PictureSize, "width" | "height">): Promise<Blob> {
  const image = new Image();
  image.src = svgDataUri(svg);
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const brush = canvas.getContext("2d");
  if (brush === null) throw new Error("the browser has no room for the picture");
  brush.fillStyle = "#FFFFFF";
  brush.fillRect(0, 0, width, height);
  brush.drawImage(image, 0, 0, width, height);
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (picture === null) throw new Error("the browser has no room for the picture");
  return picture;
}
