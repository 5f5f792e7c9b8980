/**
 * The part of the map that is on the screen: fitted, kept in sight, kept in place while the window changes.
 *
 * @module
 */
import type { Rectangle } from "@liantu/layout";
import type { Core } from "cytoscape";

/** Largest zoom. */
export const MAX_ZOOM = 3;

const MARGIN = 16;
/** How much of the map stays on the screen, at least, in CSS pixels. */
const LEAST_IN_SIGHT = 120;

/** What the viewport is to be. */
export interface Viewport {
  /** CSS pixels per model unit. */
  readonly zoom: number;
  /** Where the origin of the model is, in CSS pixels. */
  readonly pan: { readonly x: number; readonly y: number };
}

/**
 * Fits a rectangle into a viewport.
 *
 * @param bounds - Rectangle in the model.
 * @param width - Width in CSS pixels.
 * @param height - Height in CSS pixels.
 * @returns Zoom of at most 1, and pan; `null` if there is no room, as in a hidden container.
 */
export function fitViewport(bounds: Rectangle, width: number, height: number): Viewport | null {
  if (width <= 2 * MARGIN || height <= 2 * MARGIN || bounds.width <= 0 || bounds.height <= 0) return null;
  const zoom = Math.min(1, (width - 2 * MARGIN) / bounds.width, (height - 2 * MARGIN) / bounds.height);
  return {
    zoom,
    pan: {
      x: width / 2 - (bounds.x + bounds.width / 2) * zoom,
      y: height / 2 - (bounds.y + bounds.height / 2) * zoom,
    },
  };
}

/**
 * Fits the map and sets the limits of zooming, so that cards can be lost neither in the distance nor beside the screen.
 *
 * @param cy - Instance.
 * @param bounds - Bounds of the map.
 * @returns Whether there was room.
 */
export function fitMap(cy: Core, bounds: Rectangle): boolean {
  const viewport = fitViewport(bounds, cy.width(), cy.height());
  if (viewport === null) return false;
  limitZoom(cy, bounds);
  cy.viewport({ zoom: viewport.zoom, pan: { ...viewport.pan } });
  return true;
}

/**
 * Sets the limits of zooming for the present size of the container.
 *
 * @param cy - Instance.
 * @param bounds - Bounds of the map.
 */
export function limitZoom(cy: Core, bounds: Rectangle): void {
  const viewport = fitViewport(bounds, cy.width(), cy.height());
  if (viewport === null) return;
  cy.minZoom(Math.max(0.02, viewport.zoom * 0.6));
  cy.maxZoom(MAX_ZOOM);
}

/**
 * Pulls the map back if hardly any of it is left on the screen.
 *
 * @param cy - Instance.
 * @param bounds - Bounds of the map.
 */
export function keepInSight(cy: Core, bounds: Rectangle): void {
  const zoom = cy.zoom();
  const pan = cy.pan();
  const clamp = (at: number, from: number, length: number, room: number): number => {
    const least = Math.min(LEAST_IN_SIGHT, room / 2);
    return Math.min(room - least - from * zoom, Math.max(least - (from + length) * zoom, at));
  };
  const x = clamp(pan.x, bounds.x, bounds.width, cy.width());
  const y = clamp(pan.y, bounds.y, bounds.height, cy.height());
  if (x !== pan.x || y !== pan.y) cy.pan({ x, y });
}
