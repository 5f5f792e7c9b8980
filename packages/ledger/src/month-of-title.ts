/**
 * The month that a ledger speaks of, by its sheet or the title above its heading.
 *
 * @module
 */
import { cellText } from "./cell-text.js";
import { monthOfName, writtenMonth } from "./month-of-name.js";
import type { Sheet } from "./sheet.js";

const LONGEST_TITLE = 200;
// 填报时间 tells when the ledger was made, and 2024年1-6月 the months it covers: the last of them counts
const SPAN = /(\d{4}年)\d{1,2}月?[-—–~至到](?=\d{1,2}月)/gu;

/**
 * Reads the month of a ledger: of the name of its sheet, else of a title row above the heading, the nearest to the heading
 * first. A sheet named 6月 takes the year of a title of the same month.
 *
 * @param sheet - Sheet.
 * @param heading - Row number of the heading.
 * @returns "2024-06"; `null` if no month of a year is told.
 */
export function monthOfSheetOrTitle(sheet: Sheet, heading: number): string | null {
  const named = monthOfName(sheet.name);
  if (named !== null && named.year !== null) return writtenMonth(named.year, named.month);
  const titles = sheet.rows.filter(({ number }) => number < heading).sort((a, b) => b.number - a.number);
  for (const { cells } of titles) {
    for (const cell of cells) {
      const text = cellText(cell).slice(0, LONGEST_TITLE).replace(SPAN, "$1");
      const told = text === "" ? null : monthOfName(text);
      // two months that disagree: neither is known
      if (told === null || told.year === null || (named !== null && named.month !== told.month)) continue;
      return writtenMonth(told.year, told.month);
    }
  }
  return null;
}
