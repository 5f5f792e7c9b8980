/**
 * Which part of the map is on the screen.
 *
 * @module
 */
import type { LinkKey } from "@liantu/core";
import type { Point } from "@liantu/layout";
import { entryZoom } from "../card/levels.js";
import type { CardLevel } from "../card/levels.js";
import { followSize } from "./follow-size.js";
import type { MapScene } from "./map-scene.js";
import type { MapInsets } from "./insets.js";
import { centredViewport, fitViewport, keepInSight, limitZoom, openingViewport, showViewport } from "./viewport.js";
import type { Viewport } from "./viewport.js";
import { sharpZoom } from "./view-scale.js";

/** Moves the screen over the map. */
export interface MapView {
  /** Shows what a map opens with. */
  open(level?: CardLevel): void;
  /** Shows the whole. */
  fit(): void;
  /** Brings a point of the model to the centre, at a zoom at which names can be read. */
  centre(at: Point): void;
  /** Goes a step nearer or farther. */
  zoom(direction: 1 | -1): void;
  /** Sets the limits of zooming for the present layout. */
  limit(): void;
  /** Takes over that something else is covered: a map that stands as it was fitted is fitted anew. */
  refit(): void;
  /** Follows the size of the container from now on. */
  follow(): void;
  /** Ends it. */
  stop(): void;
}

/** What decides how a map opens. */
export interface ViewSource {
  /** Link that should be in the middle. */
  selected(): LinkKey | null;
  /** Whether the zoom decides on the level of detail. */
  isByZoom(): boolean;
  /** What of the container is covered. */
  insets(): MapInsets;
}

const ZOOM_STEP = 1.3;
/** Zoom at which the name on a card can be read. */
const READABLE_ZOOM = 0.6;

/**
 * Makes the view of one map.
 *
 * @param scene - What is shown.
 * @param container - Its element.
 * @param source - What decides how it opens.
 * @returns The view; nothing is shown before `open`.
 */
export function createMapView(scene: MapScene, container: HTMLElement, source: ViewSource): MapView {
  const { cy, shown } = scene;
  let fitted: Viewport | null = null;
  let stopFollowing: (() => void) | null = null;

  const show = (viewport: Viewport | null): void => {
    fitted = viewport;
    if (viewport !== null) showViewport(cy, shown.layout.bounds, viewport, source.insets());
  };
  // Names come before the whole: what is a little too large for both opens at the start, or at the selected card.
  const open = (level?: CardLevel): void => {
    const selected = source.selected();
    const centre = selected === null ? null : (shown.layout.positions.get(selected) ?? null);
    const named = source.isByZoom() ? sharpZoom(entryZoom("far", level), shown.chain.graph.order) : null;
    show(openingViewport(shown.layout.bounds, cy.width(), cy.height(), { named, centre, insets: source.insets() }));
  };
  const limit = (): void => limitZoom(cy, shown.layout.bounds, source.insets());
  const isAtFit = (): boolean =>
    fitted === null ||
    (Math.abs(fitted.zoom - cy.zoom()) < 1e-6 &&
      Math.abs(fitted.pan.x - cy.pan().x) < 1 &&
      Math.abs(fitted.pan.y - cy.pan().y) < 1);

  return {
    open,
    limit,
    refit() {
      if (isAtFit()) open(scene.level);
      else limit();
    },
    fit: () => show(fitViewport(shown.layout.bounds, cy.width(), cy.height(), source.insets())),
    centre(at) {
      const zoom = Math.max(cy.zoom(), READABLE_ZOOM);
      const { pan } = centredViewport(at, zoom, cy.width(), cy.height(), source.insets());
      cy.viewport({ zoom, pan: { ...pan } });
    },
    zoom(direction) {
      const factor = direction > 0 ? ZOOM_STEP : 1 / ZOOM_STEP;
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    },
    follow() {
      cy.on("pan zoom", () => keepInSight(cy, shown.layout.bounds));
      stopFollowing = followSize(cy, container, {
        isFitted: isAtFit,
        onFit: () => open(scene.level),
        onLimit: limit,
      });
    },
    stop: () => stopFollowing?.(),
  };
}
