/**
 * The cells of a sheet.
 *
 * @module
 */
import { MAX_COLUMNS, MAX_MERGES, MAX_ROWS } from "../limits.js";
import type { CellValue, MergedArea, SheetRow } from "../sheet.js";
import { formatted } from "./number-format.js";
import { isTrue, unescaped } from "./read-workbook.js";
import type { Workbook } from "./read-workbook.js";
import type { XmlHandler, XmlTag } from "./scan-xml.js";

/** A formula whose result is not stored. */
export interface EmptyFormula {
  /** Row number. */
  readonly row: number;
  /** Column, from 0. */
  readonly column: number;
  /** Formula without its sign. */
  readonly formula: string;
}

/** How many cells may still be kept, all sheets together. */
export interface CellBudget {
  /** Cells. */
  left: number;
}

const MAX_FORMULAS = 1000;
const MAX_LETTERS = 3;
const [LETTER_A, LETTER_Z, LETTERS] = [65, 90, 26];
const LOWER_CASE = 0xdf;

/** Collects the rows of one sheet while it is scanned. */
// no #fields, as in the scanner
export class WorksheetReader implements XmlHandler {
  /** Merged areas within the limits. */
  readonly merges: MergedArea[] = [];
  /** Formulas without a result, the first thousand. */
  readonly emptyFormulas: EmptyFormula[] = [];
  /** Whether values beyond the limits were left out. */
  isCut = false;
  private readonly workbook: Workbook;
  private readonly budget: CellBudget;
  private readonly kept: SheetRow[] = [];
  private isSorted = true;
  private isInData = false;
  private isInRow = false;
  private isInCell = false;
  private isPhonetic = false;
  private number = 0;
  private isHidden = false;
  private cells: CellValue[] = [];
  private column = -1;
  private type = "";
  private style = -1;
  private value = "";
  private formula: string | null = null;
  private isFormula = false;

  constructor(workbook: Workbook, budget: CellBudget) {
    this.workbook = workbook;
    this.budget = budget;
  }

  /** Rows with a value, by number. */
  get rows(): readonly SheetRow[] {
    if (this.isSorted) return this.kept;
    // no program writes them so; of two rows with one number, the later one's cells count
    const byNumber = new Map<number, SheetRow>();
    for (const row of this.kept) {
      const before = byNumber.get(row.number);
      byNumber.set(row.number, before === undefined ? row : overlaid(before, row));
    }
    return [...byNumber.values()].sort((a, b) => a.number - b.number);
  }

  open(name: string, tag: XmlTag): boolean {
    if (!this.isInData) {
      if (name === "sheetData") this.isInData = true;
      else if (name === "mergeCell") this.merge(tag.attribute("ref") ?? "");
      return false;
    }
    switch (name) {
      case "c":
        if (this.isInRow) this.openCell(tag);
        return false;
      case "v":
        return this.isInCell;
      case "row":
        this.openRow(tag);
        return false;
      case "f":
        if (!this.isInCell) return false;
        this.formula = "";
        this.isFormula = true;
        return true;
      case "rPh":
        this.isPhonetic = true;
        return false;
      case "t":
        return this.isInCell && !this.isPhonetic;
      default:
        return false;
    }
  }

  text(text: string): void {
    if (this.isFormula) this.formula += text;
    else this.value += text;
  }

  close(name: string): void {
    switch (name) {
      case "c":
        if (this.isInCell) this.closeCell();
        break;
      case "row":
        if (this.isInRow) this.closeRow();
        break;
      case "f":
        this.isFormula = false;
        break;
      case "rPh":
        this.isPhonetic = false;
        break;
      case "sheetData":
        this.isInData = false;
        break;
      default:
    }
  }

  private openRow(tag: XmlTag): void {
    const number = Number(tag.attribute("r"));
    const next = Number.isInteger(number) && number >= 1 ? number : this.number + 1;
    if (next <= this.number) this.isSorted = false;
    this.number = next;
    this.isHidden = isTrue(tag.attribute("hidden"));
    this.isInRow = true;
    this.cells = [];
    this.column = -1;
  }

  private closeRow(): void {
    this.isInRow = false;
    this.isInCell = false;
    const { length } = this.cells;
    if (length === 0) return;
    if (this.number > MAX_ROWS || this.budget.left < length) {
      this.isCut = true;
      return;
    }
    this.budget.left -= length;
    // as long as it is and no longer: what grew by pushing holds half as much again
    this.kept.push({ number: this.number, cells: this.cells.slice(), isHidden: this.isHidden });
  }

  private openCell(tag: XmlTag): void {
    const reference = tag.attribute("r");
    this.column = (reference === null ? null : columnOf(reference)) ?? this.column + 1;
    this.type = tag.attribute("t") ?? "";
    const style = tag.attribute("s");
    this.style = style === null ? -1 : Number(style);
    this.value = "";
    this.formula = null;
    this.isFormula = false;
    this.isPhonetic = false;
    this.isInCell = true;
  }

  private closeCell(): void {
    this.isInCell = false;
    const value = this.read();
    if (value === null && this.formula !== null && this.type !== "str") this.emptyFormula(this.formula);
    if (value === null || value === "") return;
    if (this.column >= MAX_COLUMNS) {
      this.isCut = true;
      return;
    }
    while (this.cells.length < this.column) this.cells.push(null);
    this.cells[this.column] = value;
  }

  private read(): CellValue {
    const text = this.value;
    switch (this.type) {
      case "s":
        return text === "" ? null : (this.workbook.strings[Number(text)] ?? null);
      case "str":
      case "inlineStr":
        return unescaped(text);
      case "b":
        return text === "" ? null : text === "1" || text.toLowerCase() === "true";
      case "e":
        return text;
      case "d":
        return isoDate(text);
      default: {
        if (text.trim() === "") return null;
        const number = Number(text);
        if (!Number.isFinite(number)) return text;
        const kind = this.style < 0 ? null : (this.workbook.formats[this.style] ?? null);
        return kind === null ? number : formatted(number, kind, this.workbook.is1904);
      }
    }
  }

  private emptyFormula(formula: string): void {
    if (this.emptyFormulas.length >= MAX_FORMULAS || this.number > MAX_ROWS) return;
    this.emptyFormulas.push({ row: this.number, column: this.column, formula });
  }

  private merge(reference: string): void {
    const [from = "", to = from] = reference.split(":");
    const [left, right] = [columnOf(from), columnOf(to)];
    const [top, bottom] = [rowOf(from), rowOf(to)];
    if (left === null || right === null || top === null || bottom === null) return;
    if (left > right || top > bottom || left >= MAX_COLUMNS || top > MAX_ROWS) return;
    if (this.merges.length >= MAX_MERGES) return;
    this.merges.push({ top, bottom: Math.min(bottom, MAX_ROWS), left, right: Math.min(right, MAX_COLUMNS - 1) });
  }
}

/**
 * Leaves out areas that lie over others, which no spreadsheet allows: going through the rest takes no more steps than
 * the sheet has cells.
 *
 * @param merges - Merged areas.
 * @returns Those that begin in a column below the last one kept there, by column and row.
 */
export function withoutOverlaps(merges: readonly MergedArea[]): readonly MergedArea[] {
  const last = new Map<number, number>();
  return [...merges]
    .sort((a, b) => a.left - b.left || a.top - b.top)
    .filter(({ left, top, bottom }) => {
      if (top <= (last.get(left) ?? 0)) return false;
      last.set(left, bottom);
      return true;
    });
}

function overlaid(before: SheetRow, after: SheetRow): SheetRow {
  const length = Math.max(before.cells.length, after.cells.length);
  const cells = Array.from({ length }, (_, column) => after.cells[column] ?? before.cells[column] ?? null);
  return { number: before.number, cells, isHidden: before.isHidden || after.isHidden };
}

function columnOf(reference: string): number | null {
  let column = 0;
  let letters = 0;
  for (; letters < reference.length && letters <= MAX_LETTERS; letters += 1) {
    const code = reference.charCodeAt(letters) & LOWER_CASE;
    if (code < LETTER_A || code > LETTER_Z) break;
    column = column * LETTERS + code - LETTER_A + 1;
  }
  return letters === 0 || letters > MAX_LETTERS ? null : column - 1;
}

function rowOf(reference: string): number | null {
  const row = Number(/\d+$/u.exec(reference)?.[0]);
  return Number.isInteger(row) && row >= 1 ? row : null;
}

function isoDate(text: string): CellValue {
  const time = Date.parse(/(?:Z|[+-]\d{2}:\d{2})$/u.test(text) || !text.includes("T") ? text : `${text}Z`);
  return Number.isNaN(time) ? text : new Date(time);
}
