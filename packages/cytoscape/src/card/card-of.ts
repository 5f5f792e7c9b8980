/**
 * From an analysed link to what its card shows.
 *
 * @module
 */
import { CLASS_NAMES } from "@liantu/core";
import type { Chain, LinkAnalysis } from "@liantu/core";
import type { LensMark } from "../lens/lens.js";
import { actionWord } from "../words.js";
import type { Locale } from "../words.js";
import { cardBar } from "./card-bar.js";
import { cardFacts } from "./card-facts.js";
import { cardFoot } from "./card-foot.js";
import { cardRows } from "./card-rows.js";
import type { Card, CardLens, CardStatus } from "./card.js";

/**
 * Gathers what the card of a link shows.
 *
 * @param chain - Chain to read; it is not modified.
 * @param link - The link, analysed.
 * @param locale - Language of all texts.
 * @param mark - What a lens says of the link, which then takes the place of the verdict; `null` for none.
 * @returns The card, to be drawn by {@link cardSvg}.
 */
export function cardOf(chain: Chain, link: LinkAnalysis, locale: Locale, mark: LensMark | null = null): Card {
  const record = chain.graph.getNodeAttributes(link.id);
  const name = locale === "en" ? (record.nameEn ?? record.name) : record.name;
  const shortName = locale === "en" ? (record.shortNameEn ?? record.nameEn ?? record.shortName) : record.shortName;
  const rows = cardRows(chain, link, locale);
  const count = (...statuses: readonly CardStatus[]): number =>
    rows.filter(({ status }) => statuses.includes(status)).length;
  const { segments, isByCapacity, demandMark } = cardBar(link, rows);
  return {
    id: link.id,
    locale,
    name,
    shortName: shortName ?? name,
    class: link.class,
    className: CLASS_NAMES[link.class][locale],
    action: actionWord(link.action, locale),
    counts: [count("built"), count("underConstruction"), count("signed", "planned")],
    bar: segments,
    isBarByCapacity: isByCapacity,
    demandMark,
    foot: cardFoot(link, locale),
    facts: cardFacts(chain, link, locale),
    rows,
    hasChainLeader: rows.some(({ isChainLeader }) => isChainLeader),
    isIllustrative: record.confidence === "illustrative" || rows.some((row) => row.isIllustrative),
    lens: mark === null ? null : lensOfCard(mark, locale),
  };
}

function lensOfCard(mark: LensMark, locale: Locale): CardLens {
  const { label, brief = label, caption, text, colour, shape } = mark;
  const words = text?.[locale] ?? "";
  // Before a number its caption says more than the band that it falls into.
  const isNumber = caption !== undefined && words !== "";
  return {
    label: (isNumber ? caption : label)[locale],
    brief: isNumber ? words : brief[locale],
    text: words === label[locale] && !isNumber ? "" : words,
    colour,
    shape,
  };
}
