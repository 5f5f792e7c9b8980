/**
 * What each status adds to the supply of a link: the terms of 需求 − 已建 − 在建 − 拟引进 = 缺口.
 *
 * @module
 */
import type { Amount, LinkAnalysis, ProjectStatus } from "@liantu/core";

/** What one status adds. */
export interface SupplyStep {
  /** Status. */
  readonly status: ProjectStatus;
  /** What it adds, in the unit of the link; `null` if it has projects whose capacity nobody recorded. */
  readonly amount: Amount | null;
  /** Number of counted projects of the status. */
  readonly projects: number;
}

const NOTHING: Amount = { base: 0, bound: "exact" };

/**
 * Splits the cumulative supply of a link into what each status adds.
 *
 * @param link - Analysis of the link.
 * @returns Three steps: built, under construction, planned.
 */
export function supplySteps(link: LinkAnalysis): readonly SupplyStep[] {
  const { supply, counts } = link;
  const isUnsurveyed = link.class === "unsurveyed";
  const step = (status: ProjectStatus, projects: number, before: Amount | null, after: Amount | null): SupplyStep => ({
    status,
    projects,
    amount: isUnsurveyed ? null : difference(before, after, projects),
  });
  return [
    step("built", counts.built, NOTHING, supply.built),
    step("under-construction", counts.underConstruction, supply.built, supply.underConstruction),
    step("planned", counts.planned, supply.underConstruction, supply.planned),
  ];
}

function difference(before: Amount | null, after: Amount | null, projects: number): Amount | null {
  const base = Math.max(0, (after?.base ?? 0) - (before?.base ?? 0));
  if (base === 0) return projects === 0 ? NOTHING : recordedZero(after);
  // What is unrecorded before is unrecorded after as well, so that the difference stays at least what is recorded.
  return { base, bound: after?.bound ?? "lower" };
}

// Projects that add nothing: either their capacity is recorded as 0, or nobody recorded it.
function recordedZero(after: Amount | null): Amount | null {
  return after !== null && after.bound === "exact" ? NOTHING : null;
}
