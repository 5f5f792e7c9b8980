/**
 * How much room the lists below the map take.
 *
 * @module
 */

/** Height of the title bar, which is left when the list is closed. */
export const LIST_TITLE = 34;
/** Least height of an open list. */
export const LEAST_LIST = 140;
/** With less room than this the list starts closed: names on the map come first. */
const ROOMY = 760;
/** Least height of the map above it. */
const LEAST_MAP = 200;

/**
 * Says whether the list is open.
 *
 * @param room - Height of map and list together, in CSS pixels.
 * @param wish - What somebody asked for, `null` for nothing yet.
 * @returns Whether it is open.
 */
export function isListOpen(room: number, wish: boolean | null): boolean {
  return wish ?? room >= ROOMY;
}

/**
 * Gives the greatest height of the list.
 *
 * @param room - Height of map and list together.
 * @returns CSS pixels.
 */
export function mostListHeight(room: number): number {
  return Math.max(LEAST_LIST, room - LEAST_MAP);
}

/**
 * Gives the height of the list as it is.
 *
 * @param room - Height of map and list together.
 * @param wish - Whether somebody asked for it to be open.
 * @param wanted - Height that it was dragged to, `null` for none.
 * @returns CSS pixels; that of the title bar while it is closed.
 */
export function listHeight(room: number, wish: boolean | null, wanted: number | null): number {
  if (room === 0) return 0;
  return isListOpen(room, wish) ? openListHeight(room, wanted) : LIST_TITLE;
}

/**
 * Gives the height of the open list.
 *
 * @param room - Height of map and list together.
 * @param wanted - Height that it was dragged to, `null` for none.
 * @returns CSS pixels.
 */
export function openListHeight(room: number, wanted: number | null): number {
  return Math.min(mostListHeight(room), wanted ?? Math.max(LEAST_LIST, Math.round(room * 0.28)));
}
