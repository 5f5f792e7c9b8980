/**
 * What cells look like.
 *
 * @module
 */
import type { CellStyle } from "hucre/xlsx";
import type { CellFill, SheetColumn } from "./sheet-plan.js";

const COLOURS: Readonly<Record<Exclude<CellFill, "none">, string>> = {
  // green, blue, red, as on the map
  built: "CDE9D6",
  "under-construction": "CFE2FA",
  planned: "FBD5CB",
  gap: "E3D7EF",
  heading: "D9E1F2",
  error: "F8CBAD",
  warning: "FFF2CC",
};

const LINE = { style: "thin", color: { rgb: "BFBFBF" } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };

/** Styles of what stands above the rows of a table. */
export interface FrameStyles {
  /** Font of everything that has no other. */
  readonly font: { readonly name: string; readonly size: number };
  /** Title above the table. */
  readonly title: CellStyle;
  /** Title above a table that is wider than the screen. */
  readonly leftTitle: CellStyle;
  /** Lines between title and heading. */
  readonly note: CellStyle;
  /** Headings. */
  readonly heading: CellStyle;
}

/**
 * Gives the styles of title, notes and headings.
 *
 * @param language - Language, which decides the font.
 * @returns Styles; each names its font and size, because one that does not is drawn as the program likes.
 */
export function frameStyles(language: "zh" | "en"): FrameStyles {
  const font = { name: language === "zh" ? "宋体" : "Calibri", size: 11 };
  const title = (horizontal: "center" | "left"): CellStyle => ({
    font: { ...font, bold: true, size: 16 },
    alignment: { horizontal, vertical: "center", wrapText: true },
    numFmt: "@",
  });
  return {
    font,
    title: title("center"),
    leftTitle: title("left"),
    note: {
      font: { ...font, color: { rgb: "404040" } },
      alignment: { horizontal: "left", vertical: "center", wrapText: true },
      numFmt: "@",
    },
    heading: {
      font: { ...font, bold: true },
      fill: solid("heading"),
      border: BORDER,
      alignment: { horizontal: "center", vertical: "center", wrapText: true },
      numFmt: "@",
    },
  };
}

/**
 * Gives the style of a cell of the table.
 *
 * @param column - Column.
 * @param fill - Colour behind the cell.
 * @param isText - Whether the cell has to stay text when it is edited.
 * @param own - Number format of the cell, if it is not that of the column.
 * @returns Style.
 */
export function bodyStyle(
  column: SheetColumn | undefined,
  fill: CellFill = "none",
  isText = false,
  own?: string,
): CellStyle {
  const format = isText ? "@" : (own ?? column?.format);
  return {
    border: BORDER,
    alignment: { vertical: "top", ...(column?.isWrapped === true ? { wrapText: true } : {}) },
    ...(fill === "none" ? {} : { fill: solid(fill) }),
    ...(format === undefined ? {} : { numFmt: format }),
  };
}

function solid(fill: Exclude<CellFill, "none">): NonNullable<CellStyle["fill"]> {
  return { type: "pattern", pattern: "solid", fgColor: { rgb: COLOURS[fill] } };
}
