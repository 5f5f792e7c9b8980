/**
 * The whole window: the start screen or the map screen, and what stands over them.
 *
 * @module
 */
import { App as Feedback, ConfigProvider, Spin, theme as themes } from "antd";
import enUS from "antd/locale/en_US.js";
import zhCN from "antd/locale/zh_CN.js";
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from "react";
import type { ReactElement } from "react";
import { paletteOf } from "@liantu/cytoscape";
import { DetailsPanel } from "./details/details-panel.js";
import { useLeaving } from "./files/use-files.js";
import { useUnloadGuard } from "./files/use-unload-guard.js";
import { MapPanel } from "./map/map-panel.js";
import { Dialogs } from "./shell/dialogs.js";
import { Header } from "./shell/header.js";
import { IssuesDrawer } from "./shell/issues-drawer.js";
import { LiveRegion } from "./shell/live-region.js";
import { Resizer } from "./shell/resizer.js";
import { TablePanel } from "./shell/table-panel.js";
import { useElementSize } from "./shell/use-element-size.js";
import { useFileDrop } from "./shell/use-file-drop.js";
import { RecoveryPrompt } from "./start/recovery-prompt.js";
import { StartScreen } from "./start/start-screen.js";
import { useApp, useAtlas, useDispatch, useText } from "./state/use-atlas.js";
import { cssColours } from "./views/css-colours.js";
import { chainName } from "./views/names.js";
import { languageTag } from "./words/text.js";
import { WORDS } from "./words/words.js";

const FONT = '"Microsoft YaHei", "PingFang SC", "Noto Sans SC", "Source Han Sans SC", system-ui, sans-serif';

/**
 * Draws the app.
 *
 * @returns The whole screen.
 */
export function AtlasApp(): ReactElement {
  const locale = useAtlas((state) => state.locale);
  const palette = useAtlas((state) => state.palette);
  const colours = useMemo(() => paletteOf(palette), [palette]);
  const isDark = palette === "dark";
  useEffect(() => {
    document.documentElement.lang = languageTag(locale);
  }, [locale]);
  // On the root, since dialogs stand outside the app's own element.
  useLayoutEffect(() => {
    for (const [name, value] of Object.entries(cssColours(colours))) {
      document.documentElement.style.setProperty(name, String(value));
    }
  }, [colours]);
  const theme = useMemo(
    () => ({
      algorithm: isDark ? themes.darkAlgorithm : themes.defaultAlgorithm,
      token: {
        colorPrimary: isDark ? "#8FB4DC" : "#23405F",
        colorLink: isDark ? "#8FB4DC" : "#23405F",
        colorText: colours.ink,
        colorBgBase: isDark ? colours.canvas : "#FFFFFF",
        colorBgContainer: colours.card,
        colorBgElevated: colours.card,
        ...(isDark && {
          colorBorder: colours.border,
          colorTextPlaceholder: colours.muted,
          colorTextQuaternary: colours.muted,
        }),
        fontFamily: FONT,
        fontSize: 13,
        borderRadius: 5,
      },
      components: {
        Button: { primaryColor: isDark ? colours.canvas : "#FFFFFF" },
        Segmented: { trackBg: colours.header, itemSelectedBg: isDark ? colours.border : "#FFFFFF" },
        Table: {
          cellPaddingBlockSM: 3,
          cellPaddingInlineSM: 8,
          headerBg: colours.header,
          headerColor: colours.ink,
          headerBorderRadius: 0,
          borderColor: colours.rule,
          fixedHeaderSortActiveBg: colours.header,
          headerSortActiveBg: colours.header,
          bodySortBg: "transparent",
          rowHoverBg: colours.header,
        },
      },
    }),
    [isDark, colours],
  );
  return (
    <ConfigProvider
      locale={locale === "zh" ? zhCN : enUS}
      theme={theme}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <Feedback component={false}>
        <div className="atlas" data-palette={palette}>
          <Screen />
        </div>
      </Feedback>
    </ConfigProvider>
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

function Screen(): ReactElement {
  useDocumentTitle();
  useUnloadGuard();
  const text = useText();
  const app = useApp();
  const dispatch = useDispatch();
  const busy = useAtlas((state) => state.busy);
  const view = useAtlas((state) => state.view);
  const leaving = useLeaving();
  const open = useCallback(
    (files: readonly File[]) => {
      void leaving().then((isLeft) => (isLeft ? app.openFiles(files) : undefined));
    },
    [app, leaving],
  );
  const isDropping = useFileDrop(open);
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
      <Header />
      {view === "start" ? <StartScreen /> : <MapScreen />}
      <Dialogs />
      <RecoveryPrompt />
      <IssuesDrawer />
      <LiveRegion />
      {busy !== null && (
        <div className="veil" role="status">
          <Spin /> {text(WORDS.reading(busy))}
        </div>
      )}
      {isDropping && <div className="veil is-drop">{text(WORDS.dropHere)}</div>}
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
  const details = Math.min(most, wanted ?? (width >= 1600 ? 420 : 320));
  const isListWide = useAtlas((state) => state.isListWide && state.loaded !== null);
  return (
    <main ref={setMain} className={isListWide ? "main is-list-wide" : "main"} style={{ gridTemplateColumns: `minmax(0, 1fr) auto ${details}px` }}>
      <div ref={setWorkspace} className="workspace">
        {/* Not before the room is known: the map would be drawn twice. */}
        {room > 0 && <MapPanel />}
        <TablePanel room={room} />
      </div>
      <Resizer
        direction="vertical"
        label={text(WORDS.resizeDetails)}
        size={details}
        least={300}
        most={most}
        onResize={setWanted}
      />
      <DetailsPanel />
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
