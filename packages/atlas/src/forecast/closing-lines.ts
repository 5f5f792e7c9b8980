/**
 * When each gap closes, in words.
 *
 * @module
 */
import type { Chain, LinkKey } from "@liantu/core";
import type { GapClosing } from "@liantu/core/planning";
import { baseText } from "../views/format.js";
import { knownAmount } from "../views/known-amount.js";
import { linkName } from "../views/names.js";
import { titleOf } from "../suppose/trial-text.js";
import { FORECAST_WORDS as W } from "../words/forecast-words.js";
import type { Locale } from "../words/text.js";
import { WORDS } from "../words/words.js";

/** A gap and when it closes. */
export interface ClosingLine {
  /** Key of the link. */
  readonly link: LinkKey;
  /** Its name. */
  readonly name: string;
  /** Date at which it closes; `null` if it does not. */
  readonly date: string | null;
  /** What is missing now. */
  readonly lacks: string;
  /** When it closes, or that it does not. */
  readonly verdict: string;
  /** By whom, what stays short, whether it opens again; may be empty. */
  readonly more: string;
}

/**
 * Says when gaps close.
 *
 * @param closings - What the forecast found.
 * @param chain - Chain of the document, for names and units.
 * @param locale - Language.
 * @returns Lines: those that close by date, then those that do not, each by the order of the chain.
 */
export function closingLines(closings: readonly GapClosing[], chain: Chain, locale: Locale): readonly ClosingLine[] {
  const order = new Map(chain.graph.nodes().map((link, at) => [link, at]));
  const place = ({ link }: GapClosing): number => order.get(link) ?? order.size;
  return [...closings]
    .sort((a, b) => compareClosing(a, b) || place(a) - place(b))
    .map((closing) => lineOf(closing, chain, locale));
}

function compareClosing({ closes: a }: GapClosing, { closes: b }: GapClosing): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}

function lineOf(closing: GapClosing, chain: Chain, locale: Locale): ClosingLine {
  const { link, kind, gap, closes, staysClosed, by, leastGap } = closing;
  const unit = chain.graph.hasNode(link) ? (chain.graph.getNodeAttribute(link, "unit") ?? null) : null;
  const names = by.map((key) => {
    const project = chain.projects.get(key);
    return project === undefined ? key : titleOf(chain, project)[locale];
  });
  const least = knownAmount(leastGap);
  const isSmaller = least !== null && gap !== null && least.base < gap.base;
  const more =
    closes === null
      ? kind === "presence"
        ? W.noneComes[locale]
        : isSmaller
          ? W.stillLacks(baseText(least, unit, locale))[locale]
          : ""
      : [names.length === 0 ? "" : W.by(names.join(WORDS.and[locale]))[locale], staysClosed ? "" : W.opensAgain[locale]]
          .filter((part) => part !== "")
          .join(locale === "zh" ? "；" : "; ");
  return {
    link,
    name: linkName(chain, link, locale),
    date: closes,
    lacks: (kind === "presence" ? W.nothingBuilt : W.lacks(baseText(gap, unit, locale)))[locale],
    verdict: (closes === null ? W.never : kind === "presence" ? W.present(closes) : W.closes(closes))[locale],
    more,
  };
}
