/**
 * The map as it is drawn for a page or a slide: the display list of every other export, in the proportions of the room.
 *
 * @module
 */
import { analyzeChain } from "@liantu/core";
import type { Chain, ChainAnalysis } from "@liantu/core";
import { drawChain, layoutChain, LEAST_PRINTED_TYPE } from "@liantu/cytoscape";
import type { CardLevel, ChainDrawing, Locale } from "@liantu/cytoscape";
import { dateWords } from "../text/date-words.js";

/** Options of {@link briefingDrawing}. */
export interface BriefingDrawingOptions {
  /**
   * Analysis of the chain.
   * @defaultValue `analyzeChain(chain)`
   */
  readonly analysis?: ChainAnalysis;
  /**
   * Language.
   * @defaultValue `"zh"`
   */
  readonly locale?: Locale;
  /**
   * Title above the map.
   * @defaultValue the name of the chain
   */
  readonly title?: string;
  /**
   * Date of the briefing, such as "2025-03-31".
   * @defaultValue none
   */
  readonly date?: string;
}

/** Places and routes of a map. */
export type MapLayout = ReturnType<typeof layoutChain>;

/** Room for a map, in millimetres. */
export interface MapRoom {
  /** Width. */
  readonly width: number;
  /** Height. */
  readonly height: number;
}

/** Room on the lying page of a Word document. */
export const PAGE_ROOM: MapRoom = { width: 225, height: 130 };
/** Title and legend take about this part of the height. */
const FRAME = 0.17;
const LEVELS: readonly CardLevel[] = ["near", "mid", "far"];

/**
 * Draws the map for the page of a Word document that it has to itself, at the nearest level of detail that can be read
 * there. The picture for {@link BriefingDocxOptions.picture} is made of it.
 *
 * @param chain - Chain; it is not modified.
 * @param options - Analysis, language, title, date.
 * @returns The drawing.
 */
export function briefingDrawing(chain: Chain, options: BriefingDrawingOptions = {}): ChainDrawing {
  return fittedDrawing(chain, options, PAGE_ROOM);
}

/**
 * Places the cards of a chain for a room.
 *
 * @param chain - Chain.
 * @param room - Room.
 * @returns Places and routes.
 */
export function layoutFor(chain: Chain, { width, height }: MapRoom): MapLayout {
  return layoutChain(chain, { aspectRatio: width / (height * (1 - FRAME)) });
}

/**
 * Draws the map for a room.
 *
 * @param chain - Chain.
 * @param options - Analysis, language, title, date.
 * @param room - Room that it is to fill.
 * @param layout - Places and routes.
 * @returns The drawing; it is drawn from far where even that cannot be read.
 */
export function fittedDrawing(
  chain: Chain,
  options: BriefingDrawingOptions,
  room: MapRoom,
  layout: MapLayout = layoutFor(chain, room),
): ChainDrawing {
  const { analysis = analyzeChain(chain), locale = "zh", title, date } = options;
  const at = (level: CardLevel): ChainDrawing =>
    drawChain(chain, {
      analysis,
      locale,
      layout,
      level,
      palette: "default",
      ...(title !== undefined && { title }),
      ...(date !== undefined && { date: dateWords(date, locale) }),
    });
  for (const level of LEVELS) {
    const drawing = at(level);
    if (drawing.leastType * fitScale(drawing, room) >= LEAST_PRINTED_TYPE) return drawing;
  }
  return at("far");
}

/**
 * Says how much a drawing is enlarged to fill a room.
 *
 * @param drawing - Drawing.
 * @param room - Room.
 * @returns Millimetres to the unit of the drawing.
 */
export function fitScale({ width, height }: Pick<ChainDrawing, "width" | "height">, room: MapRoom): number {
  return Math.min(room.width / Math.max(1, width), room.height / Math.max(1, height));
}
