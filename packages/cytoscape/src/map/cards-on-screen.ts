/**
 * Which cards can be seen.
 *
 * @module
 */
import type { Core, NodeSingular } from "cytoscape";
import { CARD_SIZE } from "../card/levels.js";

/**
 * Lists all cards.
 *
 * @param cy - Instance.
 * @returns Their elements.
 */
export function cardsOf(cy: Core): NodeSingular[] {
  return cy.nodes(".link").toArray();
}

/**
 * Lists the cards on the screen, without asking the renderer, which would style all of them.
 *
 * @param cy - Instance.
 * @param margin - How many screens around it belong to it.
 * @returns Their elements.
 */
export function onScreen(cy: Core, margin: number): NodeSingular[] {
  const { x1, y1, x2, y2, w, h } = cy.extent();
  const across = CARD_SIZE.width / 2 + w * margin;
  const down = CARD_SIZE.height / 2 + h * margin;
  return cardsOf(cy).filter((node) => {
    const { x, y } = node.position();
    return x + across >= x1 && x - across <= x2 && y + down >= y1 && y - down <= y2;
  });
}
