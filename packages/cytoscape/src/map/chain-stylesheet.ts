/**
 * Styles of the map for Cytoscape.js.
 *
 * @module
 */
import type { SingularElementArgument, StylesheetJson } from "cytoscape";
import type { CardLevel } from "../card/levels.js";
import { paletteOf } from "../palette.js";
import type { Palette, PaletteName } from "../palette.js";
import { edgeStyles, labelStyles } from "./edge-styles.js";
import { formerStyles } from "./former-links.js";
import { ghostStyles } from "./ghost-styles.js";
import { nodeStyles } from "./node-styles.js";
import type { StyleMeasures } from "./style-measures.js";

/** Options of {@link chainStylesheet}. */
export interface ChainStylesheetOptions {
  /**
   * Colours.
   * @defaultValue `"default"`
   */
  readonly palette?: PaletteName | Palette;
  /**
   * Level of detail, which gives lines their width.
   * @defaultValue `"mid"`
   */
  readonly level?: CardLevel;
  /**
   * Zoom for which rings, names and labels are measured, so that they keep their size on the screen.
   * @defaultValue `1`
   */
  readonly zoom?: number;
}

/**
 * Gives the styles of a chain map.
 *
 * @param options - Colours, level, zoom.
 * @returns Stylesheet for the elements of {@link chainElements}.
 */
export function chainStylesheet(options: ChainStylesheetOptions = {}): StylesheetJson {
  const { palette = "default", level = "mid", zoom = 1 } = options;
  return stylesOf(paletteOf(palette), {
    byLevel: (value) => value(level),
    byPixel: (value) => value(pixelAt(zoom)),
    textByLevel(name) {
      const chosen = name(level);
      return chosen === null ? "" : `data(${chosen})`;
    },
  });
}

/**
 * Gives the styles of a map that changes its level and zoom: each element has the level that its data name, and the zoom of
 * the moment at which it is styled. So a change of the level need not restyle all elements at once.
 *
 * @param palette - Colours.
 * @returns Stylesheet for elements with `level` among their data.
 */
export function liveStylesheet(palette: Palette): StylesheetJson {
  const asked = <T>(ask: (element: SingularElementArgument) => T): T => ask as unknown as T;
  const levelAt = (element: SingularElementArgument): CardLevel =>
    (element.data("level") as CardLevel | undefined) ?? "mid";
  return stylesOf(palette, {
    byLevel: (value) => asked((element) => value(levelAt(element))),
    byPixel: (value) => asked((element) => value(pixelAt(element.cy().zoom()))),
    textByLevel: (name) =>
      asked((element) => {
        const chosen = name(levelAt(element));
        return chosen === null ? "" : String(element.data(chosen) ?? "");
      }),
  });
}

function pixelAt(zoom: number): number {
  return 1 / Math.max(0.02, zoom);
}

function stylesOf(palette: Palette, measures: StyleMeasures): StylesheetJson {
  return [
    ...nodeStyles(palette, measures),
    ...edgeStyles(palette, measures),
    ...labelStyles(palette, measures),
    ...ghostStyles(palette),
    ...formerStyles(palette),
  ];
}
