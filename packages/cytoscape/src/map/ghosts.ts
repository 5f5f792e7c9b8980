/**
 * Moves drawn on the map before they are made: an outline where each card would stand, and an arrow there.
 *
 * @module
 */
import type { Core, ElementDefinition } from "cytoscape";
import { linkElementId } from "./element-ids.js";
import type { TidyMove } from "./tidy.js";

/**
 * Draws moves.
 *
 * @param cy - Instance.
 * @param moves - Moves; those of links that are not on the map are left out.
 * @returns Takes the drawing away; may be called more than once.
 */
export function drawGhosts(cy: Core, moves: readonly TidyMove[]): () => void {
  clearGhosts(cy);
  const present = moves.filter(({ link }) => cy.getElementById(linkElementId(link)).nonempty());
  cy.add(
    present.flatMap(({ link, to }): ElementDefinition[] => {
      const id = `ghost/${link}`;
      return [
        {
          group: "nodes",
          classes: "ghost",
          data: { id },
          position: { ...to },
          selectable: false,
          grabbable: false,
          pannable: true,
        },
        {
          group: "edges",
          classes: "ghost-move",
          data: { id: `ghost-move/${link}`, source: linkElementId(link), target: id },
        },
      ];
    }),
  );
  return () => clearGhosts(cy);
}

/**
 * Takes away whatever moves are drawn.
 *
 * @param cy - Instance; may be destroyed.
 */
export function clearGhosts(cy: Core): void {
  if (!cy.destroyed()) cy.elements(".ghost, .ghost-move").remove();
}
