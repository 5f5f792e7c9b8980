/**
 * Resources as rows: one for each link that a resource feeds.
 *
 * @module
 */
import type { Amount, Chain, ChainAnalysis, LinkKey, Range, Resource } from "@liantu/core";
import { resourceUse } from "@liantu/core/planning";
import type { ResourceFeed, ResourceUse } from "@liantu/core/planning";
import { baseText, percentText } from "../views/format.js";
import { linkName } from "../views/names.js";
import { RESOURCES_WORDS } from "../words/resources-words.js";
import type { Locale } from "../words/text.js";

/** A row of the list of resources. */
export interface ResourceRow {
  /** Key of the row. */
  readonly key: string;
  /** The record. */
  readonly resource: Resource;
  /** Its name in the language in use. */
  readonly name: string;
  /** What becomes of it. */
  readonly use: ResourceUse;
  /** What it means for the link; `null` in the only row of a resource that feeds none. */
  readonly feed: ResourceFeed | null;
  /** Key of the link, or `null`. */
  readonly link: LinkKey | null;
  /** Name of the link in the language in use; empty without one. */
  readonly linkName: string;
  /** Units of the resource per unit of the product; `undefined` where not recorded. */
  readonly coefficient: number | Range | undefined;
}

/**
 * Gives the rows.
 *
 * @param analysis - Analysis of the chain.
 * @param locale - Language of the names.
 * @returns Rows in the order of the document.
 */
export function resourceRows(analysis: ChainAnalysis, locale: Locale): readonly ResourceRow[] {
  const { chain } = analysis;
  const records = chain.document.resources ?? [];
  return resourceUse(chain, analysis).flatMap((use, at) => {
    const resource = records[at];
    if (resource === undefined) return [];
    const name = resourceName(resource, locale);
    const recorded = (resource.feeds ?? []).filter(({ link }) => analysis.links.has(link));
    const rows = use.feeds.map((feed, place): ResourceRow => ({
      key: `${resource.id}/${String(place)}`,
      resource,
      name,
      use,
      feed,
      link: feed.link,
      linkName: linkName(chain, feed.link, locale),
      coefficient: recorded[place]?.coefficient,
    }));
    const none = { feed: null, link: null, linkName: "", coefficient: undefined };
    return rows.length > 0 ? rows : [{ key: resource.id, resource, name, use, ...none }];
  });
}

/**
 * Says in one line what becomes of a resource.
 *
 * @param chain - Chain.
 * @param use - What becomes of it.
 * @param locale - Language.
 * @returns Text such as "镍矿 · 年产出 9 万吨/年 · 就地转化率 55.6% · 未转化 4 万吨/年".
 */
export function resourceLine(chain: Chain, use: ResourceUse, locale: Locale): string {
  const record = chain.document.resources?.find(({ id }) => id === use.resource);
  const { output, share, unprocessed, unit } = use;
  const amount = (value: Amount | number): string =>
    baseText(typeof value === "number" ? exact(value) : value, unit, locale);
  return [
    record === undefined ? use.name : resourceName(record, locale),
    (output === null ? RESOURCES_WORDS.outputNone : RESOURCES_WORDS.outputIs(amount(output)))[locale],
    ...(share === null ? [] : [RESOURCES_WORDS.shareIs(percentText(share, locale))[locale]]),
    ...(unprocessed === null ? [] : [RESOURCES_WORDS.unprocessedIs(amount(unprocessed))[locale]]),
  ].join(" · ");
}

function exact(base: number): Amount {
  return { base, bound: "exact" };
}

function resourceName({ name, nameEn }: Resource, locale: Locale): string {
  return locale === "en" && nameEn !== undefined ? nameEn : name;
}
