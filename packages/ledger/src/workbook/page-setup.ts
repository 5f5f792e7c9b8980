/**
 * How a sheet is printed.
 *
 * @module
 */
import { colToLetter } from "hucre/xlsx";
import type { WriteOptions, WriteSheet } from "hucre/xlsx";
import { quotedSheetName } from "./sheet-names.js";
import type { SheetPlan } from "./sheet-plan.js";
import { visibleText, whole } from "./sheet-text.js";

type NamedRange = NonNullable<WriteOptions["namedRanges"]>[number];

// Excel allows 255 characters for the three parts together
const MAX_TITLE = 80;

/**
 * Sets a sheet up for printing: landscape, all columns on one page, as many pages long as it takes.
 *
 * @param plan - Sheet.
 * @returns Page set-up.
 */
export function pageSetupOf({ paper = "A4" }: SheetPlan): NonNullable<WriteSheet["pageSetup"]> {
  return {
    paperSize: paper === "A3" ? "a3" : "a4",
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
}

/**
 * Names what is printed: the heading on every page and, where not all columns are, the area.
 *
 * @param plan - Sheet.
 * @param scope - Valid name of the sheet.
 * @param heading - Row number of the heading.
 * @param last - Row number of the last row.
 * @returns Reserved names; the library would leave out the quotation marks round the name of the sheet, without which
 * Excel calls the file damaged.
 */
export function printNames(plan: SheetPlan, scope: string, heading: number, last: number): NamedRange[] {
  const sheet = quotedSheetName(scope);
  const row = `$${String(heading)}`;
  const titles = { name: "_xlnm.Print_Titles", range: `${sheet}!${row}:${row}`, scope };
  const { printedColumns: printed = plan.columns.length, columns } = plan;
  if (printed < 1 || printed >= columns.length) return [titles];
  const area = `${sheet}!$A$1:$${colToLetter(printed - 1)}$${String(last)}`;
  return [{ name: "_xlnm.Print_Area", range: area, scope }, titles];
}

/**
 * Writes the footer of a page: title, date, page of pages.
 *
 * @param title - Title; "&" is no command in it.
 * @param date - Date; the day of printing if absent.
 * @param language - Language.
 * @returns Footer in the notation of Excel.
 */
export function footerOf(title: string, date: string | undefined, language: "zh" | "en"): string {
  const pages = language === "zh" ? "第 &P 页 共 &N 页" : "Page &P of &N";
  return `&L${plain(title)}&C${date === undefined ? "&D" : plain(date)}&R${pages}`;
}

function plain(text: string): string {
  return whole(visibleText(text).replace(/\s+/gu, " ").slice(0, MAX_TITLE)).replaceAll("&", "&&");
}
