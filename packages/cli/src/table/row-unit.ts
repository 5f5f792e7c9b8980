/**
 * One unit for all amounts of a row, so that they can be compared at a glance.
 *
 * @module
 */
import {
  BOUND_SIGNS as SPACED_SIGNS,
  ChainError,
  convertAmount,
  formatAmount,
  formatNumber,
  roundBound,
  singleAmount,
} from "@liantu/core";
import type { Amount, Bound } from "@liantu/core";
import { knownAmount, UNKNOWN_WORDS } from "@liantu/ledger";
import type { Language } from "../language.js";
import { printable } from "../text/printable.js";

export { knownAmount, UNKNOWN_WORDS } from "@liantu/ledger";

/** How the amounts of a row are printed. */
export interface RowUnit {
  /** Unit as people read it, such as "万吨/年"; "-" if the link states none. */
  readonly label: string;
  /** Prints a number given in the unit of the link; what is only bounded is rounded to its own side. */
  readonly print: (value: number, bound?: Bound) => string;
}

/** Signs before an amount that is not all that is known, close to the number so that columns stay narrow. */
export const BOUND_SIGNS: Readonly<Record<Bound, string>> = {
  exact: SPACED_SIGNS.exact.trim(),
  lower: SPACED_SIGNS.lower.trim(),
  upper: SPACED_SIGNS.upper.trim(),
};

/**
 * Chooses the unit of a row by its largest amount: 42 000 t/a makes "万吨/年".
 *
 * @param unit - Unit of the link, `null` if it states none.
 * @param amounts - Amounts of the row, in that unit.
 * @param language - Language of the label.
 * @returns Label and printer.
 */
export function rowUnit(unit: string | null, amounts: readonly (Amount | null)[], language: Language): RowUnit {
  const plain = (value: number, bound: Bound = "exact"): string =>
    formatNumber(value, language, { isStepped: false, bound });
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
  return { label, print: (value, bound) => plain(convertAmount(value, unit, label), bound) };
}

/**
 * Prints an amount as one number with its bound.
 *
 * @param amount - Amount, `null` if it is not known.
 * @param unit - Unit of the row.
 * @param language - Language.
 * @returns Such as "4.2", "≥3" or "待测算".
 */
export function amountCell(amount: Amount | null, unit: RowUnit, language: Language): string {
  const known = knownAmount(amount === null ? null : singleAmount(amount));
  return known === null ? UNKNOWN_WORDS[language] : BOUND_SIGNS[known.bound] + unit.print(known.base, known.bound);
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
  if (knownAmount(amount) === null) return "";
  const [low, high] = [unit.print(amount.low ?? amount.base), unit.print(amount.high ?? amount.base)];
  return low === high ? "" : `${low}–${high}`;
}

/**
 * Prints a coverage as a percentage.
 *
 * @param coverage - Amount from 0 to 1, `null` if it is not known.
 * @param language - Language.
 * @returns Such as "83%" or "≤40%"; "at most all" and "at least nothing" say nothing and are not known.
 */
export function coverageCell(coverage: Amount | null, language: Language): string {
  const known = knownAmount(coverage === null ? null : singleAmount(coverage));
  if (known === null || (known.bound === "upper" && known.base >= 1)) return UNKNOWN_WORDS[language];
  return BOUND_SIGNS[known.bound] + percentCell(known.base, known.bound);
}

/**
 * Prints a share as a percentage.
 *
 * @param share - 0 to 1.
 * @param bound - How it stands to the truth.
 * @returns Such as "83%"; what is short of the whole is never printed as 100%, nor what there is as 0%.
 */
export function percentCell(share: number, bound: Bound = "exact"): string {
  const percent = share * 100;
  const rounded = roundBound(percent, bound);
  if (rounded === 100 && percent < 100 - 1e-9) return percent > 99.9 ? ">99.9%" : `${percent.toFixed(1)}%`;
  if (rounded === 0 && percent > 1e-9) return percent < 0.1 ? "<0.1%" : `${percent.toFixed(1)}%`;
  return `${String(rounded)}%`;
}
