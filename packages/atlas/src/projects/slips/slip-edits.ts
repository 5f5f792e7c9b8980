/**
 * Edits of task slips: made, changed, closed, taken away.
 *
 * @module
 */
import { recordKey } from "@liantu/core";
import type { Chain, ChainEdit, ProjectKey, RecordOf } from "@liantu/core";
import type { SlipKind } from "@liantu/core/planning";

/** A slip as the document has it. */
export type SlipRecord = RecordOf<"slips">;

/** One task of a slip. */
export type SlipTask = NonNullable<SlipRecord["tasks"]>[number];

/**
 * Finds a slip.
 *
 * @param chain - Chain.
 * @param project - Key of the project.
 * @param kind - Which slip.
 * @returns The record; `undefined` if there is none.
 */
export function findSlip(chain: Chain, project: ProjectKey, kind: SlipKind): SlipRecord | undefined {
  return chain.document.slips?.find((slip) => slip.project === project && slip.kind === kind);
}

/**
 * Gives the edit that makes a slip.
 *
 * @param project - Key of the project.
 * @param kind - Which slip.
 * @param owner - Who does it; empty for nobody yet.
 * @returns The edit.
 */
export function makeSlip(project: ProjectKey, kind: SlipKind, owner = ""): ChainEdit {
  const name = owner.trim();
  return { kind: "put", in: "slips", record: { project, kind, ...(name !== "" && { owner: name }) } };
}

/**
 * Gives the edit that changes who does a slip.
 *
 * @param slip - Slip.
 * @param owner - Who does it; empty for nobody.
 * @returns The edit.
 */
export function ownSlip(slip: SlipRecord, owner: string): ChainEdit {
  const name = owner.trim();
  return changed(slip, { owner: name === "" ? undefined : name });
}

/**
 * Gives the edit that changes when a slip is due.
 *
 * @param slip - Slip.
 * @param due - Date as a document writes it; `null` for none.
 * @returns The edit.
 */
export function dueSlip(slip: SlipRecord, due: string | null): ChainEdit {
  return changed(slip, { due: due ?? undefined });
}

/**
 * Gives the edit that adds a task.
 *
 * @param slip - Slip.
 * @param text - What is to be done.
 * @returns The edit; `null` for an empty text.
 */
export function addTask(slip: SlipRecord, text: string): ChainEdit | null {
  const task = text.trim();
  return task === "" ? null : tasked(slip, [...(slip.tasks ?? []), { text: task, done: false }]);
}

/**
 * Gives the edit that ticks a task, or takes the tick away.
 *
 * @param slip - Slip.
 * @param at - Number of the task, from 0.
 * @param isDone - Whether it is done.
 * @returns The edit.
 */
export function tickTask(slip: SlipRecord, at: number, isDone: boolean): ChainEdit {
  return tasked(
    slip,
    (slip.tasks ?? []).map((task, index) => (index === at ? { ...task, done: isDone } : task)),
  );
}

/**
 * Gives the edit that takes a task away.
 *
 * @param slip - Slip.
 * @param at - Number of the task, from 0.
 * @returns The edit.
 */
export function removeTask(slip: SlipRecord, at: number): ChainEdit {
  return tasked(
    slip,
    (slip.tasks ?? []).filter((_, index) => index !== at),
  );
}

/**
 * Gives the edit that closes a slip: all of its tasks are done.
 *
 * A slip is closed by its tasks, hence one without any gets one that says so.
 *
 * @param slip - Slip.
 * @param closing - Words of the task that a slip without tasks gets.
 * @returns The edit.
 */
export function closeSlip(slip: SlipRecord, closing: string): ChainEdit {
  const tasks = slip.tasks ?? [];
  return tasked(
    slip,
    tasks.length === 0 ? [{ text: closing, done: true }] : tasks.map((task) => ({ ...task, done: true })),
  );
}

/**
 * Gives the edit that takes a slip away.
 *
 * @param slip - Slip.
 * @returns The edit.
 */
export function removeSlip(slip: SlipRecord): ChainEdit {
  return { kind: "remove", in: "slips", key: recordKey("slips", slip) };
}

function tasked(slip: SlipRecord, tasks: readonly SlipTask[]): ChainEdit {
  return changed(slip, { tasks: tasks.length === 0 ? undefined : [...tasks] });
}

function changed(
  slip: SlipRecord,
  fields: { readonly [Field in keyof SlipRecord]?: SlipRecord[Field] | undefined },
): ChainEdit {
  return { kind: "change", in: "slips", key: recordKey("slips", slip), fields };
}
