/**
 * Four levels of detail. A card has one size in the model at every level, so that nothing moves by zooming.
 *
 * @module
 */

/** Level of detail, by the zoom. */
export type CardLevel = "dot" | "far" | "mid" | "near";

/** Levels from the farthest to the nearest. */
export const CARD_LEVELS: readonly CardLevel[] = ["dot", "far", "mid", "near"];

/** Size of a card, in model units. */
export interface CardSize {
  /** From left to right. */
  readonly width: number;
  /** From top to bottom. */
  readonly height: number;
}

/** Size of every card: five large characters wide. */
export const CARD_SIZE: CardSize = { width: 260, height: 248 };

/** Least zoom of each level. */
export const LEVEL_ZOOM: Readonly<Record<CardLevel, number>> = { dot: 0, far: 0.25, mid: 0.5, near: 1 };

/** Smallest type of each level in model units: 12 CSS pixels at the least zoom of the level. A dot carries no text. */
export const LEAST_TYPE: Readonly<Record<Exclude<CardLevel, "dot">, number>> = { far: 48, mid: 24, near: 12 };

/** Going nearer, a level is entered this much later than it is left going farther, so that no text falls under 12 pixels. */
const HYSTERESIS = 0.05;

/**
 * Gives the least zoom at which a level is entered.
 *
 * @param level - Level to enter.
 * @param current - Level shown now; none at first.
 * @returns CSS pixels per model unit.
 */
export function entryZoom(level: CardLevel, current?: CardLevel): number {
  const isNearer = current !== undefined && CARD_LEVELS.indexOf(level) > CARD_LEVELS.indexOf(current);
  return LEVEL_ZOOM[level] * (isNearer ? 1 + HYSTERESIS : 1);
}

/**
 * Gives the level for a zoom.
 *
 * @param zoom - CSS pixels per model unit.
 * @param current - Level shown now, to which the map keeps a little longer; none at first.
 * @returns The level.
 */
export function levelOf(zoom: number, current?: CardLevel): CardLevel {
  let level: CardLevel = "dot";
  for (const candidate of CARD_LEVELS) {
    if (zoom >= entryZoom(candidate, current)) level = candidate;
  }
  return level;
}
