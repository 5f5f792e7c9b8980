/**
 * The weakest links first, by a printed formula whose parts are shown.
 *
 * @module
 */
import { balanceByLink } from "../analysis/balance.js";
import type { LinkBalance } from "../analysis/balance.js";
import { concentrationByLink } from "../analysis/concentration.js";
import { ChainError } from "../errors.js";
import type { Localized } from "../issue.js";
import type { Chain } from "../model/chain.js";
import type { LinkKey } from "../model/document.js";
import { formatNumber } from "../quantity/format-number.js";
import type { ExternalOptions } from "./baseline.js";
import { betweenness } from "./betweenness.js";
import { dominators } from "./dominators.js";
import { lossByRemoval } from "./loss-by-removal.js";
import { singleSources } from "./single-sources.js";
import { supplyNetwork } from "./supply-network.js";
import { isSweepable } from "./survival.js";
import { timeToSurvive } from "./time-to-survive.js";
import type { LinkSurvival } from "./time-to-survive.js";

/** Weights of the parts of the score. */
export interface WeaknessWeights {
  /** Weight of the output that is lost if the link stops. */
  readonly loss: number;
  /** Weight of the share of demand that built supply does not cover. */
  readonly shortage: number;
  /** Weight of concentration in few hands (HHI). */
  readonly concentration: number;
  /** Weight of being the sole source of a link here. */
  readonly soleSource: number;
  /** Weight of how soon deliveries stop without the link: 1 at once, 0 from a year on; 1 where it recovers too late. */
  readonly exposure: number;
  /** Weight of the share of other links that every way leads over this one to. */
  readonly dominance: number;
  /** Weight of betweenness, as a part of the greatest in the chain. */
  readonly betweenness: number;
}

/** Weights used unless others are given: a convention of ours, not a finding. */
export const DEFAULT_WEAKNESS: WeaknessWeights = {
  loss: 0.35,
  shortage: 0.2,
  concentration: 0.15,
  soleSource: 0.1,
  exposure: 0.1,
  dominance: 0.05,
  betweenness: 0.05,
};

/** Names of the parts for people. */
export const WEAKNESS_PART_NAMES: Readonly<Record<keyof WeaknessWeights, Localized>> = {
  loss: { zh: "停产损失", en: "loss" },
  shortage: { zh: "缺口占比", en: "shortage" },
  concentration: { zh: "集中度", en: "concentration" },
  soleSource: { zh: "唯一来源", en: "sole source" },
  exposure: { zh: "断供风险", en: "exposure" },
  dominance: { zh: "必经程度", en: "dominance" },
  betweenness: { zh: "中介度", en: "betweenness" },
};

/** Options of {@link weakNodes}. */
export interface WeakNodeOptions extends ExternalOptions {
  /**
   * Weights of the parts, at least 0; they need not add up to 1.
   * @defaultValue {@link DEFAULT_WEAKNESS}
   */
  readonly weights?: Partial<WeaknessWeights>;
}

/** One part of a score. */
export interface WeaknessPart {
  /** Name of the part. */
  readonly part: keyof WeaknessWeights;
  /** 0 to 1; `null` where it is not known: the other weights then count for the whole. */
  readonly value: number | null;
  /** Weight of the part. */
  readonly weight: number;
}

/** Weakness of one link and how it came about. */
export interface WeakNode {
  /** Σ weight · value ÷ Σ weight over the parts that are known, 0 to 1; `null` where none is. */
  readonly score: number | null;
  /** Σ weight of the known parts ÷ Σ weight: how much of the score rests on records, 0 to 1. */
  readonly known: number;
  /** Parts, in the order of {@link WeaknessWeights}. */
  readonly parts: readonly WeaknessPart[];
  /** The formula with its numbers. */
  readonly formula: Localized;
}

/** With alternatives or cycles, times to survive of more links than this would take too long; the part is then not known. */
const MOST_PROGRAMS = 150;

/**
 * Ranks links by weakness.
 *
 * @param chain - Chain to read; it is not modified.
 * @param options - Weights; supply from outside.
 * @returns One entry per link, the weakest first; of equal ones in ascending order of key, those without score last.
 * @throws {@link ChainError} `invalid-option` if a weight is negative or no number.
 * @remarks The sum of its parts; O(links · flows) for betweenness and removals.
 */
export function weakNodes(chain: Chain, options: WeakNodeOptions = {}): ReadonlyMap<LinkKey, WeakNode> {
  const weights = checkedWeights(options.weights);
  const names = Object.keys(DEFAULT_WEAKNESS) as (keyof WeaknessWeights)[];
  const losses = lossByRemoval(chain, options);
  const balances = balanceByLink(chain);
  const concentration = concentrationByLink(chain);
  const { links: sources } = singleSources(chain, { ...options, limit: 1 });
  const network = supplyNetwork(chain);
  const isQuick = network.keys.length <= MOST_PROGRAMS || isSweepable(network);
  const survival = isQuick ? timeToSurvive(chain, options) : null;
  const dominance = dominators(chain);
  const between = betweenness(chain);
  const most = [...between.values()].reduce((greatest, value) => Math.max(greatest, value), 0);
  const others = network.keys.length - 1;

  const rows = network.keys.map((key, link): [LinkKey, WeakNode] => {
    const isHere = network.isPresent[link] === 1;
    const values: Readonly<Record<keyof WeaknessWeights, number | null>> = {
      loss: losses.get(key)!.loss,
      shortage: shortageOf(balances.get(key)!),
      concentration: concentration.get(key)!.hhi,
      soleSource: isHere ? (sources.get(key)!.soleSourceOf.length > 0 ? 1 : 0) : null,
      exposure: survival === null ? null : exposureOf(survival.get(key)!),
      dominance: others > 0 ? dominance.get(key)!.dominates / others : null,
      betweenness: most > 0 ? between.get(key)! / most : null,
    };
    return [key, scoreOf(names.map((part) => ({ part, value: values[part], weight: weights[part] })))];
  });
  // equal ones stay in the order of keys
  return new Map(rows.sort(([, one], [, other]) => (other.score ?? -1) - (one.score ?? -1)));
}

function checkedWeights(given: Partial<WeaknessWeights> = {}): WeaknessWeights {
  const weights = { ...DEFAULT_WEAKNESS, ...given };
  const parts = Object.keys(DEFAULT_WEAKNESS);
  for (const [part, weight] of Object.entries(weights) as [string, unknown][]) {
    if (typeof weight === "number" && weight >= 0 && Number.isFinite(weight) && parts.includes(part)) continue;
    const message = `weights take numbers of at least 0 for ${parts.join(", ")}; got ${part}: ${String(weight)}`;
    throw new ChainError("invalid-option", message, { option: `weights.${part}`, value: weight });
  }
  return weights;
}

/** A coverage that is at least so much says nothing of the shortage. */
function shortageOf({ coverage }: LinkBalance): number | null {
  return coverage === null || coverage.bound === "lower" ? null : 1 - coverage.base;
}

function exposureOf({ years, isUnbounded, isExposed, bound }: LinkSurvival): number | null {
  if (isUnbounded) return 0;
  if (isExposed === true) return 1;
  if (years === null) return null;
  return bound === "lower" && years < 1 ? null : 1 - Math.min(1, years);
}

function scoreOf(parts: readonly WeaknessPart[]): WeakNode {
  let [sum, total, all] = [0, 0, 0];
  for (const { value, weight } of parts) {
    all += weight;
    if (value === null) continue;
    sum += weight * value;
    total += weight;
  }
  const score = total > 0 ? Math.round((sum / total) * 1e9) / 1e9 : null;
  const words = (locale: "zh" | "en"): string => {
    if (score === null) return locale === "zh" ? "数据不足" : "too little is recorded";
    const terms = parts
      .filter(({ value }) => value !== null)
      .map(
        ({ part, value, weight }) =>
          `${WEAKNESS_PART_NAMES[part][locale]} ${formatNumber(value ?? 0, locale)}×${formatNumber(weight, locale)}`,
      );
    return `(${terms.join(" + ")}) ÷ ${formatNumber(total, locale)} = ${formatNumber(score, locale)}`;
  };
  const known = all > 0 ? Math.round((total / all) * 1e9) / 1e9 : 0;
  return { score, known, parts, formula: { zh: words("zh"), en: words("en") } };
}
