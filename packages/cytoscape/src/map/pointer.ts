/**
 * Clicks, taps and hovering on the map.
 *
 * @module
 */
import type { LinkKey, ProjectKey } from "@liantu/core";
import type { Core, EventObject, EventObjectNode } from "cytoscape";
import type { Card } from "../card/card.js";
import type { CardLevel } from "../card/levels.js";
import { rowAt } from "../card/near-plan.js";

/** What the pointer can do. */
export interface PointerActions {
  /** Card of a link. */
  card(link: LinkKey): Card | undefined;
  /** Level shown. */
  level(): CardLevel;
  /** A card, or the ground, was clicked. */
  onTap(link: LinkKey | null): void;
  /** A project on a near card was clicked. */
  onRow(link: LinkKey, project: ProjectKey): void;
  /** The pointer is over a card, or over none. */
  onHover(link: LinkKey | null): void;
  /** A card was moved by hand. */
  onMove(link: LinkKey): void;
}

/** A tap that comes so soon after a pinch belongs to the pinch, in milliseconds. */
const AFTER_PINCH = 350;

/**
 * Listens to the pointer.
 *
 * @param cy - Instance; its listeners go with it.
 * @param container - Element of the map, for the shape of the pointer.
 * @param actions - What to do.
 */
export function listenToPointer(cy: Core, container: HTMLElement, actions: PointerActions): void {
  let pinchedAt = -Infinity;
  const isPinching = (event: EventObject): boolean => event.timeStamp - pinchedAt < AFTER_PINCH;
  const linkOf = (event: EventObjectNode): LinkKey => event.target.data("link") as LinkKey;

  cy.on("pinchzoom", (event) => {
    pinchedAt = event.timeStamp;
  });
  cy.on("tap", (event) => {
    if (event.target === cy && !isPinching(event)) actions.onTap(null);
  });
  cy.on("tap", "node.link", (event: EventObjectNode) => {
    if (isPinching(event)) return;
    const link = linkOf(event);
    actions.onTap(link);
    const card = actions.card(link);
    if (card === undefined || actions.level() !== "near") return;
    const top = event.target.position("y") - event.target.height() / 2;
    const row = rowAt(card, event.position.y - top);
    if (row !== null) actions.onRow(link, row.project);
  });
  cy.on("mouseover", "node.link", (event: EventObjectNode) => {
    container.style.cursor = "pointer";
    actions.onHover(linkOf(event));
  });
  cy.on("mouseout", "node.link", () => {
    container.style.cursor = "";
    actions.onHover(null);
  });
  cy.on("dragfree", "node.link", (event: EventObjectNode) => actions.onMove(linkOf(event)));
}
