/**
 * Headings of a ledger by meaning.
 *
 * @module
 */
import { COLUMN_NAMES } from "../column-names.js";
import { LEDGER_FIELDS } from "../types.js";
import type { ColumnMatch, LedgerField } from "../types.js";

const CONTACT = /联系(?:人|方式|电话)|电话|手机/u;

/** What the columns of a ledger are called. */
export class LedgerHeadings {
  readonly #byField = new Map<LedgerField, ColumnMatch>();
  readonly #fields = new Map<string, LedgerField>();
  readonly #known = new Map<string, LedgerField | null>();

  constructor(columns: readonly ColumnMatch[]) {
    for (const column of columns) {
      const { field, heading } = column;
      if (field === null) continue;
      if (!this.#byField.has(field)) this.#byField.set(field, column);
      this.#fields.set(heading, field);
    }
    for (const field of LEDGER_FIELDS)
      for (const name of COLUMN_NAMES[field]) if (!this.#fields.has(name)) this.#fields.set(name, field);
  }

  /**
   * Gives the heading of a meaning.
   *
   * @param field - Meaning.
   * @returns Heading of the ledger, else the usual one.
   */
  heading(field: LedgerField): string {
    const heading = this.#byField.get(field)?.heading ?? "";
    return heading === "" ? (COLUMN_NAMES[field][0] ?? field) : heading;
  }

  /**
   * Gives the column of a meaning.
   *
   * @param field - Meaning.
   * @returns Column letter; `undefined` if the ledger has no such column.
   */
  column(field: LedgerField): string | undefined {
    return this.#byField.get(field)?.letter;
  }

  /**
   * Tells whether a heading is that of a meaning.
   *
   * @param heading - Key of `others`, to which a column letter may be added.
   * @param field - Meaning.
   * @returns `true` also for the usual names of the meaning.
   */
  isOf(heading: string, field: LedgerField): boolean {
    let known = this.#known.get(heading);
    if (known === undefined) this.#known.set(heading, (known = this.#fieldOf(heading)));
    return known === field;
  }

  #fieldOf(heading: string): LedgerField | null {
    const bare = heading.replace(/ \([A-Z]+\)$/u, "");
    return this.#fields.get(heading) ?? this.#fields.get(bare) ?? (CONTACT.test(bare) ? "contact" : null);
  }
}
