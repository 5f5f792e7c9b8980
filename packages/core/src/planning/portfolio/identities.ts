/**
 * What is one in several chains: enterprises by key or credit code, links by their shared key.
 *
 * @module
 */
import type { Chain } from "../../model/chain.js";
import type { ChainLink, EnterpriseKey, LinkKey } from "../../model/document.js";
import { unitsAreAlike } from "../../quantity/convert.js";
import { convertCapacity } from "../../quantity/convert-capacity.js";
import { toHalfWidth } from "../../quantity/half-width.js";

/** A record of one chain of a portfolio. */
export interface PortfolioMember {
  /** Key of the chain. */
  readonly chain: string;
  /** Key of the record in that chain. */
  readonly key: string;
}

/** Chains of a portfolio in the order that all of this goes by: that of their keys. */
export type OrderedChains = readonly (readonly [id: string, chain: Chain])[];

/**
 * Makes a key of the portfolio from one of a chain.
 *
 * @param chain - Key of the chain.
 * @param key - Key in that chain.
 * @returns `chain/key`, with `~` and `/` within either written as `~0` and `~1`, so that no two are the same.
 */
export function portfolioKey(chain: string, key: string): string {
  return `${escaped(chain)}/${escaped(key)}`;
}

function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/**
 * Finds out which enterprises are one.
 *
 * @param chains - Chains.
 * @returns By chain and key: the least key among those of the same enterprise. Enterprises with the same key, or with the
 * same credit code, are one, and so is what follows from both.
 */
export function enterpriseIdentities(
  chains: OrderedChains,
): ReadonlyMap<string, ReadonlyMap<EnterpriseKey, EnterpriseKey>> {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let at = key;
    while (parent.get(at) !== at) at = parent.get(at) ?? at;
    for (let way = key; way !== at;) {
      const next = parent.get(way) ?? at;
      parent.set(way, at);
      way = next;
    }
    return at;
  };
  // keys and codes are nodes of one forest: an enterprise joins its key to its code
  const join = (a: string, b: string): void => {
    for (const node of [a, b]) if (!parent.has(node)) parent.set(node, node);
    const [left, right] = [find(a), find(b)];
    if (left !== right) parent.set(left, right);
  };
  const keyNode = (key: EnterpriseKey): string => `k${key}`;
  for (const [, { enterprises }] of chains) {
    for (const [key, { creditCode }] of enterprises) {
      const code = creditCodeOf(creditCode);
      join(keyNode(key), code === null ? keyNode(key) : `c${code}`);
    }
  }
  const least = new Map<string, EnterpriseKey>();
  for (const [, { enterprises }] of chains) {
    for (const key of enterprises.keys()) {
      const root = find(keyNode(key));
      const known = least.get(root);
      if (known === undefined || key < known) least.set(root, key);
    }
  }
  return new Map(
    chains.map(([id, { enterprises }]) => [
      id,
      new Map(Array.from(enterprises.keys(), (key) => [key, least.get(find(keyNode(key))) ?? key])),
    ]),
  );
}

/**
 * Makes credit codes comparable.
 *
 * @param code - As recorded.
 * @returns In half-width capitals without spaces; `null` if there is none.
 */
export function creditCodeOf(code: string | undefined): string | null {
  const clean = toHalfWidth(code ?? "")
    .replaceAll(/\s+/gu, "")
    .toUpperCase();
  return clean === "" ? null : clean;
}

/** Links that are one. */
export interface LinkIdentity {
  /** Key in the portfolio. */
  readonly key: LinkKey;
  /** Key under which they are shared; `null` for a link of one chain. */
  readonly shared: string | null;
  /** Unit of the amounts of all of them. */
  readonly unit: string | undefined;
  /** The links, the first of which is the reference. */
  readonly members: readonly PortfolioMember[];
}

/** Links of a portfolio. */
export interface LinkIdentities {
  /** All links, by key of the portfolio. */
  readonly links: readonly LinkIdentity[];
  /** Shared keys whose units do not convert, with the units. */
  readonly unlike: ReadonlyMap<string, readonly string[]>;
}

/**
 * Finds out which links are one.
 *
 * @param chains - Chains.
 * @returns Links with the same shared key are one if their units convert; those that do not stay apart. A link without unit
 * is one with the others as long as it has no amounts of its own.
 */
export function linkIdentities(chains: OrderedChains): LinkIdentities {
  const links: LinkIdentity[] = [];
  const groups = new Map<string, PortfolioMember[]>();
  const unlike = new Map<string, readonly string[]>();
  const byId = new Map(chains);
  const linkOf = ({ chain, key }: PortfolioMember): ChainLink => byId.get(chain)!.graph.getNodeAttributes(key);
  const single = (member: PortfolioMember): LinkIdentity => ({
    key: portfolioKey(member.chain, member.key),
    shared: null,
    unit: linkOf(member).unit,
    members: [member],
  });
  for (const [chain, { graph }] of chains) {
    for (const key of graph.nodes().sort()) {
      const shared = graph.getNodeAttributes(key).shared?.trim();
      if (shared === undefined || shared === "") links.push(single({ chain, key }));
      else groups.set(shared, [...(groups.get(shared) ?? []), { chain, key }]);
    }
  }
  for (const [shared, members] of groups) {
    const unit = members.map((member) => linkOf(member).unit).find((own) => own !== undefined);
    const fits = (member: PortfolioMember): boolean => {
      const own = linkOf(member).unit;
      if (own === undefined) return unit === undefined || !hasAmounts(byId.get(member.chain)!, member.key);
      return own === unit || (unit !== undefined && unitsAreAlike(own, unit));
    };
    const strange = members.filter((member) => !fits(member));
    if (strange.length > 0) {
      unlike.set(shared, [...new Set(members.map((member) => linkOf(member).unit ?? "—"))].sort());
    }
    links.push({ key: `~shared/${escaped(shared)}`, shared, unit, members: members.filter(fits) });
    for (const member of strange) links.push(single(member));
  }
  return { links: links.sort((a, b) => (a.key < b.key ? -1 : 1)), unlike };
}

/** Whether anything about a link is counted in its unit. */
function hasAmounts(chain: Chain, key: LinkKey): boolean {
  const { finalDemand, stock, external } = chain.graph.getNodeAttributes(key);
  const projects = chain.projectsByLink.get(key) ?? [];
  return (
    finalDemand !== undefined ||
    stock !== undefined ||
    external !== undefined ||
    projects.some((project) => chain.projects.get(project)?.capacity !== undefined) ||
    chain.flows.some(({ from, to, coefficient }) => coefficient !== undefined && (from === key || to === key))
  );
}

/**
 * Gives how many units of the portfolio one unit of a link is.
 *
 * @param own - Unit of the link.
 * @param unit - Unit in the portfolio.
 * @returns The factor; 1 where one of them is not stated.
 */
export function unitFactor(own: string | undefined, unit: string | undefined): number {
  return own === undefined || unit === undefined ? 1 : (convertCapacity(1, own, unit) ?? 1);
}
