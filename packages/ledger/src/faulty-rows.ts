/**
 * Rows that something is wrong with, as they stand in the ledger.
 *
 * @module
 */
import { cellText } from "./cell-text.js";
import { issueRows } from "./issue-list.js";
import type { SheetRow } from "./sheet.js";
import type { LedgerIssue, LedgerRawRow } from "./types.js";

/**
 * Picks the rows with an error or a warning.
 *
 * @param rows - Rows below the heading, merged cells filled down.
 * @param issues - What there is to say of them.
 * @param sheet - Name of their sheet.
 * @returns Rows in their order.
 */
export function faultyRows(
  rows: readonly SheetRow[],
  issues: readonly LedgerIssue[],
  sheet: string,
): readonly LedgerRawRow[] {
  const faulty = new Set<number>();
  for (const issue of issues) {
    if (issue.severity === "info" || issue.sheet !== sheet) continue;
    for (const { first, last } of issueRows(issue)) for (let row = first; row <= last; row += 1) faulty.add(row);
  }
  return rows
    .filter(({ number }) => faulty.has(number))
    .map(({ number, cells }) => ({
      row: number,
      cells: cells.map((cell) => (typeof cell === "number" ? cell : cellText(cell))),
    }));
}
