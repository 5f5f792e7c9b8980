/**
 * Amounts that people write into a column of numbers: "1.2万", "5亿元", "3万吨/年", "120亩".
 *
 * @module
 */
import { convertAmount, convertCapacity, parseUnit, toHalfWidth, unitsAreAlike } from "@liantu/core";
import { MAX_NUMBER } from "../../limits.js";
import type { TableColumn } from "./table.js";

/** An amount as the document has it. */
export interface AmountCell {
  /** Number for the column. */
  readonly value: number;
  /** Unit for the column of units, where that is empty and the cell states one. */
  readonly unit?: string;
}

const AMOUNT = /^\+?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)([^\d.,].*)$/u;
const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ["十", 1e1],
  ["百", 1e2],
  ["千", 1e3],
  ["万", 1e4],
  ["十万", 1e5],
  ["百万", 1e6],
  ["千万", 1e7],
  ["亿", 1e8],
]);
const FIXED_UNITS: ReadonlyMap<string, string> = new Map([
  ["landMu", "亩"],
  ["typicalProject.landMu", "亩"],
  ["jobs", "人"],
  ["typicalProject.jobs", "人"],
  ["recoveryDays", "天"],
]);
const DIGITS = 14;

/**
 * Names the column that holds the unit of an amount.
 *
 * @param column - Column of numbers.
 * @returns Name within the table; `null` if its amounts have no unit of their own.
 */
export function unitColumnOf({ id }: TableColumn): string | null {
  if (id === "capacity") return "unit";
  return id.endsWith(".value") ? `${id.slice(0, -"value".length)}unit` : null;
}

/**
 * Reads an amount with its unit or with 万 and 亿.
 *
 * @param column - Column of numbers.
 * @param text - Text of the cell, which is no plain number.
 * @param unit - Unit that the column of units states; empty if it states none, `null` if there is no such column.
 * @returns `null` if it is no such amount, or if its unit does not convert to the one stated.
 */
export function readAmountCell(column: TableColumn, text: string, unit: string | null): AmountCell | null {
  const [, digits = "", rest = ""] = AMOUNT.exec(toHalfWidth(text).replace(/\s+/gu, "")) ?? [];
  const value = Number(digits.replaceAll(",", ""));
  if (digits === "" || value > MAX_NUMBER) return null;
  const multiple = MULTIPLES.get(rest);
  if (column.id.endsWith(".value")) {
    const own = multiple === undefined ? rest : `${rest}元`;
    return isMoney(own) ? inUnit(value, own, unit, (from, to) => convertAlike(value, from, to)) : null;
  }
  const fixed = FIXED_UNITS.get(column.id);
  if (multiple !== undefined) {
    // 1.2万 beside 万吨/年 is perhaps 1.2 of them
    const isOpen = unit !== null && /^[十百千]?[万亿千]/u.test(unit);
    return isOpen ? null : { value: Number((value * multiple).toPrecision(DIGITS)) };
  }
  if (fixed !== undefined) {
    if (rest === fixed) return { value };
    const converted = convertAlike(value, rest, fixed);
    return converted === null ? null : { value: converted };
  }
  if (column.id !== "capacity" || parseUnit(rest) === null) return null;
  return inUnit(value, rest, unit, (from, to) => convertCapacity(value, from, to));
}

function inUnit(
  value: number,
  own: string,
  unit: string | null,
  convert: (from: string, to: string) => number | null,
): AmountCell | null {
  if (unit === null) return null;
  if (unit === "") return { value, unit: own };
  const converted = convert(own, unit);
  return converted === null ? null : { value: converted };
}

function convertAlike(value: number, from: string, to: string): number | null {
  if (from === to) return value;
  return unitsAreAlike(from, to) ? convertAmount(value, from, to) : null;
}

function isMoney(unit: string): boolean {
  const known = parseUnit(unit);
  return known !== null && /^money:[A-Z]{3}$/u.test(known.dimension) && !known.isPerYear;
}
