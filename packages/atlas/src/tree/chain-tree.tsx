/**
 * The tree of everything: the map for those who do not see it, and a table for all.
 *
 * @module
 */
import { Button } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import { createPortal } from "react-dom";
import { CLASS_NAMES } from "@liantu/core";
import type { ListPanelProps } from "../lists/list-panel.js";
import { ClassMark } from "../marks/class-mark.js";
import { Icon } from "../marks/icon.js";
import { StatusMark } from "../marks/status-mark.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { neighbours } from "../views/link-projects.js";
import { linkName } from "../views/names.js";
import { TREE_WORDS } from "../words/tree-words.js";
import { laneRowKey, linkRowKey, treeRows } from "./tree-rows.js";
import type { TreeRow } from "./tree-rows.js";

const COLUMNS = ["name", "verdict", "demand", "built", "building", "planned", "gap"] as const;
const PAGE = 10;

/**
 * Draws the tree.
 *
 * @param props - Chain, and the place of its buttons.
 * @returns A treegrid in step with the map.
 */
export function ChainTree({ loaded, tools }: ListPanelProps): ReactElement {
  const { chain, analysis } = loaded;
  const text = useText();
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  const selection = useAtlas((state) => state.selection);
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set([...analysis.links.values()].map(({ stage }) => laneRowKey(stage))),
  );
  const [active, setActive] = useState<string | null>(selection === null ? null : linkRowKey(selection));
  const [said, setSaid] = useState("");
  const grid = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => treeRows(chain, analysis, open, locale), [chain, analysis, open, locale]);
  const at = Math.max(
    0,
    rows.findIndex(({ key }) => key === active),
  );

  // What is selected on the map is shown here, too, without taking the focus away from the map.
  const seen = useRef(selection);
  useEffect(() => {
    if (seen.current === selection || selection === null) return;
    seen.current = selection;
    setActive(linkRowKey(selection));
    grid.current
      ?.querySelector(`[data-row="${CSS.escape(linkRowKey(selection))}"]`)
      ?.scrollIntoView({ block: "nearest" });
  }, [selection]);

  const moveTo = (row: TreeRow | undefined): void => {
    if (row === undefined) return;
    setActive(row.key);
    grid.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.key)}"]`)?.focus();
  };
  const choose = ({ link, project }: TreeRow): void => {
    if (link === null) return;
    seen.current = link;
    dispatch({ kind: "select", link, isRevealed: true, project });
  };
  const fold = (row: TreeRow, isOpen: boolean): void => {
    const next = new Set(open);
    if (isOpen) next.add(row.key);
    else next.delete(row.key);
    setOpen(next);
  };
  const walk = (row: TreeRow, isDownstream: boolean): void => {
    if (row.link === null) return;
    const { suppliers, consumers } = neighbours(chain, row.link);
    const [next] = isDownstream ? consumers : suppliers;
    if (next === undefined) return setSaid(text(TREE_WORDS.noWay));
    setSaid(text(TREE_WORDS.walked(linkName(chain, row.link, locale), linkName(chain, next, locale))));
    const stage = analysis.links.get(next)?.stage;
    if (stage !== undefined) setOpen(new Set(open).add(laneRowKey(stage)));
    setActive(linkRowKey(next));
    dispatch({ kind: "select", link: next, isRevealed: true });
    // The row may only now come into being.
    requestAnimationFrame(() =>
      grid.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(linkRowKey(next))}"]`)?.focus(),
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[at];
    if (row === undefined || event.altKey || event.metaKey) return;
    const act = keyAction(event, row, rows, at, { moveTo, choose, fold, walk });
    if (act === null) return;
    event.preventDefault();
    act();
  };
  return (
    <div className="chain-tree">
      {tools !== null && createPortal(<FoldButtons rows={rows} chainKeys={allKeys(loaded)} onOpen={setOpen} />, tools)}
      <div
        ref={grid}
        role="treegrid"
        aria-label={text(TREE_WORDS.label)}
        aria-description={text(TREE_WORDS.hint)}
        aria-colcount={COLUMNS.length}
        className="tree-grid"
        onKeyDown={onKeyDown}
      >
        <div role="row" className="tree-row is-head">
          {COLUMNS.map((column) => (
            <span key={column} role="columnheader">
              {text(TREE_WORDS[column])}
            </span>
          ))}
        </div>
        {rows.map((row, i) => (
          <Row
            key={row.key}
            row={row}
            isActive={i === at}
            isSelected={row.level === 2 && row.link === selection}
            onFocus={() => setActive(row.key)}
            onClick={() => choose(row)}
            onFold={() => fold(row, row.fold === "closed")}
          />
        ))}
      </div>
      <div className="visually-hidden" role="status" aria-live="polite">
        {said}
      </div>
    </div>
  );
}

interface Acts {
  readonly moveTo: (row: TreeRow | undefined) => void;
  readonly choose: (row: TreeRow) => void;
  readonly fold: (row: TreeRow, isOpen: boolean) => void;
  readonly walk: (row: TreeRow, isDownstream: boolean) => void;
}

function keyAction(
  { key, ctrlKey }: KeyboardEvent,
  row: TreeRow,
  rows: readonly TreeRow[],
  at: number,
  { moveTo, choose, fold, walk }: Acts,
): (() => void) | null {
  switch (key) {
    case "ArrowDown":
      return () => moveTo(rows[at + 1]);
    case "ArrowUp":
      return () => moveTo(rows[at - 1]);
    case "PageDown":
      return () => moveTo(rows[Math.min(rows.length - 1, at + PAGE)]);
    case "PageUp":
      return () => moveTo(rows[Math.max(0, at - PAGE)]);
    case "Home":
      return () => moveTo(rows[0]);
    case "End":
      return () => moveTo(rows[rows.length - 1]);
    case "ArrowRight":
      if (ctrlKey) return () => walk(row, true);
      return row.fold === "closed" ? () => fold(row, true) : () => row.fold === "open" && moveTo(rows[at + 1]);
    case "ArrowLeft":
      if (ctrlKey) return () => walk(row, false);
      return row.fold === "open" ? () => fold(row, false) : () => moveTo(rows.find((one) => one.key === row.parent));
    case "Enter":
    case " ":
      return row.link === null ? () => fold(row, row.fold === "closed") : () => choose(row);
    default:
      return null;
  }
}

interface RowProps {
  readonly row: TreeRow;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onFocus: () => void;
  readonly onClick: () => void;
  readonly onFold: () => void;
}

function Row({ row, isActive, isSelected, onFocus, onClick, onFold }: RowProps): ReactElement {
  const text = useText();
  const { analysis, record, level } = row;
  return (
    <div
      role="row"
      data-row={row.key}
      className={`tree-row is-level-${String(level)}${isSelected ? " is-selected" : ""}`}
      aria-level={level}
      aria-posinset={row.position}
      aria-setsize={row.size}
      aria-selected={isSelected}
      {...(row.fold !== "leaf" && { "aria-expanded": row.fold === "open" })}
      tabIndex={isActive ? 0 : -1}
      onFocus={onFocus}
      onClick={onClick}
    >
      <span role="gridcell" className="tree-name">
        {row.fold === "leaf" ? (
          <i className="tree-fold" />
        ) : (
          // The keyboard folds by the arrow keys of the row.
          <span
            className={`tree-fold is-${row.fold}`}
            aria-hidden="true"
            onClick={(event) => {
              event.stopPropagation();
              onFold();
            }}
          >
            <Icon name="down" size={12} />
          </span>
        )}
        {record !== null && <StatusMark status={record.status} />}
        <span title={row.name}>{row.name}</span>
      </span>
      <span role="gridcell" className={analysis === null ? "tree-detail" : `tree-detail is-${analysis.class}`}>
        {analysis !== null && (
          <>
            <ClassMark of={analysis.class} /> {text(CLASS_NAMES[analysis.class])}
          </>
        )}
        {row.detail}
      </span>
      {[0, 1, 2, 3, 4].map((column) => (
        <span key={column} role="gridcell" className="number">
          {row.amounts[column] ?? ""}
        </span>
      ))}
    </div>
  );
}

interface FoldButtonsProps {
  readonly rows: readonly TreeRow[];
  readonly chainKeys: () => ReadonlySet<string>;
  readonly onOpen: (open: ReadonlySet<string>) => void;
}

function FoldButtons({ chainKeys, onOpen }: FoldButtonsProps): ReactElement {
  const text = useText();
  const lanes = (): ReadonlySet<string> => new Set([...chainKeys()].filter((key) => key.startsWith("lane ")));
  return (
    <span className="list-tools">
      <Button size="small" onClick={() => onOpen(chainKeys())}>
        {text(TREE_WORDS.unfoldAll)}
      </Button>
      <Button size="small" onClick={() => onOpen(lanes())}>
        {text(TREE_WORDS.foldAll)}
      </Button>
    </span>
  );
}

function allKeys({ analysis }: ListPanelProps["loaded"]): () => ReadonlySet<string> {
  return () => new Set([...analysis.links.values()].flatMap(({ id, stage }) => [laneRowKey(stage), linkRowKey(id)]));
}
