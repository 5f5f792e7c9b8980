/**
 * The board: projects by stage, moved with the pointer and with the keyboard.
 *
 * @module
 */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, MouseEvent, ReactElement } from "react";
import type { ProjectStage } from "@liantu/core";
import { today } from "../../edit/fields/read-date.js";
import { useLists } from "../../lists/lists-context.js";
import { projectRowName } from "../../lists/project-rows.js";
import { StageDialog } from "../../lists/stage-dialog.js";
import { StatusMark } from "../../marks/status-mark.js";
import { useAtlas, useText } from "../../state/use-atlas.js";
import { PROJECTS_WORDS } from "../../words/projects-words.js";
import type { ProjectsLook } from "../projects-look.js";
import type { BoardCard } from "./board-cards.js";
import { BoardColumn } from "./board-column.js";
import { boardGroups, columnName, columnOf, moveOf } from "./board-columns.js";
import type { BoardColumnKey } from "./board-columns.js";
import { carryTo, placeOf, walkTo } from "./board-keys.js";
import { usePointerDrag } from "./use-pointer-drag.js";

/** Properties of {@link BoardView}. */
export interface BoardViewProps {
  /** Cards that pass the filter. */
  readonly cards: readonly BoardCard[];
  /** How the board is looked at. */
  readonly look: ProjectsLook;
  /** Changes it. */
  readonly onLook: (change: Partial<ProjectsLook>) => void;
  /** Key of the project whose details are open. */
  readonly open: string | null;
  /** Called to open a project. */
  readonly onOpen: (card: BoardCard, isByKey: boolean) => void;
}

/** Cards that a column draws at first, and how many more each time. */
export const FIRST_CARDS = 40;
const MORE_CARDS = 100;

interface Carry {
  readonly key: string;
  readonly over: BoardColumnKey | null;
  readonly isByKey: boolean;
}

interface AskedMove {
  readonly card: BoardCard;
  readonly to: ProjectStage;
}

/**
 * Draws the board.
 *
 * @param props - Cards.
 * @returns Columns side by side; a dialog for the date once a card is dropped.
 */
export function BoardView({ cards, look, onLook, open, onOpen }: BoardViewProps): ReactElement {
  const text = useText();
  const { say } = useLists();
  const locale = useAtlas((state) => state.locale);
  const isReadOnly = useAtlas((state) => state.isReadOnly);
  const [cursor, setCursor] = useState<string | null>(null);
  const [carry, showCarry] = useState<Carry | null>(null);
  const [asked, setAsked] = useState<AskedMove | null>(null);
  // The pointer may pick up, move and drop before anything is drawn.
  const hand = useRef<Carry | null>(null);
  const board = useRef<HTMLDivElement>(null);
  const focuses = useRef<string | null>(null);
  const { limits, unfolded } = look;

  const groups = useMemo(() => boardGroups(cards), [cards]);
  const columns = useMemo(
    () =>
      groups.flatMap(({ status, columns: own }) =>
        own.map((column) => {
          const isFolded = status === null ? !unfolded.has(column.key) : null;
          const limit = limits.get(column.key) ?? FIRST_CARDS;
          // The card that has the focus stays, however far down it has moved.
          const drawn = column.cards.filter((card, at) => at < limit || card.key === cursor || card.key === carry?.key);
          return { ...column, status, all: column, isFolded, cards: isFolded === true ? [] : drawn };
        }),
      ),
    [groups, unfolded, limits, cursor, carry?.key],
  );
  const byKey = useMemo(() => new Map(cards.map((card) => [card.key, card])), [cards]);
  const reachable =
    placeOf(columns, cursor) === null
      ? (columns.find((column) => column.cards.length > 0)?.cards[0]?.key ?? null)
      : cursor;
  const carried = carry === null ? undefined : byKey.get(carry.key);
  const setCarry = (next: Carry | null): void => {
    hand.current = next;
    showCarry(next);
  };

  useEffect(() => {
    const key = focuses.current;
    if (key === null || asked !== null) return;
    focuses.current = null;
    cardElement(board.current, key)?.focus();
  });

  const focusOn = (key: string): void => {
    focuses.current = key;
    setCursor(key);
  };
  const pick = (key: string, isByKey: boolean): boolean => {
    const card = byKey.get(key);
    if (card === undefined) return false;
    if (isReadOnly) {
      say(text(PROJECTS_WORDS.cannotEdit));
      return false;
    }
    setCursor(key);
    setCarry({ key, over: columnOf(card.project), isByKey });
    say(text(PROJECTS_WORDS.picked(projectRowName(card, locale), columnName(columnOf(card.project)))));
    return true;
  };
  const carryOver = (over: BoardColumnKey | null): void => {
    const held = hand.current;
    const card = held === null ? undefined : byKey.get(held.key);
    if (held === null || card === undefined || held.over === over) return;
    setCarry({ ...held, over });
    if (over === null) return;
    const move = moveOf(card.project, over);
    const name = columnName(over);
    say(text(move === "none" ? PROJECTS_WORDS.overOwn(name) : PROJECTS_WORDS.over(name, move === "correction")));
    if (!held.isByKey) return;
    board.current?.querySelector(`[data-column="${over}"]`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const putDown = (isKept: boolean): void => {
    const held = hand.current;
    const card = held === null ? undefined : byKey.get(held.key);
    setCarry(null);
    if (held === null || card === undefined) return;
    const { over } = held;
    if (!isKept || over === null || over === "none" || moveOf(card.project, over) === "none") {
      say(text(PROJECTS_WORDS.putBack(projectRowName(card, locale))));
      focusOn(card.key);
      return;
    }
    setAsked({ card, to: over });
  };
  const drag = usePointerDrag({ onPick: (key) => pick(key, false), onOver: carryOver, onDrop: putDown });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
    const key = event.target.dataset["card"];
    if (key === undefined) return;
    const isTake = event.key === " " || event.key === "Enter";
    if (carry !== null) {
      if (event.key === "Tab") return putDown(false);
      const to = carryTo(columns, carry.over ?? "lead", event.key);
      if (isTake || event.key === "Escape") putDown(isTake);
      else if (to !== null) carryOver(to);
      else if (!event.key.startsWith("Arrow")) return;
    } else if (isTake) pick(key, true);
    else {
      const from = placeOf(columns, key);
      const to = from === null ? null : walkTo(columns, from, event.key);
      if (to !== null) focusOn(to);
      else if (!event.key.startsWith("Arrow")) return;
    }
    event.preventDefault();
  };
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    if (drag.wasDragged() || !(event.target instanceof Element)) return;
    const card = byKey.get(event.target.closest<HTMLElement>("[data-card]")?.dataset["card"] ?? "");
    if (card !== undefined) {
      setCursor(card.key);
      onOpen(card, false);
    }
  };
  const openCard = useCallback(
    (card: BoardCard, isByKey: boolean) => {
      setCursor(card.key);
      onOpen(card, isByKey);
    },
    [onOpen],
  );
  const fold = (key: BoardColumnKey): void => {
    const next = new Set(unfolded);
    if (!next.delete(key)) next.add(key);
    onLook({ unfolded: next });
  };
  return (
    <div
      ref={board}
      className={carry === null ? "board" : "board is-carrying"}
      role="group"
      aria-label={text(PROJECTS_WORDS.boardLabel)}
      onKeyDown={onKeyDown}
      onPointerDown={drag.onPointerDown}
      onClick={onClick}
      onBlur={(event) => {
        // A card that is left is put back: nobody would know that it is still in hand.
        if (carry?.isByKey === true && asked === null && !event.currentTarget.contains(event.relatedTarget))
          putDown(false);
      }}
    >
      <p id="board-help" className="visually-hidden">
        {text(PROJECTS_WORDS.boardHelp)}
      </p>
      {groups.map(({ status, name }) => {
        const own = columns.filter((column) => column.status === status);
        return (
          <div key={status ?? "out"} className={`board-group is-${status ?? "out"}`}>
            <h2>
              <StatusMark status={status} size={12} /> {text(name)}
              <small>{own.reduce((sum, { all }) => sum + all.cards.length, 0)}</small>
            </h2>
            <div className="board-columns">
              {own.map(({ key, all, cards: drawn, isFolded }) => (
                <BoardColumn
                  key={key}
                  column={all}
                  drawn={drawn}
                  locale={locale}
                  reachable={reachable}
                  carried={carry?.key ?? null}
                  open={open}
                  drop={carry?.over === key && carried !== undefined ? moveOf(carried.project, key) : null}
                  isFolded={isFolded}
                  onFold={() => fold(key)}
                  onMore={() =>
                    onLook({ limits: new Map(limits).set(key, (limits.get(key) ?? FIRST_CARDS) + MORE_CARDS) })
                  }
                  onOpen={openCard}
                />
              ))}
            </div>
          </div>
        );
      })}
      {asked !== null && (
        <StageDialog
          row={asked.card}
          stage={asked.to}
          firstDate={today()}
          onClose={(isChanged) => {
            const name = projectRowName(asked.card, locale);
            setAsked(null);
            // A stage outside the work is folded: the card would be gone from under the hand.
            if (isChanged && columns.some(({ key, isFolded }) => key === asked.to && isFolded === true)) fold(asked.to);
            focusOn(asked.card.key);
            say(text(isChanged ? PROJECTS_WORDS.moved(name, columnName(asked.to)) : PROJECTS_WORDS.putBack(name)));
          }}
        />
      )}
    </div>
  );
}

// Keys come from the document, and may be anything: they are compared, not put into a selector.
function cardElement(board: HTMLElement | null, key: string): HTMLElement | undefined {
  return [...(board?.querySelectorAll<HTMLElement>("[data-card]") ?? [])].find((one) => one.dataset["card"] === key);
}
