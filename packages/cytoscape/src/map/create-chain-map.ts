/**
 * The controller: a chain, its analysis and its cards on a Cytoscape.js canvas.
 *
 * @module
 */
import type { Chain, LinkKey } from "@liantu/core";
import type { Point } from "@liantu/layout";
import { lensLegend } from "../lens/lens-legend.js";
import { lensOf } from "../lens/lenses.js";
import { attachMinimap } from "../minimap/attach-minimap.js";
import type { AttachedMinimap } from "../minimap/attach-minimap.js";
import { minimapContent } from "../minimap/minimap-content.js";
import { paletteOf } from "../palette.js";
import { layoutChain } from "./chain-layout.js";
import type { ChainMap, ChainMapOptions } from "./chain-map.js";
import { linkElementId } from "./element-ids.js";
import { createEmitter } from "./emitter.js";
import { createFocusRing } from "./focus-ring.js";
import { drawFormerLinks } from "./former-links.js";
import type { FormerLink } from "./former-links.js";
import { clearGhosts, drawGhosts } from "./ghosts.js";
import { listenToKeys } from "./keyboard.js";
import { linkHint } from "./link-hint.js";
import { createMapAttention } from "./map-attention.js";
import { createMapScene } from "./map-scene.js";
import { createMapView } from "./map-view.js";
import { mapLabel } from "./map-words.js";
import { listenToPointer } from "./pointer.js";
import { movesBetween } from "./tidy.js";
import { createTooltip } from "./tooltip.js";

/**
 * Shows a chain as a map.
 *
 * @param container - Element to draw in; it needs a size, but may be hidden at first.
 * @param chain - Chain to show; it is not modified.
 * @param options - Analysis, language, colours, level.
 * @returns The map; its owner calls `destroy` when it is no longer needed.
 * @example
 * {@includeCode ../../../../examples/embed/chain-map-element.ts}
 */
export function createChainMap(container: HTMLElement, chain: Chain, options: ChainMapOptions = {}): ChainMap {
  const { hasTooltip = true, hasKeyboard = true, minimap: minimapPlace = false } = options;
  let isByZoom = (options.level ?? "auto") === "auto";
  let isDestroyed = false;
  let minimap: AttachedMinimap | null = null;
  let { insets = {} } = options;
  let former: readonly FormerLink[] = [];

  const emitter = createEmitter();
  const scene = createMapScene(container, chain, options, {
    onCards() {
      if (hasKeyboard) container.setAttribute("aria-label", mapLabel(scene.shown.chain, scene.shown.locale));
    },
    onPlaced() {
      view.limit();
      attention.renew();
      if (former.length > 0) drawFormerLinks(cy, former);
      minimap?.draw();
    },
    onLevel: (level) => emitter.emit("level", { level }),
  });
  const { cy, shown } = scene;
  const tooltip = hasTooltip ? createTooltip(container) : null;
  const ring = hasKeyboard ? createFocusRing(container) : null;
  const attention = createMapAttention(scene, emitter, {
    onSelect: () => tooltip?.hide(),
    insets: () => insets,
  });
  const view = createMapView(scene, container, {
    selected: () => attention.state.selected,
    isByZoom: () => isByZoom,
    insets: () => insets,
  });

  const stopPointer = listenToPointer(cy, container, {
    card: (link) => shown.cards.get(link),
    level: () => scene.level,
    onTap: (link) => attention.select(link),
    onRow: (link, project) => emitter.emit("row", { link, project }),
    onHover(link) {
      const found = link === null ? undefined : shown.analysis.links.get(link);
      // Once a card is selected, its flows are what the reader looks at: nothing covers them.
      if (found === undefined || attention.state.selected !== null) tooltip?.hide();
      else {
        const box = cy.getElementById(linkElementId(found.id)).renderedBoundingBox({ includeLabels: false });
        tooltip?.show(linkHint(shown.chain, found, shown.locale), box, shown.palette);
      }
      emitter.emit("hover", { link });
    },
    onMove(link) {
      const position = { ...cy.getElementById(linkElementId(link)).position() };
      const from = shown.layout.positions.get(link) ?? position;
      scene.arrange(scene.positions());
      emitter.emit("move", { link, position: { ...cy.getElementById(linkElementId(link)).position() }, from });
    },
  });
  const open = (link: LinkKey): void => {
    attention.select(link);
    emitter.emit("open", { link });
  };
  const stopKeys =
    ring === null
      ? null
      : listenToKeys(container, {
          onStep: (step) => attention.step(step),
          onOpen() {
            const link = attention.current();
            if (link !== null) open(link);
          },
          onClear: () => attention.clear(),
          onZoom: (direction) => view.zoom(direction),
          onFit: () => view.fit(),
          onFocus(hasFocus, isByKey) {
            ring.show(hasFocus && isByKey, shown.palette);
            attention.showCursor(hasFocus && isByKey);
          },
        });
  cy.on("pan zoom", () => tooltip?.hide());

  view.open();
  const ready = scene.begin();
  view.follow();
  if (minimapPlace !== false) {
    minimap = attachMinimap(cy, container, minimapPlace, {
      content: () => minimapContent(shown),
      fit: () => view.fit(),
      zoom: (direction) => view.zoom(direction),
    });
    minimap.draw();
  }

  return {
    cy,
    ready,
    get chain() {
      return shown.chain;
    },
    get analysis() {
      return shown.analysis;
    },
    get level() {
      return scene.level;
    },
    get selected() {
      return attention.state.selected;
    },
    get lens() {
      return shown.lens;
    },
    get focused() {
      return attention.state.cursor;
    },
    get cards() {
      return shown.cards;
    },
    setChain: (next, analysis) => scene.setChain(next, analysis),
    arrange: (positions = new Map<LinkKey, Point>()) => scene.arrange(positions),
    select: (link) => attention.select(link),
    focus(link) {
      const node = cy.getElementById(linkElementId(link));
      if (node.nonempty()) view.centre(node.position());
    },
    highlightPath: (first: readonly LinkKey[] | LinkKey | null, to?: LinkKey) => attention.light(first, to),
    filter: (filter, mode = "dim") => attention.filter(filter, mode),
    setLevel(level) {
      isByZoom = level === "auto";
      scene.setLevel(level);
    },
    setInsets(next) {
      insets = next;
      view.refit();
    },
    setMovable: (isMovable) => void cy.autoungrabify(!isMovable),
    setPalette(palette) {
      scene.change({ palette: paletteOf(palette) });
      minimap?.draw();
    },
    setLocale: (locale) => scene.change({ locale }),
    setLens(next) {
      const lens = lensOf(next);
      if (lens === shown.lens) return;
      scene.change({ lens });
      minimap?.draw();
      emitter.emit("lens", { lens });
    },
    showFormer(links) {
      former = links;
      drawFormerLinks(cy, links);
    },
    legend: () => lensLegend(shown.lens, shown.analysis, { locale: shown.locale, palette: shown.palette }),
    tidy({ hasGhosts = false } = {}) {
      const before = scene.positions();
      const fresh = layoutChain(shown.chain, { previous: new Map() });
      const moves = movesBetween(before, fresh.positions);
      clearGhosts(cy);
      const drop = hasGhosts ? drawGhosts(cy, moves) : () => undefined;
      return {
        moves,
        drop,
        apply() {
          drop();
          scene.arrange(fresh.positions);
          return () => scene.arrange(before);
        },
      };
    },
    async export(kind, { width } = {}) {
      const { analysis, locale, palette, layout, lens } = shown;
      const drawing = { analysis, locale, palette, layout, lens, level: scene.level };
      // A map that nobody exports loads nothing of what draws paper.
      const { exportMap } = await import("./export-map.js");
      return exportMap(kind, shown.chain, drawing, width);
    },
    on: (event, listener) => emitter.on(event, listener),
    fit: () => view.fit(),
    zoomIn: () => view.zoom(1),
    zoomOut: () => view.zoom(-1),
    positions: () => scene.positions(),
    destroy() {
      if (isDestroyed) return;
      isDestroyed = true;
      view.stop();
      stopKeys?.();
      stopPointer();
      emitter.clear();
      tooltip?.remove();
      ring?.remove();
      minimap?.remove();
      scene.destroy();
      container.style.cursor = "";
    },
  };
}
