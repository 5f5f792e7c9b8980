/**
 * Coordinates of runs: tracks first, then the strips that have to hold them, then the exact place of each line.
 *
 * @module
 */
import { assignTracks } from "./tracks.js";
import type { TrackItem, Tracks } from "./tracks.js";
import type { Run } from "./runs.js";

/** Where a strip begins and ends, and between which coordinates lines may run in it. */
export interface StripRange {
  /** Left or upper end. */
  readonly low: number;
  /** Right or lower end. */
  readonly high: number;
  /** Left or upper end of the part for lines. */
  readonly ductLow: number;
  /** Right or lower end of that part. */
  readonly ductHigh: number;
}

/** Gives the strips of one direction their ranges, once it is known how many lines each has to hold. */
export type Sizing = (tracks: Int32Array) => readonly StripRange[];

/** Distances between lines, and from lines to cards. */
export interface Clearance {
  /** Least distance of parallel lines where there is room. */
  readonly spacing: number;
  /** Wished distance of lines that enter one card. */
  readonly portSpacing: number;
  /** Wished distance from the border of a duct. */
  readonly margin: number;
}

/** Result of {@link placeRuns}. */
export interface PlacedRuns {
  /** Coordinate of each run. */
  readonly at: ReadonlyMap<Run, number>;
  /** Ranges of the strips. */
  readonly ranges: readonly StripRange[];
}

/**
 * Places the runs of one direction.
 *
 * @param runs - Runs, all horizontal or all vertical.
 * @param toItem - A run in the coordinates that are known so far.
 * @param strips - Number of strips.
 * @param gap - See {@link assignTracks}.
 * @param size - Ranges of the strips by the tracks that they need.
 * @param clearance - Distances.
 * @param halfSide - Half the height of a card, or infinity for vertical runs, which end at none.
 * @returns Coordinates.
 */
export function placeRuns(
  runs: readonly Run[],
  toItem: (run: Run) => TrackItem,
  strips: number,
  gap: number,
  size: Sizing,
  clearance: Clearance,
  halfSide: (card: number) => number,
): PlacedRuns {
  const byStrip = Array.from({ length: strips }, (): Run[] => []);
  for (const run of runs) byStrip[run.strip]!.push(run);
  const tracks = byStrip.map((members) => assignTracks(members.map(toItem), gap));
  const ranges = size(Int32Array.from(tracks, ({ most }) => most));
  const at = new Map<Run, number>();
  for (const [strip, members] of byStrip.entries()) {
    spread(members, tracks[strip]!, ranges[strip]!, clearance, halfSide, at);
  }
  return { at, ranges };
}

/** Centres each cluster in the duct, and within the sides of the cards that its runs end at. */
function spread(
  members: readonly Run[],
  { track, of, cluster }: Tracks,
  { ductLow, ductHigh }: StripRange,
  { spacing, portSpacing, margin }: Clearance,
  halfSide: (card: number) => number,
  at: Map<Run, number>,
): void {
  const half = new Map<number, number>();
  for (const [i, run] of members.entries()) {
    const least = run.cards.reduce((sum, card) => Math.min(sum, halfSide(card)), (ductHigh - ductLow) / 2);
    half.set(cluster[i]!, Math.min(half.get(cluster[i]!) ?? Infinity, least));
  }
  const hasPorts = new Set(members.flatMap((run, i) => (run.cards.length > 0 ? [cluster[i]!] : [])));
  for (const [i, run] of members.entries()) {
    const room = 2 * half.get(cluster[i]!)!;
    const tracks = of[i]!;
    const inset = Math.min(margin, room / (tracks + 1));
    const wish = hasPorts.has(cluster[i]!) ? portSpacing : 1.5 * spacing;
    const pitch = tracks > 1 ? Math.min(wish, (room - 2 * inset) / (tracks - 1)) : 0;
    at.set(run, (ductLow + ductHigh) / 2 + (track[i]! - (tracks - 1) / 2) * pitch);
  }
}
