/**
 * Where things stand on a near card: shared by the drawing and by the pointer.
 *
 * @module
 */
import { fitText } from "../text/wrap-text.js";
import type { WrappedText } from "../text/wrap-text.js";
import type { Card, CardFact, CardRow } from "./card.js";
import { CARD_SIZE } from "./levels.js";

/** Margin at both sides. */
export const NEAR_MARGIN = 12;
/** Height of the foot. */
export const NEAR_FOOT = 32;
/** Height of a line of projects or facts. */
export const NEAR_PITCH = 20;

const STRIP = 38;

/** Plan of a near card; every `y` is the top of a line. */
export interface NearPlan {
  /** Name, wrapped. */
  readonly name: WrappedText & { readonly size: number };
  /** Bottom of the header. */
  readonly head: number;
  /** Projects that are shown. */
  readonly rows: readonly { readonly row: CardRow; readonly y: number }[];
  /** Number of projects that have no room. */
  readonly more: number;
  /** Top of the line "+23 更多". */
  readonly moreY: number;
  /** Facts that are shown. */
  readonly facts: readonly { readonly fact: CardFact; readonly y: number }[];
  /** Top of the sentence that nobody is here; `null` if there is somebody. */
  readonly emptyY: number | null;
}

/**
 * Lays out a near card: projects first, facts in the room that is left, but at least one of them.
 *
 * @param card - What to show.
 * @returns Places on the card, in model units from its top-left corner.
 */
export function planNear(card: Card): NearPlan {
  const marks = (card.hasChainLeader ? 22 : 0) + (card.isIllustrative ? 18 : 0);
  const room = { width: CARD_SIZE.width - 2 * NEAR_MARGIN - marks, isBold: true, maxLines: 2 };
  const name = fitText(card.name, [17, 16, 15, 14], room);
  const head = 12 + name.lines.length * name.size * 1.25;
  const top = head + (hasStrip(card) ? STRIP : 6);
  const capacity = Math.max(1, Math.floor((CARD_SIZE.height - NEAR_FOOT - 4 - top) / NEAR_PITCH));
  const isEmpty = card.rows.length === 0;
  const forRows = Math.max(1, capacity - Math.min(1, card.facts.length));
  const shown = card.rows.length <= forRows ? card.rows.length : forRows - 1;
  const more = card.rows.length - shown;
  const used = isEmpty ? 1 : shown + (more > 0 ? 1 : 0);
  const lineY = (i: number): number => top + i * NEAR_PITCH;
  return {
    name,
    head,
    rows: card.rows.slice(0, shown).map((row, i) => ({ row, y: lineY(i) })),
    more,
    moreY: lineY(shown),
    facts: card.facts.slice(0, Math.max(0, capacity - used)).map((fact, i) => ({ fact, y: lineY(used + i) })),
    emptyY: isEmpty ? lineY(0) : null,
  };
}

/**
 * Says whether a near card has a bar and counts: one of a link that was not surveyed has none.
 *
 * @param card - Card.
 * @returns Whether there is something to count.
 */
export function hasStrip(card: Card): boolean {
  return card.class !== "unsurveyed" || card.rows.length > 0;
}

/**
 * Finds the project under the pointer.
 *
 * @param card - Card.
 * @param y - Distance from the top of the card, in model units.
 * @returns The project; `null` if there is none at that height.
 */
export function rowAt(card: Card, y: number): CardRow | null {
  return planNear(card).rows.find((line) => y >= line.y && y < line.y + NEAR_PITCH)?.row ?? null;
}
