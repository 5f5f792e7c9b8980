/**
 * A map whose container is resized, hidden and shown again.
 *
 * @module
 */
import type { Core } from "cytoscape";

/** What to do when the size has changed. */
export interface SizeActions {
  /** Whether the map stands as it was fitted. */
  isFitted(): boolean;
  /** Fits it again. */
  onFit(): void;
  /** Keeps the limits of zooming in step. */
  onLimit(): void;
}

/**
 * Follows the size of a container: a map that is fitted stays fitted; one that the reader has moved keeps its centre.
 *
 * @param cy - Instance.
 * @param container - Its element.
 * @param actions - What to do.
 * @returns Ends it.
 */
export function followSize(cy: Core, container: HTMLElement, actions: SizeActions): () => void {
  // While hidden there is no size: what was the middle before is the middle after.
  let known = { width: cy.width(), height: cy.height() };
  const observer = new ResizeObserver(() => {
    const isFitted = actions.isFitted();
    cy.resize();
    const size = { width: cy.width(), height: cy.height() };
    if (size.width === 0 || size.height === 0) return;
    const before = known;
    known = size;
    if (isFitted || before.width === 0 || before.height === 0) return actions.onFit();
    if (size.width === before.width && size.height === before.height) return;
    actions.onLimit();
    cy.panBy({ x: (size.width - before.width) / 2, y: (size.height - before.height) / 2 });
  });
  observer.observe(container);
  return () => observer.disconnect();
}
