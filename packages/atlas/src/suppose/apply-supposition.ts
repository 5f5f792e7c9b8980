/**
 * What a supposition makes of the records of a chain.
 *
 * @module
 */
import type { Chain, ChainEdit, Project, ProjectKey, ProjectRecord } from "@liantu/core";
import type { TrialFields } from "@liantu/core/planning";
import type { NewTrial, ProjectTrial, Supposition } from "./supposition.js";
import { linkName } from "../views/names.js";

/** Which suppositions make a difference to a project. */
export interface PossibleTrials {
  /** It is not built yet. */
  readonly canLand: boolean;
  /** It has not ended yet. */
  readonly canStop: boolean;
}

/**
 * Says what can be supposed of a project.
 *
 * @param project - Project.
 * @returns What would make a difference.
 */
export function possibleTrials(project: Project): PossibleTrials {
  return { canLand: project.status !== "built", canStop: project.stage !== "ended" };
}

/**
 * Leaves out what speaks of records that are not in the chain, and what makes no difference there.
 *
 * @param supposition - Supposition.
 * @param chain - Chain.
 * @returns What of it can be shown; the same object if all of it can.
 */
export function soundPart(supposition: Supposition, chain: Chain): Supposition {
  const projects = supposition.projects.filter((trial) => {
    const project = chain.projects.get(trial.project);
    if (project === undefined) return false;
    const { canLand, canStop } = possibleTrials(project);
    if (trial.fate === "lands") return canLand || trial.capacity !== null;
    return trial.fate === "stops" ? canStop : true;
  });
  const added = supposition.added.filter(({ key, link }) => chain.graph.hasNode(link) && !chain.projects.has(key));
  const isWhole = projects.length === supposition.projects.length && added.length === supposition.added.length;
  return isWhole ? supposition : { ...supposition, projects, added };
}

/**
 * Gives the fields that a project has by a trial.
 *
 * @param project - Project as it is recorded.
 * @param trial - What is supposed of it.
 * @returns Its fields that can be supposed, those that stay included.
 */
export function fieldsOf(project: Project, { fate, capacity }: ProjectTrial): TrialFields {
  const stage = fate === "lands" && project.status !== "built" ? "operating" : fate === "stops" ? "ended" : undefined;
  const own = project.stage === undefined && project.status !== null ? project.status : undefined;
  return {
    stage: stage ?? project.stage,
    status: stage === undefined ? own : undefined,
    capacity: capacity ?? project.capacity,
  };
}

/**
 * Gives the record of a project that is supposed to be there.
 *
 * @param chain - Chain.
 * @param trial - The project.
 * @returns Its record: it runs, and belongs to nobody.
 */
export function recordOf(chain: Chain, { key, link, capacity }: NewTrial): ProjectRecord {
  return {
    id: key,
    name: `假设项目（${linkName(chain, link, "zh")}）`,
    link,
    stage: "operating",
    ...(capacity !== null && { capacity }),
  };
}

/**
 * Gives a supposition as edits of the document.
 *
 * @param supposition - Supposition; what of it is not sound is left out.
 * @param chain - Chain of the document.
 * @returns Edits.
 */
export function editsOf(supposition: Supposition, chain: Chain): readonly ChainEdit[] {
  const { projects, added } = soundPart(supposition, chain);
  const changes = projects.map((trial): ChainEdit => {
    const fields = fieldsOf(chain.projects.get(trial.project)!, trial);
    return { kind: "change", in: "projects", key: trial.project, fields: statedFields(chain, trial.project, fields) };
  });
  return [
    ...changes,
    ...added.map((trial): ChainEdit => ({ kind: "put", in: "projects", record: recordOf(chain, trial) })),
  ];
}

/** Without a status that the record never stated: its stage says it. */
function statedFields(chain: Chain, key: ProjectKey, fields: TrialFields): TrialFields {
  const { stage, capacity } = fields;
  const project = chain.projects.get(key)!;
  return stage === project.stage ? { capacity } : { stage, status: undefined, capacity };
}
