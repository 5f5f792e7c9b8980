/**
 * Editing on the map: cards moved by hand, the menu, connecting two links, tidying up.
 *
 * @module
 */
import { App as Feedback, Button } from "antd";
import { useCallback, useEffect, useState } from "react";
import type { ReactElement } from "react";
import type { ChainEdit, LinkKey } from "@liantu/core";
import type { ChainMap, TidyPreview } from "@liantu/cytoscape";
import type { LoadedChain } from "../../document/loaded-chain.js";
import { LinkPicker } from "../../options/link-picker.js";
import { useAtlas, useText } from "../../state/use-atlas.js";
import { findLink, linkName, linkNames } from "../../views/names.js";
import { EDIT_WORDS } from "../../words/edit-words.js";
import { WORDS } from "../../words/words.js";
import { keptPlaces } from "../steps/places.js";
import { useEditing } from "../use-editing.js";
import type { Editing } from "../use-editing.js";
import { MapMenu } from "./map-menu.js";
import type { MenuEntry } from "./map-menu.js";
import { useMapInput } from "./use-map-input.js";
import type { WindowPoint } from "./use-map-input.js";

/** Properties of {@link MapEditing}. */
export interface MapEditingProps {
  /** Map. */
  readonly map: ChainMap;
  /** Chain on the screen. */
  readonly loaded: LoadedChain;
  /** Counts how often tidying up was asked for. */
  readonly tidyAsked: number;
  /** Called where the ground's menu asks for it. */
  readonly onTidy: () => void;
}

interface OpenMenu {
  readonly link: LinkKey | null;
  readonly at: WindowPoint;
}

/**
 * Draws what stands over the map while it is edited.
 *
 * @param props - Map and chain.
 * @returns Menu and bars; nothing most of the time.
 */
export function MapEditing({ map, loaded, tidyAsked, onTidy }: MapEditingProps): ReactElement {
  const text = useText();
  const editing = useEditing();
  const locale = useAtlas((state) => state.locale);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [from, setFrom] = useState<LinkKey | null>(null);
  const { chain } = loaded;
  const connect = (to: LinkKey): void => {
    if (from === null || from === to) return;
    setFrom(null);
    editing.open({ kind: "flow", link: from, to });
  };
  useMapInput(editing.isPossible ? map : null, {
    onMove: (link) => {
      const words = linkNames(chain, link);
      const label = { zh: EDIT_WORDS.stepMove(words.zh).zh, en: EDIT_WORDS.stepMove(words.en).en };
      const isMade = editing.makeOrSay({ edits: [allPlaces(map)], label });
      if (!isMade) map.arrange(keptPlaces(chain.document));
    },
    onEdit: (link) => editing.open({ kind: "link", link }),
    onRemove: (link) => editing.askToRemove("links", link),
    onMenu: (link, at) => {
      if (link !== null) map.select(link);
      setMenu({ link, at });
    },
    onPick: connect,
  });
  const closeMenu = useCallback(() => {
    setMenu(null);
    map.cy.container()?.focus({ preventScroll: true });
  }, [map]);
  const entries =
    menu === null ? [] : menu.link === null ? groundEntries(editing, onTidy) : cardEntries(editing, menu.link, setFrom);
  const title = menu?.link == null ? text(EDIT_WORDS.menuOfMap) : linkName(chain, menu.link, locale);
  const isConnecting = from !== null && findLink(chain, from) !== undefined;
  return (
    <>
      {menu !== null && (
        <MapMenu
          title={title}
          label={menu.link === null ? title : text(EDIT_WORDS.menuOf(title))}
          at={menu.at}
          entries={entries}
          onClose={closeMenu}
        />
      )}
      {isConnecting && <ConnectBar loaded={loaded} from={from} onPick={connect} onCancel={() => setFrom(null)} />}
      {editing.isPossible && <TidyBar key={tidyAsked} map={map} loaded={loaded} isAsked={tidyAsked > 0} />}
    </>
  );
}

/** Where all cards stand: one alone would not keep its place among cards that are laid out anew. */
function allPlaces(map: ChainMap): ChainEdit {
  return { kind: "move", positions: map.positions() };
}

function cardEntries(editing: Editing, link: LinkKey, onConnect: (link: LinkKey) => void): readonly MenuEntry[] {
  return [
    { words: EDIT_WORDS.edit, icon: "edit", act: () => editing.open({ kind: "link", link }) },
    { words: EDIT_WORDS.addUpstream, icon: "plus", act: () => editing.open({ kind: "link", supplies: link }) },
    { words: EDIT_WORDS.addDownstream, icon: "plus", act: () => editing.open({ kind: "link", suppliedBy: link }) },
    { words: EDIT_WORDS.connect, icon: "connect", act: () => onConnect(link) },
    { words: EDIT_WORDS.addProject, icon: "plus", act: () => editing.open({ kind: "project", link }) },
    { words: EDIT_WORDS.remove, icon: "remove", act: () => editing.askToRemove("links", link) },
  ];
}

function groundEntries(editing: Editing, onTidy: () => void): readonly MenuEntry[] {
  return [
    { words: EDIT_WORDS.addLink, icon: "plus", act: () => editing.open({ kind: "link" }) },
    { words: EDIT_WORDS.editChain, icon: "edit", act: () => editing.open({ kind: "chain" }) },
    { words: WORDS.tidy, icon: "tidy", act: onTidy },
  ];
}

interface ConnectBarProps {
  readonly loaded: LoadedChain;
  readonly from: LinkKey;
  readonly onPick: (to: LinkKey) => void;
  readonly onCancel: () => void;
}

function ConnectBar({ loaded, from, onPick, onCancel }: ConnectBarProps): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    };
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, [onCancel]);
  return (
    <div className="map-bar" data-testid="connect-bar">
      <span role="status">{text(EDIT_WORDS.connecting(linkName(loaded.chain, from, locale)))}</span>
      <LinkPicker
        chain={loaded.chain}
        label={text(EDIT_WORDS.to)}
        value={null}
        taken={new Set([from])}
        onPick={onPick}
      />
      <Button size="small" onClick={onCancel}>
        {text(EDIT_WORDS.cancel)}
      </Button>
    </div>
  );
}

interface TidyBarProps {
  readonly map: ChainMap;
  readonly loaded: LoadedChain;
  readonly isAsked: boolean;
}

function TidyBar({ map, loaded, isAsked }: TidyBarProps): ReactElement | null {
  const text = useText();
  const editing = useEditing();
  const { message } = Feedback.useApp();
  const [preview, setPreview] = useState<TidyPreview | null>(null);
  const [drawn, setDrawn] = useState<LoadedChain | null>(null);
  const { chain } = loaded;
  useEffect(() => {
    if (!isAsked) return;
    const found = map.tidy({ hasGhosts: true });
    if (found.moves.length === 0) void message.info({ key: "tidy", content: text(EDIT_WORDS.tidyNothing) });
    else {
      setPreview(found);
      setDrawn(loaded);
    }
    return () => found.drop();
    // A preview is of the moment at which it was asked for.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isAsked, map]);
  const isStale = drawn !== null && drawn.chain !== chain;
  if (preview === null || isStale) return null;
  const end = (): void => {
    preview.drop();
    setPreview(null);
    map.cy.container()?.focus({ preventScroll: true });
  };
  return (
    <div className="map-bar" data-testid="tidy-bar">
      <span role="status">{text(EDIT_WORDS.tidyPreview(preview.moves.length))}</span>
      <Button
        size="small"
        type="primary"
        onClick={() => {
          const positions = new Map(map.positions());
          for (const { link, to } of preview.moves) positions.set(link, to);
          end();
          editing.makeOrSay({ edits: [{ kind: "move", positions }], label: EDIT_WORDS.stepTidy });
        }}
      >
        {text(EDIT_WORDS.tidyApply)}
      </Button>
      <Button size="small" onClick={end}>
        {text(EDIT_WORDS.cancel)}
      </Button>
    </div>
  );
}
