/**
 * Straight runs of the nets: what has to get a track of its own in each strip.
 *
 * @module
 */
import type { NetTree } from "./route-nets.js";

/** A place where a run goes on at a right angle, or ends at a card. */
export interface Link {
  /** Coordinate along the run: the index of the crossing strip, or where that is known, the exact coordinate. */
  readonly at: number;
  /** −1 if the line leaves upwards (from a horizontal run) or to the left, 1 if downwards or to the right. */
  readonly side: -1 | 1;
}

/** A maximal straight stretch of one net. */
export interface Run {
  /** Index of the net. */
  readonly net: number;
  /** Strip in which it runs: a horizontal one for a horizontal run. */
  readonly strip: number;
  /** First strip that it crosses or touches. */
  readonly low: number;
  /** Last one. */
  high: number;
  /** Where it goes on; `at` is a strip index. */
  readonly links: Link[];
  /** Cards at whose sides a horizontal run ends. */
  readonly cards: number[];
  /** At which of its ends there is such a card. */
  readonly ends: Set<-1 | 1>;
}

/** Runs of all nets. */
export interface Runs {
  /** Horizontal runs. */
  readonly across: readonly Run[];
  /** Vertical runs. */
  readonly along: readonly Run[];
  /** For each net, the horizontal run at a cell of its tree. */
  readonly acrossAt: readonly ReadonlyMap<number, Run>[];
  /** For each net, the vertical run at a cell of its tree. */
  readonly alongAt: readonly ReadonlyMap<number, Run>[];
  /** Cells where the line of a net goes on in three directions or four. */
  readonly joints: readonly { readonly net: number; readonly cell: number }[];
}

/**
 * Takes the trees apart into straight runs.
 *
 * @param trees - Trees of cells.
 * @param nx - Vertical strips.
 * @param ends - For a flow, its cards.
 * @returns The runs, net by net, each net's from top to bottom.
 */
export function collectRuns(
  trees: readonly NetTree[],
  nx: number,
  ends: { readonly source: Int32Array; readonly target: Int32Array },
): Runs {
  const across: Run[] = [];
  const along: Run[] = [];
  const acrossAt: Map<number, Run>[] = [];
  const alongAt: Map<number, Run>[] = [];
  const joints: { net: number; cell: number }[] = [];
  for (const [net, tree] of trees.entries()) {
    const toRight = new Set<number>();
    const toBottom = new Set<number>();
    for (const [cell, parent] of tree.parent) {
      if (Math.abs(cell - parent) === 1) toRight.add(Math.min(cell, parent));
      else if (cell !== parent) toBottom.add(Math.min(cell, parent));
    }
    const stubs = collectStubs(tree, ends);
    const horizontal = new Map<number, Run>();
    const vertical = new Map<number, Run>();
    for (const cell of [...tree.parent.keys()].sort((a, b) => a - b)) {
      const x = cell % nx;
      const y = (cell - x) / nx;
      const stub = stubs.get(cell);
      const right = toRight.has(cell) || stub?.sides.has(1) === true;
      const left = toRight.has(cell - 1) || stub?.sides.has(-1) === true;
      const up = toBottom.has(cell - nx);
      const down = toBottom.has(cell);
      if (Number(left) + Number(right) + Number(up) + Number(down) > 2) joints.push({ net, cell });
      if (left || right) {
        const run = toRight.has(cell - 1) ? horizontal.get(cell - 1)! : open(across, net, y, x);
        run.high = x;
        if (stub) run.cards.push(...stub.cards);
        for (const side of stub?.sides ?? []) run.ends.add(side);
        if (up) run.links.push({ at: x, side: -1 });
        if (down) run.links.push({ at: x, side: 1 });
        horizontal.set(cell, run);
      }
      if (up || down) {
        const run = up ? vertical.get(cell - nx)! : open(along, net, x, y);
        run.high = y;
        if (left) run.links.push({ at: y, side: -1 });
        if (right) run.links.push({ at: y, side: 1 });
        vertical.set(cell, run);
      }
    }
    acrossAt.push(horizontal);
    alongAt.push(vertical);
  }
  return { across, along, acrossAt, alongAt, joints };
}

function open(list: Run[], net: number, strip: number, at: number): Run {
  const run: Run = { net, strip, low: at, high: at, links: [], cards: [], ends: new Set() };
  list.push(run);
  return run;
}

interface Stub {
  readonly sides: Set<-1 | 1>;
  readonly cards: number[];
}

/** Where the tree meets cards: a supplier's is to the left of its cell, a consumer's to the right. */
function collectStubs(tree: NetTree, ends: { readonly source: Int32Array; readonly target: Int32Array }) {
  const stubs = new Map<number, Stub>();
  const add = (cell: number, side: -1 | 1, card: number): void => {
    const stub = stubs.get(cell) ?? { sides: new Set(), cards: [] };
    stub.sides.add(side);
    stub.cards.push(card);
    stubs.set(cell, stub);
  };
  const { isInward, hub, edges } = tree.net;
  let isUsed = false;
  for (const [i, leaf] of tree.leaves.entries()) {
    if (leaf < 0) continue;
    isUsed = true;
    add(leaf, isInward ? -1 : 1, isInward ? ends.source[edges[i]!]! : ends.target[edges[i]!]!);
  }
  if (isUsed) add(tree.root, isInward ? 1 : -1, hub);
  return stubs;
}
