/**
 * Tidying as an act of its own: what would move where, to be shown before it is done.
 *
 * @module
 */
import { layoutLanes } from "./layout-lanes.js";
import type { LayoutOptions } from "./options.js";
import type { LaneGraph, Point } from "./types.js";

/** A card that tidying would move. */
export interface Move {
  /** Id of the card. */
  readonly id: string;
  /** Where it is now; `null` if it has no position yet. */
  readonly from: Point | null;
  /** Where it would be. */
  readonly to: Point;
}

/** Options of {@link tidyMoves}: those of the layout, without positions to keep. */
export type TidyOptions = Omit<LayoutOptions, "previous">;

/** Cards that would move by less than this, in model units, stay. */
const leastMove = 0.5;

/**
 * Lists the moves that would turn a drawing into a fresh layout.
 *
 * The fresh layout is shifted to where most cards move least, so that a drawing that is tidy already has no moves, wherever it was
 * dragged to as a whole. Nothing is moved: apply the moves to `positions` and lay out with these as `previous`.
 *
 * @param graph - Lanes, cards and flows; it is not modified.
 * @param positions - Centres of the cards now; ids that the graph does not have are ignored, and so is what is not finite.
 * @param options - As for {@link layoutLanes}.
 * @returns Moves in the order of the ids; empty for a drawing that is tidy.
 * @throws {@link LayoutError} as {@link layoutLanes} does.
 */
export function tidyMoves(
  graph: LaneGraph,
  positions: ReadonlyMap<string, Point>,
  options: TidyOptions = {},
): readonly Move[] {
  const fresh = layoutLanes(graph, { ...options, routes: options.routes ?? true }).positions;
  const known = [...fresh].flatMap(([id, to]) => {
    const from = positions.get(id);
    return from !== undefined && Number.isFinite(from.x) && Number.isFinite(from.y) ? [{ id, from, to }] : [];
  });
  const right = median(known.map(({ from, to }) => from.x - to.x));
  const down = median(known.map(({ from, to }) => from.y - to.y));
  const before = new Map(known.map(({ id, from }) => [id, { x: from.x, y: from.y }]));
  const moves: Move[] = [];
  for (const [id, { x, y }] of fresh) {
    const from = before.get(id) ?? null;
    const to = { x: x + right, y: y + down };
    const isMove = from === null || Math.abs(to.x - from.x) >= leastMove || Math.abs(to.y - from.y) >= leastMove;
    if (isMove) moves.push({ id, from, to });
  }
  return moves;
}

/** 0 without values; the lower one of two in the middle, so that whole coordinates stay whole. */
function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[(values.length - 1) >> 1] ?? 0;
}
