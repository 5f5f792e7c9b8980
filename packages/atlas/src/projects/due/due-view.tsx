/**
 * Due dates: a month with what is dated in it, and what is overdue.
 *
 * @module
 */
import { Button, Input } from "antd";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import { readDate } from "../../edit/fields/read-date.js";
import { Icon } from "../../marks/icon.js";
import { useText } from "../../state/use-atlas.js";
import { DUE_WORDS as W } from "../../words/due-words.js";
import type { BoardCard } from "../board/board-cards.js";
import { addMonths, lastDay } from "../days.js";
import type { ProjectsLook } from "../projects-look.js";
import type { ScreenCards } from "../use-cards.js";
import { DueItemButton, DueItems } from "./due-item-list.js";
import { dueItems, overdueItems, soonItems } from "./due-items.js";
import type { DueItem } from "./due-items.js";
import { busyMonths, monthGrid } from "./month-grid.js";
import type { MonthDay, MonthGrid } from "./month-grid.js";

/** Properties of {@link DueView}. */
export interface DueViewProps {
  /** Cards of the screen. */
  readonly cards: ScreenCards;
  /** How the projects are looked at. */
  readonly look: ProjectsLook;
  /** Changes it. */
  readonly onLook: (change: Partial<ProjectsLook>) => void;
  /** Called to open a project. */
  readonly onOpen: (card: BoardCard, isByKey: boolean) => void;
}

/** Items that fit on a day of the grid. */
const DAY_ITEMS = 3;
const SOON = 30;

/**
 * Draws the due dates.
 *
 * @param props - Cards.
 * @returns Calendar and lists.
 */
export function DueView({ cards, look, onLook, onOpen }: DueViewProps): ReactElement {
  const text = useText();
  const { shown, asOf } = cards;
  const [day, setDay] = useState<string | null>(null);
  const present = lastDay(asOf).slice(0, 7);
  const month = look.month ?? present;
  const items = useMemo(() => dueItems(shown, asOf), [shown, asOf]);
  const grid = useMemo(() => monthGrid(month, items), [month, items]);
  const overdue = useMemo(() => overdueItems(items), [items]);
  const soon = useMemo(() => soonItems(items, SOON), [items]);
  const ofDay = day === null ? null : items.filter(({ date }) => date === day);
  const open = (item: DueItem, isByKey: boolean): void => {
    const card = shown.find(({ key }) => key === item.project);
    if (card !== undefined) onOpen(card, isByKey);
  };
  const go = (to: string): void => {
    setDay(null);
    onLook({ month: to === present ? null : to });
  };
  return (
    <div className="due">
      <section className="due-calendar" aria-label={text(W.calendar)}>
        <MonthHead month={month} present={present} onMonth={go} />
        <Month grid={grid} today={lastDay(asOf)} onOpen={open} onDay={setDay} />
        <EmptyMonth grid={grid} month={month} items={items} onMonth={go} />
        <DueStrip title={text(W.inMonth)} items={grid.inMonth} onOpen={open} onAll={() => setDay(month)} />
        <DueStrip
          title={text(W.inYear(month.slice(0, 4)))}
          items={grid.inYear}
          onOpen={open}
          onAll={() => setDay(month.slice(0, 4))}
        />
      </section>
      <section className="due-lists">
        {ofDay !== null && day !== null ? (
          <>
            <h2>{text(W.onDay(day))}</h2>
            <Button size="small" onClick={() => setDay(null)}>
              {text(W.backToOverdue)}
            </Button>
            <DueItems items={ofDay} empty={text(W.overdueNone)} onOpen={open} />
          </>
        ) : (
          <>
            <h2>{text(W.overdueTitle(overdue.length))}</h2>
            <DueItems key="overdue" items={overdue} empty={text(W.overdueNone)} onOpen={open} />
            <h2>{text(W.soonTitle(soon.length))}</h2>
            <DueItems key="soon" items={soon} empty={text(W.soonNone)} onOpen={open} />
          </>
        )}
      </section>
    </div>
  );
}

interface MonthHeadProps {
  readonly month: string;
  readonly present: string;
  readonly onMonth: (month: string) => void;
}

function MonthHead({ month, present, onMonth }: MonthHeadProps): ReactElement {
  const text = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? null : readDate(typed);
  const isBad = typed !== null && (read === null || read.length < 7);
  return (
    <div className="due-head">
      <Button
        size="small"
        icon={<Icon name="back" />}
        aria-label={text(W.before)}
        title={text(W.before)}
        onClick={() => onMonth(addMonths(month, -1))}
      />
      <h2 aria-live="polite">{text(W.month(month.slice(0, 4), Number(month.slice(5))))}</h2>
      <Button
        size="small"
        className="due-after"
        icon={<Icon name="back" />}
        aria-label={text(W.after)}
        title={text(W.after)}
        onClick={() => onMonth(addMonths(month, 1))}
      />
      <Input
        size="small"
        className="due-month"
        value={typed ?? month}
        status={isBad ? "error" : ""}
        aria-invalid={isBad}
        aria-label={isBad ? text(W.monthBad) : text(W.monthField)}
        onChange={(event) => {
          setTyped(event.target.value);
          const date = readDate(event.target.value);
          if (date !== null && date.length >= 7) onMonth(date.slice(0, 7));
        }}
        onBlur={() => setTyped(null)}
      />
      {month !== present && (
        <Button size="small" onClick={() => onMonth(present)}>
          {text(W.present)}
        </Button>
      )}
    </div>
  );
}

interface EmptyMonthProps {
  readonly grid: MonthGrid;
  readonly month: string;
  readonly items: readonly DueItem[];
  readonly onMonth: (month: string) => void;
}

function EmptyMonth({ grid, month, items, onMonth }: EmptyMonthProps): ReactElement | null {
  const text = useText();
  if (grid.inMonth.length > 0 || grid.weeks.some((week) => week.some((day) => day !== null && day.items.length > 0))) {
    return null;
  }
  const [before, after] = busyMonths(month, items);
  return (
    <p className="due-empty quiet">
      {text(W.monthEmpty)}
      {before !== null && (
        <Button size="small" onClick={() => onMonth(before.month)}>
          {text(W.busyBefore(before.month, before.count))}
        </Button>
      )}
      {after !== null && (
        <Button size="small" onClick={() => onMonth(after.month)}>
          {text(W.busyAfter(after.month, after.count))}
        </Button>
      )}
    </p>
  );
}

interface MonthProps {
  readonly grid: MonthGrid;
  readonly today: string;
  readonly onOpen: (item: DueItem, isByKey: boolean) => void;
  readonly onDay: (day: string) => void;
}

function Month({ grid, today, onOpen, onDay }: MonthProps): ReactElement {
  const text = useText();
  return (
    <table className="due-month-grid">
      <thead>
        <tr>
          {W.weekdays.map((weekday) => (
            <th key={weekday.en} scope="col">
              {text(weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.weeks.map((week, at) => (
          <tr key={at}>
            {week.map((day, number) =>
              day === null ? (
                <td key={number} className="is-outside" />
              ) : (
                <td key={number} className={day.date === today ? "is-today" : undefined}>
                  <Day day={day} onOpen={onOpen} onDay={onDay} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, onOpen, onDay }: { readonly day: MonthDay } & Pick<MonthProps, "onOpen" | "onDay">): ReactElement {
  const text = useText();
  const rest = day.items.length - DAY_ITEMS;
  return (
    <>
      <span className="due-day" title={text(W.day(day.date, day.items.length))}>
        {day.day}
      </span>
      {day.items.slice(0, rest === 1 ? DAY_ITEMS + 1 : DAY_ITEMS).map((item) => (
        <DueItemButton key={item.key} item={item} isShort onOpen={onOpen} />
      ))}
      {rest > 1 && (
        <button
          type="button"
          className="cell-link due-more"
          aria-label={text(W.moreOn(day.date, rest))}
          onClick={() => onDay(day.date)}
        >
          {text(W.more(rest))}
        </button>
      )}
    </>
  );
}

interface DueStripProps {
  readonly title: string;
  readonly items: readonly DueItem[];
  readonly onOpen: (item: DueItem, isByKey: boolean) => void;
  readonly onAll: () => void;
}

const STRIP_ITEMS = 8;

function DueStrip({ title, items, onOpen, onAll }: DueStripProps): ReactElement | null {
  const text = useText();
  if (items.length === 0) return null;
  const rest = items.length - STRIP_ITEMS;
  return (
    <div className="due-strip">
      <h3>
        {title} <small>{items.length}</small>
      </h3>
      <div>
        {items.slice(0, STRIP_ITEMS).map((item) => (
          <DueItemButton key={item.key} item={item} isShort onOpen={onOpen} />
        ))}
        {rest > 0 && (
          <button type="button" className="cell-link due-more" onClick={onAll}>
            {text(W.more(rest))}
          </button>
        )}
      </div>
    </div>
  );
}
