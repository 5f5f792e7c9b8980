/**
 * Values in which rows of one project disagree.
 *
 * @module
 */
import { parseUnit } from "@liantu/core";
import type { Money } from "@liantu/core";
import type { LedgerRow } from "../types.js";
import { capacityText } from "./choose-capacity.js";
import type { DuplicateConflict, RowPlacement } from "./merge-types.js";
import { OUTSIDE_WORDS } from "./outside-words.js";
import { moneyIn } from "./same-amount.js";

const DIGITS = 9;

interface Value {
  /** What is compared. */
  readonly key: string;
  readonly text: string;
}

/**
 * Finds the fields in which rows disagree. What moves on with the months, the stage and the money arrived, disagrees only
 * within one sheet.
 *
 * @param rows - Rows of one project.
 * @param placementOf - Where a row belongs, if that is known.
 * @returns Fields with the values of all rows that have one.
 */
export function conflictsOf(
  rows: readonly LedgerRow[],
  placementOf: (row: LedgerRow) => RowPlacement | undefined,
): readonly DuplicateConflict[] {
  const fields: readonly [DuplicateConflict["field"], (row: LedgerRow) => Value | null, boolean][] = [
    ["investment", ({ investment }) => moneyValue(investment), false],
    ["capacity", capacityValue, false],
    ["landMu", ({ landMu }) => (landMu === undefined ? null : numberValue(landMu, "亩")), false],
    ["arrived", ({ arrived }) => moneyValue(arrived), true],
    ["stage", stageValue, true],
    ["link", (row) => linkValue(placementOf(row)), false],
  ];
  const conflicts: DuplicateConflict[] = [];
  for (const [field, valueOf, isMoving] of fields) {
    const values: { row: LedgerRow; value: string }[] = [];
    const keysBySheet = new Map<string, Set<string>>();
    for (const row of rows) {
      const value = valueOf(row);
      if (value === null) continue;
      values.push({ row, value: value.text });
      const sheet = isMoving ? row.sheet : "";
      keysBySheet.set(sheet, (keysBySheet.get(sheet) ?? new Set()).add(value.key));
    }
    if ([...keysBySheet.values()].some(({ size }) => size > 1)) conflicts.push({ field, values });
  }
  return conflicts;
}

/**
 * Gives the investment of a row to compare with.
 *
 * @param row - Row.
 * @returns Text that is the same for the same amount in any unit; `null` without an amount.
 */
export function investmentKey({ investment }: LedgerRow): string | null {
  return moneyValue(investment)?.key ?? null;
}

/**
 * Gives the capacities of a row to compare with.
 *
 * @param row - Row.
 * @returns Text that is the same for the same amounts in any units; `null` without a sure one.
 */
export function capacityKey(row: LedgerRow): string | null {
  return capacityValue(row)?.key ?? null;
}

function moneyValue(money: Money | undefined): Value | null {
  if (money === undefined) return null;
  const inYuan = moneyIn(money, "元");
  const text = `${String(money.value)} ${money.unit}`;
  return { key: inYuan === null ? text : short(inYuan), text };
}

function capacityValue({ capacities }: LedgerRow): Value | null {
  const sure = capacities.filter(({ isUnsure }) => !isUnsure);
  if (sure.length === 0) return null;
  const keys = sure.map(({ value, unit }) => {
    const known = parseUnit(unit);
    return known === null
      ? `${String(value)} ${unit}`
      : `${short((value * known.numerator) / known.denominator)} ${known.dimension}`;
  });
  return { key: keys.sort().join(";"), text: sure.map(capacityText).join("、") };
}

function stageValue({ stage, status, stageWords }: LedgerRow): Value | null {
  const key = stage ?? status;
  return key === undefined ? null : { key, text: stageWords ?? key };
}

function linkValue(placement: RowPlacement | undefined): Value | null {
  if (placement === undefined || !placement.isSure) return null;
  if (placement.links.length === 0) return { key: "", text: OUTSIDE_WORDS.zh };
  const key = [...placement.links].sort().join("、");
  return { key, text: key };
}

function numberValue(value: number, unit: string): Value {
  return { key: short(value), text: `${String(value)} ${unit}` };
}

function short(value: number): string {
  return value.toPrecision(DIGITS);
}
