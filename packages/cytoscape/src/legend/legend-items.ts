/**
 * The legend as data, with counts: statuses, classes, flows and marks.
 *
 * @module
 */
import { CLASS_MEANINGS, CLASS_NAMES } from "@liantu/core";
import type { ChainAnalysis, LinkClass } from "@liantu/core";
import { cardRows } from "../card/card-rows.js";
import type { CardStatus } from "../card/card.js";
import { isGap } from "../card/card.js";
import type { Palette, PaletteName } from "../palette.js";
import { STATUS_WORDS, word } from "../words.js";
import type { Locale } from "../words.js";
import type { LegendKey } from "./legend-key.js";
import { legendSwatchSvg } from "./legend-swatch.js";

/** One line of a legend. */
export type LegendItem = LegendKey & {
  /** Words. */
  readonly label: string;
  /** What it means, in a sentence; empty where the label says it all. */
  readonly hint: string;
  /** Projects of a status, links of a class, flows, cards with a mark; `null` where nothing is to be counted. */
  readonly count: number | null;
  /** Picture, as an SVG document of 28 × 20. */
  readonly swatch: string;
};

const STATUSES: readonly CardStatus[] = ["built", "underConstruction", "signed", "planned", "inactive"];
const CLASSES: readonly LinkClass[] = [
  "blank",
  "break",
  "weak",
  "strong",
  "adequate",
  "forming",
  "unknown",
  "unsurveyed",
];

/**
 * Lists the legend of a map.
 *
 * @param analysis - Analysis of the chain shown.
 * @param locale - Language.
 * @param palette - Colours.
 * @returns Statuses, gaps first among the classes, then flows and marks; what does not occur is counted 0, and left out
 * if it is no status and no gap.
 */
export function legendItems(
  analysis: ChainAnalysis,
  locale: Locale = "zh",
  palette: PaletteName | Palette = "default",
): readonly LegendItem[] {
  const { chain } = analysis;
  const rows = [...analysis.links.values()].flatMap((link) => cardRows(chain, link, locale));
  const item = (key: LegendKey, label: string, hint: string, count: number | null): LegendItem => ({
    ...key,
    label,
    hint,
    count,
    swatch: legendSwatchSvg(key, palette),
  });
  const isSevered = (from: string): boolean => ["blank", "break"].includes(analysis.links.get(from)?.class ?? "");
  const inputs = chain.flows.filter(({ kind = "input" }) => kind === "input");
  const severed = inputs.filter(({ from }) => isSevered(from)).length;
  const leaders = new Set(
    rows.filter((row) => row.isChainLeader).map(({ project }) => chain.projects.get(project)?.enterprise),
  );
  const illustrative = rows.filter((row) => row.isIllustrative).length;

  const statuses = STATUSES.map((id) =>
    item({ group: "status", id }, STATUS_WORDS[id][locale], "", rows.filter(({ status }) => status === id).length),
  ).filter(({ id, count }) => count !== 0 || id !== "inactive");
  const classes = CLASSES.map((id) =>
    item({ group: "class", id }, CLASS_NAMES[id][locale], CLASS_MEANINGS[id][locale], analysis.classes.get(id) ?? 0),
  ).filter(({ id, count }) => count !== 0 || isGap(id as LinkClass));
  const others = [
    item({ group: "flow", id: "input" }, word("input", locale), "", inputs.length - severed),
    item({ group: "flow", id: "severed" }, word("severedInput", locale), "", severed),
    item({ group: "flow", id: "return" }, word("return", locale), "", chain.flows.length - inputs.length),
    item({ group: "mark", id: "chain-leader" }, word("chainLeader", locale), "", leaders.size),
    item({ group: "mark", id: "illustrative" }, word("illustrative", locale), "", illustrative),
  ].filter(({ count }) => count !== 0);
  return [
    ...statuses,
    ...classes,
    ...others,
    item({ group: "mark", id: "remainder" }, word("remainder", locale), "", null),
  ];
}
