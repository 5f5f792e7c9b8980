/**
 * The tiles as a table, for paper, the clipboard and a workbook.
 *
 * @module
 */
import { CLASS_NAMES, STATUS_NAMES } from "@liantu/core";
import type { LinkClass, Localized, Rate } from "@liantu/core";
import type { MoneySum } from "@liantu/core/planning";
import type { CellValue } from "@liantu/ledger";
import type { ListColumn } from "../lists/list-column.js";
import { PORTFOLIO_WORDS as W } from "../words/portfolio-words.js";
import type { Locale } from "../words/text.js";
import type { TileFacts, TileRate } from "./tile-facts.js";
import { linkRateText, namesText, rateText, sumText } from "./tile-text.js";

/** A row of the table. */
export interface TileRow {
  /** Name of its cluster. */
  readonly cluster: Localized;
  /** What is known of the chain. */
  readonly facts: TileFacts;
}

const COUNTED_CLASSES: readonly LinkClass[] = ["break", "blank", "weak", "unknown", "unsurveyed"];

/** Columns of the table. */
export const TILE_COLUMNS: readonly ListColumn<TileRow>[] = [
  words("cluster", { zh: "集群", en: "Cluster" }, 90, (row, locale) => row.cluster[locale]),
  words("chain", W.chains, 150, ({ facts }, locale) => facts.names[locale]),
  words("leader", W.leader, 70, ({ facts }, locale) => namesText(facts.leaders, locale)),
  words("unit", W.unit, 90, ({ facts }, locale) => namesText(facts.units, locale)),
  count("links", W.links, ({ links }) => links),
  ...COUNTED_CLASSES.map((of) => count(of, CLASS_NAMES[of], ({ classes }) => classes.get(of) ?? 0)),
  count("built", STATUS_NAMES.built, ({ statuses }) => statuses.built),
  count("building", STATUS_NAMES["under-construction"], ({ statuses }) => statuses.building),
  count("planned", STATUS_NAMES.planned, ({ statuses }) => statuses.planned),
  money("signed", W.signed, ({ signed }) => signed),
  money("arrived", W.arrived, ({ arrived }) => arrived),
  projectRate("arrival-rate", W.arrivalRate, ({ arrivalRate }) => arrivalRate),
  projectRate("start-rate", W.startRate, ({ startRate }) => startRate),
  linkRate("completeness", W.completeness, ({ completeness }) => completeness),
  linkRate("local-supply", W.localSupply, ({ localSupply }) => localSupply),
];

type Read<Value> = (facts: TileFacts) => Value;

function words(
  key: string,
  head: Localized,
  width: number,
  text: (row: TileRow, locale: Locale) => string,
): ListColumn<TileRow> {
  return { key, head, width: { zh: width, en: width }, text, sortBy: (row) => text(row, "zh") };
}

function count(key: string, head: Localized, read: Read<number>): ListColumn<TileRow> {
  return {
    key,
    head,
    width: { zh: 44, en: 60 },
    isRight: true,
    text: ({ facts }) => String(read(facts)),
    sortBy: ({ facts }) => read(facts),
    value: ({ facts }) => read(facts),
  };
}

function money(key: string, head: Localized, read: Read<MoneySum>): ListColumn<TileRow> {
  return {
    key,
    head: { zh: `${head.zh}（亿元）`, en: `${head.en} (亿元)` },
    width: { zh: 70, en: 80 },
    isRight: true,
    text: ({ facts }, locale) => sumText(read(facts), locale),
    sortBy: ({ facts }) => read(facts).value,
    value: ({ facts }, locale): CellValue => read(facts).value ?? W.notRecorded[locale],
    format: ({ facts }) => moneyFormat(read(facts)),
  };
}

function moneyFormat({ value, unrecorded, unlike }: MoneySum): string | undefined {
  if (value === null) return undefined;
  return unrecorded + unlike > 0 ? '"≥ "#,##0.00' : "#,##0.00";
}

function projectRate(key: string, head: Localized, read: Read<TileRate>): ListColumn<TileRow> {
  return {
    key,
    head,
    width: { zh: 60, en: 70 },
    isRight: true,
    text: ({ facts }, locale) => rateText(read(facts), locale),
    sortBy: ({ facts }) => read(facts).rate,
    value: ({ facts }, locale): CellValue => read(facts).rate ?? W.notRecorded[locale],
    format: ({ facts }) => {
      const { rate, bound } = read(facts);
      return rate === null ? undefined : bound === "lower" ? '"≥ "0.0%' : "0.0%";
    },
  };
}

function linkRate(key: string, head: Localized, read: Read<Rate>): ListColumn<TileRow> {
  return {
    key,
    head,
    width: { zh: 60, en: 70 },
    isRight: true,
    text: ({ facts }, locale) => linkRateText(read(facts), locale),
    sortBy: ({ facts }) => read(facts).rate,
    value: ({ facts }, locale): CellValue => read(facts).rate ?? W.notKnown[locale],
    format: ({ facts }) => (read(facts).rate === null ? undefined : "0.0%"),
  };
}
