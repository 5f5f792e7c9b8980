/**
 * What a list is, apart from how it is looked at.
 *
 * @module
 */
import type { ReactNode } from "react";
import type { LinkKey, Localized } from "@liantu/core";
import type { ListTab } from "../state/atlas-state.js";
import type { ListFacet, ListGrouping } from "./arrange-rows.js";
import type { ListColumn } from "./list-column.js";
import type { CellView, RowState } from "./list-table.js";

/** What a list is, apart from how it is looked at. */
export interface ListSpec<Row> {
  /** Which list it is. */
  readonly tab: ListTab;
  /** Name on paper and in workbooks. */
  readonly name: Localized;
  /** Class of its table. */
  readonly className: string;
  /** All rows, in the order in which they come first. */
  readonly rows: readonly Row[];
  /** Gives the key of a row. */
  readonly keyOf: (row: Row) => string;
  /** Gives the link that a row leads to; `null` if it leads to none. */
  readonly linkOf: (row: Row) => LinkKey | null;
  /** Says how a row stands to what is selected. */
  readonly stateOf: (row: Row) => RowState;
  /** Says whether the filter that the map shares lets a row pass. */
  readonly passes: (row: Row) => boolean;
  /** Columns. */
  readonly columns: readonly ListColumn<Row>[];
  /** What it can be filtered by. */
  readonly facets: readonly ListFacet<Row>[];
  /** What it can be grouped by. */
  readonly groupings: readonly ListGrouping<Row>[];
  /** Cells that are more than a text, by column. */
  readonly cells: ReadonlyMap<string, CellView<Row>>;
  /** Selects what a row stands for. */
  readonly choose: (row: Row) => void;
  /** Says how many of how many rows are shown. */
  readonly countText: (shown: number, all: number) => Localized;
  /** What is shown where there is nothing to list: it says what to do. */
  readonly empty: ReactNode;
  /** Buttons of this list beside those that every list has. */
  readonly buttons?: ReactNode;
  /** What stands in the line of a group beside its name, given the grouping. */
  readonly groupAction?: (grouping: string, group: string, isReachable: boolean) => ReactNode;
  /** What stands below the table, given the rows shown. */
  readonly footer?: (rows: readonly Row[]) => ReactNode;
}
