/**
 * Which part of the chain is lit: what a link hangs on, what hangs on it, and the ways from one link to another.
 *
 * @module
 */
import { downstreamOf, upstreamOf } from "@liantu/core";
import type { Chain, LinkKey } from "@liantu/core";

/** A part of a chain. */
export interface Reach {
  /** Links. */
  readonly links: ReadonlySet<LinkKey>;
  /** Whether a flow belongs to it. */
  readonly hasFlow: (from: LinkKey, to: LinkKey, kind: string) => boolean;
}

/**
 * Finds everything up- and downstream of a link, and its own returns and credits.
 *
 * @param chain - Chain to read.
 * @param link - Key of the link.
 * @returns The link, what it is made from and what it goes into; the flows on the way, not those between the two sides.
 */
export function reachOf(chain: Chain, link: LinkKey): Reach {
  const up = new Set(upstreamOf(chain, link).keys()).add(link);
  const down = new Set(downstreamOf(chain, link).keys()).add(link);
  const links = new Set([...up, ...down]);
  for (const { from, to } of chain.flows) if (from === link || to === link) links.add(from).add(to);
  return {
    links,
    hasFlow: (from, to, kind) =>
      kind === "input"
        ? (up.has(from) && up.has(to)) || (down.has(from) && down.has(to))
        : from === link || to === link,
  };
}

/**
 * Finds all ways along inputs from one link to another, whichever of them lies upstream.
 *
 * @param chain - Chain to read.
 * @param from - One end.
 * @param to - Other end.
 * @returns Links and flows of all ways; both ends alone if no way leads from one to the other.
 */
export function waysBetween(chain: Chain, from: LinkKey, to: LinkKey): Reach {
  const forth = between(chain, from, to);
  const ways = forth.size > 0 ? forth : between(chain, to, from);
  return {
    links: ways.size > 0 ? ways : new Set([from, to].filter((link) => chain.graph.hasNode(link))),
    hasFlow: (a, b, kind) => kind === "input" && ways.has(a) && ways.has(b),
  };
}

/**
 * Gives a path as it stands.
 *
 * @param path - Links in order.
 * @returns Its links, and the flows from each to the next, of any kind.
 */
export function pathReach(path: readonly LinkKey[]): Reach {
  const steps = new Set(path.slice(1).map((to, i) => JSON.stringify([path[i], to])));
  return { links: new Set(path), hasFlow: (from, to) => steps.has(JSON.stringify([from, to])) };
}

function between(chain: Chain, from: LinkKey, to: LinkKey): ReadonlySet<LinkKey> {
  if (!chain.graph.hasNode(from) || !chain.graph.hasNode(to)) return new Set();
  const down = new Set(downstreamOf(chain, from).keys()).add(from);
  const up = new Set(upstreamOf(chain, to).keys()).add(to);
  const both = new Set([...down].filter((link) => up.has(link)));
  return both.has(from) && both.has(to) ? both : new Set();
}
