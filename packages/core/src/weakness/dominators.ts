/**
 * Links that cannot be gone round: over which one does every way from raw material, or to a product, lead?
 *
 * @module
 */
import { ChainError } from "../errors.js";
import { groupArcs } from "../graph/arcs.js";
import { compileChain } from "../graph/compile-chain.js";
import type { Chain } from "../model/chain.js";
import type { LinkKey } from "../model/document.js";
import { beginnings } from "./beginnings.js";
import { immediateDominators } from "./immediate-dominators.js";

/** Options of {@link dominators}. */
export interface DominatorOptions {
  /**
   * `"supply"`: ways from raw materials to the link. `"use"`: ways from the link to the ends of the chain.
   * @defaultValue `"supply"`
   */
  readonly direction?: "supply" | "use";
  /** The one link where all ways begin (or end, for `"use"`); by default all links without supplier (without consumer). */
  readonly root?: LinkKey;
}

/** What cannot be gone round, for one link. */
export interface LinkDominators {
  /** The nearest link that every way passes; `null` where there is none. */
  readonly immediate: LinkKey | null;
  /** All links that every way passes, the nearest first. */
  readonly dominators: readonly LinkKey[];
  /** How many other links have this one on every way. */
  readonly dominates: number;
  /** Whether the link lies on any way at all: with a `root`, some may not. */
  readonly isReached: boolean;
}

/**
 * Finds the dominators of every link along inputs.
 *
 * Ways are looked at, not amounts: of two inputs that a link needs both, neither dominates it, though each can stop it. The
 * loss by removal knows the difference.
 *
 * @param chain - Chain to read; it is not modified.
 * @param options - Direction and root. A cycle that nothing supplies counts as raw material, every link of it.
 * @returns One entry per link, in ascending order of key.
 * @throws {@link ChainError} `unknown-link` if the root names no link; `invalid-option` if there is no such direction.
 * @remarks O(flows · depth), and the length of the lists. Source: Cooper, Harvey & Kennedy (2001), Rice University
 * TR-06-33870; the term: Prosser (1959), Proc. Eastern Joint Computer Conference, 133.
 */
export function dominators(chain: Chain, options: DominatorOptions = {}): ReadonlyMap<LinkKey, LinkDominators> {
  const { direction = "supply", root: rootKey } = options;
  if (direction !== "supply" && direction !== "use") {
    const message = `direction must be supply or use, got ${String(direction)}`;
    throw new ChainError("invalid-option", message, { option: "direction", value: direction });
  }
  const { keys, ids, inputs } = compileChain(chain);
  const single = rootKey === undefined ? undefined : ids.get(rootKey);
  if (rootKey !== undefined && single === undefined) {
    throw new ChainError("unknown-link", `the root "${rootKey}" is no link of the chain`, { key: rootKey });
  }
  const [along, against] = direction === "supply" ? [inputs.from, inputs.to] : [inputs.to, inputs.from];
  // One node more than links stands for the world, from which all raw materials come.
  const world = keys.length;
  const first = single === undefined ? beginnings(groupArcs(keys.length, along, against)) : [single];
  const from = Int32Array.from([...along, ...first.map(() => world)]);
  const to = Int32Array.from([...against, ...first]);
  const nearest = immediateDominators(groupArcs(world + 1, from, to), groupArcs(world + 1, to, from), world);

  const lists = new Map<number, readonly LinkKey[]>([[world, []]]);
  const listOf = (link: number): readonly LinkKey[] => {
    const way: number[] = [];
    let at = link;
    while (!lists.has(at)) {
      way.push(at);
      at = nearest[at]!;
    }
    let list = lists.get(at)!;
    for (let i = way.length - 1; i >= 0; i -= 1) {
      const node = way[i]!;
      const above = nearest[node]!;
      list = above === world ? [] : [keys[above]!, ...list];
      lists.set(node, list);
    }
    return list;
  };
  const dominates = new Int32Array(keys.length);
  const found = keys.map((_, link) => (nearest[link] === -1 ? [] : listOf(link)));
  for (const list of found) for (const key of list) dominates[ids.get(key)!]! += 1;
  return new Map(
    keys.map((key, link) => [
      key,
      {
        immediate: found[link]![0] ?? null,
        dominators: found[link]!,
        dominates: dominates[link]!,
        isReached: nearest[link] !== -1,
      },
    ]),
  );
}
