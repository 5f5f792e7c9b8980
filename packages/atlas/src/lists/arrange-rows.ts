/**
 * From all rows of a list to the lines that are shown: kept by filters, sorted, under their groups.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import type { Locale } from "../words/text.js";
import { columnsFor } from "./list-column.js";
import type { ListColumn, SortValue } from "./list-column.js";

/** Something by which rows are kept, such as the class of their link. */
export interface ListFacet<Row> {
  /** Key, unique in the list. */
  readonly key: string;
  /** Name. */
  readonly name: Localized;
  /** Values of a row; it is kept if one of them is chosen. */
  readonly valuesOf: (row: Row) => readonly string[];
  /** Name of a value. */
  readonly labelOf: (value: string, locale: Locale) => string;
  /** Values in the order to offer them; others follow by name. */
  readonly order?: readonly string[];
  /** Part of the filter that the map shares, if it is one. */
  readonly shared?: "classes" | "stages" | "statuses";
}

/** Something by which rows are put together. */
export interface ListGrouping<Row> {
  /** Key, unique in the list. */
  readonly key: string;
  /** Name, such as "按类别分组". */
  readonly name: Localized;
  /** Groups of a row; it stands under each of them. */
  readonly groupsOf: (row: Row) => readonly string[];
  /** Name of a group. */
  readonly labelOf: (group: string, locale: Locale) => string;
  /** Groups in their order; others follow by name. */
  readonly order?: readonly string[];
  /** Groups that are shown although nothing is in them. */
  readonly always?: readonly string[];
}

/** How a list is looked at. */
export interface ListView {
  /** Column that it is sorted by, and which way; `null` for the order of the rows. */
  readonly sort: { readonly key: string; readonly isDescending: boolean } | null;
  /** Grouping, or `null`. */
  readonly grouping: string | null;
  /** Chosen values by facet; a facet without any keeps every row. */
  readonly filters: ReadonlyMap<string, readonly string[]>;
  /** Text that a row must hold. */
  readonly query: string;
  /** Groups that are folded. */
  readonly folded: ReadonlySet<string>;
  /** Whether the filters are on the screen. */
  readonly isFilterOpen: boolean;
}

/** A list as nobody has touched it yet. */
export const PLAIN_VIEW: ListView = {
  sort: null,
  grouping: null,
  filters: new Map(),
  query: "",
  folded: new Set(),
  isFilterOpen: false,
};

/** A line of a list. */
export type ListLine<Row> =
  | {
      readonly kind: "group";
      /** Key of the line. */
      readonly key: string;
      /** The group. */
      readonly group: string;
      /** Its name. */
      readonly label: string;
      /** How many rows it has. */
      readonly count: number;
      /** Whether they are shown. */
      readonly isOpen: boolean;
    }
  | {
      readonly kind: "row";
      /** Key of the line; a row that stands under two groups has two lines. */
      readonly key: string;
      /** The row. */
      readonly row: Row;
    };

/**
 * Keeps the rows that a filter lets pass.
 *
 * @param rows - All rows.
 * @param facets - What can be filtered by.
 * @param filters - Chosen values by facet.
 * @param query - Text that one of the texts of a row must hold; case and width of letters do not matter.
 * @param columns - Columns, for the texts.
 * @param locale - Language of the texts.
 * @returns Rows in their order.
 */
export function keptRows<Row>(
  rows: readonly Row[],
  facets: readonly ListFacet<Row>[],
  filters: ListView["filters"],
  query: string,
  columns: readonly ListColumn<Row>[],
  locale: Locale,
): readonly Row[] {
  const active = facets
    .map((facet) => ({ facet, chosen: new Set(filters.get(facet.key) ?? []) }))
    .filter(({ chosen }) => chosen.size > 0);
  const wanted = plain(query);
  const shown = columnsFor(columns, "screen");
  if (active.length === 0 && wanted === "") return rows;
  return rows.filter(
    (row) =>
      active.every(({ facet, chosen }) => facet.valuesOf(row).some((value) => chosen.has(value))) &&
      (wanted === "" || shown.some((column) => plain(column.text(row, locale)).includes(wanted))),
  );
}

/**
 * Sorts rows by a column; what is not known comes last in either direction, equals keep their order.
 *
 * @param rows - Rows; they are not moved.
 * @param column - Column, `undefined` to leave them as they are.
 * @param isDescending - Whether the greatest comes first.
 * @param locale - Language that orders texts.
 * @returns Sorted rows.
 */
export function sortedRows<Row>(
  rows: readonly Row[],
  column: ListColumn<Row> | undefined,
  isDescending: boolean,
  locale: Locale,
): readonly Row[] {
  if (column === undefined) return rows;
  const collator = new Intl.Collator(locale === "zh" ? "zh-CN" : "en", { numeric: true });
  const compare = (a: SortValue, b: SortValue): number => {
    if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
    const order = typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
    return isDescending ? -order : order;
  };
  return rows
    .map((row) => ({ row, by: column.sortBy(row) }))
    .sort((a, b) => compare(a.by, b.by))
    .map(({ row }) => row);
}

/**
 * Puts rows under their groups.
 *
 * @param rows - Rows in their order.
 * @param keyOf - Gives the key of a row.
 * @param grouping - Grouping, `undefined` for none.
 * @param folded - Groups whose rows are not shown.
 * @param locale - Language of the names.
 * @returns Lines.
 */
export function linesOf<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  grouping: ListGrouping<Row> | undefined,
  folded: ReadonlySet<string>,
  locale: Locale,
): readonly ListLine<Row>[] {
  if (grouping === undefined) return rows.map((row) => ({ kind: "row", key: keyOf(row), row }));
  const groups = new Map<string, Row[]>((grouping.always ?? []).map((group) => [group, []]));
  for (const row of rows) {
    for (const group of new Set(grouping.groupsOf(row))) {
      const members = groups.get(group);
      if (members === undefined) groups.set(group, [row]);
      else members.push(row);
    }
  }
  const names = inOrder([...groups.keys()], grouping.order, (group) => grouping.labelOf(group, locale), locale);
  return names.flatMap((group): readonly ListLine<Row>[] => {
    const members = groups.get(group) ?? [];
    const isOpen = !folded.has(group);
    const label = grouping.labelOf(group, locale);
    const head = { kind: "group", key: JSON.stringify([group]), group, label, count: members.length, isOpen } as const;
    if (!isOpen) return [head];
    return [head, ...members.map((row) => ({ kind: "row", key: JSON.stringify([group, keyOf(row)]), row }) as const)];
  });
}

/** A value that rows can be kept by. */
export interface FacetChoice {
  /** The value. */
  readonly value: string;
  /** Its name. */
  readonly label: string;
  /** How many rows have it. */
  readonly count: number;
}

/**
 * Lists what can be chosen of a facet.
 *
 * @param rows - All rows.
 * @param facet - Facet.
 * @param locale - Language.
 * @returns Values that some row has, in the order of the facet.
 */
export function facetChoices<Row>(rows: readonly Row[], facet: ListFacet<Row>, locale: Locale): readonly FacetChoice[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const value of new Set(facet.valuesOf(row))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const label = (value: string): string => facet.labelOf(value, locale);
  return inOrder([...counts.keys()], facet.order, label, locale).map((value) => ({
    value,
    label: label(value),
    count: counts.get(value) ?? 0,
  }));
}

function inOrder(
  values: readonly string[],
  order: readonly string[] | undefined,
  label: (value: string) => string,
  locale: Locale,
): readonly string[] {
  const collator = new Intl.Collator(locale === "zh" ? "zh-CN" : "en", { numeric: true });
  const places = new Map((order ?? []).map((value, at) => [value, at]));
  const place = (value: string): number => places.get(value) ?? places.size;
  // "" stands for "not recorded", which comes last.
  const isNone = (value: string): number => (value === "" ? 1 : 0);
  return [...values].sort(
    (a, b) =>
      place(a) - place(b) ||
      isNone(a) - isNone(b) ||
      collator.compare(label(a), label(b)) ||
      (a < b ? -1 : a > b ? 1 : 0),
  );
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}
