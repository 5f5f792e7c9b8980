/**
 * A month as a grid of weeks, with what is dated in it.
 *
 * @module
 */
import { daysOfMonth, firstWeekday } from "../days.js";
import type { DueItem } from "./due-items.js";

/** A day of the grid. */
export interface MonthDay {
  /** Day such as "2024-06-30". */
  readonly date: string;
  /** Number in the month. */
  readonly day: number;
  /** What is dated to the day. */
  readonly items: readonly DueItem[];
}

/** A month. */
export interface MonthGrid {
  /** Weeks from Monday to Sunday; `null` for days of the neighbouring months. */
  readonly weeks: readonly (readonly (MonthDay | null)[])[];
  /** What is dated to the month only. */
  readonly inMonth: readonly DueItem[];
  /** What is dated to its year only. */
  readonly inYear: readonly DueItem[];
}

/**
 * Lays a month out.
 *
 * @param month - Month such as "2024-06".
 * @param items - All items.
 * @returns The grid.
 */
export function monthGrid(month: string, items: readonly DueItem[]): MonthGrid {
  const byDate = new Map<string, DueItem[]>();
  for (const item of items) {
    const own = byDate.get(item.date);
    if (own === undefined) byDate.set(item.date, [item]);
    else own.push(item);
  }
  const lead = firstWeekday(month);
  const count = daysOfMonth(month);
  const weeks = Array.from({ length: Math.ceil((lead + count) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, at): MonthDay | null => {
      const day = week * 7 + at - lead + 1;
      if (day < 1 || day > count) return null;
      const date = `${month}-${String(day).padStart(2, "0")}`;
      return { date, day, items: byDate.get(date) ?? [] };
    }),
  );
  return { weeks, inMonth: byDate.get(month) ?? [], inYear: byDate.get(month.slice(0, 4)) ?? [] };
}

/** A month that has something, and how much. */
export interface BusyMonth {
  /** Month such as "2024-06". */
  readonly month: string;
  /** What is dated to it or to its days. */
  readonly count: number;
}

/**
 * Finds the nearest months in which something is dated.
 *
 * @param month - Month such as "2024-06".
 * @param items - All items.
 * @returns The last one before it and the first one after it; `null` where there is none.
 */
export function busyMonths(month: string, items: readonly DueItem[]): readonly [BusyMonth | null, BusyMonth | null] {
  const counts = new Map<string, number>();
  for (const { date } of items) {
    if (date.length > 4) counts.set(date.slice(0, 7), (counts.get(date.slice(0, 7)) ?? 0) + 1);
  }
  const busy = Array.from(counts, ([own, count]): BusyMonth => ({ month: own, count })).sort((a, b) =>
    a.month < b.month ? -1 : 1,
  );
  const before = busy.filter((one) => one.month < month);
  return [before[before.length - 1] ?? null, busy.find((one) => one.month > month) ?? null];
}
