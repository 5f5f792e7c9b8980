/**
 * The palettes by name.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import type { PaletteName } from "@liantu/cytoscape";
import { WORDS } from "../words/words.js";

/** A palette to choose. */
export interface PaletteChoice {
  /** Name of the palette. */
  readonly value: PaletteName;
  /** Its name for people. */
  readonly words: Localized;
}

/** Palettes in the order of every choice. */
export const PALETTES: readonly PaletteChoice[] = [
  { value: "default", words: WORDS.paletteStandard },
  { value: "colour-safe", words: WORDS.paletteColourSafe },
  { value: "dark", words: WORDS.paletteDark },
  { value: "print", words: WORDS.palettePrint },
];
