/**
 * Where things stand on a near card: shared by the drawing and by the pointer.
 *
 * @module
 */
import { measureText } from "../text/measure-text.js";
import { fitLine } from "../text/fit-line.js";
import { fitText, wrapText } from "../text/wrap-text.js";
import type { TextLine, WrappedText } from "../text/wrap-text.js";
import type { Card, CardFact, CardRow } from "./card.js";
import { word } from "../words.js";
import { CARD_SIZE } from "./levels.js";

/** Margin at both sides. */
export const NEAR_MARGIN = 12;
/** Height of the foot. */
export const NEAR_FOOT = 32;
/** Least and greatest height of a line of projects or facts. */
const PITCH = { least: 20, greatest: 27 } as const;

const STRIP = 38;

/** A fact on a near card. */
export interface PlannedFact {
  /** Name of the fact. */
  readonly label: string;
  /** What it is, on one line or several. */
  readonly lines: readonly TextLine[];
  /** Top of its first line. */
  readonly y: number;
}

/** Plan of a near card; every `y` is the top of a line. */
export interface NearPlan {
  /** Name, wrapped. */
  readonly name: WrappedText & { readonly size: number };
  /** Word beside the name that all of it is illustrative; else empty. */
  readonly note: string;
  /** Height of a line. */
  readonly pitch: number;
  /** Bottom of the header. */
  readonly head: number;
  /** Projects that are shown. */
  readonly rows: readonly { readonly row: CardRow; readonly y: number }[];
  /** Number of projects that have no room. */
  readonly more: number;
  /** Top of the line "+23 更多". */
  readonly moreY: number;
  /** Facts that are shown. */
  readonly facts: readonly PlannedFact[];
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
  const isAllIllustrative = card.isIllustrative && card.rows.every((row) => row.isIllustrative);
  const note = isAllIllustrative ? word("illustrativeBrief", card.locale) : "";
  const noteWidth = note === "" ? 0 : measureText(note, 12) + 6;
  const marks = (card.hasChainLeader ? 22 : 0) + (card.isIllustrative ? 12 : 0) + noteWidth;
  const header = { width: CARD_SIZE.width - 2 * NEAR_MARGIN - marks, isBold: true, maxLines: 2 };
  const name = fitText(card.name, [17, 16, 15, 14], header);
  const head = 12 + name.lines.length * name.size * 1.25;
  const top = head + (hasStrip(card) ? STRIP : 6);
  const room = CARD_SIZE.height - NEAR_FOOT - 4 - top;
  const capacity = Math.max(1, Math.floor(room / PITCH.least));
  const isEmpty = card.rows.length === 0;
  const forRows = Math.max(1, capacity - Math.min(1, card.facts.length));
  const shown = card.rows.length <= forRows ? card.rows.length : forRows - 1;
  const more = card.rows.length - shown;
  const used = isEmpty ? 1 : shown + (more > 0 ? 1 : 0);
  const facts = setFacts(card.facts, capacity - used);
  const total = facts.reduce((sum, { lines }) => sum + lines.length, used);
  const pitch = Math.min(PITCH.greatest, Math.max(PITCH.least, room / total));
  const lineY = (i: number): number => top + i * pitch;
  return {
    name,
    note,
    pitch,
    head,
    rows: card.rows.slice(0, shown).map((row, i) => ({ row, y: lineY(i) })),
    more,
    moreY: lineY(shown),
    facts: facts.map(({ label, lines, at }) => ({ label, lines, y: lineY(used + at) })),
    emptyY: isEmpty ? lineY(0) : null,
  };
}

// Facts one after the other as long as there are lines; a long one takes more than one if those after it do not need them.
function setFacts(
  facts: readonly CardFact[],
  room: number,
): { readonly label: string; readonly lines: readonly TextLine[]; readonly at: number }[] {
  const shown = facts.slice(0, Math.max(0, room));
  let spare = room - shown.length;
  let at = 0;
  return shown.map(({ label, value }) => {
    const width = CARD_SIZE.width - 2 * NEAR_MARGIN - measureText(label, 12) - 14;
    const wrapped = wrapText(value, { width, size: 12, maxLines: Math.min(3, 1 + Math.max(0, spare)) });
    const lines = wrapped.lines.length === 1 ? [fitLine(value, 12, width)] : wrapped.lines;
    const fact = { label, lines, at };
    spare -= lines.length - 1;
    at += lines.length;
    return fact;
  });
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
  const { rows, pitch } = planNear(card);
  return rows.find((line) => y >= line.y && y < line.y + pitch)?.row ?? null;
}
