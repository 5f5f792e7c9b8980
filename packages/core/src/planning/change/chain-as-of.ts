/**
 * A chain as it stood, or is expected to stand, at a date.
 *
 * @module
 */
import { buildChain } from "../../model/build-chain.js";
import type { Chain, Project } from "../../model/chain.js";
import type { ProjectKey, ProjectRecord } from "../../model/document.js";
import { hasHappened } from "../calendar.js";
import { stagesAsOf } from "./stage-as-of.js";
import type { AsOfOptions, StageAsOf } from "./stage-as-of.js";

/**
 * Gives a chain as of a date.
 *
 * Each project has the stage that its dated events had brought it to; beyond the date of the document, the stage expected by
 * then. A project whose first event is later is not there yet; one without any dated event stays as it is recorded, see
 * {@link stagesAsOf}. Money that arrived later is left out, and so are later events.
 *
 * @param chain - Chain; it is not modified.
 * @param date - "2024", "2024-06" or "2024-06-30"; a month or a year is looked at from its last day.
 * @param options - How far the records are known, and whether to forecast.
 * @returns A chain whose document speaks of that date. Records that do not change are the same objects.
 * @throws `ChainError` `invalid-option` if a date is none.
 * @remarks O(links + flows + projects).
 */
export function chainAsOf(chain: Chain, date: string, options: AsOfOptions = {}): Chain {
  const { document } = chain;
  const stages = stagesAsOf(chain, date, options);
  const needed = neededProjects(chain, stages);
  const projects = (document.projects ?? [])
    .filter(({ id }) => needed.has(id))
    .map((record) => recordAsOf(record, stages.get(record.id)!, date));
  const slips = document.slips?.filter(({ project }) => needed.has(project) || !chain.projects.has(project));
  return buildChain({
    ...document,
    asOf: date,
    ...(document.projects && { projects }),
    ...(slips && { slips }),
  });
}

/** Projects that are there, and the parents of those: an enterprise may be recorded with the parent only. */
function neededProjects(chain: Chain, stages: ReadonlyMap<ProjectKey, StageAsOf>): ReadonlySet<ProjectKey> {
  const needed = new Set<ProjectKey>();
  for (const [key, { by }] of stages) {
    let at: ProjectKey | undefined = by === "not-yet" ? undefined : key;
    while (at !== undefined && !needed.has(at)) {
      const project: Project | undefined = chain.projects.get(at);
      if (project === undefined) break;
      needed.add(at);
      at = project.parent;
    }
  }
  return needed;
}

function recordAsOf(record: ProjectRecord, at: StageAsOf, date: string): ProjectRecord {
  const events = record.events?.filter((event) => hasHappened(event.date, date));
  const arrivals = record.arrivals?.filter((arrival) => hasHappened(arrival.date, date));
  const isLess = events?.length !== record.events?.length || arrivals?.length !== record.arrivals?.length;
  const { stage: _stage, status: _status, ...rest } = record;
  const isKept = at.by === "record" || at.stage === record.stage;
  if (isKept && !isLess) return record;
  return {
    ...(isKept ? record : rest),
    ...(!isKept && at.stage !== null && { stage: at.stage }),
    ...(events && { events }),
    ...(arrivals && { arrivals }),
  };
}
