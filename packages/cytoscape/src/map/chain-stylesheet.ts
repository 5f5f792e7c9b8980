/**
 * Styles of the map for Cytoscape.js.
 *
 * @module
 */
import type { EdgeSingular, StylesheetJson } from "cytoscape";
import { CARD_SIZE } from "../card/levels.js";
import type { CardLevel } from "../card/levels.js";
import { paletteOf } from "../palette.js";
import type { Palette, PaletteName } from "../palette.js";
import { FONT_FAMILY } from "../svg/shapes-to-svg.js";

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

/** Width of a flow in model units: at the zooms of its level between one and two CSS pixels. */
export const EDGE_WIDTH: Readonly<Record<CardLevel, number>> = { dot: 7, far: 4.5, mid: 3, near: 2 };

// The renderer makes arrowheads grow with their lines, but more slowly.
const ARROW_SCALE: Readonly<Record<CardLevel, number>> = { dot: 1.3, far: 1.3, mid: 1.1, near: 1 };

/**
 * Gives the styles of a chain map.
 *
 * @param options - Colours, level, zoom.
 * @returns Stylesheet for the elements of {@link chainElements}.
 */
export function chainStylesheet(options: ChainStylesheetOptions = {}): StylesheetJson {
  const { palette: name = "default", level = "mid", zoom = 1 } = options;
  const palette = paletteOf(name);
  const pixel = 1 / Math.max(0.02, zoom);
  return [...nodeStyles(palette, level, pixel), ...edgeStyles(palette, level, pixel)];
}

function nodeStyles(palette: Palette, level: CardLevel, pixel: number): StylesheetJson {
  return [
    { selector: "core", style: { "active-bg-opacity": 0, "selection-box-opacity": 0 } as never },
    {
      selector: "node.lane",
      style: {
        shape: "rectangle",
        width: "data(width)",
        height: "data(height)",
        "background-color": palette.lane,
        "border-width": Math.max(1.5, pixel),
        "border-color": palette.laneBorder,
        "z-compound-depth": "bottom",
        events: "no",
        "overlay-opacity": 0,
      },
    },
    {
      selector: "node.lane-name",
      style: {
        width: 1,
        height: 1,
        "background-opacity": 0,
        events: "no",
        label: level === "dot" ? "data(name)" : "data(label)",
        color: palette.ink,
        "font-family": FONT_FAMILY.replaceAll('"', ""),
        "font-size": Math.max(20, 15 * pixel),
        "font-weight": "bold",
        "text-halign": "right",
        "text-valign": "top",
        "text-background-color": palette.lane,
        "text-background-opacity": 1,
        "text-background-padding": `${String(3 * pixel)}px`,
        "text-events": "no",
        "overlay-opacity": 0,
        "z-index": 6,
      },
    },
    {
      selector: "node.link",
      style: {
        shape: "round-rectangle",
        "corner-radius": "10px",
        width: CARD_SIZE.width,
        height: CARD_SIZE.height,
        "background-color": palette.card,
        "background-opacity": 0,
        "overlay-opacity": 0,
        "z-index": 10,
      },
    },
    {
      selector: "node.link[image]",
      style: {
        "background-image": "data(image)",
        "background-fit": "none",
        "background-width": "100%",
        "background-height": "100%",
        "background-clip": "none",
      },
    },
    {
      selector: "node.joint",
      style: {
        shape: "ellipse",
        width: EDGE_WIDTH[level] * 3,
        height: EDGE_WIDTH[level] * 3,
        "background-color": palette.edge,
        events: "no",
        "overlay-opacity": 0,
        "z-index": 2,
      },
    },
    { selector: "node.joint.severed", style: { "background-color": palette.gap } },
    { selector: "node.joint.return, node.joint.credit", style: { "background-color": palette.edgeLight } },
    { selector: "node.joint.lit", style: { "background-color": palette.ink, "z-index": 15 } },
    { selector: "node.joint.dim", style: { "background-color": palette.laneBorder } },
    { selector: "node.link.dim", style: { opacity: 0.25 } },
    { selector: ".gone", style: { display: "none" } },
    {
      selector: "node.link.cursor",
      style: {
        "outline-width": 3 * pixel,
        "outline-color": palette.focus,
        "outline-style": "dashed",
        "outline-offset": 4 * pixel,
        opacity: 1,
        "z-index": 21,
      } as never,
    },
    {
      selector: "node.link.focus",
      style: {
        "border-width": 2 * pixel,
        "border-color": palette.focusGap,
        "border-position": "outside",
        "outline-width": 3 * pixel,
        "outline-color": palette.focus,
        "outline-style": "solid",
        "outline-offset": 3.5 * pixel,
        "z-index": 20,
      } as never,
    },
  ];
}

function edgeStyles(palette: Palette, level: CardLevel, pixel: number): StylesheetJson {
  const width = EDGE_WIDTH[level];
  const dashes = [width * 4, width * 2.5];
  return [
    {
      selector: "edge.flow",
      style: {
        width,
        "curve-style": "straight",
        "source-endpoint": "data(sourceEndpoint)",
        "target-endpoint": "data(targetEndpoint)",
        "line-color": palette.edge,
        "target-arrow-color": palette.edge,
        "target-arrow-shape": "triangle",
        "arrow-scale": ARROW_SCALE[level],
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
        width: width * 0.75,
        "line-style": "dashed",
        "line-dash-pattern": [width * 1.5, width * 2],
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
        width: level === "dot" || level === "far" ? width * 1.5 : width,
        "line-style": "dashed",
        "line-dash-pattern": dashes,
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
    { selector: "edge.lit", style: { width: width * 1.1, "z-index": 14 } },
    { selector: "edge.direct", style: { width: width * 1.6, "z-index": 15 } },
    {
      selector: "edge.lit.input",
      style: { "line-color": palette.ink, "target-arrow-color": palette.ink },
    },
    {
      selector: "edge.lit.severed",
      style: { "line-color": palette.gap, "target-arrow-color": palette.gap },
    },
    {
      selector: "edge.named",
      style: {
        color: palette.ink,
        "font-family": FONT_FAMILY.replaceAll('"', ""),
        "font-size": 12 * pixel,
        "text-wrap": "wrap",
        "text-background-color": palette.lane,
        "text-background-opacity": 0.92,
        "text-background-padding": `${String(1 * pixel)}px`,
        "text-events": "no",
        "z-index": 16,
      },
    },
    ...labelStyles(level),
  ];
}

// A label stands where its flow is alone and has room, never on a card.
function labelStyles(level: CardLevel): StylesheetJson {
  if (level === "dot" || level === "far") return [];
  return [
    {
      selector: "edge.named.incoming",
      style: {
        "source-label": "data(label)",
        "source-text-offset": (edge: EdgeSingular) => Number(edge.data("incomingAt") ?? 0),
      },
    },
    {
      selector: "edge.named.outgoing",
      style: {
        "target-label": "data(label)",
        "target-text-offset": (edge: EdgeSingular) => Number(edge.data("outgoingAt") ?? 0),
      },
    },
  ];
}
