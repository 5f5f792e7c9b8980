/**
 * The legend of a lens, out of what it says of the links.
 *
 * @module
 */
import type { ChainAnalysis, LinkKey } from "@liantu/core";
import { legendItems } from "../legend/legend-items.js";
import { SWATCH_SIZE } from "../legend/legend-swatch.js";
import { paletteOf } from "../palette.js";
import type { Palette, PaletteName } from "../palette.js";
import type { Shape } from "../svg/shape.js";
import { shapesToSvg } from "../svg/shapes-to-svg.js";
import type { Locale } from "../words.js";
import { lensInk, textOn } from "./lens-colours.js";
import { lensShape } from "./lens-shapes.js";
import { lensMarks } from "./lens.js";
import type { LensMark } from "./lens.js";
import { lensOf } from "./lenses.js";
import type { LensName } from "./lenses.js";
import type { Lens } from "./lens.js";

/** One line of the legend of a lens. */
export interface LensLegendItem {
  /** Key of the mark; for a plain lens group and id of the line. */
  readonly key: string;
  /** Words. */
  readonly label: string;
  /** What it means, in a sentence; empty where the label says it all. */
  readonly hint: string;
  /** How many links have the mark; for a plain lens as in {@link legendItems}. */
  readonly count: number | null;
  /** Links with the mark, in the order of the analysis; none for a plain lens. */
  readonly links: readonly LinkKey[];
  /** Picture, as an SVG document of 28 × 20. */
  readonly swatch: string;
}

/** Options of {@link lensLegend}. */
export interface LensLegendOptions {
  /**
   * Language.
   * @defaultValue `"zh"`
   */
  readonly locale?: Locale;
  /**
   * Colours.
   * @defaultValue `"default"`
   */
  readonly palette?: PaletteName | Palette;
}

/**
 * Lists the legend of a lens: every mark that a link has, with the number of its links.
 *
 * @param lens - Name, or a lens of one's own.
 * @param analysis - Analysis of the chain shown.
 * @param options - Language and colours.
 * @returns Lines by the order of the marks, then by key; for a plain lens the legend of the map itself.
 * @example
 * {@includeCode ../../../../examples/custom-lens.ts}
 */
export function lensLegend(
  lens: LensName | Lens,
  analysis: ChainAnalysis,
  options: LensLegendOptions = {},
): readonly LensLegendItem[] {
  const { locale = "zh", palette: name = "default" } = options;
  const found = lensOf(lens);
  if (found.isPlain === true) {
    return legendItems(analysis, locale, name).map(({ group, id, label, hint, count, swatch }) => {
      return { key: `${group}/${id}`, label, hint, count, links: [], swatch };
    });
  }
  const palette = paletteOf(name);
  return lensLines(found, analysis, palette).map(({ mark, links, swatch }) => ({
    key: mark.key,
    label: mark.label[locale],
    hint: mark.hint?.[locale] ?? "",
    count: links.length,
    links,
    swatch: shapesToSvg(swatch, SWATCH_SIZE),
  }));
}

/** One mark of a lens with its links. */
export interface LensLine {
  /** Mark. */
  readonly mark: LensMark;
  /** Links with it, in the order of the analysis. */
  readonly links: readonly LinkKey[];
  /** Picture, as a display list within 28 × 20. */
  readonly swatch: readonly Shape[];
}

/**
 * Lists every mark that a link has.
 *
 * @param lens - Lens.
 * @param analysis - Analysis of the chain shown.
 * @param palette - Colours.
 * @returns Lines by the order of the marks, then by key.
 */
export function lensLines(lens: Lens, analysis: ChainAnalysis, palette: Palette): readonly LensLine[] {
  const lines = new Map<string, { readonly mark: LensMark; readonly links: LinkKey[] }>();
  for (const [link, mark] of lensMarks(lens, analysis)) {
    const line = lines.get(mark.key) ?? { mark, links: [] };
    line.links.push(link);
    lines.set(mark.key, line);
  }
  return [...lines.values()]
    .sort((a, b) => a.mark.order - b.mark.order || (a.mark.key < b.mark.key ? -1 : 1))
    .map(({ mark, links }) => ({ mark, links, swatch: lensSwatch(mark, palette) }));
}

/**
 * Draws the picture of a mark as a display list.
 *
 * @param mark - Mark.
 * @param palette - Colours.
 * @returns Shapes within 28 × 20: a ground in the colour of the mark with its shape on it.
 */
export function lensSwatch(mark: LensMark, palette: Palette): readonly Shape[] {
  const { width, height } = SWATCH_SIZE;
  const ground = lensInk(mark.colour, palette);
  return [
    { kind: "rect", x: 1, y: 1, width: width - 2, height: height - 2, radius: 3, fill: ground, stroke: palette.border },
    ...lensShape(mark.shape, width / 2, height / 2, 13, textOn(ground)),
  ];
}
