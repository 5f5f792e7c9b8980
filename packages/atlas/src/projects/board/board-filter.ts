/**
 * Which projects the board and the calendar show.
 *
 * @module
 */
import type { LinkKey } from "@liantu/core";
import { toHalfWidth } from "@liantu/core";
import type { BoardCard } from "./board-cards.js";

/** What projects are looked for; what is `null` lets every project pass. */
export interface BoardFilter {
  /** Text of the name, the enterprise, the link or who answers for it. */
  readonly query: string;
  /** Link. */
  readonly link: LinkKey | null;
  /** Responsible unit; empty for projects without one. */
  readonly unit: string | null;
  /** Responsible leader; empty for projects without one. */
  readonly leader: string | null;
  /** Whether only what is overdue passes. */
  readonly isOverdueOnly: boolean;
}

/** A filter that lets every project pass. */
export const EVERY_PROJECT: BoardFilter = { query: "", link: null, unit: null, leader: null, isOverdueOnly: false };

/** A value to choose from, and how many projects have it. */
export interface FilterChoice {
  /** Value. */
  readonly value: string;
  /** Its name. */
  readonly label: string;
  /** Projects. */
  readonly count: number;
}

/**
 * Says whether a filter keeps anything back.
 *
 * @param filter - Filter.
 * @returns Whether some project could fail it.
 */
export function isFilteringCards(filter: BoardFilter): boolean {
  const { query, link, unit, leader, isOverdueOnly } = filter;
  return query.trim() !== "" || link !== null || unit !== null || leader !== null || isOverdueOnly;
}

/**
 * Keeps the cards that pass.
 *
 * @param cards - Cards in their order.
 * @param filter - Filter.
 * @returns Cards in their order; the same list where nothing is filtered.
 */
export function passingCards(cards: readonly BoardCard[], filter: BoardFilter): readonly BoardCard[] {
  if (!isFilteringCards(filter)) return cards;
  const { link, unit, leader, isOverdueOnly } = filter;
  const wanted = plain(filter.query);
  return cards.filter(
    (card) =>
      (link === null || card.link === link) &&
      (unit === null || card.responsible.trim() === unit) &&
      (leader === null || card.leader === leader) &&
      (!isOverdueOnly || card.daysOver !== null) &&
      (wanted === "" ||
        [card.name, card.enterprise, card.linkName, card.responsible, card.leader].some((text) =>
          plain(text).includes(wanted),
        )),
  );
}

/**
 * Lists what can be chosen from.
 *
 * @param cards - All cards.
 * @param valueOf - Gives the value of a card.
 * @param labelOf - Names a value.
 * @returns Values by name, the empty one last.
 */
export function filterChoices(
  cards: readonly BoardCard[],
  valueOf: (card: BoardCard) => string,
  labelOf: (value: string, card: BoardCard) => string,
): readonly FilterChoice[] {
  const choices = new Map<string, { readonly label: string; count: number }>();
  for (const card of cards) {
    const value = valueOf(card);
    const known = choices.get(value);
    if (known === undefined) choices.set(value, { label: labelOf(value, card), count: 1 });
    else known.count += 1;
  }
  const collator = new Intl.Collator("zh-CN", { numeric: true });
  return Array.from(choices, ([value, { label, count }]) => ({ value, label, count })).sort(
    (a, b) => Number(a.value === "") - Number(b.value === "") || collator.compare(a.label, b.label),
  );
}

function plain(text: string): string {
  return toHalfWidth(text).toLowerCase().replace(/\s+/g, "");
}
