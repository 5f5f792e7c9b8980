/**
 * The chains of a portfolio as one chain, in which what is shared stands once.
 *
 * @module
 */
import type { Issue } from "../../issue.js";
import { buildChain } from "../../model/build-chain.js";
import type { Chain } from "../../model/chain.js";
import type { ChainDocument, Enterprise, EnterpriseKey, Flow, LinkKey, ProjectKey } from "../../model/document.js";
import { recordKey } from "../../model/record-keys.js";
import { issueText } from "../../model/issue-text.js";
import { canonicalText } from "../change/same-value.js";
import { creditCodeOf, enterpriseIdentities, linkIdentities, unitFactor } from "./identities.js";
import type { LinkIdentity, OrderedChains, PortfolioMember } from "./identities.js";
import { mergeLink, scaled } from "./merge-link.js";
import { mergeProjects } from "./merge-projects.js";
import type { Portfolio } from "./read-portfolio.js";

/** A portfolio as one chain. */
export interface MergedPortfolio {
  /** The chain. Its keys are of the portfolio; enterprises keep the least of their keys. */
  readonly chain: Chain;
  /** Links of the chains that each link stands for. */
  readonly links: ReadonlyMap<LinkKey, LinkIdentity>;
  /** Projects of the chains that each project stands for. */
  readonly projects: ReadonlyMap<ProjectKey, readonly PortfolioMember[]>;
  /** Enterprises of the chains that each enterprise stands for. */
  readonly enterprises: ReadonlyMap<EnterpriseKey, readonly PortfolioMember[]>;
  /** What the chains say differently of the same thing. */
  readonly issues: readonly Issue[];
}

/**
 * Makes one chain of a portfolio.
 *
 * Shared links are one link: what consumes it in any chain makes its demand, and what makes it is counted once. A project at
 * a shared link that several chains list under the same key is one. Amounts are converted to the unit of the first chain;
 * where chains contradict each other, the first one by key is followed, and an issue says so.
 *
 * @param portfolio - Portfolio; it is not modified.
 * @returns The chain, and what its records stand for; it does not depend on the order of the chains.
 * @remarks O(size of all documents).
 */
export function mergePortfolio(portfolio: Portfolio): MergedPortfolio {
  const chains: OrderedChains = [...portfolio.chains].sort(([a], [b]) => (a < b ? -1 : 1));
  const byId = new Map(chains);
  const { links, unlike } = linkIdentities(chains);
  const issues: Issue[] = Array.from(unlike, ([shared, units]) =>
    warning("shared-unit-unlike", shared, units.join("、")),
  );
  const places = new Map<string, ReadonlyMap<LinkKey, LinkIdentity>>();
  for (const [id] of chains) places.set(id, new Map());
  for (const identity of links) {
    for (const { chain, key } of identity.members) (places.get(chain) as Map<LinkKey, LinkIdentity>).set(key, identity);
  }

  const owners = enterpriseIdentities(chains);
  const { enterprises, members } = mergeEnterprises(chains, owners, issues);
  const projects = mergeProjects(chains, places, owners, issues);
  const document: ChainDocument = {
    format: "liantu-chain",
    version: 1,
    id: portfolio.id,
    name: portfolio.name,
    ...(portfolio.header.asOf !== undefined && { asOf: portfolio.header.asOf }),
    ...(portfolio.header.region && { region: portfolio.header.region }),
    links: links.map((identity) => mergeLink(identity, byId, issues)),
    flows: mergeFlows(chains, places, issues),
    enterprises,
    projects: projects.records,
    ...commonRules(chains, issues),
  };
  return {
    chain: buildChain(document),
    links: new Map(links.map((identity) => [identity.key, identity])),
    projects: projects.members,
    enterprises: members,
    issues: issues.sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : a.code < b.code ? -1 : 1)),
  };
}

/** A warning whose place is the thing itself. */
export function warning(code: Issue["code"], place: string, expected: string): Issue {
  return { code, severity: "warning", place, value: place, ...issueText(code, place, expected) };
}

function mergeEnterprises(
  chains: OrderedChains,
  owners: ReadonlyMap<string, ReadonlyMap<EnterpriseKey, EnterpriseKey>>,
  issues: Issue[],
): { readonly enterprises: Enterprise[]; readonly members: ReadonlyMap<EnterpriseKey, readonly PortfolioMember[]> } {
  const merged = new Map<EnterpriseKey, Enterprise>();
  const members = new Map<EnterpriseKey, PortfolioMember[]>();
  for (const [id, chain] of chains) {
    for (const [key, record] of chain.enterprises) {
      const owner = owners.get(id)?.get(key) ?? key;
      const known = merged.get(owner);
      const codes = [creditCodeOf(known?.creditCode), creditCodeOf(record.creditCode)];
      if (codes[0] !== null && codes[1] !== null && codes[0] !== codes[1]) {
        issues.push(warning("shared-conflict", owner, `creditCode: ${codes.join(" / ")}`));
      }
      merged.set(owner, { ...record, ...known, id: owner });
      members.set(owner, [...(members.get(owner) ?? []), { chain: id, key }]);
    }
  }
  const keys = [...merged.keys()].sort();
  return {
    enterprises: keys.map((key) => merged.get(key)!),
    members: new Map(keys.map((key) => [key, members.get(key)!])),
  };
}

function mergeFlows(
  chains: OrderedChains,
  places: ReadonlyMap<string, ReadonlyMap<LinkKey, LinkIdentity>>,
  issues: Issue[],
): Flow[] {
  const merged = new Map<string, Flow>();
  for (const [id, chain] of chains) {
    for (const flow of chain.flows) {
      const [from, to] = [places.get(id)?.get(flow.from), places.get(id)?.get(flow.to)];
      if (from === undefined || to === undefined || from === to) continue;
      const factor = (end: LinkIdentity, key: LinkKey): number =>
        unitFactor(chain.graph.getNodeAttributes(key).unit, end.unit);
      const [ofFrom, ofTo] = [factor(from, flow.from), factor(to, flow.to)];
      const ratio = (flow.kind ?? "input") === "input" ? ofFrom / ofTo : ofTo / ofFrom;
      const own: Flow = {
        ...flow,
        from: from.key,
        to: to.key,
        ...(flow.coefficient !== undefined && { coefficient: scaled(flow.coefficient, ratio) }),
      };
      const key = recordKey("flows", own);
      const known = merged.get(key);
      if (known === undefined) merged.set(key, own);
      else if (canonicalText(known.coefficient) !== canonicalText(own.coefficient)) {
        if (known.coefficient === undefined) merged.set(key, { ...known, coefficient: own.coefficient! });
        else if (own.coefficient !== undefined)
          issues.push(warning("shared-conflict", `${from.key} → ${to.key}`, "coefficient"));
      }
    }
  }
  return [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, flow]) => flow);
}

/** Rules that all chains agree on; where they do not, the default ones judge the portfolio. */
function commonRules(chains: OrderedChains, issues: Issue[]): Pick<ChainDocument, "rules"> {
  const [first, ...others] = chains.map(([, chain]) => chain.document.rules);
  const isCommon = others.every((rules) => canonicalText(rules) === canonicalText(first));
  if (!isCommon) issues.push(warning("shared-conflict", "rules", "rules"));
  return isCommon && first !== undefined ? { rules: first } : {};
}
