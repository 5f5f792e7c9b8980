/**
 * Sheets of paper: sizes, margins, and how many of them a map is spread over.
 *
 * @module
 */
import { ChainError } from "@liantu/core";

/** Size of paper. */
export type PaperName = "A0" | "A1" | "A2" | "A3" | "A4";

/** Width and height of a sheet, in millimetres. */
export interface PaperExtent {
  /** Width, upright. */
  readonly width: number;
  /** Height, upright. */
  readonly height: number;
}

/** Sizes of ISO 216, upright. */
export const PAPER_SIZES: Readonly<Record<PaperName, PaperExtent>> = {
  A0: { width: 841, height: 1189 },
  A1: { width: 594, height: 841 },
  A2: { width: 420, height: 594 },
  A3: { width: 297, height: 420 },
  A4: { width: 210, height: 297 },
};

/** Which way paper lies. */
export type PaperOrientation = "landscape" | "portrait";

/** Pages side by side and one below the other, that make one sheet when they are cut and joined. */
export interface PaperTiles {
  /** Pages side by side, 1 to 50. */
  readonly columns: number;
  /** Pages one below the other, 1 to 50. */
  readonly rows: number;
}

/** How a map is set on paper. */
export interface PaperOptions {
  /**
   * Size of a page.
   * @defaultValue `"A3"`
   */
  readonly size?: PaperName;
  /**
   * Which way a page lies.
   * @defaultValue `"landscape"`
   */
  readonly orientation?: PaperOrientation;
  /**
   * Blank margin on each side, in millimetres, 0 to 50; where there are tiles 8 at least, for the marks to cut along.
   * @defaultValue a twenty-eighth of the shorter side: 7.5 on A4, 30 on A0; 10 where there are tiles
   */
  readonly margin?: number;
  /**
   * Pages that make one sheet; `"auto"` takes as many as it needs for the smallest type to be {@link LEAST_PRINTED_TYPE}
   * high.
   * @defaultValue one page
   */
  readonly tiles?: PaperTiles | "auto";
}

/** Type smaller than this, in millimetres, is hard to read on paper. */
export const LEAST_PRINTED_TYPE = 2.5;

/** The most pages in one direction. */
export const MOST_TILES = 50;

/** Paper, resolved. All lengths are in millimetres. */
export interface PaperSetup {
  /** Size of a page. */
  readonly size: PaperName;
  /** Which way it lies. */
  readonly orientation: PaperOrientation;
  /** Width of a page. */
  readonly pageWidth: number;
  /** Height of a page. */
  readonly pageHeight: number;
  /** Margin of a page. */
  readonly margin: number;
  /** Pages of the sheet. */
  readonly tiles: PaperTiles | "auto";
  /** Size of the type of legend and foot. */
  readonly typeSize: number;
}

/**
 * Fills in what was not said.
 *
 * @param paper - Name of a size, or options.
 * @returns The set-up.
 * @throws `ChainError` of `@liantu/core`: `invalid-option` if a value is outside its range.
 */
export function paperSetup(paper: PaperName | PaperOptions): PaperSetup {
  const options: PaperOptions = typeof paper === "string" ? { size: paper } : paper;
  const { size = "A3", orientation = "landscape", tiles = { columns: 1, rows: 1 } } = options;
  // A name like "toString" must not find anything either.
  if (!Object.keys(PAPER_SIZES).includes(size)) refuse("paper.size", size, Object.keys(PAPER_SIZES).join(", "));
  if (orientation !== "landscape" && orientation !== "portrait") {
    refuse("paper.orientation", orientation, "landscape, portrait");
  }
  const { width: shorter, height: longer } = PAPER_SIZES[size];
  const [pageWidth, pageHeight] = orientation === "landscape" ? [longer, shorter] : [shorter, longer];
  const isTiled = tiles === "auto" || tiles.columns * tiles.rows > 1;
  const { margin = isTiled ? 10 : shorter / 28 } = options;
  const least = isTiled ? 8 : 0;
  if (!(margin >= least && margin <= 50)) refuse("paper.margin", margin, `${String(least)} … 50`);
  if (tiles !== "auto") {
    for (const [name, count] of Object.entries({ columns: tiles.columns, rows: tiles.rows })) {
      if (!Number.isInteger(count) || count < 1 || count > MOST_TILES) {
        refuse(`paper.tiles.${name}`, count, `1 … ${String(MOST_TILES)}`);
      }
    }
  }
  return { size, orientation, pageWidth, pageHeight, margin, tiles, typeSize: typeSizeOf(shorter) };
}

/**
 * Gives the size of the type of legend and foot.
 *
 * @param shorter - Shorter side of the sheet, in millimetres.
 * @returns Millimetres: what can be read at the distance from which such a sheet is looked at.
 */
export function typeSizeOf(shorter: number): number {
  return Math.max(2.6, shorter * 0.011);
}

function refuse(option: string, value: unknown, expected: string): never {
  throw new ChainError("invalid-option", `${option} takes ${expected}, got ${String(value)}`, { option, value });
}
