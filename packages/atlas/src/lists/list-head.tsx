/**
 * Headings of a list: a button sorts, the arrow and the words for a screen reader say how.
 *
 * @module
 */
import type { ReactElement } from "react";
import { PROJECT_STATUSES } from "@liantu/core";
import type { ProjectStatus } from "@liantu/core";
import { StatusMark } from "../marks/status-mark.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import type { Locale } from "../words/text.js";
import type { ListView } from "./arrange-rows.js";
import { headingGroups } from "./list-column.js";
import type { ListColumn } from "./list-column.js";

/** Properties of {@link ListHead}. */
export interface ListHeadProps<Row> {
  /** Columns on the screen. */
  readonly columns: readonly ListColumn<Row>[];
  /** Language. */
  readonly locale: Locale;
  /** What it is sorted by. */
  readonly sort: ListView["sort"];
  /** Called with the column that is to be sorted by. */
  readonly onSort: (key: string) => void;
}

/**
 * Draws the headings.
 *
 * @param props - Columns and order.
 * @returns A table head of one line, or of two where columns stand in groups.
 */
export function ListHead<Row>({ columns, locale, sort, onSort }: ListHeadProps<Row>): ReactElement {
  const groups = headingGroups(columns);
  const hasGroups = groups.some(({ head }) => head !== null);
  const cell = (column: ListColumn<Row>, rows: number): ReactElement => {
    const isSorted = sort?.key === column.key;
    const order = !isSorted ? "none" : sort.isDescending ? "descending" : "ascending";
    return (
      <th
        key={column.key}
        scope="col"
        rowSpan={rows}
        className={column.isRight === true ? "is-right" : undefined}
        aria-sort={order}
        data-column={column.key}
      >
        <button
          type="button"
          className="list-sort"
          title={[column.meaning?.[locale], LISTS_WORDS.sortHint[locale]].filter(Boolean).join("\n")}
          onClick={() => onSort(column.key)}
        >
          {isStatus(column.key) && <StatusMark status={column.key} size={11} />}
          <span>{column.head[locale]}</span>
          <i className={`sort-arrow is-${order}`} aria-hidden="true" />
        </button>
      </th>
    );
  };
  return (
    <thead>
      <tr>
        {groups.map(({ head, columns: own }) =>
          head === null ? (
            own.map((column) => cell(column, hasGroups ? 2 : 1))
          ) : (
            <th key={own[0]?.key} scope="colgroup" colSpan={own.length} className="list-heading-group">
              {head[locale]}
            </th>
          ),
        )}
      </tr>
      {hasGroups && (
        <tr>
          {groups.flatMap(({ head, columns: own }) => (head === null ? [] : own.map((column) => cell(column, 1))))}
        </tr>
      )}
    </thead>
  );
}

function isStatus(key: string): key is ProjectStatus {
  return (PROJECT_STATUSES as readonly string[]).includes(key);
}
