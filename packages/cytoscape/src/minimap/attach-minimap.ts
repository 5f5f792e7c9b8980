/**
 * A minimap tied to an instance of Cytoscape.js.
 *
 * @module
 */
import type { Point, Rectangle } from "@liantu/layout";
import type { Core } from "cytoscape";
import { createMinimap } from "./minimap.js";
import type { MinimapContent } from "./minimap.js";

/** A minimap that follows the map. */
export interface AttachedMinimap {
  /** Draws lanes and cards anew. */
  draw(): void;
  /** Takes it away, with its listeners. */
  remove(): void;
}

/** Least size of a map that a floating minimap may cover a corner of, in CSS pixels. */
const LEAST_MAP = { width: 520, height: 340 } as const;

/** What {@link attachMinimap} asks the map for. */
export interface MinimapSource {
  /** What to draw. */
  content(): MinimapContent;
  /** Shows the whole map. */
  fit(): void;
  /** Goes a step nearer or farther. */
  zoom(direction: 1 | -1): void;
}

/**
 * Adds a minimap to a map.
 *
 * @param cy - Instance.
 * @param container - Element of the map.
 * @param place - `true` for the lower left corner of the map, as long as not all of it is seen, or an element of one's own.
 * @param source - What to draw, and what the keys do.
 * @returns The minimap, not yet drawn.
 */
export function attachMinimap(
  cy: Core,
  container: HTMLElement,
  place: true | HTMLElement,
  source: MinimapSource,
): AttachedMinimap {
  const isFloating = place === true;
  const panBy = (x: number, y: number): void => void cy.panBy({ x, y });
  const minimap = createMinimap(isFloating ? container : place, isFloating, {
    onCentre(at: Point) {
      const zoom = cy.zoom();
      cy.pan({ x: cy.width() / 2 - at.x * zoom, y: cy.height() / 2 - at.y * zoom });
    },
    onPan: (across, down) => panBy(-across * cy.width(), -down * cy.height()),
    onZoom: (direction) => source.zoom(direction),
    onFit: () => source.fit(),
  });
  let bounds: Rectangle | null = null;
  const follow = (): void => {
    const { x1, y1, x2, y2, w, h } = cy.extent();
    minimap.frame({ x: x1, y: y1, width: w, height: h });
    if (!isFloating || bounds === null) return;
    // Over a map that is all there it would only cover a corner.
    const { x, y, width, height } = bounds;
    const isWhole = x1 <= x && y1 <= y && x2 >= x + width && y2 >= y + height;
    minimap.setVisible(!isWhole && cy.width() >= LEAST_MAP.width && cy.height() >= LEAST_MAP.height);
  };
  cy.on("viewport resize", follow);
  return {
    draw() {
      const content = source.content();
      ({ bounds } = content);
      minimap.draw(content);
      follow();
    },
    remove() {
      cy.off("viewport resize", follow);
      minimap.remove();
    },
  };
}
