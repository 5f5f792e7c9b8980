/**
 * Time to recover: how long a link that has stopped takes to come back.
 *
 * @module
 */
import { COUNTED, compileProjects } from "../analysis/compiled-projects.js";
import { compileChain } from "../graph/compile-chain.js";
import type { Chain } from "../model/chain.js";
import type { LinkKey } from "../model/document.js";

/** Recovery of one link. */
export interface LinkRecovery {
  /** Days until all built projects are back; `null` where nothing is built or recorded. */
  readonly days: number | null;
  /** Days until the first is back; `null` where nothing is built or recorded. */
  readonly firstDays: number | null;
  /** `"lower"` where the recovery of some built project is not recorded. */
  readonly bound: "exact" | "lower";
  /** Built projects without recorded recovery, left out. */
  readonly unrecorded: number;
}

/**
 * Reads off how long each link takes to recover.
 *
 * @param chain - Chain to read; it is not modified.
 * @returns One entry per link, in ascending order of key: the longest recovery of its built projects.
 * @remarks O(links + projects). Source: Simchi-Levi et al. (2015), Interfaces 45(5), 375, doi 10.1287/inte.2015.0804.
 */
export function timeToRecover(chain: Chain): ReadonlyMap<LinkKey, LinkRecovery> {
  const { keys } = compileChain(chain);
  const { start, record, records, counted } = compileProjects(chain);
  const found = new Map<LinkKey, LinkRecovery>();
  keys.forEach((key, link) => {
    const recorded: number[] = [];
    let unrecorded = 0;
    for (let at = start[link]!; at < start[link + 1]!; at += 1) {
      if (counted[at] !== COUNTED.built) continue;
      const days = records[record[at]!]!.recoveryDays;
      if (days === undefined) unrecorded += 1;
      else recorded.push(days);
    }
    const isKnown = recorded.length > 0;
    found.set(key, {
      days: isKnown ? recorded.reduce((most, days) => Math.max(most, days), 0) : null,
      firstDays: isKnown ? recorded.reduce((least, days) => Math.min(least, days), Number.POSITIVE_INFINITY) : null,
      bound: unrecorded > 0 ? "lower" : "exact",
      unrecorded,
    });
  });
  return found;
}
