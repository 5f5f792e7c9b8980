/**
 * How much of the chain a rate speaks of.
 *
 * @module
 */
import type { Rate } from "@liantu/core";

/**
 * Says whether a rate is reckoned from fewer than half of the links that it is of: it then says little of the chain.
 *
 * @param rate - Rate.
 * @returns Whether it is to be shown subdued.
 */
export function isThin({ links, leftOut }: Rate): boolean {
  return links * 2 < links + leftOut;
}
