/**
 * Styles of flows and their labels.
 *
 * @module
 */
import type { EdgeSingular, StylesheetJson } from "cytoscape";
import type { Palette } from "../palette.js";
import { FONT_FAMILY } from "../svg/shapes-to-svg.js";
import { ARROW_SCALE, EDGE_WIDTH } from "./style-measures.js";
import type { StyleMeasures } from "./style-measures.js";

/**
 * Styles flows.
 *
 * @param palette - Colours.
 * @param measures - How levels and zoom come in.
 * @returns Rules, later ones above earlier ones.
 */
export function edgeStyles(palette: Palette, { byLevel }: StyleMeasures): StylesheetJson {
  const width = (times: number): number => byLevel((level) => EDGE_WIDTH[level] * times);
  const dashes = (dash: number, gap: number): number[] =>
    byLevel((level) => [EDGE_WIDTH[level] * dash, EDGE_WIDTH[level] * gap]);
  return [
    {
      selector: "edge.flow",
      style: {
        width: width(1),
        "curve-style": "straight",
        "source-endpoint": "data(sourceEndpoint)",
        "target-endpoint": "data(targetEndpoint)",
        "line-color": palette.edge,
        "target-arrow-color": palette.edge,
        "target-arrow-shape": "triangle",
        "arrow-scale": byLevel((level) => ARROW_SCALE[level]),
        "overlay-opacity": 0,
        "z-index": 3,
        events: "no",
      } as never,
    },
    {
      selector: "edge.bent",
      style: {
        "curve-style": "segments",
        "edge-distances": "endpoints",
        "segment-weights": "data(weights)",
        "segment-distances": "data(distances)",
      } as never,
    },
    {
      selector: "edge.return, edge.credit",
      style: {
        width: width(0.75),
        "line-style": "dashed",
        "line-dash-pattern": dashes(1.5, 2),
        "line-color": palette.edgeLight,
        "target-arrow-color": palette.edgeLight,
        "target-arrow-shape": "vee",
        "z-index": 2,
      },
    },
    {
      selector: "edge.severed",
      style: {
        // From afar, where a card is a patch of colour, the break has to be seen before anything else.
        width: byLevel((level) => EDGE_WIDTH[level] * (level === "dot" || level === "far" ? 1.5 : 1)),
        "line-style": "dashed",
        "line-dash-pattern": dashes(4, 2.5),
        "line-color": palette.gap,
        "target-arrow-color": palette.gap,
        "target-arrow-shape": "tee",
        "z-index": 4,
      },
    },
    {
      selector: "edge.dim",
      style: { "line-color": palette.laneBorder, "target-arrow-color": palette.laneBorder, "z-index": 1 },
    },
    { selector: "edge.lit", style: { width: width(1.1), "z-index": 14 } },
    { selector: "edge.direct", style: { width: width(1.6), "z-index": 15 } },
    {
      selector: "edge.lit.input",
      style: { "line-color": palette.ink, "target-arrow-color": palette.ink },
    },
    {
      selector: "edge.lit.severed",
      style: { "line-color": palette.gap, "target-arrow-color": palette.gap },
    },
  ];
}

/**
 * Styles the labels of flows: each stands where its flow is alone and has room, never on a card; from afar there is none.
 *
 * @param palette - Colours.
 * @param measures - How levels and zoom come in.
 * @returns Rules, later ones above earlier ones.
 */
export function labelStyles(palette: Palette, { byPixel, textByLevel }: StyleMeasures): StylesheetJson {
  const label = textByLevel((level) => (level === "dot" || level === "far" ? null : "label"));
  return [
    {
      selector: "edge.named",
      style: {
        color: palette.ink,
        "font-family": FONT_FAMILY.replaceAll('"', ""),
        "font-size": byPixel((pixel) => 12 * pixel),
        "text-wrap": "wrap",
        "text-background-color": palette.lane,
        "text-background-opacity": 0.92,
        "text-background-padding": byPixel((pixel) => `${String(1 * pixel)}px`),
        "text-events": "no",
        "z-index": 16,
      },
    },
    {
      selector: "edge.named.incoming",
      style: {
        "source-label": label,
        "source-text-offset": (edge: EdgeSingular) => Number(edge.data("incomingAt") ?? 0),
      },
    },
    {
      selector: "edge.named.outgoing",
      style: {
        "target-label": label,
        "target-text-offset": (edge: EdgeSingular) => Number(edge.data("outgoingAt") ?? 0),
      },
    },
  ];
}
