/**
 * How many projects there are, by which rule.
 *
 * @module
 */
import type { ChainAnalysis } from "@liantu/core";
import { shownProjects } from "./gap-rows.js";

/** Projects of a chain, counted by several rules. */
export interface ProjectCount {
  /** All records: phases, totals, and what does not count. */
  readonly recorded: number;
  /** On hold, ended, or of unknown status. */
  readonly inactive: number;
  /** Records of a project and its phases of which the other side is counted. */
  readonly twice: number;
  /** What the map shows in a colour. */
  readonly shown: number;
}

/**
 * Counts the projects of a chain.
 *
 * @param analysis - Analysis of the chain.
 * @returns The counts: those on the map, those that do not count and those not counted twice make up the records.
 */
export function projectCount({ chain, links }: ChainAnalysis): ProjectCount {
  let [inactive, shown] = [0, 0];
  for (const link of links.values()) {
    inactive += link.counts.inactive;
    shown += Object.values(shownProjects(link)).reduce((sum, count) => sum + count, 0);
  }
  const recorded = chain.projects.size;
  return { recorded, inactive, twice: Math.max(0, recorded - inactive - shown), shown };
}
