/**
 * Places for nodes that nobody arranged, so that a drawing program does not put them all on one spot.
 *
 * @module
 */

/** Width of a node in a drawing. */
export const NODE_WIDTH = 150;
/** Height of a node in a drawing. */
export const NODE_HEIGHT = 40;

const LANES: readonly string[] = ["upstream", "midstream", "downstream", "supporting"];
const ROW = 70;
const COLUMN = 240;

/** Gives places one after the other: a column for each lane, the others to the right. */
export class AutomaticPlaces {
  readonly #counts = new Map<number, number>();

  /**
   * Gives the next place of a lane.
   *
   * @param lane - Lane of the link; `null` for other nodes.
   * @returns Place of the centre, y downwards.
   */
  next(lane: string | null): { readonly x: number; readonly y: number } {
    const found = lane === null ? -1 : LANES.indexOf(lane);
    const column = found < 0 ? LANES.length : found;
    const row = this.#counts.get(column) ?? 0;
    this.#counts.set(column, row + 1);
    return { x: column * COLUMN, y: row * ROW };
  }
}
