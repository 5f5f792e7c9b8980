/**
 * The surroundings of a link: what lies upstream, what lies downstream, and which ways lead from one link to another.
 *
 * @module
 */
import { DirectedGraph } from "graphology";
import { bfsFromNode } from "graphology-traversal";
import { ChainError } from "../errors.js";
import type { Chain } from "../model/chain.js";
import type { ChainLink, Flow, LinkKey } from "../model/document.js";

/** Options of {@link pathsBetween}. */
export interface PathOptions {
  /**
   * Most paths to give, a positive integer.
   * @defaultValue `1000`
   */
  readonly limit?: number;
}

/** Ways from one link to another. */
export interface LinkPaths {
  /** Each way from supplier to consumer, both ends included, no link twice; in ascending order of keys, link by link. */
  readonly paths: readonly (readonly LinkKey[])[];
  /** Whether these are all; `false` if the limit cut them short. */
  readonly isComplete: boolean;
}

/**
 * Finds everything that a link is made from, directly or through others. Only inputs are followed.
 *
 * @param chain - Chain to read; it is not modified.
 * @param link - Key of the link.
 * @returns Steps to each link upstream, at least 1, by steps, then key; without the link itself.
 * @throws {@link ChainError} `unknown-link` if the key names no link.
 * @remarks O(links · log links + flows).
 */
export function upstreamOf(chain: Chain, link: LinkKey): ReadonlyMap<LinkKey, number> {
  return stepsFrom(chain, link, "inbound");
}

/**
 * Finds everything that a link goes into, directly or through others. Only inputs are followed.
 *
 * @param chain - Chain to read; it is not modified.
 * @param link - Key of the link.
 * @returns Steps to each link downstream, at least 1, by steps, then key; without the link itself.
 * @throws {@link ChainError} `unknown-link` if the key names no link.
 * @remarks O(links · log links + flows).
 */
export function downstreamOf(chain: Chain, link: LinkKey): ReadonlyMap<LinkKey, number> {
  return stepsFrom(chain, link, "outbound");
}

/**
 * Lists the ways along inputs from one link to another.
 *
 * There may be more of them than could ever be listed, hence the limit.
 *
 * @param chain - Chain to read; it is not modified.
 * @param from - Key of the supplying link.
 * @param to - Key of the consuming link; if it is `from`, the one way is the link alone.
 * @param options - How many to list.
 * @returns The ways; none if `to` is not downstream of `from`.
 * @throws {@link ChainError} `unknown-link` if a key names no link; `invalid-option` if the limit is no positive integer.
 * @remarks O(links + flows) for each way where inputs form no cycle; a cycle may cost more.
 */
export function pathsBetween(chain: Chain, from: LinkKey, to: LinkKey, options: PathOptions = {}): LinkPaths {
  const { limit = 1000 } = options;
  if (!Number.isInteger(limit) || limit < 1) {
    const message = `limit must be a positive integer, got ${String(limit)}`;
    throw new ChainError("invalid-option", message, { option: "limit", value: limit });
  }
  const graph = inputGraph(chain);
  const leading = new Set([...stepsFrom(chain, to, "inbound").keys(), to]);
  assertLink(chain, from);
  const onwards = (link: LinkKey): LinkKey[] =>
    link === to
      ? []
      : graph
          .outNeighbors(link)
          .filter((next) => leading.has(next))
          .sort()
          .reverse();

  const paths: LinkKey[][] = [];
  const path: LinkKey[] = [];
  const onPath = new Set<LinkKey>();
  const waiting: LinkKey[][] = leading.has(from) ? [[from]] : [];
  while (waiting.length > 0) {
    const link = waiting[waiting.length - 1]!.pop();
    if (link === undefined) {
      waiting.pop();
      const left = path.pop();
      if (left !== undefined) onPath.delete(left);
    } else if (!onPath.has(link)) {
      path.push(link);
      onPath.add(link);
      waiting.push(onwards(link));
      if (link !== to) continue;
      if (paths.length === limit) return { paths, isComplete: false };
      paths.push(path.slice());
    }
  }
  return { paths, isComplete: true };
}

function stepsFrom(chain: Chain, link: LinkKey, mode: "inbound" | "outbound"): ReadonlyMap<LinkKey, number> {
  assertLink(chain, link);
  const found: [LinkKey, number][] = [];
  bfsFromNode(
    inputGraph(chain),
    link,
    (key, _, depth) => {
      if (depth > 0) found.push([key, depth]);
    },
    { mode },
  );
  return new Map(found.sort(([a, steps], [b, others]) => steps - others || (a < b ? -1 : 1)));
}

function assertLink(chain: Chain, key: LinkKey): void {
  if (!chain.graph.hasNode(key)) throw new ChainError("unknown-link", `"${key}" is no link of the chain`, { key });
}

const inputGraphs = new WeakMap<Chain, DirectedGraph<ChainLink, Flow>>();

/** The graph of the chain without the edges that stand for returns and credits only. */
function inputGraph(chain: Chain): DirectedGraph<ChainLink, Flow> {
  const known = inputGraphs.get(chain);
  if (known !== undefined) return known;
  const isInput = (flow: Flow): boolean => (flow.kind ?? "input") === "input";
  let graph = chain.graph;
  if (!graph.everyEdge((_, flow) => isInput(flow))) {
    graph = new DirectedGraph<ChainLink, Flow>();
    chain.graph.forEachNode((key, link) => graph.addNode(key, link));
    chain.graph.forEachEdge((_, flow, from, to) => isInput(flow) && graph.addDirectedEdge(from, to, flow));
  }
  inputGraphs.set(chain, graph);
  return graph;
}
