/**
 * The level of detail of lines, joints and names of lanes: those on the screen change at once, the others a few at a time, as
 * the renderer measures anew whatever changes.
 *
 * @module
 */
import type { CollectionReturnValue, Core, SingularElementArgument } from "cytoscape";
import type { CardLevel } from "../card/levels.js";
import { createTurns } from "./turns.js";

/** Keeps elements at the level that is shown. */
export interface ElementLevels {
  /** Changes the level of what the screen shows, and of the rest later. */
  show(level: CardLevel): void;
  /**
   * Measures what keeps its size on the screen, such as names of lanes and rings, for the zoom of the moment, if that has
   * changed by more than a little since.
   */
  measure(): void;
  /** Ends what is under way. */
  stop(): void;
}

/** Elements that change in one frame, so that it stays below a tenth of a second. */
const SLICE = 250;
/** Change of the zoom below which sizes stay: whatever changes makes the renderer draw all other elements anew, too. */
const LEAST_CHANGE = 1.08;

/**
 * Makes the levels of one map.
 *
 * @param cy - Instance styled by `liveStylesheet`.
 * @returns Levels, none shown yet.
 */
export function createElementLevels(cy: Core): ElementLevels {
  const turns = createTurns();
  let level: CardLevel = "mid";
  let measured = cy.zoom();
  let left: SingularElementArgument[] = [];

  const apply = (elements: readonly SingularElementArgument[]): void => {
    cy.batch(() => {
      for (const element of elements) if (!element.removed()) element.data("level", level);
    });
  };
  const goOn = (): void => {
    apply(left.splice(0, SLICE));
    if (left.length > 0) turns.frame(goOn);
  };
  return {
    show(next) {
      level = next;
      const stale = leveled(cy).filter((element) => element.data("level") !== level);
      if (stale.empty()) return turns.stop();
      const { x1, y1, x2, y2 } = cy.extent();
      const isNear = (element: SingularElementArgument): boolean => {
        const box = element.boundingBox();
        return box.x2 >= x1 && box.x1 <= x2 && box.y2 >= y1 && box.y1 <= y2;
      };
      const first = stale.filter(isNear);
      apply(first.slice(0, 2 * SLICE).toArray());
      left = [...first.slice(2 * SLICE).toArray(), ...stale.difference(first).toArray()];
      turns.frame(goOn);
    },
    measure() {
      const zoom = cy.zoom();
      if (Math.max(zoom / measured, measured / zoom) < LEAST_CHANGE) return;
      measured = zoom;
      cy.batch(() => {
        cy.elements(".lane, .lane-name, .focus, .cursor, .named").forEach((element) => {
          if (element.data("zoom") !== zoom) element.data("zoom", zoom);
        });
      });
    },
    stop() {
      turns.stop();
      left = [];
    },
  };
}

function leveled(cy: Core): CollectionReturnValue {
  return cy.elements("edge.flow, node.joint, node.lane-name");
}
