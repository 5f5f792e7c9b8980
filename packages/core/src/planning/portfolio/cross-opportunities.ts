/**
 * Opportunities across chains: a product that two chains lack, and one that one chain lacks and another has to spare.
 *
 * @module
 */
import type { Amount, Bound } from "../../analysis/amount.js";
import type { AnalyzeOptions, ChainAnalysis, LinkClass } from "../../analysis/chain-analysis.js";
import { highOf, isVacuous, lowOf, makeAmount } from "../../analysis/known.js";
import type { LinkKey } from "../../model/document.js";
import { convertCapacity } from "../../quantity/convert-capacity.js";
import { toHalfWidth } from "../../quantity/half-width.js";
import type { LocalBuyer } from "../local-buyers.js";
import { opportunities } from "../opportunities.js";
import type { Opportunity } from "../opportunities.js";
import type { MergedPortfolio } from "./merge-portfolio.js";

/** One of the links that lack a product. */
export interface CrossNeed {
  /** Key of the link in the portfolio. */
  readonly link: LinkKey;
  /** Name of the link. */
  readonly name: string;
  /** Keys of the chains that have it. */
  readonly chains: readonly string[];
  /** Class. */
  readonly class: LinkClass;
  /** What nobody has been found for, in the unit of the link. */
  readonly gap: Amount | null;
  /** Unit of the link. */
  readonly unit: string | null;
}

/** A product that several chains lack: one project could serve them all. */
export interface CrossOpportunity {
  /** Product. */
  readonly product: string;
  /** Keys of the chains that lack it, in order. */
  readonly chains: readonly string[];
  /** Links concerned: one that the chains share, or several with the same product. */
  readonly needs: readonly CrossNeed[];
  /** What nobody has been found for, together; a lower bound where some of it is not known, `null` where all is. */
  readonly gap: Amount | null;
  /** Unit of `gap`; `null` where none is stated. */
  readonly unit: string | null;
  /** Links left out of `gap` because their unit does not convert. */
  readonly unlike: number;
  /** Who would buy it, in all chains. */
  readonly buyers: readonly LocalBuyer[];
  /** The highest score among the links, 0 to 1. */
  readonly score: number;
}

/** A product that one chain lacks and another has more of than it needs. */
export interface CrossExchange {
  /** Product. */
  readonly product: string;
  /** Link with a surplus. */
  readonly from: LinkKey;
  /** Keys of its chains. */
  readonly fromChains: readonly string[];
  /** Built supply − demand there, in its unit. */
  readonly surplus: Amount;
  /** Unit of `surplus`. */
  readonly unit: string | null;
  /** What lacks it. */
  readonly to: CrossNeed;
}

/** What chains could do for one another. */
export interface CrossFindings {
  /** Products that several chains lack, those of most chains first, then the highest score. */
  readonly lacking: readonly CrossOpportunity[];
  /** Products that one chain lacks and another has to spare, by product. */
  readonly exchanges: readonly CrossExchange[];
}

/**
 * Finds what chains of a portfolio lack together, or could give each other.
 *
 * Links stand for the same product if they share a key, or if their products have the same name.
 *
 * @param merged - Portfolio as one chain.
 * @param analysis - Its analysis.
 * @param options - Options of that analysis.
 * @returns The findings.
 */
export function crossOpportunities(
  merged: MergedPortfolio,
  analysis: ChainAnalysis,
  options: AnalyzeOptions,
): CrossFindings {
  const byProduct = new Map<string, Opportunity[]>();
  for (const item of opportunities(merged.chain, options, analysis).filter(isLacking)) {
    const name = productKey(item.product);
    byProduct.set(name, [...(byProduct.get(name) ?? []), item]);
  }
  const lacking: CrossOpportunity[] = [];
  for (const items of byProduct.values()) {
    const sorted = [...items].sort((a, b) => (a.link < b.link ? -1 : 1));
    const needs = sorted.map((item) => needOf(item, merged));
    const chains = [...new Set(needs.flatMap((need) => need.chains))].sort();
    if (chains.length < 2) continue;
    lacking.push({
      product: sorted[0]!.product,
      chains,
      needs,
      ...gapOver(needs),
      buyers: sorted.flatMap(({ buyers }) => buyers),
      score: Math.max(...sorted.map(({ rank }) => rank.score)),
    });
  }
  lacking.sort((a, b) => b.chains.length - a.chains.length || b.score - a.score || (a.product < b.product ? -1 : 1));
  return { lacking, exchanges: exchangesOf(byProduct, merged, analysis) };
}

/** A link that is weak only because one enterprise makes all of it lacks nothing. */
function isLacking({ class: kind, gap: { afterPlanned } }: Opportunity): boolean {
  if (kind === "blank" || kind === "break") return true;
  return afterPlanned !== null && afterPlanned.base > 0 && afterPlanned.bound !== "upper";
}

function exchangesOf(
  byProduct: ReadonlyMap<string, readonly Opportunity[]>,
  merged: MergedPortfolio,
  analysis: ChainAnalysis,
): CrossExchange[] {
  const found: CrossExchange[] = [];
  for (const row of analysis.links.values()) {
    const { surplus } = row;
    if (surplus === null || surplus.base <= 0 || surplus.bound === "upper") continue;
    const { product, name } = merged.chain.graph.getNodeAttributes(row.id);
    for (const item of byProduct.get(productKey(product ?? name)) ?? []) {
      if (item.link === row.id) continue;
      const fromChains = chainsOf(row.id, merged);
      found.push({
        product: item.product,
        from: row.id,
        fromChains,
        surplus,
        unit: row.unit,
        to: needOf(item, merged),
      });
    }
  }
  const rank = ({ product, from, to }: CrossExchange): string => JSON.stringify([product, from, to.link]);
  return found.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/**
 * Makes names of products comparable.
 *
 * @param product - Name.
 * @returns Half-width, lower case, without spaces.
 */
export function productKey(product: string): string {
  return toHalfWidth(product).replaceAll(/\s+/gu, "").toLowerCase();
}

function needOf(item: Opportunity, merged: MergedPortfolio): CrossNeed {
  const { link, name, unit } = item;
  return { link, name, chains: chainsOf(link, merged), class: item.class, gap: item.gap.afterPlanned, unit };
}

function chainsOf(link: LinkKey, { links }: MergedPortfolio): readonly string[] {
  return [...new Set((links.get(link)?.members ?? []).map(({ chain }) => chain))].sort();
}

function gapOver(needs: readonly CrossNeed[]): Pick<CrossOpportunity, "gap" | "unit" | "unlike"> {
  const unit = needs.find(({ gap }) => gap !== null)?.unit ?? needs[0]?.unit ?? null;
  let [low, base, high, known, unlike] = [0, 0, 0, 0, 0];
  const bounds = new Set<Bound>();
  for (const { gap, unit: own } of needs) {
    if (gap === null || isVacuous(gap)) {
      bounds.add("lower");
      continue;
    }
    const factor = own === unit ? 1 : unit === null || own === null ? null : convertCapacity(1, own, unit);
    if (factor === null) {
      unlike += 1;
      continue;
    }
    known += 1;
    low += lowOf(gap) * factor;
    base += gap.base * factor;
    high += highOf(gap) * factor;
    bounds.add(gap.bound);
  }
  bounds.delete("exact");
  const [bound = "exact"] = bounds;
  const gap = known === 0 || bounds.size > 1 ? null : makeAmount(base, low, high, bound);
  return { gap, unit, unlike };
}
