/**
 * A drawing as a picture, without a display: the SVG, painted with the font of the exports and no other.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import { crc32 } from "node:zlib";
import { drawingToSvg, exportFontUrl } from "@liantu/cytoscape";
import type { ChainDrawing } from "@liantu/cytoscape";

/** A picture. */
export interface ChainPng {
  /** Bytes of the PNG file. */
  readonly bytes: Uint8Array;
  /** Pixels across. */
  readonly width: number;
  /** Pixels down. */
  readonly height: number;
  /** Dots per inch, as the file says. */
  readonly dpi: number;
  /** Dots per inch that it should have had; more than it has if it would be larger than {@link MOST_PIXELS}. */
  readonly wantedDpi: number;
}

/** The longest side of a picture: what is larger is opened by few programs. */
export const MOST_PIXELS = 14_000;

const MILLIMETRES_PER_INCH = 25.4;
/** Without paper a unit of the map is a CSS pixel, 96 to the inch. */
const UNITS_PER_INCH = 96;
const USUAL_DPI = { paper: 150, screen: 96 } as const;

/**
 * Paints a drawing.
 *
 * @param drawing - Drawing.
 * @param wanted - Dots per inch; 150 on paper and 96 otherwise if `null`.
 * @returns The picture; less dense than wanted where it would be too large.
 */
export async function chainPng(drawing: ChainDrawing, wanted: number | null): Promise<ChainPng> {
  const { paper } = drawing;
  const unitsPerInch = paper === null ? UNITS_PER_INCH : paper.unitsPerMillimetre * MILLIMETRES_PER_INCH;
  const inches = Math.max(drawing.width, drawing.height) / unitsPerInch;
  const asked = wanted ?? (paper === null ? USUAL_DPI.screen : USUAL_DPI.paper);
  const isCapped = Math.round(inches * asked) > MOST_PIXELS;
  const dpi = isCapped ? Math.floor((MOST_PIXELS / inches) * 10) / 10 : asked;
  // Loaded only here: no other command needs the painter, which is a binary of its own for every system.
  const { Resvg } = await import("@resvg/resvg-js");
  const svg = drawingToSvg(drawing, { isBoldStroked: true });
  const painter = new Resvg(svg, {
    fitTo: { mode: "width", value: Math.max(1, Math.round((drawing.width / unitsPerInch) * dpi)) },
    font: {
      fontFiles: [fileURLToPath(exportFontUrl())],
      loadSystemFonts: false,
      defaultFontFamily: "Noto Sans SC",
      sansSerifFamily: "Noto Sans SC",
    },
  });
  const image = painter.render();
  const { width, height } = image;
  return { bytes: withDensity(image.asPng(), dpi), width, height, dpi, wantedDpi: asked };
}

/** Puts the density into a PNG file, behind its header (chunk pHYs, PNG specification 11.3.4.3). */
function withDensity(png: Uint8Array, dpi: number): Uint8Array {
  const header = 8 + 25;
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  const perMetre = Math.round((dpi / MILLIMETRES_PER_INCH) * 1000);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode("pHYs"), 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  chunk[16] = 1;
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  const bytes = new Uint8Array(png.length + chunk.length);
  bytes.set(png.subarray(0, header));
  bytes.set(chunk, header);
  bytes.set(png.subarray(header), header + chunk.length);
  return bytes;
}
