/**
 * Columns of the appraisal, each with what it counts.
 *
 * @module
 */
import { formatAmount } from "@liantu/core";
import type { CellValue } from "@liantu/ledger";
import type { AppraisalRow, MoneySum, ProjectRate } from "@liantu/core/planning";
import type { ListColumn } from "../../lists/list-column.js";
import { percentText } from "../../views/format.js";
import { APPRAISAL_WORDS as W, INDICATOR_WORDS } from "../../words/due-words.js";
import type { Locale } from "../../words/text.js";
import { WORDS } from "../../words/words.js";
import type { AppraisalLine } from "./appraisal-rows.js";

type IndicatorName = keyof typeof INDICATOR_WORDS;

/**
 * Prints a sum of money.
 *
 * @param sum - Sum.
 * @param locale - Language.
 * @returns Text such as "≥ 193.1 亿元"; the word for what is not known where nothing is recorded.
 */
export function moneySumText(sum: MoneySum, locale: Locale): string {
  const { value, unit, recorded, unrecorded, unlike } = sum;
  // Of no projects at all there is nothing to know.
  if (value === null) return recorded + unrecorded + unlike === 0 ? W.none[locale] : WORDS.notKnown[locale];
  return formatAmount({ base: value, bound: unrecorded + unlike > 0 ? "lower" : "exact" }, unit, locale);
}

/**
 * Prints a rate.
 *
 * @param rate - Rate.
 * @param locale - Language.
 * @returns Text such as "≥ 89.8%".
 */
export function rateText({ rate, bound, projects, leftOut }: ProjectRate, locale: Locale): string {
  if (rate === null) return projects + leftOut === 0 ? W.none[locale] : WORDS.notKnown[locale];
  return percentText({ base: rate, bound }, locale);
}

/**
 * Prints growth.
 *
 * @param growth - Growth, such as 0.157; `null` where it is not known.
 * @param locale - Language.
 * @returns Text such as "+15.7%".
 */
export function growthText(growth: number | null, locale: Locale): string {
  if (growth === null) return W.none[locale];
  const percent = Math.round(growth * 1000) / 10;
  return `${percent > 0 ? "+" : ""}${String(percent).replace("-", "−")}%`;
}

/**
 * Names a line.
 *
 * @param line - Line.
 * @param locale - Language.
 * @returns Unit, leader or year.
 */
export function lineName({ name, year, isTotal }: AppraisalLine, locale: Locale): string {
  if (isTotal) return W.total[locale];
  if (year !== null) return W.cohortYear(year)[locale];
  return name ?? W.nobody[locale];
}

/** Columns of the appraisal. */
export const APPRAISAL_COLUMNS: readonly ListColumn<AppraisalLine>[] = [
  {
    key: "name",
    head: { zh: "责任方", en: "Answers for it" },
    width: { zh: 160, en: 170 },
    isGrowing: true,
    text: lineName,
    sortBy: ({ name, year }) => year ?? name,
  },
  count("projects", ({ projects }) => projects),
  count("signedCount", ({ indicators }) => indicators.signedCount),
  money("signedMoney", ({ indicators }) => indicators.signedMoney),
  money("arrivedMoney", ({ indicators }) => indicators.arrivedMoney),
  rate("arrivalRate", ({ indicators }) => indicators.arrivalRate),
  count("startedCount", ({ indicators }) => indicators.startedCount),
  rate("startRate", ({ indicators }) => indicators.startRate),
  count("putIntoProduction", ({ indicators }) => indicators.putIntoProduction),
  money("cumulativeArrivals", ({ indicators }) => indicators.cumulativeArrivals),
  {
    ...base("growth", { zh: 84, en: 140 }),
    text: ({ row }, locale) => growthText(row.indicators.yearOnYear.signedCount, locale),
    sortBy: ({ row }) => row.indicators.yearOnYear.signedCount,
    value: ({ row }, locale) => row.indicators.yearOnYear.signedCount ?? W.none[locale],
    format: () => "0.0%",
  },
  count("openSlips", ({ openSlips }) => openSlips),
  count("overdueSlips", ({ overdueSlips }) => overdueSlips),
];

function base(
  key: IndicatorName,
  width: Readonly<Record<Locale, number>>,
): Pick<ListColumn<AppraisalLine>, "key" | "head" | "meaning" | "width" | "isRight"> {
  const { name, meaning } = INDICATOR_WORDS[key];
  return { key, head: name, meaning, width, isRight: true };
}

function count(key: IndicatorName, of: (row: AppraisalRow) => number): ListColumn<AppraisalLine> {
  const { name } = INDICATOR_WORDS[key];
  return {
    ...base(key, { zh: 28 + name.zh.length * 13, en: 40 + name.en.length * 7 }),
    text: ({ row }) => String(of(row)),
    sortBy: ({ row }) => of(row),
    value: ({ row }) => of(row),
  };
}

function money(key: IndicatorName, of: (row: AppraisalRow) => MoneySum): ListColumn<AppraisalLine> {
  return {
    ...base(key, { zh: 112, en: 150 }),
    text: ({ row }, locale) => moneySumText(of(row), locale),
    hint: ({ row }, locale) => moneySumText(of(row), locale),
    sortBy: ({ row }) => of(row).value,
    value: ({ row }, locale): CellValue => of(row).value ?? moneySumText(of(row), locale),
    format: ({ row }) => {
      const { value, unrecorded, unlike } = of(row);
      if (value === null) return undefined;
      return unrecorded + unlike > 0 ? '"≥ "#,##0.00' : "#,##0.00";
    },
  };
}

function rate(key: IndicatorName, of: (row: AppraisalRow) => ProjectRate): ListColumn<AppraisalLine> {
  return {
    ...base(key, { zh: 96, en: 110 }),
    text: ({ row }, locale) => rateText(of(row), locale),
    sortBy: ({ row }) => of(row).rate,
    value: ({ row }, locale): CellValue => of(row).rate ?? rateText(of(row), locale),
    format: ({ row }) => (of(row).rate === null ? undefined : of(row).bound === "lower" ? '"≥ "0.0%' : "0.0%"),
  };
}
