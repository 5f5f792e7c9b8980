/**
 * A target enterprise that has signed becomes a project.
 *
 * @module
 */
import type { Chain, ChainEdit, Enterprise, EnterpriseKey, LinkKey, ProjectKey, TargetRecord } from "@liantu/core";
import type { EditStep } from "../edit/steps/edit-step.js";
import { newKey } from "../edit/steps/new-key.js";
import { markToWrite } from "../lists/target-marks.js";
import { TARGETS_WORDS } from "../words/targets-words.js";
import { plainName } from "./candidate-rows.js";

/** What is asked for before a target becomes a project. */
export interface ProjectOfTarget {
  /** Link of the project. */
  readonly link: LinkKey;
  /** Name of the project; empty for none. */
  readonly name: string;
  /** Date of signing, as a document writes it. */
  readonly date: string;
}

/**
 * Finds the enterprise of the chain that a target is.
 *
 * @param chain - Chain.
 * @param target - Target.
 * @returns Its key; `undefined` if it is not here yet.
 */
export function enterpriseOfTarget(chain: Chain, target: Pick<TargetRecord, "name">): EnterpriseKey | undefined {
  const wanted = plainName(target.name);
  for (const [key, { name, shortName }] of chain.enterprises) {
    if (plainName(name) === wanted || (shortName !== undefined && plainName(shortName) === wanted)) return key;
  }
  return undefined;
}

/**
 * Finds a project of a target.
 *
 * @param chain - Chain.
 * @param target - Target.
 * @returns Key of a project of its enterprise at one of its links, at any link where it names none; `null` if there is none.
 */
export function projectOfTarget(chain: Chain, target: Pick<TargetRecord, "name" | "links">): ProjectKey | null {
  const enterprise = enterpriseOfTarget(chain, target);
  if (enterprise === undefined) return null;
  const { links = [] } = target;
  for (const [key, project] of chain.projects) {
    if (project.enterprise === enterprise && (links.length === 0 || links.includes(project.link))) return key;
  }
  return null;
}

/**
 * Makes the step that makes a project of a target: the enterprise where it is new, the project, and the mark.
 *
 * @param chain - Chain.
 * @param target - Target.
 * @param asked - Link, name and date.
 * @returns The step, and the key of the project.
 */
export function projectOfTargetStep(
  chain: Chain,
  target: TargetRecord,
  { link, name, date }: ProjectOfTarget,
): EditStep & { readonly project: ProjectKey } {
  const edits: ChainEdit[] = [];
  let enterprise = enterpriseOfTarget(chain, target);
  if (enterprise === undefined) {
    enterprise = newKey(chain.document, "enterprises");
    const record: Enterprise = {
      id: enterprise,
      name: target.name,
      ...(target.home !== undefined && { home: target.home }),
    };
    edits.push({ kind: "put", in: "enterprises", record });
  }
  const project = newKey(chain.document, "projects");
  const called = name.trim();
  edits.push({
    kind: "put",
    in: "projects",
    record: {
      id: project,
      ...(called !== "" && { name: called }),
      enterprise,
      link,
      stage: "signed",
      events: [{ stage: "signed", date }],
    },
  });
  const links = target.links ?? [];
  edits.push({
    kind: "change",
    in: "targets",
    key: target.id,
    fields: { mark: markToWrite("signed"), ...(!links.includes(link) && { links: [...links, link] }) },
  });
  return { edits, label: TARGETS_WORDS.projectStep(target.name), link, project };
}
