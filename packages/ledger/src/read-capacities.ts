/**
 * Capacities of a row: from their column or, failing that, out of what is built.
 *
 * @module
 */
import { parseCapacity, parseChineseNumber, parseUnit, toHalfWidth } from "@liantu/core";
import type { CapacityReading } from "@liantu/core";
import { isNotRecorded } from "./cell-text.js";
import type { LedgerCapacity } from "./types.js";

/** Text to read capacities from. */
export interface CapacitySource {
  /** Text of the cell. */
  readonly text: string;
  /** Column letter. */
  readonly column: string;
  /** Whether the column is of capacities, so that a number without a period is one per year. */
  readonly isOwn: boolean;
  /** Unit that the heading states. */
  readonly unit?: string;
}

/** Capacities of a row. */
export interface CapacitiesReading {
  /** Capacities in the order of the text. */
  readonly capacities: readonly LedgerCapacity[];
  /** A number without a unit stood in the column. */
  readonly lacksUnit: boolean;
}

const NONE: CapacitiesReading = { capacities: [], lacksUnit: false };

/**
 * Reads the capacities that a text states.
 *
 * A reading is unsure where the words allow another one; in a column of capacities, that no period is named is no
 * doubt. What was there before an expansion is kept with its role, as are parts of a total.
 *
 * @param source - Text, where it stands, and the unit of its heading.
 * @returns Capacities; none for a text without any.
 */
export function readCapacities(source: CapacitySource): CapacitiesReading {
  const { text, column, isOwn, unit } = source;
  if (isNotRecorded(text)) return NONE;
  const number = isOwn ? parseChineseNumber(toHalfWidth(text)) : null;
  if (number !== null) {
    const yearly = unit === undefined ? null : yearlyUnit(unit);
    if (yearly === null) return { capacities: [], lacksUnit: true };
    return {
      capacities: [{ kind: "capacity", value: number, unit: yearly, column, isUnsure: false }],
      lacksUnit: false,
    };
  }
  const readings = parseCapacity(text);
  const alone = isOwn ? aloneIn(text, readings) : null;
  if (alone !== null) return { capacities: [{ ...alone, column }], lacksUnit: false };
  const capacities = readings.flatMap((reading) => {
    const { kind, value, role, product, phase } = reading;
    if (kind !== "capacity" && kind !== "power" && kind !== "storage") return [];
    const capacity: LedgerCapacity = {
      kind,
      value,
      unit: reading.unit,
      column,
      isUnsure: isUnsure(reading, isOwn),
      ...(reading.partOf === undefined ? (role === undefined ? {} : { role }) : { role: "part" as const }),
      ...(product === undefined ? {} : { product }),
      ...(phase === undefined ? {} : { phase: String(phase) }),
    };
    return [capacity];
  });
  return { capacities, lacksUnit: false };
}

// 4亿平方米 or 5万套 and nothing else: out of context floor space or equipment, in a column of capacities what is made
function aloneIn(text: string, readings: readonly CapacityReading[]): Omit<LedgerCapacity, "column"> | null {
  const [only, ...others] = readings;
  if (only === undefined || others.length > 0 || (only.kind !== "building" && only.kind !== "other")) return null;
  const isWhole = text.slice(0, only.span[0]).trim() === "" && text.slice(only.span[1]).trim() === "";
  const unit = isWhole && only.role === undefined ? yearlyUnit(only.unit) : null;
  if (unit === null) return null;
  return { kind: "capacity", value: only.value, unit, isUnsure: only.isApproximate || only.range !== undefined };
}

function isUnsure(reading: CapacityReading, isOwn: boolean): boolean {
  const doubts = reading.alternatives.filter(({ reason }) => !(isOwn && reason === "period-not-stated"));
  return doubts.length > 0 || reading.isApproximate || reading.bound !== undefined;
}

// 产能（万吨） means a year's, though it does not say so
function yearlyUnit(unit: string): string | null {
  const known = parseUnit(unit);
  if (known === null || known.dimension.startsWith("money")) return null;
  if (known.isPerYear || known.dimension === "power") return unit;
  const yearly = `${unit}/年`;
  return parseUnit(yearly) === null ? null : yearly;
}
