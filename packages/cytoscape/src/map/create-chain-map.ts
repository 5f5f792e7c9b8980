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
import { lensLegend } from "../lens/lens-legend.js";
import { lensMarks } from "../lens/lens.js";
import type { LensMark } from "../lens/lens.js";
import { lensOf } from "../lens/lenses.js";
import { attachMinimap } from "../minimap/attach-minimap.js";
import { minimapContent } from "../minimap/minimap-content.js";
import { paletteOf } from "../palette.js";
import { chainSvg } from "../svg/chain-svg.js";
import { createCardImages } from "./card-images.js";
import { chainElements } from "./chain-elements.js";
import { layoutChain } from "./chain-layout.js";
import type { ChainMap, ChainMapOptions } from "./chain-map.js";
import { chainStylesheet } from "./chain-stylesheet.js";
import { linkElementId } from "./element-ids.js";
import { createEmitter } from "./emitter.js";
import { rasterize } from "./export-map.js";
import { createFocusRing } from "./focus-ring.js";
import { followSize } from "./follow-size.js";
import { applyAttention } from "./highlight.js";
import type { Attention } from "./highlight.js";
import { listenToKeys } from "./keyboard.js";
import { createLevelSwitch } from "./level-switch.js";
import { linkHint } from "./link-hint.js";
import { linkSpeech, mapLabel } from "./map-words.js";
import { listenToPointer } from "./pointer.js";
import { pathReach, reachOf, waysBetween } from "./reach.js";
import type { Reach } from "./reach.js";
import { replaceElements } from "./replace-elements.js";
import { movesBetween } from "./tidy.js";
import { createTooltip } from "./tooltip.js";
import { createWalk } from "./walk.js";
import type { Walk } from "./walk.js";
import { fitViewport, keepInSight, limitZoom, openingViewport, showInside, showViewport } from "./viewport.js";
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
  const { isMovable = false, hasTooltip = true, level: firstLevel = "auto", minimap: minimapPlace = false } = options;
  let analysis: ChainAnalysis = options.analysis ?? analyzeChain(chain);
  let locale = options.locale ?? "zh";
  let palette = paletteOf(options.palette ?? "default");
  let lens = lensOf(options.lens ?? "status");
  let layout: LaneLayout = layoutChain(chain, options.positions === undefined ? {} : { previous: options.positions });
  let cards: ReadonlyMap<LinkKey, Card> = new Map();
  let marks: ReadonlyMap<LinkKey, LensMark> = new Map();
  let attention: Attention = { selected: null, cursor: null, reach: null, kept: null, isHiding: false };
  let asked: ((chain: Chain) => Reach) | null = null;
  let cursor: LinkKey | null = null;
  let walk: Walk | null = null;
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
  const ring = options.hasKeyboard === false ? null : createFocusRing(container);

  const markOf = (link: LinkKey): LensMark | null => (lens.isPlain === true ? null : (marks.get(link) ?? null));
  const drawCards = (): void => {
    marks = lensMarks(lens, analysis);
    const links = Array.from(analysis.links.values());
    cards = new Map(links.map((link) => [link.id, cardOf(current, link, locale, markOf(link.id))]));
    images.reset(cards, palette);
    if (ring !== null) container.setAttribute("aria-label", mapLabel(current, locale));
  };
  const restyle = (): void => {
    cy.style(chainStylesheet({ palette, level: levels.level, zoom: cy.zoom() }));
    container.style.backgroundColor = palette.canvas;
  };
  const attend = (change: Partial<Attention>): void => {
    const { selected } = { ...attention, ...change };
    const isKnown = selected !== null && current.graph.hasNode(selected);
    const reach = asked?.(current) ?? (isKnown ? reachOf(current, selected) : null);
    attention = { ...attention, reach, ...change };
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
    walk = null;
    attend({});
    minimap?.draw();
  };
  const minimap =
    minimapPlace === false
      ? null
      : attachMinimap(cy, container, minimapPlace, {
          content: () => minimapContent({ analysis, layout, lens, marks, palette, locale }),
          fit: () => fit(),
          zoom: (direction) => (direction > 0 ? map.zoomIn() : map.zoomOut()),
        });
  // Shown only while the keyboard is on the map, and spoken of then.
  const moveCursor = (link: LinkKey | null): void => {
    cursor = link;
    attend({ cursor: link });
    const found = link === null ? undefined : analysis.links.get(link);
    const text = found === undefined ? "" : linkSpeech(current, found, locale, markOf(found.id));
    emitter.emit("focuslink", { link: found?.id ?? null, text });
    if (found !== undefined) showInside(cy, cy.getElementById(linkElementId(found.id)));
  };
  const shownPositions = (): ReadonlyMap<LinkKey, Point> =>
    attention.isHiding && attention.kept !== null
      ? new Map([...layout.positions].filter(([link]) => attention.kept?.has(link)))
      : layout.positions;

  cy.add(elements);
  drawCards();
  open();
  minimap?.draw();
  const levels = createLevelSwitch(cy, images, firstLevel, (level, isNew) => {
    restyle();
    if (isNew) emitter.emit("level", { level });
  });
  const ready = document.fonts.ready.then(() => (isDestroyed ? undefined : levels.refresh()));

  cy.on("pan zoom", () => {
    tooltip?.hide();
    keepInSight(cy, layout.bounds);
  });
  const stopPointer = listenToPointer(cy, container, {
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

  const isAtFit = (): boolean =>
    fitted === null ||
    (Math.abs(fitted.zoom - cy.zoom()) < 1e-6 &&
      Math.abs(fitted.pan.x - cy.pan().x) < 1 &&
      Math.abs(fitted.pan.y - cy.pan().y) < 1);
  const stopFollowing = followSize(cy, container, {
    isFitted: isAtFit,
    onFit: () => open(levels.level),
    onLimit: () => limitZoom(cy, layout.bounds),
  });
  const stopKeys =
    ring === null
      ? null
      : listenToKeys(container, {
          onStep(step) {
            walk ??= createWalk(current.flows, shownPositions());
            const next = walk.step(cursor ?? attention.selected, step);
            if (next !== null) moveCursor(next);
          },
          onOpen() {
            const link = cursor ?? attention.selected;
            if (link === null) return;
            map.select(link);
            emitter.emit("open", { link });
          },
          onClear() {
            if (attention.selected === null && attention.cursor === null && attention.reach === null) return false;
            map.select(null);
            map.highlightPath(null);
            moveCursor(null);
            return true;
          },
          onZoom: (direction) => (direction > 0 ? map.zoomIn() : map.zoomOut()),
          onFit: fit,
          onFocus(hasFocus, isByKey) {
            ring.show(hasFocus && isByKey, palette);
            if (hasFocus && isByKey && cursor !== null && analysis.links.has(cursor)) moveCursor(cursor);
            else attend({ cursor: null });
          },
        });

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
    get lens() {
      return lens;
    },
    get focused() {
      return attention.cursor;
    },
    get cards() {
      return cards;
    },
    setChain(next, nextAnalysis) {
      const previous = map.positions();
      current = next;
      analysis = nextAnalysis ?? analyzeChain(next);
      layout = layoutChain(next, { previous });
      if (cursor !== null && !analysis.links.has(cursor)) cursor = null;
      attention = { ...attention, cursor: attention.cursor === null ? null : cursor };
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
      if (selected === attention.selected && asked === null) return;
      asked = null;
      if (selected !== null) cursor = selected;
      attend({ selected });
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
    highlightPath(first: readonly LinkKey[] | LinkKey | null, to?: LinkKey) {
      if (first === null) asked = null;
      else if (typeof first !== "string") {
        const reach = pathReach(first);
        asked = () => reach;
      } else asked = (of) => waysBetween(of, first, to ?? first);
      attend({});
    },
    filter(filter, mode = "dim") {
      const keeps = typeof filter === "function" ? filter : null;
      const chosen = keeps === null ? null : [...analysis.links.values()].filter(keeps).map(({ id }) => id);
      walk = null;
      attend({
        kept: chosen === null ? (filter as ReadonlySet<LinkKey> | null) : new Set(chosen),
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
      minimap?.draw();
      void levels.refresh();
    },
    setLocale(next) {
      locale = next;
      drawCards();
      place();
      void levels.refresh();
    },
    setLens(next) {
      const wanted = lensOf(next);
      if (wanted === lens) return;
      lens = wanted;
      drawCards();
      minimap?.draw();
      void levels.refresh();
      emitter.emit("lens", { lens });
    },
    legend: () => lensLegend(lens, analysis, { locale, palette }),
    tidy() {
      const before = map.positions();
      const fresh = layoutChain(current, { previous: new Map() });
      return {
        moves: movesBetween(before, fresh.positions),
        apply() {
          map.arrange(fresh.positions);
          return () => map.arrange(before);
        },
      };
    },
    async export(kind, { width } = {}) {
      const svg = chainSvg(current, { analysis, locale, palette, layout, level: levels.level });
      return kind === "png" ? rasterize(svg, width) : new Blob([svg], { type: "image/svg+xml" });
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
      stopFollowing();
      stopKeys?.();
      stopPointer();
      levels.stop();
      images.clear();
      emitter.clear();
      tooltip?.remove();
      ring?.remove();
      minimap?.remove();
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
