/**
 * The panel below the map: tabs of the lists, the list that is chosen, and the bar that sizes it. It can take the place of map
 * and details.
 *
 * @module
 */
import { Button } from "antd";
import { useState } from "react";
import type { ReactElement } from "react";
import { LIST_TABS } from "../lists/list-panels.js";
import { LIST_PANEL_ID, ListTabs, tabId } from "../lists/list-tabs.js";
import { ListsContext, useListsState } from "../lists/lists-context.js";
import { Icon } from "../marks/icon.js";
import { OptionsButton } from "../options/options-button.js";
import { useAtlas, useDispatch, useFollowingChain, useText } from "../state/use-atlas.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { isListOpen, LEAST_LIST, LIST_TITLE, mostListHeight, openListHeight } from "./list-height.js";
import { Resizer } from "./resizer.js";

/** Properties of {@link TablePanel}. */
export interface TablePanelProps {
  /** Height of the map and the panel together in CSS pixels. */
  readonly room: number;
}

/**
 * Draws the panel.
 *
 * @param props - Room to share with the map.
 * @returns The bar and the panel.
 */
export function TablePanel({ room }: TablePanelProps): ReactElement | null {
  const document = useAtlas((state) => state.loaded?.chain.document.id);
  // Filters of one chain mean nothing in another.
  return document === undefined || room === 0 ? null : <Panel key={document} room={room} />;
}

function Panel({ room }: TablePanelProps): ReactElement | null {
  const text = useText();
  const dispatch = useDispatch();
  const loaded = useFollowingChain();
  const wish = useAtlas((state) => state.isTableOpen);
  const tab = useAtlas((state) => state.tab);
  const isWide = useAtlas((state) => state.isListWide);
  const lists = useListsState();
  const [wanted, setWanted] = useState<number | null>(null);
  const [tools, setTools] = useState<HTMLElement | null>(null);
  if (loaded === null) return null;
  const isOpen = isWide || isListOpen(room, wish);
  const height = openListHeight(room, wanted);
  const tabs = LIST_TABS.filter(({ Panel: own }) => own !== null);
  const shown = tabs.find((entry) => entry.tab === tab) ?? tabs[0];
  const List = shown?.Panel;
  const label = text(isOpen ? LISTS_WORDS.collapse : LISTS_WORDS.expand);
  const wideLabel = text(isWide ? LISTS_WORDS.narrow : LISTS_WORDS.widen);
  return (
    <ListsContext value={lists}>
      {isOpen && !isWide && (
        <Resizer
          direction="horizontal"
          label={text(LISTS_WORDS.resize)}
          size={height}
          least={LEAST_LIST}
          most={mostListHeight(room)}
          onResize={setWanted}
        />
      )}
      {/* The map keeps its size under a list that covers it: drawing it anew would lose the view. */}
      {isWide && <div style={{ height: height + 5, flex: "none" }} />}
      <section
        id="gap-table"
        className={isWide ? "table-panel is-wide" : "table-panel"}
        tabIndex={-1}
        aria-label={text(LISTS_WORDS.lists)}
        style={isOpen && !isWide ? { height } : {}}
      >
        <div className="table-title">
          <ListTabs
            tabs={tabs}
            current={shown?.tab ?? tab}
            isOpen={isOpen}
            onShow={(next) => dispatch({ kind: "show-tab", tab: next })}
          />
          <div ref={setTools} className="table-tools" />
          {/* Its form opens upwards, over the map. */}
          {!isWide && <OptionsButton loaded={loaded} room={room - (isOpen ? height : LIST_TITLE)} />}
          <span className="table-size">
            <Button
              size="small"
              type={isWide ? "default" : "text"}
              icon={<Icon name="widen" />}
              aria-pressed={isWide}
              aria-label={wideLabel}
              title={wideLabel}
              onClick={() => dispatch({ kind: "widen-list", isWide: !isWide })}
            >
              {isWide && wideLabel}
            </Button>
            {!isWide && (
              <Button
                size="small"
                type="text"
                className="collapse"
                icon={<Icon name={isOpen ? "down" : "up"} />}
                aria-expanded={isOpen}
                aria-label={label}
                title={label}
                onClick={() => dispatch({ kind: "open-table", isOpen: !isOpen })}
              />
            )}
          </span>
        </div>
        {isOpen && List !== undefined && List !== null && shown !== undefined && (
          <div id={LIST_PANEL_ID} className="list-place" role="tabpanel" aria-labelledby={tabId(shown.tab)}>
            <List key={shown.tab} loaded={loaded} tools={tools} />
          </div>
        )}
        <div className="visually-hidden" role="status" aria-live="polite" data-testid="lists-live">
          {lists.said}
        </div>
      </section>
    </ListsContext>
  );
}
