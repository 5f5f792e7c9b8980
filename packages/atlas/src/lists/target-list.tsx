/**
 * The list of target enterprises: who could fill which link, what speaks for it, and how far the bureau has come.
 *
 * @module
 */
import { Button } from "antd";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import { Icon } from "../marks/icon.js";
import { useAtlas, useDispatch } from "../state/use-atlas.js";
import { isFiltering, passesFilter } from "../views/gap-rows.js";
import { linkName } from "../views/names.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { TARGETS_WORDS } from "../words/targets-words.js";
import { EmptyList } from "./empty-list.js";
import { ListPanel } from "./list-panel.js";
import type { ListPanelProps } from "./list-panel.js";
import type { ListSpec } from "./list-spec.js";
import { opportunityRows } from "./opportunity-rows.js";
import { targetCells } from "./target-cells.js";
import { TARGET_COLUMNS, targetFacets, targetGroupings } from "./target-columns.js";
import { targetRows } from "./target-rows.js";
import type { TargetRow } from "./target-rows.js";

/**
 * Draws the list of target enterprises.
 *
 * @param props - Chain.
 * @returns A list.
 */
export function TargetList({ loaded, tools }: ListPanelProps): ReactElement {
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  const filter = useAtlas((state) => state.filter);
  const selection = useAtlas((state) => state.selection);
  const isReadOnly = useAtlas((state) => state.isReadOnly);
  const [chosen, setChosen] = useState<string | null>(null);
  const { chain, analysis } = loaded;
  const rows = useMemo(() => targetRows(analysis, locale), [analysis, locale]);
  const wanting = useMemo(() => opportunityRows(analysis, locale).map(({ key }) => key), [analysis, locale]);
  const spec = useMemo<ListSpec<TargetRow>>(() => {
    const add = (link?: string): void =>
      dispatch({ kind: "open-dialog", dialog: { kind: "target", ...(link !== undefined && { link }) } });
    const search = (link?: string): void =>
      dispatch({ kind: "open-dialog", dialog: { kind: "candidates", ...(link !== undefined && { link }) } });
    return {
      tab: "targets",
      name: LISTS_WORDS.targetList,
      className: "target-table",
      rows,
      keyOf: ({ key }) => key,
      linkOf: ({ links }) => links[0] ?? null,
      stateOf: ({ key, links }) => {
        const isOfSelection = selection !== null && links.includes(selection);
        // A target without a link is current by itself: nothing on the map says so.
        if (key === chosen && (isOfSelection || links.length === 0)) return "current";
        return isOfSelection ? "related" : null;
      },
      passes: ({ links }) =>
        !isFiltering(filter) ||
        links.some((key) => {
          const link = analysis.links.get(key);
          return link !== undefined && passesFilter(link, filter);
        }),
      columns: TARGET_COLUMNS,
      facets: targetFacets(analysis),
      groupings: targetGroupings(analysis, wanting),
      cells: targetCells(locale),
      choose: ({ key, links }) => {
        setChosen(key);
        // A link that is already selected stays: the target may fill several.
        const link = selection !== null && links.includes(selection) ? selection : links[0];
        if (link !== undefined) dispatch({ kind: "select", link, isRevealed: true });
      },
      countText: LISTS_WORDS.shownOfTargets,
      empty: (
        <EmptyList title={LISTS_WORDS.noTargets} hint={LISTS_WORDS.noTargetsHint}>
          {!isReadOnly && (
            <>
              <Button size="small" type="primary" onClick={() => search(selection ?? undefined)}>
                {TARGETS_WORDS.find[locale]}
              </Button>
              <Button size="small" onClick={() => add(selection ?? undefined)}>
                {LISTS_WORDS.addTarget[locale]}
              </Button>
            </>
          )}
          <Button size="small" onClick={() => dispatch({ kind: "show-tab", tab: "opportunities" })}>
            {LISTS_WORDS.opportunities[locale]}
          </Button>
        </EmptyList>
      ),
      ...(!isReadOnly && {
        buttons: (
          <>
            <Button size="small" icon={<Icon name="search" size={13} />} onClick={() => search(selection ?? undefined)}>
              {TARGETS_WORDS.find[locale]}
            </Button>
            <Button size="small" icon={<Icon name="plus" size={13} />} onClick={() => add(selection ?? undefined)}>
              {LISTS_WORDS.addTarget[locale]}
            </Button>
          </>
        ),
      }),
      groupAction: (grouping, group, isReachable) =>
        grouping !== "link" || group === "" ? null : (
          <>
            {!rows.some(({ links }) => links.includes(group)) && (
              <em className="is-unknown">{LISTS_WORDS.noTargetHere[locale]}</em>
            )}
            {!isReadOnly && (
              <button
                type="button"
                className="cell-link"
                tabIndex={isReachable ? 0 : -1}
                aria-label={LISTS_WORDS.addTargetFor(linkName(chain, group, locale))[locale]}
                onClick={() => add(group)}
              >
                {LISTS_WORDS.addTarget[locale]}
              </button>
            )}
          </>
        ),
    };
  }, [rows, chain, analysis, wanting, locale, filter, selection, chosen, isReadOnly, dispatch]);
  return <ListPanel loaded={loaded} tools={tools} spec={spec} />;
}
