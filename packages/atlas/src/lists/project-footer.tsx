/**
 * What the projects shown add up to, each sum with what it had to leave out.
 *
 * @module
 */
import { useMemo } from "react";
import type { ReactElement } from "react";
import { formatAmount } from "@liantu/core";
import { useAtlas } from "../state/use-atlas.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import type { Locale } from "../words/text.js";
import { sumText } from "./project-columns.js";
import type { ProjectRow } from "./project-rows.js";
import { projectSums } from "./project-sums.js";
import type { ProjectSums } from "./project-sums.js";

/** Properties of {@link ProjectFooter}. */
export interface ProjectFooterProps {
  /** Rows shown. */
  readonly rows: readonly ProjectRow[];
}

/**
 * Draws the sums.
 *
 * @param props - Rows.
 * @returns A line of text.
 */
export function ProjectFooter({ rows }: ProjectFooterProps): ReactElement | null {
  const locale = useAtlas((state) => state.locale);
  const parts = useMemo(() => sumParts(projectSums(rows), locale), [rows, locale]);
  if (rows.length === 0) return null;
  return (
    <p className="list-sums" title={parts.join(" · ")}>
      <b>{LISTS_WORDS.sums[locale]}</b>
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </p>
  );
}

/**
 * Says what projects add up to.
 *
 * @param sums - Sums.
 * @param locale - Language.
 * @returns Parts such as "投资 ≥ 193.1 亿元（2 个未填）".
 */
export function sumParts(sums: ProjectSums, locale: Locale): readonly string[] {
  const { money, capacities, withoutCapacity } = sums;
  const [first] = capacities;
  return [
    LISTS_WORDS.sumCount(sums.counted)[locale],
    ...(sums.uncounted > 0 ? [LISTS_WORDS.sumUncounted(sums.uncounted)[locale]] : []),
    ...(sums.phases > 0 ? [LISTS_WORDS.sumPhases(sums.phases)[locale]] : []),
    ...(sums.counted === 0 ? [] : [moneyPart(money, locale)]),
    ...(sums.counted === 0
      ? []
      : first === undefined
        ? [LISTS_WORDS.sumNoCapacity[locale]]
        : [
            noted(
              capacities.length > 1
                ? LISTS_WORDS.sumUnits(capacities.length)[locale]
                : LISTS_WORDS.sumCapacity(
                    formatAmount(
                      { base: first.value, bound: withoutCapacity === 0 ? "exact" : "lower" },
                      first.unit,
                      locale,
                    ),
                  )[locale],
              [
                ...(capacities.length === 1 && first.links > 1 ? [LISTS_WORDS.sumLinks(first.links)[locale]] : []),
                ...(withoutCapacity > 0 ? [LISTS_WORDS.sumMissing(withoutCapacity)[locale]] : []),
              ],
              locale,
            ),
          ]),
  ];
}

function moneyPart({ value, missing, foreign }: ProjectSums["money"], locale: Locale): string {
  const isWhole = missing === 0 && foreign === 0;
  const words =
    value === null ? LISTS_WORDS.sumNothing[locale] : LISTS_WORDS.sumMoney(sumText(value, locale, isWhole))[locale];
  return noted(
    words,
    [
      ...(missing > 0 && value !== null ? [LISTS_WORDS.sumMissing(missing)[locale]] : []),
      ...(foreign > 0 ? [LISTS_WORDS.sumForeign(foreign)[locale]] : []),
    ],
    locale,
  );
}

function noted(words: string, notes: readonly string[], locale: Locale): string {
  if (notes.length === 0) return words;
  return locale === "zh" ? `${words}（${notes.join("，")}）` : `${words} (${notes.join(", ")})`;
}
