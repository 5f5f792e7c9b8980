/**
 * Solves x = max(0, y + (A − R)x) over a whole system, component by component.
 *
 * @module
 */
import { ChainError } from "../errors.js";
import { membersOf, topologicalOrder } from "../graph/topological-order.js";
import { amplifyingCycle } from "./requirement-amplifying.js";
import type { CycleBlock } from "./requirement-block.js";
import { cutBlock, solveCycle, type CycleFailure } from "./requirement-cycle.js";
import { singleSteps, type RequirementSystem } from "./requirement-system.js";

/** Solution of a system, each array by id of the link. */
export interface RequirementSolution {
  /** Activity x = max(0, gross − credit). */
  readonly activity: Float64Array;
  /** Gross demand y + Ax, returns included. */
  readonly gross: Float64Array;
  /** Credits offered, Rx. */
  readonly credit: Float64Array;
  /** Greatest |x − max(0, gross − credit)| ÷ (gross + credit) over all links; does not depend on units. */
  readonly residual: number;
}

/**
 * Solves a system: one sweep from final products to raw materials, cycles taken as one.
 *
 * @param system - System to solve.
 * @param coefficients - Which coefficients to use: `known.low`, `known.base` or `known.high` of the system.
 * @param demand - Final demand y ≥ 0 by id of the link.
 * @returns Activities, demands and credits.
 * @throws {@link ChainError} `amplifying-cycle` if a cycle needs at least as much as it makes, demand or not;
 * `ambiguous-credits` if credits on a cycle allow of several solutions.
 * @remarks O(links + flows) outside cycles; see {@link solveCycle} for these.
 */
export function solveRequirement(
  system: RequirementSystem,
  coefficients: Float64Array,
  demand: Float64Array,
): RequirementSolution {
  const { known } = system;
  const links = demand.length;
  const activity = new Float64Array(links);
  const gross = demand.slice();
  const credit = new Float64Array(links);
  const numbers = new Int32Array(links).fill(-1);
  const topology = topologicalOrder(known);
  const isSingle = singleSteps(system);

  for (let step = 0; step < topology.count; step += 1) {
    const [first, end] = [topology.begin[step]!, topology.begin[step + 1]!];
    if (isSingle[step] === 1) {
      const link = topology.order[first]!;
      activity[link] = Math.max(0, gross[link]! - credit[link]!);
    } else {
      const block = cutBlock(system, coefficients, membersOf(topology, step), numbers);
      const net = Float64Array.from(block.links, (link) => gross[link]! - credit[link]!);
      const solved = solveCycle(block, net);
      if (typeof solved === "string") throw cycleError(solved, block, system);
      for (let number = 0; number < solved.length; number += 1) activity[block.links[number]!] = solved[number]!;
    }
    for (let at = first; at < end; at += 1) {
      const link = topology.order[at]!;
      const amount = activity[link]!;
      if (amount === 0) continue;
      for (let arc = known.start[link]!; arc < known.start[link + 1]!; arc += 1) {
        const passedOn = coefficients[arc]! * amount;
        if (known.isCredit[arc] === 1) credit[known.target[arc]!]! += passedOn;
        else gross[known.target[arc]!]! += passedOn;
      }
    }
  }
  return { activity, gross, credit, residual: residualOf(activity, gross, credit) };
}

function residualOf(activity: Float64Array, gross: Float64Array, credit: Float64Array): number {
  let greatest = 0;
  for (let link = 0; link < activity.length; link += 1) {
    const size = gross[link]! + credit[link]!;
    const error = Math.abs(activity[link]! - Math.max(0, gross[link]! - credit[link]!));
    if (error > greatest * size) greatest = error / size;
  }
  return greatest;
}

function cycleError(failure: CycleFailure, block: CycleBlock, { keys }: RequirementSystem): ChainError {
  const named = (links: readonly number[]): string[] => links.map((link) => keys[link]!);
  if (failure === "amplifying-cycle") {
    const { members, gain } = amplifyingCycle(block);
    const cycle = named(members);
    const way = [...cycle, cycle[0]!].map((key) => `"${key}"`).join(" → ");
    const need =
      gain >= 1
        ? `needs ${gain.toPrecision(4)} units of each of its products to make one`
        : `needs, with the cycles that share its links, at least as much of its products as it makes`;
    return new ChainError(failure, `the cycle ${way} ${need}: lower a coefficient on it`, { cycle });
  }
  const isConcerned = new Uint8Array(block.links.length);
  for (let driver = 0; driver < block.links.length; driver += 1) {
    for (let arc = block.start[driver]!; arc < block.start[driver + 1]!; arc += 1) {
      if (block.value[arc]! < 0) isConcerned[driver] = isConcerned[block.target[arc]!] = 1;
    }
  }
  const links = named([...block.links].filter((_, number) => isConcerned[number] === 1)).sort();
  const names = links.map((key) => `"${key}"`).join(", ");
  const message = `credits between ${names} exceed the demand they are set against: lower one, or record less of it`;
  return new ChainError(failure, message, { links });
}
