/**
 * Headings that say by themselves what was found out about a column when the ledger was read.
 *
 * @module
 */
import { COLUMN_NAMES } from "../../column-names.js";
import { headingUnit } from "../../heading-unit.js";
import { matchName } from "../../match-name.js";
import type { ColumnMatch } from "../../types.js";

/**
 * Gives the heading under which a column means the same when it is read again without the rows above and beside it.
 *
 * @param column - Column as it was understood.
 * @returns The heading of the ledger; with the usual name behind it where the meaning was given or found in the cells, in
 * brackets where the column is not to be read, and with the unit that stood elsewhere.
 */
export function mendedHeading(column: ColumnMatch): string {
  const { field, unit } = column;
  const heading = column.heading.trim();
  const found = heading === "" ? null : (matchName(heading)?.field ?? null);
  if (field === null) return found === null ? heading : `【${heading}】`;
  const name = COLUMN_NAMES[field][0] ?? field;
  const named = found === field ? heading : heading === "" ? name : `${heading}/${name}`;
  return unit === undefined || headingUnit(named, field, []) === unit ? named : `${named}（${unit}）`;
}
