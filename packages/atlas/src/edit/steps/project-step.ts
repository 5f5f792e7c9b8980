/**
 * What a form of a project does.
 *
 * @module
 */
import type { Chain, ChainEdit, Enterprise, EnterpriseKey, ProjectRecord, ProjectStage } from "@liantu/core";
import { readDate } from "../fields/read-date.js";
import { EDIT_WORDS } from "../../words/edit-words.js";
import { labelOf, stated } from "./edit-step.js";
import type { StepReading } from "./edit-step.js";
import { newKey } from "./new-key.js";
import { stageFields } from "./stage-change.js";

/** What the form asks for that is no field of the project. */
export interface ProjectAsides {
  /** Name of the enterprise as typed. */
  readonly enterpriseName: string;
  /** Date of the change of stage as typed. */
  readonly stageDate: string;
}

/**
 * Adds or changes a project, with its enterprise where that is new.
 *
 * @param chain - Chain.
 * @param before - Project as recorded, `undefined` for a new one.
 * @param values - Fields that were changed.
 * @param asides - What else was entered.
 * @returns The step, or what is wrong.
 */
export function projectStep(
  chain: Chain,
  before: ProjectRecord | undefined,
  values: Readonly<Record<string, unknown>>,
  asides: ProjectAsides,
): StepReading {
  const edits: ChainEdit[] = [];
  const enterprise = enterpriseOf(chain, before, asides.enterpriseName.trim(), edits);
  let fields: Record<string, unknown> = { ...values };
  if (enterprise !== before?.enterprise) fields["enterprise"] = enterprise;
  const stage = fields["stage"] as ProjectStage | undefined;
  if (stage !== undefined && stage !== before?.stage) {
    const date = readDate(asides.stageDate.trim());
    if (date === null) return { faults: new Map([["stageDate", EDIT_WORDS.dateFault]]) };
    const events = "events" in fields ? (fields["events"] as ProjectRecord["events"]) : before?.events;
    const { status, ...moved } = stageFields(events === undefined ? {} : { events }, stage, date);
    fields = { ...fields, ...moved, ...(before?.status !== undefined && { status }) };
  }
  const name = ("name" in fields ? fields["name"] : before?.name) as string | undefined;
  const called = name ?? (asides.enterpriseName.trim() || undefined);
  if (called === undefined && before === undefined) return { faults: new Map([["name", EDIT_WORDS.nameNeeded]]) };
  const label = called ?? EDIT_WORDS.unnamed;
  if (before === undefined) {
    const record = { id: newKey(chain.document, "projects"), ...stated(fields) } as unknown as ProjectRecord;
    edits.push({ kind: "put", in: "projects", record });
    return { edits, label: labelOf(EDIT_WORDS.stepAdd, EDIT_WORDS.kindProject, label) };
  }
  if (Object.keys(fields).length > 0) edits.push({ kind: "change", in: "projects", key: before.id, fields });
  return { edits, label: labelOf(EDIT_WORDS.stepChange, EDIT_WORDS.kindProject, label) };
}

/** The enterprise of that name: the one that it was, another one, or a new one, which is added first. */
function enterpriseOf(
  chain: Chain,
  before: ProjectRecord | undefined,
  name: string,
  edits: ChainEdit[],
): EnterpriseKey | undefined {
  if (name === "") return undefined;
  const present = before?.enterprise;
  // Its record may be missing: then the key is shown in the place of the name.
  if (present !== undefined && (chain.enterprises.get(present)?.name ?? present) === name) return present;
  for (const [key, known] of chain.enterprises) if (known.name === name) return key;
  const record: Enterprise = { id: newKey(chain.document, "enterprises"), name };
  edits.push({ kind: "put", in: "enterprises", record });
  return record.id;
}
