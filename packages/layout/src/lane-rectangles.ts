/**
 * Rectangles of the lanes around the cards, whether the cards stand on a grid or where somebody dragged them.
 *
 * @module
 */
import type { Settings } from "./options.js";
import type { LaneRectangle, Point } from "./types.js";

/** Sides of something. */
export interface Box {
  /** Least x. */
  readonly left: number;
  /** Greatest x. */
  readonly right: number;
  /** Least y. */
  readonly top: number;
  /** Greatest y. */
  readonly bottom: number;
}

/** What {@link drawLanes} needs to know. */
export interface LaneHulls {
  /** Ids of the lanes. */
  readonly lanes: readonly string[];
  /** Index of the supporting lane, −1 if there is none. */
  readonly supporting: number;
  /** Box around the cards of each lane, or the place kept for them; y does not matter for a main lane without cards. */
  readonly hulls: readonly Box[];
  /** Columns of cards in each lane; 0 marks a lane without cards. */
  readonly columns: readonly number[];
}

/** Distance from the lines to the border of the lanes. */
const margin = 14;

/**
 * Draws the lanes. Main lanes have one top and one bottom; the outer ones reach round the lines outside the cards.
 *
 * @param input - Lanes and the boxes of their cards.
 * @param lines - All lines.
 * @param settings - Padding, header and card height.
 * @returns One rectangle per lane, in the order of the lanes.
 */
export function drawLanes(
  input: LaneHulls,
  lines: Iterable<readonly Point[]>,
  settings: Settings,
): readonly LaneRectangle[] {
  const { lanes, supporting, hulls, columns } = input;
  const { lanePadding, laneGap, headerHeight, cardHeight } = settings;
  const reach = surround(lines);
  const main = [...lanes.keys()].filter((lane) => lane !== supporting);
  const filled = main.filter((lane) => columns[lane]! > 0);
  const tops = filled.map((lane) => hulls[lane]!.top);
  const bottoms = filled.map((lane) => hulls[lane]!.bottom);
  const band = supporting >= 0 && columns[supporting]! > 0 ? hulls[supporting]! : undefined;

  // without a card above it, the band still hangs below lanes one card high
  const cardTop =
    tops.length > 0 ? Math.min(...tops) : band ? band.top - 2 * lanePadding - laneGap - headerHeight - cardHeight : 0;
  const cardBottom = bottoms.length > 0 ? Math.max(...bottoms) : cardTop + cardHeight;
  const hasBandBelow = supporting >= 0;
  const top = Math.min(cardTop - lanePadding, reach.top - margin) - headerHeight;
  const bottom = hasBandBelow ? cardBottom + lanePadding : Math.max(cardBottom + lanePadding, reach.bottom + margin);

  const rectangles: LaneRectangle[] = [];
  for (const [i, lane] of main.entries()) {
    const isFirst = i === 0;
    const isLast = i === main.length - 1;
    const left = Math.min(hulls[lane]!.left - lanePadding, isFirst ? reach.left - margin : Infinity);
    const right = Math.max(hulls[lane]!.right + lanePadding, isLast ? reach.right + margin : -Infinity);
    rectangles[lane] = {
      id: lanes[lane]!,
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
      columns: columns[lane]!,
    };
  }
  if (supporting >= 0) {
    const own = band ? [{ left: band.left - lanePadding, right: band.right + lanePadding }] : [];
    const sides = main.map((lane) => rectangles[lane]!).map(({ x, width }) => ({ left: x, right: x + width }));
    const all = [...sides, ...own];
    const left = all.length > 0 ? Math.min(...all.map((side) => side.left)) : 0;
    const right = all.length > 0 ? Math.max(...all.map((side) => side.right)) : settings.cardWidth + 2 * lanePadding;
    const from = band ? band.top - lanePadding - headerHeight : Math.max(bottom, reach.bottom + margin) + laneGap;
    const to = band ? Math.max(band.bottom + lanePadding, reach.bottom + margin) : from + headerHeight + lanePadding;
    rectangles[supporting] = {
      id: lanes[supporting]!,
      x: left,
      y: from,
      width: right - left,
      height: to - from,
      columns: columns[supporting]!,
    };
  }
  return rectangles;
}

/** Whole units around the lines: cards of a fresh layout then stand at whole or half units, and a file keeps them exactly. */
function surround(lines: Iterable<readonly Point[]>): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const line of lines) {
    for (const { x, y } of line) {
      left = Math.min(left, Math.floor(x));
      right = Math.max(right, Math.ceil(x));
      top = Math.min(top, Math.floor(y));
      bottom = Math.max(bottom, Math.ceil(y));
    }
  }
  return { left, right, top, bottom };
}
