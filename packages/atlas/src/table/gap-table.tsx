/**
 * The gap table, in step with the map: a row selects its card, a card its row.
 *
 * @module
 */
import { Table } from "antd";
import type { TableRef } from "antd";
import { useEffect, useMemo, useRef } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import type { LinkClass, LinkStage } from "@liantu/core";
import type { LoadedChain } from "../document/loaded-chain.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { gapRows, passesFilter } from "../views/gap-rows.js";
import type { GapRow } from "../views/gap-rows.js";
import { WORDS } from "../words/words.js";
import { gapColumns, tableWidth } from "./gap-columns.js";

/** From this number of rows on, only the rows in view are drawn. */
const VIRTUAL_FROM = 100;

/** Properties of {@link GapTable}. */
export interface GapTableProps {
  /** Chain on the screen. */
  readonly loaded: LoadedChain;
  /** Height of the rows' area in CSS pixels. */
  readonly height: number;
}

/**
 * Draws the gap table.
 *
 * @param props - Chain and height.
 * @returns A table.
 */
export function GapTable({ loaded, height }: GapTableProps): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  const filter = useAtlas((state) => state.filter);
  const selection = useAtlas((state) => state.selection);
  const all = useMemo(() => gapRows(loaded.analysis, locale), [loaded, locale]);
  const rows = useMemo(() => all.filter((row) => passesFilter(row.link, filter)), [all, filter]);
  const columns = useMemo(() => gapColumns(all, filter, locale), [all, filter, locale]);
  const table = useRef<TableRef>(null);
  useRowInView(table, selection);
  const reachable = rows.some((row) => row.key === selection) ? selection : rows[0]?.key;

  return (
    <Table<GapRow>
      ref={table}
      className="gap-table"
      size="small"
      bordered={false}
      pagination={false}
      columns={columns}
      dataSource={rows}
      virtual={all.length > VIRTUAL_FROM}
      scroll={{ x: tableWidth(locale), y: height }}
      showSorterTooltip={false}
      locale={{ emptyText: text(WORDS.noRows) }}
      rowClassName={(row) => (row.key === selection ? "is-selected" : "")}
      onChange={(_, filters) => {
        const { class: classes, link: lanes } = filters;
        dispatch({ kind: "filter-classes", classes: (classes ?? []) as LinkClass[] });
        dispatch({ kind: "filter-stages", stages: (lanes ?? []) as LinkStage[] });
      }}
      onRow={(row) => ({
        tabIndex: row.key === reachable ? 0 : -1,
        "aria-current": row.key === selection,
        onClick: () => dispatch({ kind: "select", link: row.key, isRevealed: true }),
        onKeyDown: (event) => moveByKey(event, () => dispatch({ kind: "select", link: row.key, isRevealed: true })),
      })}
    />
  );
}

function moveByKey(event: KeyboardEvent<HTMLElement>, choose: () => void): void {
  if (event.target !== event.currentTarget) return;
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    choose();
  }
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const row = event.currentTarget;
  const next = event.key === "ArrowDown" ? row.nextElementSibling : row.previousElementSibling;
  if (!(next instanceof HTMLElement) || next.dataset["rowKey"] === undefined) return;
  event.preventDefault();
  next.focus();
  next.click();
}

// Scrolls the rows only: scrollIntoView would move the page as well.
function useRowInView(table: { readonly current: TableRef | null }, selection: string | null): void {
  useEffect(() => {
    if (selection === null || table.current === null) return;
    const root = table.current.nativeElement;
    const rows = [...root.querySelectorAll<HTMLElement>("[data-row-key]")];
    const row = rows.find((candidate) => candidate.dataset["rowKey"] === selection);
    const body = root.querySelector(".ant-table-body");
    if (row === undefined || body === null) {
      if (rows.length > 0 && body === null) table.current.scrollTo({ key: selection });
      return;
    }
    const [inner, outer] = [row.getBoundingClientRect(), body.getBoundingClientRect()];
    if (inner.top < outer.top) body.scrollTop -= outer.top - inner.top;
    if (inner.bottom > outer.bottom) body.scrollTop += inner.bottom - outer.bottom;
  }, [table, selection]);
}
