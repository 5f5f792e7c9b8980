/**
 * Changes the level of detail once the zoom has come to rest: cards on the screen first.
 *
 * @module
 */
import type { LinkKey } from "@liantu/core";
import type { Core, NodeCollection } from "cytoscape";
import { CARD_LEVELS, levelOf } from "../card/levels.js";
import type { CardLevel } from "../card/levels.js";
import type { CardImages } from "./card-images.js";

/** Switch between levels. */
export interface LevelSwitch {
  /** Level shown, or about to be shown. */
  readonly level: CardLevel;
  /** Fixes the level, or lets the zoom decide. */
  force(level: "auto" | CardLevel): void;
  /** Draws all cards anew at the present level. */
  refresh(): Promise<void>;
  /** Ends all that is under way. */
  stop(): void;
}

/** Cards above which the levels not shown are made ready for those on the screen only: each picture takes its memory. */
const MANY_CARDS = 400;
/** How long the zoom has to rest, in milliseconds. */
const REST = 200;

/**
 * Makes the switch for one map.
 *
 * @param cy - Instance.
 * @param images - Pictures of the cards.
 * @param forced - Level at first.
 * @param onShow - Called when a level is shown, before it is drawn; `isNew` if it is another one than before.
 * @returns The switch; nothing is drawn before the first `refresh`.
 */
export function createLevelSwitch(
  cy: Core,
  images: CardImages,
  forced: "auto" | CardLevel,
  onShow: (level: CardLevel, isNew: boolean) => void,
): LevelSwitch {
  let wish = forced;
  let level = forced === "auto" ? levelOf(cy.zoom()) : forced;
  let shown: CardLevel | null = null;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle: ReturnType<typeof setTimeout> | undefined;

  const linkOf = (node: NodeCollection[number]): LinkKey => node.data("link") as LinkKey;
  const paint = (nodes: NodeCollection): void => {
    nodes.forEach((node) => {
      const image = images.url(linkOf(node), level);
      if (image !== undefined && node.data("image") !== image) node.data("image", image);
    });
  };
  const onScreen = (): NodeCollection => {
    const { x1, y1, x2, y2 } = cy.extent();
    return cy.nodes(".link").filter((node) => {
      const { x, y } = node.position();
      const w = node.width() / 2;
      const h = node.height() / 2;
      return x + w >= x1 && x - w <= x2 && y + h >= y1 && y - h <= y2;
    });
  };
  const show = async (): Promise<void> => {
    const mine = (turn += 1);
    clearTimeout(idle);
    const first = onScreen();
    await images.decode(level, first.map(linkOf));
    if (mine !== turn) return;
    const isNew = shown !== level;
    shown = level;
    cy.batch(() => {
      paint(first);
      onShow(level, isNew);
    });
    await images.decode(level);
    if (mine !== turn) return;
    cy.batch(() => paint(cy.nodes(".link")));
    idle = setTimeout(() => void prepare(mine), REST);
  };
  // The other levels are decoded while nothing else happens, the neighbouring ones first.
  const prepare = async (mine: number): Promise<void> => {
    const all = cy.nodes(".link");
    const at = CARD_LEVELS.indexOf(level);
    const others = CARD_LEVELS.filter((other) => other !== level);
    others.sort((a, b) => Math.abs(CARD_LEVELS.indexOf(a) - at) - Math.abs(CARD_LEVELS.indexOf(b) - at));
    for (const other of others) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that the screen stays responsive
      await images.decode(other, (all.length > MANY_CARDS ? onScreen() : all).map(linkOf));
      if (mine !== turn) return;
    }
    images.sweep();
  };
  const settle = (): void => {
    timer = undefined;
    const next = wish === "auto" ? levelOf(cy.zoom(), level) : wish;
    if (next === level) return onShow(level, false);
    level = next;
    void show();
  };
  const rest = (): void => {
    clearTimeout(timer);
    timer = setTimeout(settle, REST);
  };
  cy.on("zoom resize", rest);

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
      turn += 1;
      clearTimeout(timer);
      clearTimeout(idle);
      cy.off("zoom resize", rest);
    },
  };
}
