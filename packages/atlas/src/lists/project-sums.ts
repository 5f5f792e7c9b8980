/**
 * Sums over the projects of a list: money in 亿元, capacity within one unit only, each with what had to be left out.
 *
 * @module
 */
import { convertAmount, unitsAreAlike } from "@liantu/core";
import type { LinkKey, Money } from "@liantu/core";
import type { ProjectRow } from "./project-rows.js";

/** Unit of sums of money. */
export const MONEY_UNIT = "亿元";

/** A sum with what could not be added up. */
export interface ListSum {
  /** The sum; `null` if nothing could be added. */
  readonly value: number | null;
  /** Projects without a record: the sum is at least `value`. */
  readonly missing: number;
}

/** A sum of money. */
export interface MoneyTotal extends ListSum {
  /** Projects whose money is in a currency that does not convert. */
  readonly foreign: number;
}

/** A sum of capacity in one unit. */
export interface CapacityTotal {
  /** Unit. */
  readonly unit: string;
  /** Sum. */
  readonly value: number;
  /** Links that it is summed over. */
  readonly links: number;
}

/** What a list of projects adds up to. */
export interface ProjectSums {
  /** Projects that count: neither on hold nor ended. */
  readonly counted: number;
  /** Projects that do not. */
  readonly uncounted: number;
  /** Projects that are a phase of another one of the list. */
  readonly phases: number;
  /** Investment in {@link MONEY_UNIT}. */
  readonly money: MoneyTotal;
  /** Capacity by unit. */
  readonly capacities: readonly CapacityTotal[];
  /** Projects without capacity. */
  readonly withoutCapacity: number;
}

/**
 * Adds up the projects of a list.
 *
 * A project is not counted beside its phases: of each field the sum of the phases in the list is taken if all of them give it,
 * else what the project itself gives.
 *
 * @param rows - Rows of the list.
 * @returns The sums; they do not depend on the order of the rows.
 */
export function projectSums(rows: readonly ProjectRow[]): ProjectSums {
  const counted = rows.filter(({ project }) => project.status !== null);
  const family = familyOf(counted);
  const money = collect(family, ({ project }) =>
    project.investment === undefined ? null : { value: moneyInYi(project.investment) },
  );
  const known = money.found.filter((value): value is { value: number } => value.value !== null);
  const capacity = collect(family, ({ size, unit, link }) =>
    size === null ? null : { value: size, unit: unit ?? "", link },
  );
  return {
    counted: counted.length,
    uncounted: rows.length - counted.length,
    phases: counted.length - family.heads.length,
    money: {
      value: sumOf(known.map(({ value }) => value)),
      missing: money.missing,
      foreign: money.found.length - known.length,
    },
    capacities: byUnit(capacity.found),
    withoutCapacity: capacity.missing,
  };
}

/**
 * Converts money to 亿元.
 *
 * @param money - Money with its unit.
 * @returns Amount; `null` if its unit does not convert, such as dollars without a rate.
 */
export function moneyInYi({ value, unit }: Money): number | null {
  return unitsAreAlike(unit, MONEY_UNIT) ? convertAmount(value, unit, MONEY_UNIT) : null;
}

interface Family {
  readonly heads: readonly ProjectRow[];
  readonly phasesOf: ReadonlyMap<string, readonly ProjectRow[]>;
}

function familyOf(rows: readonly ProjectRow[]): Family {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const phasesOf = new Map<string, ProjectRow[]>();
  const heads: ProjectRow[] = [];
  for (const row of rows) {
    const parent = row.project.parent;
    // A circle of parents has no head: each of them stands for itself.
    if (parent === undefined || !byKey.has(parent) || isOnCircle(row, byKey)) heads.push(row);
    else {
      const siblings = phasesOf.get(parent);
      if (siblings === undefined) phasesOf.set(parent, [row]);
      else siblings.push(row);
    }
  }
  return { heads, phasesOf };
}

function isOnCircle(row: ProjectRow, byKey: ReadonlyMap<string, ProjectRow>): boolean {
  const seen = new Set<string>();
  let at = row.project.parent;
  while (at !== undefined && !seen.has(at)) {
    if (at === row.key) return true;
    seen.add(at);
    at = byKey.get(at)?.project.parent;
  }
  return false;
}

interface Collected<Value> {
  readonly found: readonly Value[];
  readonly missing: number;
}

function collect<Value>({ heads, phasesOf }: Family, read: (row: ProjectRow) => Value | null): Collected<Value> {
  const visit = (row: ProjectRow): Collected<Value> => {
    const own = read(row);
    const phases = phasesOf.get(row.key) ?? [];
    if (phases.length === 0) return own === null ? { found: [], missing: 1 } : { found: [own], missing: 0 };
    const below = merged(phases.map(visit));
    return below.missing === 0 || own === null ? below : { found: [own], missing: 0 };
  };
  return merged(heads.map(visit));
}

function merged<Value>(parts: readonly Collected<Value>[]): Collected<Value> {
  return {
    found: parts.flatMap(({ found }) => found),
    missing: parts.reduce((sum, { missing }) => sum + missing, 0),
  };
}

interface OneCapacity {
  readonly value: number;
  readonly unit: string;
  readonly link: LinkKey;
}

function byUnit(capacities: readonly OneCapacity[]): readonly CapacityTotal[] {
  const units: string[] = [];
  // In order of name, so that the unit of a sum does not depend on the order of the rows.
  for (const unit of [...new Set(capacities.map((one) => one.unit))].sort()) {
    if (!units.some((other) => isAlike(unit, other))) units.push(unit);
  }
  return units.map((unit) => {
    const own = capacities.filter((one) => isAlike(one.unit, unit));
    const values = own.map((one) => (one.unit === unit ? one.value : convertAmount(one.value, one.unit, unit)));
    return { unit, value: sumOf(values) ?? 0, links: new Set(own.map(({ link }) => link)).size };
  });
}

function isAlike(a: string, b: string): boolean {
  return a === b || (a !== "" && b !== "" && unitsAreAlike(a, b));
}

// Smallest first, so that the sum does not depend on the order, and without the noise of the last digits.
function sumOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return Number(
    [...values]
      .sort((a, b) => a - b)
      .reduce((sum, value) => sum + value, 0)
      .toPrecision(12),
  );
}
