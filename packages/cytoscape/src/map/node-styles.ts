/**
 * Styles of lanes, cards and joints.
 *
 * @module
 */
import type { StylesheetJson } from "cytoscape";
import { CARD_SIZE } from "../card/levels.js";
import type { Palette } from "../palette.js";
import { EMPTY_PICTURE } from "../svg/empty-picture.js";
import { FONT_FAMILY } from "../svg/shapes-to-svg.js";
import { EDGE_WIDTH } from "./style-measures.js";
import type { StyleMeasures } from "./style-measures.js";

/**
 * Styles lanes, cards and joints.
 *
 * @param palette - Colours.
 * @param measures - How levels and zoom come in.
 * @returns Rules, later ones above earlier ones.
 */
export function nodeStyles(palette: Palette, { byLevel, byPixel, textByLevel }: StyleMeasures): StylesheetJson {
  return [
    { selector: "core", style: { "active-bg-opacity": 0, "selection-box-opacity": 0 } as never },
    {
      selector: "node.lane",
      style: {
        shape: "rectangle",
        width: "data(width)",
        height: "data(height)",
        "background-color": palette.lane,
        "border-width": byPixel((pixel) => Math.max(1.5, pixel)),
        "border-color": palette.laneBorder,
        // The renderer takes a large node without any picture for one whose picture has just come, at every frame, and
        // draws all elements anew each time instead of copying its layers (as of Cytoscape.js 3.34).
        "background-image": EMPTY_PICTURE,
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
        label: textByLevel((level) => (level === "dot" ? "name" : "label")),
        color: palette.ink,
        "font-family": FONT_FAMILY.replaceAll('"', ""),
        "font-size": byPixel((pixel) => Math.max(20, 15 * pixel)),
        "font-weight": "bold",
        "text-halign": "right",
        "text-valign": "top",
        "text-background-color": palette.lane,
        "text-background-opacity": 1,
        "text-background-padding": byPixel((pixel) => `${String(3 * pixel)}px`),
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
        // What a card looks like before its picture is there.
        "background-color": palette.card,
        "border-width": 2,
        "border-color": palette.border,
        "overlay-opacity": 0,
        "z-index": 10,
      },
    },
    {
      selector: "node.link[image]",
      style: {
        "background-opacity": 0,
        "border-width": 0,
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
        width: byLevel((level) => EDGE_WIDTH[level] * 3),
        height: byLevel((level) => EDGE_WIDTH[level] * 3),
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
        "outline-width": byPixel((pixel) => 3 * pixel),
        "outline-color": palette.focus,
        "outline-style": "dashed",
        "outline-offset": byPixel((pixel) => 4 * pixel),
        opacity: 1,
        "z-index": 21,
      } as never,
    },
    {
      selector: "node.link.focus",
      style: {
        "border-width": byPixel((pixel) => 2 * pixel),
        "border-color": palette.focusGap,
        "border-position": "outside",
        "outline-width": byPixel((pixel) => 3 * pixel),
        "outline-color": palette.focus,
        "outline-style": "solid",
        "outline-offset": byPixel((pixel) => 3.5 * pixel),
        "z-index": 20,
      } as never,
    },
  ];
}
