/**
 * Tiers: how many steps of making lie before each link.
 *
 * @module
 */
import type { CompiledChain } from "./compile-chain.js";
import { membersOf, topologicalOrder } from "./topological-order.js";

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
  const topology = topologicalOrder(inputs.byFrom);
  for (let step = 0; step < topology.count; step += 1) {
    const members = membersOf(topology, step);
    let common = 0;
    for (const link of members) common = Math.max(common, tier[link]!);
    for (const link of members) {
      tier[link] = common;
      for (let at = start[link]!; at < start[link + 1]!; at += 1) {
        const consumer = target[at]!;
        if (topology.component[consumer] !== topology.component[link]) {
          tier[consumer] = Math.max(tier[consumer]!, common + 1);
        }
      }
    }
  }
  return tier;
}
