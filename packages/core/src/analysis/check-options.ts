/**
 * Checks the options of the analysis, which callers without types can get wrong.
 *
 * @module
 */
import { ChainError } from "../errors.js";
import { PLANNED_STAGES, PROJECT_STATUSES } from "../model/stages.js";
import type { AnalyzeOptions } from "./chain-analysis.js";

/**
 * Refuses options that have no meaning.
 *
 * @param options - Options of the analysis.
 * @throws {@link ChainError} `invalid-option` if a basis, a stage or a status does not exist, or targets or
 * location quotients are no map.
 */
export function checkOptions(options: AnalyzeOptions): void {
  const { basis, plannedFrom, demandStatuses } = options;
  oneOf("basis", basis, ["capacity", "target"]);
  oneOf("plannedFrom", plannedFrom, PLANNED_STAGES);
  for (const status of demandStatuses ?? []) oneOf("demandStatuses", status, PROJECT_STATUSES);
  for (const option of ["targets", "locationQuotients"] as const) {
    const value: unknown = options[option];
    if (value === undefined || value instanceof Map) continue;
    throw new ChainError("invalid-option", `${option} must be a Map from link to number`, { option, value });
  }
}

function oneOf(option: string, value: string | undefined, values: readonly string[]): void {
  if (value === undefined || values.includes(value)) return;
  const message = `${option} must be one of ${values.join(", ")}, got ${String(value)}`;
  throw new ChainError("invalid-option", message, { option, value });
}
