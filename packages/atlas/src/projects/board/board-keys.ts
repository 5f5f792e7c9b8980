/**
 * Walking over the board with the arrow keys.
 *
 * @module
 */
import type { BoardColumn, BoardColumnKey } from "./board-columns.js";

/** Where a card stands: its column, and its place in it. */
export interface BoardPlace {
  /** Number of the column. */
  readonly column: number;
  /** Number of the card in it. */
  readonly row: number;
}

/**
 * Finds a card.
 *
 * @param columns - Columns with the cards that are shown.
 * @param key - Key of the project.
 * @returns Its place; `null` if it is not shown.
 */
export function placeOf(columns: readonly Pick<BoardColumn, "cards">[], key: string | null): BoardPlace | null {
  for (const [column, { cards }] of columns.entries()) {
    const row = cards.findIndex((card) => card.key === key);
    if (row >= 0) return { column, row };
  }
  return null;
}

/**
 * Goes from card to card.
 *
 * @param columns - Columns with the cards that are shown.
 * @param from - Where the keyboard stands.
 * @param pressed - Key that was pressed.
 * @returns Key of the project to go to; `null` if there is nowhere to go, or the key is none of the board.
 */
export function walkTo(
  columns: readonly Pick<BoardColumn, "cards">[],
  from: BoardPlace,
  pressed: string,
): string | null {
  const cards = columns[from.column]?.cards ?? [];
  switch (pressed) {
    case "ArrowDown":
      return cards[from.row + 1]?.key ?? null;
    case "ArrowUp":
      return cards[from.row - 1]?.key ?? null;
    case "Home":
      return cards[0]?.key ?? null;
    case "End":
      return cards[cards.length - 1]?.key ?? null;
    case "ArrowLeft":
      return neighbour(columns.slice(0, from.column).reverse(), from.row);
    case "ArrowRight":
      return neighbour(columns.slice(from.column + 1), from.row);
    default:
      return null;
  }
}

/**
 * Goes from column to column with a card in hand.
 *
 * @param columns - Columns.
 * @param over - Column that it is over.
 * @param pressed - Key that was pressed.
 * @returns Column that it is over then; `null` if the key is none of those.
 */
export function carryTo(
  columns: readonly Pick<BoardColumn, "key">[],
  over: BoardColumnKey,
  pressed: string,
): BoardColumnKey | null {
  // A project cannot come to having no stage.
  const stages = columns.map(({ key }) => key).filter((key) => key !== "none");
  const at = stages.indexOf(over as (typeof stages)[number]);
  const last = stages.length - 1;
  const steps: ReadonlyMap<string, number> = new Map([
    ["ArrowRight", at + 1],
    ["ArrowLeft", at < 0 ? last : at - 1],
    ["Home", 0],
    ["End", last],
  ]);
  const to = steps.get(pressed);
  return to === undefined ? null : (stages[Math.min(last, Math.max(0, to))] ?? null);
}

function neighbour(columns: readonly Pick<BoardColumn, "cards">[], row: number): string | null {
  const next = columns.find(({ cards }) => cards.length > 0);
  return next === undefined ? null : (next.cards[Math.min(row, next.cards.length - 1)]?.key ?? null);
}
