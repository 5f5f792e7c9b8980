/**
 * Cheapest way between free cells: what is left where no simple shape fits, among cards that stand anywhere.
 *
 * @module
 */
import type { Strips } from "./strips.js";

/** Price of a step into a cell, horizontally or vertically; infinite if it is closed. */
export type StepCost = (cell: number, isHorizontal: boolean) => number;

/** A* search over cells and directions; keeps its memory from one search to the next. */
export class PathSearch {
  private readonly strips: Strips;
  /** Left ends of the vertical strips and upper ends of the horizontal ones. */
  private readonly x: Float64Array;
  private readonly y: Float64Array;
  // state = 2 * cell + (1 if moving vertically)
  private readonly cost: Float64Array;
  private readonly origin: Int32Array;
  private readonly seen: Int32Array;
  private turn = 0;

  constructor(strips: Strips) {
    this.strips = strips;
    this.x = ends(strips.xSize);
    this.y = ends(strips.ySize);
    const states = 2 * strips.nx * strips.ny;
    this.cost = new Float64Array(states);
    this.origin = new Int32Array(states);
    this.seen = new Int32Array(states);
  }

  /**
   * Searches from a cell to the nearest goal.
   *
   * @param from - Cell to begin at, entered horizontally.
   * @param goals - Cells that end the search.
   * @param step - Price of a step, at least the size of the strip that it enters.
   * @param bend - Price of a corner.
   * @param limit - States after which the search gives up.
   * @returns Cells from `from` to the goal, both included; `null` if there is no way, or the search gave up.
   * @remarks O(cells log cells). Source: Hart, Nilsson and Raphael (1968), IEEE Trans. SSC 4(2), 100.
   */
  find(
    from: number,
    goals: ReadonlyMap<number, unknown>,
    step: StepCost,
    bend: number,
    limit = Infinity,
  ): number[] | null {
    const { nx, ny } = this.strips;
    const { cost, origin, seen } = this;
    const turn = ++this.turn;
    const rest = this.distanceTo(goals);
    const heap = new Heap();
    const reach = (state: number, total: number, before: number): void => {
      if (total === Infinity || (seen[state] === turn && total >= cost[state]!)) return;
      seen[state] = turn;
      cost[state] = total;
      origin[state] = before;
      heap.push(state, total + rest(state >> 1));
    };
    reach(2 * from, 0, -1);
    let looks = 0;
    for (let state = heap.pop(); state >= 0; state = heap.pop()) {
      if (++looks > limit) return null;
      const cell = state >> 1;
      if (goals.has(cell)) return this.trace(state);
      const x = cell % nx;
      const y = (cell - x) / nx;
      const total = cost[state]!;
      const sideways = total + ((state & 1) === 0 ? 0 : bend);
      const upright = total + ((state & 1) === 1 ? 0 : bend);
      if (x + 1 < nx) reach(2 * (cell + 1), sideways + step(cell + 1, true), state);
      if (x > 0) reach(2 * (cell - 1), sideways + step(cell - 1, true), state);
      if (y + 1 < ny) reach(2 * (cell + nx) + 1, upright + step(cell + nx, false), state);
      if (y > 0) reach(2 * (cell - nx) + 1, upright + step(cell - nx, false), state);
    }
    return null;
  }

  /** Lower bound of the way from a cell: to the box around all goals. */
  private distanceTo(goals: ReadonlyMap<number, unknown>): (cell: number) => number {
    const { nx } = this.strips;
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const cell of goals.keys()) {
      const x = cell % nx;
      const y = (cell - x) / nx;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    const { x: xs, y: ys } = this;
    return (cell) => {
      const x = cell % nx;
      const y = (cell - x) / nx;
      const across = x < left ? xs[left]! - xs[x + 1]! : x > right ? xs[x]! - xs[right + 1]! : 0;
      const along = y < top ? ys[top]! - ys[y + 1]! : y > bottom ? ys[y]! - ys[bottom + 1]! : 0;
      return across + along;
    };
  }

  private trace(end: number): number[] {
    const cells: number[] = [];
    for (let state = end; state >= 0; state = this.origin[state]!) {
      if (cells[cells.length - 1] !== state >> 1) cells.push(state >> 1);
    }
    return cells.reverse();
  }
}

function ends(sizes: Float64Array): Float64Array {
  const at = new Float64Array(sizes.length + 1);
  for (let i = 0; i < sizes.length; i++) at[i + 1] = at[i]! + sizes[i]!;
  return at;
}

/** Binary heap of states; equal prices leave in the order of the states, so that the result does not depend on chance. */
class Heap {
  private readonly items: { readonly state: number; readonly cost: number }[] = [];

  push(state: number, cost: number): void {
    const { items } = this;
    let i = items.length;
    items.push({ state, cost });
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!isBefore(items[i]!, items[parent]!)) break;
      [items[i], items[parent]] = [items[parent]!, items[i]!];
      i = parent;
    }
  }

  /** State of least cost, −1 if there is none. */
  pop(): number {
    const { items } = this;
    const top = items[0];
    const last = items.pop();
    if (top === undefined || last === undefined) return -1;
    if (items.length === 0) return top.state;
    items[0] = last;
    for (let i = 0; ;) {
      const left = 2 * i + 1;
      let least = i;
      if (left < items.length && isBefore(items[left]!, items[least]!)) least = left;
      if (left + 1 < items.length && isBefore(items[left + 1]!, items[least]!)) least = left + 1;
      if (least === i) break;
      [items[i], items[least]] = [items[least]!, items[i]!];
      i = least;
    }
    return top.state;
  }
}

interface Item {
  readonly state: number;
  readonly cost: number;
}

function isBefore(a: Item, b: Item): boolean {
  return a.cost < b.cost || (a.cost === b.cost && a.state < b.state);
}
