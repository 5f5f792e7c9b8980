/**
 * One step of editing: what is done, and what the history calls it.
 *
 * @module
 */
import type { ChainEdit, LinkKey, Localized } from "@liantu/core";
import type { FormReading } from "../fields/read-draft.js";

/** One step of editing. */
export interface EditStep {
  /** What is done, all of it or nothing. */
  readonly edits: readonly ChainEdit[];
  /** What the history calls it. */
  readonly label: Localized;
  /** Link to show afterwards. */
  readonly link?: LinkKey;
}

/** A step, or what is wrong in the form, by field. */
export type StepReading = EditStep | { readonly faults: FormReading["faults"] };

/**
 * Leaves out what a new record does not state.
 *
 * @param values - Fields, some of them `undefined`.
 * @returns The others.
 */
export function stated(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/**
 * Calls a step by what it does to a record.
 *
 * @param words - Phrase of the step.
 * @param kind - What the record is.
 * @param name - Its name, the same in both languages or one for each.
 * @returns The label.
 */
export function labelOf(
  words: (kind: string, name: string) => Localized,
  kind: Localized,
  name: Localized | string,
): Localized {
  const names = typeof name === "string" ? { zh: name, en: name } : name;
  return { zh: words(kind.zh, names.zh).zh, en: words(kind.en, names.en).en };
}
