/**
 * The appraisal as rows: by responsible unit, by leader, by year of signing.
 *
 * @module
 */
import type { Chain } from "@liantu/core";
import { appraisalTable } from "@liantu/core/planning";
import type { AppraisalOptions, AppraisalRow } from "@liantu/core/planning";

/** What the rows are made by. */
export const APPRAISAL_GROUPINGS = ["unit", "leader", "year"] as const;

/** One of {@link APPRAISAL_GROUPINGS}. */
export type AppraisalGrouping = (typeof APPRAISAL_GROUPINGS)[number];

/** Which projects count for the library: all of them, those in it, those not in it. */
export type LibraryChoice = "all" | "in" | "out";

/** What is asked of the appraisal. */
export interface AppraisalRequest {
  /** What the rows are made by. */
  readonly grouping: AppraisalGrouping;
  /** Year of signing of the cohort; of rows by year that of the total. */
  readonly year: number;
  /** Which projects count for the library. */
  readonly library: LibraryChoice;
  /** Day at which slips are looked at. */
  readonly asOf: string;
}

/** A line of the appraisal. */
export interface AppraisalLine {
  /** Key, unique among the lines. */
  readonly key: string;
  /** Unit or leader; `null` for projects without one, and for a year or the total. */
  readonly name: string | null;
  /** Year of signing, where the lines are by year. */
  readonly year: number | null;
  /** Whether it is the line over all. */
  readonly isTotal: boolean;
  /** The numbers. */
  readonly row: AppraisalRow;
}

/** The lines of the appraisal. */
export interface AppraisalLines {
  /** Lines without the total. */
  readonly lines: readonly AppraisalLine[];
  /** Line over all, for the year asked for. */
  readonly total: AppraisalLine;
}

/**
 * Lists the years in which projects were signed.
 *
 * @param chain - Chain.
 * @returns Years, the latest first.
 */
export function signingYears(chain: Chain): readonly number[] {
  const years = new Set<number>();
  for (const { events = [] } of chain.projects.values()) {
    for (const { stage, date } of events) if (stage === "signed") years.add(Number(date.slice(0, 4)));
  }
  return [...years].sort((a, b) => b - a);
}

/**
 * Chooses the year that is shown first.
 *
 * @param chain - Chain.
 * @param asOf - Day looked at.
 * @returns The year of that day; if nothing was signed in it, the latest before it, else the latest of all.
 */
export function firstYear(chain: Chain, asOf: string): number {
  const present = Number(asOf.slice(0, 4));
  const years = signingYears(chain);
  return years.find((year) => year <= present) ?? years[0] ?? present;
}

/**
 * Draws the appraisal up.
 *
 * @param chain - Chain.
 * @param request - What is asked for.
 * @returns Lines by name, or by year with the latest first.
 */
export function appraisalLines(chain: Chain, { grouping, year, library, asOf }: AppraisalRequest): AppraisalLines {
  const options: AppraisalOptions = { year, asOf, ...(library !== "all" && { inLibrary: library === "in" }) };
  const table = appraisalTable(chain, options);
  const total: AppraisalLine = { key: "total", name: null, year: null, isTotal: true, row: table.total };
  if (grouping === "year") {
    const lines = signingYears(chain).map((own): AppraisalLine => {
      const row = own === year ? table.total : appraisalTable(chain, { ...options, year: own }).total;
      return { key: `year ${String(own)}`, name: null, year: own, isTotal: false, row };
    });
    return { lines, total };
  }
  const rows = grouping === "unit" ? table.byUnit : table.byLeader;
  const lines = rows.map((row): AppraisalLine => ({
    key: row.name === null ? "nobody" : `name ${row.name}`,
    name: row.name,
    year: null,
    isTotal: false,
    row,
  }));
  return { lines, total };
}
