/**
 * One link of a portfolio, made of the links that share it.
 *
 * @module
 */
import { isLinkSurveyed } from "../../analysis/surveyed.js";
import type { Issue } from "../../issue.js";
import type { Chain } from "../../model/chain.js";
import type { ChainLink } from "../../model/document.js";
import { issueText } from "../../model/issue-text.js";
import { tidy } from "../../quantity/convert.js";
import type { Range } from "../../quantity/range.js";
import { unitFactor } from "./identities.js";
import type { LinkIdentity } from "./identities.js";

/** Amounts of a link, which have its unit. */
const AMOUNTS = ["stock", "external", "annualAdditions", "finalDemand"] as const;

/**
 * Makes a link of the portfolio.
 *
 * @param identity - Links that are one.
 * @param chains - Chains by key.
 * @param issues - Takes what they say differently.
 * @returns The record: of each field what the first link says that says anything. It is surveyed if one of them is.
 */
export function mergeLink(identity: LinkIdentity, chains: ReadonlyMap<string, Chain>, issues: Issue[]): ChainLink {
  const parts = identity.members.map(({ chain: id, key }) => {
    const chain = chains.get(id)!;
    return { id, chain, link: inUnit(chain.graph.getNodeAttributes(key), identity.unit) };
  });
  const merged: Record<string, unknown> = {};
  for (const { link } of [...parts].reverse()) Object.assign(merged, link);
  for (const field of AMOUNTS) {
    const values = new Set(parts.flatMap(({ link }) => (link[field] == null ? [] : [JSON.stringify(link[field])])));
    if (values.size < 2) continue;
    const texts = issueText("shared-conflict", identity.key, `${field}: ${[...values].join(" / ")}`);
    issues.push({ code: "shared-conflict", severity: "warning", place: identity.key, value: identity.key, ...texts });
  }
  const [first] = parts;
  return {
    ...(merged as unknown as ChainLink),
    id: identity.key,
    name: first!.link.name,
    stage: first!.link.stage,
    ...(identity.unit !== undefined && { unit: identity.unit }),
    surveyed: parts.some(({ chain, link }) => isLinkSurveyed(chain, link)),
    responsible: {
      ...first!.chain.document.responsible,
      ...(merged["responsible"] as ChainLink["responsible"]),
    },
  };
}

function inUnit(link: ChainLink, unit: string | undefined): ChainLink {
  const factor = unitFactor(link.unit, unit);
  if (factor === 1) return link;
  const { stock, external, annualAdditions, finalDemand, typicalProject } = link;
  return {
    ...link,
    ...(stock !== undefined && { stock: tidy(stock * factor) }),
    ...(external !== undefined && { external: tidy(external * factor) }),
    ...(annualAdditions != null && { annualAdditions: tidy(annualAdditions * factor) }),
    ...(finalDemand !== undefined && { finalDemand: scaled(finalDemand, factor) }),
    ...(typicalProject && {
      typicalProject: {
        ...typicalProject,
        ...(typicalProject.capacity !== undefined && { capacity: tidy(typicalProject.capacity * factor) }),
      },
    }),
  };
}

/**
 * Multiplies an amount that may be a range.
 *
 * @param amount - Amount.
 * @param factor - Positive.
 * @returns The product.
 */
export function scaled(amount: number | Range, factor: number): number | Range {
  if (factor === 1) return amount;
  if (typeof amount === "number") return tidy(amount * factor);
  return { low: tidy(amount.low * factor), base: tidy(amount.base * factor), high: tidy(amount.high * factor) };
}
