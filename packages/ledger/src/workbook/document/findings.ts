/**
 * What is found while a workbook is read; handed from sheet to sheet.
 *
 * @module
 */
import { cellText } from "../../cell-text.js";
import { IssueList } from "../../issue-list.js";
import type { CellValue } from "../../sheet.js";
import { longTextNumber } from "./cell-text-forms.js";
import { workbookIssue } from "./workbook-issues.js";
import type { WorkbookIssue, WorkbookIssueCode, WorkbookPlace } from "./workbook-issues.js";

/** Issues, what was set aside, and the long texts that cells refer to. */
export class WorkbookFindings {
  /** Issues so far; what is set aside is all of it, however many. */
  readonly issues = new IssueList<WorkbookIssue>();
  /** What was set aside so far, as the document keeps it. */
  readonly setAside: { readonly place: string; readonly code: string; readonly value: unknown }[] = [];
  /** Long texts by number. */
  readonly longTexts = new Map<string, string>();

  /**
   * Reports an issue.
   *
   * @param code - Kind.
   * @param place - Where.
   * @param details - What is filled in.
   */
  report(code: WorkbookIssueCode, place: WorkbookPlace, details?: readonly [zh: string, en?: string]): void {
    this.issues.add(workbookIssue(code, place, details));
  }

  /**
   * Sets a value aside.
   *
   * @param path - Path in the document that it was meant for.
   * @param code - Why.
   * @param value - Value.
   */
  keep(path: string, code: WorkbookIssueCode, value: unknown): void {
    this.setAside.push({ place: path, code, value });
  }

  /**
   * Puts a long text in place of its number.
   *
   * @param cell - Cell.
   * @returns The cell, or the text that it stands for; `undefined` if that text is lost.
   */
  expand(cell: CellValue): CellValue | undefined {
    const number = typeof cell === "string" ? longTextNumber(cell) : null;
    return number === null ? cell : this.longTexts.get(number);
  }
}

/**
 * Gives a cell as JSON has it.
 *
 * @param cell - Cell.
 * @returns Text, number or boolean; a date as text.
 */
export function plainValue(cell: CellValue): string | number | boolean | null {
  return cell instanceof Date ? cellText(cell) : cell;
}
