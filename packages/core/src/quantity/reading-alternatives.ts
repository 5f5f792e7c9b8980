/**
 * The other ways in which a quantity can be read.
 *
 * @module
 */
import type { ReadingAlternative, ReadingKind } from "./capacity-reading.js";
import type { QuantityClass } from "./classify-quantity.js";
import { tidy } from "./convert.js";
import { phaseIn } from "./project-phase.js";
import type { QuantityContext } from "./quantity-context.js";
import type { Period } from "./quantity-period.js";
import type { Quantity } from "./scan-quantities.js";

/** Working time in a year that the text states. */
export interface WorkingTime {
  /** Days; `null` if not stated. */
  readonly days: number | null;
  /** Hours; `null` if not stated. */
  readonly hours: number | null;
}

const DAYS =
  /(?:年(?:有效|运行|工作|生产|开工|作业)?(?:时间|天数|日数|日)?(?:为|按|约)?|按|每年)(?:约|运行|工作|生产)?(\d{3})(?:天|个?工作日|日|d(?![a-z]))/u;
const HOURS = /年(?:有效|运行|工作|生产|开工|作业|利用)?(?:时间|小时数|时数)?(?:为|按|约)?(\d{4})(?:小时|h(?![a-z]))/u;
const ASSUMED_DAYS = [330, 365] as const;
const EACH = /[各均](?:为|约|达)?$/u;
const MAX_ITEMS = 6;

/**
 * Finds the days and hours of work in a year that a text states (年运行330天, 年工作7200小时).
 *
 * @param text - Text in half width.
 * @returns Days and hours, each `null` if not stated.
 */
export function workingTimeIn(text: string): WorkingTime {
  const words = text.replaceAll(" ", "");
  const [days, hours] = [DAYS, HOURS].map((pattern) => pattern.exec(words)?.[1]);
  return { days: days === undefined ? null : Number(days), hours: hours === undefined ? null : Number(hours) };
}

/** What is known of a quantity when its alternatives are sought. */
export interface AlternativeFacts {
  /** The quantity. */
  readonly quantity: Quantity;
  /** The quantity before it. */
  readonly previous: Quantity | undefined;
  /** Words around it. */
  readonly context: QuantityContext;
  /** How it is read. */
  readonly found: QuantityClass;
  /** Unit of the reading. */
  readonly unit: string;
  /** Period, if its words or its sentence name one. */
  readonly period: Period | null;
  /** Phase in force. */
  readonly phase: number | string | null;
  /** Working time stated in the text. */
  readonly working: WorkingTime;
}

/**
 * Lists the other ways to read a quantity.
 *
 * @param facts - What is known of it.
 * @returns Alternatives, each with its reason; empty if there are none.
 */
export function alternativesOf(facts: AlternativeFacts): ReadingAlternative[] {
  const { quantity, previous, context, found, unit, period, phase, working } = facts;
  const { kind } = found;
  const { value, name, ends, factors } = quantity;
  const list: ReadingAlternative[] = [];
  const add = (reason: ReadingAlternative["reason"], other: Partial<ReadingAlternative> = {}): void => {
    list.push({ kind, value, unit, ...other, reason });
  };

  if (found.doubt !== null && found.otherKind !== null) {
    add(found.doubt, { kind: found.otherKind, unit: unitOf(quantity, found.otherKind, null) });
  } else if (kind === "capacity" && period === null) {
    add("period-not-stated", { unit: name });
  }
  if (kind === "capacity" && period !== null && period !== "year") yearly(quantity, period, working, add);
  if (factors !== null) add("one-of-several", { value: factors.each, count: factors.count });
  for (const end of ends ?? []) add("range-end", { value: end });
  if (quantity.otherValue !== null) add("comma", { value: quantity.otherValue });
  if (quantity.unitFrom === "list") add("unit-shared", { kind: "other", unit: name.replace(quantity.unit.name, "个") });
  if (quantity.unitFrom === "money") add("unit-not-stated", { kind: "other", unit: name.replace("元", "个") });

  const items = (context.before.match(/[、和及与]/gu)?.length ?? 0) + 1;
  if (EACH.test(context.near) && items > 1 && items <= MAX_ITEMS) {
    add("each-of-several", { value: tidy(value * items), count: items });
  }
  const isSized = kind === "capacity" || kind === "power" || kind === "storage";
  // 2台350兆瓦机组, 3条年产5万吨生产线
  const gap = previous === undefined ? Infinity : quantity.from - previous.to;
  const isNext = gap === 0 || (gap <= 6 && /^(?:年产)?$/u.test(context.between.slice(-gap).replaceAll(" ", "")));
  if (isSized && isNext && previous !== undefined && isCount(previous)) {
    add("count-times-size", { value: tidy(value * previous.value), count: previous.value });
  }
  const named = phase === null && isSized ? (phaseIn(context.after).phase ?? bracketedPhase(context.rest)) : null;
  if (named !== null) add("phase-after", { phase: named });
  return list;
}

/**
 * Names the unit of a reading: per year for a capacity, unless another period is known.
 *
 * @param quantity - The quantity.
 * @param kind - How it is read.
 * @param period - Period of making; `null` if none is stated, which counts as a year.
 * @returns Unit that {@link parseUnit} reads.
 */
export function unitOf(quantity: Quantity, kind: ReadingKind, period: Period | null): string {
  const { name, unit } = quantity;
  if (kind !== "capacity" || unit.isPerYear || unit.period !== null) return name;
  return `${name}/${{ year: "年", month: "月", day: "天", hour: "小时" }[period ?? "year"]}`;
}

function yearly(
  { value, name, unit }: Quantity,
  period: Exclude<Period, "year">,
  { days, hours }: WorkingTime,
  add: (reason: ReadingAlternative["reason"], other: Partial<ReadingAlternative>) => void,
): void {
  const base = `${unit.period === null ? name : name.slice(0, name.lastIndexOf("/"))}/年`;
  const times = (reason: ReadingAlternative["reason"], periods: number): void => {
    add(reason, { value: tidy(value * periods), unit: base, periods });
  };
  if (period === "month") {
    times("months", 12);
  } else if (period === "hour" && hours !== null) {
    times("working-days-stated", hours);
  } else if (days !== null || hours !== null) {
    // hours of a plant that runs day and night, where only the other is stated
    const stated = days ?? tidy((hours ?? 0) / 24);
    times("working-days-stated", period === "hour" ? stated * 24 : stated);
  } else {
    for (const assumed of ASSUMED_DAYS) {
      times(period === "hour" ? "working-hours" : "working-days", period === "hour" ? assumed * 24 : assumed);
    }
  }
}

// 3000吨/年六氟磷酸锂(二期)
function bracketedPhase(rest: string): number | string | null {
  return phaseIn(/^[^(]*\(([^()\d]{1,6})\)/u.exec(rest)?.[1] ?? "").phase;
}

function isCount(quantity: Quantity): boolean {
  return quantity.unit.word.dimension.startsWith("count:") && quantity.value > 1;
}
