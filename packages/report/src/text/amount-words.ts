/**
 * Amounts, shares and money as briefings print them: as the screens do, and never 0 for what is not known.
 *
 * @module
 */
import { BOUND_SIGNS, formatAmount, isVacuous, singleAmount } from "@liantu/core";
import type { Amount, Bound, LinkAnalysis, Money } from "@liantu/core";
import type { Locale } from "@liantu/cytoscape";

/** What is printed for an amount that nobody can reckon yet. */
export const UNKNOWN = { zh: "待测算", en: "not known" } as const;
/** What is printed for supply where nobody has looked. */
export const UNSURVEYED = { zh: "未调查", en: "not surveyed" } as const;
/** What is printed for a record that is not there. */
export const UNRECORDED = { zh: "未填", en: "not recorded" } as const;

const DIGITS = 3;
const NOTHING: Amount = { base: 0, bound: "exact" };

/**
 * Takes "at least 0" for what it is.
 *
 * @param amount - Amount of the analysis.
 * @returns The amount; `null` if it says nothing.
 */
export function knownAmount(amount: Amount | null): Amount | null {
  return amount === null || isVacuous(amount) ? null : amount;
}

/**
 * Prints an amount with its whole unit.
 *
 * @param amount - Amount in `unit`; `null` if it is not known.
 * @param unit - Unit; `null` if the link states none.
 * @param locale - Language.
 * @returns Such as "≥ 4.2 万吨/年".
 */
export function amountWords(amount: Amount | null, unit: string | null, locale: Locale): string {
  const known = knownAmount(amount);
  return formatAmount(known === null ? null : singleAmount(known), unit ?? "", locale, {
    unknown: UNKNOWN[locale],
    digits: DIGITS,
  });
}

/**
 * Prints an amount for a table that says once that its amounts are per year.
 *
 * @param amount - Amount in `unit`; `null` if it is not known.
 * @param unit - Unit; `null` if the link states none.
 * @param locale - Language.
 * @returns Such as "≥ 4.2 万吨".
 */
export function cellWords(amount: Amount | null, unit: string | null, locale: Locale): string {
  return amountWords(amount, unit, locale).replace(/\/(?:年|a)$/u, "");
}

/**
 * Prints a share as a percentage.
 *
 * @param share - 0 to 1; `null` if it is not known.
 * @param locale - Language.
 * @returns Such as "77.8%"; anything short of the whole stays below 100%.
 */
export function shareWords(share: number | null, locale: Locale): string {
  if (share === null) return UNKNOWN[locale];
  const rounded = Math.round(share * 1000) / 10;
  return `${String(rounded === 100 && share < 1 ? 99.9 : rounded)}%`;
}

/**
 * Prints money.
 *
 * @param money - Money; `null` where it is not known.
 * @param bound - How it stands to the truth.
 * @param locale - Language.
 * @returns Such as "≥ 11.4 亿元".
 */
export function moneyWords(money: Money | null, bound: Bound | null, locale: Locale): string {
  if (money === null) return UNKNOWN[locale];
  return formatAmount({ base: money.value, bound: bound ?? "exact" }, money.unit, locale, { digits: DIGITS });
}

/**
 * Prints a whole number that is as sure as what it is reckoned from.
 *
 * @param count - Number; `null` where it is not known.
 * @param bound - How it stands to the truth.
 * @param locale - Language.
 * @returns Such as "≥ 2".
 */
export function countWords(count: number | null, bound: Bound | null, locale: Locale): string {
  if (count === null) return UNKNOWN[locale];
  return `${BOUND_SIGNS[bound ?? "exact"]}${String(Number(count.toPrecision(DIGITS)))}`;
}

/**
 * Says what each status by itself adds to the supply of a link.
 *
 * @param link - Analysis of the link.
 * @returns Built, under construction, planned; `null` where projects have capacities that nobody recorded, or nobody has
 * looked.
 */
export function supplySteps(link: LinkAnalysis): readonly [Amount | null, Amount | null, Amount | null] {
  if (link.class === "unsurveyed") return [null, null, null];
  const { supply, counts } = link;
  return [
    stepOf(NOTHING, supply.built, counts.built),
    stepOf(supply.built, supply.underConstruction, counts.underConstruction),
    stepOf(supply.underConstruction, supply.planned, counts.planned),
  ];
}

function stepOf(before: Amount, after: Amount, projects: number): Amount | null {
  const base = Math.max(0, after.base - before.base);
  if (base > 0) return { base, bound: after.bound };
  // Projects that add nothing: recorded as 0 only where all capacities are recorded.
  return projects === 0 || after.bound === "exact" ? NOTHING : null;
}
