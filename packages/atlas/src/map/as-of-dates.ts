/**
 * The dates at which a chain changes.
 *
 * @module
 */
import type { Chain } from "@liantu/core";

/** A date of the slider. */
export interface AsOfDate {
  /** The date, as exact as it is recorded. */
  readonly date: string;
  /** Whether it lies beyond the date of the document: what is shown there is expected. */
  readonly isForecast: boolean;
}

/**
 * Collects the dates at which something happened or is expected at a project.
 *
 * @param chain - Chain of the document.
 * @returns Dates, the earliest first, each once.
 */
export function asOfDates(chain: Chain): readonly AsOfDate[] {
  const dates = new Set<string>();
  for (const { events = [], expected = {} } of chain.projects.values()) {
    for (const { date } of events) dates.add(date);
    for (const date of Object.values(expected)) dates.add(date);
  }
  const { asOf } = chain.document;
  return [...dates].sort().map((date) => ({ date, isForecast: asOf !== undefined && date > asOf }));
}
