/**
 * How long stocks last: the longest time for which what is delivered can go on.
 *
 * @module
 */
import { groupArcs } from "../graph/arcs.js";
import { topologicalOrder } from "../graph/topological-order.js";
import { linearLimits } from "./linear-limits.js";
import { maximize } from "./simplex.js";
import type { SupplyNetwork } from "./supply-network.js";

/** What there is, and what is to be delivered. */
export interface SurvivalCase {
  /** Most that each link can make a year. */
  readonly capacity: Float64Array;
  /** Supply of each product from outside less what is delivered of it, a year. */
  readonly yearly: Float64Array;
  /** Stock of each product. */
  readonly stock: Float64Array;
  /** Activity of each link that is fed by returns from outside, a year. */
  readonly returned: Float64Array;
}

/** Gives the years that a case can go on; infinite where nothing runs out. */
export type SurvivalTime = (one: SurvivalCase) => number;

/**
 * Chooses the way to find the time: a sweep over the links where each link is made in one way only, else a linear program.
 *
 * @param network - Needs of the links.
 * @returns max t with Σ a·x + delivered·t ≤ x + stock + external·t and 0 ≤ x ≤ capacity·t.
 */
export function survivalTime(network: SupplyNetwork): SurvivalTime {
  const plain = plainInputs(network);
  return plain === null ? (one) => timeByProgram(network, one) : (one) => timeBySweeps(plain, one);
}

/**
 * Says whether times of a network are found by sweeps, which are quick on any number of links.
 *
 * @param network - Needs of the links.
 * @returns `false` where it takes a linear program for each.
 */
export function isSweepable(network: SupplyNetwork): boolean {
  return plainInputs(network) !== null;
}

/**
 * Finds the time by a linear program.
 *
 * @param network - Needs of the links.
 * @param one - What there is.
 * @returns Years.
 */
export function timeByProgram(network: SupplyNetwork, one: SurvivalCase): number {
  const { matrix, limit, columns, time } = linearLimits(network, one);
  const objective = new Float64Array(columns);
  objective[time] = 1;
  return maximize({ objective, matrix, limit })?.value ?? Number.POSITIVE_INFINITY;
}

/** Inputs that are all there is to a chain, consumers before suppliers. */
interface PlainInputs {
  /** Links in an order in which consumers come before suppliers. */
  readonly order: Int32Array;
  /** Where the inputs of each link begin. */
  readonly start: Int32Array;
  /** Supplier of each input. */
  readonly supplier: Int32Array;
  /** Units of the supplier's product for one of the consumer's. */
  readonly coefficient: Float64Array;
}

/** The inputs of a chain without alternatives, by-products, returns and cycles; `null` for any other. */
function plainInputs(network: SupplyNetwork): PlainInputs | null {
  const { keys, needStart, memberStart, isEssential, supplier, coefficient, share, credits, returns } = network;
  if (credits.from.length > 0 || returns.from.length > 0) return null;
  const from: number[] = [];
  const to: number[] = [];
  const amount: number[] = [];
  for (let link = 0; link < keys.length; link += 1) {
    for (let need = needStart[link]!; need < needStart[link + 1]!; need += 1) {
      const first = memberStart[need]!;
      if (isEssential[need] === 0) continue;
      if (memberStart[need + 1]! - first > 1) return null;
      from.push(link);
      to.push(supplier[first]!);
      amount.push(coefficient[first]! * share[first]!);
    }
  }
  const arcs = groupArcs(keys.length, Int32Array.from(from), Int32Array.from(to));
  const { order, count } = topologicalOrder(arcs);
  if (count < keys.length || from.some((link, at) => link === to[at])) return null;
  return {
    order,
    start: arcs.start,
    supplier: arcs.target,
    coefficient: Float64Array.from(arcs.item, (item) => amount[item]!),
  };
}

/**
 * What each link has to make by the time t is convex in t and 0 at t = 0, so that the times that can be met are those up to
 * one: Newton's steps come down to it from the right along straight pieces, and each piece is left once.
 */
function timeBySweeps({ order, start, supplier, coefficient }: PlainInputs, one: SurvivalCase): number {
  const { capacity, yearly, stock } = one;
  const slope = new Float64Array(capacity.length);
  const offset = new Float64Array(capacity.length);
  let time = Number.POSITIVE_INFINITY;
  for (;;) {
    slope.fill(0);
    offset.fill(0);
    let next = time;
    for (const link of order) {
      // needed so far by consumers, less what there is beside
      const rate = slope[link]! - yearly[link]!;
      const fixed = offset[link]! - stock[link]!;
      const size = Math.abs(slope[link]!) + Math.abs(yearly[link]!);
      const isNeeded =
        time === Number.POSITIVE_INFINITY
          ? rate > 1e-12 * size
          : rate * time + fixed > 1e-12 * (size * time + stock[link]!);
      slope[link] = isNeeded ? rate : 0;
      offset[link] = isNeeded ? fixed : 0;
      if (!isNeeded) continue;
      const over = rate - capacity[link]!;
      if (over > 1e-12 * (size + capacity[link]!)) next = Math.min(next, Math.max(0, -fixed / over));
      for (let at = start[link]!; at < start[link + 1]!; at += 1) {
        slope[supplier[at]!]! += coefficient[at]! * rate;
        offset[supplier[at]!]! += coefficient[at]! * fixed;
      }
    }
    // nothing is short at this time, or not by more than rounding
    if (!(next < time * (1 - 1e-12))) return time;
    time = next;
    if (time === 0) return 0;
  }
}
