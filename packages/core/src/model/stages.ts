/**
 * Stages of a project, and the status (the colour on the map) that each one shows.
 *
 * @module
 */

/** Stages from lead to full capacity, in the order of the work; the last two are outside it. */
export const PROJECT_STAGES = [
  "lead",
  "negotiating",
  "signed",
  "registered",
  "approvals",
  "started",
  "building",
  "trial",
  "operating",
  "full-capacity",
  "on-hold",
  "ended",
] as const;

/** One of {@link PROJECT_STAGES}. */
export type ProjectStage = (typeof PROJECT_STAGES)[number];

/** Statuses in the order of the horizons: green, blue, red. */
export const PROJECT_STATUSES = ["built", "under-construction", "planned"] as const;

/** One of {@link PROJECT_STATUSES}: 已建成, 在建, 拟引进. */
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

/** Stages that a planned project may be counted from, in order. */
export const PLANNED_STAGES = ["lead", "negotiating", "signed", "registered", "approvals"] as const;

/** One of {@link PLANNED_STAGES}. */
export type PlannedStage = (typeof PLANNED_STAGES)[number];

const STATUS_OF_STAGE: Readonly<Record<ProjectStage, ProjectStatus | null>> = {
  lead: "planned",
  negotiating: "planned",
  signed: "planned",
  registered: "planned",
  approvals: "planned",
  started: "under-construction",
  building: "under-construction",
  trial: "under-construction",
  operating: "built",
  "full-capacity": "built",
  "on-hold": null,
  ended: null,
};

/**
 * Gives the status that a stage shows.
 *
 * @param stage - Stage of a project.
 * @returns The status; `null` for a project on hold or ended, which counts nowhere.
 */
export function statusOfStage(stage: ProjectStage): ProjectStatus | null {
  return STATUS_OF_STAGE[stage];
}

/**
 * Says whether a planned project has come at least as far as a stage.
 *
 * @param stage - Stage of the project.
 * @param from - Stage to reach.
 * @returns `true` from `from` on; `false` for a project on hold or ended.
 */
export function hasReached(stage: ProjectStage, from: PlannedStage): boolean {
  return statusOfStage(stage) !== null && PROJECT_STAGES.indexOf(stage) >= PROJECT_STAGES.indexOf(from);
}
