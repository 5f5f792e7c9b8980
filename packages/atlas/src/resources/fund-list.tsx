/**
 * The list of funds: what each may give and has given, which projects it backs, and which gaps no fund stands behind.
 *
 * @module
 */
import { Button } from "antd";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import { EmptyList } from "../lists/empty-list.js";
import { ListPanel } from "../lists/list-panel.js";
import type { ListPanelProps } from "../lists/list-panel.js";
import type { ListSpec } from "../lists/list-spec.js";
import type { CellView } from "../lists/list-table.js";
import { useLists } from "../lists/lists-context.js";
import { Icon } from "../marks/icon.js";
import { useAtlas, useDispatch } from "../state/use-atlas.js";
import { isFiltering, passesFilter } from "../views/gap-rows.js";
import { linkName } from "../views/names.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { RESOURCES_WORDS } from "../words/resources-words.js";
import type { Locale } from "../words/text.js";
import { FUND_COLUMNS, fundFacets, fundGroupings } from "./fund-columns.js";
import { fundTable } from "./fund-rows.js";
import type { FundRow } from "./fund-rows.js";
import { EditRecord, RecordName } from "./record-name.js";

/**
 * Draws the list of funds.
 *
 * @param props - Chain.
 * @returns A list.
 */
export function FundList({ loaded, tools }: ListPanelProps): ReactElement {
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  const filter = useAtlas((state) => state.filter);
  const selection = useAtlas((state) => state.selection);
  const project = useAtlas((state) => state.project);
  const isReadOnly = useAtlas((state) => state.isReadOnly);
  const [chosen, setChosen] = useState<string | null>(null);
  const { look, viewOf } = useLists();
  const isByGap = viewOf("funds").grouping === "link";
  const { analysis } = loaded;
  const { rows, backing } = useMemo(() => fundTable(analysis, locale), [analysis, locale]);
  const cells = useMemo(() => fundCells(locale), [locale]);
  const spec = useMemo<ListSpec<FundRow>>(() => {
    const add = (type: "primary" | "default"): ReactElement => (
      <Button
        size="small"
        type={type}
        icon={<Icon name="plus" size={13} />}
        onClick={() =>
          dispatch({ kind: "open-dialog", dialog: { kind: "fund", ...(selection !== null && { link: selection }) } })
        }
      >
        {RESOURCES_WORDS.addFund[locale]}
      </Button>
    );
    return {
      tab: "funds",
      name: RESOURCES_WORDS.fundList,
      className: "fund-table",
      rows,
      keyOf: ({ key }) => key,
      linkOf: ({ link }) => link,
      stateOf: ({ key, link, project: own }) => {
        const isOfSelection = link !== null && link === selection && (project === null || own === project);
        if (key === chosen && (isOfSelection || link === null)) return "current";
        return link !== null && link === selection ? "related" : null;
      },
      passes: ({ link }) => {
        const row = link === null ? undefined : analysis.links.get(link);
        return !isFiltering(filter) || (row !== undefined && passesFilter(row, filter));
      },
      columns: FUND_COLUMNS,
      facets: fundFacets(analysis),
      groupings: fundGroupings(analysis, rows, backing),
      cells,
      choose: ({ key, link, project: own }) => {
        setChosen(key);
        if (link !== null) dispatch({ kind: "select", link, project: own, isRevealed: true });
      },
      countText: RESOURCES_WORDS.shownOfBackings,
      empty: (
        <EmptyList title={RESOURCES_WORDS.noFunds} hint={RESOURCES_WORDS.noFundsHint}>
          {!isReadOnly && add("primary")}
        </EmptyList>
      ),
      buttons: (
        <>
          {rows.length > 0 && (
            <>
              <Button
                size="small"
                onClick={() => look("funds", { grouping: isByGap ? "fund" : "link", folded: new Set() })}
              >
                {(isByGap ? RESOURCES_WORDS.toFunds : RESOURCES_WORDS.toGaps)[locale]}
              </Button>
              <Button
                size="small"
                onClick={() => {
                  dispatch({ kind: "look", lens: "fund" });
                  dispatch({ kind: "widen-list", isWide: false });
                }}
              >
                {RESOURCES_WORDS.seeFunds[locale]}
              </Button>
            </>
          )}
          {!isReadOnly && add("default")}
        </>
      ),
      groupAction: (grouping, group, isReachable) => {
        if (grouping === "fund") {
          const row = rows.find(({ fund }) => fund.id === group);
          return row === undefined ? null : (
            <EditRecord name={row.name} dialog={{ kind: "fund", fund: group }} isReachable={isReachable} />
          );
        }
        if (grouping !== "link" || !analysis.links.has(group)) return null;
        return (
          <button
            type="button"
            className="cell-link"
            tabIndex={isReachable ? 0 : -1}
            aria-label={`${LISTS_WORDS.showOnMap[locale]} ${linkName(analysis.chain, group, locale)}`}
            onClick={() => {
              dispatch({ kind: "select", link: group, isRevealed: true });
              dispatch({ kind: "widen-list", isWide: false });
            }}
          >
            {LISTS_WORDS.showOnMap[locale]}
          </button>
        );
      },
    };
  }, [rows, backing, cells, analysis, filter, selection, project, chosen, locale, isReadOnly, isByGap, look, dispatch]);
  return <ListPanel loaded={loaded} tools={tools} spec={spec} />;
}

function fundCells(locale: Locale): ReadonlyMap<string, CellView<FundRow>> {
  const columns = new Map(FUND_COLUMNS.map((column) => [column.key, column]));
  const quietWhere = (key: string, isMissing: (row: FundRow) => boolean): [string, CellView<FundRow>] => [
    key,
    (row) => <span className={isMissing(row) ? "is-unknown" : undefined}>{columns.get(key)?.text(row, locale)}</span>,
  ];
  return new Map<string, CellView<FundRow>>([
    [
      "fund",
      ({ name, fund }, isReachable) => (
        <RecordName name={name} dialog={{ kind: "fund", fund: fund.id }} isReachable={isReachable} />
      ),
    ],
    quietWhere("link", ({ link }) => link === null),
    quietWhere("project", ({ project }) => project === null),
    quietWhere("amount", ({ amount }) => amount === undefined),
    quietWhere("needed", ({ gap }) => gap === undefined || gap.needed === null),
    quietWhere("source", (row) => (row.source ?? row.fund.source) === undefined),
  ]);
}
