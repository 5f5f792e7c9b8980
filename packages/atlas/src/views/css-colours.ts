/**
 * Colours of the map as custom properties, so that the screens and the map never differ.
 *
 * @module
 */
import type { Palette } from "@liantu/cytoscape";

/**
 * Names the colours of a palette for style sheets.
 *
 * @param palette - Palette.
 * @returns Custom properties and their values.
 */
export function cssColours(palette: Palette): Readonly<Record<`--${string}`, string>> {
  return {
    "--built": palette.built,
    "--building": palette.underConstruction,
    "--planned": palette.planned,
    "--gap": palette.gap,
    "--on-gap": palette.onGap,
    "--gap-ground": palette.gapGround,
    "--gap-hatch": palette.gapHatch,
    "--weak": palette.weak,
    "--weak-ground": palette.weakGround,
    "--canvas": palette.canvas,
    "--lane": palette.lane,
    "--lane-border": palette.laneBorder,
    "--card": palette.card,
    "--head": palette.header,
    "--border": palette.border,
    "--rule": palette.rule,
    "--ink": palette.ink,
    "--muted": palette.muted,
    "--star": palette.star,
    "--focus": palette.focus,
    "--focus-gap": palette.focusGap,
  };
}
