/**
 * What a map shows and how it is drawn: chain, cards, layout, colours, lens, on one instance of Cytoscape.js.
 *
 * @module
 */
import { analyzeChain } from "@liantu/core";
import type { Chain, ChainAnalysis, LinkKey } from "@liantu/core";
import type { LaneLayout, Point } from "@liantu/layout";
import cytoscape from "cytoscape";
import type { Core, ElementDefinition } from "cytoscape";
import type { Card } from "../card/card.js";
import { levelOf } from "../card/levels.js";
import type { CardLevel } from "../card/levels.js";
import { lensMarks } from "../lens/lens.js";
import type { Lens, LensMark } from "../lens/lens.js";
import { lensOf } from "../lens/lenses.js";
import { paletteOf } from "../palette.js";
import type { Palette } from "../palette.js";
import type { Locale } from "../words.js";
import { createCardBook } from "./card-book.js";
import { createCardImages } from "./card-images.js";
import { createCardPainter } from "./card-painter.js";
import { chainElements } from "./chain-elements.js";
import { hasSameStructure, layoutChain } from "./chain-layout.js";
import type { ChainMapOptions } from "./chain-map.js";
import { liveStylesheet } from "./chain-stylesheet.js";
import { createElementLevels } from "./element-levels.js";
import { hideIdleLayers } from "./idle-layers.js";
import { createLevelSwitch } from "./level-switch.js";
import { replaceElements } from "./replace-elements.js";
import { createTurns } from "./turns.js";

/** What is shown at the moment. */
export interface Shown {
  /** Chain. */
  readonly chain: Chain;
  /** Its analysis. */
  readonly analysis: ChainAnalysis;
  /** Places and routes. */
  readonly layout: LaneLayout;
  /** Cards by link. */
  readonly cards: ReadonlyMap<LinkKey, Card>;
  /** Lens. */
  readonly lens: Lens;
  /** What the lens says of each link. */
  readonly marks: ReadonlyMap<LinkKey, LensMark>;
  /** Colours. */
  readonly palette: Palette;
  /** Language. */
  readonly locale: Locale;
}

/** What a scene tells. */
export interface SceneEvents {
  /** Chain, cards, colours or lens have changed: what names them should be renewed. */
  onCards(): void;
  /** Elements have been put in their places. */
  onPlaced(): void;
  /** Another level of detail is shown. */
  onLevel(level: CardLevel): void;
}

/** A map as it is drawn, without what a reader does to it. */
export interface MapScene {
  /** Instance that draws it. */
  readonly cy: Core;
  /** What is shown at the moment. */
  readonly shown: Shown;
  /** Level of detail shown. */
  readonly level: CardLevel;
  /** Draws everything for the first time, at the viewport that was set; resolves when the cards on the screen are there. */
  begin(): Promise<void>;
  /** What the lens says of a link; `null` for the plain one. */
  markOf(link: LinkKey): LensMark | null;
  /** Where the cards stand. */
  positions(): ReadonlyMap<LinkKey, Point>;
  /** Shows another chain, or another state of it. */
  setChain(chain: Chain, analysis?: ChainAnalysis): void;
  /** Lays the cards out around positions. */
  arrange(positions: ReadonlyMap<LinkKey, Point>): void;
  /** Changes colours, language or lens. */
  change(look: Partial<Pick<Shown, "palette" | "locale" | "lens">>): void;
  /** Fixes the level of detail, or lets the zoom decide. */
  setLevel(level: "auto" | CardLevel): void;
  /** Takes the instance away. */
  destroy(): void;
}

/** Elements above which the canvas is moved as one picture, and flows are drawn after the cards. */
const MANY_ELEMENTS = 2000;
/** Time for the cards of such a map to come to the screen before its flows are drawn, in milliseconds. */
const BEFORE_FLOWS = 60;

/**
 * Makes the scene of one map; nothing is drawn before `begin`.
 *
 * @param container - Element to draw in.
 * @param chain - Chain to show.
 * @param options - As of the map.
 * @param events - What to tell.
 * @returns The scene.
 */
export function createMapScene(
  container: HTMLElement,
  chain: Chain,
  options: ChainMapOptions,
  events: SceneEvents,
): MapScene {
  const { isMovable = false, level: firstLevel = "auto" } = options;
  const shown: { -readonly [Key in keyof Shown]: Shown[Key] } = {
    chain,
    analysis: options.analysis ?? analyzeChain(chain),
    layout: layoutChain(chain, options.positions === undefined ? {} : { previous: options.positions }),
    cards: new Map(),
    marks: new Map(),
    lens: lensOf(options.lens ?? "status"),
    palette: paletteOf(options.palette ?? "default"),
    locale: options.locale ?? "zh",
  };
  const cy = cytoscape({
    container,
    elements: [],
    style: liveStylesheet(shown.palette),
    layout: { name: "preset" },
    autounselectify: true,
    autoungrabify: !isMovable,
    boxSelectionEnabled: false,
    textureOnViewport: chain.graph.order + chain.flows.length > MANY_ELEMENTS,
  });
  hideIdleLayers(cy, container);
  const cardIn = createCardBook();
  const images = createCardImages(cy, container.ownerDocument);
  const elementLevels = createElementLevels(cy);
  let drawnPalette = shown.palette;
  container.style.backgroundColor = shown.palette.canvas;
  const levels = createLevelSwitch(cy, createCardPainter(cy, images), firstLevel, (level, isNew) => {
    if (drawnPalette !== shown.palette) {
      drawnPalette = shown.palette;
      cy.style(liveStylesheet(drawnPalette));
      container.style.backgroundColor = drawnPalette.canvas;
    }
    elementLevels.show(level);
    elementLevels.measure();
    if (isNew) events.onLevel(level);
  });

  const markOf = (link: LinkKey): LensMark | null =>
    shown.lens.isPlain === true ? null : (shown.marks.get(link) ?? null);
  const drawCards = (): void => {
    shown.marks = lensMarks(shown.lens, shown.analysis);
    const links = Array.from(shown.analysis.links.values());
    shown.cards = new Map(links.map((link) => [link.id, cardIn(shown.chain, link, shown.locale, markOf(link.id))]));
    images.reset(shown.cards, shown.palette);
    events.onCards();
  };
  const definitions = (level: CardLevel): ElementDefinition[] => {
    const { locale, layout } = shown;
    const elements = chainElements(shown.chain, shown.analysis, { locale, layout, level: null });
    for (const { data } of elements) data["level"] = level;
    return elements;
  };
  const flowTurns = createTurns();
  let awaitsFlows = false;
  const place = (): void => {
    awaitsFlows = false;
    flowTurns.stop();
    replaceElements(cy, definitions(levels.level));
    events.onPlaced();
  };
  const positions = (): ReadonlyMap<LinkKey, Point> =>
    new Map(cy.nodes(".link").map((node) => [node.data("link") as LinkKey, { ...node.position() }] as const));
  const arrange = (previous: ReadonlyMap<LinkKey, Point>): void => {
    shown.layout = layoutChain(shown.chain, { previous });
    place();
  };

  return {
    cy,
    shown,
    markOf,
    positions,
    get level() {
      return levels.level;
    },
    async begin() {
      const level = firstLevel === "auto" ? levelOf(cy.zoom()) : firstLevel;
      drawCards();
      const all = definitions(level);
      awaitsFlows = all.length > MANY_ELEMENTS;
      replaceElements(cy, awaitsFlows ? all.filter(isLaneOrCard) : all);
      events.onPlaced();
      const { fonts } = container.ownerDocument;
      if (fonts.status !== "loaded") {
        await fonts.ready;
        if (cy.destroyed()) return;
        // What has been painted until now is in another font.
        images.clear();
        images.reset(shown.cards, shown.palette);
      }
      await levels.refresh();
      if (awaitsFlows) flowTurns.wait(place, BEFORE_FLOWS);
    },
    setChain(next, analysis) {
      const previous = positions();
      const isSame = hasSameStructure(shown.chain, next) && areSame(previous, shown.layout.positions);
      shown.chain = next;
      shown.analysis = analysis ?? analyzeChain(next);
      if (!isSame) shown.layout = layoutChain(next, { previous });
      drawCards();
      place();
      void levels.refresh();
    },
    arrange(previous) {
      arrange(previous);
      void levels.refresh();
    },
    change(look) {
      const hasNewWords = look.locale !== undefined && look.locale !== shown.locale;
      Object.assign(shown, look);
      drawCards();
      // The names of lanes are elements of their own.
      if (hasNewWords) place();
      void levels.refresh();
    },
    setLevel: (level) => levels.force(level),
    destroy() {
      awaitsFlows = false;
      flowTurns.stop();
      levels.stop();
      elementLevels.stop();
      images.clear();
      cy.destroy();
      container.style.backgroundColor = "";
    },
  };
}

function isLaneOrCard({ classes }: ElementDefinition): boolean {
  return typeof classes === "string" && /^(?:lane|link)\b/u.test(classes);
}

function areSame(a: ReadonlyMap<LinkKey, Point>, b: ReadonlyMap<LinkKey, Point>): boolean {
  return a.size === b.size && [...a].every(([link, { x, y }]) => b.get(link)?.x === x && b.get(link)?.y === y);
}
