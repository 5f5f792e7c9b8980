/**
 * Reach: which links have a marked link somewhere upstream, and which somewhere downstream.
 *
 * @module
 */
import type { Arcs } from "./arcs.js";
import type { CompiledChain } from "./compile-chain.js";
import { topologicalOrder } from "./topological-order.js";

/** For each link, by id, 1 where some other marked link lies that way, else 0. */
export interface MarksUpDownstream {
  /** Some other marked link supplies the link, directly or through others. */
  readonly upstream: Uint8Array;
  /** Some other marked link is supplied by the link, directly or through others. */
  readonly downstream: Uint8Array;
}

/**
 * Finds which links have marked links upstream and downstream of them, along inputs.
 *
 * On a cycle every other link lies both upstream and downstream. A link's own mark does not count for itself.
 *
 * @param compiled - Chain to read.
 * @param marked - 1 for each link that is marked, by id; other values than 0 and 1 are not allowed.
 * @returns Two arrays of 0 and 1, by id.
 * @remarks O(links + flows).
 */
export function marksUpDownstream({ inputs }: CompiledChain, marked: Uint8Array): MarksUpDownstream {
  return { upstream: marksBehind(inputs.byFrom, marked), downstream: marksBehind(inputs.byTo, marked) };
}

/** Carries marks forwards along arcs, component by component. */
function marksBehind(arcs: Arcs, marked: Uint8Array): Uint8Array {
  const behind = new Uint8Array(marked.length);
  const { order, begin, count } = topologicalOrder(arcs);
  for (let step = 0; step < count; step += 1) {
    const [first, end] = [begin[step]!, begin[step + 1]!];
    let before = 0;
    let within = 0;
    for (let at = first; at < end; at += 1) {
      before |= behind[order[at]!]!;
      within += marked[order[at]!]!;
    }
    if (before === 0 && within === 0) continue;
    for (let at = first; at < end; at += 1) {
      const link = order[at]!;
      for (let arc = arcs.start[link]!; arc < arcs.start[link + 1]!; arc += 1) behind[arcs.target[arc]!] = 1;
    }
    // after the arcs, which also lead to members of the same component
    for (let at = first; at < end; at += 1) {
      behind[order[at]!] = before === 1 || within > marked[order[at]!]! ? 1 : 0;
    }
  }
  return behind;
}
