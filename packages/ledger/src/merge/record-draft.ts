/**
 * A project record that is being changed.
 *
 * @module
 */
import type { ProjectRecord } from "@liantu/core";
import type { FieldChange } from "./merge-types.js";

/** Collects the changes of one record; the record that it was made of stays as it is. */
export class RecordDraft {
  readonly #fields: Map<string, unknown>;
  readonly #before: ReadonlyMap<string, unknown>;

  constructor(record: ProjectRecord) {
    this.#before = new Map(Object.entries(record));
    this.#fields = new Map(this.#before);
  }

  /** Fields that differ from the record, in order of name. */
  get changes(): readonly FieldChange[] {
    const names = [...new Set([...this.#before.keys(), ...this.#fields.keys()])].sort();
    return names
      .filter((field) => this.#before.get(field) !== this.#fields.get(field))
      .map((field) => ({ field, before: this.#before.get(field), after: this.#fields.get(field) }));
  }

  /** The record as changed. */
  get record(): ProjectRecord {
    return Object.fromEntries(this.#fields) as unknown as ProjectRecord;
  }

  /**
   * Gives a field.
   *
   * @param field - Name of a field.
   * @returns Its value now.
   */
  get<Field extends keyof ProjectRecord>(field: Field): ProjectRecord[Field] | undefined {
    return this.#fields.get(field) as ProjectRecord[Field] | undefined;
  }

  /**
   * Gives a field that the schema does not know.
   *
   * @param field - Name of a field.
   * @returns Its value now.
   */
  unknown(field: string): unknown {
    return this.#fields.get(field);
  }

  /**
   * Sets a field.
   *
   * @param field - Name of the field.
   * @param value - New value; `undefined` takes the field away.
   */
  set(field: string, value: unknown): void {
    if (value === undefined) this.#fields.delete(field);
    else this.#fields.set(field, value);
  }
}
