/**
 * Changes the level of detail once the zoom has come to rest.
 *
 * @module
 */
import type { Core } from "cytoscape";
import { levelOf } from "../card/levels.js";
import type { CardLevel } from "../card/levels.js";
import type { CardPainter } from "./card-painter.js";

/** Switch between levels. */
export interface LevelSwitch {
  /** Level shown, or about to be shown. */
  readonly level: CardLevel;
  /** Fixes the level, or lets the zoom decide. */
  force(level: "auto" | CardLevel): void;
  /** Draws the cards anew that have changed, at the present level. */
  refresh(): Promise<void>;
  /** Ends all that is under way. */
  stop(): void;
}

/** How long the zoom has to rest, in milliseconds, and in times of the last step: on a slow machine a zoom has long steps. */
const REST = 200;
const REST_STEPS = 2;
/** A longer step is the beginning of another zoom. */
const LONGEST_STEP = 300;

/**
 * Makes the switch for one map.
 *
 * @param cy - Instance.
 * @param painter - Paints the cards.
 * @param forced - Level at first.
 * @param onShow - Called when a level is shown, before it is drawn; `isNew` if it is another one than before.
 * @returns The switch; nothing is drawn before the first `refresh`.
 */
export function createLevelSwitch(
  cy: Core,
  painter: CardPainter,
  forced: "auto" | CardLevel,
  onShow: (level: CardLevel, isNew: boolean) => void,
): LevelSwitch {
  let wish = forced;
  let level = forced === "auto" ? levelOf(cy.zoom()) : forced;
  let shown: CardLevel | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = async (): Promise<void> => {
    const next = level;
    await painter.show(next, () => {
      const isNew = shown !== next;
      shown = next;
      onShow(next, isNew);
    });
  };
  const settle = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const next = wish === "auto" ? levelOf(cy.zoom(), level) : wish;
    if (next === level && shown === level) {
      onShow(level, false);
      return painter.follow();
    }
    level = next;
    void show();
  };
  let zoomedAt = -Infinity;
  const rest = (): void => {
    const now = performance.now();
    const step = now - zoomedAt;
    zoomedAt = now;
    clearTimeout(timer);
    timer = setTimeout(settle, step > LONGEST_STEP ? REST : Math.max(REST, REST_STEPS * step));
  };
  // On the way to another level cards of this one would be painted for nothing.
  const follow = (): void => {
    if (wish !== "auto" || levelOf(cy.zoom(), level) === level) painter.follow();
  };
  cy.on("zoom resize", rest);
  cy.on("viewport", follow);

  return {
    get level() {
      return level;
    },
    force(next) {
      wish = next;
      settle();
    },
    refresh() {
      level = wish === "auto" ? levelOf(cy.zoom(), shown ?? undefined) : wish;
      return show();
    },
    stop() {
      clearTimeout(timer);
      painter.stop();
      cy.off("zoom resize", rest);
      cy.off("viewport", follow);
    },
  };
}
