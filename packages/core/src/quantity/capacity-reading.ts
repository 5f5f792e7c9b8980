/**
 * What the capacity parser finds in a text.
 *
 * @module
 */
import type { Range } from "./range.js";

/**
 * What a quantity is of.
 *
 * `capacity`: goods made or treated in a period · `power`: installed power of a station · `storage`: what a store holds
 * (GWh of a storage station, tonnes of a cold store) · `money` · `land`: a site · `building`: floor area · `people` ·
 * `other`: everything else with a unit, such as equipment bought or electricity used.
 */
export type ReadingKind = "capacity" | "power" | "storage" | "money" | "land" | "building" | "people" | "other";

/**
 * What part a quantity plays.
 *
 * Of capacities: `total` (its parts are given too), `part` (of a total, not to be added to it), `before` and `after` an
 * expansion, `added` by it. Of money: what it is paid for or earned by. Of `other`: what it is instead.
 */
export type ReadingRole =
  | "total"
  | "part"
  | "before"
  | "after"
  | "added"
  | "investment"
  | "fixed-investment"
  | "invested"
  | "arrived"
  | "contracted"
  | "output-value"
  | "sales"
  | "tax"
  | "profit"
  | "gdp"
  | "registered-capital"
  | "funding"
  | "per-unit"
  | "consumption"
  | "emission"
  | "reserve"
  | "generation"
  | "equipment"
  | "lines"
  | "class";

/**
 * Why a reading has an alternative.
 *
 * `period-not-stated`: read as a yearly rate although the text names no period · `working-days`: a daily rate, made
 * yearly by days that the text does not state · `working-days-stated`: by days that it does state · `working-hours`,
 * `months`: an hourly or monthly rate made yearly · `one-of-several`: the size of one, of which `count` were multiplied
 * · `range-end` · `increment`: what an expansion adds · `increment-or-total`: 扩建 may name either · `each-of-several`:
 * 各 may count for each product before it · `power-or-capacity`: of a station or of a factory · `count-times-size`: the
 * number of machines before it may be a factor · `use-unclear`: an area, or a count, that could be of something else ·
 * `unit-not-stated`, `unit-shared`: the unit is taken from the words around · `comma`: a full-width comma, which may
 * separate thousands or a list · `phase-after`: a phase is named after it.
 */
export type AlternativeReason =
  | "period-not-stated"
  | "working-days"
  | "working-days-stated"
  | "working-hours"
  | "months"
  | "one-of-several"
  | "range-end"
  | "increment"
  | "increment-or-total"
  | "each-of-several"
  | "power-or-capacity"
  | "count-times-size"
  | "use-unclear"
  | "unit-not-stated"
  | "unit-shared"
  | "comma"
  | "phase-after";

/** Another way to read the same words. */
export interface ReadingAlternative {
  /** What the quantity is of, so read. */
  readonly kind: ReadingKind;
  /** Amount in {@link ReadingAlternative.unit}. */
  readonly value: number;
  /** Unit, as {@link parseUnit} reads it. */
  readonly unit: string;
  /** Why it is possible. */
  readonly reason: AlternativeReason;
  /** How many of `value` there are, where the reason is `one-of-several`. */
  readonly count?: number;
  /** Days, hours or months of work in a year that were assumed or stated. */
  readonly periods?: number;
  /** Phase, where the reason is `phase-after`. */
  readonly phase?: number | string;
}

/** One quantity read from a text. */
export interface CapacityReading {
  /** What it is of. */
  readonly kind: ReadingKind;
  /** Amount in {@link CapacityReading.unit}, not negative: the middle of a range, the product of 3×6. */
  readonly value: number;
  /** Unit as written, with its 万 or 亿, and with "/年" for a capacity that is read as yearly: 万吨/年. {@link parseUnit} reads it. */
  readonly unit: string;
  /** Name of the product or process, as written; absent where none is named. */
  readonly product?: string;
  /** 1 for 一期, "近期" and "远期" as written; absent where no phase is named. */
  readonly phase?: number | string;
  /** What part it plays; absent where nothing is said. */
  readonly role?: ReadingRole;
  /** Index, among the readings of the text, of the total that this is a part of: never add the two. */
  readonly partOf?: number;
  /** UTF-16 offsets in the text given: first character, and after the last. */
  readonly span: readonly [from: number, to: number];
  /** Other ways to read it; empty if there is only one. */
  readonly alternatives: readonly ReadingAlternative[];
  /** Given as about so much: 约, 近, 左右, 余. */
  readonly isApproximate: boolean;
  /** Given as at least or at most so much: 不少于, 以上; 不超过, 最高. */
  readonly bound?: "lower" | "upper";
  /** Ends, where a range is given; `base` is `value`. */
  readonly range?: Range;
}
