/**
 * What of the map's container is covered by something of the page, such as controls that float above it.
 *
 * @module
 */

/** Room that is taken at the sides of a map, in CSS pixels; a side that is not named is free. */
export interface MapInsets {
  /** Room at the upper side. */
  readonly top?: number;
  /** Room at the right side. */
  readonly right?: number;
  /** Room at the lower side. */
  readonly bottom?: number;
  /** Room at the left side. */
  readonly left?: number;
}

/** Room taken at the two ends of one direction, in CSS pixels. */
export interface Ends {
  /** Left or above. */
  readonly before: number;
  /** Right or below. */
  readonly after: number;
}

/** What is covered, in both directions. */
export interface Cover {
  /** From left to right. */
  readonly across: Ends;
  /** From top to bottom. */
  readonly down: Ends;
}

/** Least part of the container that is left free in each direction: a map in a small one is seen below the controls, too. */
const LEAST_FREE = 0.5;

/**
 * Says what is covered in a container of a size.
 *
 * @param insets - Room that is taken; anything but a positive number is none.
 * @param width - Width of the container in CSS pixels.
 * @param height - Its height.
 * @returns Room at both ends of both directions, at most half of the container together.
 */
export function coverOf(insets: MapInsets, width: number, height: number): Cover {
  return { across: endsOf(insets.left, insets.right, width), down: endsOf(insets.top, insets.bottom, height) };
}

function endsOf(before: number | undefined, after: number | undefined, room: number): Ends {
  const [first, last] = [before, after].map((value) =>
    value !== undefined && Number.isFinite(value) ? Math.max(0, value) : 0,
  ) as [number, number];
  const taken = first + last;
  const most = room * (1 - LEAST_FREE);
  const share = taken > most ? most / taken : 1;
  return { before: first * share, after: last * share };
}
