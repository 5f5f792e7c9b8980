/**
 * How large a map is drawn on paper, how many pages it takes, and at which level of detail it can be read.
 *
 * @module
 */
import type { Point, Rectangle, Size } from "@liantu/layout";
import type { CardLevel } from "../card/levels.js";
import type { Shape } from "../svg/shape.js";
import type { DrawnFrame } from "./frame-shapes.js";
import { leastType } from "./least-type.js";
import { LEAST_PRINTED_TYPE, MOST_TILES, typeSizeOf } from "./paper.js";
import type { PaperSetup, PaperTiles } from "./paper.js";

/** One page of a sheet. */
export interface PaperPage {
  /** Row from the top, from 1. */
  readonly row: number;
  /** Column from the left, from 1. */
  readonly column: number;
  /** What part of the drawing is on it, in the units of the map; on a single page that is all of it. */
  readonly window: Rectangle;
}

/** Paper with a map on it. */
export interface DrawnPaper {
  /** Paper. */
  readonly setup: PaperSetup;
  /** Pages of the sheet. */
  readonly tiles: PaperTiles;
  /** Pages, row by row. */
  readonly pages: readonly PaperPage[];
  /** Units of the map on one millimetre. */
  readonly unitsPerMillimetre: number;
}

/** A sheet with the map fitted into it, in the units of the map. */
export interface FittedSheet {
  /** Paper and pages. */
  readonly paper: DrawnPaper;
  /** Width of the sheet. */
  readonly width: number;
  /** Height of the sheet. */
  readonly height: number;
  /** Margin inside the sheet. */
  readonly margin: number;
  /** Title, legend and foot. */
  readonly frame: DrawnFrame;
  /** Where the origin of the map's coordinates lies. */
  readonly origin: Point;
}

/** Draws title, legend and foot for a width in a size of type. */
type FrameOf = (width: number, size: number) => DrawnFrame;

const ONE_PAGE: PaperTiles = { columns: 1, rows: 1 };
/** Margin inside a sheet of several pages, which have margins of their own, in millimetres. */
const TILED_MARGIN = 5;
/** A map is taken to be this large at least, in its own units, so that one without cards has a scale, too. */
const LEAST_EXTENT = 400;
const READABLE_LEVELS: readonly CardLevel[] = ["near", "mid", "far"];

/**
 * Gives the room that title, legend and foot leave for the map.
 *
 * @param setup - Paper.
 * @param frameOf - Draws title, legend and foot.
 * @param tiles - Pages.
 * @returns Width and height in millimetres.
 */
export function mapRoom(setup: PaperSetup, frameOf: FrameOf, tiles: PaperTiles = fixedTiles(setup)): Size {
  const { width, height, margin, typeSize } = millimetres(setup, tiles);
  const inner = width - 2 * margin;
  const { headHeight, footHeight } = frameOf(inner, typeSize);
  return { width: inner, height: Math.max(height / 5, height - 2 * margin - headHeight - footHeight) };
}

/**
 * Chooses level and pages, and fits the map into the sheet.
 *
 * @param setup - Paper.
 * @param bounds - Extent of the map.
 * @param mapAt - Draws the map at a level.
 * @param frameOf - Draws title, legend and foot.
 * @param wanted - Level that was asked for; if none was, the nearest that can be read.
 * @returns Level, map and sheet.
 */
export function fitSheet(
  setup: PaperSetup,
  bounds: Rectangle,
  mapAt: (level: CardLevel) => readonly Shape[],
  frameOf: FrameOf,
  wanted?: CardLevel,
): { readonly level: CardLevel; readonly map: readonly Shape[]; readonly sheet: FittedSheet } {
  const scaleOf = (tiles: PaperTiles): number => mapScale(mapRoom(setup, frameOf, tiles), bounds);
  if (setup.tiles === "auto") {
    const level = wanted ?? "near";
    const map = mapAt(level);
    const tiles = tilesFor(LEAST_PRINTED_TYPE / leastType(map), setup, bounds, frameOf);
    return { level, map, sheet: sheetOf(setup, tiles, scaleOf(tiles), bounds, frameOf) };
  }
  const scale = scaleOf(setup.tiles);
  const sheet = sheetOf(setup, setup.tiles, scale, bounds, frameOf);
  for (const level of wanted === undefined ? READABLE_LEVELS : [wanted]) {
    const map = mapAt(level);
    const isLast = level === wanted || level === "far";
    if (isLast || leastType(map, scale) >= LEAST_PRINTED_TYPE) return { level, map, sheet };
  }
  return { level: "far", map: mapAt("far"), sheet };
}

/** Millimetres to the unit. */
function mapScale(room: Size, bounds: Size): number {
  return Math.min(
    room.width / Math.max(LEAST_EXTENT, bounds.width),
    room.height / Math.max(LEAST_EXTENT, bounds.height),
  );
}

// One page more at a time in the direction that holds the map back.
function tilesFor(scale: number, setup: PaperSetup, bounds: Rectangle, frameOf: FrameOf): PaperTiles {
  let tiles = ONE_PAGE;
  for (;;) {
    const room = mapRoom(setup, frameOf, tiles);
    if (mapScale(room, bounds) >= scale) return tiles;
    const { columns, rows } = tiles;
    const isWider = room.width * bounds.height <= room.height * bounds.width;
    tiles = isWider ? { columns: columns + 1, rows } : { columns, rows: rows + 1 };
    if (tiles.columns > MOST_TILES || tiles.rows > MOST_TILES) return { columns, rows };
  }
}

function fixedTiles({ tiles }: PaperSetup): PaperTiles {
  return tiles === "auto" ? ONE_PAGE : tiles;
}

function isOnePage({ tiles }: PaperSetup, { columns, rows }: PaperTiles): boolean {
  return tiles !== "auto" && columns * rows === 1;
}

/** Size and margin of a sheet: a single page with its own margin, or several pages without theirs. */
function millimetres(
  setup: PaperSetup,
  tiles: PaperTiles,
): { readonly width: number; readonly height: number; readonly margin: number; readonly typeSize: number } {
  const { pageWidth, pageHeight, margin, typeSize } = setup;
  if (isOnePage(setup, tiles)) return { width: pageWidth, height: pageHeight, margin, typeSize };
  const width = tiles.columns * (pageWidth - 2 * margin);
  const height = tiles.rows * (pageHeight - 2 * margin);
  return { width, height, margin: TILED_MARGIN, typeSize: typeSizeOf(Math.min(width, height)) };
}

function sheetOf(
  setup: PaperSetup,
  tiles: PaperTiles,
  scale: number,
  bounds: Rectangle,
  frameOf: FrameOf,
): FittedSheet {
  const unit = 1 / scale;
  const sheet = millimetres(setup, tiles);
  const [width, height, margin] = [sheet.width * unit, sheet.height * unit, sheet.margin * unit];
  const frame = frameOf(width - 2 * margin, sheet.typeSize * unit);
  const room = { width: width - 2 * margin, height: height - 2 * margin - frame.headHeight - frame.footHeight };
  const origin = {
    x: margin + (room.width - bounds.width) / 2 - bounds.x,
    // Rather below the title than above the legend.
    y: margin + frame.headHeight + Math.max(0, (room.height - bounds.height) / 3) - bounds.y,
  };
  const page = { width: width / tiles.columns, height: height / tiles.rows };
  const pages = Array.from({ length: tiles.columns * tiles.rows }, (_, i): PaperPage => {
    const [column, row] = [i % tiles.columns, Math.floor(i / tiles.columns)];
    return { row: row + 1, column: column + 1, window: { x: column * page.width, y: row * page.height, ...page } };
  });
  return { paper: { setup, tiles, pages, unitsPerMillimetre: unit }, width, height, margin, frame, origin };
}
