/**
 * The indicators of a chain, to be put beside those of another state of it.
 *
 * @module
 */
import { CLASS_NAMES } from "@liantu/core";
import type { ChainAnalysis, LinkClass, LinkKey, Localized, Rate } from "@liantu/core";
import { isGap } from "@liantu/cytoscape";
import { baseText, percentText } from "../views/format.js";
import { CLASS_ORDER } from "../views/gap-rows.js";
import { knownAmount } from "../views/known-amount.js";
import { SUPPOSE_WORDS as W } from "../words/suppose-words.js";
import type { Locale } from "../words/text.js";

/** Whether a change is for the better. */
export type Trend = "better" | "worse" | "same" | "other";

/** An indicator of several states of a chain. */
export interface Indicator {
  /** Stable key. */
  readonly key: string;
  /** Name. */
  readonly name: Localized;
  /** Class that it counts; `null` for a rate. */
  readonly class: LinkClass | null;
  /** Value in each state; `null` where it is not known. */
  readonly values: readonly (number | null)[];
  /** How each state compares with the first. */
  readonly trends: readonly Trend[];
}

/** What is short at one link in several states of a chain. */
export interface Shortage {
  /** Key of the link. */
  readonly link: LinkKey;
  /** Classes in each state. */
  readonly classes: readonly LinkClass[];
  /** Gap after what is built in each state; `null` where the link is not there. */
  readonly texts: (locale: Locale) => readonly string[];
  /** How each state compares with the first. */
  readonly trends: readonly Trend[];
}

const RATES: readonly {
  readonly key: string;
  readonly name: Localized;
  readonly of: (analysis: ChainAnalysis) => Rate;
}[] = [
  { key: "coverage", name: W.completeByCoverage, of: ({ completeness }) => completeness.coverage },
  { key: "present", name: W.completeByLinks, of: ({ completeness }) => completeness.present },
  { key: "paths", name: W.completeByPaths, of: ({ completeness }) => completeness.paths },
  { key: "local-count", name: W.localByCount, of: ({ localSupply }) => localSupply.count },
  { key: "local-quantity", name: W.localByQuantity, of: ({ localSupply }) => localSupply.quantity },
  { key: "local-value", name: W.localByValue, of: ({ localSupply }) => localSupply.value },
];

/**
 * Reads the indicators of several states of a chain.
 *
 * @param analyses - Analyses, that of now first.
 * @returns Number of gaps, of links of each class that occurs, and the rates.
 */
export function indicatorsOf(analyses: readonly ChainAnalysis[]): readonly Indicator[] {
  const count = (of: LinkClass): readonly number[] => analyses.map(({ classes }) => classes.get(of) ?? 0);
  const gaps = analyses.map(({ classes }) =>
    [...classes].reduce((sum, [of, links]) => sum + (isGap(of) ? links : 0), 0),
  );
  const classes = CLASS_ORDER.map((of) => ({ of, values: count(of) })).filter(({ values }) =>
    values.some((n) => n > 0),
  );
  return [
    { key: "gaps", name: W.gapCount, class: null, values: gaps, trends: trendsOf(gaps, false) },
    ...classes.map(({ of, values }) => ({
      key: of,
      name: CLASS_NAMES[of],
      class: of,
      values,
      trends: isGap(of)
        ? trendsOf(values, false)
        : values.map((value): Trend => (value === values[0] ? "same" : "other")),
    })),
    ...RATES.map(({ key, name, of }) => {
      const values = analyses.map((analysis) => of(analysis).rate);
      return { key, name, class: null, values, trends: trendsOf(values, true) };
    }),
  ];
}

/**
 * Prints the value of an indicator.
 *
 * @param indicator - Indicator.
 * @param at - Which state.
 * @param locale - Language.
 * @returns A number of links or a percentage; what is not known is said so.
 */
export function indicatorText({ key, class: of, values }: Indicator, at: number, locale: Locale): string {
  const value = values[at] ?? null;
  return of !== null || key === "gaps" ? String(value ?? 0) : percentText(value, locale);
}

/**
 * Reads what is short at the links that differ between states of a chain.
 *
 * @param analyses - Analyses, that of now first.
 * @returns Links whose gap or class differs from the first state in another one, in the order of the first.
 */
export function shortagesOf(analyses: readonly ChainAnalysis[]): readonly Shortage[] {
  const [first] = analyses;
  if (first === undefined) return [];
  return [...first.links.values()].flatMap((row): Shortage[] => {
    const rows = analyses.map(({ links }) => links.get(row.id) ?? row);
    // Nobody knows what is missing where nobody has looked.
    if (rows.every(({ class: of }) => of === "unsurveyed")) return [];
    const gaps = rows.map(({ residual }) => knownAmount(residual.afterBuilt));
    const trends = rows.map((other, at): Trend => {
      const [old, now] = [gaps[0] ?? null, gaps[at] ?? null];
      if (old !== null && now !== null && old.base !== now.base) return now.base < old.base ? "better" : "worse";
      const [was, is] = [isGap(row.class), isGap(other.class)];
      if (was !== is) return was ? "better" : "worse";
      const isSameGap = old?.base === now?.base && old?.bound === now?.bound;
      return isSameGap && (row.class === other.class || !was) ? "same" : "other";
    });
    if (trends.every((trend) => trend === "same")) return [];
    return [
      {
        link: row.id,
        classes: rows.map(({ class: of }) => of),
        texts: (locale) => rows.map(({ residual, unit }) => baseText(residual.afterBuilt, unit, locale)),
        trends,
      },
    ];
  });
}

function trendsOf(values: readonly (number | null)[], isMoreBetter: boolean): readonly Trend[] {
  const [first = null] = values;
  return values.map((value): Trend => {
    if (value === first) return "same";
    if (value === null || first === null) return "other";
    return value > first === isMoreBetter ? "better" : "worse";
  });
}
