/**
 * The tabs of the lists: arrow keys go from one to the next, as in every row of tabs.
 *
 * @module
 */
import { useRef } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import type { ListTab } from "../state/atlas-state.js";
import { useText } from "../state/use-atlas.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import type { ListTabEntry } from "./list-panels.js";

/** Id of the element that shows the list. */
export const LIST_PANEL_ID = "list-panel";

/** Properties of {@link ListTabs}. */
export interface ListTabsProps {
  /** Tabs that have something to show. */
  readonly tabs: readonly ListTabEntry[];
  /** The one that is shown. */
  readonly current: ListTab;
  /** Whether the list is on the screen. */
  readonly isOpen: boolean;
  /** Called with the tab that is chosen. */
  readonly onShow: (tab: ListTab) => void;
}

/**
 * Gives the id of a tab.
 *
 * @param tab - Tab.
 * @returns Id of its button.
 */
export function tabId(tab: ListTab): string {
  return `list-tab-${tab}`;
}

/**
 * Draws the tabs.
 *
 * @param props - Tabs, and which is shown.
 * @returns A tab list.
 */
export function ListTabs({ tabs, current, isOpen, onShow }: ListTabsProps): ReactElement {
  const text = useText();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ tab }) => tab === current);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    onShow(next.tab);
    list.current?.querySelector<HTMLElement>(`#${tabId(next.tab)}`)?.focus();
  };
  return (
    <div ref={list} className="list-tabs" role="tablist" aria-label={text(LISTS_WORDS.lists)} onKeyDown={onKeyDown}>
      {tabs.map(({ tab, name }) => {
        const isCurrent = tab === current;
        return (
          <button
            key={tab}
            type="button"
            role="tab"
            id={tabId(tab)}
            className={isCurrent && isOpen ? "list-tab is-current" : "list-tab"}
            aria-selected={isCurrent}
            {...(isCurrent && isOpen && { "aria-controls": LIST_PANEL_ID })}
            tabIndex={isCurrent ? 0 : -1}
            onClick={() => onShow(tab)}
          >
            {text(name)}
          </button>
        );
      })}
    </div>
  );
}
