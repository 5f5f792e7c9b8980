/**
 * Where the plane is cut: along the sides of the cards, sides that are nearly in line being taken together.
 *
 * @module
 */

/** Cuts along one axis. Strip i ends at cut i. */
export interface Cuts {
  /** Ascending coordinates. */
  readonly at: readonly number[];
  /** First and last strip that a card with these sides closes; lines keep out of the places where sides are not quite in line. */
  readonly outer: (low: number, high: number) => readonly [number, number];
  /** First and last strip that lies within the card. */
  readonly inner: (low: number, high: number) => readonly [number, number];
}

/** Sides that are taken together. */
interface Cluster {
  readonly least: number;
  most: number;
}

/**
 * Cuts an axis.
 *
 * @param lows - Left or upper sides of the cards.
 * @param highs - Their right or lower sides.
 * @param tolerance - Sides closer than this may be taken together; 0 to cut along each. Below a quarter of the least side of a
 * card, strips remain within every card.
 * @returns The cuts.
 */
export function cutAxis(lows: readonly number[], highs: readonly number[], tolerance: number): Cuts {
  const low = cluster(lows, tolerance);
  const high = cluster(highs, tolerance);
  const ends = [...low, ...high].flatMap(({ least, most }) => [least, most]).sort((a, b) => a - b);
  const at = ends.filter((value, i) => i === 0 || value - ends[i - 1]! > 1e-6);
  const stripFrom = (value: number): number => lastIndex(at.length, (i) => at[i]! <= value + 1e-6) + 1;
  const clusterOf = (list: readonly Cluster[], value: number): Cluster =>
    list[lastIndex(list.length, (i) => list[i]!.least <= value + 1e-6)]!;
  return {
    at,
    outer: (from, to) => [stripFrom(clusterOf(low, from).least), stripFrom(clusterOf(high, to).most) - 1],
    inner: (from, to) => [stripFrom(clusterOf(low, from).most), stripFrom(clusterOf(high, to).least) - 1],
  };
}

/** Groups of values none of which is wider than the tolerance. */
function cluster(values: readonly number[], tolerance: number): Cluster[] {
  const clusters: Cluster[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = clusters[clusters.length - 1];
    if (last && value - last.least <= Math.max(tolerance, 1e-6)) last.most = value;
    else clusters.push({ least: value, most: value });
  }
  return clusters;
}

/** Last index that passes, in a row of which the first ones do; −1 if none does. */
function lastIndex(length: number, passes: (i: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
