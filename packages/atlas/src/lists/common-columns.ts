/**
 * Columns that several lists share.
 *
 * @module
 */
import { ACTION_NAMES, CLASS_NAMES, LANE_NAMES } from "@liantu/core";
import type { Amount, LinkClass, Localized } from "@liantu/core";
import type { CellFill } from "@liantu/ledger";
import { amountText, cellText, unitText } from "../views/format.js";
import { CLASS_ORDER } from "../views/gap-rows.js";
import { knownAmount } from "../views/known-amount.js";
import type { Locale } from "../words/text.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { WORDS } from "../words/words.js";
import { LANE_ORDER } from "./link-facets.js";
import type { LinkRow } from "./link-facets.js";
import type { ListColumn } from "./list-column.js";
import { amountCell, amountFormat } from "./list-sheet.js";

const CLASS_FILLS: Readonly<Partial<Record<LinkClass, CellFill>>> = { break: "gap", blank: "gap", weak: "warning" };
/** Signs that paper and clipboard print before a class: colour is never alone. */
const CLASS_SIGNS: Readonly<Partial<Record<LinkClass, string>>> = { blank: "◆ ", break: "■ ", weak: "▲ " };

/** Class of the link. */
export const CLASS_COLUMN: ListColumn<LinkRow> = {
  key: "class",
  head: WORDS.columnClass,
  width: { zh: 84, en: 116 },
  text: ({ link }, locale) => `${CLASS_SIGNS[link.class] ?? ""}${CLASS_NAMES[link.class][locale]}`,
  value: ({ link }, locale) => CLASS_NAMES[link.class][locale],
  sortBy: ({ link }) => CLASS_ORDER.indexOf(link.class),
  fill: ({ link }) => CLASS_FILLS[link.class] ?? "none",
};

/** Lane of the link; on the screen the filter, the map and the hint of the name say it. */
export const LANE_COLUMN: ListColumn<LinkRow> = {
  key: "lane",
  head: LISTS_WORDS.lane,
  width: { zh: 56, en: 90 },
  text: ({ link }, locale) => LANE_NAMES[link.stage][locale],
  sortBy: ({ link }) => LANE_ORDER.indexOf(link.stage),
  places: ["print", "copy", "workbook"],
};

/** What to do about the link. */
export const ACTION_COLUMN: ListColumn<LinkRow> = {
  key: "action",
  head: WORDS.columnAction,
  width: { zh: 56, en: 96 },
  text: ({ link }, locale) => ACTION_NAMES[link.action][locale],
  sortBy: ({ link }) => ACTION_NAMES[link.action].zh,
};

/** Who answers for the link. */
export const RESPONSIBLE_COLUMN: ListColumn<LinkRow> = {
  key: "responsible",
  head: WORDS.responsible,
  width: { zh: 96, en: 140 },
  text: ({ responsible }, locale) => (responsible === "" ? LISTS_WORDS.unitNone[locale] : responsible),
  value: ({ responsible }) => (responsible === "" ? null : responsible),
  sortBy: ({ responsible }) => (responsible === "" ? null : responsible),
};

/** Unit of the amounts, which on the screen stands with every amount. */
export const UNIT_COLUMN: ListColumn<LinkRow> = {
  key: "unit",
  head: LISTS_WORDS.unit,
  width: { zh: 80, en: 90 },
  text: ({ link }, locale) => (link.unit === null ? WORDS.unitUnrecorded[locale] : unitText(link.unit, locale)),
  // The numbers of a workbook are in the unit as it is recorded, without the 万 that a text is given by its size.
  value: ({ link }, locale) => link.unit ?? WORDS.unitUnrecorded[locale],
  sortBy: ({ link }) => link.unit,
  places: ["workbook"],
};

/**
 * Makes a column of an amount of the link.
 *
 * @param key - Key of the column.
 * @param head - Heading.
 * @param width - Width by language.
 * @param amountOf - Gives the amount.
 * @param group - Heading above it.
 * @returns The column.
 */
export function amountColumn<Row extends LinkRow>(
  key: string,
  head: Localized,
  width: Readonly<Record<Locale, number>>,
  amountOf: (row: Row) => Amount | null,
  group?: Localized,
): ListColumn<Row> {
  return {
    key,
    head,
    ...(group !== undefined && { group }),
    width,
    isRight: true,
    text: (row, locale) => cellText(amountOf(row), row.link.unit, locale),
    hint: (row, locale) => amountText(amountOf(row), row.link.unit, locale),
    sortBy: (row) => knownAmount(amountOf(row))?.base ?? null,
    value: (row, locale) => amountCell(amountOf(row), locale),
    format: (row) => amountFormat(amountOf(row)),
  };
}
