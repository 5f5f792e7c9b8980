/**
 * The legend of an export as lines with pictures, whatever they explain.
 *
 * @module
 */
import type { ChainAnalysis } from "@liantu/core";
import { lensLines } from "../lens/lens-legend.js";
import type { Lens } from "../lens/lens.js";
import type { Palette } from "../palette.js";
import type { Shape } from "../svg/shape.js";
import type { Locale } from "../words.js";
import { legendItems } from "./legend-items.js";
import { legendSwatch } from "./legend-swatch.js";

/** One line of a drawn legend. */
export interface LegendLine {
  /** Lines of one group stand together. */
  readonly group: string;
  /** Words, with the count. */
  readonly text: string;
  /** Picture within 28 × 20; none for a heading. */
  readonly swatch: readonly Shape[];
}

/**
 * Lists the lines of an export's legend.
 *
 * @param analysis - Analysis of the chain drawn.
 * @param lens - Lens through which it is drawn.
 * @param locale - Language.
 * @param palette - Colours.
 * @returns What the lens says, with its name before it, then what cards and flows show besides; for a plain lens the legend
 * of the map.
 */
export function legendLines(
  analysis: ChainAnalysis,
  lens: Lens,
  locale: Locale,
  palette: Palette,
): readonly LegendLine[] {
  const items = legendItems(analysis, locale, palette);
  const counted = (label: string, count: number | null): string =>
    count === null ? label : `${label} ${String(count)}`;
  const plain = items.map((item): LegendLine => {
    return { group: item.group, text: counted(item.label, item.count), swatch: legendSwatch(item, palette) };
  });
  if (lens.isPlain === true) return plain;
  const colon = locale === "zh" ? "：" : ":";
  return [
    { group: "lens", text: `${lens.name[locale]}${colon}`, swatch: [] },
    ...lensLines(lens, analysis, palette).map(({ mark, links, swatch }): LegendLine => {
      return { group: "lens", text: counted(mark.label[locale], links.length), swatch };
    }),
    // The verdict is what the lens has taken the place of.
    ...plain.filter(({ group }) => group !== "class"),
  ];
}
