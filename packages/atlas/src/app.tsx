/**
 * The whole window: the start screen or the map screen, and what stands over them. Everything but the map is loaded beside it,
 * so that a slow line shows the map first.
 *
 * @module
 */
import { Suspense, useCallback, useEffect, useLayoutEffect, useState } from "react";
import type { ComponentType, ReactElement } from "react";
import { paletteOf } from "@liantu/cytoscape";
import { useUnloadGuard } from "./files/use-unload-guard.js";
import { MapPanel } from "./map/map-panel.js";
import {
  LateDetails,
  LateHeader,
  LateLists,
  LateOverlays,
  LatePortfolio,
  LatePresentation,
  LateProjects,
  LateStart,
} from "./shell/late.js";
import { listHeight } from "./shell/list-height.js";
import { LiveRegion } from "./shell/live-region.js";
import { Resizer } from "./shell/resizer.js";
import { useElementSize } from "./shell/use-element-size.js";
import { useAtlas, useDispatch, useText } from "./state/use-atlas.js";
import type { View } from "./state/atlas-state.js";
import { cssColours } from "./views/css-colours.js";
import { chainName } from "./views/names.js";
import { languageTag } from "./words/text.js";
import { WORDS } from "./words/words.js";

/**
 * Draws the app.
 *
 * @returns The whole screen.
 */
export function AtlasApp(): ReactElement {
  const locale = useAtlas((state) => state.locale);
  const palette = useAtlas((state) => state.palette);
  useEffect(() => {
    document.documentElement.lang = languageTag(locale);
  }, [locale]);
  // On the root, since dialogs stand outside the app's own element.
  useLayoutEffect(() => {
    for (const [name, value] of Object.entries(cssColours(paletteOf(palette)))) {
      document.documentElement.style.setProperty(name, value);
    }
  }, [palette]);
  return (
    <div className="atlas" data-palette={palette}>
      <Screen />
    </div>
  );
}

function useDocumentTitle(): void {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const chain = useAtlas((state) => state.loaded?.chain);
  const title = `${chain === undefined ? text(WORDS.appTagline) : chainName(chain, locale)} · ${text(WORDS.app)}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** The screens that take the place of the map. */
const OTHER_SCREENS: Readonly<Partial<Record<View, ComponentType>>> = {
  start: LateStart,
  projects: LateProjects,
  portfolio: LatePortfolio,
  presentation: LatePresentation,
};

function Screen(): ReactElement {
  useDocumentTitle();
  useUnloadGuard();
  const text = useText();
  const dispatch = useDispatch();
  const view = useAtlas((state) => state.view);
  const OtherScreen = OTHER_SCREENS[view];
  useEscape(useCallback(() => dispatch({ kind: "select", link: null, isRevealed: false }), [dispatch]));
  return (
    <>
      <a className="skip" href="#details" onClick={focusTarget}>
        {text(WORDS.skipToDetails)}
      </a>
      <a
        className="skip"
        href="#gap-table"
        onClick={(event) => {
          dispatch({ kind: "open-table", isOpen: true });
          focusTarget(event);
        }}
      >
        {text(WORDS.skipToTable)}
      </a>
      {view !== "presentation" && (
        <Suspense fallback={<div className="header" />}>
          <LateHeader />
        </Suspense>
      )}
      {OtherScreen === undefined ? (
        <MapScreen />
      ) : (
        <Suspense fallback={<main className="screen" />}>
          <OtherScreen />
        </Suspense>
      )}
      <Suspense fallback={null}>
        <LateOverlays />
      </Suspense>
      <LiveRegion />
    </>
  );
}

function MapScreen(): ReactElement {
  const text = useText();
  const [main, setMain] = useState<HTMLElement | null>(null);
  const [workspace, setWorkspace] = useState<HTMLElement | null>(null);
  const { height: room } = useElementSize(workspace);
  const { width } = useElementSize(main);
  const [wanted, setWanted] = useState<number | null>(null);
  const most = Math.max(320, Math.round(width * 0.5));
  // Tables of before and after need more room than the facts of one link.
  const isWide = useAtlas((state) => state.side !== "details" && state.loaded !== null);
  const details = Math.min(most, wanted ?? (width >= 1600 ? 420 : isWide ? 380 : 320));
  const isListWide = useAtlas((state) => state.isListWide && state.loaded !== null);
  return (
    <main
      ref={setMain}
      className={isListWide ? "main is-list-wide" : "main"}
      style={{ gridTemplateColumns: `minmax(0, 1fr) auto ${details}px` }}
    >
      <div ref={setWorkspace} className="workspace">
        {/* Not before the room is known: the map would be drawn twice. */}
        {room > 0 && <MapPanel />}
        <Suspense fallback={<div style={{ flex: "none", height: listHeight(room, null, null) }} />}>
          <LateLists room={room} />
        </Suspense>
      </div>
      <Resizer
        direction="vertical"
        label={text(WORDS.resizeDetails)}
        size={details}
        least={300}
        most={most}
        onResize={setWanted}
      />
      <Suspense fallback={<aside className="details" />}>
        <LateDetails />
      </Suspense>
    </main>
  );
}

// The address keeps the example it names: a link's own jump would replace it.
function focusTarget(event: { preventDefault(): void; readonly currentTarget: HTMLAnchorElement }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>(event.currentTarget.hash)?.focus();
}

function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isInside =
        event.target instanceof Element &&
        event.target.closest(".ant-drawer, .ant-modal, .ant-select, .ant-select-dropdown, .ant-dropdown");
      if (event.key === "Escape" && !event.defaultPrevented && !isInside) onEscape();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [onEscape]);
}
