/**
 * A list on the screen: its filter, its table, what it adds up to, and what can be done with it.
 *
 * @module
 */
import { Button } from "antd";
import { useCallback, useMemo } from "react";
import type { ReactElement, ReactNode } from "react";
import { createPortal } from "react-dom";
import type { LoadedChain } from "../document/loaded-chain.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { isFiltering } from "../views/gap-rows.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { WORDS } from "../words/words.js";
import { keptRows, linesOf, sortedRows } from "./arrange-rows.js";
import { wholeHead } from "./list-column.js";
import { ListFilters } from "./list-filters.js";
import { frameOf, markedFrame } from "./list-frame.js";
import type { ListSpec } from "./list-spec.js";
import { ListTable } from "./list-table.js";
import { ListTools } from "./list-tools.js";
import { useLists } from "./lists-context.js";
import { useSharedFilter } from "./use-shared-filter.js";

/** What every component of a tab is given. */
export interface ListPanelProps {
  /** Chain on the screen. */
  readonly loaded: LoadedChain;
  /** Place in the title bar for the buttons of the list; `null` before it is there. */
  readonly tools: HTMLElement | null;
}

/** Properties of {@link ListPanel}. */
export interface ListPanelOf<Row> extends ListPanelProps {
  /** What is listed. */
  readonly spec: ListSpec<Row>;
}

/**
 * Draws a list.
 *
 * @param props - Chain, and what is listed.
 * @returns Filter, table and footer.
 */
export function ListPanel<Row>({ loaded, tools, spec }: ListPanelOf<Row>): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  const isWide = useAtlas((state) => state.isListWide);
  const selection = useAtlas((state) => state.selection);
  const shared = useAtlas((state) => state.filter);
  const overlay = useAtlas((state) => state.overlay);
  const lists = useLists();
  const { look, say } = lists;
  const view = lists.viewOf(spec.tab);
  const { columns, facets, keyOf } = spec;
  const { filters, choose } = useSharedFilter(
    facets,
    view.filters,
    useCallback((own) => look(spec.tab, { filters: own }), [look, spec.tab]),
  );

  const passing = useMemo(() => spec.rows.filter(spec.passes), [spec]);
  const kept = useMemo(
    () => keptRows(passing, facets, filters, view.query, columns, locale),
    [passing, facets, filters, view.query, columns, locale],
  );
  const rows = useMemo(() => {
    const by = columns.find(({ key }) => key === view.sort?.key);
    return sortedRows(kept, by, view.sort?.isDescending === true, locale);
  }, [kept, columns, view.sort, locale]);
  const grouping = spec.groupings.find(({ key }) => key === view.grouping);
  const isFiltered =
    isFiltering(shared) || view.query !== "" || [...filters.values()].some((chosen) => chosen.length > 0);
  const lines = useMemo(() => {
    // A group that is shown although it is empty would be noise where something else is looked for.
    const { always: _, ...others } = grouping ?? {};
    const by = grouping === undefined ? undefined : isFiltered ? { ...grouping, ...others, always: [] } : grouping;
    return linesOf(rows, keyOf, by, view.folded, locale);
  }, [rows, keyOf, grouping, isFiltered, view.folded, locale]);

  const onSort = (key: string): void => {
    const column = columns.find((one) => one.key === key);
    if (column === undefined) return;
    const sort =
      view.sort?.key !== key
        ? { key, isDescending: false }
        : view.sort.isDescending
          ? null
          : { key, isDescending: true };
    look(spec.tab, { sort });
    say(text(sort === null ? LISTS_WORDS.unsorted : LISTS_WORDS.sorted(wholeHead(column, locale), sort.isDescending)));
  };
  const clear = (): void => {
    look(spec.tab, { filters: new Map(), query: "" });
    dispatch({ kind: "clear-filter" });
  };
  const onFold = (group: string): void => {
    const folded = new Set(view.folded);
    if (!folded.delete(group)) folded.add(group);
    look(spec.tab, { folded });
  };
  const open = (row: Row): void => {
    spec.choose(row);
    if (isWide && spec.linkOf(row) !== null) dispatch({ kind: "widen-list", isWide: false });
  };
  const count = text(spec.countText(rows.length, spec.rows.length));
  const hasFilterRow = view.isFilterOpen || isWide;
  const empty: ReactNode =
    spec.rows.length === 0 ? (
      spec.empty
    ) : (
      <div className="list-nothing">
        <p>{text(spec.tab === "gaps" ? WORDS.noRows : LISTS_WORDS.nothingPasses)}</p>
        <Button size="small" onClick={clear}>
          {text(LISTS_WORDS.clear)}
        </Button>
      </div>
    );
  return (
    <div className="list-panel">
      {tools !== null &&
        createPortal(
          <>
            <small className="list-count" title={count}>
              {text(
                spec.tab === "gaps" || spec.tab === "opportunities"
                  ? LISTS_WORDS.countPerYear(count)
                  : { zh: count, en: count },
              )}
            </small>
            {isFiltered && (
              <Button size="small" type="link" onClick={clear}>
                {text(WORDS.clearFilter)}
              </Button>
            )}
            <span className="list-tools">
              {isWide && selection !== null && (
                <Button
                  size="small"
                  onClick={() => {
                    dispatch({ kind: "select", link: selection, isRevealed: true });
                    dispatch({ kind: "widen-list", isWide: false });
                  }}
                >
                  {text(LISTS_WORDS.showOnMap)}
                </Button>
              )}
              {spec.buttons}
              <ListTools
                loaded={loaded}
                columns={columns}
                rows={rows}
                lines={lines}
                frame={() => markedFrame(frameOf(loaded, spec, filters, view.query, shared, locale), overlay, locale)}
                isFilterOpen={hasFilterRow}
                hasFilterButton={!isWide}
                onFilter={() => look(spec.tab, { isFilterOpen: !view.isFilterOpen })}
              />
            </span>
          </>,
          tools,
        )}
      {hasFilterRow && (
        <ListFilters
          rows={spec.rows}
          facets={facets}
          groupings={spec.groupings}
          view={view}
          filters={filters}
          locale={locale}
          onChoose={choose}
          onLook={(change) => look(spec.tab, change)}
        />
      )}
      <ListTable
        className={spec.className}
        label={text(spec.name)}
        columns={columns}
        lines={lines}
        cells={spec.cells}
        keyOf={keyOf}
        stateOf={spec.stateOf}
        groupAction={
          spec.groupAction === undefined || view.grouping === null
            ? undefined
            : (group, isReachable) => spec.groupAction?.(view.grouping ?? "", group, isReachable)
        }
        locale={locale}
        sort={view.sort}
        onSort={onSort}
        onChoose={spec.choose}
        onOpen={open}
        onFold={onFold}
        empty={empty}
      />
      {spec.footer?.(rows)}
    </div>
  );
}
