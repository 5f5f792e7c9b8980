/**
 * Layers of the renderer that show nothing most of the time.
 *
 * @module
 */
import type { Core } from "cytoscape";

/** Names that Cytoscape.js gives its canvases. */
const LAYERS = { selection: "layer0-selectbox", drag: "layer1-drag", rest: "layer2-node" } as const;

/**
 * Keeps the browser from painting empty canvases. The renderer has one for a selection box, one for what is dragged and one
 * for all else, and clears all three in each frame; each that is painted costs as much as the map itself where there is no
 * graphics card. The first is never used here, the second while a card is dragged.
 *
 * @param cy - Instance; what listens to it goes with it.
 * @param container - Its element. Where it has no canvases of these names nothing is done.
 */
export function hideIdleLayers(cy: Core, container: HTMLElement): void {
  const layer = (name: string): HTMLElement | null => container.querySelector(`canvas[data-id="${name}"]`);
  const show = (element: HTMLElement | null, isShown: boolean): void => {
    if (element !== null) element.style.visibility = isShown ? "" : "hidden";
  };
  const drag = layer(LAYERS.drag);
  show(layer(LAYERS.selection), false);
  show(drag, false);
  // They lie one above the other by their z-index: a page that looks for a canvas should find the one that is seen.
  const rest = layer(LAYERS.rest);
  if (rest !== null) rest.parentElement?.prepend(rest);
  cy.on("grab", "node", () => show(drag, true));
  cy.on("free", "node", () => show(drag, cy.nodes(":grabbed").nonempty()));
}
