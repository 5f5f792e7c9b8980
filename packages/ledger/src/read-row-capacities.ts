/**
 * Capacities of a row, from all its columns that may tell them.
 *
 * @module
 */
import { convertAmount, parseUnit, toHalfWidth } from "@liantu/core";
import { compactText } from "./cell-text.js";
import { MAX_PROSE } from "./limits.js";
import { readCapacities } from "./read-capacities.js";
import type { CapacitiesReading, CapacityDoubt } from "./read-capacities.js";
import type { FieldCell, RowCells } from "./row-cells.js";
import type { LedgerCapacity, LedgerField, LedgerIssueCode } from "./types.js";

const CODES: Readonly<Record<CapacityDoubt["kind"], LedgerIssueCode>> = {
  basis: "capacity-basis",
  minus: "capacity-minus",
  monthly: "capacity-monthly",
  unclear: "ambiguous-capacity",
};
const CLOSE = 1e-9;
const NOTHING: CapacitiesReading = { capacities: [], lacksUnit: false, doubts: [] };

/**
 * Reads the capacities of a row: from the column of capacities, else from what is built, else from the product; from the
 * name of the project only in a ledger without a column of capacities.
 *
 * Where the columns leave open which of several amounts is meant, or what an amount means, the one that the name of the
 * project states too is taken: 年产3000吨六氟磷酸锂项目 beside 年产六氟磷酸锂3000t、副产盐酸1.2万吨.
 *
 * @param cells - Cells of the row, which take note of issues.
 * @param nameField - Column that names the project.
 * @returns Capacities; none where nothing can be told.
 */
export function readRowCapacities(cells: RowCells, nameField: LedgerField): readonly LedgerCapacity[] {
  const about = [nameField, "link"].map((field) => cells.get(field as LedgerField)?.text ?? "").join(" ");
  const named = readName(cells, nameField);
  for (const field of ["capacity", "content", "product"] as const) {
    const cell = prose(cells, field);
    if (cell === null) continue;
    const reading = readCell(cells, cell, field, about);
    const settled = settle(reading, named);
    report(cells, cell, settled.doubts);
    if (settled.capacities.length > 0) return settled.capacities;
  }
  // a column of capacities that is left empty says that none is known
  return cells.has("capacity") ? [] : named;
}

function readCell(cells: RowCells, cell: FieldCell, field: LedgerField, about: string): CapacitiesReading {
  const { text, match } = cell;
  const isOwn = field !== "content";
  const unit = field === "capacity" ? (unitBeside(cells) ?? match.unit) : undefined;
  const source = { text, column: match.letter, isOwn, about, ...(unit === undefined ? {} : { unit }) };
  const reading = readCapacities(source);
  if (field !== "capacity") return reading.lacksUnit ? NOTHING : reading;
  if (reading.lacksUnit) cells.report("capacity-without-unit", cell);
  else if (reading.capacities.length === 0 && /\d/u.test(toHalfWidth(text))) cells.report("bad-capacity", cell);
  return reading;
}

// 产能 | 单位
function unitBeside(cells: RowCells): string | undefined {
  const cell = cells.get("capacityUnit");
  const unit = cell === null ? null : parseUnit(compactText(cell.text));
  if (cell === null || unit === null) return undefined;
  return unit.text;
}

function readName(cells: RowCells, nameField: LedgerField): readonly LedgerCapacity[] {
  const cell = nameField === "projectName" ? cells.get(nameField) : null;
  if (cell === null || cell.text.length > MAX_PROSE) return [];
  const { capacities } = readCapacities({ text: cell.text, column: cell.match.letter, isOwn: false });
  // what is unsure in a name says nothing
  return capacities.some(({ isUnsure }) => isUnsure) ? [] : capacities;
}

function settle(reading: CapacitiesReading, named: readonly LedgerCapacity[]): CapacitiesReading {
  const [main] = named;
  const { capacities, doubts } = reading;
  const hasRoles = capacities.some(({ role, phase }) => role !== undefined || phase !== undefined);
  const isOpen = capacities.length > 1 || doubts.some(({ kind }) => kind === "unclear");
  if (main === undefined || named.length > 1 || hasRoles || !isOpen) return reading;
  if (doubts.some(({ kind }) => kind === "basis" || kind === "minus")) return reading;
  const same = capacities.filter((capacity) => isSame(capacity, main));
  const [only] = same;
  if (only === undefined || same.length > 1) return reading;
  const product = only.product ?? main.product;
  const settled: LedgerCapacity = {
    ...only,
    isUnsure: false,
    ...(product === undefined ? {} : { product }),
    ...(capacities.length > 1 ? { role: "total" as const } : {}),
  };
  const words = `${only.product ?? ""}${String(only.value)}${only.unit}`;
  return {
    ...reading,
    capacities: capacities.map((capacity) => (capacity === only ? settled : capacity)),
    doubts: doubts.filter(({ kind, text }) => kind !== "unclear" || text !== words),
  };
}

function isSame(a: LedgerCapacity, b: LedgerCapacity): boolean {
  const [from, to] = [parseUnit(a.unit), parseUnit(b.unit)];
  if (a.kind !== b.kind || from === null || to === null) return false;
  if (from.dimension !== to.dimension || from.isPerYear !== to.isPerYear) return false;
  return Math.abs(convertAmount(a.value, a.unit, b.unit) - b.value) <= b.value * CLOSE;
}

function prose(cells: RowCells, field: LedgerField): FieldCell | null {
  const cell = cells.get(field);
  if (cell === null || cell.text.length <= MAX_PROSE) return cell;
  cells.report("too-large", cell, [`多于 ${String(MAX_PROSE)} 字`, `more than ${String(MAX_PROSE)} characters`]);
  return null;
}

function report(cells: RowCells, cell: FieldCell, doubts: readonly CapacityDoubt[]): void {
  for (const [kind, code] of Object.entries(CODES) as [CapacityDoubt["kind"], LedgerIssueCode][]) {
    const texts = doubts.filter((doubt) => doubt.kind === kind).map(({ text }) => text);
    if (texts.length > 0) cells.report(code, cell, [[...new Set(texts)].join("、")]);
  }
}
