/**
 * Things that are dated, as buttons that open their project.
 *
 * @module
 */
import { useState } from "react";
import type { ReactElement } from "react";
import { statusOfStage } from "@liantu/core";
import { Icon } from "../../marks/icon.js";
import { StatusMark } from "../../marks/status-mark.js";
import { useText } from "../../state/use-atlas.js";
import { DUE_WORDS as W } from "../../words/due-words.js";
import { WORDS } from "../../words/words.js";
import type { DueItem } from "./due-items.js";

/** Properties of {@link DueItemButton}. */
export interface DueItemButtonProps {
  /** What is dated. */
  readonly item: DueItem;
  /** Whether there is room for one line only. */
  readonly isShort: boolean;
  /** Called to open its project. */
  readonly onOpen: (item: DueItem, isByKey: boolean) => void;
}

/**
 * Draws one of them.
 *
 * @param props - What is dated.
 * @returns A button.
 */
export function DueItemButton({ item, isShort, onOpen }: DueItemButtonProps): ReactElement {
  const text = useText();
  const { kind, what, date, daysOver } = item;
  const name = item.name === "" ? text(WORDS.unnamedProject) : item.name;
  const label = kind === "slip" ? text(what) : `${text(W[kind])} ${text(what)}`;
  const isOver = daysOver !== null && daysOver > 0;
  const when =
    daysOver === null ? date : `${date} ${text(isOver ? W.daysOver(daysOver) : W.daysLeft(Math.max(0, -daysOver)))}`;
  return (
    <button
      type="button"
      className={["due-item", `is-${kind}`, isShort && "is-short", isOver && "is-over"].filter(Boolean).join(" ")}
      aria-label={isShort ? text(W.itemSays(name, label, when)) : undefined}
      title={text(W.itemSays(name, label, when))}
      onClick={(event) => onOpen(item, event.detail === 0)}
    >
      {item.stage === null ? (
        <Icon name="slip" size={12} />
      ) : (
        <StatusMark status={statusOfStage(item.stage)} size={11} />
      )}
      <span className="due-name">{name}</span>
      {!isShort && (
        <span className="due-what">
          {label} · {date}
          {item.isByTable && text(W.byTable)}
        </span>
      )}
      {isOver && !isShort && <span className="overdue-mark">{text(W.daysOver(daysOver))}</span>}
      {!isShort && daysOver !== null && !isOver && (
        <span className="quiet">{text(W.daysLeft(Math.max(0, -daysOver)))}</span>
      )}
    </button>
  );
}

/** Properties of {@link DueItems}. */
export interface DueItemsProps {
  /** What is dated. */
  readonly items: readonly DueItem[];
  /** What is said where there is nothing. */
  readonly empty: string;
  /** Called to open a project. */
  readonly onOpen: (item: DueItem, isByKey: boolean) => void;
}

/** A list draws so many at first, and so many more each time. */
const STEP = 50;

/**
 * Draws a list of them.
 *
 * @param props - What is dated.
 * @returns A list, cut where it is long.
 */
export function DueItems({ items, empty, onOpen }: DueItemsProps): ReactElement {
  const text = useText();
  const [limit, setLimit] = useState(STEP);
  if (items.length === 0) return <p className="quiet">{empty}</p>;
  const rest = items.length - limit;
  return (
    <>
      <ul className="due-items">
        {items.slice(0, limit).map((item) => (
          <li key={item.key}>
            <DueItemButton item={item} isShort={false} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="plain-button" onClick={() => setLimit(limit + STEP * 4)}>
          {text(W.showAll(rest))}
        </button>
      )}
    </>
  );
}
