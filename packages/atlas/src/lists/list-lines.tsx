/**
 * One line of a list: a row, or the heading of a group.
 *
 * @module
 */
import type { KeyboardEvent, MouseEvent, ReactElement, ReactNode } from "react";
import { Icon } from "../marks/icon.js";
import type { Locale } from "../words/text.js";
import type { ListLine } from "./arrange-rows.js";
import type { ListColumn } from "./list-column.js";
import type { CellView, RowState } from "./list-table.js";

interface LineProps {
  /** Index of the line. */
  readonly index: number;
  /** Whether the tab key comes to it. */
  readonly isReachable: boolean;
  /** Keys pressed on the line. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** Clicks on the line. */
  readonly onClick: (event: MouseEvent) => void;
}

/** Properties of {@link RowLine}. */
export interface RowLineProps<Row> extends LineProps {
  /** The row. */
  readonly row: Row;
  /** Its key. */
  readonly rowKey: string;
  /** How it stands to what is selected. */
  readonly state: RowState;
  /** Columns on the screen. */
  readonly columns: readonly ListColumn<Row>[];
  /** Cells that are more than a text. */
  readonly cells: ReadonlyMap<string, CellView<Row>>;
  /** Language. */
  readonly locale: Locale;
  /** Double clicks on the line. */
  readonly onDoubleClick: () => void;
}

/**
 * Draws a row.
 *
 * @param props - Row and columns.
 * @returns A table row.
 */
export function RowLine<Row>(props: RowLineProps<Row>): ReactElement {
  const { index, isReachable, row, rowKey, state, columns, cells, locale } = props;
  const classes = ["list-row", state === "current" && "is-selected", state === "related" && "is-related"];
  return (
    <tr
      className={classes.filter(Boolean).join(" ")}
      data-row-key={rowKey}
      data-line={index}
      aria-rowindex={index + 2}
      tabIndex={isReachable ? 0 : -1}
      aria-current={state === "current" || undefined}
      onKeyDown={props.onKeyDown}
      onClick={props.onClick}
      onDoubleClick={props.onDoubleClick}
    >
      {columns.map((column, at) => {
        const view = cells.get(column.key);
        const text = column.text(row, locale);
        const className = column.isRight === true ? "is-right" : undefined;
        const content = view === undefined ? text : view(row, isReachable);
        const title = column.hint?.(row, locale) ?? text;
        return at === 0 ? (
          <th key={column.key} scope="row" className={className} title={title}>
            {content}
          </th>
        ) : (
          <td key={column.key} className={className} title={title}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}

/** Properties of {@link GroupLine}. */
export interface GroupLineProps<Row> extends LineProps {
  /** The group. */
  readonly line: Extract<ListLine<Row>, { readonly kind: "group" }>;
  /** Number of columns. */
  readonly span: number;
  /** What stands beside the name. */
  readonly action: ReactNode;
  /** Whether it is folded, in words. */
  readonly folding: string;
}

/**
 * Draws the heading of a group.
 *
 * @param props - Group.
 * @returns A table row.
 */
export function GroupLine<Row>({ line, span, action, folding, index, ...props }: GroupLineProps<Row>): ReactElement {
  return (
    <tr
      className="list-group"
      data-line={index}
      aria-rowindex={index + 2}
      tabIndex={props.isReachable ? 0 : -1}
      onKeyDown={props.onKeyDown}
      onClick={props.onClick}
    >
      <th colSpan={span} scope="colgroup">
        <span className="list-group-name">
          <span className={line.isOpen ? "fold-mark" : "fold-mark is-folded"}>
            <Icon name="down" size={12} />
          </span>
          {line.label}
          <small>{line.count}</small>
          {/* A row of a plain table cannot say so by an attribute. */}
          <span className="visually-hidden">{folding}</span>
          {action}
        </span>
      </th>
    </tr>
  );
}
