/**
 * Which lines of a long list are drawn: those in sight, and the one that has the focus.
 *
 * @module
 */

/** Height of a line in CSS pixels. */
export const LINE_HEIGHT = 28;
/** Lists of fewer lines are drawn whole. */
export const VIRTUAL_FROM = 100;
const MARGIN = 8;

/** A stretch of a list: lines that are drawn, or empty room for lines that are not. */
export interface Stretch {
  /** Index of the first line. */
  readonly from: number;
  /** Index after the last line. */
  readonly to: number;
  /** Whether the lines are drawn. */
  readonly isDrawn: boolean;
}

/**
 * Divides a list.
 *
 * @param count - Number of lines.
 * @param scrollTop - How far it is scrolled, in CSS pixels.
 * @param height - Height in sight, in CSS pixels.
 * @param kept - Index of a line that must stay drawn, such as that with the focus; -1 for none.
 * @returns Stretches that cover the list from its first line to its last.
 */
export function visibleLines(count: number, scrollTop: number, height: number, kept: number): readonly Stretch[] {
  if (count < VIRTUAL_FROM) return count === 0 ? [] : [{ from: 0, to: count, isDrawn: true }];
  const first = Math.min(count - 1, Math.max(0, Math.floor(scrollTop / LINE_HEIGHT) - MARGIN));
  const last = Math.min(count, Math.ceil((scrollTop + height) / LINE_HEIGHT) + MARGIN);
  const drawn: [number, number][] = [[first, Math.max(first + 1, last)]];
  if (kept >= 0 && kept < count && kept < first) drawn.unshift([kept, kept + 1]);
  if (kept >= 0 && kept < count && kept >= last) drawn.push([kept, kept + 1]);
  const stretches: Stretch[] = [];
  let at = 0;
  for (const [from, to] of drawn) {
    if (from > at) stretches.push({ from: at, to: from, isDrawn: false });
    stretches.push({ from, to, isDrawn: true });
    at = to;
  }
  if (at < count) stretches.push({ from: at, to: count, isDrawn: false });
  return stretches;
}
