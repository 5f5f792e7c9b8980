/**
 * The part of the map that is on the screen: fitted, kept in sight, kept in place while the window changes.
 *
 * @module
 */
import type { Point, Rectangle } from "@liantu/layout";
import type { Core, NodeSingular } from "cytoscape";

/** Largest zoom. */
export const MAX_ZOOM = 3;

const MARGIN = 16;
/** A map that fits at this zoom or a greater one opens with names instead, if it needs to be enlarged for them. */
const LEAST_ENLARGED = 0.15;
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
 * Gives the viewport that a map opens with: the whole of it, or its start where only a little more zoom gives names.
 *
 * @param bounds - Rectangle in the model.
 * @param width - Width in CSS pixels.
 * @param height - Height in CSS pixels.
 * @param named - Least zoom at which cards have names; the whole map is fitted if it is `null`.
 * @param centre - What should be in the middle where not all is seen; the start of the chain if it is `null`.
 * @returns Zoom and pan; `null` if there is no room.
 */
export function openingViewport(
  bounds: Rectangle,
  width: number,
  height: number,
  named: number | null,
  centre: Point | null = null,
): Viewport | null {
  const whole = fitViewport(bounds, width, height);
  if (whole === null || named === null || whole.zoom >= named || whole.zoom < LEAST_ENLARGED) return whole;
  const along = (room: number, from: number, length: number, middle: number | undefined): number => {
    const first = MARGIN - from * named;
    const last = room - MARGIN - (from + length) * named;
    if (last >= first) return (first + last) / 2;
    return middle === undefined ? first : Math.min(first, Math.max(last, room / 2 - middle * named));
  };
  return {
    zoom: named,
    pan: {
      x: along(width, bounds.x, bounds.width, centre?.x),
      y: along(height, bounds.y, bounds.height, centre?.y),
    },
  };
}

/**
 * Shows a part of the map and sets the limits of zooming, so that cards can be lost neither in the distance nor beside the screen.
 *
 * @param cy - Instance.
 * @param bounds - Bounds of the map.
 * @param viewport - What to show.
 */
export function showViewport(cy: Core, bounds: Rectangle, viewport: Viewport): void {
  limitZoom(cy, bounds);
  cy.viewport({ zoom: viewport.zoom, pan: { ...viewport.pan } });
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

/** Room between a card that is brought into sight and the edge of the screen, in CSS pixels. */
const ROOM = 32;

/**
 * Brings a card into sight with as little panning as will do.
 *
 * @param cy - Instance.
 * @param node - Card.
 */
export function showInside(cy: Core, node: NodeSingular): void {
  if (node.empty()) return;
  const { x, y } = node.renderedPosition();
  const by = (at: number, half: number, room: number): number => {
    const before = ROOM - (at - half);
    const after = at + half - (room - ROOM);
    // A card larger than the screen is shown from its start.
    return before > 0 || after <= 0 ? Math.max(0, before) : -Math.min(after, at - half - ROOM);
  };
  const across = by(x, node.renderedWidth() / 2, cy.width());
  const down = by(y, node.renderedHeight() / 2, cy.height());
  if (across !== 0 || down !== 0) cy.panBy({ x: across, y: down });
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
  if (cy.width() === 0 || cy.height() === 0) return;
  const clamp = (at: number, from: number, length: number, room: number): number => {
    const least = Math.min(LEAST_IN_SIGHT, room / 2);
    return Math.min(room - least - from * zoom, Math.max(least - (from + length) * zoom, at));
  };
  const x = clamp(pan.x, bounds.x, bounds.width, cy.width());
  const y = clamp(pan.y, bounds.y, bounds.height, cy.height());
  // Panning calls this again: what is off by a rounding, or no number at all, must not go round for ever.
  if (Math.abs(x - pan.x) > 0.01 || Math.abs(y - pan.y) > 0.01) cy.pan({ x, y });
}
