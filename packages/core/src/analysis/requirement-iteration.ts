/**
 * Large cycles: Gauss–Seidel sweeps instead of elimination.
 *
 * @module
 */
import { groupArcs, type Arcs } from "../graph/arcs.js";
import type { CycleBlock } from "./requirement-block.js";

const MOST_SWEEPS = 20_000;
/** Radius, short of 1, from which on a cycle is taken to amplify. */
const MARGIN = 1e-12;
/** Change in one sweep, as a part of what the member has to do with, at which the solution stands. */
const SETTLED = 2e-15;
/** The same where rounding keeps it from falling further. */
const GOOD_ENOUGH = 1e-13;

/**
 * Orders the members of a component so that few arcs lead backwards: a sweep then carries demand a long way.
 *
 * @param arcs - Arcs of the whole graph.
 * @param members - Ids of the members.
 * @param numbers - By id, −1 everywhere; is left so.
 * @returns The members in reverse order of completion of a depth-first search.
 * @remarks O(members + their arcs), without recursion.
 */
export function orderBlock(arcs: Arcs, members: Int32Array, numbers: Int32Array): Int32Array {
  const next = new Int32Array(members.length);
  for (let number = 0; number < members.length; number += 1) {
    numbers[members[number]!] = number;
    next[number] = arcs.start[members[number]!]!;
  }
  const isSeen = new Uint8Array(members.length);
  const path = new Int32Array(members.length);
  const ordered = new Int32Array(members.length);
  let place = members.length;
  for (let root = 0; root < members.length; root += 1) {
    if (isSeen[root] === 1) continue;
    let depth = 0;
    path[0] = root;
    isSeen[root] = 1;
    while (depth >= 0) {
      const number = path[depth]!;
      const arc = next[number]!;
      if (arc === arcs.start[members[number]! + 1]!) {
        ordered[--place] = members[number]!;
        depth -= 1;
        continue;
      }
      next[number] = arc + 1;
      const driven = numbers[arcs.target[arc]!]!;
      if (driven === -1 || isSeen[driven] === 1) continue;
      isSeen[driven] = 1;
      path[++depth] = driven;
    }
  }
  for (const member of members) numbers[member] = -1;
  return ordered;
}

/**
 * Finds out whether the spectral radius of |M| is below 1, by watching what is left of a demand sweep after sweep.
 *
 * If every part of it gets less, the radius is below 1; if none does, it is not. The sum of all sweeps exceeds what it
 * passes on once the rest is small, which proves the former too.
 *
 * @param block - Block to look at.
 * @returns v ≥ |M|v; `null` if the spectral radius is 1 or more, to within 1e-12 a sweep; `undefined` if neither became clear.
 * @remarks O(arcs) a sweep. Source: Varga (2000), Matrix Iterative Analysis, 2nd ed., 2.1 and 3.3 (Collatz, Stein–Rosenberg).
 */
export function isProductive(block: CycleBlock): Float64Array | null | undefined {
  const rows = rowsOf(block);
  const size = block.links.length;
  const rest = new Float64Array(size);
  const sum = new Float64Array(size);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    let [least, most] = [Infinity, 0];
    for (let row = 0; row < size; row += 1) {
      let own = 0;
      let passedOn = sweep === 0 ? 1 : 0;
      for (let at = rows.start[row]!; at < rows.start[row + 1]!; at += 1) {
        const value = Math.abs(block.value[rows.item[at]!]!);
        if (rows.target[at] === row) own += value;
        else passedOn += value * rest[rows.target[at]!]!;
      }
      if (own >= 1 - MARGIN) return null;
      const left = passedOn / (1 - own);
      const ratio = left / rest[row]!;
      least = Math.min(least, ratio);
      most = Math.max(most, ratio);
      rest[row] = left;
      sum[row]! += left;
    }
    if (least >= 1 - MARGIN && sweep > 0) return null;
    if (most < 1 - 10 * MARGIN && sweep > 0) return rest;
    if (dominates(block, rows, sum)) return sum;
  }
  return undefined;
}

/**
 * Solves x = max(0, d + Mx) where the spectral radius of |M| is below 1: every order of sweeps then converges.
 *
 * Without credits the whole is set right after each eighth sweep (iterative aggregation), so that cycles which pass on
 * nearly all of their need do not take long.
 *
 * @param block - Block to solve.
 * @param demand - d by number of the member.
 * @param scale - v > |M|v.
 * @returns x by number of the member.
 * @remarks O(arcs) a sweep. Sources: Chazan & Miranker (1969), Linear Algebra Appl. 2(2), 199; Vakhutinsky, Dudkin & Ryvkin
 * (1979), Econometrica 47(4), 821.
 */
export function relaxBlock(block: CycleBlock, demand: Float64Array, scale: Float64Array): Float64Array {
  const rows = rowsOf(block);
  const x = new Float64Array(demand.length);
  const isLinear = !block.hasCredits && demand.every((amount) => amount >= 0);
  let best = Infinity;
  for (let sweep = 1; sweep <= MOST_SWEEPS; sweep += 1) {
    const change = sweepRows(block, rows, x, demand, true);
    if (change <= SETTLED || (change <= GOOD_ENOUGH && change >= best)) break;
    best = Math.min(best, change);
    if (isLinear && sweep % 8 === 0) {
      const factor = aggregate(block, x, demand, scale);
      if (factor > 0 && Number.isFinite(factor)) for (let row = 0; row < x.length; row += 1) x[row]! *= factor;
    }
  }
  return x;
}

/**
 * Solves (I − M)ᵀw = r among the active members by sweeps.
 *
 * @param block - Block to solve.
 * @param right - r by number of the member.
 * @param isActive - 1 for each active member, by number.
 * @returns w by number, 0 for members that are not active; `null` if the sweeps do not converge.
 * @remarks O(arcs) a sweep.
 */
export function relaxAdjoint(block: CycleBlock, right: Float64Array, isActive: Uint8Array): Float64Array | null {
  const w = new Float64Array(right.length);
  const rows: Arcs = { start: block.start, target: block.target, item: Int32Array.from(block.target.keys()) };
  const values = block.value.map((value, arc) => (isActive[block.target[arc]!] === 1 ? value : 0));
  const demand = right.map((amount, number) => (isActive[number] === 1 ? amount : 0));
  for (let driver = 0; driver < w.length; driver += 1) {
    if (isActive[driver] === 0) values.fill(0, block.start[driver], block.start[driver + 1]);
  }
  for (let sweep = 1; sweep <= MOST_SWEEPS; sweep += 1) {
    const change = sweepRows({ ...block, value: values }, rows, w, demand, false);
    if (!Number.isFinite(change)) return null;
    if (change <= GOOD_ENOUGH) return w;
  }
  return null;
}

/** One sweep over all rows; gives the greatest change as a part of what the row adds up. */
function sweepRows(
  { value }: Pick<CycleBlock, "value">,
  rows: Arcs,
  x: Float64Array,
  demand: Float64Array,
  isCapped: boolean,
): number {
  let greatest = 0;
  for (let row = 0; row < x.length; row += 1) {
    let own = 0;
    let sum = demand[row]!;
    let size = Math.abs(sum);
    for (let at = rows.start[row]!; at < rows.start[row + 1]!; at += 1) {
      const entry = value[rows.item[at]!]!;
      if (rows.target[at] === row) {
        own += entry;
      } else {
        const term = entry * x[rows.target[at]!]!;
        sum += term;
        size += Math.abs(term);
      }
    }
    const solved = sum / (1 - own);
    const next = isCapped && solved < 0 ? 0 : solved;
    const change = Math.abs(next - x[row]!) / (size / (1 - own) || 1);
    if (!(change <= greatest)) greatest = change;
    x[row] = next;
  }
  return greatest;
}

/** Factor by which x is to be multiplied for Σ (x − Mx)/v = Σ d/v. */
function aggregate(block: CycleBlock, x: Float64Array, demand: Float64Array, scale: Float64Array): number {
  let wanted = 0;
  let given = 0;
  for (let driver = 0; driver < x.length; driver += 1) {
    wanted += demand[driver]! / scale[driver]!;
    given += x[driver]! / scale[driver]!;
    for (let arc = block.start[driver]!; arc < block.start[driver + 1]!; arc += 1) {
      given -= (block.value[arc]! * x[driver]!) / scale[block.target[arc]!]!;
    }
  }
  return wanted / given;
}

function dominates({ value }: CycleBlock, rows: Arcs, v: Float64Array): boolean {
  for (let row = 0; row < v.length; row += 1) {
    let sum = 0;
    for (let at = rows.start[row]!; at < rows.start[row + 1]!; at += 1) {
      sum += Math.abs(value[rows.item[at]!]!) * v[rows.target[at]!]!;
    }
    if (!(sum < v[row]! * (1 - 1e-12))) return false;
  }
  return true;
}

/** Arcs of a block by the member that they drive; `target` is the driver, `item` the position in the block. */
function rowsOf({ links, start, target }: CycleBlock): Arcs {
  const driver = new Int32Array(target.length);
  for (let number = 0; number < links.length; number += 1) driver.fill(number, start[number], start[number + 1]);
  return groupArcs(links.length, target, driver);
}
