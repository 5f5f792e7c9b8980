/**
 * The part of a list's filter that the map shares: class, lane, status.
 *
 * @module
 */
import { useCallback, useMemo } from "react";
import type { LinkClass, LinkStage, ProjectStatus } from "@liantu/core";
import { useAtlas, useDispatch } from "../state/use-atlas.js";
import type { ListFacet, ListView } from "./arrange-rows.js";

/** The filter of a list, its own part and the shared one together. */
export interface SharedFilter {
  /** Chosen values by facet. */
  readonly filters: ListView["filters"];
  /** Chooses values of a facet. */
  readonly choose: (facet: Pick<ListFacet<never>, "key" | "shared">, values: readonly string[]) => void;
}

/**
 * Puts the own and the shared part of a filter together.
 *
 * @param facets - Facets of the list.
 * @param own - Values chosen in this list.
 * @param onOwn - Called with the values of this list.
 * @returns The filter.
 */
export function useSharedFilter(
  facets: readonly Pick<ListFacet<never>, "key" | "shared">[],
  own: ListView["filters"],
  onOwn: (filters: ListView["filters"]) => void,
): SharedFilter {
  const dispatch = useDispatch();
  const shared = useAtlas((state) => state.filter);
  const filters = useMemo(() => {
    const all = new Map(own);
    for (const { key, shared: part } of facets) if (part !== undefined) all.set(key, shared[part]);
    return all;
  }, [facets, own, shared]);
  const choose = useCallback<SharedFilter["choose"]>(
    ({ key, shared: part }, values) => {
      switch (part) {
        case "classes":
          dispatch({ kind: "filter-classes", classes: values as readonly LinkClass[] });
          break;
        case "stages":
          dispatch({ kind: "filter-stages", stages: values as readonly LinkStage[] });
          break;
        case "statuses":
          for (const status of ["built", "under-construction", "planned"] as readonly ProjectStatus[]) {
            if (shared.statuses.includes(status) !== values.includes(status))
              dispatch({ kind: "toggle-status", status });
          }
          break;
        case undefined:
          onOwn(new Map(own).set(key, values));
      }
    },
    [dispatch, shared, own, onOwn],
  );
  return { filters, choose };
}
