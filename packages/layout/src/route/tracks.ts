/**
 * Tracks: parallel runs of different nets side by side, in the order that makes fewest crossings.
 *
 * @module
 */
import type { Link } from "./runs.js";

/** A run as far as its track is concerned. */
export interface TrackItem {
  /** Where it begins along the strip. */
  readonly low: number;
  /** Where it ends, at least `low`. */
  readonly high: number;
  /** Where it goes on, in the same coordinates. */
  readonly links: readonly Link[];
  /** The same in better coordinates, if there are any: they decide the order, not what may share a track. */
  readonly exact?: Omit<TrackItem, "exact">;
}

/** Result of {@link assignTracks}, by item. */
export interface Tracks {
  /** Track, 0 being the upper or left one. */
  readonly track: Int32Array;
  /** Tracks of the items that it is entangled with, itself included: what it has to be centred among. */
  readonly of: Int32Array;
  /** Number of its cluster: items of different clusters are never beside each other. */
  readonly cluster: Int32Array;
  /** Most tracks anywhere. */
  readonly most: number;
}

/** Options of {@link assignTracks}. */
export interface TrackOptions {
  /**
   * Lines that leave two runs towards each other, closer than this, rather do not run beside each other.
   * @defaultValue `0`
   */
  readonly apart?: number;
  /**
   * Items of a cluster above which the order is by direction only.
   * @defaultValue `400`
   */
  readonly mostSearched?: number;
}

/**
 * Gives every run of a strip a track, so that runs on one track are at least `gap` apart.
 *
 * @param items - Runs of one strip.
 * @param gap - Least distance along the strip of two runs that share a track; 0 still separates runs that touch.
 * @param options - See {@link TrackOptions}.
 * @returns Tracks from 0.
 * @remarks O(k²) for k runs that overlap in a chain.
 */
export function assignTracks(items: readonly TrackItem[], gap: number, options: TrackOptions = {}): Tracks {
  const track = new Int32Array(items.length);
  const of = new Int32Array(items.length);
  const cluster = new Int32Array(items.length);
  let most = 0;
  let clusters = 0;
  const byLow = [...items.keys()].sort((a, b) => items[a]!.low - items[b]!.low || a - b);
  for (let i = 0; i < byLow.length;) {
    const members = [byLow[i]!];
    let end = items[byLow[i]!]!.high;
    for (i++; i < byLow.length && items[byLow[i]!]!.low <= end + gap; i++) {
      members.push(byLow[i]!);
      end = Math.max(end, items[byLow[i]!]!.high);
    }
    const tracks = packInOrder(items, sortCluster(items, members, options), gap, track);
    for (const member of members) {
      of[member] = tracks;
      cluster[member] = clusters;
    }
    clusters++;
    most = Math.max(most, tracks);
  }
  return { track, of, cluster, most };
}

/** Each item takes the first track after those of the earlier items that it overlaps. */
function packInOrder(items: readonly TrackItem[], order: readonly number[], gap: number, track: Int32Array): number {
  let tracks = 0;
  for (const [i, a] of order.entries()) {
    let free = 0;
    for (let j = 0; j < i; j++) {
      const b = order[j]!;
      if (track[b]! >= free && items[b]!.low <= items[a]!.high + gap && items[a]!.low <= items[b]!.high + gap) {
        free = track[b]! + 1;
      }
    }
    track[a] = free;
    tracks = Math.max(tracks, free + 1);
  }
  return tracks;
}

/** Upward runs first; then each run moves to where it crosses least, until none moves. */
function sortCluster(
  items: readonly TrackItem[],
  members: readonly number[],
  { apart = 0, mostSearched = 400 }: TrackOptions,
): number[] {
  const lean = (i: number): number => items[i]!.links.reduce((sum, link) => sum + link.side, 0);
  const length = (i: number): number => items[i]!.high - items[i]!.low;
  const order = [...members].sort((a, b) => lean(a) - lean(b) || length(a) - length(b) || a - b);
  const k = order.length;
  if (k < 2) return order;
  if (k > mostSearched) return sortByDirection(items, order);

  // price[a * k + b]: crossings with the a-th before the b-th, minus those the other way round
  const price = new Float64Array(k * k);
  const start = [...order];
  for (let a = 0; a < k; a++) {
    for (let b = a + 1; b < k; b++) {
      const first = items[start[a]!]!.exact ?? items[start[a]!]!;
      const second = items[start[b]!]!.exact ?? items[start[b]!]!;
      const difference = crossings(first, second, apart) - crossings(second, first, apart);
      price[a * k + b] = difference;
      price[b * k + a] = -difference;
    }
  }
  const sequence = [...start.keys()];
  for (let round = 0; round < 8; round++) {
    let moves = 0;
    for (let a = 0; a < k; a++) {
      const from = sequence.indexOf(a);
      let best = from;
      let least = -1e-9;
      for (let to = from - 1, sum = 0; to >= 0; to--) {
        sum += price[a * k + sequence[to]!]!;
        if (sum < least) [least, best] = [sum, to];
      }
      for (let to = from + 1, sum = 0; to < k; to++) {
        sum += price[sequence[to]! * k + a]!;
        if (sum < least) [least, best] = [sum, to];
      }
      if (best === from) continue;
      sequence.splice(from, 1);
      sequence.splice(best, 0, a);
      moves++;
    }
    if (moves === 0) break;
  }
  return sequence.map((a) => start[a]!);
}

/**
 * Runs of few links in linear time: of two that go up (to the left) from their first ends to their second ones, the one that begins
 * higher is first, so that they do not cross; of two that go down, the other one.
 */
function sortByDirection(items: readonly TrackItem[], members: readonly number[]): number[] {
  const mean = (i: number, side: -1 | 1): number => {
    const own = items[i]!.links.filter((link) => link.side === side);
    const all = own.length > 0 ? own : items[i]!.links;
    return all.reduce((sum, { at }) => sum + at, 0) / all.length;
  };
  const from = new Map(members.map((i) => [i, mean(i, -1)]));
  const isUpward = new Map(members.map((i) => [i, mean(i, 1) < from.get(i)!]));
  const up = members.filter((i) => isUpward.get(i)!).sort((a, b) => from.get(a)! - from.get(b)! || a - b);
  const down = members.filter((i) => !isUpward.get(i)!).sort((a, b) => from.get(b)! - from.get(a)! || a - b);
  return [...up, ...down];
}

/** Crossings if `a` is above (left of) `b`: of what leaves `a` downwards with `b`, and of what leaves `b` upwards with `a`. */
function crossings(a: TrackItem, b: TrackItem, apart: number): number {
  let sum = 0;
  if (apart > 0) {
    for (const { at, side } of a.links) {
      if (side === 1 && b.links.some((link) => link.side === -1 && Math.abs(link.at - at) < apart)) sum += 3;
    }
  }
  for (const { at, side } of a.links) if (side === 1) sum += within(at, b);
  for (const { at, side } of b.links) if (side === -1) sum += within(at, a);
  return sum;
}

/** 1 inside; at an end it is not known yet on which side of the corner the other line will pass. */
function within(at: number, { low, high }: TrackItem): number {
  return at < low || at > high ? 0 : at === low || at === high ? 0.25 : 1;
}
