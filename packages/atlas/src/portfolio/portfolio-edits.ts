/**
 * Changes of a portfolio itself: its name, its chains, its clusters. Each gives a new portfolio.
 *
 * @module
 */
import { restoreChain } from "@liantu/core";
import type { Chain } from "@liantu/core";
import type { Cluster, Portfolio, PortfolioDocument } from "@liantu/core/planning";

/** What the form of the members says of one cluster. */
export interface ClusterEntry {
  /** Name. */
  readonly name: string;
  /** Cluster of the document that it was; `null` for a new one. */
  readonly was: Cluster | null;
  /** Keys of its chains, in their order. */
  readonly chains: readonly string[];
}

/**
 * Makes the document of a portfolio of one chain.
 *
 * @param chain - The first chain.
 * @param name - Name of the portfolio.
 * @param id - Key of the portfolio.
 * @returns The document.
 */
export function newPortfolio(chain: Chain, name: string, id: string): PortfolioDocument {
  const { document } = chain;
  return {
    format: "liantu-portfolio",
    version: 1,
    id,
    name,
    ...(document.region !== undefined && { region: document.region }),
    ...(document.asOf !== undefined && { asOf: document.asOf }),
    chains: [document],
  };
}

/**
 * Adds a chain at the end, or puts it in the place of the one with the same key.
 *
 * @param portfolio - Portfolio; it is not modified.
 * @param chain - Chain.
 * @returns The portfolio with the chain.
 */
export function withChainAdded(portfolio: Portfolio, chain: Chain): Portfolio {
  return { ...portfolio, chains: new Map(portfolio.chains).set(chain.document.id, chain) };
}

/**
 * Gives a chain a key that no chain of a portfolio has.
 *
 * @param portfolio - Portfolio.
 * @param chain - Chain.
 * @returns The chain, with a number after its key if that is taken.
 */
export function withFreeKey(portfolio: Portfolio, chain: Chain): Chain {
  const { id } = chain.document;
  if (!portfolio.chains.has(id)) return chain;
  let number = 2;
  while (portfolio.chains.has(`${id}-${String(number)}`)) number += 1;
  return restoreChain({ ...chain.document, id: `${id}-${String(number)}` });
}

/**
 * Takes a chain out.
 *
 * @param portfolio - Portfolio; it is not modified.
 * @param key - Key of the chain.
 * @returns The portfolio without it; the same if it is the last one, or is not there.
 */
export function withoutChain(portfolio: Portfolio, key: string): Portfolio {
  if (!portfolio.chains.has(key) || portfolio.chains.size < 2) return portfolio;
  const chains = new Map(portfolio.chains);
  chains.delete(key);
  const clusters = portfolio.clusters.map((cluster) => ({
    ...cluster,
    chains: cluster.chains.filter((own) => own !== key),
  }));
  return withHeader({ ...portfolio, chains }, portfolio.name, clusters);
}

/**
 * Renames a portfolio and arranges its clusters anew.
 *
 * @param portfolio - Portfolio; it is not modified.
 * @param name - Name.
 * @param entries - Clusters in their order; one that was there keeps what else is said of it, unless it is renamed.
 * @returns The portfolio.
 */
export function withClusters(portfolio: Portfolio, name: string, entries: readonly ClusterEntry[]): Portfolio {
  const clusters = entries.map(({ name: own, was, chains }): Cluster => {
    const kept: Record<string, unknown> = { ...was };
    // A name in English of another name would be a wrong one.
    if (was?.name !== own) delete kept["nameEn"];
    return { ...kept, name: own, chains: chains.filter((key) => portfolio.chains.has(key)) };
  });
  return withHeader(portfolio, name, clusters);
}

function withHeader(portfolio: Portfolio, name: string, clusters: readonly Cluster[]): Portfolio {
  const { clusters: _, ...header } = portfolio.header;
  const isRenamed = name !== portfolio.name;
  const { nameEn: _nameEn, ...unnamed } = header;
  return {
    ...portfolio,
    name,
    clusters,
    header: { ...(isRenamed ? unnamed : header), name, ...(clusters.length > 0 && { clusters: [...clusters] }) },
  };
}
