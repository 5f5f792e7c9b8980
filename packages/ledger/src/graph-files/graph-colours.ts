/**
 * Colours of nodes and edges, those of the map's default palette.
 *
 * @module
 */
import type { FlowKind, LinkClass, ProjectStatus } from "@liantu/core";

const BUILT = "#0B5D3B";
const UNDER_CONSTRUCTION = "#2B7FE3";
const PLANNED = "#E2401B";
const GAP = "#5B2A86";
const WEAK = "#7A4B00";
const INK = "#111827";

/** Colour of a link of which nothing can be told. */
export const NEUTRAL_COLOUR = "#8A98AB";

/** Colours of links by the status of most projects. */
export const STATUS_COLOURS: Readonly<Record<ProjectStatus, string>> = {
  built: BUILT,
  "under-construction": UNDER_CONSTRUCTION,
  planned: PLANNED,
};

/** Colours of links by class. */
export const CLASS_COLOURS: Readonly<Record<LinkClass, string>> = {
  unsurveyed: "#CBD5E1",
  blank: GAP,
  break: GAP,
  weak: WEAK,
  strong: BUILT,
  adequate: "#3E9B73",
  forming: UNDER_CONSTRUCTION,
  unknown: NEUTRAL_COLOUR,
};

/** Colour of enterprises. */
export const ENTERPRISE_COLOUR = "#B7860B";

/** Colours of flows. */
export const FLOW_COLOURS: Readonly<Record<FlowKind, string>> = {
  input: "#64748B",
  return: "#94A3B8",
  credit: "#94A3B8",
};

/** Colour of edges of enterprises and projects. */
export const OTHER_EDGE_COLOUR = "#DCE3EB";

/**
 * Splits a colour into its channels.
 *
 * @param colour - Colour as `#rrggbb`.
 * @returns Red, green and blue, 0 to 255.
 */
export function channels(colour: string): readonly [number, number, number] {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/**
 * Chooses the colour of a text on a ground.
 *
 * @param ground - Colour of the ground as `#rrggbb`.
 * @returns White or ink, whichever has the greater contrast (WCAG 2).
 */
export function textOn(ground: string): string {
  const white = 1.05 / (luminance(ground) + 0.05);
  const ink = (luminance(ground) + 0.05) / (luminance(INK) + 0.05);
  return white >= ink ? "#FFFFFF" : INK;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
