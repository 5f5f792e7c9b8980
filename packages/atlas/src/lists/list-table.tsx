/**
 * The table of a list: headings that sort, rows that are chosen by pointer and by key, only those in sight drawn.
 *
 * @module
 */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, MouseEvent, ReactElement, ReactNode } from "react";
import { useElementSize } from "../shell/use-element-size.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import type { Locale } from "../words/text.js";
import type { ListLine, ListView } from "./arrange-rows.js";
import { columnsFor } from "./list-column.js";
import type { ListColumn } from "./list-column.js";
import { ListHead } from "./list-head.js";
import { GroupLine, RowLine } from "./list-lines.js";
import { LINE_HEIGHT, visibleLines } from "./visible-lines.js";

/** Draws a cell; `isReachable` says whether controls in it can be come to by the tab key. */
export type CellView<Row> = (row: Row, isReachable: boolean) => ReactNode;

/** How a row stands to what is selected. */
export type RowState = "current" | "related" | null;

/** Properties of {@link ListTable}. */
export interface ListTableProps<Row> {
  /** Class of the element, for styles of one list. */
  readonly className: string;
  /** What a screen reader calls the table. */
  readonly label: string;
  /** Columns of all places. */
  readonly columns: readonly ListColumn<Row>[];
  /** Lines to show. */
  readonly lines: readonly ListLine<Row>[];
  /** Cells that are more than a text, by column. */
  readonly cells: ReadonlyMap<string, CellView<Row>>;
  /** Gives the key of a row. */
  readonly keyOf: (row: Row) => string;
  /** Says how a row stands to what is selected. */
  readonly stateOf: (row: Row) => RowState;
  /** What stands in the line of a group beside its name. */
  readonly groupAction?: ((group: string, isReachable: boolean) => ReactNode) | undefined;
  /** Language. */
  readonly locale: Locale;
  /** What it is sorted by. */
  readonly sort: ListView["sort"];
  /** Called with the column that is to be sorted by. */
  readonly onSort: (key: string) => void;
  /** Called when a row is chosen. */
  readonly onChoose: (row: Row) => void;
  /** Called when a row is opened: by Enter or by a double click. */
  readonly onOpen: (row: Row) => void;
  /** Called when a group is folded or unfolded. */
  readonly onFold: (group: string) => void;
  /** What is shown when there are no lines. */
  readonly empty: ReactNode;
}

/**
 * Draws the table.
 *
 * @param props - Columns, lines and what to call.
 * @returns A table that scrolls by itself.
 */
export function ListTable<Row>(props: ListTableProps<Row>): ReactElement {
  const { className, label, lines, cells, keyOf, stateOf, locale, onChoose, onOpen, onFold } = props;
  const columns = columnsFor(props.columns, "screen");
  const [body, setBody] = useState<HTMLDivElement | null>(null);
  const { height } = useElementSize(body);
  const [scrollTop, setScrollTop] = useState(0);
  const [cursor, setCursor] = useState<string | null>(null);
  const focuses = useRef(false);

  const related = useMemo(() => {
    const current = lines.findIndex((line) => line.kind === "row" && stateOf(line.row) === "current");
    return current >= 0 ? current : lines.findIndex((line) => line.kind === "row" && stateOf(line.row) !== null);
  }, [lines, stateOf]);
  const placed = useMemo(
    () => (cursor === null ? -1 : lines.findIndex((line) => line.key === cursor)),
    [lines, cursor],
  );
  const reachable = placed >= 0 ? placed : Math.max(0, related);

  const show = useCallback(
    (index: number): void => {
      const head = body?.querySelector("thead");
      if (!body || !head || index < 0) return;
      const room = body.clientHeight - head.offsetHeight;
      const top = index * LINE_HEIGHT;
      if (top < body.scrollTop) body.scrollTop = top;
      else if (top + LINE_HEIGHT > body.scrollTop + room) body.scrollTop = top + LINE_HEIGHT - room;
    },
    [body],
  );

  // What is selected elsewhere is brought into sight, once for each selection and not while somebody scrolls.
  const selectedKey = lineKey(lines[related]);
  useEffect(() => {
    if (selectedKey !== null) show(related);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- another order of the rows is no new selection
  }, [selectedKey, show]);

  useLayoutEffect(() => {
    if (!focuses.current || body === null) return;
    focuses.current = false;
    show(reachable);
    body.querySelector<HTMLElement>(`tr[data-line="${String(reachable)}"]`)?.focus({ preventScroll: true });
  });

  const go = (index: number): void => {
    const line = lines[Math.min(lines.length - 1, Math.max(0, index))];
    if (line === undefined) return;
    focuses.current = true;
    setCursor(line.key);
    if (line.kind === "row") onChoose(line.row);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number, line: ListLine<Row>): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((body?.clientHeight ?? 0) / LINE_HEIGHT) - 2);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + page,
      PageUp: index - page,
      Home: 0,
      End: lines.length - 1,
    };
    const to = Object.keys(steps).includes(event.key) ? steps[event.key] : undefined;
    const isOpening = event.key === "Enter" || event.key === " ";
    const isFolding =
      line.kind === "group" &&
      ((event.key === "ArrowLeft" && line.isOpen) || (event.key === "ArrowRight" && !line.isOpen));
    if (to === undefined && !isOpening && !isFolding) return;
    event.preventDefault();
    if (to !== undefined) go(to);
    else if (line.kind === "group") onFold(line.group);
    else if (event.key === "Enter") onOpen(line.row);
    else onChoose(line.row);
  };
  const onClick = (event: MouseEvent, line: ListLine<Row>): void => {
    if (event.target instanceof Element && event.target.closest("button, select, input, textarea, a") !== null) return;
    // Popovers of a cell are its children for React, though not in the page.
    if (!event.currentTarget.contains(event.target as Node)) return;
    setCursor(line.key);
    if (line.kind === "group") onFold(line.group);
    else onChoose(line.row);
  };

  const stretches = visibleLines(lines.length, scrollTop, height, reachable);
  const width = columns.reduce((sum, column) => sum + column.width[locale], 0);
  return (
    <div
      ref={setBody}
      className={`list-body ${className}`}
      onScroll={(event) => setScrollTop(Math.floor(event.currentTarget.scrollTop / LINE_HEIGHT) * LINE_HEIGHT)}
    >
      <table className="list-table" style={{ minWidth: width }} aria-label={label} aria-rowcount={lines.length + 1}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} style={column.isGrowing === true ? {} : { width: column.width[locale] }} />
          ))}
        </colgroup>
        <ListHead columns={columns} locale={locale} sort={props.sort} onSort={props.onSort} />
        <tbody>
          {lines.length === 0 && (
            <tr className="list-empty">
              <td colSpan={columns.length}>{props.empty}</td>
            </tr>
          )}
          {/* One flat list: a row that passes from one stretch to the next must stay the same element, or it loses the focus. */}
          {stretches.flatMap(({ from, to, isDrawn }) => {
            if (!isDrawn)
              return <Room key={`room ${String(from === 0)} ${String(to)}`} lines={to - from} span={columns.length} />;
            return lines.slice(from, to).map((line, offset) => {
              const index = from + offset;
              const shared = {
                index,
                isReachable: index === reachable,
                onKeyDown: (event: KeyboardEvent<HTMLElement>) => onKeyDown(event, index, line),
                onClick: (event: MouseEvent) => onClick(event, line),
              };
              return line.kind === "group" ? (
                <GroupLine
                  key={line.key}
                  {...shared}
                  line={line}
                  span={columns.length}
                  action={props.groupAction?.(line.group, index === reachable)}
                  folding={(line.isOpen ? LISTS_WORDS.groupOpen : LISTS_WORDS.groupFolded)[locale]}
                />
              ) : (
                <RowLine
                  key={line.key}
                  {...shared}
                  row={line.row}
                  rowKey={keyOf(line.row)}
                  state={stateOf(line.row)}
                  columns={columns}
                  cells={cells}
                  locale={locale}
                  onDoubleClick={() => onOpen(line.row)}
                />
              );
            });
          })}
        </tbody>
      </table>
    </div>
  );
}

function lineKey<Row>(line: ListLine<Row> | undefined): string | null {
  return line === undefined ? null : line.key;
}

function Room({ lines, span }: { readonly lines: number; readonly span: number }): ReactElement {
  return (
    <tr aria-hidden="true" className="list-room">
      <td colSpan={span} style={{ height: lines * LINE_HEIGHT }} />
    </tr>
  );
}
