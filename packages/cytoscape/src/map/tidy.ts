/**
 * Tidying up (整理): a layout from scratch beside the present one, to be looked at before it is taken.
 *
 * @module
 */
import type { LinkKey } from "@liantu/core";
import type { Point } from "@liantu/layout";

/** A card that would move. */
export interface TidyMove {
  /** Link of the card. */
  readonly link: LinkKey;
  /** Where its centre is. */
  readonly from: Point;
  /** Where it would be. */
  readonly to: Point;
}

/** Options of tidying up. */
export interface TidyOptions {
  /**
   * Whether the map draws where each card would stand, with an arrow from where it is, until the preview is applied or
   * dropped, or the map changes.
   * @defaultValue `false`
   */
  readonly hasGhosts?: boolean;
}

/** What tidying up would do. */
export interface TidyPreview {
  /** Cards that would move, by link. */
  readonly moves: readonly TidyMove[];
  /** Does it; the function given back puts all cards back that are still there. */
  readonly apply: () => () => void;
  /** Lets it be: takes the drawing of the moves away. */
  readonly drop: () => void;
}

/**
 * Compares two layouts.
 *
 * @param before - Centres now.
 * @param after - Centres then.
 * @returns Cards of both that differ in place, by ascending key.
 */
export function movesBetween(
  before: ReadonlyMap<LinkKey, Point>,
  after: ReadonlyMap<LinkKey, Point>,
): readonly TidyMove[] {
  const moves: TidyMove[] = [];
  for (const [link, from] of before) {
    const to = after.get(link);
    if (to !== undefined && (to.x !== from.x || to.y !== from.y)) moves.push({ link, from, to });
  }
  return moves.sort((a, b) => (a.link < b.link ? -1 : 1));
}
