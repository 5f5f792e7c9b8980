/**
 * One unit for all amounts of a row, so that they can be compared at a glance.
 *
 * @module
 */
import { ChainError, convertAmount, formatAmount, formatNumber } from "@liantu/core";
import type { Amount } from "@liantu/core";
import type { Language } from "../language.js";
import { printable } from "../text/printable.js";

/** How the amounts of a row are printed. */
export interface RowUnit {
  /** Unit as people read it, such as "万吨/年"; "-" if the link states none. */
  readonly label: string;
  /** Prints a number given in the unit of the link. */
  readonly print: (value: number) => string;
}

/** Words for what is not known. */
export const UNKNOWN_WORDS: Readonly<Record<Language, string>> = { zh: "待测算", en: "not known" };

const SIGNS = { exact: "", lower: "≥", upper: "≤" } as const;

/**
 * Chooses the unit of a row by its largest amount: 42 000 t/a makes "万吨/年".
 *
 * @param unit - Unit of the link, `null` if it states none.
 * @param amounts - Amounts of the row, in that unit.
 * @param language - Language of the label.
 * @returns Label and printer.
 */
export function rowUnit(unit: string | null, amounts: readonly (Amount | null)[], language: Language): RowUnit {
  const plain = (value: number): string => formatNumber(value, language, { isStepped: false });
  if (unit === null) return { label: "-", print: plain };
  const most = amounts.reduce((max, amount) => Math.max(max, Math.abs(amount?.base ?? 0)), 0);
  // What stands after the number is the unit, 万 and giga included, and can be read back.
  const label = formatAmount(most, unit, language).split(" ").slice(1).join(" ");
  try {
    convertAmount(1, unit, label);
  } catch (error) {
    if (!(error instanceof ChainError)) throw error;
    return { label: printable(unit), print: plain };
  }
  return { label, print: (value) => plain(convertAmount(value, unit, label)) };
}

/**
 * Prints the base value of an amount with its bound.
 *
 * @param amount - Amount, `null` if it is not known.
 * @param unit - Unit of the row.
 * @param language - Language.
 * @returns Such as "4.2", "≥3" or "待测算".
 */
export function amountCell(amount: Amount | null, unit: RowUnit, language: Language): string {
  return amount === null ? UNKNOWN_WORDS[language] : SIGNS[amount.bound] + unit.print(amount.base);
}

/**
 * Prints the range of an amount.
 *
 * @param amount - Amount, `null` if it is not known.
 * @param unit - Unit of the row.
 * @returns Such as "2.1–3.1"; empty if it does not depend on a range.
 */
export function rangeCell(amount: Amount | null, unit: RowUnit): string {
  if (amount?.low === undefined && amount?.high === undefined) return "";
  const [low, high] = [unit.print(amount.low ?? amount.base), unit.print(amount.high ?? amount.base)];
  return low === high ? "" : `${SIGNS[amount.bound]}${low}–${high}`;
}

/**
 * Prints a share as a percentage.
 *
 * @param share - 0 to 1.
 * @param bound - How it stands to the truth.
 * @returns Such as "83%" or "≤40%"; what is short of the whole is never printed as 100%, nor what there is as 0%.
 */
export function percentCell(share: number, bound: Amount["bound"] = "exact"): string {
  const percent = share * 100;
  const rounded = Math.round(percent);
  if (rounded === 100 && percent < 100 - 1e-9) return `${SIGNS[bound]}${(Math.floor(percent * 10) / 10).toString()}%`;
  if (rounded === 0 && percent > 1e-9) return `${SIGNS[bound]}${percent < 0.1 ? "<0.1" : percent.toFixed(1)}%`;
  return `${SIGNS[bound]}${String(rounded)}%`;
}
