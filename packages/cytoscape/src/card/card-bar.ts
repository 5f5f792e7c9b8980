/**
 * The status bar of a card.
 *
 * @module
 */
import type { LinkAnalysis } from "@liantu/core";
import type { BarSegment, CardRow } from "./card.js";

/** A status bar. */
export interface CardBar {
  /** Segments from the left. */
  readonly segments: readonly BarSegment[];
  /** Whether they are in proportion to capacities; else to numbers of projects. */
  readonly isByCapacity: boolean;
  /** Demand, 0 to 1, where supply exceeds it; else `null`. */
  readonly demandMark: number | null;
}

/**
 * Works out the status bar of a link.
 *
 * Where supply and demand are known the whole bar is the greater of both, so that what is missing can be seen; where no
 * capacity is known it is the number of projects.
 *
 * @param link - Link, analysed.
 * @param rows - Its projects.
 * @returns The bar; without segments if there is nothing to show.
 */
export function cardBar(link: LinkAnalysis, rows: readonly CardRow[]): CardBar {
  const { counts, supply } = link;
  // What was not surveyed is not missing.
  if (link.class === "unsurveyed" && rows.length === 0) return { segments: [], isByCapacity: false, demandMark: null };
  const demand = link.demand?.base ?? 0;
  const built = supply.built?.base ?? (counts.built === 0 ? 0 : null);
  const underConstruction = supply.underConstruction?.base ?? (counts.underConstruction === 0 ? built : null);
  const planned = supply.planned?.base ?? (counts.planned === 0 ? underConstruction : null);
  const counted = counts.built + counts.underConstruction + counts.planned;
  const isKnown = planned !== null && (planned > 0 || (demand > 0 && counted === 0));
  if (built !== null && underConstruction !== null && isKnown) {
    const parts = [
      { kind: "built", size: built },
      { kind: "underConstruction", size: underConstruction - built },
      { kind: "signed", size: planned - underConstruction },
      // What is missing is not known where some supply is not.
      { kind: "gap", size: supply.planned?.bound === "lower" ? 0 : demand - planned },
    ] as const;
    const mark = demand > 0 && demand < planned ? demand / planned : null;
    return { segments: segmentsOf(parts), isByCapacity: true, demandMark: mark };
  }
  const count = (status: CardRow["status"]): number => rows.filter((row) => row.status === status).length;
  const parts = [
    { kind: "built", size: count("built") },
    { kind: "underConstruction", size: count("underConstruction") },
    { kind: "signed", size: count("signed") },
    { kind: "planned", size: count("planned") },
  ] as const;
  return { segments: segmentsOf(parts), isByCapacity: false, demandMark: null };
}

/** A part that is there at all is at least this wide, or nobody would see it. */
const LEAST_SHARE = 0.04;

function segmentsOf(parts: readonly { readonly kind: BarSegment["kind"]; readonly size: number }[]): BarSegment[] {
  const present = parts.filter(({ size }) => size > 0);
  const total = present.reduce((sum, { size }) => sum + size, 0);
  const shares = present.map(({ size }) => Math.max(LEAST_SHARE, size / total));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let at = 0;
  return present.map(({ kind }, i) => {
    const from = at;
    at += (shares[i] ?? 0) / whole;
    return { kind, from, to: i === present.length - 1 ? 1 : at };
  });
}
