/**
 * The map on the large screen: few words, the part of the step in the middle, at any size of the window.
 *
 * @module
 */
import { CARD_SIZE, createChainMap, laneElementId } from "@liantu/cytoscape";
import type { ChainMap, Lens, LensName } from "@liantu/cytoscape";
import { useEffect, useRef, useState } from "react";
import type { ReactElement } from "react";
import type { LinkKey, LinkStage } from "@liantu/core";
import type { LoadedChain } from "../document/loaded-chain.js";
import { followChain } from "../edit/map/follow-chain.js";
import { keptPlaces } from "../edit/steps/places.js";
import { useApp, useAtlas, useText } from "../state/use-atlas.js";
import { isFiltering, passesFilter } from "../views/gap-rows.js";
import { PRESENTATION_WORDS as W } from "../words/presentation-words.js";
import type { MapLook, ViewFrame } from "./saved-view.js";
import type { StoryStep } from "./story.js";
import { frameAround, viewportFor } from "./view-frame.js";

/** Properties of {@link StageMap}. */
export interface StageMapProps {
  /** Chain on the screen. */
  readonly loaded: LoadedChain;
  /** Step that is told. */
  readonly step: StoryStep;
  /** How the map is looked at now: as the step says, or as was chosen since. */
  readonly look: MapLook;
  /** Lens, which may be one that marks changes. */
  readonly lens: LensName | Lens;
  /** Called when a card is chosen, or none. */
  readonly onSelect: (link: LinkKey | null) => void;
  /** Called with the map, `null` when it is gone. */
  readonly onMap: (map: ChainMap | null) => void;
}

/** Type of a card with few words, in the units of the drawing, by level. */
const TYPE = { mid: 24 };
/** Nearer than this a card fills the screen and says no more. */
const MOST_ZOOM = 3;
/** Greatest type of a card that a step brings to the middle, as a multiple of the type beside it. */
const LARGEST = 1.2;

/**
 * Draws the map.
 *
 * @param props - Chain, step, look.
 * @returns The canvas.
 */
export function StageMap({ loaded, step, look, lens, onSelect, onMap }: StageMapProps): ReactElement {
  const text = useText();
  const canvas = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<ChainMap | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const { session, chain, analysis } = loaded;

  useMap(canvas, session, { setMap, setFailed, onMap, onSelect });
  useEffect(() => {
    if (map !== null && map.analysis !== analysis) followChain(map, chain, analysis);
  }, [map, chain, analysis]);
  useEffect(() => {
    map?.setLens(lens);
  }, [map, lens]);
  useEffect(() => {
    map?.filter(isFiltering(look.filter) ? (link) => passesFilter(link, look.filter) : null);
  }, [map, look.filter, analysis]);
  useEffect(() => {
    if (map !== null && map.selected !== look.selection) map.select(look.selection);
  }, [map, look.selection]);
  useStepInSight(map, canvas, step);
  return (
    <div className="stage-map" role="img" aria-label={text(W.map)}>
      <div ref={canvas} />
      {hasFailed && <p className="map-failed">{text(W.mapFailed)}</p>}
    </div>
  );
}

interface MapSetters extends Pick<StageMapProps, "onMap" | "onSelect"> {
  readonly setMap: (map: ChainMap | null) => void;
  readonly setFailed: (hasFailed: boolean) => void;
}

function useMap(
  canvas: { readonly current: HTMLDivElement | null },
  session: number,
  { setMap, setFailed, onMap, onSelect }: MapSetters,
): void {
  const { store } = useApp();
  const locale = useAtlas((state) => state.locale);
  const palette = useAtlas((state) => state.palette);
  useEffect(() => {
    const { loaded } = store.getState();
    if (canvas.current === null || loaded?.session !== session) return;
    const positions = keptPlaces(loaded.chain.document);
    let map: ChainMap;
    try {
      map = createChainMap(canvas.current, loaded.chain, {
        analysis: loaded.analysis,
        locale,
        palette,
        level: "far",
        hasKeyboard: false,
        hasTooltip: false,
        ...(positions !== undefined && { positions }),
      });
    } catch {
      setFailed(true); // the numbers beside it still say everything
      return;
    }
    setFailed(false);
    setMap(map);
    onMap(map);
    const stop = map.on("select", ({ link }) => onSelect(link));
    return () => {
      stop();
      setMap(null);
      onMap(null);
      map.destroy();
    };
  }, [canvas, store, session, locale, palette, setMap, setFailed, onMap, onSelect]);
}

/** Brings the part of a step to the middle, and keeps it there while the window changes its size. */
function useStepInSight(
  map: ChainMap | null,
  canvas: { readonly current: HTMLDivElement | null },
  step: StoryStep,
): void {
  useEffect(() => {
    const element = canvas.current;
    if (map === null || element === null) return;
    const { cy } = map;
    let isMoved = false;
    const show = (): void => {
      const size = { width: cy.width(), height: cy.height() };
      if (size.width === 0 || size.height === 0) return;
      const frame = frameOfStep(map, step);
      const base = parseFloat(getComputedStyle(element).fontSize);
      // What was saved is the window as it was: it has its margin already.
      const margin = step.focus.kind === "look" ? 0 : Math.min(size.width, size.height) * 0.03;
      const most = step.focus.kind === "look" ? MOST_ZOOM : (base * LARGEST) / TYPE.mid;
      if (frame === null) map.fit();
      else cy.viewport(viewportFor(frame, size, margin, most));
      map.setLevel(TYPE.mid * cy.zoom() >= base * 0.95 ? "mid" : "far");
    };
    const onMove = (): void => {
      isMoved = true;
    };
    show();
    cy.on("dragpan scrollzoom pinchzoom", onMove);
    // After the map's own, which was there first.
    const observer = new ResizeObserver(() => {
      if (!isMoved) show();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      cy.off("dragpan scrollzoom pinchzoom", onMove);
    };
  }, [map, canvas, step]);
}

function frameOfStep(map: ChainMap, { focus, look }: StoryStep): ViewFrame | null {
  switch (focus.kind) {
    case "look":
    case "portfolio":
      return look.frame;
    case "lane":
      return withName(
        map,
        focus.stage,
        frameOfCards(map, (link) => map.analysis.links.get(link)?.stage === focus.stage),
      );
    case "link": {
      const { graph } = map.chain;
      if (!graph.hasNode(focus.link)) return null;
      const near = new Set([focus.link, ...graph.neighbors(focus.link)]);
      return frameOfCards(map, (link) => near.has(link));
    }
  }
}

/** The name of a lane stands in the corner of its ground: it is part of what is shown. */
function withName(map: ChainMap, stage: LinkStage, cards: ViewFrame | null): ViewFrame | null {
  const ground = map.cy.getElementById(laneElementId(stage));
  if (cards === null || ground.empty()) return cards;
  const { x1, y1 } = ground.boundingBox({ includeLabels: false });
  return frameAround([cards, { x: x1, y: y1, width: 1, height: 1 }]);
}

function frameOfCards(map: ChainMap, isWanted: (link: LinkKey) => boolean): ViewFrame | null {
  const { width, height } = CARD_SIZE;
  const cards = [...map.positions()].filter(([link]) => isWanted(link));
  return frameAround(cards.map(([, { x, y }]) => ({ x: x - width / 2, y: y - height / 2, width, height })));
}
