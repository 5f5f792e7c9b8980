/**
 * Which cycle is to blame when a system amplifies its own demand.
 *
 * @module
 */
import { groupArcs, type Arcs } from "../graph/arcs.js";
import { stronglyConnected } from "../graph/strongly-connected.js";
import type { CycleBlock } from "./requirement-block.js";

/** A cycle of a block. */
export interface BlockCycle {
  /** Ids of the links, from supplier to consumer, beginning with the least; the last one supplies the first. */
  readonly members: readonly number[];
  /** Product of the coefficients along it. */
  readonly gain: number;
}

/**
 * Finds the cycle with the greatest geometric mean of its coefficients, credits left aside.
 *
 * If any cycle passes on all of its need or more, then so does this one. A block may amplify without such a cycle, where
 * several share a link.
 *
 * @param block - Block with at least one cycle of arcs that are no credits.
 * @returns The cycle; its gain does not depend on units.
 * @remarks O(arcs) a round, at most 1 000 rounds. Sources: Bellman (1958), Quart. Appl. Math. 16(1), 87, for the ways; Dasdan
 * (2004), ACM Trans. Des. Autom. Electron. Syst. 9(4), 385, for the cycle ratio raised round by round.
 */
export function amplifyingCycle(block: CycleBlock): BlockCycle {
  const { arcs, weight } = cyclicGains(block);
  const size = block.links.length;
  const policy = new Int32Array(size).fill(-1);
  for (let node = 0; node < size; node += 1) {
    for (let at = arcs.start[node]!; at < arcs.start[node + 1]!; at += 1) {
      if (policy[node] === -1 || weight[at]! > weight[policy[node]!]!) policy[node] = at;
    }
  }
  let best = bestCycle(arcs, weight, policy);
  let length = lengthsAlong(best, weight, policy);
  for (let round = 0; round < 1000 && lengthen(arcs, weight, policy, best.mean, length); round += 1) {
    const next = bestCycle(arcs, weight, policy);
    if (next.mean <= best.mean + 1e-12) continue;
    best = next;
    length = lengthsAlong(best, weight, policy);
  }
  const nodes = best.nodes.map((node) => block.links[node]!).reverse();
  const least = nodes.indexOf(Math.min(...nodes));
  return { members: [...nodes.slice(least), ...nodes.slice(0, least)], gain: Math.exp(best.mean * nodes.length) };
}

interface MeanCycle {
  readonly nodes: readonly number[];
  readonly mean: number;
}

/** The arcs that lie on cycles of positive entries, with the logarithm of each. */
function cyclicGains({ links, start, target, value }: CycleBlock): { arcs: Arcs; weight: Float64Array } {
  const from: number[] = [];
  const to: number[] = [];
  const gain: number[] = [];
  for (let driver = 0; driver < links.length; driver += 1) {
    for (let arc = start[driver]!; arc < start[driver + 1]!; arc += 1) {
      if (!(value[arc]! > 0)) continue;
      from.push(driver);
      to.push(target[arc]!);
      gain.push(value[arc]!);
    }
  }
  const all = groupArcs(links.length, Int32Array.from(from), Int32Array.from(to));
  const { component } = stronglyConnected(all);
  const kept = [...from.keys()].filter((arc) => component[from[arc]!] === component[to[arc]!]);
  const pick = (values: readonly number[]): number[] => kept.map((arc) => values[arc]!);
  const arcs = groupArcs(links.length, Int32Array.from(pick(from)), Int32Array.from(pick(to)));
  const gains = pick(gain);
  const weight = Float64Array.from(arcs.item, (arc) => Math.log(gains[arc]!));
  return { arcs, weight };
}

/** The cycle of greatest mean among those that the policy leads into. */
function bestCycle(arcs: Arcs, weight: Float64Array, policy: Int32Array): MeanCycle {
  const seen = new Int32Array(policy.length);
  let best: MeanCycle = { nodes: [], mean: -Infinity };
  for (let root = 0; root < policy.length; root += 1) {
    let node = root;
    while (policy[node] !== -1 && seen[node] === 0) {
      seen[node] = root + 1;
      node = arcs.target[policy[node]!]!;
    }
    if (policy[node] === -1 || seen[node] !== root + 1) continue;
    const nodes: number[] = [];
    let sum = 0;
    for (let at = node; nodes.length === 0 || at !== node; at = arcs.target[policy[at]!]!) {
      nodes.push(at);
      sum += weight[policy[at]!]!;
    }
    if (sum / nodes.length > best.mean) best = { nodes, mean: sum / nodes.length };
  }
  return best;
}

/** Length of the way to the first node of the cycle, the mean taken off each arc; −∞ for nodes off the cycle. */
function lengthsAlong({ nodes, mean }: MeanCycle, weight: Float64Array, policy: Int32Array): Float64Array {
  const length = new Float64Array(policy.length).fill(-Infinity);
  length[nodes[0]!] = 0;
  for (let at = nodes.length - 1; at > 0; at -= 1) {
    const node = nodes[at]!;
    length[node] = weight[policy[node]!]! - mean + length[nodes[(at + 1) % nodes.length]!]!;
  }
  return length;
}

/** Where a way gets longer by another arc, the policy takes that arc; what closes then is a cycle of greater mean. */
function lengthen(arcs: Arcs, weight: Float64Array, policy: Int32Array, mean: number, length: Float64Array): boolean {
  let isChanged = false;
  for (let node = 0; node < policy.length; node += 1) {
    for (let at = arcs.start[node]!; at < arcs.start[node + 1]!; at += 1) {
      const through = weight[at]! - mean + length[arcs.target[at]!]!;
      if (!(through > length[node]! + 1e-9)) continue;
      length[node] = through;
      policy[node] = at;
      isChanged = true;
    }
  }
  return isChanged;
}
