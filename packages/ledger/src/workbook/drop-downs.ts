/**
 * Drop-down lists of columns.
 *
 * @module
 */
import { colToLetter } from "hucre/xlsx";
import type { DataValidation } from "hucre/xlsx";
import { quotedSheetName } from "./sheet-names.js";
import type { SheetPlan } from "./sheet-plan.js";
import { visibleText } from "./sheet-text.js";

const MAX_INLINE = 255;

/** Lists that do not fit into a validation, put on a hidden sheet. */
export class DropDowns {
  readonly #lists: string[][] = [];
  readonly #letters = new Map<string, string>();
  readonly #sheet: string;

  /**
   * Makes an empty collection.
   *
   * @param sheet - Name of the hidden sheet.
   */
  constructor(sheet: string) {
    this.#sheet = sheet;
  }

  /**
   * Makes the drop-down lists of a sheet.
   *
   * @param plan - Sheet.
   * @param from - Row number of the first row of the table.
   * @param to - Row number of the last.
   * @returns Validations that warn of other values, and let them stand.
   */
  of({ columns }: SheetPlan, from: number, to: number): DataValidation[] {
    if (to < from) return [];
    return columns.flatMap(({ choices = [] }, column) => {
      const values = [...new Set(choices.map(visibleText))].filter((text) => text !== "");
      if (values.length === 0) return [];
      const letter = colToLetter(column);
      return [
        {
          type: "list",
          range: `${letter}${String(from)}:${letter}${String(to)}`,
          allowBlank: true,
          showErrorMessage: true,
          // a ledger may know words of its own
          errorStyle: "warning",
          ...(isInline(values) ? { values } : { formula1: this.#reference(values) }),
        },
      ];
    });
  }

  /**
   * Gives the hidden sheet.
   *
   * @returns Rows of the sheet, one list a column; `null` if every list fits into its validation.
   */
  rows(): (string | null)[][] | null {
    if (this.#lists.length === 0) return null;
    const height = Math.max(...this.#lists.map((list) => list.length));
    return Array.from({ length: height }, (_, row) => this.#lists.map((list) => list[row] ?? null));
  }

  #reference(values: string[]): string {
    const key = JSON.stringify(values);
    const letter = this.#letters.get(key) ?? colToLetter(this.#lists.length);
    if (!this.#letters.has(key)) this.#lists.push(values);
    this.#letters.set(key, letter);
    return `${quotedSheetName(this.#sheet)}!$${letter}$1:$${letter}$${String(values.length)}`;
  }
}

function isInline(values: readonly string[]): boolean {
  return (
    values.join(",").length <= MAX_INLINE &&
    values.every((text) => /^[^\s",=][^",]*$/u.test(text) && text === text.trim())
  );
}
