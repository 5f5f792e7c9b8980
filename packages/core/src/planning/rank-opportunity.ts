/**
 * Rank of an opportunity: a printed formula whose parts are shown.
 *
 * @module
 */
import type { LinkAnalysis, LinkClass } from "../analysis/chain-analysis.js";
import { formatNumber } from "../quantity/format-number.js";
import type { Localized } from "../issue.js";
import type { LocalBuyer } from "./local-buyers.js";

/** Weights of the parts of the score. */
export interface RankingWeights {
  /** Weight of the class: a break is most urgent, then a blank, then a weak link. */
  readonly class: number;
  /** Weight of the share of demand that nobody has been found for. */
  readonly shortage: number;
  /** Weight of the number of local buyers, which saturates: n ÷ (n + 1). */
  readonly buyers: number;
  /** Weight of severing: the chain is cut here. */
  readonly severing: number;
}

/** Weights used unless others are given. */
export const DEFAULT_RANKING: RankingWeights = { class: 0.35, shortage: 0.3, buyers: 0.2, severing: 0.15 };

/** One part of a score. */
export interface RankPart {
  /** Name of the part. */
  readonly part: keyof RankingWeights;
  /** 0 to 1; `null` where it is not known: the other weights then count for the whole. */
  readonly value: number | null;
  /** Weight of the part. */
  readonly weight: number;
}

/** Score of an opportunity and how it came about. */
export interface OpportunityRank {
  /** Σ weight · value ÷ Σ weight over the parts that are known, 0 to 1. */
  readonly score: number;
  /** `"high"` from 2/3, `"medium"` from 1/3, else `"low"`. */
  readonly severity: "high" | "medium" | "low";
  /** Parts, in the order of {@link RankingWeights}. */
  readonly parts: readonly RankPart[];
  /** The formula with its numbers. */
  readonly formula: Localized;
}

const URGENCY: Readonly<Record<LinkClass, number>> = {
  break: 1,
  blank: 0.8,
  weak: 0.6,
  adequate: 0.2,
  strong: 0.2,
  forming: 0.2,
  unknown: 0.2,
  unsurveyed: 0,
};

/** Names of the parts for people. */
export const RANK_PART_NAMES: Readonly<Record<keyof RankingWeights, Localized>> = {
  class: { zh: "类别", en: "class" },
  shortage: { zh: "缺口占比", en: "shortage" },
  buyers: { zh: "本地买家", en: "buyers" },
  severing: { zh: "断链", en: "severing" },
};

/**
 * Ranks an opportunity.
 *
 * @param row - Analysis of its link.
 * @param buyers - Who would buy the product.
 * @param weights - Weights, not negative.
 * @returns Score, severity and parts.
 */
export function rankOpportunity(
  row: LinkAnalysis,
  buyers: readonly LocalBuyer[],
  weights: RankingWeights,
): OpportunityRank {
  const values: Readonly<Record<keyof RankingWeights, number | null>> = {
    class: URGENCY[row.class],
    shortage: shortageOf(row),
    buyers: buyers.length / (buyers.length + 1),
    severing: row.severing ? 1 : 0,
  };
  const names = Object.keys(DEFAULT_RANKING) as (keyof RankingWeights)[];
  const parts = names.map((part) => ({ part, value: values[part], weight: weights[part] }));
  let [sum, total] = [0, 0];
  for (const { value, weight } of parts) {
    if (value === null) continue;
    sum += weight * value;
    total += weight;
  }
  const score = total > 0 ? rounded(sum / total) : 0;
  const severity = score >= rounded(2 / 3) ? "high" : score >= rounded(1 / 3) ? "medium" : "low";
  return {
    score,
    severity,
    parts,
    formula: { zh: formula(parts, total, score, "zh"), en: formula(parts, total, score, "en") },
  };
}

/** Share of demand left after everything planned; an upper bound says nothing of it. */
function shortageOf({ demand, residual }: LinkAnalysis): number | null {
  const gap = residual.afterPlanned;
  if (gap === null || gap.bound === "upper" || demand === null || demand.base <= 0) return null;
  return Math.min(1, gap.base / demand.base);
}

function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

function formula(parts: readonly RankPart[], total: number, score: number, locale: "zh" | "en"): string {
  const terms = parts
    .filter(({ value }) => value !== null)
    .map(
      ({ part, value, weight }) =>
        `${RANK_PART_NAMES[part][locale]} ${formatNumber(value ?? 0, locale)}×${formatNumber(weight, locale)}`,
    );
  return `(${terms.join(" + ")}) ÷ ${formatNumber(total, locale)} = ${formatNumber(score, locale)}`;
}
