/**
 * The drawn map, kept in step with the state, and its controls.
 *
 * @module
 */
import { createChainMap } from "@liantu/cytoscape";
import type { CardLevel, ChainMap, Lens, LensName, MapInsets } from "@liantu/cytoscape";
import { Suspense, useEffect, useRef, useState } from "react";
import type { ReactElement } from "react";
import type { LoadedChain } from "../document/loaded-chain.js";
import { followChain } from "../edit/map/follow-chain.js";
import { LateMapControls, LateMapEditing } from "../shell/late.js";
import { keepPlaces, keptPlaces } from "../edit/steps/places.js";
import { useApp, useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { isFiltering, passesFilter } from "../views/gap-rows.js";
import { WORDS } from "../words/words.js";

/** Room that the controls at the bottom take, with a gap beside them; as much at the top, so that the middle stays the middle. */
const INSETS: MapInsets = { top: 50, bottom: 50 };

/** Properties of {@link ChainMapView}. */
export interface ChainMapViewProps {
  /** Chain on the screen. */
  readonly loaded: LoadedChain;
  /** Lens through which it is seen. */
  readonly lens: LensName | Lens;
}

/**
 * Draws the map.
 *
 * @param props - Chain and lens.
 * @returns The canvas with its controls.
 */
export function ChainMapView({ loaded, lens }: ChainMapViewProps): ReactElement {
  const text = useText();
  const [spoken, setSpoken] = useState("");
  const canvas = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<SessionMap | null>(null);
  const [level, setLevel] = useState<CardLevel | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [tidyAsked, setTidyAsked] = useState(0);
  useMap(canvas, loaded.session, lens, { setMap, setLevel, setFailed, setSpoken });
  // Between two documents the map of the former one is still at hand, but no longer alive.
  const living = map?.session === loaded.session ? map.map : null;
  useMapFollowsState(living, loaded);
  useSkippingFirst(() => living?.setLens(lens), living, lens);
  return (
    <div className="map-canvas" role="region" aria-label={text(WORDS.map)}>
      <div ref={canvas} aria-description={text(WORDS.mapHint)} />
      <div className="visually-hidden" role="status" aria-live="polite" data-testid="map-live">
        {spoken}
      </div>
      {hasFailed && <p className="map-failed">{text(WORDS.mapFailed)}</p>}
      <EmptyFilter loaded={loaded} />
      {living !== null && (
        <Suspense fallback={null}>
          <LateMapEditing
            map={living}
            loaded={loaded}
            tidyAsked={tidyAsked}
            onTidy={() => setTidyAsked((count) => count + 1)}
          />
        </Suspense>
      )}
      {map !== null && (
        <Suspense fallback={null}>
          <LateMapControls map={map.map} level={level} onTidy={() => setTidyAsked((count) => count + 1)} />
        </Suspense>
      )}
    </div>
  );
}

function EmptyFilter({ loaded }: Pick<ChainMapViewProps, "loaded">): ReactElement | null {
  const text = useText();
  const dispatch = useDispatch();
  const filter = useAtlas((state) => state.filter);
  const links = [...loaded.analysis.links.values()];
  if (!isFiltering(filter) || links.some((link) => passesFilter(link, filter))) return null;
  return (
    <p className="map-empty" role="status">
      {text(WORDS.noLinks)}
      <button type="button" className="plain-button" onClick={() => dispatch({ kind: "clear-filter" })}>
        {text(WORDS.clearFilter)}
      </button>
    </p>
  );
}

/** A map and the document that it was made for. */
interface SessionMap {
  readonly map: ChainMap;
  readonly session: number;
}

interface MapSetters {
  readonly setMap: (map: SessionMap | null) => void;
  readonly setLevel: (level: CardLevel) => void;
  readonly setFailed: (hasFailed: boolean) => void;
  readonly setSpoken: (words: string) => void;
}

function useMap(
  canvas: { readonly current: HTMLDivElement | null },
  session: number,
  lens: LensName | Lens,
  { setMap, setLevel, setFailed, setSpoken }: MapSetters,
): void {
  const { store } = useApp();
  const firstLens = useRef(lens);
  useEffect(() => {
    firstLens.current = lens;
  }, [lens]);
  useEffect(() => {
    const { loaded, locale, palette, isReadOnly } = store.getState();
    if (canvas.current === null || loaded?.session !== session) return;
    let map: ChainMap;
    const positions = keptPlaces(loaded.chain.document);
    try {
      map = createChainMap(canvas.current, loaded.chain, {
        analysis: loaded.analysis,
        locale,
        palette,
        lens: firstLens.current,
        minimap: true,
        insets: INSETS,
        isMovable: !isReadOnly,
        ...(positions !== undefined && { positions }),
      });
    } catch {
      // The table and the details still say everything that the map would.
      setFailed(true);
      return;
    }
    setFailed(false);
    keepPlaces(loaded.chain.document, map.positions());
    setMap({ map, session });
    setLevel(map.level);
    const stops = [
      map.on("select", ({ link }) => store.dispatch({ kind: "select", link, isRevealed: false })),
      map.on("row", ({ link, project }) => store.dispatch({ kind: "select", link, isRevealed: false, project })),
      map.on("level", (event) => setLevel(event.level)),
      map.on("focuslink", (event) => setSpoken(event.text)),
    ];
    return () => {
      setMap(null);
      for (const stop of stops) stop();
      map.destroy();
    };
  }, [canvas, session, store, setMap, setLevel, setFailed, setSpoken]);
}

function useMapFollowsState(map: ChainMap | null, { chain, analysis }: LoadedChain): void {
  const locale = useAtlas((state) => state.locale);
  const palette = useAtlas((state) => state.palette);
  const selection = useAtlas((state) => state.selection);
  const reveal = useAtlas((state) => state.reveal);
  const highlight = useAtlas((state) => state.highlight);
  const filter = useAtlas((state) => state.filter);
  const isReadOnly = useAtlas((state) => state.isReadOnly);
  const gone = useAtlas(({ overlay }) => (overlay?.kind === "compare" ? overlay.gone : null));
  useEffect(() => {
    map?.showFormer(gone ?? []);
  }, [map, gone]);
  useEffect(() => {
    map?.cy.autoungrabify(isReadOnly);
  }, [map, isReadOnly]);
  useSkippingFirst(() => map?.setLocale(locale), map, locale);
  useSkippingFirst(() => map?.setPalette(palette), map, palette);
  useSkippingFirst(() => map && followChain(map, chain, analysis), map, analysis);
  useEffect(() => {
    map?.filter(isFiltering(filter) ? (link) => passesFilter(link, filter) : null);
  }, [map, filter, analysis]);
  useEffect(() => {
    map?.select(selection);
  }, [map, selection]);
  useEffect(() => {
    if (reveal !== null) map?.focus(reveal.link);
  }, [map, reveal]);
  // After the selection, which puts out the way that was lit before.
  useEffect(() => {
    const isOfMap = highlight?.every((link) => map?.analysis.links.has(link)) === true;
    if (isOfMap) map?.highlightPath(highlight);
  }, [map, highlight]);
}

// A new map is made in the language and the colours of the moment: only later changes are passed on.
function useSkippingFirst(change: () => void, map: ChainMap | null, value: unknown): void {
  const done = useRef<{ map: ChainMap | null; value: unknown }>({ map: null, value });
  useEffect(() => {
    const isNew = done.current.map !== map;
    const isSame = done.current.value === value;
    done.current = { map, value };
    if (!isNew && !isSame) change();
  });
}
