/**
 * The map as a PDF document, out of the same display list as the SVG. What writes PDF is loaded only when it is needed.
 *
 * @module
 */
import type { Chain } from "@liantu/core";
import { LEAST_PRINTED_TYPE } from "../paper/paper.js";
import type { PaperOrientation, PaperName } from "../paper/paper.js";
import { drawChain } from "../paper/draw-chain.js";
import type { ChainDrawing, ChainDrawingOptions } from "../paper/draw-chain.js";
import type { CardLevel } from "../card/levels.js";
import { exportFont } from "./export-font.js";

/** Options of {@link chainPdf}. */
export interface ChainPdfOptions extends ChainDrawingOptions {
  /**
   * Font, as the bytes of a TrueType or OpenType file that holds Chinese.
   * @defaultValue in Node the one that comes with this package; a browser has to be given one
   */
  readonly font?: Uint8Array;
  /**
   * Moment of making, in the properties of the document.
   * @defaultValue none, so that the same chain gives the same bytes
   */
  readonly created?: Date;
  /**
   * Receives what was printed: pages, smallest type, characters that the font lacks.
   * @defaultValue none
   */
  readonly onReport?: (report: PdfReport) => void;
}

/** What there is to know of a document before it is sent to a printer. */
export interface PdfReport {
  /** Size of a page. */
  readonly size: PaperName;
  /** Which way it lies. */
  readonly orientation: PaperOrientation;
  /** Pages side by side. */
  readonly columns: number;
  /** Pages one below the other. */
  readonly rows: number;
  /** Level of detail. */
  readonly level: CardLevel;
  /** Size of the smallest type, in millimetres. */
  readonly leastTypeMillimetres: number;
  /** Whether that is hard to read: below 2.5 mm. */
  readonly isTooSmall: boolean;
  /** Characters that the font does not hold, sorted; a box stands in their place. */
  readonly missingCharacters: readonly string[];
  /** What was printed. */
  readonly drawing: ChainDrawing;
}

/**
 * Draws a whole chain as a PDF document: title, lanes, flows, cards, legend, data date and sources.
 *
 * Text can be selected and searched; the font is embedded, cut down to the characters used.
 *
 * @param chain - Chain to draw; it is not modified.
 * @param options - Language, colours, level, paper (A3 lying if none is given), font.
 * @returns Bytes of the document; the same for the same chain and options.
 * @throws `ChainError` of `@liantu/core`: `invalid-option` if the paper is none, or the font is missing or no font.
 */
export async function chainPdf(chain: Chain, options: ChainPdfOptions = {}): Promise<Uint8Array> {
  const drawing = drawChain(chain, { paper: "A3", ...options });
  const font = exportFont(options.font);
  // In a bundle this becomes a file of its own: whoever prints nothing loads no PDF writer.
  const { drawingToPdf } = await import("./drawing-to-pdf.js");
  const { bytes, missingCharacters } = await drawingToPdf(drawing, {
    font,
    ...(options.mark === undefined ? {} : { mark: options.mark }),
    ...(options.created === undefined ? {} : { created: options.created }),
  });
  options.onReport?.(reportOf(drawing, missingCharacters));
  return bytes;
}

function reportOf(drawing: ChainDrawing, missingCharacters: readonly string[]): PdfReport {
  const { paper, level, leastType } = drawing;
  if (paper === null) throw new Error("a page without paper");
  const { setup, tiles, unitsPerMillimetre } = paper;
  const millimetres = leastType / unitsPerMillimetre;
  const { size, orientation } = setup;
  // Sizes are reached by division: a hair below is no smaller.
  const isTooSmall = millimetres < LEAST_PRINTED_TYPE - 1e-6;
  return {
    size,
    orientation,
    ...tiles,
    level,
    leastTypeMillimetres: millimetres,
    isTooSmall,
    missingCharacters,
    drawing,
  };
}
