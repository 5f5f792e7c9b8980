/**
 * The analysis of a portfolio: each chain, all of them together, totals, and what they lack together.
 *
 * @module
 */
import { analyzeChain } from "../../analysis/analyze-chain.js";
import type { AnalyzeOptions, ChainAnalysis } from "../../analysis/chain-analysis.js";
import type { Enterprise, EnterpriseKey, LinkKey, ProjectKey } from "../../model/document.js";
import type { ProjectUnit, Responsibility } from "../projects/project-unit.js";
import { crossOpportunities } from "./cross-opportunities.js";
import type { CrossFindings } from "./cross-opportunities.js";
import type { LinkIdentity } from "./identities.js";
import { mergePortfolio } from "./merge-portfolio.js";
import type { MergedPortfolio } from "./merge-portfolio.js";
import { totalBase, totalOf } from "./portfolio-totals.js";
import type { PortfolioTotal } from "./portfolio-totals.js";
import type { Portfolio } from "./read-portfolio.js";

/** Options of {@link analyzePortfolio}: those of the analysis, the same for each chain. */
export type PortfolioOptions = Omit<AnalyzeOptions, "targets" | "locationQuotients">;

/** An enterprise that is in several chains. */
export interface SharedEnterprise {
  /** Key in the portfolio. */
  readonly key: EnterpriseKey;
  /** The record. */
  readonly enterprise: Enterprise;
  /** Keys of the chains, in order. */
  readonly chains: readonly string[];
}

/** Totals of a portfolio. */
export interface PortfolioTotals {
  /** All chains together. */
  readonly all: PortfolioTotal;
  /** Each chain, by key. What is shared is counted in each. */
  readonly byChain: readonly PortfolioTotal[];
  /** Each cluster, in the order of the document. */
  readonly byCluster: readonly PortfolioTotal[];
  /** Each responsible unit, by name; what nobody answers for last. */
  readonly byUnit: readonly PortfolioTotal[];
  /** Each responsible leader, likewise. */
  readonly byLeader: readonly PortfolioTotal[];
}

/** What {@link analyzePortfolio} finds. */
export interface PortfolioAnalysis {
  /** The portfolio. */
  readonly portfolio: Portfolio;
  /** Analysis of each chain by itself, by key. */
  readonly chains: ReadonlyMap<string, ChainAnalysis>;
  /** The chains as one. */
  readonly merged: MergedPortfolio;
  /** Analysis of the chains as one. */
  readonly together: ChainAnalysis;
  /** Links that are in several chains, by key. */
  readonly sharedLinks: readonly LinkIdentity[];
  /** Enterprises that are in several chains, by key. */
  readonly sharedEnterprises: readonly SharedEnterprise[];
  /** Totals. */
  readonly totals: PortfolioTotals;
  /** What chains lack together, or could give each other. */
  readonly cross: CrossFindings;
}

/**
 * Analyses a portfolio.
 *
 * @param portfolio - Portfolio to read; it is not modified.
 * @param options - How demand is reckoned and which projects count.
 * @returns One result object; it does not depend on the order of the chains or their records.
 * @throws `ChainError` as `analyzeChain` does.
 * @remarks O(size of all chains).
 * @example
 * {@includeCode ../../../../../examples/portfolio.ts}
 */
export function analyzePortfolio(portfolio: Portfolio, options: PortfolioOptions = {}): PortfolioAnalysis {
  const ids = [...portfolio.chains.keys()].sort();
  const chains = new Map(ids.map((id) => [id, analyzeChain(portfolio.chains.get(id)!, options)]));
  const merged = mergePortfolio(portfolio);
  const together = analyzeChain(merged.chain, options);
  const sharedEnterprises = Array.from(merged.enterprises, ([key, members]) => ({
    key,
    enterprise: merged.chain.enterprises.get(key)!,
    chains: [...new Set(members.map(({ chain }) => chain))].sort(),
  })).filter((shared) => shared.chains.length > 1);
  return {
    portfolio,
    chains,
    merged,
    together,
    sharedLinks: [...merged.links.values()].filter(
      ({ members }) => new Set(members.map(({ chain }) => chain)).size > 1,
    ),
    sharedEnterprises,
    totals: totalsOf(portfolio, ids, merged, together),
    cross: crossOpportunities(merged, together, options),
  };
}

function totalsOf(
  portfolio: Portfolio,
  ids: readonly string[],
  { links, projects, chain }: MergedPortfolio,
  together: ChainAnalysis,
): PortfolioTotals {
  const base = totalBase(together);
  const linksOf = (wanted: ReadonlySet<string>): ReadonlySet<LinkKey> =>
    new Set(
      [...links.values()].filter(({ members }) => members.some((own) => wanted.has(own.chain))).map(({ key }) => key),
    );
  const isIn = (key: ProjectKey, wanted: ReadonlySet<string>): boolean =>
    (projects.get(key) ?? []).some((own) => wanted.has(own.chain));
  const ofChains = (name: string, key: string, wanted: ReadonlySet<string>): PortfolioTotal =>
    totalOf(base, {
      name,
      key,
      links: linksOf(wanted),
      hasUnit: (unit) => [unit.key, ...unit.phases].some((own) => isIn(own, wanted)),
    });
  const by = (field: keyof Responsibility): PortfolioTotal[] => {
    const linksBy = new Map<string | null, Set<LinkKey>>();
    for (const key of links.keys()) {
      const name = chain.graph.getNodeAttributes(key).responsible?.[field]?.trim() || null;
      linksBy.set(name, (linksBy.get(name) ?? new Set()).add(key));
    }
    // What a project says was made out in its own chain: the shared link may name the people of another.
    const nameOf = ({ project }: ProjectUnit): string | null => project.responsible?.[field] ?? null;
    const names = new Set([...linksBy.keys(), ...base.units.map(nameOf)]);
    const known = [...names].filter((name) => name !== null).sort();
    return [...known, ...(names.has(null) ? [null] : [])].map((name) =>
      totalOf(base, {
        name,
        key: name,
        links: linksBy.get(name) ?? new Set(),
        hasUnit: (unit) => nameOf(unit) === name,
      }),
    );
  };
  return {
    all: totalOf(base, { name: portfolio.name, key: portfolio.id, links: new Set(links.keys()), hasUnit: () => true }),
    byChain: ids.map((id) => ofChains(portfolio.chains.get(id)!.document.name, id, new Set([id]))),
    byCluster: portfolio.clusters.map(({ name, chains: own }) => ofChains(name, name, new Set(own))),
    byUnit: by("unit"),
    byLeader: by("leader"),
  };
}
