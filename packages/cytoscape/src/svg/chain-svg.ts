/**
 * The whole map as one SVG document, out of the same display list as the cards on the screen. Works in Node.
 *
 * @module
 */
import { analyzeChain, LANE_NAMES } from "@liantu/core";
import type { Chain, ChainAnalysis, LinkStage } from "@liantu/core";
import type { LaneLayout } from "@liantu/layout";
import { cardOf } from "../card/card-of.js";
import { cardShapes } from "../card/card-svg.js";
import { isGap } from "../card/card.js";
import type { CardLevel } from "../card/levels.js";
import { CARD_SIZE } from "../card/levels.js";
import { legendItems } from "../legend/legend-items.js";
import { legendShapes } from "../legend/legend-shapes.js";
import { LANE_HEADER, layoutChain } from "../map/chain-layout.js";
import { flowElementId } from "../map/element-ids.js";
import { paletteOf } from "../palette.js";
import type { Palette, PaletteName } from "../palette.js";
import { measureText } from "../text/measure-text.js";
import { word } from "../words.js";
import type { Locale } from "../words.js";
import { routeInk, routeShapes } from "./route-shapes.js";
import type { RouteStyle } from "./route-shapes.js";
import type { Shape } from "./shape.js";
import { shapesToSvg } from "./shapes-to-svg.js";

/** Options of {@link chainSvg}. */
export interface ChainSvgOptions {
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
   * Level of detail of every card.
   * @defaultValue `"near"`
   */
  readonly level?: CardLevel;
  /**
   * Places and routes.
   * @defaultValue laid out afresh, recorded positions being kept
   */
  readonly layout?: LaneLayout;
  /**
   * Title above the map.
   * @defaultValue the name of the chain
   */
  readonly title?: string;
  /**
   * A line of small print beside the date, such as a classification mark.
   * @defaultValue none
   */
  readonly note?: string;
}

/** A map as a display list. */
export interface ChainDrawing {
  /** Shapes, later ones above earlier ones. */
  readonly shapes: readonly Shape[];
  /** Width; the drawing begins at 0. */
  readonly width: number;
  /** Height. */
  readonly height: number;
  /** Title of the document. */
  readonly title: string;
}

const MARGIN = 48;

/**
 * Draws a whole chain as one SVG document: title, lanes, flows, cards, legend, data date and source.
 *
 * @param chain - Chain to draw; it is not modified.
 * @param options - Language, colours, level.
 * @returns SVG text; every word in it is text, none is a path.
 */
export function chainSvg(chain: Chain, options: ChainSvgOptions = {}): string {
  const { shapes, ...frame } = drawChain(chain, options);
  return shapesToSvg(shapes, { ...frame, language: options.locale === "en" ? "en" : "zh-CN" });
}

/**
 * Draws a whole chain as a display list, for exports of other kinds.
 *
 * @param chain - Chain to draw; it is not modified.
 * @param options - Language, colours, level.
 * @returns The drawing.
 */
export function drawChain(chain: Chain, options: ChainSvgOptions = {}): ChainDrawing {
  const { analysis = analyzeChain(chain), locale = "zh", palette: name = "print", level = "near" } = options;
  const { layout = layoutChain(chain), title = titleOf(chain, locale), note } = options;
  const palette = paletteOf(name);
  const { bounds } = layout;
  const width = Math.max(bounds.width + 2 * MARGIN, 1000);
  const size = Math.min(120, Math.max(20, width / 100));
  const head = MARGIN + size * 3.4;
  const legend = legendShapes(legendItems(analysis, locale, palette), width - 2 * MARGIN, size, palette);
  const legendY = head + bounds.height + size * 1.6;
  const height = legendY + legend.height + size * 2.6 + MARGIN / 2;
  const left = (width - bounds.width) / 2;
  const shapes: Shape[] = [
    { kind: "rect", x: 0, y: 0, width, height, fill: palette.canvas },
    { kind: "text", x: MARGIN, y: MARGIN + size * 1.6, text: title, size: size * 2, isBold: true, fill: palette.ink },
    {
      kind: "text",
      x: width - MARGIN,
      y: MARGIN + size * 1.6,
      text: headline(analysis, locale),
      size: size * 1.1,
      anchor: "end",
      fill: palette.muted,
    },
    {
      kind: "group",
      x: left - bounds.x,
      y: head - bounds.y,
      shapes: mapShapes(chain, analysis, layout, level, locale, palette),
    },
    { kind: "group", x: MARGIN, y: legendY, shapes: legend.shapes },
  ];
  const foot = [...footParts(chain, locale), ...(note === undefined ? [] : [note])].join("　·　");
  const footWidth = measureText(foot, size);
  const fit = footWidth > width - 2 * MARGIN ? { fit: width - 2 * MARGIN } : {};
  const y = legendY + legend.height + size * 1.9;
  shapes.push({ kind: "text", x: MARGIN, y, text: foot, size, fill: palette.muted, ...fit });
  return { shapes, width, height, title };
}

function mapShapes(
  chain: Chain,
  analysis: ChainAnalysis,
  layout: LaneLayout,
  level: CardLevel,
  locale: Locale,
  palette: Palette,
): readonly Shape[] {
  const lineWidth = { dot: 7, far: 4.5, mid: 3, near: 2 }[level];
  const styles = new Map<string, RouteStyle>();
  const routes: Shape[] = [];
  for (const flow of chain.flows) {
    const id = flowElementId(flow);
    const supplier = analysis.links.get(flow.from)?.class;
    const isSevered = supplier === "blank" || supplier === "break";
    const style = (flow.kind ?? "input") !== "input" ? "return" : isSevered ? "severed" : "input";
    styles.set(layout.nets.get(id) ?? id, style);
    routes.push(...routeShapes(layout.routes.get(id) ?? [], style, palette, lineWidth));
  }
  const joints = layout.joints.map(({ x, y, net }): Shape => {
    return { kind: "circle", x, y, radius: lineWidth * 1.5, fill: routeInk(styles.get(net) ?? "input", palette) };
  });
  const cards = [...analysis.links.values()].flatMap((link): Shape[] => {
    const centre = layout.positions.get(link.id);
    if (centre === undefined) return [];
    const card = cardOf(chain, link, locale);
    const place = { x: centre.x - CARD_SIZE.width / 2, y: centre.y - CARD_SIZE.height / 2 };
    return [{ kind: "group", ...place, title: card.name, shapes: cardShapes(card, level, palette) }];
  });
  return [...laneShapes(analysis, layout, locale, palette), ...routes, ...joints, ...cards];
}

function laneShapes(analysis: ChainAnalysis, layout: LaneLayout, locale: Locale, palette: Palette): readonly Shape[] {
  return layout.lanes.flatMap(({ id, x, y, width, height }): Shape[] => {
    const links = [...analysis.links.values()].filter(({ stage }) => stage === id);
    const gaps = links.filter((link) => isGap(link.class)).length;
    const name = LANE_NAMES[id as LinkStage][locale];
    const counts = [word("links", locale, links.length), ...(gaps > 0 ? [word("gaps", locale, gaps)] : [])].join(" · ");
    const baseline = y + LANE_HEADER * 0.66;
    return [
      { kind: "rect", x, y, width, height, fill: palette.lane, stroke: palette.laneBorder, strokeWidth: 2 },
      { kind: "text", x: x + 20, y: baseline, text: name, size: 36, isBold: true, fill: palette.ink },
      {
        kind: "text",
        x: x + 36 + measureText(name, 36, true),
        y: baseline,
        text: counts,
        size: 24,
        fill: palette.muted,
      },
    ];
  });
}

function titleOf({ document }: Chain, locale: Locale): string {
  return locale === "en" ? (document.nameEn ?? document.name) : document.name;
}

function headline(analysis: ChainAnalysis, locale: Locale): string {
  const gaps = [...analysis.links.values()].filter((link) => isGap(link.class)).length;
  return [word("links", locale, analysis.links.size), word("gaps", locale, gaps)].join(" · ");
}

function footParts({ document }: Chain, locale: Locale): string[] {
  const colon = locale === "zh" ? "：" : ": ";
  const parts: string[] = [];
  if (document.region?.name !== undefined) parts.push(`${word("region", locale)}${colon}${document.region.name}`);
  if (document.asOf !== undefined) parts.push(`${word("asOf", locale)}${colon}${document.asOf}`);
  if (document.source !== undefined) parts.push(`${word("source", locale)}${colon}${document.source}`);
  return parts;
}
