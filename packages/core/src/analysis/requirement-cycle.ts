/**
 * One cycle of flows, or several that hang together, as a system of its own: x = max(0, d + Mx), M = A − R.
 *
 * @module
 */
import type { CycleBlock } from "./requirement-block.js";
import { factorize, productiveScale, solveFactors } from "./requirement-dense.js";
import { isProductive, orderBlock, relaxAdjoint, relaxBlock } from "./requirement-iteration.js";
import type { RequirementSystem } from "./requirement-system.js";

/** Links up to which a cycle is solved by elimination; larger ones are iterated. */
const DENSE_LIMIT = 256;
/** Links up to which elimination helps out where iteration does not settle. */
const DENSE_RESCUE = 1500;

/** Why a block has no solution, or none that is known to be the only one. */
export type CycleFailure = "amplifying-cycle" | "ambiguous-credits";

/**
 * Cuts a block out of a system.
 *
 * @param system - System to read.
 * @param coefficients - Coefficients to use, by position of the known arc.
 * @param members - Ids of the members.
 * @param numbers - By id, −1 everywhere; is left so.
 * @returns The block; the members of a large one are renumbered so that few arcs lead backwards.
 * @remarks O(members + their arcs).
 */
export function cutBlock(
  { known }: RequirementSystem,
  coefficients: Float64Array,
  members: Int32Array,
  numbers: Int32Array,
): CycleBlock {
  const links = members.length > DENSE_LIMIT ? orderBlock(known, members, numbers) : members;
  for (let number = 0; number < links.length; number += 1) numbers[links[number]!] = number;
  const start = new Int32Array(links.length + 1);
  const target: number[] = [];
  const value: number[] = [];
  let hasCredits = false;
  for (let number = 0; number < links.length; number += 1) {
    const link = links[number]!;
    for (let arc = known.start[link]!; arc < known.start[link + 1]!; arc += 1) {
      const driven = numbers[known.target[arc]!]!;
      if (driven === -1 || coefficients[arc] === 0) continue;
      target.push(driven);
      value.push(known.isCredit[arc] === 1 ? -coefficients[arc]! : coefficients[arc]!);
      hasCredits ||= known.isCredit[arc] === 1;
    }
    start[number + 1] = target.length;
  }
  for (const link of links) numbers[link] = -1;
  return { links, start, target: Int32Array.from(target), value: Float64Array.from(value), hasCredits };
}

/**
 * Solves x = max(0, d + Mx) within a block.
 *
 * Where the spectral radius of A + R is below 1 the solution is the only one. Else, with credits, the solution without the
 * cap is taken if it is nowhere negative, which is to say that demand covers every credit.
 *
 * @param block - Block to solve.
 * @param demand - d, net of the credits that come from outside the block; by number of the member.
 * @param denseLimit - Links up to which the block is eliminated rather than iterated.
 * @returns x by number of the member, or why there is none.
 * @remarks O(members³) up to the limit, beyond it O(arcs) a sweep. Sources: Chazan & Miranker (1969), Linear Algebra Appl.
 * 2(2), 199, for the iteration; Miller & Blair (2009), Input–Output Analysis, 2nd ed., 2.4, for the system.
 */
export function solveCycle(
  block: CycleBlock,
  demand: Float64Array,
  denseLimit: number = DENSE_LIMIT,
): Float64Array | CycleFailure {
  const size = block.links.length;
  let isDense = size <= denseLimit;
  let scale = isDense ? productiveScale(absolute(block), size) : isProductive(block);
  if (scale === undefined && size <= DENSE_RESCUE) {
    isDense = true;
    scale = productiveScale(absolute(block), size);
  }
  if (scale) {
    const solved = isDense ? solveActive(block, demand, scale) : null;
    return solved ?? relaxBlock(block, demand, scale);
  }
  if (!block.hasCredits) return "amplifying-cycle";
  const net = size <= Math.max(denseLimit, DENSE_RESCUE) ? solveUncapped(block, demand) : null;
  if (net !== null && net.every((amount) => amount >= 0)) return net;
  const gain: CycleBlock = { ...block, value: block.value.map((value) => Math.max(0, value)) };
  const isGainProductive = isDense ? productiveScale(absolute(gain), size) : isProductive(gain);
  return isGainProductive ? "ambiguous-credits" : "amplifying-cycle";
}

/**
 * Solves (I − M)ᵀw = r within a block, the members that are not active left out.
 *
 * @param block - Block to solve.
 * @param right - r by number of the member.
 * @param isActive - 1 for each member whose activity follows its demand, by number.
 * @returns w by number, 0 for members that are not active; `null` if there is no solution.
 * @remarks As {@link solveCycle}.
 */
export function solveCycleAdjoint(block: CycleBlock, right: Float64Array, isActive: Uint8Array): Float64Array | null {
  const size = block.links.length;
  const active = [...right.keys()].filter((number) => isActive[number] === 1);
  if (size > DENSE_LIMIT) {
    const relaxed = relaxAdjoint(block, right, isActive);
    if (relaxed !== null || size > DENSE_RESCUE) return relaxed;
  }
  const scale = productiveScale(absolute(block), size) ?? roughScale(block);
  const solve = subsystem(block, active, scale, true);
  if (solve === null) return null;
  const w = new Float64Array(size);
  const part = solve(Float64Array.from(active, (number) => right[number]! * scale[number]!));
  active.forEach((number, at) => (w[number] = part[at]! / scale[number]!));
  return w;
}

/** A + R, dense, row by driven member. */
function absolute(block: CycleBlock): Float64Array {
  const size = block.links.length;
  const matrix = new Float64Array(size * size);
  eachEntry(block, (row, column, value) => (matrix[row * size + column]! += Math.abs(value)));
  return matrix;
}

function eachEntry(block: CycleBlock, visit: (row: number, column: number, value: number) => void): void {
  for (let driver = 0; driver < block.links.length; driver += 1) {
    for (let arc = block.start[driver]!; arc < block.start[driver + 1]!; arc += 1) {
      visit(block.target[arc]!, driver, block.value[arc]!);
    }
  }
}

/** Solves with the members whose demand exceeds their credits, until these are the same as before. */
function solveActive(block: CycleBlock, demand: Float64Array, scale: Float64Array): Float64Array | null {
  const size = block.links.length;
  let active = Array.from(demand.keys());
  for (let round = 0; round < 50; round += 1) {
    const x = solvePart(block, demand, active, scale);
    if (x === null) return null;
    const net = netDemand(block, demand, x);
    const isIn = new Uint8Array(size);
    for (const number of active) isIn[number] = 1;
    // within rounding of 0 a member may stay as it is
    const next = Array.from(demand.keys()).filter((number) =>
      isIn[number] === 1 ? x[number]! >= 0 : net[number]! > 0,
    );
    if (next.length === active.length && next.every((number, at) => number === active[at])) return x;
    active = next;
  }
  return null;
}

function solveUncapped(block: CycleBlock, demand: Float64Array): Float64Array | null {
  const x = solvePart(block, demand, Array.from(demand.keys()), roughScale(block));
  if (x === null) return null;
  const size = Array.from(demand, (own) => Math.abs(own));
  eachEntry(block, (row, column, value) => (size[row]! += Math.abs(value * x[column]!)));
  return x.map((amount, number) => (amount < 0 && amount > -1e-12 * size[number]! ? 0 : amount));
}

/** Solves x = d + Mx among some members, the others being 0, and refines the solution twice. */
function solvePart(
  block: CycleBlock,
  demand: Float64Array,
  active: readonly number[],
  scale: Float64Array,
): Float64Array | null {
  const x = new Float64Array(demand.length);
  const solve = subsystem(block, active, scale, false);
  if (solve === null) return null;
  for (let round = 0; round < 3; round += 1) {
    const net = netDemand(block, demand, x);
    const step = solve(Float64Array.from(active, (number) => (net[number]! - x[number]!) / scale[number]!));
    active.forEach((number, at) => (x[number]! += step[at]! * scale[number]!));
  }
  return x;
}

function netDemand(block: CycleBlock, demand: Float64Array, x: Float64Array): Float64Array {
  const net = demand.slice();
  eachEntry(block, (row, column, value) => (net[row]! += value * x[column]!));
  return net;
}

/** Factorizes D⁻¹(I − M)D of some members, or its transpose; D takes the units out, so that pivots compare. */
function subsystem(
  block: CycleBlock,
  active: readonly number[],
  scale: Float64Array,
  isTransposed: boolean,
): ((right: Float64Array) => Float64Array) | null {
  const size = active.length;
  const place = new Int32Array(block.links.length).fill(-1);
  active.forEach((number, at) => (place[number] = at));
  const matrix = new Float64Array(size * size);
  for (let at = 0; at < size; at += 1) matrix[at * size + at] = 1;
  eachEntry(block, (row, column, value) => {
    const [i, j] = [place[row]!, place[column]!];
    if (i === -1 || j === -1) return;
    matrix[isTransposed ? j * size + i : i * size + j]! -= (value * scale[column]!) / scale[row]!;
  });
  const factors = factorize(matrix, size);
  return factors === null ? null : (right) => solveFactors(factors, right);
}

/** Amounts in proportion to what the cycle itself would grow to: they take units out where no scale is productive. */
function roughScale(block: CycleBlock): Float64Array {
  let scale = new Float64Array(block.links.length).fill(1);
  for (let round = 0; round < 30; round += 1) {
    const next = scale.slice();
    eachEntry(block, (row, column, value) => (next[row]! += Math.abs(value) * scale[column]!));
    const greatest = next.reduce((most, amount) => Math.max(most, amount), 0);
    scale = next.map((amount) => amount / greatest);
  }
  return scale;
}
