/**
 * Tiers: how many steps of making lie before each link.
 *
 * @module
 */
import type { CompiledChain } from "./compile-chain.js";
import { topologicalOrder } from "./topological-order.js";

/**
 * Computes the tier of each link: the length of the longest way to it along inputs, each cycle taken as one step.
 *
 * @param compiled - Chain to read.
 * @returns Tier by id of the link, 0 for a link without supplier; the links of one cycle share their tier.
 * @remarks O(links + flows).
 */
export function tiers({ keys, inputs }: CompiledChain): Int32Array {
  const tier = new Int32Array(keys.length);
  const { start, target } = inputs.byFrom;
  const { order, begin, component, count } = topologicalOrder(inputs.byFrom);
  for (let step = 0; step < count; step += 1) {
    let common = 0;
    for (let at = begin[step]!; at < begin[step + 1]!; at += 1) common = Math.max(common, tier[order[at]!]!);
    for (let at = begin[step]!; at < begin[step + 1]!; at += 1) {
      const link = order[at]!;
      tier[link] = common;
      for (let arc = start[link]!; arc < start[link + 1]!; arc += 1) {
        const consumer = target[arc]!;
        if (component[consumer] !== component[link]) tier[consumer] = Math.max(tier[consumer]!, common + 1);
      }
    }
  }
  return tier;
}
