/**
 * The list of resources: what the region brings forth, which links it could feed, and how much of it is used here.
 *
 * @module
 */
import { Button } from "antd";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import { EmptyList } from "../lists/empty-list.js";
import { AmountCell } from "../lists/link-cells.js";
import { ListPanel } from "../lists/list-panel.js";
import type { ListPanelProps } from "../lists/list-panel.js";
import type { ListSpec } from "../lists/list-spec.js";
import type { CellView } from "../lists/list-table.js";
import { Icon } from "../marks/icon.js";
import { useAtlas, useDispatch } from "../state/use-atlas.js";
import { isFiltering, passesFilter } from "../views/gap-rows.js";
import { RESOURCES_WORDS } from "../words/resources-words.js";
import type { Locale } from "../words/text.js";
import { EditRecord, RecordName } from "./record-name.js";
import { RESOURCE_COLUMNS, resourceFacets, resourceGroupings } from "./resource-columns.js";
import { resourceRows } from "./resource-rows.js";
import type { ResourceRow } from "./resource-rows.js";

/**
 * Draws the list of resources.
 *
 * @param props - Chain.
 * @returns A list.
 */
export function ResourceList({ loaded, tools }: ListPanelProps): ReactElement {
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  const filter = useAtlas((state) => state.filter);
  const selection = useAtlas((state) => state.selection);
  const isReadOnly = useAtlas((state) => state.isReadOnly);
  const [chosen, setChosen] = useState<string | null>(null);
  const { analysis } = loaded;
  const rows = useMemo(() => resourceRows(analysis, locale), [analysis, locale]);
  const cells = useMemo(() => resourceCells(locale), [locale]);
  const spec = useMemo<ListSpec<ResourceRow>>(() => {
    const add = (type: "primary" | "default"): ReactElement => (
      <Button
        size="small"
        type={type}
        icon={<Icon name="plus" size={13} />}
        onClick={() =>
          dispatch({
            kind: "open-dialog",
            dialog: { kind: "resource", ...(selection !== null && { link: selection }) },
          })
        }
      >
        {RESOURCES_WORDS.addResource[locale]}
      </Button>
    );
    return {
      tab: "resources",
      name: RESOURCES_WORDS.resourceList,
      className: "resource-table",
      rows,
      keyOf: ({ key }) => key,
      linkOf: ({ link }) => link,
      stateOf: ({ key, link }) => {
        const isOfSelection = link !== null && link === selection;
        if (key === chosen && (isOfSelection || link === null)) return "current";
        return isOfSelection ? "related" : null;
      },
      passes: ({ link }) => {
        const row = link === null ? undefined : analysis.links.get(link);
        return !isFiltering(filter) || (row !== undefined && passesFilter(row, filter));
      },
      columns: RESOURCE_COLUMNS,
      facets: resourceFacets(analysis),
      groupings: resourceGroupings(analysis, rows),
      cells,
      choose: ({ key, link }) => {
        setChosen(key);
        if (link !== null) dispatch({ kind: "select", link, isRevealed: true });
      },
      countText: RESOURCES_WORDS.shownOfFeeds,
      empty: (
        <EmptyList title={RESOURCES_WORDS.noResources} hint={RESOURCES_WORDS.noResourcesHint}>
          {!isReadOnly && add("primary")}
        </EmptyList>
      ),
      buttons: (
        <>
          {rows.length > 0 && (
            <Button
              size="small"
              onClick={() => {
                dispatch({ kind: "look", lens: "resource" });
                dispatch({ kind: "widen-list", isWide: false });
              }}
            >
              {RESOURCES_WORDS.seeResources[locale]}
            </Button>
          )}
          {!isReadOnly && add("default")}
        </>
      ),
      groupAction: (grouping, group, isReachable) => {
        const row = grouping === "resource" ? rows.find(({ resource }) => resource.id === group) : undefined;
        return row === undefined ? null : (
          <EditRecord name={row.name} dialog={{ kind: "resource", resource: group }} isReachable={isReachable} />
        );
      },
    };
  }, [rows, cells, analysis, filter, selection, chosen, locale, isReadOnly, dispatch]);
  return <ListPanel loaded={loaded} tools={tools} spec={spec} />;
}

function resourceCells(locale: Locale): ReadonlyMap<string, CellView<ResourceRow>> {
  const columns = new Map(RESOURCE_COLUMNS.map((column) => [column.key, column]));
  const words = (key: string, row: ResourceRow): string => columns.get(key)?.text(row, locale) ?? "";
  const quietWhere = (key: string, isMissing: (row: ResourceRow) => boolean): [string, CellView<ResourceRow>] => [
    key,
    (row) => <span className={isMissing(row) ? "is-unknown" : undefined}>{words(key, row)}</span>,
  ];
  const amount = (key: string, of: "used" | "couldMake" | "room"): [string, CellView<ResourceRow>] => [
    key,
    (row) => <AmountCell amount={row.feed?.[of] ?? null} words={words(key, row)} />,
  ];
  return new Map<string, CellView<ResourceRow>>([
    [
      "resource",
      ({ name, resource }, isReachable) => (
        <RecordName name={name} dialog={{ kind: "resource", resource: resource.id }} isReachable={isReachable} />
      ),
    ],
    quietWhere("link", ({ link }) => link === null),
    quietWhere("coefficient", ({ coefficient }) => coefficient === undefined),
    amount("used", "used"),
    amount("could-make", "couldMake"),
    amount("room", "room"),
    quietWhere("projects", ({ feed }) => feed === null || feed.projects === null),
    quietWhere("source", ({ resource }) => resource.source === undefined),
  ]);
}
