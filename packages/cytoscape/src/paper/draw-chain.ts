/**
 * The one display list of an export: map, title, legend and foot, on a sheet of paper or as large as they are. The screen
 * draws the same cards; SVG, PDF and PNG draw this list and nothing else.
 *
 * @module
 */
import { analyzeChain } from "@liantu/core";
import type { Chain, ChainAnalysis } from "@liantu/core";
import type { LaneLayout } from "@liantu/layout";
import { isGap } from "../card/card.js";
import type { CardLevel } from "../card/levels.js";
import { legendLines } from "../legend/legend-line.js";
import { lensMarks } from "../lens/lens.js";
import type { Lens } from "../lens/lens.js";
import { lensOf } from "../lens/lenses.js";
import type { LensName } from "../lens/lenses.js";
import { layoutChain } from "../map/chain-layout.js";
import { paletteOf } from "../palette.js";
import type { Palette, PaletteName } from "../palette.js";
import { mapShapes } from "../svg/map-shapes.js";
import type { Shape } from "../svg/shape.js";
import { word } from "../words.js";
import type { Locale } from "../words.js";
import { frameShapes } from "./frame-shapes.js";
import type { DrawnFrame, FrameParts } from "./frame-shapes.js";
import { leastType } from "./least-type.js";
import { paperSetup } from "./paper.js";
import type { PaperName, PaperOptions } from "./paper.js";
import { paperWord } from "./paper-words.js";
import { fitSheet, mapRoom } from "./sheet.js";
import type { DrawnPaper } from "./sheet.js";

/** Options of every export. */
export interface ChainDrawingOptions {
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
   * Colours.
   * @defaultValue `"print"`
   */
  readonly palette?: PaletteName | Palette;
  /**
   * What the cards show: statuses and gaps, or what a lens says; the legend explains it.
   * @defaultValue `"status"`
   */
  readonly lens?: LensName | Lens;
  /**
   * Level of detail of every card.
   * @defaultValue `"near"`; on paper the nearest whose smallest type is {@link LEAST_PRINTED_TYPE} high, else `"far"`
   */
  readonly level?: CardLevel;
  /**
   * Places and routes.
   * @defaultValue laid out afresh in the proportions of the paper, recorded positions being kept
   */
  readonly layout?: LaneLayout;
  /**
   * Title above the map.
   * @defaultValue the name of the chain
   */
  readonly title?: string;
  /**
   * Classification mark (密级), such as "内部资料" or "秘密★1年", above the title and on every page.
   * @defaultValue none
   */
  readonly mark?: string;
  /**
   * Date on which the map was made, as it is to be printed; the date of the data is printed anyway.
   * @defaultValue none
   */
  readonly date?: string;
  /**
   * Sources of the data.
   * @defaultValue the source that the document names
   */
  readonly sources?: readonly string[];
  /**
   * A line of small print beside date and sources.
   * @defaultValue none
   */
  readonly note?: string;
  /**
   * Whether there is a legend below the map.
   * @defaultValue `true`
   */
  readonly hasLegend?: boolean;
  /**
   * Paper to set the map on.
   * @defaultValue none: the drawing is as large as the map
   */
  readonly paper?: PaperName | PaperOptions;
}

/** A map as a display list. */
export interface ChainDrawing {
  /** Shapes, later ones above earlier ones. */
  readonly shapes: readonly Shape[];
  /** Width, in the units of the map; the drawing begins at 0. */
  readonly width: number;
  /** Height. */
  readonly height: number;
  /** Title of the document. */
  readonly title: string;
  /** Language of its texts. */
  readonly locale: Locale;
  /** Level of detail drawn. */
  readonly level: CardLevel;
  /** Size of the smallest type, in the units of the map. */
  readonly leastType: number;
  /** Paper; `null` if the drawing is as large as the map. */
  readonly paper: DrawnPaper | null;
}

const MARGIN = 48;

/**
 * Draws a whole chain as a display list.
 *
 * @param chain - Chain to draw; it is not modified.
 * @param options - Language, colours, level, paper.
 * @returns The drawing.
 * @throws `ChainError` of `@liantu/core`: `invalid-option` if the paper is none.
 * @example
 * {@includeCode ../../../../examples/map-svg.ts}
 */
export function drawChain(chain: Chain, options: ChainDrawingOptions = {}): ChainDrawing {
  const { analysis = analyzeChain(chain), locale = "zh", palette: name = "print" } = options;
  const palette = paletteOf(name);
  const lens = lensOf(options.lens ?? "status");
  const marks = lens.isPlain === true ? {} : { marks: lensMarks(lens, analysis) };
  const parts = frameParts(chain, analysis, lens, palette, options);
  const frameOf = (width: number, size: number): DrawnFrame => frameShapes(parts, width, size, palette);
  const setup = options.paper === undefined ? null : paperSetup(options.paper);
  const aspect = setup === null ? {} : { aspectRatio: aspectOf(mapRoom(setup, frameOf)) };
  const { layout = layoutChain(chain, aspect) } = options;
  const mapAt = (level: CardLevel): readonly Shape[] =>
    mapShapes({ chain, analysis, layout, locale, palette, ...marks }, level);
  const rest = { title: parts.title, locale };
  if (setup === null) {
    const { level = "near" } = options;
    const sheet = looseSheet(layout, mapAt(level), frameOf, palette);
    return { ...rest, ...sheet, level, leastType: leastType(sheet.shapes), paper: null };
  }
  const { level, map, sheet } = fitSheet(setup, layout.bounds, mapAt, frameOf, options.level);
  const { paper, width, height, frame, origin, margin } = sheet;
  const shapes: Shape[] = [
    { kind: "rect", x: 0, y: 0, width, height, fill: palette.canvas },
    { kind: "group", x: margin, y: margin, shapes: frame.head },
    { kind: "group", x: origin.x, y: origin.y, shapes: map },
    { kind: "group", x: margin, y: height - margin - frame.footHeight, shapes: frame.foot },
  ];
  return { ...rest, shapes, width, height, level, leastType: leastType(shapes), paper };
}

/** No paper: title and legend grow with the map. */
function looseSheet(
  { bounds }: LaneLayout,
  map: readonly Shape[],
  frameOf: (width: number, size: number) => DrawnFrame,
  palette: Palette,
): Pick<ChainDrawing, "shapes" | "width" | "height"> {
  const width = Math.max(bounds.width + 2 * MARGIN, 1000);
  const size = Math.min(120, Math.max(20, width / 100));
  const frame = frameOf(width - 2 * MARGIN, size);
  const top = MARGIN + frame.headHeight;
  const bottom = top + bounds.height;
  const height = bottom + frame.footHeight + MARGIN;
  const shapes: Shape[] = [
    { kind: "rect", x: 0, y: 0, width, height, fill: palette.canvas },
    { kind: "group", x: MARGIN, y: MARGIN, shapes: frame.head },
    { kind: "group", x: (width - bounds.width) / 2 - bounds.x, y: top - bounds.y, shapes: map },
    { kind: "group", x: MARGIN, y: bottom, shapes: frame.foot },
  ];
  return { shapes, width, height };
}

function aspectOf({ width, height }: { readonly width: number; readonly height: number }): number {
  return width / height;
}

function frameParts(
  chain: Chain,
  analysis: ChainAnalysis,
  lens: Lens,
  palette: Palette,
  options: ChainDrawingOptions,
): FrameParts {
  const { document } = chain;
  const { locale = "zh", mark = "", hasLegend = true } = options;
  const name = locale === "en" ? (document.nameEn ?? document.name) : document.name;
  const gaps = [...analysis.links.values()].filter((link) => isGap(link.class)).length;
  return {
    title: options.title ?? name,
    headline: [word("links", locale, analysis.links.size), word("gaps", locale, gaps)].join(" · "),
    mark,
    legend: hasLegend ? legendLines(analysis, lens, locale, palette) : [],
    foot: footParts(chain, locale, options),
  };
}

function footParts({ document }: Chain, locale: Locale, options: ChainDrawingOptions): readonly string[] {
  const { sources = document.source === undefined ? [] : [document.source], date, note } = options;
  const colon = locale === "zh" ? "：" : ": ";
  const parts: string[] = [];
  if (document.region?.name !== undefined) parts.push(`${word("region", locale)}${colon}${document.region.name}`);
  if (document.asOf !== undefined) parts.push(`${word("asOf", locale)}${colon}${document.asOf}`);
  if (sources.length > 0) parts.push(`${word("source", locale)}${colon}${sources.join(locale === "zh" ? "；" : "; ")}`);
  if (date !== undefined) parts.push(`${paperWord("madeOn", locale)}${colon}${date}`);
  if (note !== undefined) parts.push(note);
  return parts;
}
