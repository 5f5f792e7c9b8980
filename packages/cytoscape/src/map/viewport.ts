/**
 * The part of the map that is on the screen: fitted, kept in sight, kept in place while the window changes.
 *
 * @module
 */
import type { Point, Rectangle } from "@liantu/layout";
import type { Core, NodeSingular } from "cytoscape";
import { coverOf } from "./insets.js";
import type { Ends, MapInsets } from "./insets.js";
import { JUST_ABOVE } from "./view-scale.js";

/** Largest zoom. */
export const MAX_ZOOM = 3;

const MARGIN = 16;
/** A map that fits at this zoom or a greater one opens with names instead, if it needs to be enlarged for them. */
const LEAST_ENLARGED = 0.15;
/** Nothing is covered. */
const NO_INSETS: MapInsets = {};
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
 * @param insets - What of it is covered; the rectangle comes beside it.
 * @returns Zoom of hardly more than 1, and pan; `null` if there is no room, as in a hidden container.
 */
export function fitViewport(
  bounds: Rectangle,
  width: number,
  height: number,
  insets: MapInsets = NO_INSETS,
): Viewport | null {
  const { across, down } = roomOf(width, height, insets);
  if (across.length <= 0 || down.length <= 0 || bounds.width <= 0 || bounds.height <= 0) return null;
  const zoom = Math.min(JUST_ABOVE, across.length / bounds.width, down.length / bounds.height);
  return {
    zoom,
    pan: {
      x: across.from + across.length / 2 - (bounds.x + bounds.width / 2) * zoom,
      y: down.from + down.length / 2 - (bounds.y + bounds.height / 2) * zoom,
    },
  };
}

/** Part of one direction of the screen, in CSS pixels. */
interface Stretch {
  readonly from: number;
  readonly length: number;
}

// What is covered is margin enough.
function roomOf(
  width: number,
  height: number,
  insets: MapInsets,
): { readonly across: Stretch; readonly down: Stretch } {
  const cover = coverOf(insets, width, height);
  const stretch = ({ before, after }: Ends, room: number): Stretch => {
    const from = Math.max(MARGIN, before);
    return { from, length: room - from - Math.max(MARGIN, after) };
  };
  return { across: stretch(cover.across, width), down: stretch(cover.down, height) };
}

/** What is known of the map when it opens. */
export interface Opening {
  /** Least zoom at which cards have names; the whole map is fitted if it is `null`. */
  readonly named: number | null;
  /** What should be in the middle where not all is seen; the start of the chain if there is none. */
  readonly centre?: Point | null;
  /** What of the screen is covered. */
  readonly insets?: MapInsets;
}

/**
 * Gives the viewport that a map opens with: the whole of it, or its start where only a little more zoom gives names.
 *
 * @param bounds - Rectangle in the model.
 * @param width - Width in CSS pixels.
 * @param height - Height in CSS pixels.
 * @param opening - Zoom for names, middle, what is covered.
 * @returns Zoom and pan; `null` if there is no room.
 */
export function openingViewport(
  bounds: Rectangle,
  width: number,
  height: number,
  { named, centre = null, insets = NO_INSETS }: Opening,
): Viewport | null {
  const whole = fitViewport(bounds, width, height, insets);
  if (whole === null || named === null || whole.zoom >= named || whole.zoom < LEAST_ENLARGED) return whole;
  const along = (room: Stretch, from: number, length: number, middle: number | undefined): number => {
    const first = room.from - from * named;
    const last = room.from + room.length - (from + length) * named;
    if (last >= first) return (first + last) / 2;
    const wished = middle === undefined ? first : room.from + room.length / 2 - middle * named;
    return Math.min(first, Math.max(last, wished));
  };
  const { across, down } = roomOf(width, height, insets);
  return {
    zoom: named,
    pan: {
      x: along(across, bounds.x, bounds.width, centre?.x),
      y: along(down, bounds.y, bounds.height, centre?.y),
    },
  };
}

/**
 * Gives the viewport with a point in the middle of what is not covered.
 *
 * @param at - Point in the model.
 * @param zoom - CSS pixels per model unit.
 * @param width - Width in CSS pixels.
 * @param height - Height in CSS pixels.
 * @param insets - What of it is covered.
 * @returns Zoom and pan.
 */
export function centredViewport(
  { x, y }: Point,
  zoom: number,
  width: number,
  height: number,
  insets: MapInsets = NO_INSETS,
): Viewport {
  const { across, down } = coverOf(insets, width, height);
  return {
    zoom,
    pan: {
      x: (width + across.before - across.after) / 2 - x * zoom,
      y: (height + down.before - down.after) / 2 - y * zoom,
    },
  };
}

/**
 * Shows a part of the map and sets the limits of zooming, so that cards can be lost neither in the distance nor beside the screen.
 *
 * @param cy - Instance.
 * @param bounds - Bounds of the map.
 * @param viewport - What to show.
 * @param insets - What of the screen is covered.
 */
export function showViewport(cy: Core, bounds: Rectangle, viewport: Viewport, insets: MapInsets = NO_INSETS): void {
  limitZoom(cy, bounds, insets);
  cy.viewport({ zoom: viewport.zoom, pan: { ...viewport.pan } });
}

/**
 * Sets the limits of zooming for the present size of the container.
 *
 * @param cy - Instance.
 * @param bounds - Bounds of the map.
 * @param insets - What of the screen is covered.
 */
export function limitZoom(cy: Core, bounds: Rectangle, insets: MapInsets = NO_INSETS): void {
  const viewport = fitViewport(bounds, cy.width(), cy.height(), insets);
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
 * @param insets - What of the screen is covered.
 */
export function showInside(cy: Core, node: NodeSingular, insets: MapInsets = NO_INSETS): void {
  if (node.empty()) return;
  const { x, y } = node.renderedPosition();
  const cover = coverOf(insets, cy.width(), cy.height());
  const by = (at: number, half: number, room: number, covered: Ends): number => {
    const least = covered.before + ROOM;
    const before = least - (at - half);
    const after = at + half - (room - covered.after - ROOM);
    // A card larger than the screen is shown from its start.
    return before > 0 || after <= 0 ? Math.max(0, before) : -Math.min(after, at - half - least);
  };
  const across = by(x, node.renderedWidth() / 2, cy.width(), cover.across);
  const down = by(y, node.renderedHeight() / 2, cy.height(), cover.down);
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
