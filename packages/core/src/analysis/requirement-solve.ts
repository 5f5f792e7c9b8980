/**
 * Solves x = max(0, y + (A − R)x) over a whole system, component by component.
 *
 * @module
 */
import { ChainError } from "../errors.js";
import { amplifyingCycle } from "./requirement-amplifying.js";
import type { CycleBlock } from "./requirement-block.js";
import { cutBlock, solveCycle, type CycleFailure } from "./requirement-cycle.js";
import { sweepOf, type RequirementSystem, type Sweep } from "./requirement-system.js";

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
  const { isCredit } = system.known;
  const sweep = sweepOf(system);
  const { order, begin, isSingle, start, target, arc } = sweep;
  const { made, wanted, saved } = roomFor(system);
  saved.fill(0);
  for (let place = 0; place < order.length; place += 1) wanted[place] = demand[order[place]!]!;

  for (let step = 0; step < isSingle.length; step += 1) {
    const first = begin[step]!;
    const end = begin[step + 1]!;
    if (isSingle[step] === 1) made[first] = Math.max(0, wanted[first]! - saved[first]!);
    else makeCycle(system, coefficients, sweep, step, { made, wanted, saved });
    for (let place = first; place < end; place += 1) {
      const amount = made[place]!;
      if (amount === 0) continue;
      const last = start[place + 1]!;
      for (let at = start[place]!; at < last; at += 1) {
        const own = arc[at]!;
        const passedOn = coefficients[own]! * amount;
        if (isCredit[own] === 1) saved[target[at]!]! += passedOn;
        else wanted[target[at]!]! += passedOn;
      }
    }
  }
  const activity = byId(made, sweep);
  const gross = byId(wanted, sweep);
  const credit = byId(saved, sweep);
  return { activity, gross, credit, residual: residualOf(activity, gross, credit) };
}

/** Amounts by place in the order of a sweep; every solve overwrites them. */
interface SweptAmounts {
  /** Activity. */
  readonly made: Float64Array;
  /** Gross demand. */
  readonly wanted: Float64Array;
  /** Credits offered. */
  readonly saved: Float64Array;
}

function makeCycle(
  system: RequirementSystem,
  coefficients: Float64Array,
  { order, place, begin }: Sweep,
  step: number,
  { made, wanted, saved }: SweptAmounts,
): void {
  const members = order.subarray(begin[step], begin[step + 1]);
  const block = cutBlock(system, coefficients, members, blankNumbers(system));
  const net = Float64Array.from(block.links, (link) => wanted[place[link]!]! - saved[place[link]!]!);
  const solved = solveCycle(block, net);
  if (typeof solved === "string") throw cycleError(solved, block, system);
  for (let number = 0; number < solved.length; number += 1) made[place[block.links[number]!]!] = solved[number]!;
}

const rooms = new WeakMap<RequirementSystem, SweptAmounts>();

/** Room to sweep in, once for each system: to ask for it anew each time calls the garbage collector every few solves. */
function roomFor(system: RequirementSystem): SweptAmounts {
  let room = rooms.get(system);
  if (room === undefined) {
    const { length } = system.keys;
    room = { made: new Float64Array(length), wanted: new Float64Array(length), saved: new Float64Array(length) };
    rooms.set(system, room);
  }
  return room;
}

const numbers = new WeakMap<RequirementSystem, Int32Array>();

/** As {@link cutBlock} wants them and leaves them: one array for all cycles of a system. */
function blankNumbers(system: RequirementSystem): Int32Array {
  let blank = numbers.get(system);
  if (blank === undefined) numbers.set(system, (blank = new Int32Array(system.keys.length).fill(-1)));
  return blank;
}

function byId(amounts: Float64Array, { place }: Sweep): Float64Array {
  const sorted = new Float64Array(amounts.length);
  for (let link = 0; link < sorted.length; link += 1) sorted[link] = amounts[place[link]!]!;
  return sorted;
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
