/**
 * The sheet that says what the list beside it is: of what, of when, how reckoned, and what its signs mean.
 *
 * @module
 */
import { CLASS_MEANINGS, CLASS_NAMES } from "@liantu/core";
import type { ChainDocument } from "@liantu/core";
import type { SheetPlan } from "@liantu/ledger";
import type { LoadedChain } from "../document/loaded-chain.js";
import { today } from "../edit/fields/read-date.js";
import { basisText } from "../options/basis-text.js";
import { CLASS_ORDER } from "../views/gap-rows.js";
import { ABOUT_WORDS as W } from "../words/about-words.js";
import type { Locale } from "../words/text.js";
import type { ListFrame } from "./list-sheet.js";

/**
 * Plans the sheet.
 *
 * @param loaded - Chain on the screen.
 * @param frame - Title and filter of the list.
 * @param rows - How many rows it has.
 * @param locale - Language.
 * @returns The plan for `writeSheets`.
 */
export function aboutSheet(
  { chain, analysis }: LoadedChain,
  { title, filter = "" }: ListFrame,
  rows: number,
  locale: Locale,
): SheetPlan {
  const { asOf, source } = chain.document;
  const { sources, without } = sourceCount(chain.document);
  const facts: readonly (readonly [{ readonly zh: string; readonly en: string }, string])[] = [
    [W.content, title],
    [W.rows, String(rows)],
    [W.filter, filter === "" ? W.noFilter[locale] : filter],
    [W.asOf, asOf ?? W.undated[locale]],
    [W.madeOn, today()],
    [W.basis, basisText(analysis, locale).whole],
    [W.sources, W.sourceCount(sources, without)[locale]],
    ...(source === undefined ? [] : ([[W.mainSource, source]] as const)),
    [W.lower, W.lowerMeans[locale]],
    [W.upper, W.upperMeans[locale]],
    [W.unknown, W.unknownMeans[locale]],
    ...CLASS_ORDER.map((of) => [CLASS_NAMES[of], CLASS_MEANINGS[of][locale]] as const),
  ];
  return {
    name: W.about[locale],
    title: W.aboutTitle[locale],
    columns: [
      { head: W.item[locale], width: 18, isWrapped: true },
      { head: W.meaning[locale], width: 80, isWrapped: true },
    ],
    rows: facts.map(([name, value]) => [name[locale], value]),
  };
}

/**
 * Counts what the records of a document rest on.
 *
 * @param document - Document.
 * @returns How many sources there are, each once, and how many records name none.
 */
export function sourceCount({ links, flows = [], projects = [] }: ChainDocument): {
  readonly sources: number;
  readonly without: number;
} {
  const sources = new Set<string>();
  let without = 0;
  for (const { source } of [...links, ...flows, ...projects]) {
    const name = source?.trim() ?? "";
    if (name === "") without += 1;
    else sources.add(name);
  }
  return { sources: sources.size, without };
}
