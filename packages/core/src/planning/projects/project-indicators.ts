/**
 * Indicators that bureaux are assessed on, of a cohort: the projects signed in a period, or those of them in the library.
 *
 * @module
 */
import type { Bound } from "../../analysis/amount.js";
import { ChainError } from "../../errors.js";
import type { Chain } from "../../model/chain.js";
import type { Money, ProjectKey } from "../../model/document.js";
import { tidy } from "../../quantity/convert.js";
import { hasHappened, liesWithin, spanOfDate, yearBefore } from "../calendar.js";
import { sumMoney } from "../money-sum.js";
import type { MoneySum } from "../money-sum.js";
import { projectUnits } from "./project-unit.js";
import type { Arrival, ProjectUnit } from "./project-unit.js";

/** Options of {@link projectIndicators}. */
export interface IndicatorOptions {
  /**
   * Year of the cohort, such as 2023.
   * @defaultValue the year of the document's `asOf`
   */
  readonly year?: number;
  /**
   * First date of the period, instead of a year: "2023", "2023-07" or "2023-07-01".
   * @defaultValue the beginning of the year
   */
  readonly from?: string;
  /**
   * Last date of the period.
   * @defaultValue the end of the year
   */
  readonly to?: string;
  /**
   * Whether the cohort is only of projects in the library (`true`), or only of those that are not (`false`).
   * @defaultValue all projects
   */
  readonly inLibrary?: boolean;
  /**
   * Which projects to look at; the cohort is taken from them.
   * @defaultValue all
   */
  readonly projects?: (unit: ProjectUnit) => boolean;
}

/** A share, with what it had to leave out. */
export interface ProjectRate {
  /** Share, such as 0.8982; `null` where the records do not allow it. */
  readonly rate: number | null;
  /** Whether the records that are missing could make it greater (`"lower"`). */
  readonly bound: Bound;
  /** Projects in numerator and denominator. */
  readonly projects: number;
  /** Projects of the cohort left out because what is needed is not recorded. */
  readonly leftOut: number;
}

/** Growth on the same period a year before. */
export interface YearOnYear {
  /** Growth of the projects signed, such as 0.1572; `null` where there were none. */
  readonly signedCount: number | null;
  /** Growth of the money signed; `null` where either is not wholly recorded, or it was 0. */
  readonly signedMoney: number | null;
  /** Growth of the money that arrived in the period for all projects, likewise. */
  readonly arrivedInPeriod: number | null;
}

/** Indicators of a cohort. */
export interface ProjectIndicators {
  /** First date of the period. */
  readonly from: string;
  /** Last date of the period. */
  readonly to: string;
  /** Keys of the projects of the cohort. */
  readonly cohort: readonly ProjectKey[];
  /** Number of projects signed: the size of the cohort. */
  readonly signedCount: number;
  /** Money that the cohort signed for. */
  readonly signedMoney: MoneySum;
  /** The cohort's money that arrived in the period (到位资金). */
  readonly arrivedMoney: MoneySum;
  /** The cohort's money arrived ÷ its money signed (资金到位率). */
  readonly arrivalRate: ProjectRate;
  /** Projects of the cohort on which ground was broken by the end of the period. */
  readonly startedCount: number;
  /** Share of the cohort on which ground was broken by the end of the period (开工率), by count. */
  readonly startRate: ProjectRate;
  /** Projects of the cohort in production by the end of the period. */
  readonly operatingCount: number;
  /** Projects put into production in the period, whenever they were signed. */
  readonly putIntoProduction: number;
  /** Money that arrived in the period for all projects, whenever they were signed. */
  readonly arrivedInPeriod: MoneySum;
  /** Money that arrived for all projects up to the end of the period (累计到位资金). */
  readonly cumulativeArrivals: MoneySum;
  /** Projects of the cohort that have ended since. */
  readonly endedCount: number;
  /** Projects that have been signed, but nobody recorded when: in no cohort. */
  readonly undatedSignings: number;
  /** Projects of the period of which nobody recorded whether they are in the library: left out where that is asked. */
  readonly unknownLibrary: number;
  /** Projects of the cohort that count as started by their stage, without a date. */
  readonly undatedStarts: number;
  /** Sums of money dated too vaguely to say whether they arrived in the period: left out. */
  readonly vagueArrivals: number;
  /** Growth on the same period a year before, for the same choice of projects. */
  readonly yearOnYear: YearOnYear;
}

/** What a cohort adds up to, before it is compared with the year before. */
type Cohort = Omit<ProjectIndicators, "yearOnYear">;

/**
 * Computes the indicators of a cohort of projects.
 *
 * Phases are counted within their parent. The period of the arrival rate is that of the cohort: money that arrives later is
 * later money. A project without a record of money signed leaves numerator and denominator; one without a record of
 * arrivals makes the rate a lower bound.
 *
 * @param chain - Chain to read; it is not modified.
 * @param options - Period and choice of projects.
 * @returns The indicators; they do not depend on the order of the records.
 * @throws `ChainError` `invalid-option` if there is no period, or it is none.
 * @remarks O(projects · log projects).
 * @example
 * ```ts
 * const { arrivalRate } = projectIndicators(chain, { year: 2023, inLibrary: true });
 * ```
 */
export function projectIndicators(chain: Chain, options: IndicatorOptions = {}): ProjectIndicators {
  return indicatorsOfUnits(projectUnits(chain), periodOf(chain, options), options);
}

/** A period. */
export interface Period {
  /** First date. */
  readonly from: string;
  /** Last date. */
  readonly to: string;
}

/**
 * Computes the indicators of projects that are at hand, which may be of several chains.
 *
 * @param units - Projects without parent.
 * @param period - Period of the cohort.
 * @param options - Choice of projects; its period is not looked at.
 * @returns As {@link projectIndicators}.
 */
export function indicatorsOfUnits(
  units: readonly ProjectUnit[],
  period: Period,
  options: IndicatorOptions = {},
): ProjectIndicators {
  const chosen = units.filter((unit) => options.projects?.(unit) ?? true);
  const now = cohortOf(chosen, period, options.inLibrary);
  const before = cohortOf(chosen, { from: yearBefore(period.from), to: yearBefore(period.to) }, options.inLibrary);
  const yearOnYear = {
    signedCount: growth(now.signedCount, before.signedCount),
    signedMoney: growth(wholeSum(now.signedMoney), wholeSum(before.signedMoney)),
    arrivedInPeriod: growth(wholeSum(now.arrivedInPeriod), wholeSum(before.arrivedInPeriod)),
  };
  return { ...now, yearOnYear };
}

/**
 * Makes the period that options ask for.
 *
 * @param chain - Chain whose `asOf` gives the year where none is asked for.
 * @param options - Year, or first and last date.
 * @returns The period.
 * @throws `ChainError` `invalid-option` if there is none, or it ends before it begins.
 */
export function periodOf(chain: Pick<Chain, "document">, options: IndicatorOptions): Period {
  const { year, from, to } = options;
  const own = year === undefined ? chain.document.asOf?.slice(0, 4) : String(year).padStart(4, "0");
  const [first, last] = [from ?? own ?? to, to ?? own ?? from];
  if (first === undefined || last === undefined) {
    const message = "year is needed: the document does not say what date it speaks of";
    throw new ChainError("invalid-option", message, { option: "year", value: year });
  }
  if (spanOfDate(first, year === undefined ? "from" : "year").first > spanOfDate(last, "to").last) {
    throw new ChainError("invalid-option", `the period ${first} to ${last} ends before it begins`, {
      option: "to",
      value: last,
    });
  }
  return { from: first, to: last };
}

function cohortOf(units: readonly ProjectUnit[], { from, to }: Period, inLibrary: boolean | undefined): Cohort {
  const dated = units.map((unit) => ({ unit, signed: signedWithin(unit, from, to) }));
  const inPeriod = dated.filter(({ signed }) => signed === true).map(({ unit }) => unit);
  const cohort = inPeriod.filter((unit) => inLibrary === undefined || unit.inLibrary === inLibrary);
  const starts = cohort.map((unit) => unit.reached("started", to));
  const isStarted = (start: string): boolean => start === "yes" || start === "undated";
  const started = starts.filter(isStarted).length;
  const knownStarts = starts.filter((start) => start !== "unknown").length;
  const periodArrivals = cohort.map((unit) => arrivalsWithin(unit.arrivals, from, to));
  const allArrivals = units.map((unit) => arrivalsWithin(unit.arrivals, from, to));
  const untilEnd = units.map(({ arrivals }) => arrivals?.filter(({ date }) => hasHappened(date, to)));
  return {
    from,
    to,
    cohort: cohort.map(({ key }) => key),
    signedCount: cohort.length,
    signedMoney: sumOfParts(cohort.map(({ signed }) => signed)),
    arrivedMoney: sumOfParts(periodArrivals.map(moneyOf)),
    arrivalRate: arrivalRateOf(cohort, periodArrivals),
    startedCount: started,
    startRate: {
      rate: knownStarts === 0 ? null : roundRate(started / knownStarts),
      bound: "exact",
      projects: knownStarts,
      leftOut: cohort.length - knownStarts,
    },
    operatingCount: cohort.filter((unit) => isStarted(unit.reached("operating", to))).length,
    putIntoProduction: units.filter((unit) => isPutIntoProduction(unit, from, to)).length,
    arrivedInPeriod: sumOfParts(allArrivals.map(moneyOf)),
    cumulativeArrivals: sumOfParts(untilEnd.map((arrivals) => arrivals?.map(({ amount }) => amount))),
    endedCount: cohort.filter(({ isEnded }) => isEnded).length,
    undatedSignings: dated.filter(({ signed }) => signed === null).length,
    unknownLibrary: inPeriod.filter((unit) => unit.inLibrary === undefined).length,
    undatedStarts: starts.filter((start) => start === "undated").length,
    vagueArrivals: allArrivals.reduce((sum, arrivals) => sum + (arrivals?.vague ?? 0), 0),
  };
}

/** Money that arrived in the period for one project, and sums of which nobody knows whether they did. */
interface PeriodArrivals {
  readonly within: readonly Arrival[];
  readonly vague: number;
}

/** `null`: it was signed, but nobody recorded exactly enough when. */
function signedWithin(unit: ProjectUnit, from: string, to: string): boolean | null {
  const date = unit.dateOf("signed");
  if (date !== undefined) return liesWithin(date, from, to);
  return unit.reached("signed", to) === "no" || unit.reached("signed", to) === "unknown" ? false : null;
}

function isPutIntoProduction(unit: ProjectUnit, from: string, to: string): boolean {
  const date = unit.dateOf("operating") ?? unit.dateOf("full-capacity");
  return date !== undefined && liesWithin(date, from, to) === true;
}

function arrivalsWithin(
  arrivals: readonly Arrival[] | undefined,
  from: string,
  to: string,
): PeriodArrivals | undefined {
  if (arrivals === undefined) return undefined;
  const placed = arrivals.map((arrival) => ({ arrival, isWithin: liesWithin(arrival.date, from, to) }));
  const within = placed.filter(({ isWithin }) => isWithin === true).map(({ arrival }) => arrival);
  return { within, vague: placed.filter(({ isWithin }) => isWithin === null).length };
}

function moneyOf(arrivals: PeriodArrivals | undefined): readonly Money[] | undefined {
  return arrivals?.within.map(({ amount }) => amount);
}

/** Nothing arrived is an amount, too: 0 of one record. */
function sumOfParts(parts: readonly (readonly Money[] | undefined)[]): MoneySum {
  const each = parts.map((part) => (part === undefined ? undefined : sumMoney(part)));
  const known = each.filter((part) => part !== undefined);
  const total = sumMoney(parts.flatMap((part) => part ?? []));
  return {
    ...total,
    value: known.length === 0 ? null : (total.value ?? (total.unlike > 0 ? null : 0)),
    recorded: known.filter(({ unlike }) => unlike === 0).length,
    unlike: known.filter(({ unlike }) => unlike > 0).length,
    unrecorded: parts.length - known.length,
  };
}

function arrivalRateOf(cohort: readonly ProjectUnit[], arrivals: readonly (PeriodArrivals | undefined)[]): ProjectRate {
  const counted = cohort.flatMap((unit, at) => {
    const signed = unit.signed === undefined ? null : sumMoney(unit.signed);
    return signed?.value == null || signed.unlike > 0 ? [] : [{ signed: unit.signed, arrived: arrivals[at] }];
  });
  const signed = sumOfParts(counted.map((own) => own.signed)).value;
  const arrived = sumOfParts(counted.map((own) => moneyOf(own.arrived)));
  const isWhole = arrived.unrecorded === 0 && arrived.unlike === 0 && counted.every((own) => own.arrived?.vague === 0);
  return {
    rate: signed === null || signed === 0 || arrived.value === null ? null : roundRate(arrived.value / signed),
    bound: isWhole ? "exact" : "lower",
    projects: counted.length,
    leftOut: cohort.length - counted.length,
  };
}

function wholeSum({ value, unrecorded, unlike }: MoneySum): number | null {
  return unrecorded === 0 && unlike === 0 ? value : null;
}

function growth(now: number | null, before: number | null): number | null {
  return now === null || before === null || before === 0 ? null : roundRate(now / before - 1);
}

function roundRate(value: number): number {
  return tidy(Math.round(value * 1e9) / 1e9);
}
