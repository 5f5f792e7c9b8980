/**
 * How long each step of a project may take: the service-level table that due dates come from. Data, to be edited.
 *
 * @module
 */
import type { ProjectStage } from "../../model/stages.js";

/** Which slip: a tracking slip (蓝单) before signing, a landing-service slip (红单) from signing on. */
export type SlipKind = "tracking" | "landing";

/** One row of the table: from one stage, the next has to be reached within so many days. */
export interface ServiceLevel {
  /** Slip that it belongs to. */
  readonly kind: SlipKind;
  /** Stage that the project is in. */
  readonly from: ProjectStage;
  /** Stage that it should come to. */
  readonly to: ProjectStage;
  /** Calendar days for it, whole, at least 0. */
  readonly days: number;
}

/** Table in force unless another is given: a convention to start from, not a norm. */
export const SERVICE_LEVELS: readonly ServiceLevel[] = [
  { kind: "tracking", from: "lead", to: "negotiating", days: 30 },
  { kind: "tracking", from: "negotiating", to: "signed", days: 90 },
  { kind: "landing", from: "signed", to: "registered", days: 30 },
  { kind: "landing", from: "registered", to: "approvals", days: 30 },
  { kind: "landing", from: "approvals", to: "started", days: 60 },
  { kind: "landing", from: "started", to: "building", days: 30 },
  { kind: "landing", from: "building", to: "trial", days: 540 },
  { kind: "landing", from: "trial", to: "operating", days: 180 },
];

const TRACKED: ReadonlySet<ProjectStage> = new Set(["lead", "negotiating"]);
const LANDING: ReadonlySet<ProjectStage> = new Set([
  "signed",
  "registered",
  "approvals",
  "started",
  "building",
  "trial",
]);

/**
 * Says which slip a project in some stage has.
 *
 * @param stage - Stage.
 * @returns `null` for a project in operation, on hold or ended.
 */
export function slipKindOf(stage: ProjectStage): SlipKind | null {
  return TRACKED.has(stage) ? "tracking" : LANDING.has(stage) ? "landing" : null;
}
