/**
 * Styles of moves that are drawn before they are made.
 *
 * @module
 */
import type { StylesheetJson } from "cytoscape";
import { CARD_SIZE } from "../card/levels.js";
import type { Palette } from "../palette.js";

/**
 * Styles where cards would stand after tidying up, and the ways there.
 *
 * @param palette - Colours.
 * @returns Rules, later ones above earlier ones.
 */
export function ghostStyles(palette: Palette): StylesheetJson {
  return [
    {
      selector: "node.ghost",
      style: {
        shape: "round-rectangle",
        "corner-radius": "10px",
        width: CARD_SIZE.width,
        height: CARD_SIZE.height,
        "background-color": palette.focus,
        "background-opacity": 0.08,
        "border-width": 6,
        "border-style": "dashed",
        "border-color": palette.focus,
        "overlay-opacity": 0,
        events: "no",
        "z-index": 30,
      } as never,
    },
    {
      selector: "edge.ghost-move",
      style: {
        width: 6,
        opacity: 0.7,
        "curve-style": "straight",
        "line-color": palette.focus,
        "target-arrow-color": palette.focus,
        "target-arrow-shape": "triangle",
        "arrow-scale": 1.6,
        "overlay-opacity": 0,
        events: "no",
        "z-index": 31,
      },
    },
  ];
}
