/**
 * Investment opportunities (投资机会): every gap made actionable, with who here would buy the product, and ranked.
 *
 * @module
 */
import { analyzeChain } from "../analysis/analyze-chain.js";
import type { Amount, Bound } from "../analysis/amount.js";
import type {
  AnalyzeOptions,
  ChainAnalysis,
  LinkAction,
  LinkAnalysis,
  LinkClass,
  Residuals,
} from "../analysis/chain-analysis.js";
import { isVacuous } from "../analysis/known.js";
import { singleAmount } from "../quantity/single-amount.js";
import type { Chain } from "../model/chain.js";
import type { LinkKey, LinkStage, Money } from "../model/document.js";
import type { LocalBuyer } from "./local-buyers.js";
import { localBuyers } from "./local-buyers.js";
import { DEFAULT_RANKING, rankOpportunity } from "./rank-opportunity.js";
import type { OpportunityRank, RankingWeights } from "./rank-opportunity.js";

/** Options of {@link opportunities}. */
export interface OpportunityOptions extends AnalyzeOptions {
  /**
   * Weights of the parts of the score; they need not add up to 1.
   * @defaultValue {@link DEFAULT_RANKING}
   */
  readonly weights?: Partial<RankingWeights>;
}

/** One item of the opportunity list. */
export interface Opportunity {
  /** Key of the link. */
  readonly link: LinkKey;
  /** Name of the link. */
  readonly name: string;
  /** What is to be made. */
  readonly product: string;
  /** Lane. */
  readonly stage: LinkStage;
  /** Unit of the amounts; `null` if the link states none. */
  readonly unit: string | null;
  /** Class of the link. */
  readonly class: LinkClass;
  /** What to do. */
  readonly action: LinkAction;
  /** Gap after each horizon; the last is what nobody has been found for. */
  readonly gap: Residuals;
  /** Typical projects that the last gap makes; `null` where it or the typical size is not known. */
  readonly projectsNeeded: number | null;
  /** How `projectsNeeded`, `investment`, `landMu` and `jobs` stand to the truth; `null` where the gap is not known. */
  readonly estimateBound: Bound | null;
  /**
   * Investment for the last gap, in proportion, at the typical investment per capacity; `null` where not known. Of a gap that
   * is a bound it is for the end that the gap is sure of, as land and jobs are.
   */
  readonly investment: Money | null;
  /** Land for the last gap in mu (亩), in proportion, at the typical land per capacity; `null` where not known. */
  readonly landMu: number | null;
  /** Jobs for the last gap, in proportion, at the typical jobs per capacity; `null` where not known. */
  readonly jobs: number | null;
  /** Who here would buy the product, greatest first; enterprises with unknown amounts last. */
  readonly buyers: readonly LocalBuyer[];
  /** Score, severity and the parts they are made of. */
  readonly rank: OpportunityRank;
  /** Responsible unit, where recorded. */
  readonly responsibleUnit: string | null;
  /** Where the numbers come from. */
  readonly sources: readonly string[];
}

/** Classes that are no opportunity as long as nothing is short. */
const WITHOUT_NEED: ReadonlySet<LinkClass> = new Set(["strong", "adequate", "forming", "unknown", "unsurveyed"]);

/**
 * Lists the investment opportunities of a chain.
 *
 * A link is one if it is blank, broken or weak, or if a positive gap is left after everything planned. A gap that is only an
 * upper bound ("at most") is none yet, nor is any at a link that nobody surveyed.
 *
 * @param chain - Chain to read; it is not modified.
 * @param options - As for the analysis, and the weights of the ranking.
 * @param analysis - Analysis of the chain with the same options, if it is at hand.
 * @returns Opportunities, the highest score first; equal scores by key.
 * @throws `ChainError` as `analyzeChain` does.
 * @remarks O(links · log links + flows + projects).
 * @example
 * {@includeCode ../../../../examples/opportunities.ts}
 */
export function opportunities(
  chain: Chain,
  options: OpportunityOptions = {},
  analysis: ChainAnalysis = analyzeChain(chain, options),
): readonly Opportunity[] {
  const weights = { ...DEFAULT_RANKING, ...options.weights };
  const buyersOf = localBuyers(chain, analysis);
  const list = [...analysis.links.values()].filter(isOpportunity).map((row) => {
    const { product, name, typicalProject, responsible } = chain.graph.getNodeAttributes(row.id);
    const buyers = buyersOf(row.id);
    const last = row.residual.afterPlanned;
    const isKnown = last !== null && !isVacuous(last);
    const scale = isKnown && typicalProject?.capacity ? singleAmount(last).base / typicalProject.capacity : null;
    const times = (value: number | undefined): number | null =>
      scale === null || value === undefined ? null : Number((scale * value).toPrecision(12));
    const investment = times(typicalProject?.investment?.value);
    const sources = [typicalProject?.source, ...row.reasons.flatMap((reason) => reason.sources)];
    return {
      link: row.id,
      name,
      product: product ?? name,
      stage: row.stage,
      unit: row.unit,
      class: row.class,
      action: row.action,
      gap: row.residual,
      projectsNeeded: row.projectsNeeded,
      estimateBound: isKnown ? last.bound : null,
      investment:
        investment === null || typicalProject?.investment === undefined
          ? null
          : { value: investment, unit: typicalProject.investment.unit },
      landMu: times(typicalProject?.landMu),
      jobs: times(typicalProject?.jobs),
      buyers,
      rank: rankOpportunity(row, buyers, weights),
      responsibleUnit: responsible?.unit ?? null,
      sources: [...new Set(sources.filter((source): source is string => source !== undefined))],
    };
  });
  return list.sort((a, b) => b.rank.score - a.rank.score || (a.link < b.link ? -1 : 1));
}

function isOpportunity({ class: linkClass, residual }: LinkAnalysis): boolean {
  return !WITHOUT_NEED.has(linkClass) || (linkClass !== "unsurveyed" && isShort(residual.afterPlanned));
}

function isShort(gap: Amount | null): boolean {
  return gap !== null && gap.base > 0 && gap.bound !== "upper";
}
