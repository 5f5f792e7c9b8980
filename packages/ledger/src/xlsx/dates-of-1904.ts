/**
 * Dates of workbooks that count days from 1904, where their cells are not formatted as dates.
 *
 * @module
 */
import { findHeading } from "../find-heading.js";
import { matchName } from "../match-name.js";
import type { Sheet } from "../sheet.js";
import type { LedgerField } from "../types.js";
import { dateOf } from "./number-format.js";

const DATES: ReadonlySet<LedgerField | undefined> = new Set<LedgerField>(["startDate", "endDate", "period"]);
// 1950 to 2100: below it, a number may be a year
const [FIRST_SERIAL, LAST_SERIAL] = [16_802, 71_953];

/**
 * Makes dates of the plain numbers in columns whose headings say that they are dates.
 *
 * A number says nothing of the year that it counts from, so whoever reads the rows later would count from 1900.
 *
 * @param sheet - Sheet of a workbook that counts days from 1904.
 * @returns The sheet itself if it has no such column.
 */
export function withDates(sheet: Sheet): Sheet {
  const heading = findHeading(sheet);
  if (heading === null) return sheet;
  const columns = heading.names.flatMap((name, column) =>
    name !== "" && DATES.has(matchName(name)?.field) ? [column] : [],
  );
  if (columns.length === 0) return sheet;
  const last = heading.rows[1];
  const rows = sheet.rows.map((row) => {
    if (row.number <= last) return row;
    const cells = [...row.cells];
    for (const column of columns) {
      const value = cells[column];
      if (typeof value === "number" && value >= FIRST_SERIAL && value <= LAST_SERIAL)
        cells[column] = dateOf(value, true);
    }
    return { ...row, cells };
  });
  return { ...sheet, rows };
}
