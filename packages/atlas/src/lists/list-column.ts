/**
 * A column of a list, said once for the screen, for paper, for the clipboard and for a workbook.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import type { CellFill, CellValue } from "@liantu/ledger";
import type { Locale } from "../words/text.js";

/** Where a list is shown. */
export type ListPlace = "screen" | "print" | "copy" | "workbook";

/** What a column sorts by; `null` for what is not known, which comes last in either direction. */
export type SortValue = number | string | null;

/** A column of a list. */
export interface ListColumn<Row> {
  /** Key, unique in the list. */
  readonly key: string;
  /** Heading. */
  readonly head: Localized;
  /** Heading above this one and its neighbours of the same group. */
  readonly group?: Localized;
  /** What the column counts, when its heading is pointed at. */
  readonly meaning?: Localized;
  /** Width in CSS pixels by language; on paper widths are shares. */
  readonly width: Readonly<Record<Locale, number>>;
  /** Whether it takes the width that is left over. */
  readonly isGrowing?: boolean;
  /** Whether it stands to the right, as numbers do. */
  readonly isRight?: boolean;
  /** What the cell says. */
  readonly text: (row: Row, locale: Locale) => string;
  /** What the cell says at more length, when it is pointed at. */
  readonly hint?: (row: Row, locale: Locale) => string;
  /** What it sorts by. */
  readonly sortBy: (row: Row) => SortValue;
  /** Value in a workbook, where it is not the text. */
  readonly value?: (row: Row, locale: Locale) => CellValue;
  /** Number format in a workbook. */
  readonly format?: (row: Row) => string | undefined;
  /** Colour behind the cell in a workbook. */
  readonly fill?: (row: Row) => CellFill;
  /** Places that show it; all if none are named. */
  readonly places?: readonly ListPlace[];
}

/**
 * Chooses the columns for a place.
 *
 * @param columns - All columns.
 * @param place - Where the list is shown.
 * @returns Columns in their order.
 */
export function columnsFor<Row>(columns: readonly ListColumn<Row>[], place: ListPlace): readonly ListColumn<Row>[] {
  return columns.filter(({ places }) => places === undefined || places.includes(place));
}

/** Columns that stand under one heading; `head` is `null` for a column that stands alone. */
export interface HeadingGroup<Row> {
  /** Heading above the columns. */
  readonly head: Localized | null;
  /** The columns. */
  readonly columns: readonly ListColumn<Row>[];
}

/**
 * Puts neighbours of one group together.
 *
 * @param columns - Columns in their order.
 * @returns Groups in the order of the columns.
 */
export function headingGroups<Row>(columns: readonly ListColumn<Row>[]): readonly HeadingGroup<Row>[] {
  const groups: { head: Localized | null; columns: ListColumn<Row>[] }[] = [];
  for (const column of columns) {
    const last = groups[groups.length - 1];
    if (column.group !== undefined && last?.head?.zh === column.group.zh) last.columns.push(column);
    else groups.push({ head: column.group ?? null, columns: [column] });
  }
  return groups;
}

/**
 * Says a heading with what stands above it, for where there is one line of headings only.
 *
 * @param column - Column.
 * @param locale - Language.
 * @returns Text such as "缺口：只算已建".
 */
export function wholeHead<Row>({ head, group }: ListColumn<Row>, locale: Locale): string {
  if (group === undefined) return head[locale];
  return `${group[locale]}${locale === "zh" ? "：" : ": "}${head[locale]}`;
}
