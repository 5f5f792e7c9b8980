/**
 * What is on the screen as a file: SVG, or a picture of it.
 *
 * @module
 */
import type { Chain } from "@liantu/core";
import type { ChainDrawingOptions } from "../paper/draw-chain.js";
import { chainSvg } from "../svg/chain-svg.js";
import { svgDataUri } from "../svg/svg-data-uri.js";

/** Kind of file. */
export type MapExportKind = "svg" | "png";

/** Options of an export. */
export interface MapExportOptions {
  /**
   * Width of a picture in pixels, as far as the browser can draw it.
   * @defaultValue twice the width of the drawing
   */
  readonly width?: number;
}

/** Longest side that browsers draw without failing, in pixels. */
const LONGEST_SIDE = 14_000;
/** Greatest number of pixels that they draw without failing. */
const MOST_PIXELS = 150_000_000;

/**
 * Makes a file of the map.
 *
 * @param kind - Kind of file.
 * @param chain - Chain shown.
 * @param drawing - How it is shown.
 * @param width - Wished width of a picture in pixels.
 * @returns The file.
 */
export async function exportMap(
  kind: MapExportKind,
  chain: Chain,
  drawing: ChainDrawingOptions,
  width?: number,
): Promise<Blob> {
  const svg = chainSvg(chain, drawing);
  return kind === "png" ? rasterize(svg, width) : new Blob([svg], { type: "image/svg+xml" });
}

/**
 * Draws an SVG document as a picture.
 *
 * @param svg - Document with a width and a height.
 * @param width - Wished width in pixels; twice that of the document if absent.
 * @returns PNG, smaller than wished where the browser could not draw it.
 * @throws Error if the browser draws nothing at all.
 */
export async function rasterize(svg: string, width?: number): Promise<Blob> {
  const image = new Image();
  image.src = svgDataUri(svg);
  await image.decode();
  const { naturalWidth, naturalHeight } = image;
  const wished = (width ?? naturalWidth * 2) / naturalWidth;
  const most = Math.min(
    LONGEST_SIDE / Math.max(naturalWidth, naturalHeight),
    Math.sqrt(MOST_PIXELS / (naturalWidth * naturalHeight)),
  );
  const scale = Math.min(Number.isFinite(wished) && wished > 0 ? wished : 2, most);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(naturalHeight * scale));
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  // The memory of a large canvas is not given back before it is collected, unless it is made small.
  canvas.width = 0;
  if (blob === null) throw new Error("the browser could not draw the picture");
  return blob;
}
