/**
 * Clicks, taps and hovering on the map.
 *
 * @module
 */
import type { LinkKey, ProjectKey } from "@liantu/core";
import type { Core, EventObjectNode } from "cytoscape";
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
/** Fingers that come, move and go. */
const TOUCHES = ["touchstart", "touchmove", "touchend"] as const;

/**
 * Listens to the pointer.
 *
 * @param cy - Instance; its listeners go with it.
 * @param container - Element of the map, for the shape of the pointer.
 * @param actions - What to do.
 * @returns Ends what is not ended with the instance.
 */
export function listenToPointer(cy: Core, container: HTMLElement, actions: PointerActions): () => void {
  let pinchedAt = -Infinity;
  // Counted by fingers, not by what the pinch did: slow hands lift the last one long after the zoom has changed.
  let isByMany = false;
  const onTouch = ({ touches }: TouchEvent): void => {
    if (touches.length > 1) isByMany = true;
    if (isByMany) pinchedAt = performance.now();
    if (touches.length === 0) isByMany = false;
  };
  const isPinching = (): boolean => performance.now() - pinchedAt < AFTER_PINCH;
  for (const type of TOUCHES) container.addEventListener(type, onTouch, { capture: true, passive: true });
  const linkOf = (event: EventObjectNode): LinkKey => event.target.data("link") as LinkKey;

  cy.on("tap", (event) => {
    if (event.target === cy && !isPinching()) actions.onTap(null);
  });
  cy.on("tap", "node.link", (event: EventObjectNode) => {
    if (isPinching()) return;
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
  return () => {
    for (const type of TOUCHES) container.removeEventListener(type, onTouch, { capture: true });
  };
}
