/**
 * Tier (层级): how many steps a link is away from the raw materials.
 *
 * @module
 */
import { compileChain } from "../graph/compile-chain.js";
import { tiers } from "../graph/tiers.js";
import type { Chain } from "../model/chain.js";
import type { LinkKey } from "../model/document.js";

/**
 * Gives the tier of every link.
 *
 * @param chain - Chain to read; it is not modified.
 * @returns Steps of the longest way along inputs from a link without supplier, 0 for such a link; the links of one cycle
 * share a tier. By key in ascending order.
 * @remarks O(links · log links + flows).
 */
export function tiersByLink(chain: Chain): ReadonlyMap<LinkKey, number> {
  const compiled = compileChain(chain);
  const tier = tiers(compiled);
  return new Map(compiled.keys.map((key, id) => [key, tier[id]!]));
}
