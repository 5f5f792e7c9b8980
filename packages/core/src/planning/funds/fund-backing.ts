/**
 * Which fund backs which project and gap, and what is left to give: the fund atlas (资金图谱).
 *
 * @module
 */
import { analyzeChain } from "../../analysis/analyze-chain.js";
import type { ChainAnalysis } from "../../analysis/chain-analysis.js";
import type { Chain } from "../../model/chain.js";
import type { Fund, LinkKey, Money, ProjectKey } from "../../model/document.js";
import { tidy } from "../../quantity/convert.js";
import { inMoneyUnit, sumMoney } from "../money-sum.js";
import type { MoneySum } from "../money-sum.js";
import { opportunities } from "../opportunities.js";
import type { Opportunity } from "../opportunities.js";

/** What a fund does. */
export interface FundUse {
  /** Key of the fund. */
  readonly fund: string;
  /** Name. */
  readonly name: string;
  /** Size in 亿元; `null` where not recorded, or in a unit that does not convert. */
  readonly size: number | null;
  /** What it has given or promised. */
  readonly committed: MoneySum;
  /**
   * Size without what is committed, in 亿元, at least 0: at most this much where an amount is not recorded. `null` where the
   * size is unknown.
   */
  readonly left: number | null;
  /** Projects that it backs, by key. */
  readonly projects: readonly ProjectKey[];
  /** Links that it is meant for, by key. */
  readonly links: readonly LinkKey[];
  /** Links of projects that it backs although it is meant for others only, by key; empty if it names none. */
  readonly outside: readonly LinkKey[];
}

/** How the gap of a link is backed. */
export interface GapBacking {
  /** Key of the link. */
  readonly link: LinkKey;
  /** Investment that the gap asks for in 亿元; `null` where not known. */
  readonly needed: number | null;
  /** Funds that are meant for the link, by key. */
  readonly meant: readonly string[];
  /** Funds that back a project of the link, by key. */
  readonly backing: readonly string[];
  /** What they have given or promised to projects of the link. */
  readonly committed: MoneySum;
  /** Whether no fund is meant for the link, and none backs a project of it. */
  readonly isUnbacked: boolean;
}

/** What {@link fundBacking} finds. */
export interface FundBacking {
  /** Funds, in the order of the document. */
  readonly funds: readonly FundUse[];
  /** Gaps worth inviting somebody for, in the order of the opportunities. */
  readonly gaps: readonly GapBacking[];
}

/**
 * Says which funds back which projects and gaps.
 *
 * @param chain - Chain; it is not modified.
 * @param analysis - Analysis of the chain, if it is at hand.
 * @param list - Its opportunities, if they are at hand.
 * @returns Funds and gaps; both are given whether the document records funds or not.
 * @throws `ChainError` as `analyzeChain` does.
 * @remarks O(funds · links they name + investments) beside the analysis and the opportunities.
 * @example
 * {@includeCode ../../../../../examples/funds.ts}
 */
export function fundBacking(
  chain: Chain,
  analysis: ChainAnalysis = analyzeChain(chain),
  list: readonly Opportunity[] = opportunities(chain, {}, analysis),
): FundBacking {
  const funds = chain.document.funds ?? [];
  const meant = new Map<LinkKey, string[]>();
  const given = new Map<LinkKey, { readonly fund: string; readonly amount: Money | undefined }[]>();
  for (const { id, links = [], investments = [] } of funds) {
    for (const link of new Set(links)) addTo(meant, link, id);
    for (const { project, amount } of investments) {
      const link = chain.projects.get(project)?.link;
      if (link !== undefined) addTo(given, link, { fund: id, amount });
    }
  }
  return {
    funds: funds.map((fund) => useOf(fund, chain)),
    gaps: list.map(({ link, investment }) => {
      const [named, paid] = [meant.get(link) ?? [], given.get(link) ?? []];
      return {
        link,
        needed: investment === null ? null : inMoneyUnit(investment),
        meant: [...named].sort(byKey),
        backing: [...new Set(paid.map(({ fund }) => fund))].sort(byKey),
        committed: sumMoney(paid.map(({ amount }) => amount)),
        isUnbacked: named.length === 0 && paid.length === 0,
      };
    }),
  };
}

function useOf(fund: Fund, chain: Chain): FundUse {
  const { id, name, size, links = [], investments = [] } = fund;
  const committed = sumMoney(investments.map(({ amount }) => amount));
  const total = size === undefined ? null : inMoneyUnit(size);
  const focus = new Set(links);
  const projects = [...new Set(investments.map(({ project }) => project))].filter((key) => chain.projects.has(key));
  const reached = projects.flatMap((key) => chain.projects.get(key)?.link ?? []);
  return {
    fund: id,
    name,
    size: total,
    committed,
    left: total === null ? null : tidy(Math.max(0, total - (committed.value ?? 0))),
    projects: projects.sort(byKey),
    links: [...focus].sort(byKey),
    outside: focus.size === 0 ? [] : [...new Set(reached.filter((link) => !focus.has(link)))].sort(byKey),
  };
}

function addTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function byKey(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
