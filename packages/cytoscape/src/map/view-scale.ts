/**
 * How many pixels the picture of a card has.
 *
 * @module
 */

const LEAST = 0.125;
const MOST = 4;

/**
 * What a zoom of one, or a half, or a quarter is multiplied by, so that type is sharp: there the renderer copies its textures
 * pixel for pixel, but a fraction of a pixel beside those of the screen. A hair above it they are made twice as fine.
 */
export const JUST_ABOVE = 1.001;
/** Cards above which finer textures cost more than they give: without a graphics card the map then moves at a third of the pace. */
const MANY_CARDS = 120;

/**
 * Gives the zoom at which cards of a level are first seen, where their type is sharp.
 *
 * @param zoom - Least zoom of the level.
 * @param cards - Number of cards.
 * @returns The zoom, or a hair more.
 */
export function sharpZoom(zoom: number, cards: number): number {
  return cards > MANY_CARDS ? zoom : zoom * JUST_ABOVE;
}

/**
 * Gives the pixels on a model unit of what is looked at: the next power of two, as the renderer's own textures have it, so
 * that it copies pictures as they are and small steps of the zoom need no new ones.
 *
 * @param zoom - CSS pixels on a model unit.
 * @param ratio - Pixels of the screen on a CSS pixel.
 * @returns A power of two from 1/8 to 4.
 */
export function viewScale(zoom: number, ratio: number = globalThis.devicePixelRatio ?? 1): number {
  const wanted = 2 ** Math.ceil(Math.log2(Math.max(zoom * ratio, LEAST)) - 1e-9);
  return Math.min(MOST, wanted);
}
