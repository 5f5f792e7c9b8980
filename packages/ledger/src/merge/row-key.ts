/**
 * Keys and order of the rows of a ledger.
 *
 * @module
 */
import { datedMonth } from "../month-of-name.js";
import type { LedgerRow } from "../types.js";

/**
 * Gives the key of a row, under which a decision is kept.
 *
 * @param row - Row.
 * @returns "sheet!row".
 */
export function rowKey(row: LedgerRow): string {
  return `${row.sheet}!${String(row.row)}`;
}

/**
 * Sorts rows by sheet and row number, and where those are the same by what they hold, so that nothing depends on the
 * order in which they come.
 *
 * @param rows - Rows in any order.
 * @returns A new list.
 */
export function sortRows(rows: readonly LedgerRow[]): LedgerRow[] {
  return [...rows].sort(
    (a, b) => compareTexts(a.sheet, b.sheet) || a.row - b.row || compareTexts(contentOf(a), contentOf(b)),
  );
}

/**
 * Compares texts by their characters, the same in every language of the machine.
 *
 * @param a - Text.
 * @param b - Text.
 * @returns Below 0 if `a` comes first.
 */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Sorts the rows of one project, the newest month first; rows whose sheets tell no month keep their order behind.
 *
 * @param rows - Rows, sorted.
 * @returns A new list.
 */
export function newestFirst(rows: readonly LedgerRow[]): LedgerRow[] {
  return [...rows].sort((a, b) => compareTexts(datedMonth(b.sheet) ?? "", datedMonth(a.sheet) ?? ""));
}

function contentOf(row: LedgerRow): string {
  return JSON.stringify({ ...row, others: [...row.others] });
}
