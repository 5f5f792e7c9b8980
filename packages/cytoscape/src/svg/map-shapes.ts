/**
 * The map itself as a display list: lanes, flows, cards.
 *
 * @module
 */
import { LANE_NAMES } from "@liantu/core";
import type { Chain, ChainAnalysis, LinkKey, LinkStage } from "@liantu/core";
import type { LaneLayout } from "@liantu/layout";
import { cardOf } from "../card/card-of.js";
import { cardShapes } from "../card/card-svg.js";
import { isGap } from "../card/card.js";
import type { CardLevel } from "../card/levels.js";
import { CARD_SIZE } from "../card/levels.js";
import type { LensMark } from "../lens/lens.js";
import { LANE_HEADER } from "../map/chain-layout.js";
import { flowElementId } from "../map/element-ids.js";
import type { Palette } from "../palette.js";
import { measureText } from "../text/measure-text.js";
import { word } from "../words.js";
import type { Locale } from "../words.js";
import { routeInk, routeShapes } from "./route-shapes.js";
import type { RouteStyle } from "./route-shapes.js";
import type { Shape } from "./shape.js";

/** A chain, and how it is to look. */
export interface MapSubject {
  /** Chain. */
  readonly chain: Chain;
  /** Its analysis. */
  readonly analysis: ChainAnalysis;
  /** Places and routes. */
  readonly layout: LaneLayout;
  /** Language. */
  readonly locale: Locale;
  /** Colours. */
  readonly palette: Palette;
  /** What a lens says of each link; none for the cards as they are. */
  readonly marks?: ReadonlyMap<LinkKey, LensMark>;
}

const LINE_WIDTH: Readonly<Record<CardLevel, number>> = { dot: 7, far: 4.5, mid: 3, near: 2 };

/** Type of the names of lanes and of the counts beside them: as large as that of the cards at least. */
const LANE_TYPE: Readonly<Record<CardLevel, readonly [name: number, counts: number]>> = {
  dot: [52, 48],
  far: [52, 48],
  mid: [36, 24],
  near: [36, 24],
};

/**
 * Draws the map of a chain.
 *
 * @param subject - What to draw.
 * @param level - Level of detail of every card.
 * @returns Shapes in the coordinates of the layout: lanes, above them flows, above these cards.
 */
export function mapShapes(subject: MapSubject, level: CardLevel): readonly Shape[] {
  const { chain, analysis, layout, locale, palette, marks } = subject;
  const lineWidth = LINE_WIDTH[level];
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
    const card = cardOf(chain, link, locale, marks?.get(link.id) ?? null);
    const place = { x: centre.x - CARD_SIZE.width / 2, y: centre.y - CARD_SIZE.height / 2 };
    return [{ kind: "group", ...place, title: card.name, shapes: cardShapes(card, level, palette) }];
  });
  return [...laneShapes(subject, level), ...routes, ...joints, ...cards];
}

function laneShapes({ analysis, layout, locale, palette }: MapSubject, level: CardLevel): readonly Shape[] {
  const [size, small] = LANE_TYPE[level];
  return layout.lanes.flatMap(({ id, x, y, width, height }): Shape[] => {
    const links = [...analysis.links.values()].filter(({ stage }) => stage === id);
    const gaps = links.filter((link) => isGap(link.class)).length;
    const name = LANE_NAMES[id as LinkStage][locale];
    const some = word("links", locale, links.length);
    const wordings = gaps > 0 ? [`${some} · ${word("gaps", locale, gaps)}`, some] : [some];
    const start = x + 36 + measureText(name, size, true);
    // A count that does not fit is left out: half a number is a wrong number.
    const counts = wordings.find((text) => start + measureText(text, small) <= x + width - 12);
    const baseline = y + LANE_HEADER / 2 + size * 0.36;
    return [
      { kind: "rect", x, y, width, height, fill: palette.lane, stroke: palette.laneBorder, strokeWidth: 2 },
      { kind: "text", x: x + 20, y: baseline, text: name, size, isBold: true, fill: palette.ink },
      ...(counts === undefined
        ? []
        : [{ kind: "text" as const, x: start, y: baseline, text: counts, size: small, fill: palette.muted }]),
    ];
  });
}
