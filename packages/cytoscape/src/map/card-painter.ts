/**
 * Which card shows which picture: those on the screen first, a few in each frame, those around it while nothing else
 * happens, the rest as small as they may be.
 *
 * @module
 */
import type { LinkKey } from "@liantu/core";
import type { Core, NodeSingular } from "cytoscape";
import type { CardLevel } from "../card/levels.js";
import type { CardImages, CardView } from "./card-images.js";
import { viewScale } from "./view-scale.js";
import { cardsOf, onScreen } from "./cards-on-screen.js";
import { createTurns } from "./turns.js";

/** Paints cards when they are needed. */
export interface CardPainter {
  /**
   * Paints the cards on the screen at a level, then shows them all at once; the very first time what was painted at once is
   * shown before the rest. Resolves when all on the screen are shown, or something else has come between.
   */
  show(level: CardLevel, onShow: () => void): Promise<void>;
  /** Looks for cards that have come to the screen, or changed, or should be sharper. */
  follow(): void;
  /** Ends all that is under way. */
  stop(): void;
}

/** How long painting may hold up a frame, in milliseconds: while the reader moves the map, and while he waits for cards. */
const SLICE = 8;
const SLICE_AWAITED = 24;
/** The same before anything has been drawn: what is painted then need not be drawn twice. */
const SLICE_FIRST = 90;
/**
 * How long painted cards wait for more, in milliseconds, and in times of what it took to draw those before: each time that
 * some are shown the renderer draws all others too.
 */
const LONGEST_WAIT = 120;
const SHARE_OF_DRAWING = 4;
/** How long the renderer mistrusts its layers after a change, in milliseconds; a redraw after that makes them. */
const LAYERS_REST = 300;
/** Memory of pictures above which cards off the screen go back to small ones, in bytes. */
const MOST_BYTES = 96 << 20;
/** Picture of a card that is far from the screen: what is seen of it during a quick move. */
const OVERVIEW: CardView = { level: "dot", scale: 0.125 };

/**
 * Makes the painter of one map.
 *
 * @param cy - Instance.
 * @param images - Pictures of the cards.
 * @returns The painter; nothing is painted before the first `show`.
 */
export function createCardPainter(cy: Core, images: CardImages): CardPainter {
  const turns = createTurns();
  let level: CardLevel | null = null;

  const linkOf = (node: NodeSingular): LinkKey => node.data("link") as LinkKey;
  const wanted = (at: CardLevel): CardView => ({ level: at, scale: viewScale(cy.zoom()) });
  const isSharp = (node: NodeSingular, view: CardView): boolean => {
    const shown: unknown = node.data("image");
    const sharper = { ...view, scale: view.scale * 2 };
    return shown !== undefined && [view, sharper].some((each) => images.name(linkOf(node), each) === shown);
  };
  const assign = (named: readonly (readonly [NodeSingular, string])[]): void => {
    if (named.length === 0) return;
    cy.batch(() => {
      for (const [node, name] of named) if (!node.removed()) node.data("image", name);
    });
  };
  /** Paints until the time is over; what is left stays in the list. */
  const paint = (left: NodeSingular[], view: CardView, time: number): (readonly [NodeSingular, string])[] => {
    const end = performance.now() + time;
    const named: (readonly [NodeSingular, string])[] = [];
    while (left.length > 0 && (named.length === 0 || performance.now() < end)) {
      const node = left.shift();
      const name = node === undefined || node.removed() ? undefined : images.paint(linkOf(node), view);
      if (node !== undefined && name !== undefined) named.push([node, name]);
    }
    return named;
  };

  let painted: (readonly [NodeSingular, string])[] = [];
  let sharpen: NodeSingular[] = [];
  let spare: NodeSingular[] = [];
  let assignedAt = 0;
  let drawing = 0;
  let whenSharp: (() => void) | null = null;
  const settled = (): void => {
    whenSharp?.();
    whenSharp = null;
  };
  const assignPainted = (): void => {
    assign(painted);
    painted = [];
    assignedAt = performance.now();
  };
  // What the screen shows comes in the frames as they come; the rest waits until the browser has nothing to do.
  const catchUp = (): void => {
    if (level === null) return;
    const view = wanted(level);
    const waiting = new Set(painted.map(([node]) => node.id()));
    // The frame after cards were shown is the one in which they were drawn.
    if (painted.length === 0) drawing = performance.now() - assignedAt;
    const left = onScreen(cy, 0).filter((node) => !waiting.has(node.id()) && !isSharp(node, view));
    painted.push(...paint(left, view, whenSharp === null ? SLICE : SLICE_AWAITED));
    const isTime = performance.now() > assignedAt + Math.max(LONGEST_WAIT, SHARE_OF_DRAWING * Math.min(drawing, 500));
    if (left.length === 0 || isTime) assignPainted();
    if (images.bytes > MOST_BYTES && painted.length === 0) sweep();
    if (left.length > 0) return turns.frame(catchUp);
    settled();
    planFill();
  };
  // Cards around the screen as those on it; all others with something to be seen of them. Over the limit of memory those far
  // away give back what they have.
  const planFill = (): void => {
    if (level === null) return;
    const view = wanted(level);
    const isRich = images.bytes < MOST_BYTES;
    const near = onScreen(cy, 1);
    const around = new Set(near.map((node) => node.id()));
    const far = cardsOf(cy).filter((node) => {
      if (around.has(node.id())) return false;
      const shown: unknown = node.data("image");
      return isRich ? !isUpToDate(node, shown) : shown !== images.name(linkOf(node), OVERVIEW);
    });
    sharpen = isRich ? near.filter((node) => !isSharp(node, view)) : [];
    spare = far;
    turns.idle(fillUp);
  };
  const fillUp = (timeLeft: () => number): void => {
    if (level === null) return;
    const time = Math.max(4, Math.min(timeLeft(), 12));
    if (sharpen.length > 0 && images.bytes < MOST_BYTES) painted.push(...paint(sharpen, wanted(level), time));
    else if (spare.length > 0) painted.push(...paint(spare, OVERVIEW, time));
    else {
      assignPainted();
      sweep();
      return turns.wait(() => void cy.forceRender(), LAYERS_REST);
    }
    turns.idle(fillUp);
  };
  /** Whether a picture, of any level, is of the card as it is now. */
  const isUpToDate = (node: NodeSingular, shown: unknown): boolean =>
    typeof shown === "string" && images.isCurrent(linkOf(node), shown);
  const sweep = (coming?: CardView): void => {
    const cards = cardsOf(cy);
    const names = cards.map((node) => String(node.data("image")));
    if (coming !== undefined) for (const node of cards) names.push(images.name(linkOf(node), coming) ?? "");
    images.sweep(new Set(names));
  };

  return {
    show(next, onShow) {
      turns.stop();
      settled();
      painted = [];
      const view = wanted(next);
      // What was painted and is out of date before it was shown: edits may come faster than cards are painted.
      if (level !== null) sweep(view);
      return new Promise((resolve) => {
        const isFirst = level === null;
        const left = onScreen(cy, 0).filter((node) => !isSharp(node, view));
        const step = (): void => {
          painted.push(...paint(left, view, isFirst ? SLICE_FIRST : SLICE_AWAITED));
          if (left.length > 0 && !isFirst) return turns.frame(step, resolve);
          level = next;
          cy.batch(() => {
            assignPainted();
            onShow();
          });
          // Edits may come so fast that the browser is never idle.
          sweep();
          if (left.length === 0) resolve();
          else whenSharp = resolve;
          turns.frame(catchUp);
        };
        step();
      });
    },
    follow() {
      if (level !== null && !turns.isBusy) turns.frame(catchUp);
    },
    stop() {
      turns.stop();
      settled();
      level = null;
    },
  };
}
