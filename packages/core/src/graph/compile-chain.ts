/**
 * The chain as integer ids and typed arrays: the form that measures compute on.
 *
 * @module
 */
import type { Chain } from "../model/chain.js";
import type { ChainLink, Flow, FlowKind, LinkKey } from "../model/document.js";
import { groupArcs, type Arcs } from "./arcs.js";

/** All flows of one kind, in an order that does not depend on the order of the records. */
export interface CompiledFlows {
  /** Id of the link that each flow comes from: the supplier of an input. */
  readonly from: Int32Array;
  /** Id of the link that each flow goes to: the consumer of an input. */
  readonly to: Int32Array;
  /** Least coefficient of each flow, its share applied; `NaN` where it is not recorded. */
  readonly low: Float64Array;
  /** Coefficient of each flow, its share applied; `NaN` where it is not recorded. */
  readonly base: Float64Array;
  /** Greatest coefficient of each flow, its share applied; `NaN` where it is not recorded. */
  readonly high: Float64Array;
  /** Position of each flow in {@link Chain.flows}. */
  readonly record: Int32Array;
  /** Flows by the link they come from; `target` is the link they go to, `item` the position in the arrays above. */
  readonly byFrom: Arcs;
  /** Flows by the link they go to; `target` is the link they come from, `item` the position in the arrays above. */
  readonly byTo: Arcs;
}

/** A chain as integer ids and typed arrays. */
export interface CompiledChain {
  /** Key of each link, in ascending order of UTF-16 code units; the position is the id of the link. */
  readonly keys: readonly LinkKey[];
  /** Record of each link, by id. */
  readonly links: readonly ChainLink[];
  /** Ids of the links in the order of the graph. */
  readonly inGraphOrder: Int32Array;
  /** Id of each link. */
  readonly ids: ReadonlyMap<LinkKey, number>;
  /** Inputs: `from` supplies `to`. Sorted by consumer, then supplier. */
  readonly inputs: CompiledFlows;
  /** Returns: the activity of `from` drives the activity of `to`. */
  readonly returns: CompiledFlows;
  /** Credits: the activity of `from` saves demand for `to`. */
  readonly credits: CompiledFlows;
}

const compiledChains = new WeakMap<Chain, CompiledChain>();

/**
 * Compiles a chain, once: later calls with the same chain give the same object.
 *
 * Of alternatives, the coefficient is multiplied by the share. A share that is not recorded is 1 where the alternative
 * has one member only, else the product is not known (`NaN`).
 *
 * @param chain - Chain to read; it is not modified.
 * @returns Its links and flows as arrays; flows from or to links that the graph does not have are left out.
 * @remarks O(links · log links + flows).
 */
export function compileChain(chain: Chain): CompiledChain {
  const known = compiledChains.get(chain);
  if (known !== undefined) return known;
  const keys = chain.graph.nodes().sort();
  const ids = new Map<LinkKey, number>();
  for (let id = 0; id < keys.length; id += 1) ids.set(keys[id]!, id);
  const links: ChainLink[] = Array.from({ length: keys.length });
  const inGraphOrder = new Int32Array(keys.length);
  let node = 0;
  chain.graph.forEachNode((key, link) => {
    const id = ids.get(key)!;
    links[id] = link;
    inGraphOrder[node++] = id;
  });
  const input: FlowList = { record: [], from: [], to: [] };
  const lists: Record<FlowKind, FlowList> = {
    input,
    return: { record: [], from: [], to: [] },
    credit: { record: [], from: [], to: [] },
  };
  for (let record = 0; record < chain.flows.length; record += 1) {
    const flow = chain.flows[record]!;
    const from = ids.get(flow.from);
    const to = ids.get(flow.to);
    if (from === undefined || to === undefined) continue;
    const list = flow.kind === undefined ? input : lists[flow.kind];
    list.record.push(record);
    list.from.push(from);
    list.to.push(to);
  }
  const compiled: CompiledChain = {
    keys,
    links,
    inGraphOrder,
    ids,
    inputs: compileFlows(chain.flows, input, keys.length, shareOf(chain.flows, input.record)),
    returns: compileFlows(chain.flows, lists.return, keys.length, () => 1),
    credits: compileFlows(chain.flows, lists.credit, keys.length, () => 1),
  };
  compiledChains.set(chain, compiled);
  return compiled;
}

/** Flows of one kind in the order of the records. */
interface FlowList {
  readonly record: number[];
  readonly from: number[];
  readonly to: number[];
}

function compileFlows(
  flows: readonly Flow[],
  { record: records, from: suppliers, to: consumers }: FlowList,
  links: number,
  share: (flow: Flow) => number,
): CompiledFlows {
  const from = Int32Array.from(suppliers);
  const to = Int32Array.from(consumers);
  const sorted = sortFlows(links, from, to, (a, b) => compareFlows(flows[records[a]!]!, flows[records[b]!]!));
  const compiled = {
    from: sorted.map((flow) => from[flow]!),
    to: sorted.map((flow) => to[flow]!),
    low: new Float64Array(records.length),
    base: new Float64Array(records.length),
    high: new Float64Array(records.length),
    record: sorted.map((flow) => records[flow]!),
  };
  for (let item = 0; item < records.length; item += 1) {
    const flow = flows[compiled.record[item]!]!;
    const { coefficient = Number.NaN } = flow;
    const range = typeof coefficient === "number" ? undefined : coefficient;
    const base = range === undefined ? (coefficient as number) : range.base;
    const part = share(flow);
    compiled.base[item] = shared(base, part);
    compiled.low[item] = range === undefined ? compiled.base[item]! : shared(range.low, part);
    compiled.high[item] = range === undefined ? compiled.base[item]! : shared(range.high, part);
  }
  return {
    ...compiled,
    byFrom: groupArcs(links, compiled.from, compiled.to),
    byTo: groupArcs(links, compiled.to, compiled.from),
  };
}

/** Nothing of an unknown amount is nothing. */
function shared(coefficient: number, share: number): number {
  return share === 0 || coefficient === 0 ? 0 : coefficient * share;
}

/** Gives the share of an input in its alternative. */
function shareOf(flows: readonly Flow[], records: readonly number[]): (flow: Flow) => number {
  const members = new Map<LinkKey, Map<string, number>>();
  for (const record of records) {
    const { to, alternative } = flows[record]!;
    if (alternative === undefined) continue;
    let ofConsumer = members.get(to);
    if (ofConsumer === undefined) members.set(to, (ofConsumer = new Map<string, number>()));
    ofConsumer.set(alternative, (ofConsumer.get(alternative) ?? 0) + 1);
  }
  return ({ to, alternative, share }) => {
    if (alternative === undefined) return 1;
    return share ?? (members.get(to)?.get(alternative) === 1 ? 1 : Number.NaN);
  };
}

/** Sorts positions of flows by `to`, then `from`, then `compare`. Two counting sorts: flows are many, ties few. */
function sortFlows(
  links: number,
  from: Int32Array,
  to: Int32Array,
  compare: (a: number, b: number) => number,
): Int32Array {
  const byFrom = groupArcs(links, from, to);
  const byTo = groupArcs(links, byFrom.target, byFrom.item);
  const sorted = byTo.target;
  for (let first = 0; first < sorted.length;) {
    const flow = sorted[first]!;
    let end = first + 1;
    while (end < sorted.length && to[sorted[end]!] === to[flow] && from[sorted[end]!] === from[flow]) end += 1;
    if (end > first + 1) sorted.subarray(first, end).sort(compare);
    first = end;
  }
  return sorted;
}

function compareFlows(a: Flow, b: Flow): number {
  const [x, y] = [tieKey(a), tieKey(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function tieKey({ alternative, share, coefficient, essential }: Flow): string {
  return JSON.stringify([alternative, share, coefficient, essential]);
}
