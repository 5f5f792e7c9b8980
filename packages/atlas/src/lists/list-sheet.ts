/**
 * A list as a sheet of a workbook: numbers as numbers, in the order and with the filter of the screen.
 *
 * @module
 */
import { BOUND_SIGNS, singleAmount } from "@liantu/core";
import type { Amount } from "@liantu/core";
import type { CellValue, SheetPlan } from "@liantu/ledger";
import { knownAmount } from "../views/known-amount.js";
import type { Locale } from "../words/text.js";
import { WORDS } from "../words/words.js";
import { columnsFor, wholeHead } from "./list-column.js";
import type { ListColumn } from "./list-column.js";

/** What stands around a list on paper and in a workbook. */
export interface ListFrame {
  /** Name of the list. */
  readonly name: string;
  /** Title, with the name of the chain. */
  readonly title: string;
  /** Lines below the title: dates, basis, filter, source. */
  readonly notes: readonly string[];
  /** What the rows were filtered by; absent or empty for nothing. */
  readonly filter?: string;
}

/** Pixels of a character of a workbook. */
const CHARACTER = 7;
const LEAST_WIDTH = 8;
const MOST_WIDTH = 60;

/**
 * Plans the sheet of a list.
 *
 * @param columns - Columns.
 * @param rows - Rows in their order.
 * @param frame - Title and notes.
 * @param locale - Language.
 * @returns The plan for `writeSheets`.
 */
export function listSheet<Row>(
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
  { name, title, notes }: ListFrame,
  locale: Locale,
): SheetPlan {
  const shown = columnsFor(columns, "workbook");
  return {
    name,
    title,
    notes,
    columns: shown.map((column) => ({
      head: wholeHead(column, locale),
      width: Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, Math.round(column.width[locale] / CHARACTER))),
      isWrapped: true,
    })),
    rows: rows.map((row) => shown.map((column) => valueOf(column, row, locale))),
    fill: (row, column) => {
      const record = rows[row];
      return record === undefined ? "none" : (shown[column]?.fill?.(record) ?? "none");
    },
    format: (row, column) => {
      const record = rows[row];
      return record === undefined ? undefined : shown[column]?.format?.(record);
    },
    frozenColumns: 1,
  };
}

function valueOf<Row>(column: ListColumn<Row>, row: Row, locale: Locale): CellValue {
  const value = column.value === undefined ? column.text(row, locale) : column.value(row, locale);
  // Noise of floating point is no information.
  return typeof value === "number" && Number.isFinite(value) ? Number(value.toPrecision(12)) : value;
}

/**
 * Gives the value of an amount for a workbook.
 *
 * @param amount - Amount, `null` if it is not known.
 * @param locale - Language.
 * @returns Its number; for what is not known the word for it, never 0.
 */
export function amountCell(amount: Amount | null, locale: Locale): CellValue {
  return singleOf(amount)?.base ?? WORDS.notKnown[locale];
}

/**
 * Chooses the number format of an amount, its bound before it.
 *
 * @param amount - Amount, `null` if it is not known.
 * @returns Format such as `"≥ "#,##0.00`.
 */
export function amountFormat(amount: Amount | null): string | undefined {
  const known = singleOf(amount);
  if (known === null) return undefined;
  const size = Math.abs(known.base);
  const decimals = Number.isInteger(known.base) || size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 4;
  const sign = BOUND_SIGNS[known.bound];
  return `${sign === "" ? "" : `"${sign}"`}#,##0${decimals === 0 ? "" : `.${"0".repeat(decimals)}`}`;
}

function singleOf(amount: Amount | null): Amount | null {
  return knownAmount(amount === null ? null : singleAmount(amount));
}
