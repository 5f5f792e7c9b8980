/**
 * Cards by link, made again only where what they are made of is another.
 *
 * @module
 */
import type { Chain, LinkAnalysis, LinkKey } from "@liantu/core";
import { cardOf } from "../card/card-of.js";
import type { Card } from "../card/card.js";
import type { LensMark } from "../lens/lens.js";
import type { Locale } from "../words.js";

/** Gives the card of a link; the same object again as long as it would say the same. */
export type CardBook = (chain: Chain, link: LinkAnalysis, locale: Locale, mark: LensMark | null) => Card;

interface Entry {
  readonly chain: Chain;
  readonly link: LinkAnalysis;
  readonly locale: Locale;
  readonly mark: LensMark | null;
  readonly card: Card;
}

/**
 * Makes a book of cards.
 *
 * A row of the analysis that is the same object may stand for other records: it is asked of those too.
 *
 * @returns The book, empty at first.
 */
export function createCardBook(): CardBook {
  const entries = new Map<LinkKey, Entry>();
  return (chain, link, locale, mark) => {
    const old = entries.get(link.id);
    if (old?.link === link && old.locale === locale && old.mark === mark && hasSameRecords(old.chain, chain, link.id)) {
      return old.card;
    }
    const card = cardOf(chain, link, locale, mark);
    entries.set(link.id, { chain, link, locale, mark, card });
    return card;
  };
}

function hasSameRecords(a: Chain, b: Chain, link: LinkKey): boolean {
  if (a === b) return true;
  if (a.graph !== b.graph || a.enterprises !== b.enterprises) return false;
  const [old, now] = [a.projectsByLink.get(link) ?? [], b.projectsByLink.get(link) ?? []];
  return (
    old.length === now.length && now.every((key, at) => old[at] === key && a.projects.get(key) === b.projects.get(key))
  );
}
