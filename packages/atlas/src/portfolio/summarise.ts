/**
 * What the chains of a portfolio are together, as data that a worker can send.
 *
 * @module
 */
import { ChainError, restoreChain } from "@liantu/core";
import type { ChainDocument, Issue, LinkKey, Localized } from "@liantu/core";
import { analyzePortfolio } from "@liantu/core/planning";
import type {
  Cluster,
  CrossExchange,
  CrossOpportunity,
  Portfolio,
  PortfolioHeader,
  PortfolioOptions,
  PortfolioTotals,
} from "@liantu/core/planning";
import { explainError } from "../options/explain-error.js";
import { linkNames } from "../views/names.js";

/** Something that several chains have. */
export interface SharedThing {
  /** Key in the portfolio. */
  readonly key: string;
  /** Name. */
  readonly names: Localized;
  /** Keys of the chains, in order. */
  readonly chains: readonly string[];
}

/** What the chains of a portfolio are together. */
export interface PortfolioSummary {
  /** Totals, everything shared counted once. */
  readonly totals: PortfolioTotals;
  /** Enterprises of several chains. */
  readonly enterprises: readonly SharedThing[];
  /** Links of several chains. */
  readonly links: readonly SharedThing[];
  /** Products that several chains lack. */
  readonly lacking: readonly CrossOpportunity[];
  /** Products that one chain lacks and another has to spare. */
  readonly exchanges: readonly CrossExchange[];
  /** Names of the links that these speak of. */
  readonly linkNames: ReadonlyMap<LinkKey, Localized>;
  /** What the chains say differently of the same thing. */
  readonly issues: readonly Issue[];
}

/** What goes to the worker. */
export interface SummaryRequest {
  /** What the portfolio says beside its chains. */
  readonly header: PortfolioHeader;
  /** Its clusters. */
  readonly clusters: readonly Cluster[];
  /** Documents of its chains by key, in their order. */
  readonly documents: ReadonlyMap<string, ChainDocument>;
  /** Options of the analysis. */
  readonly options: PortfolioOptions;
}

/** What comes back. */
export type SummaryAnswer =
  | { readonly kind: "done"; readonly summary: PortfolioSummary }
  /** The chains have no numbers together, or one has none by itself. */
  | { readonly kind: "refused"; readonly reason: Localized };

/**
 * Makes of a portfolio what can be sent.
 *
 * @param portfolio - Portfolio.
 * @param options - Options of the analysis.
 * @returns The request.
 */
export function summaryRequest({ header, clusters, chains }: Portfolio, options: PortfolioOptions): SummaryRequest {
  const documents = new Map(Array.from(chains, ([key, { document }]) => [key, document]));
  return { header, clusters, documents, options };
}

/**
 * Reckons what the chains are together.
 *
 * @param request - The chains.
 * @returns The summary, or why there is none.
 * @remarks Seconds for eight chains of 200 links and 2 000 projects each.
 */
export function summarise({ header, clusters, documents, options }: SummaryRequest): SummaryAnswer {
  const chains = new Map(Array.from(documents, ([key, document]) => [key, restoreChain(document)]));
  const portfolio: Portfolio = { id: header.id, name: header.name, chains, clusters, header };
  try {
    const { totals, sharedEnterprises, sharedLinks, cross, merged } = analyzePortfolio(portfolio, options);
    const spoken = [
      ...cross.lacking.flatMap(({ needs }) => needs.map(({ link }) => link)),
      ...cross.exchanges.flatMap(({ from, to }) => [from, to.link]),
    ];
    return {
      kind: "done",
      summary: {
        totals,
        enterprises: sharedEnterprises.map(({ key, enterprise, chains: own }) => ({
          key,
          names: { zh: enterprise.name, en: enterprise.name },
          chains: own,
        })),
        links: sharedLinks.map(({ key, members }) => ({
          key,
          names: linkNames(merged.chain, key),
          chains: [...new Set(members.map(({ chain }) => chain))].sort(),
        })),
        lacking: cross.lacking,
        exchanges: cross.exchanges,
        linkNames: new Map(spoken.map((key) => [key, linkNames(merged.chain, key)])),
        issues: merged.issues,
      },
    };
  } catch (error) {
    if (!(error instanceof ChainError)) throw error;
    const [first] = chains.values();
    if (first === undefined) throw error;
    return { kind: "refused", reason: explainError(error, first) };
  }
}
