/**
 * An independent judge of a drawing: it reads positions, sizes and routes only, and trusts no step that made them.
 *
 * @module
 */
import type { LayoutQuality, Point, Size } from "./types.js";

/** What {@link measureQuality} reads; a {@link LaneLayout} is one. */
export interface Drawing {
  /** Centre of each card. */
  readonly positions: ReadonlyMap<string, Point>;
  /** Size of each card. */
  readonly sizes: ReadonlyMap<string, Size>;
  /** Axis-parallel line of each flow. */
  readonly routes: ReadonlyMap<string, readonly Point[]>;
  /** Net of each flow; a flow without an entry is a net of its own. */
  readonly nets?: ReadonlyMap<string, string>;
}

/** A maximal straight stretch of one net: `at` is its fixed coordinate. */
interface Stretch {
  readonly net: number;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Two coordinates closer than this, in model units, are one. */
const epsilon = 1e-3;

/**
 * Counts the faults of a drawing and the work it asks of the eye.
 *
 * @param drawing - Cards and lines; it is not modified.
 * @returns Counts, and the length in the unit of the positions.
 * @remarks O(n log n + s²) for n cards and s stretches in the worst case; a sweep keeps it far below that.
 */
export function measureQuality(drawing: Drawing): LayoutQuality {
  const cards = [...drawing.positions].map(([id, { x, y }]) => {
    const { width, height } = drawing.sizes.get(id) ?? { width: 0, height: 0 };
    return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
  });
  cards.sort((a, b) => a.left - b.left);
  const { horizontal, vertical } = collectStretches(drawing);
  const { crossings, touches } = countCrossings(horizontal, vertical);
  return {
    overlaps: countOverlaps(cards),
    edgesUnderCards: countUnderCards(drawing.routes, cards),
    overlappingSegments: countOnEachOther(horizontal) + countOnEachOther(vertical) + touches,
    crossings,
    bends: countBends(drawing),
    length: [...horizontal, ...vertical].reduce((sum, { from, to }) => sum + to - from, 0),
  };
}

interface Card {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function countOverlaps(cards: readonly Card[]): number {
  let count = 0;
  for (const [i, a] of cards.entries()) {
    for (let j = i + 1; j < cards.length && cards[j]!.left < a.right - epsilon; j++) {
      if (cards[j]!.top < a.bottom - epsilon && cards[j]!.bottom > a.top + epsilon) count++;
    }
  }
  return count;
}

function countUnderCards(routes: Drawing["routes"], cards: readonly Card[]): number {
  const widest = cards.reduce((most, card) => Math.max(most, card.right - card.left), 0);
  let count = 0;
  for (const points of routes.values()) {
    const isFaulty = points.some((a, i) => {
      const b = points[i + 1];
      if (b === undefined) return false;
      if (Math.abs(a.x - b.x) > epsilon && Math.abs(a.y - b.y) > epsilon) return true;
      const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
      const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
      for (let c = firstFrom(cards, left - widest, (card) => card.left); c < cards.length; c++) {
        const card = cards[c]!;
        if (card.left >= right - epsilon) break;
        if (card.right > left + epsilon && card.top < bottom - epsilon && card.bottom > top + epsilon) return true;
      }
      return false;
    });
    if (isFaulty) count++;
  }
  return count;
}

function collectStretches(drawing: Drawing): { horizontal: Stretch[]; vertical: Stretch[] } {
  const nets = new Map<string, number>();
  const pieces: { horizontal: Stretch[]; vertical: Stretch[] } = { horizontal: [], vertical: [] };
  for (const [edge, points] of drawing.routes) {
    const name = drawing.nets?.get(edge) ?? `\0${edge}`;
    if (!nets.has(name)) nets.set(name, nets.size);
    const net = nets.get(name)!;
    for (let i = 1; i < points.length; i++) {
      const a = points[i - 1]!;
      const b = points[i]!;
      if (Math.abs(a.y - b.y) <= epsilon) {
        pieces.horizontal.push({ net, at: a.y, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) });
      } else {
        pieces.vertical.push({ net, at: a.x, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) });
      }
    }
  }
  return { horizontal: merge(pieces.horizontal), vertical: merge(pieces.vertical) };
}

/** Joins what lies on each other within one net; the result is sorted by `at`, then by `from`. */
function merge(pieces: Stretch[]): Stretch[] {
  pieces.sort((a, b) => a.net - b.net || a.at - b.at || a.from - b.from);
  const merged: Stretch[] = [];
  for (const piece of pieces) {
    const last = merged[merged.length - 1];
    if (last && last.net === piece.net && piece.at - last.at <= epsilon && piece.from <= last.to + epsilon) {
      merged[merged.length - 1] = { ...last, to: Math.max(last.to, piece.to) };
    } else {
      merged.push(piece);
    }
  }
  return merged.sort((a, b) => a.at - b.at || a.from - b.from);
}

function countOnEachOther(stretches: readonly Stretch[]): number {
  let count = 0;
  for (const [i, a] of stretches.entries()) {
    for (let j = i + 1; j < stretches.length && stretches[j]!.at - a.at <= epsilon; j++) {
      const b = stretches[j]!;
      if (a.net !== b.net && Math.min(a.to, b.to) - Math.max(a.from, b.from) > epsilon) count++;
    }
  }
  return count;
}

/** A touch is a corner or an end of one net on the line of another: it looks like a joint that is none. */
function countCrossings(horizontal: readonly Stretch[], vertical: readonly Stretch[]) {
  let crossings = 0;
  let touches = 0;
  for (const h of horizontal) {
    for (let i = firstFrom(vertical, h.from - epsilon, (v) => v.at); i < vertical.length; i++) {
      const v = vertical[i]!;
      if (v.at > h.to + epsilon) break;
      if (v.net === h.net || v.from > h.at + epsilon || v.to < h.at - epsilon) continue;
      const isInside =
        v.at > h.from + epsilon && v.at < h.to - epsilon && v.from < h.at - epsilon && v.to > h.at + epsilon;
      if (isInside) crossings++;
      else touches++;
    }
  }
  return { crossings, touches };
}

function countBends({ routes, nets }: Drawing): number {
  const corners = new Set<string>();
  for (const [edge, points] of routes) {
    for (const { x, y } of points.slice(1, -1)) {
      corners.add(`${nets?.get(edge) ?? `\0${edge}`} ${x.toFixed(2)} ${y.toFixed(2)}`);
    }
  }
  return corners.size;
}

/** First index whose key is at least `least`, in an array that ascends by that key. */
function firstFrom<T>(sorted: readonly T[], least: number, key: (item: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(sorted[middle]!) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
