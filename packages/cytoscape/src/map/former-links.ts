/**
 * Links that are no more, drawn as outlines with their names.
 *
 * @module
 */
import type { LinkKey } from "@liantu/core";
import type { Point } from "@liantu/layout";
import type { Core, StylesheetJson } from "cytoscape";
import { CARD_SIZE } from "../card/levels.js";
import type { Palette } from "../palette.js";
import { FONT_FAMILY } from "../svg/shapes-to-svg.js";
import { printableText } from "../text/printable-text.js";

/** A link that is no more. */
export interface FormerLink {
  /** Key that it had. */
  readonly link: LinkKey;
  /** Name that it had. */
  readonly name: string;
  /** Centre of its outline. */
  readonly at: Point;
}

/**
 * Draws former links in the place of those drawn before.
 *
 * @param cy - Instance.
 * @param links - Links; none takes all outlines away.
 */
export function drawFormerLinks(cy: Core, links: readonly FormerLink[]): void {
  if (cy.destroyed()) return;
  cy.batch(() => {
    cy.elements("node.former").remove();
    cy.add(
      links.map(({ link, name, at }) => ({
        group: "nodes" as const,
        classes: "former",
        data: { id: `former/${link}`, label: printableText(name) },
        position: { ...at },
        selectable: false,
        grabbable: false,
        pannable: true,
      })),
    );
  });
}

/**
 * Styles former links.
 *
 * @param palette - Colours.
 * @returns Rules.
 */
export function formerStyles(palette: Palette): StylesheetJson {
  return [
    {
      selector: "node.former",
      style: {
        shape: "round-rectangle",
        "corner-radius": "10px",
        width: CARD_SIZE.width,
        height: CARD_SIZE.height,
        "background-color": palette.canvas,
        "background-opacity": 0.75,
        "border-width": 5,
        "border-style": "dashed",
        "border-color": palette.gap,
        label: "data(label)",
        color: palette.ink,
        "font-family": FONT_FAMILY.replaceAll('"', ""),
        "font-size": 44,
        "text-valign": "center",
        "text-halign": "center",
        "text-wrap": "wrap",
        "text-overflow-wrap": "anywhere",
        "text-max-width": `${String(CARD_SIZE.width - 16)}px`,
        "overlay-opacity": 0,
        events: "no",
        "z-index": 29,
      } as never,
    },
  ];
}
