/**
 * How each list is looked at, kept while another one is on the screen, and what the lists say aloud.
 *
 * @module
 */
import { createContext, useContext, useMemo, useState } from "react";
import type { LinkKey } from "@liantu/core";
import type { ListTab } from "../state/atlas-state.js";
import { useDispatch } from "../state/use-atlas.js";
import { PLAIN_VIEW } from "./arrange-rows.js";
import type { ListView } from "./arrange-rows.js";

/** What the lists share. */
export interface Lists {
  /** Gives how a list is looked at. */
  readonly viewOf: (tab: ListTab) => ListView;
  /** Changes how a list is looked at. */
  readonly look: (tab: ListTab, change: Partial<ListView>) => void;
  /** Opens the target enterprises of a link. */
  readonly openTargets: (link: LinkKey) => void;
  /** Says something to a screen reader. */
  readonly say: (words: string) => void;
  /** What was said last. */
  readonly said: string;
}

/** Gives what the lists share to the components below. */
export const ListsContext = createContext<Lists | null>(null);

/**
 * Gives what the lists share.
 *
 * @returns The same for all lists.
 */
export function useLists(): Lists {
  const lists = useContext(ListsContext);
  if (lists === null) throw new Error("a list stands outside ListsContext");
  return lists;
}

// A target list is read by link: which of them could fill what.
const FIRST_VIEWS: ReadonlyMap<ListTab, ListView> = new Map([
  ["targets", { ...PLAIN_VIEW, grouping: "link" }],
  ["resources", { ...PLAIN_VIEW, grouping: "resource" }],
  ["funds", { ...PLAIN_VIEW, grouping: "fund" }],
]);

/**
 * Makes what the lists share.
 *
 * @returns Value for {@link ListsContext}.
 */
export function useListsState(): Lists {
  const dispatch = useDispatch();
  const [views, setViews] = useState<ReadonlyMap<ListTab, ListView>>(FIRST_VIEWS);
  const [said, say] = useState("");
  return useMemo(() => {
    const look: Lists["look"] = (tab, change) =>
      setViews((before) => new Map(before).set(tab, { ...(before.get(tab) ?? PLAIN_VIEW), ...change }));
    return {
      viewOf: (tab) => views.get(tab) ?? PLAIN_VIEW,
      look,
      openTargets(link) {
        look("targets", { filters: new Map([["link", [link]]]), query: "", isFilterOpen: true });
        dispatch({ kind: "show-tab", tab: "targets" });
      },
      say,
      said,
    };
  }, [views, said, dispatch]);
}
