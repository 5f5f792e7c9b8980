/**
 * Lists: columns that say what stands in them, put together into sheets.
 *
 * @module
 */
import { convertAmount, formatAmount, parseUnit, unitsAreAlike } from "@liantu/core";
import type { Chain, LinkKey, Localized } from "@liantu/core";
import type { CellFill, CellValue, SheetPlan } from "../sheet-plan.js";

/** Language of a list. */
export type ListLanguage = "zh" | "en";

/** A column of a list, filled from entries. */
export interface ListColumn<Entry> {
  /** Heading, with the unit where all values share one. */
  readonly head: Localized;
  /** Width in characters. */
  readonly width: number;
  /** Value for an entry; `null` for what is not known. */
  readonly cell: (entry: Entry, language: ListLanguage) => CellValue;
  /** Number format. */
  readonly format?: string;
  /** Number format of the cell of an entry, in place of that of the column. */
  readonly formatOf?: (entry: Entry) => string | undefined;
  /** Whether long text is wrapped. */
  readonly isWrapped?: boolean;
  /** Explanation of the heading. */
  readonly explanation?: Localized;
  /** Colour behind the cell of an entry. */
  readonly fill?: (entry: Entry) => CellFill;
  /** Values to choose from. */
  readonly choices?: readonly string[];
}

/** What a list is apart from its columns and entries. */
export interface ListFrame {
  /** Name of the sheet. */
  readonly name: string;
  /** Title. */
  readonly title: string;
  /** Lines between title and heading. */
  readonly notes: readonly string[];
  /** Language. */
  readonly language: ListLanguage;
  /** Paper. */
  readonly paper?: "A3" | "A4";
  /** Columns on the left that stay in sight. */
  readonly frozenColumns?: number;
  /** Columns on the left that are printed. */
  readonly printedColumns?: number;
}

/** Thousands are parted, small numbers show all their digits; "#,##0.##" would show 4 400 as "4,400.". */
export const AMOUNT_FORMAT = "[>=1000]#,##0;General";
/** Whole numbers. */
export const WHOLE_FORMAT = "#,##0";
/** Shares. */
export const PERCENT_FORMAT = "0.0%";
// noise of floating point is no information
const DIGITS = 12;

/**
 * Puts a list together.
 *
 * @param columns - Columns.
 * @param entries - Entries, one row each.
 * @param frame - Names and notes.
 * @returns Plan of the sheet.
 */
export function listSheet<Entry>(
  columns: readonly ListColumn<Entry>[],
  entries: readonly Entry[],
  { language, paper, frozenColumns, printedColumns, name, title, notes }: ListFrame,
): SheetPlan {
  return {
    name,
    title,
    notes,
    columns: columns.map(({ head, width, format, isWrapped, explanation, choices }) => ({
      head: head[language],
      width,
      ...(format === undefined ? {} : { format }),
      ...(isWrapped === undefined ? {} : { isWrapped }),
      ...(explanation === undefined ? {} : { explanation: explanation[language] }),
      ...(choices === undefined ? {} : { choices }),
    })),
    rows: entries.map((entry) => columns.map(({ cell }) => tidy(cell(entry, language)))),
    fill: (row, column) => {
      const entry = entries[row];
      return entry === undefined ? "none" : (columns[column]?.fill?.(entry) ?? "none");
    },
    format: (row, column) => {
      const entry = entries[row];
      return entry === undefined ? undefined : columns[column]?.formatOf?.(entry);
    },
    ...(paper === undefined ? {} : { paper }),
    ...(frozenColumns === undefined ? {} : { frozenColumns }),
    ...(printedColumns === undefined ? {} : { printedColumns }),
  };
}

/**
 * Takes the noise of floating point off a number.
 *
 * @param value - Value of a cell.
 * @returns Value to write.
 */
export function tidy(value: CellValue): CellValue {
  return typeof value === "number" && Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) : value;
}

/**
 * Chooses how a number is shown: four digits that count, or all before the point.
 *
 * @param value - Number; `null` if there is none.
 * @param sign - What stands before it, such as "≥ ".
 * @returns Number format; the cell keeps the whole number.
 */
export function numberFormat(value: number | null, sign = ""): string {
  const size = Math.abs(value ?? 0);
  const decimals = value === null || Number.isInteger(value) || size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 3;
  const digits = decimals === 0 ? WHOLE_FORMAT : `#,##0.${"0".repeat(decimals)}`;
  return sign === "" ? digits : `"${sign}"${digits}`;
}

/**
 * Names a unit for people.
 *
 * @param unit - Unit; `null` if none is stated.
 * @param language - Language.
 * @returns Such as "吨/年" for "t/a": one that converts by 1, else the unit as it is.
 */
export function unitLabel(unit: string | null, language: ListLanguage): string | null {
  if (unit === null || parseUnit(unit) === null) return unit;
  const label = formatAmount(1, unit, language).replace(/^1 ?/u, "");
  const isSame = parseUnit(label) !== null && unitsAreAlike(unit, label) && convertAmount(1, unit, label) === 1;
  return isSame ? label : unit;
}

/**
 * Joins texts, leaving out those that are not there.
 *
 * @param texts - Texts.
 * @param language - Language, which has its own separator.
 * @returns Text; `null` if nothing is left.
 */
export function joinTexts(texts: readonly (string | null | undefined)[], language: ListLanguage): string | null {
  const found = texts.filter((text): text is string => text !== null && text !== undefined && text !== "");
  return found.length === 0 ? null : found.join(language === "zh" ? "；" : "; ");
}

/**
 * Names a link in the language asked for.
 *
 * @param chain - Chain.
 * @param id - Key of the link.
 * @param language - Language.
 * @returns Name; the key of a link that the chain does not have.
 */
export function linkName(chain: Chain, id: LinkKey, language: ListLanguage): string {
  if (!chain.graph.hasNode(id)) return id;
  const { name, nameEn } = chain.graph.getNodeAttributes(id);
  return language === "en" ? (nameEn ?? name) : name;
}

/**
 * Names a chain in the language asked for.
 *
 * @param chain - Chain.
 * @param language - Language.
 * @returns Name.
 */
export function chainName({ document }: Chain, language: ListLanguage): string {
  return language === "en" ? (document.nameEn ?? document.name) : document.name;
}

/**
 * Says of when and where a list is.
 *
 * @param chain - Chain.
 * @param language - Language.
 * @param date - Date of the list.
 * @returns Lines for the top of a sheet.
 */
export function frameNotes({ document }: Chain, language: ListLanguage, date?: string): readonly string[] {
  const { region, asOf } = document;
  const says = (zh: string, en: string, value: string | undefined): string | null =>
    value === undefined ? null : language === "zh" ? `${zh}：${value}` : `${en}: ${value}`;
  const line = joinTexts(
    [
      says("地区", "Region", region?.name ?? region?.code),
      says("数据截至", "Data as of", asOf),
      says("制表日期", "Made on", date),
    ],
    language,
  );
  return line === null ? [] : [line];
}

/**
 * Compares texts by code unit, the same in every locale.
 *
 * @param a - Text.
 * @param b - Text.
 * @returns Negative, 0 or positive.
 */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
