/**
 * What the export dialog holds.
 *
 * @module
 */
import type { Chain } from "@liantu/core";
import type { CardLevel, LensName, PaletteName, PaperName, PaperOrientation } from "@liantu/cytoscape";
import type { WorkbookContent } from "@liantu/ledger";
import type { Locale } from "../words/text.js";
import type { SheetOptions } from "./pdf-request.js";

/** Kind of file to export. */
export type ExportKind = "pdf" | "png" | "svg" | "docx" | "pptx" | "xlsx" | "html" | "json";

/** Kinds in the order of the dialog. */
export const EXPORT_KINDS: readonly ExportKind[] = ["pdf", "png", "svg", "docx", "pptx", "xlsx", "html", "json"];

/** An earlier state of the chain, to compare with. */
export interface EarlierChain {
  /** Name of the file that it comes from. */
  readonly name: string;
  /** The chain. */
  readonly chain: Chain;
}

/** What the export dialog holds. */
export interface ExportForm {
  /** Kind of file. */
  readonly kind: ExportKind;
  /** Size of a page. */
  readonly size: PaperName;
  /** Which way it lies. */
  readonly orientation: PaperOrientation;
  /** Whether the map is spread over as many pages as it needs to be read. */
  readonly isTiled: boolean;
  /** Level of detail; `"auto"` takes the nearest that can be read. */
  readonly level: "auto" | CardLevel;
  /** Colours. */
  readonly palette: PaletteName;
  /** Title. */
  readonly title: string;
  /** Classification mark. */
  readonly mark: string;
  /** Unit that hands a briefing in. */
  readonly unit: string;
  /** Date of a briefing, such as "2025-03-31"; empty for none. */
  readonly date: string;
  /** What a briefing is compared with; `null` for nothing. */
  readonly before: EarlierChain | null;
  /** Dots per inch of a picture. */
  readonly dpi: number;
  /** What a workbook holds. */
  readonly content: WorkbookContent;
  /** Whether people to talk to go with it. */
  readonly hasContacts: boolean;
  /** Whether the one-file page may only be looked at. */
  readonly isReadOnly: boolean;
}

/**
 * Gives the form as it opens.
 *
 * @param title - Name of the chain.
 * @param date - Date of today.
 * @returns A wall chart on A3.
 */
export function firstForm(title: string, date: string): ExportForm {
  return {
    kind: "pdf",
    size: "A3",
    orientation: "landscape",
    isTiled: false,
    level: "auto",
    palette: "print",
    title,
    mark: "",
    unit: "",
    date,
    before: null,
    dpi: 150,
    content: "all",
    hasContacts: false,
    isReadOnly: true,
  };
}

/** Kinds that are a drawing on paper. */
export function isDrawing(kind: ExportKind): boolean {
  return kind === "pdf" || kind === "png" || kind === "svg";
}

/** Kinds that are a briefing: sentences, tables and the map. */
export function isBriefing(kind: ExportKind): kind is "docx" | "pptx" {
  return kind === "docx" || kind === "pptx";
}

/**
 * Gives how the map is set on paper.
 *
 * @param form - What was entered.
 * @param locale - Language.
 * @param lens - Lens of the map on the screen.
 * @param date - Date of today.
 * @returns Options of the drawing.
 */
export function sheetOptions(form: ExportForm, locale: Locale, lens: LensName, date: string): SheetOptions {
  const { size, orientation, isTiled, level, palette, title, mark } = form;
  return {
    locale,
    palette,
    lens,
    date,
    title,
    paper: { size, orientation, ...(isTiled && form.kind === "pdf" && { tiles: "auto" as const }) },
    ...(level !== "auto" && { level }),
    ...(mark.trim() !== "" && { mark: mark.trim() }),
  };
}

/**
 * Gives a day as documents write it.
 *
 * @param day - Day.
 * @returns Such as "2025-03-31".
 */
export function isoDay(day: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${String(day.getFullYear())}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
