/**
 * Steps between links of a chain along its inputs, in either direction.
 *
 * @module
 */
import { compileChain } from "../../graph/compile-chain.js";
import type { Chain } from "../../model/chain.js";
import type { LinkKey } from "../../model/document.js";

/**
 * Prepares distances in a chain.
 *
 * @param chain - Chain to read.
 * @param farthest - Steps up to which links are looked for.
 * @returns A function from a link to the links within reach, itself included, with their steps; worked out once for each.
 */
export function distancesFrom(chain: Chain, farthest: number): (link: LinkKey) => ReadonlyMap<LinkKey, number> {
  const { inputs, ids, keys } = compileChain(chain);
  const known = new Map<LinkKey, ReadonlyMap<LinkKey, number>>();
  const neighbours = (id: number): number[] =>
    [inputs.byFrom, inputs.byTo].flatMap(({ start, target }) => Array.from(target.subarray(start[id], start[id + 1])));
  const search = (from: LinkKey): ReadonlyMap<LinkKey, number> => {
    const steps = new Map<number, number>([[ids.get(from)!, 0]]);
    for (const [id, distance] of steps) {
      if (distance === farthest) continue;
      // a Map is walked in the order in which it grows: nearer links first
      for (const next of neighbours(id)) if (!steps.has(next)) steps.set(next, distance + 1);
    }
    return new Map(Array.from(steps, ([id, distance]) => [keys[id]!, distance]));
  };
  return (link) => {
    let found = known.get(link);
    if (found === undefined) known.set(link, (found = search(link)));
    return found;
  };
}
