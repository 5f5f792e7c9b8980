/**
 * The lenses that come with the map.
 *
 * @module
 */
import { COVERAGE_LENS } from "./coverage-lens.js";
import { CRITICALITY_LENS } from "./criticality-lens.js";
import { FUND_LENS } from "./fund-lens.js";
import { GAP_CLASS_LENS } from "./gap-class-lens.js";
import type { Lens } from "./lens.js";
import { LOCAL_SUPPLY_LENS } from "./local-supply-lens.js";
import { RESOURCE_LENS } from "./resource-lens.js";
import { RESPONSIBLE_LENS } from "./responsible-lens.js";
import { STATUS_LENS } from "./status-lens.js";

/** Name of a lens that comes with the map. */
export type LensName =
  | "status"
  | "gap-class"
  | "coverage"
  | "criticality"
  | "local-supply"
  | "resource"
  | "fund"
  | "responsible";

/** The lenses by name, in the order of a menu. */
export const LENSES: ReadonlyMap<LensName, Lens> = new Map<LensName, Lens>([
  ["status", STATUS_LENS],
  ["gap-class", GAP_CLASS_LENS],
  ["coverage", COVERAGE_LENS],
  ["criticality", CRITICALITY_LENS],
  ["local-supply", LOCAL_SUPPLY_LENS],
  ["resource", RESOURCE_LENS],
  ["fund", FUND_LENS],
  ["responsible", RESPONSIBLE_LENS],
]);

/**
 * Gives a lens by its name.
 *
 * @param lens - Name, or a lens of one's own, which is given back; `null` and names that are not known give the status.
 * @returns The lens.
 */
export function lensOf(lens: LensName | Lens | null): Lens {
  if (lens !== null && typeof lens === "object") return lens;
  return (lens === null ? undefined : LENSES.get(lens)) ?? STATUS_LENS;
}
