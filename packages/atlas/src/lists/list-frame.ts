/**
 * What stands around a list on paper and in a workbook: title, dates, basis, filter, source.
 *
 * @module
 */
import { STATUS_NAMES } from "@liantu/core";
import type { LoadedChain } from "../document/loaded-chain.js";
import { today } from "../edit/fields/read-date.js";
import { basisText } from "../options/basis-text.js";
import type { AtlasFilter } from "../state/atlas-state.js";
import type { Overlay } from "../state/overlay-view.js";
import { chainName } from "../views/names.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import type { Locale } from "../words/text.js";
import { WORDS } from "../words/words.js";
import type { ListView } from "./arrange-rows.js";
import type { ListFrame } from "./list-sheet.js";
import type { ListSpec } from "./list-spec.js";

/**
 * Says what a list is of, and how it was made.
 *
 * @param loaded - Chain on the screen.
 * @param spec - The list.
 * @param filters - Chosen values by facet.
 * @param query - Text that rows must hold.
 * @param shared - Filter that the map shares.
 * @param locale - Language.
 * @returns Title and lines below it.
 */
export function frameOf<Row>(
  loaded: LoadedChain,
  spec: Pick<ListSpec<Row>, "name" | "facets">,
  filters: ListView["filters"],
  query: string,
  shared: AtlasFilter,
  locale: Locale,
): ListFrame {
  const { chain, analysis } = loaded;
  const { region, asOf, source } = chain.document;
  const pair = (name: string, value: string): string => LISTS_WORDS.pair(name, value)[locale];
  const and = WORDS.and[locale];
  const chosen = spec.facets.flatMap((facet) => {
    const values = filters.get(facet.key) ?? [];
    const names = values.map((value) => facet.labelOf(value, locale));
    return names.length === 0 ? [] : [pair(facet.name[locale], names.join(and))];
  });
  const hasStatus = spec.facets.some((facet) => facet.shared === "statuses");
  if (!hasStatus && shared.statuses.length > 0) {
    chosen.push(
      pair(LISTS_WORDS.status[locale], shared.statuses.map((status) => STATUS_NAMES[status][locale]).join(and)),
    );
  }
  if (query.trim() !== "") chosen.push(pair(LISTS_WORDS.find[locale], query.trim()));
  const facts = [
    region?.name === undefined ? "" : LISTS_WORDS.region(region.name)[locale],
    asOf === undefined ? WORDS.undated[locale] : WORDS.asOf(asOf)[locale],
    LISTS_WORDS.madeOn(today())[locale],
    WORDS.basisIs(basisText(analysis, locale).whole)[locale],
  ].filter(Boolean);
  const joint = locale === "zh" ? "；" : "; ";
  return {
    filter: chosen.join(joint),
    name: spec.name[locale],
    title: LISTS_WORDS.titleOf(chainName(chain, locale), spec.name[locale])[locale],
    notes: [
      facts.join(joint),
      ...(chosen.length === 0 ? [] : [LISTS_WORDS.filteredBy(chosen.join(joint))[locale]]),
      ...(source === undefined ? [] : [LISTS_WORDS.source(source)[locale]]),
    ],
  };
}

/**
 * Says beside a list what stands on the screen in the place of the document: nothing supposed leaves the app unmarked.
 *
 * @param frame - Title and lines below it.
 * @param overlay - What stands on the screen, `null` for the document.
 * @param locale - Language.
 * @returns The frame with the mark in its title.
 */
export function markedFrame(frame: ListFrame, overlay: Overlay | null, locale: Locale): ListFrame {
  if (overlay === null) return frame;
  const mark =
    overlay.kind === "as-of"
      ? LISTS_WORDS.shownAsOf(overlay.date)
      : overlay.kind === "scenario"
        ? LISTS_WORDS.shownSupposed(overlay.name)
        : LISTS_WORDS.shownCompared(overlay.from, overlay.to);
  return { ...frame, title: `${frame.title}${mark[locale]}`, notes: [mark[locale], ...frame.notes] };
}
