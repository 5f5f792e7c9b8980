/**
 * Whom an enterprise at a link would deal with in the region: those that buy its product, and those that supply it.
 *
 * @module
 */
import type { Chain, EnterpriseKey, LinkKey } from "@liantu/core";
import type { LocalRelation } from "@liantu/core/planning";
import { enterpriseName, linkName } from "../views/names.js";
import type { Locale } from "../words/text.js";

/** An enterprise at a neighbouring link. */
export interface LocalPartner {
  /** Key of the enterprise. */
  readonly enterprise: EnterpriseKey;
  /** Its name. */
  readonly name: string;
  /** Link that it is at. */
  readonly link: LinkKey;
  /** Name of that link in the language in use. */
  readonly linkName: string;
}

/** Partners of a link, or of several. */
export interface LocalPartners {
  /** Enterprises that would buy, by name. */
  readonly buyers: readonly LocalPartner[];
  /** Enterprises that would supply, by name. */
  readonly suppliers: readonly LocalPartner[];
}

/**
 * Finds the local partners of links.
 *
 * @param chain - Chain.
 * @param links - Links.
 * @param locale - Language of the names of links.
 * @returns Enterprises with a project that is built or under construction at a link that buys from one of them, or supplies
 * one of them, along inputs.
 */
export function localPartners(chain: Chain, links: readonly LinkKey[], locale: Locale): LocalPartners {
  const own = new Set(links);
  const inputs = chain.flows.filter(({ kind = "input" }) => kind === "input");
  const consumers = inputs.filter(({ from, to }) => own.has(from) && !own.has(to)).map(({ to }) => to);
  const sources = inputs.filter(({ from, to }) => own.has(to) && !own.has(from)).map(({ from }) => from);
  return { buyers: partnersAt(chain, consumers, locale), suppliers: partnersAt(chain, sources, locale) };
}

/**
 * Makes the way that lights links and those that they deal with.
 *
 * @param chain - Chain.
 * @param centre - Link that it is about.
 * @param others - Links of the partners.
 * @returns Links such that every flow between the centre and another joins two neighbours of the list.
 */
export function pathAround(chain: Chain, centre: LinkKey, others: readonly LinkKey[]): readonly LinkKey[] {
  const known = [...new Set(others)].filter((link) => link !== centre && chain.graph.hasNode(link));
  return [centre, ...known.flatMap((link) => [link, centre])];
}

/**
 * Lists the links at which the enterprises of relations stand.
 *
 * @param chain - Chain.
 * @param relations - Relations to enterprises that are here.
 * @returns Links of their projects, each once, in the order of the relations.
 */
export function linksOfRelations(chain: Chain, relations: readonly LocalRelation[]): readonly LinkKey[] {
  const wanted = new Set(relations.map(({ enterprise }) => enterprise));
  const links = new Set<LinkKey>();
  for (const { enterprise, link } of chain.projects.values()) {
    if (enterprise !== undefined && wanted.has(enterprise)) links.add(link);
  }
  return [...links];
}

function partnersAt(chain: Chain, links: readonly LinkKey[], locale: Locale): readonly LocalPartner[] {
  const found = new Map<string, LocalPartner>();
  for (const link of new Set(links)) {
    for (const key of chain.projectsByLink.get(link) ?? []) {
      const project = chain.projects.get(key);
      if (project?.enterprise === undefined || project.status === null || project.status === "planned") continue;
      const { enterprise } = project;
      found.set(JSON.stringify([enterprise, link]), {
        enterprise,
        name: enterpriseName(chain, enterprise),
        link,
        linkName: linkName(chain, link, locale),
      });
    }
  }
  const collator = new Intl.Collator("zh-CN", { numeric: true });
  return [...found.values()].sort(
    (a, b) =>
      collator.compare(a.name, b.name) || collator.compare(a.linkName, b.linkName) || (a.link < b.link ? -1 : 1),
  );
}
