/**
 * What local resources could feed, and how much of them is processed here: the resource atlas (资源图谱).
 *
 * @module
 */
import { analyzeChain } from "../../analysis/analyze-chain.js";
import type { Amount } from "../../analysis/amount.js";
import type { ChainAnalysis } from "../../analysis/chain-analysis.js";
import { restOf } from "../../analysis/known.js";
import type { Chain } from "../../model/chain.js";
import type { LinkKey, Resource } from "../../model/document.js";
import { tidy } from "../../quantity/convert.js";
import { amountOf, plus, portion, timesRange } from "./amount-range.js";

/** A link that a resource feeds. */
export interface ResourceFeed {
  /** Key of the link. */
  readonly link: LinkKey;
  /** Unit of the link's product; `null` if the link states none. */
  readonly unit: string | null;
  /** Units of the resource that the built projects take in a year; `null` where the coefficient is not recorded. */
  readonly used: Amount | null;
  /** What the yearly output alone would let the link make, in its unit; `null` where output or coefficient is unknown. */
  readonly couldMake: Amount | null;
  /** `couldMake` without what is built already, at least 0: the room that the resource leaves. */
  readonly room: Amount | null;
  /** Whole typical projects that fit into the room; `null` where the room or the typical size is not known. */
  readonly projects: number | null;
}

/** What becomes of a resource. */
export interface ResourceUse {
  /** Key of the resource. */
  readonly resource: string;
  /** Name. */
  readonly name: string;
  /** Unit of its amounts; `null` if it states none. */
  readonly unit: string | null;
  /** Yearly output; `null` where not recorded. */
  readonly output: number | null;
  /** Links that it feeds, in the order of the record; links that the chain does not have are left out. */
  readonly feeds: readonly ResourceFeed[];
  /**
   * What the built projects of all its links take in a year; `null` if no coefficient is recorded. A lower bound where one is
   * missing, or a capacity.
   */
  readonly processed: Amount | null;
  /**
   * Processed ÷ output (就地转化率); above 1 the region takes in more than it brings forth. `null` where either is unknown or
   * the output is 0.
   */
  readonly share: Amount | null;
  /** Output that is not processed here, at least 0; an upper bound where `processed` is a lower one. */
  readonly unprocessed: Amount | null;
}

/**
 * Says what becomes of the local resources of a chain.
 *
 * @param chain - Chain; it is not modified.
 * @param analysis - Analysis of the chain, if it is at hand.
 * @returns One entry a resource, in the order of the document; empty if it records none.
 * @throws `ChainError` as `analyzeChain` does.
 * @remarks O(links fed) beside the analysis.
 * @example
 * {@includeCode ../../../../../examples/funds.ts}
 */
export function resourceUse(chain: Chain, analysis: ChainAnalysis = analyzeChain(chain)): readonly ResourceUse[] {
  return (chain.document.resources ?? []).map((resource) => useOf(resource, chain, analysis));
}

function useOf(resource: Resource, chain: Chain, analysis: ChainAnalysis): ResourceUse {
  const output = resource.output ?? null;
  let [processed, hasUnknown]: [Amount | null, boolean] = [null, false];
  const feeds: ResourceFeed[] = [];
  for (const { link, coefficient } of resource.feeds ?? []) {
    const row = analysis.links.get(link);
    if (row === undefined) continue;
    const built = row.supply.built;
    const used = coefficient === undefined ? null : timesRange(built, coefficient);
    if (used === null) hasUnknown = true;
    else processed = processed === null ? used : plus(processed, used);
    const couldMake = output === null || coefficient === undefined ? null : portion(amountOf(output), coefficient);
    const room = restOf(couldMake, built);
    const size = chain.graph.getNodeAttribute(link, "typicalProject")?.capacity;
    feeds.push({
      link,
      unit: row.unit,
      used,
      couldMake,
      room,
      projects: room === null || !size ? null : Math.floor(tidy(room.base / size)),
    });
  }
  if (processed !== null && hasUnknown) processed = { ...processed, bound: "lower" };
  return {
    resource: resource.id,
    name: resource.name,
    unit: resource.unit ?? null,
    output,
    feeds,
    processed,
    share: processed === null || output === null || output === 0 ? null : timesRange(processed, 1 / output),
    unprocessed: output === null ? null : restOf(amountOf(output), processed),
  };
}
