/**
 * Colours of lenses in each palette, and the text that can be read on them.
 *
 * @module
 */
import type { Palette } from "../palette.js";
import type { LensColour } from "./lens.js";

/** From "nothing" to "all", pale to strong: in grey they keep their order. */
const STEPS_ON_LIGHT = ["#F3F6F8", "#C3DAE0", "#8DBBC6", "#3F8494", "#0C4653"] as const;
const STEPS_ON_DARK = ["#1C2F47", "#2B566B", "#3F849A", "#74B9CC", "#C4EAF3"] as const;

/** Eight kinds without an order, apart in hue and in lightness. */
const KINDS_ON_LIGHT = [
  "#23527C",
  "#C8772E",
  "#4C9A76",
  "#7A3F74",
  "#A8A13C",
  "#A3333F",
  "#6FB3D2",
  "#4F5B66",
] as const;
const KINDS_ON_DARK = ["#7FB2E5", "#F0A865", "#5FB58E", "#C58BC0", "#E3DB7A", "#E0737F", "#3F8FB5", "#A9B4C0"] as const;

/** Tones that are inks of the palette. */
const INKS = ["gap", "weak", "built", "underConstruction", "planned"] as const;

const HEX = /^#[0-9a-f]{6}$/iu;

/**
 * Gives the colour of a mark.
 *
 * @param colour - Tone, or `#rrggbb`; anything else counts as no answer.
 * @param palette - Colours of the map.
 * @returns `#rrggbb`.
 */
export function lensInk(colour: LensColour, palette: Palette): string {
  if (HEX.test(colour)) return colour;
  const isDark = luminance(palette.canvas) < 0.2;
  const [kind, at] = colour.split("-");
  if (at !== undefined) {
    const steps = isDark ? STEPS_ON_DARK : STEPS_ON_LIGHT;
    const kinds = isDark ? KINDS_ON_DARK : KINDS_ON_LIGHT;
    return (kind === "step" ? steps : kinds)[Number(at)] ?? palette.lane;
  }
  return palette[INKS.find((ink) => ink === colour) ?? "lane"];
}

/**
 * Gives black or white, whichever is read better on a ground; at least 4.5 : 1 on any.
 *
 * @param ground - `#rrggbb`.
 * @returns Colour of text and shapes on it.
 */
export function textOn(ground: string): string {
  const light = luminance(ground);
  return 1.05 / (light + 0.05) > (light + 0.05) / 0.05 ? "#FFFFFF" : "#000000";
}

/** Relative luminance after WCAG 2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
