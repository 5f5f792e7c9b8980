/**
 * Which of several sheets is read, where each holds the same ledger of another month.
 *
 * @module
 */
import { findHeading } from "./find-heading.js";
import { headingFingerprint } from "./match-columns.js";
import { monthOfName } from "./month-of-name.js";
import type { SheetMonth } from "./month-of-name.js";
import type { Sheet } from "./sheet.js";

/** A choice between the sheets of a workbook. */
export interface SheetChoice {
  /** Sheet of the newest month. */
  readonly newest: string;
  /** Other sheets that hold a ledger, in their order. */
  readonly others: readonly string[];
}

/**
 * Finds the sheet of the newest month.
 *
 * Applies only where every sheet with a ledger that is not hidden is named by a month and has the same headings:
 * otherwise the sheets are not one ledger at several times, and which to read is for their content to say.
 *
 * @param sheets - Sheets of a workbook.
 * @returns `null` if there are no such months, or if some name the year and others do not.
 */
export function newestSheet(sheets: readonly Sheet[]): SheetChoice | null {
  const tables = sheets.flatMap((sheet) => {
    const heading = findHeading(sheet);
    return heading === null ? [] : [{ sheet, key: headingFingerprint(heading.names), last: heading.rows[1] }];
  });
  const shown = tables.filter(({ sheet }) => !sheet.isHidden);
  const months = shown.flatMap(({ sheet, key, last }) => {
    const month = monthOfName(sheet.name);
    // next month's sheet is often there before it is filled in
    const isFilled = sheet.rows.some(({ number }) => number > last);
    return month === null ? [] : [{ sheet, key, month, isFilled }];
  });
  const hasYear = ({ month }: { month: SheetMonth }): boolean => month.year !== null;
  if (months.length < 2 || months.length < shown.length || new Set(months.map(({ key }) => key)).size > 1) return null;
  if (months.some(hasYear) && !months.every(hasYear)) return null;
  const [first, ...rest] = months.filter(({ isFilled }) => isFilled);
  if (first === undefined) return null;
  const newest = rest.reduce(
    (best, candidate) => (order(candidate.month) > order(best.month) ? candidate : best),
    first,
  );
  const others = tables.map(({ sheet }) => sheet.name).filter((name) => name !== newest.sheet.name);
  return { newest: newest.sheet.name, others };
}

function order({ year, month }: SheetMonth): number {
  return (year ?? 0) * 100 + month;
}
