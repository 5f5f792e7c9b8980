/**
 * Capacities of a row: from their column or, failing that, out of what is built.
 *
 * @module
 */
import { parseCapacity, parseChineseNumber, parseUnit, toHalfWidth } from "@liantu/core";
import type { CapacityReading } from "@liantu/core";
import { isNotRecorded } from "./cell-text.js";
import { MAX_NUMBER } from "./limits.js";
import type { LedgerCapacity } from "./types.js";

/** Text to read capacities from. */
export interface CapacitySource {
  /** Text of the cell. */
  readonly text: string;
  /** Column letter. */
  readonly column: string;
  /** Whether the column is of capacities, so that a number without a period is one per year. */
  readonly isOwn: boolean;
  /** Unit that the heading states, or the column of units. */
  readonly unit?: string;
  /** What the row says of the project besides: its name, its link. */
  readonly about?: string;
}

/**
 * What there is to say of a capacity: it is stated on another `"basis"` (金属量), a `"minus"` stands before it, it was made
 * yearly from a `"monthly"` one, or its words are otherwise `"unclear"`.
 */
export interface CapacityDoubt {
  /** What there is to say. */
  readonly kind: "basis" | "minus" | "monthly" | "unclear";
  /** Capacity in words; for another basis, the words that state it. */
  readonly text: string;
}

/** Capacities of a row. */
export interface CapacitiesReading {
  /** Capacities in the order of the text. */
  readonly capacities: readonly LedgerCapacity[];
  /** A number without a unit stood in the column. */
  readonly lacksUnit: boolean;
  /** What there is to say of them. */
  readonly doubts: readonly CapacityDoubt[];
}

const NONE: CapacitiesReading = { capacities: [], lacksUnit: false, doubts: [] };
const MONTHS = 12;
const MONTHLY = /\/(?:个?月|month)$/u;
// contained metal, pure substance, equivalents: not the mass of the goods
const BASIS = /金属(?:量|吨|当量)|[镍钴锂锰铜钒]当量|碳酸锂当量|LCE|折纯|折百|折干|折固|干基|纯量/iu;
const BASIS_NUMBER = /(?:折百|折纯|折干|折固)(?=\d)/gu;
const CLAUSE_END = /[,，、;；。\n]/u;
const MINUS = /(?:^|[^-–—−－])[-–−－]$/u;
const QUARTERLY = /^[/每](?:季|旬|周)/u;
const GOODS =
  /组件|电池片|硅片|硅棒|切片|拉晶|逆变器|变流器|整机|主机|风机|叶片|电芯|PACK|装备|制造|生产线|变压器|集成/iu;
const STORE = /(?:储能|共享|独立|电网侧|电源侧)[^,，]{0,6}电站|储能电站|(?:共享|独立)储能|调峰电站/u;

/**
 * Reads the capacities that a text states.
 *
 * A reading is unsure where the words allow another one; in a column of capacities, that no period is named is no
 * doubt, and 200MW is the power of a station unless the row speaks of goods. What was there before an expansion is kept
 * with its role, as are parts of a total. A monthly capacity is given by the year.
 *
 * @param source - Text, where it stands, and the unit of its heading.
 * @returns Capacities; none for a text without any.
 */
export function readCapacities(source: CapacitySource): CapacitiesReading {
  const { column, isOwn, unit } = source;
  if (isNotRecorded(source.text)) return NONE;
  const number = isOwn ? parseChineseNumber(toHalfWidth(source.text)) : null;
  if (number !== null) {
    const yearly = unit === undefined ? null : yearlyUnit(unit);
    if (yearly === null) return { capacities: [], lacksUnit: true, doubts: [] };
    const capacity = { kind: "capacity" as const, value: number, unit: yearly, column, isUnsure: isDaily(yearly) };
    return perYear([capacity], capacity.isUnsure ? [{ kind: "unclear", text: wordsOf(capacity) }] : []);
  }
  // 折百2万吨 is 2万吨; 2万金属吨 is 2万吨 of the metal
  const text = source.text.replace(BASIS_NUMBER, (words) => `${words} `);
  const readings = parseCapacity(text.replace(/金属吨/gu, "吨　　"));
  const alone = isOwn ? aloneIn(text, readings) : null;
  if (alone !== null) {
    const capacity = { ...alone, column };
    return {
      ...NONE,
      capacities: [capacity],
      doubts: alone.isUnsure ? [{ kind: "unclear", text: wordsOf(capacity) }] : [],
    };
  }
  const capacities: LedgerCapacity[] = [];
  const doubts: CapacityDoubt[] = [];
  for (const [at, reading] of readings.entries()) {
    const capacity = capacityOf(reading, readings[at - 1], source);
    if (capacity === null) continue;
    const doubt = doubtOf(text, reading, capacity, isOwn);
    capacities.push({ ...capacity, isUnsure: capacity.isUnsure || doubt !== null });
    if (doubt !== null) doubts.push(doubt);
    else if (capacity.isUnsure) doubts.push({ kind: "unclear", text: wordsOf(capacity) });
  }
  return perYear(capacities, doubts);
}

function capacityOf(
  reading: CapacityReading,
  previous: CapacityReading | undefined,
  { column, isOwn, about = "" }: CapacitySource,
): LedgerCapacity | null {
  const { value, role, product: named, phase } = reading;
  if (reading.kind !== "capacity" && reading.kind !== "power" && reading.kind !== "storage") return null;
  // 储能200MW/400MWh: one plant, its power and what it stores
  const isPair = reading.kind === "storage" && previous?.kind === "power" && reading.span[0] - previous.span[1] <= 2;
  const product = named ?? (isPair ? previous.product : undefined);
  const isGoods = GOODS.test(product ?? "") || (GOODS.test(about) && !STORE.test(about));
  const isStore = isOwn && reading.kind === "capacity" && STORE.test(about) && !isGoods && isEnergyOnly(reading);
  return {
    kind: isStore ? "storage" : reading.kind,
    value,
    unit: isStore ? reading.unit.replace(/\/年$/u, "") : reading.unit,
    column,
    isUnsure: isUnsure(reading, isOwn, isGoods),
    ...(reading.partOf === undefined ? (role === undefined ? {} : { role }) : { role: "part" as const }),
    ...(product === undefined ? {} : { product }),
    ...(phase === undefined ? {} : { phase: String(phase) }),
  };
}

// 400MWh of a storage station, with no word of making
function isEnergyOnly({ unit, alternatives }: CapacityReading): boolean {
  return parseUnit(unit)?.dimension === "energy" && alternatives.some(({ reason }) => reason === "period-not-stated");
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

function isUnsure(reading: CapacityReading, isOwn: boolean, isGoods: boolean): boolean {
  const doubts = reading.alternatives.filter(
    ({ reason }) =>
      reason !== "months" &&
      !(isOwn && reason === "period-not-stated") &&
      !(isOwn && reason === "power-or-capacity" && reading.kind === "power" && !isGoods),
  );
  return doubts.length > 0 || reading.isApproximate || reading.bound !== undefined;
}

function doubtOf(
  text: string,
  { span: [from, to] }: CapacityReading,
  capacity: LedgerCapacity,
  isOwn: boolean,
): CapacityDoubt | null {
  const before = text.slice(0, from).split(CLAUSE_END).pop() ?? "";
  const [after = ""] = text.slice(to).split(CLAUSE_END);
  const [basis] = BASIS.exec(`${before}${text.slice(from, to)}${after}`) ?? [];
  if (basis !== undefined) return { kind: "basis", text: basis };
  if (MINUS.test(text.slice(Math.max(0, from - 2), from))) return { kind: "minus", text: wordsOf(capacity) };
  return isOwn && QUARTERLY.test(after) ? { kind: "unclear", text: wordsOf(capacity) } : null;
}

function perYear(capacities: readonly LedgerCapacity[], doubts: readonly CapacityDoubt[]): CapacitiesReading {
  const monthly: CapacityDoubt[] = [];
  const possible = capacities.filter(({ value }) => value <= MAX_NUMBER);
  const yearly = possible.map((capacity) => {
    if (capacity.kind !== "capacity" || !MONTHLY.test(capacity.unit)) return capacity;
    const value = Number((capacity.value * MONTHS).toPrecision(14));
    const made = { ...capacity, value, unit: capacity.unit.replace(MONTHLY, "/年") };
    monthly.push({ kind: "monthly", text: wordsOf(made) });
    return made;
  });
  return { capacities: yearly, lacksUnit: false, doubts: [...doubts, ...monthly] };
}

function wordsOf({ product = "", value, unit }: LedgerCapacity): string {
  return `${product}${String(value)}${unit}`;
}

function isDaily(unit: string): boolean {
  return /\/(?:日|天|小时|时|d|day|h|hour)$/u.test(unit);
}

// 产能（万吨） means a year's, though it does not say so
function yearlyUnit(unit: string): string | null {
  const known = parseUnit(unit);
  if (known === null || known.dimension.startsWith("money")) return null;
  if (known.isPerYear || known.dimension === "power" || MONTHLY.test(unit) || isDaily(unit)) return unit;
  const yearly = `${unit}/年`;
  return parseUnit(yearly) === null ? null : yearly;
}
