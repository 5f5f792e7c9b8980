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
 * @throws {@link ChainError} `invalid-option` if a basis, a stage or a status does not exist, or targets are no map.
 */
export function checkOptions({ basis, plannedFrom, demandStatuses, targets }: AnalyzeOptions): void {
  oneOf("basis", basis, ["capacity", "target"]);
  oneOf("plannedFrom", plannedFrom, PLANNED_STAGES);
  for (const status of demandStatuses ?? []) oneOf("demandStatuses", status, PROJECT_STATUSES);
  if (targets !== undefined && !(targets instanceof Map)) {
    throw new ChainError("invalid-option", "targets must be a Map from link to amount", {
      option: "targets",
      value: targets,
    });
  }
}

function oneOf(option: string, value: string | undefined, values: readonly string[]): void {
  if (value === undefined || values.includes(value)) return;
  const message = `${option} must be one of ${values.join(", ")}, got ${String(value)}`;
  throw new ChainError("invalid-option", message, { option, value });
}
