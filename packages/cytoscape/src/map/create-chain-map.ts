/**
 * The controller: a chain, its analysis and its cards on a Cytoscape.js canvas.
 *
 * @module
 */
import { analyzeChain } from "@liantu/core";
import type { Chain, ChainAnalysis, LinkKey } from "@liantu/core";
import type { LaneLayout, Point } from "@liantu/layout";
import cytoscape from "cytoscape";
import { cardOf } from "../card/card-of.js";
import type { Card } from "../card/card.js";
import { entryZoom } from "../card/levels.js";
import type { CardLevel } from "../card/levels.js";
import { paletteOf } from "../palette.js";
import { createCardImages } from "./card-images.js";
import { chainElements } from "./chain-elements.js";
import { layoutChain } from "./chain-layout.js";
import type { ChainMap, ChainMapOptions } from "./chain-map.js";
import { chainStylesheet } from "./chain-stylesheet.js";
import { linkElementId } from "./element-ids.js";
import { createEmitter } from "./emitter.js";
import { applyAttention } from "./highlight.js";
import type { Attention } from "./highlight.js";
import { createLevelSwitch } from "./level-switch.js";
import { linkHint } from "./link-hint.js";
import { listenToPointer } from "./pointer.js";
import { replaceElements } from "./replace-elements.js";
import { createTooltip } from "./tooltip.js";
import { fitViewport, keepInSight, limitZoom, openingViewport, showViewport } from "./viewport.js";
import type { Viewport } from "./viewport.js";

/** Elements above which the canvas is moved as one picture. */
const MANY_ELEMENTS = 2000;
const ZOOM_STEP = 1.3;
/** Zoom at which the name on a card can be read. */
const READABLE_ZOOM = 0.6;

/**
 * Shows a chain as a map.
 *
 * @param container - Element to draw in; it needs a size, but may be hidden at first.
 * @param chain - Chain to show; it is not modified.
 * @param options - Analysis, language, colours, level.
 * @returns The map; its owner calls `destroy` when it is no longer needed.
 */
export function createChainMap(container: HTMLElement, chain: Chain, options: ChainMapOptions = {}): ChainMap {
  const { isMovable = false, hasTooltip = true, level: firstLevel = "auto" } = options;
  let analysis: ChainAnalysis = options.analysis ?? analyzeChain(chain);
  let locale = options.locale ?? "zh";
  let palette = paletteOf(options.palette ?? "default");
  let layout: LaneLayout = layoutChain(chain, options.positions === undefined ? {} : { previous: options.positions });
  let cards: ReadonlyMap<LinkKey, Card> = new Map();
  let attention: Attention = { selected: null, path: null, kept: null, isHiding: false };
  let current = chain;
  let fitted: Viewport | null = null;
  let isByZoom = firstLevel === "auto";
  let isDestroyed = false;

  const emitter = createEmitter();
  const elements = chainElements(chain, analysis, { locale, layout, level: null });
  const cy = cytoscape({
    container,
    elements: [],
    style: [{ selector: "*", style: { display: "none" } }],
    layout: { name: "preset" },
    autounselectify: true,
    autoungrabify: !isMovable,
    boxSelectionEnabled: false,
    textureOnViewport: elements.length > MANY_ELEMENTS,
  });
  const images = createCardImages(cy);
  const tooltip = hasTooltip ? createTooltip(container) : null;

  const drawCards = (): void => {
    cards = new Map(Array.from(analysis.links.values(), (link) => [link.id, cardOf(current, link, locale)]));
    images.reset(cards, palette);
  };
  const restyle = (): void => {
    cy.style(chainStylesheet({ palette, level: levels.level, zoom: cy.zoom() }));
    container.style.backgroundColor = palette.canvas;
  };
  const attend = (change: Partial<Attention>): void => {
    attention = { ...attention, ...change };
    applyAttention(cy, attention);
  };
  const show = (viewport: Viewport | null): void => {
    fitted = viewport;
    if (viewport !== null) showViewport(cy, layout.bounds, viewport);
  };
  const fit = (): void => show(fitViewport(layout.bounds, cy.width(), cy.height()));
  // Names come before the whole: what is a little too large for both opens at the start, or at the selected card.
  const open = (level?: CardLevel): void => {
    const selected = attention.selected === null ? undefined : layout.positions.get(attention.selected);
    const named = isByZoom ? entryZoom("far", level) : null;
    show(openingViewport(layout.bounds, cy.width(), cy.height(), named, selected ?? null));
  };
  const place = (): void => {
    replaceElements(cy, chainElements(current, analysis, { locale, layout, level: null }));
    limitZoom(cy, layout.bounds);
    applyAttention(cy, attention);
  };

  cy.add(elements);
  drawCards();
  open();
  const levels = createLevelSwitch(cy, images, firstLevel, (level, isNew) => {
    restyle();
    if (isNew) emitter.emit("level", { level });
  });
  const ready = document.fonts.ready.then(() => (isDestroyed ? undefined : levels.refresh()));

  cy.on("pan zoom", () => {
    tooltip?.hide();
    keepInSight(cy, layout.bounds);
  });
  listenToPointer(cy, container, {
    card: (link) => cards.get(link),
    level: () => levels.level,
    onTap: (link) => map.select(link),
    onRow: (link, project) => emitter.emit("row", { link, project }),
    onHover(link) {
      const found = link === null ? undefined : analysis.links.get(link);
      // Once a card is selected, its flows are what the reader looks at: nothing covers them.
      if (found === undefined || attention.selected !== null) tooltip?.hide();
      else {
        const box = cy.getElementById(linkElementId(found.id)).renderedBoundingBox({ includeLabels: false });
        tooltip?.show(linkHint(current, found, locale), box, palette);
      }
      emitter.emit("hover", { link });
    },
    onMove(link) {
      layout = layoutChain(current, { previous: map.positions() });
      place();
      emitter.emit("move", { link, position: { ...cy.getElementById(linkElementId(link)).position() } });
    },
  });

  // A map that is fitted stays fitted; one that the reader has moved keeps its centre.
  let size = { width: cy.width(), height: cy.height() };
  const observer = new ResizeObserver(() => {
    const before = size;
    const isAtFit =
      fitted === null ||
      (Math.abs(fitted.zoom - cy.zoom()) < 1e-6 &&
        Math.abs(fitted.pan.x - cy.pan().x) < 1 &&
        Math.abs(fitted.pan.y - cy.pan().y) < 1);
    cy.resize();
    size = { width: cy.width(), height: cy.height() };
    if (size.width === 0 || size.height === 0) return;
    if (isAtFit) return open(levels.level);
    limitZoom(cy, layout.bounds);
    cy.panBy({ x: (size.width - before.width) / 2, y: (size.height - before.height) / 2 });
  });
  observer.observe(container);

  const map: ChainMap = {
    cy,
    ready,
    get chain() {
      return current;
    },
    get analysis() {
      return analysis;
    },
    get level() {
      return levels.level;
    },
    get selected() {
      return attention.selected;
    },
    get cards() {
      return cards;
    },
    setChain(next, nextAnalysis) {
      const previous = map.positions();
      current = next;
      analysis = nextAnalysis ?? analyzeChain(next);
      layout = layoutChain(next, { previous });
      drawCards();
      place();
      if (attention.selected !== null && !analysis.links.has(attention.selected)) map.select(null);
      void levels.refresh();
    },
    arrange(positions = new Map<LinkKey, Point>()) {
      layout = layoutChain(current, { previous: positions });
      place();
      void levels.refresh();
    },
    select(link) {
      const selected = link !== null && analysis.links.has(link) ? link : null;
      if (selected === attention.selected && attention.path === null) return;
      attend({ selected, path: null });
      if (selected !== null) tooltip?.hide();
      emitter.emit("select", { link: selected });
    },
    focus(link) {
      const node = cy.getElementById(linkElementId(link));
      if (node.empty()) return;
      const zoom = Math.max(cy.zoom(), READABLE_ZOOM);
      const { x, y } = node.position();
      cy.viewport({ zoom, pan: { x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom } });
    },
    highlightPath: (path) => attend({ path: path === null ? null : [...path] }),
    filter(filter, mode = "dim") {
      const keeps = typeof filter === "function" ? filter : null;
      const asked = keeps === null ? null : [...analysis.links.values()].filter(keeps).map(({ id }) => id);
      attend({
        kept: asked === null ? (filter as ReadonlySet<LinkKey> | null) : new Set(asked),
        isHiding: mode === "hide",
      });
    },
    setLevel(level) {
      isByZoom = level === "auto";
      levels.force(level);
    },
    setPalette(next) {
      palette = paletteOf(next);
      drawCards();
      void levels.refresh();
    },
    setLocale(next) {
      locale = next;
      drawCards();
      place();
      void levels.refresh();
    },
    on: (event, listener) => emitter.on(event, listener),
    fit,
    zoomIn: () => zoomBy(cy, ZOOM_STEP),
    zoomOut: () => zoomBy(cy, 1 / ZOOM_STEP),
    positions: () =>
      new Map(cy.nodes(".link").map((node) => [node.data("link") as LinkKey, { ...node.position() }] as const)),
    destroy() {
      if (isDestroyed) return;
      isDestroyed = true;
      observer.disconnect();
      levels.stop();
      images.clear();
      emitter.clear();
      tooltip?.remove();
      cy.destroy();
      container.style.cursor = "";
      container.style.backgroundColor = "";
    },
  };
  return map;
}

function zoomBy(cy: cytoscape.Core, factor: number): void {
  cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
}
