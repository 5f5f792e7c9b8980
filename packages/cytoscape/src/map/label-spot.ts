/**
 * Where a flow can carry its label without touching a card.
 *
 * @module
 */
import type { Point } from "@liantu/layout";

/** Least length of a stretch that a label fits on, in model units: beside the line if it runs down, along it if across. */
const LEAST_DOWN = 56;
const LEAST_ACROSS = 130;

/**
 * Finds the middle of the longest stretch of a route that has room for a label.
 *
 * @param route - Points of the route, axis-parallel, from the end that distances are measured from.
 * @param stretches - How many stretches from that end may carry the label.
 * @returns Distance along the route in model units; `null` if no stretch has room.
 */
export function labelSpot(route: readonly Point[], stretches = Number.POSITIVE_INFINITY): number | null {
  let spot: number | null = null;
  let longest = 0;
  let before = 0;
  for (let i = 1; i < route.length; i++) {
    const [from, to] = [route[i - 1]!, route[i]!];
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    const hasRoom = length >= (from.x === to.x ? LEAST_DOWN : LEAST_ACROSS);
    if (hasRoom && length > longest && i <= stretches) {
      longest = length;
      spot = before + length / 2;
    }
    before += length;
  }
  return spot;
}
