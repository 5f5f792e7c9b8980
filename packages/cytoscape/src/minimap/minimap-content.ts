/**
 * What a minimap shows of a chain: its lanes, and its cards in the colours of the lens.
 *
 * @module
 */
import type { ChainAnalysis, LinkKey } from "@liantu/core";
import type { LaneLayout } from "@liantu/layout";
import { isGap } from "../card/card.js";
import { CARD_SIZE } from "../card/levels.js";
import { lensInk } from "../lens/lens-colours.js";
import type { Lens, LensMark } from "../lens/lens.js";
import type { Palette } from "../palette.js";
import type { Locale } from "../words.js";
import type { MinimapContent } from "./minimap.js";

/** What the map shows at the moment. */
export interface MinimapState {
  /** Analysis of the chain. */
  readonly analysis: ChainAnalysis;
  /** Places. */
  readonly layout: LaneLayout;
  /** Lens. */
  readonly lens: Lens;
  /** What it says of each link. */
  readonly marks: ReadonlyMap<LinkKey, LensMark>;
  /** Colours. */
  readonly palette: Palette;
  /** Language. */
  readonly locale: Locale;
}

/**
 * Gathers what a minimap shows.
 *
 * @param state - What the map shows.
 * @returns Lanes and cards; without a lens gaps have their own ink, and all else that of its furthest status.
 */
export function minimapContent({ analysis, layout, lens, marks, palette, locale }: MinimapState): MinimapContent {
  const { width, height } = CARD_SIZE;
  const isPlain = lens.isPlain === true;
  const cards = [...layout.positions].flatMap(([id, { x, y }]) => {
    const link = analysis.links.get(id);
    const mark = marks.get(id);
    if (link === undefined || mark === undefined) return [];
    const hasSign = isPlain ? isGap(link.class) : mark.colour === "gap" || mark.colour === "weak";
    const sign = link.class === "weak" ? palette.weak : palette.gap;
    const ink = isPlain && hasSign ? sign : lensInk(mark.colour, palette);
    return [{ x: x - width / 2, y: y - height / 2, width, height, ink, hasSign }];
  });
  const label = locale === "zh" ? "小地图，方向键移动视野" : "Minimap, arrow keys move the view";
  return { bounds: layout.bounds, lanes: layout.lanes, cards, palette, label };
}
